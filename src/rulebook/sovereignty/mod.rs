//! Where data are, whose law reaches them, and how a service can be replaced. The sources are voluntary but for the places: what
//! is demanded, a caller says by parameters.

mod control;
mod levels;
mod locations;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[locations::RULES, levels::RULES, control::RULES];
