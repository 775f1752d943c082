//! What a service says about the separation of its tenants: steps of the examination, isolation by layer.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
