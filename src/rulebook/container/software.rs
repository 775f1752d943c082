//! Licences and source code.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
