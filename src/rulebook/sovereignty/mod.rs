//! Where data are, whose law reaches them, and how a service can be replaced.

mod levels;
mod locations;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[locations::RULES, levels::RULES];
