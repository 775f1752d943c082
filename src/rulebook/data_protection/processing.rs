//! Role of the provider, legal instrument and sub-processors.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
