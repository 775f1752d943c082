//! What customers compare: plans, prices, configuration, contract terms and service levels.

mod availability;
mod configuration;
mod contract_terms;
mod credits;
mod dependencies;
mod doubts;
mod maintenance;
mod plans;
mod price_kinds;
mod prices;
mod promises;
mod recovery;
mod recovery_dependencies;
mod support;
mod tax;
mod tiers;

use crate::model::Service;
use crate::model::service::ServiceLevel;
use crate::rule::Rule;
use crate::rulebook::stage::is_retired;

pub(super) static TOPICS: &[&[&Rule]] = &[
    plans::RULES,
    prices::RULES,
    price_kinds::RULES,
    tiers::RULES,
    tax::RULES,
    configuration::RULES,
    contract_terms::RULES,
    availability::RULES,
    dependencies::RULES,
    credits::RULES,
    recovery::RULES,
    recovery_dependencies::RULES,
    support::RULES,
    maintenance::RULES,
];

/// The service levels of a service that was not retired, each with its place.
fn levels(service: &Service) -> impl Iterator<Item = (usize, &ServiceLevel)> + Clone {
    let levels = if is_retired(service) { &[] } else { &service.service_levels[..] };
    levels.iter().enumerate()
}
