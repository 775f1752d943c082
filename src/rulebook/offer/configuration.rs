//! Configuration options of an order.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
