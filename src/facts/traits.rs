//! Yes-or-no facts of an entity that rules ask for from other entities: whether a body may take part, whether a service
//! separates tenants. Not here: what rules make of them (`rulebook`), and values that are compared (`names`).

use crate::model::common::LifecycleStatus;
use crate::model::service::TenancyModel;
use crate::model::{EntityRef, Service};

/// What holds of an entity, as a set. What was not said is not in it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Traits(u32);

/// One of them; at most 32.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trait {
    /// The body stands outside the public administration.
    External,
    /// The service separates tenants only by an installation for each customer.
    SingleTenant,
    /// A tenant of the service can have no tenants below it.
    NoSubTenants,
    /// The service is in pilot operation.
    Pilot,
}

impl Traits {
    /// What holds of an entity.
    pub(super) fn of(entity: EntityRef<'_>) -> Self {
        let mut traits = Self::default();
        match entity {
            EntityRef::Organisation(organisation) => traits.add(Trait::External, organisation.external == Some(true)),
            EntityRef::Service(service) => traits.add_of_service(service),
            _ => {}
        }
        traits
    }

    fn add_of_service(&mut self, service: &Service) {
        if let Some(tenancy) = &service.tenancy {
            self.add(Trait::SingleTenant, tenancy.model == Some(TenancyModel::SingleTenant));
            self.add(Trait::NoSubTenants, tenancy.sub_tenants == Some(false));
        }
        let status = service.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref());
        self.add(Trait::Pilot, status == Some(&LifecycleStatus::Pilot));
    }

    fn add(&mut self, of: Trait, holds: bool) {
        self.0 |= u32::from(holds) << of as u32;
    }

    pub(crate) fn has(self, of: Trait) -> bool {
        self.0 & (1 << of as u32) != 0
    }

    pub(super) fn bits(self) -> u32 {
        self.0
    }

    pub(super) fn from_bits(bits: u32) -> Self {
        Self(bits)
    }
}
