//! C5 attestations: edition, type, period, scope.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
