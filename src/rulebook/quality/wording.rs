//! Texts that could be better.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
