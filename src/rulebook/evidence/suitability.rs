//! Suitability for a need of protection against the evidence for it.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
