//! Entities without what makes them useful.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
