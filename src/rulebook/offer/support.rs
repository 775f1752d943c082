//! Support times, response times and maintenance windows.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
