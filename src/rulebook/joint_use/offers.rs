//! Offers to everybody, and newly commissioned solutions.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
