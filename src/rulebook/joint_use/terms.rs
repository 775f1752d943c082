//! Terms of joint use in themselves.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
