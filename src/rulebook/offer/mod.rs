//! What customers compare: plans, prices, configuration, contract terms and service levels.

mod availability;
mod configuration;
mod contract_terms;
mod plans;
mod prices;
mod recovery;
mod support;
mod tax;
mod tiers;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[
    plans::RULES,
    prices::RULES,
    tiers::RULES,
    tax::RULES,
    configuration::RULES,
    contract_terms::RULES,
    availability::RULES,
    recovery::RULES,
    support::RULES,
];
