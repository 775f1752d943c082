//! Levels of maturity in a named scheme.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
