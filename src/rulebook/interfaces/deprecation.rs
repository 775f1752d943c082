//! Grace periods of deprecated versions.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
