//! What customers compare: plans, prices, configuration, contract terms and service levels.

mod availability;
mod configuration;
mod contract_terms;
mod prices;
mod recovery;
mod support;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] =
    &[prices::RULES, configuration::RULES, contract_terms::RULES, availability::RULES, recovery::RULES, support::RULES];
