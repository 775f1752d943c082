//! Statements about single requirements of standards, and levels of maturity.

mod backing;
mod maturity;
mod requirements;
mod statements;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[requirements::RULES, statements::RULES, backing::RULES, maturity::RULES];
