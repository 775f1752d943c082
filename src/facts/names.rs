//! Names of plans and service levels, those that a service gives to its own and those by which other entities name them, and
//! other short texts of parts that rules compare across entities, each kept once: a promised availability, a version, a Leitweg-ID.
//! Not here: whether a name leads somewhere (`rulebook`).

use super::{Facts, reserve};
use crate::model::{Agreement, EntityRef, Organisation, Service, Tenant};

/// One name in an entity.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameFact {
    /// Position among the ids: names and ids share one table of texts.
    pub(super) name: u32,
    /// Place in its list: of plans, service levels, dependencies; 0 if it stands in none.
    pub(super) index: u32,
    pub(super) role: NameRole,
}

/// What a name, or another short text, says where it stands. New ones come at the end, here and in `ALL`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum NameRole {
    /// The service has a plan of this name.
    Plan,
    /// The service has a service level of this name.
    Level,
    /// The tenant has booked this plan of its service.
    Booked,
    /// The dependency uses this plan of the other service.
    NeededPlan,
    /// The dependency relies on this service level of the other service.
    NeededLevel,
    /// The agreement covers this plan of one of its services.
    Agreed,
    /// The body has this Leitweg-ID.
    LeitwegId,
    /// Invoices for the tenant go to this Leitweg-ID.
    InvoiceTo,
}

impl NameRole {
    const ALL: &[Self] = &[
        Self::Plan,
        Self::Level,
        Self::Booked,
        Self::NeededPlan,
        Self::NeededLevel,
        Self::Agreed,
        Self::LeitwegId,
        Self::InvoiceTo,
    ];

    pub(super) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

impl Facts {
    /// Adds the names in the entity that was added last.
    pub(super) fn add_names(&mut self, entity: EntityRef<'_>) {
        match entity {
            EntityRef::Service(service) => self.add_names_of_service(service),
            EntityRef::Organisation(Organisation { keys: Some(keys), .. }) => {
                for (index, id) in keys.leitweg_ids.iter().enumerate() {
                    self.add_name(NameRole::LeitwegId, index, id.as_str());
                }
            }
            EntityRef::Tenant(tenant) => self.add_names_of_tenant(tenant),
            EntityRef::Agreement(Agreement { scope: Some(scope), .. }) => {
                for (index, plan) in scope.plans.iter().enumerate() {
                    self.add_name(NameRole::Agreed, index, plan.as_str());
                }
            }
            _ => {}
        }
    }

    fn add_names_of_tenant(&mut self, tenant: &Tenant) {
        if let Some(plan) = &tenant.plan {
            self.add_name(NameRole::Booked, 0, plan.as_str());
        }
        if let Some(id) = &tenant.invoice_leitweg_id {
            self.add_name(NameRole::InvoiceTo, 0, id.as_str());
        }
    }

    fn add_names_of_service(&mut self, service: &Service) {
        for (index, plan) in service.plans.iter().enumerate() {
            self.add_name(NameRole::Plan, index, plan.id.as_str());
        }
        for (index, level) in service.service_levels.iter().enumerate() {
            self.add_name(NameRole::Level, index, level.id.as_str());
        }
        for (index, dependency) in service.dependencies.iter().enumerate() {
            if let Some(plan) = &dependency.plan {
                self.add_name(NameRole::NeededPlan, index, plan.as_str());
            }
            if let Some(level) = &dependency.service_level {
                self.add_name(NameRole::NeededLevel, index, level.as_str());
            }
        }
    }

    fn add_name(&mut self, role: NameRole, index: usize, text: &str) {
        let name = self.ids.intern(text);
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        reserve(&mut self.names, 1);
        self.names.push(NameFact { name, index, role });
    }
}
