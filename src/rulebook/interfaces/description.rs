//! Version, document and open standards.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
