//! Endpoints, authentication, tenancy hint and error format.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
