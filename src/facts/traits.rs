//! Yes-or-no facts of an entity that rules ask for from other entities: whether a body may take part, whether a service
//! separates tenants. Not here: what rules make of them (`rulebook`), and values that are compared (`names`).

use crate::model::EntityRef;
use crate::model::organisation::Role;
use crate::model::service::TenancyModel;

/// What holds of an entity, as a set. What was not said is not in it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Traits(u32);

/// One of them; at most 32.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trait {
    /// The body stands outside the public administration.
    External,
    /// The body has the role of a customer.
    Customer,
    /// Several tenants share one installation of the service.
    MultiTenant,
    /// Some version of the interface says how a call names the tenant.
    NamesTenant,
}

impl Traits {
    /// What holds of an entity.
    pub(super) fn of(entity: EntityRef<'_>) -> Self {
        let mut traits = Self::default();
        match entity {
            EntityRef::Organisation(organisation) => {
                traits.add(Trait::External, organisation.external == Some(true));
                traits.add(Trait::Customer, organisation.roles.contains(&Role::Customer));
            }
            EntityRef::Service(service) => {
                let model = service.tenancy.as_ref().and_then(|tenancy| tenancy.model.as_ref());
                traits.add(Trait::MultiTenant, model == Some(&TenancyModel::MultiTenant));
            }
            EntityRef::Interface(interface) => {
                traits.add(Trait::NamesTenant, interface.versions.iter().any(|it| it.tenancy_hint.is_some()));
            }
            _ => {}
        }
        traits
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
