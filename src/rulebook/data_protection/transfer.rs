//! Transfers to third countries and special categories of data.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
