//! Prices and tiers of plans and options.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
