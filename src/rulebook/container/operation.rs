//! Hand-over, logging, what an operator can override, platforms.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
