//! Separation of tenants.

mod separation;
mod tenants;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[separation::RULES, tenants::RULES];
