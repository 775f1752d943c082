//! Statements about single requirements of standards, and levels of maturity.

mod maturity;
mod statements;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[statements::RULES, maturity::RULES];
