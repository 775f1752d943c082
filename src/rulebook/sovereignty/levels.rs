//! SEAL levels by objective, jurisdiction and substitutability.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
