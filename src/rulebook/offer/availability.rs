//! Promised availability, by itself and against the services on which it rests.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
