//! Interface contracts: their description, how they are reached, and who needs them.

mod access;
mod deprecation;
mod description;
mod use_by_services;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] =
    &[description::RULES, access::RULES, deprecation::RULES, use_by_services::RULES];
