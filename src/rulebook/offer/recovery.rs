//! Recovery time and recovery point, failsafe level and backup.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
