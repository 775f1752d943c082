//! Switching and exit, by the Data Act.

mod export;
mod switching;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[switching::RULES, export::RULES];
