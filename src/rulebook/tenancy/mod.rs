//! Separation of tenants.

mod administration;
mod agreements;
mod hierarchy;
mod isolation;
mod offered;
mod separation;
mod tenants;

use crate::model::Service;
use crate::model::service::{Tenancy, TenancyModel};
use crate::rule::Rule;
use crate::rulebook::stage::is_in_operation;

pub(super) static TOPICS: &[&[&Rule]] = &[
    separation::RULES,
    isolation::RULES,
    administration::RULES,
    tenants::RULES,
    offered::RULES,
    agreements::RULES,
    hierarchy::RULES,
];

/// What a service in operation says about tenants, if several of them share an installation.
fn shared(service: &Service) -> Option<&Tenancy> {
    use TenancyModel::{MultiTenant, Selectable, TenantsPerCustomer};
    let tenancy = service.tenancy.as_deref()?;
    let shared = matches!(tenancy.model, Some(MultiTenant | Selectable | TenantsPerCustomer));
    (shared && is_in_operation(service)).then_some(tenancy)
}
