//! Yes-or-no facts of an entity that rules ask for from other entities: whether a body may take part, whether a service
//! separates tenants. Not here: what rules make of them (`rulebook`), and values that are compared (`names`).

use crate::model::EntityRef;

/// What holds of an entity, as a set. What was not said is not in it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Traits(u32);

/// One of them; at most 32.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trait {
    /// The body stands outside the public administration.
    External,
}

impl Traits {
    /// What holds of an entity.
    pub(super) fn of(entity: EntityRef<'_>) -> Self {
        let mut traits = Self::default();
        if let EntityRef::Organisation(organisation) = entity {
            traits.add(Trait::External, organisation.external == Some(true));
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
