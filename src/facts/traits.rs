//! Yes-or-no facts of an entity that rules ask for from other entities: whether a body may take part, whether a service
//! separates tenants. Not here: what rules make of them (`rulebook`), and values that are compared (`names`).

use crate::model::EntityRef;
use crate::model::service::ProcessingRole;

/// What holds of an entity, as a set. What was not said is not in it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Traits(u32);

/// One of them; at most 32.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trait {
    /// The body stands outside the public administration.
    External,
    /// In the tenant personal data are processed.
    PersonalData,
    /// In the tenant special categories of personal data are processed.
    SpecialCategories,
    /// The service denies that it processes personal data.
    NoPersonalData,
    /// The service denies that it is meant for special categories of personal data.
    NoSpecialCategories,
    /// The provider of the service processes personal data on behalf of its customers.
    ProcessesOnBehalf,
    /// The agreement has an instrument on the processing of personal data for all of its services.
    ProcessingGoverned,
}

impl Traits {
    /// What holds of an entity.
    pub(super) fn of(entity: EntityRef<'_>) -> Self {
        let mut traits = Self::default();
        match entity {
            EntityRef::Organisation(organisation) => traits.add(Trait::External, organisation.external == Some(true)),
            EntityRef::Service(service) => {
                if let Some(data) = &service.data_protection {
                    traits.add(Trait::NoPersonalData, data.personal_data == Some(false));
                    traits.add(Trait::NoSpecialCategories, data.special_categories == Some(false));
                    traits.add(Trait::ProcessesOnBehalf, data.provider_role == Some(ProcessingRole::Processor));
                }
            }
            EntityRef::Tenant(tenant) => {
                let special = tenant.special_categories == Some(true);
                traits.add(Trait::PersonalData, special || tenant.personal_data == Some(true));
                traits.add(Trait::SpecialCategories, special);
            }
            EntityRef::Agreement(agreement) => {
                let mut instruments = agreement.data_processing.iter();
                traits.add(Trait::ProcessingGoverned, instruments.any(|instrument| instrument.services.is_empty()));
            }
            EntityRef::Interface(_) => {}
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
