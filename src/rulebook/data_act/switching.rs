//! Notice, transition and fees.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
