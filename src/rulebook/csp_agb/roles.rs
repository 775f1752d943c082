//! Roles of bodies against what a service says: who offers, operates and supplies.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
