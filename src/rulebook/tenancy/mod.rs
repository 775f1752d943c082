//! Separation of tenants.

mod administration;
mod hierarchy;
mod isolation;
mod offered;
mod separation;
mod tenants;

use crate::model::Service;
use crate::model::common::LifecycleStatus;
use crate::model::service::{Tenancy, TenancyModel};
use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] =
    &[separation::RULES, isolation::RULES, administration::RULES, tenants::RULES, offered::RULES, hierarchy::RULES];

/// What a service in operation says about tenants, if several of them share an installation.
fn shared(service: &Service) -> Option<&Tenancy> {
    use LifecycleStatus::{Deprecated, Live, Pilot};
    use TenancyModel::{MultiTenant, Selectable, TenantsPerCustomer};
    let tenancy = service.tenancy.as_deref()?;
    let shared = matches!(tenancy.model, Some(MultiTenant | Selectable | TenantsPerCustomer));
    let status = service.lifecycle.as_ref()?.status.as_ref();
    (shared && matches!(status, Some(Pilot | Live | Deprecated))).then_some(tenancy)
}

/// Names as a list for people.
fn listed<'t>(names: impl Iterator<Item = &'t str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
