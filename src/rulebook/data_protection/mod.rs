//! Processing of personal data on behalf of others.

mod processing;
mod transfer;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[processing::RULES, transfer::RULES];
