//! Interfaces that services provide and require.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
