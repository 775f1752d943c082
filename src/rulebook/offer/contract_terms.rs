//! Terms, notice and contract models.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
