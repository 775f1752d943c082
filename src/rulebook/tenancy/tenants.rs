//! Tenants against service, plan, agreement and hierarchy.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
