//! The statement on accessibility and its assessment.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
