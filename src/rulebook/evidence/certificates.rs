//! Certificates and other evidence than C5.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
