//! Exportable data and their formats.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
