//! What customers compare: plans, prices, configuration, contract terms and service levels.

mod availability;
mod configuration;
mod contract_terms;
mod credits;
mod dependencies;
mod maintenance;
mod plans;
mod prices;
mod promises;
mod recovery;
mod recovery_order;
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
    dependencies::RULES,
    credits::RULES,
    recovery::RULES,
    recovery_order::RULES,
    support::RULES,
    maintenance::RULES,
];
