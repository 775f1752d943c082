//! What changes if facts change: the pairs of users and services whose answer becomes another one, in both directions. Not here: how a
//! change is applied (`change`).
//!
//! The changed catalog is judged anew, so that the answers are those of a catalog in which the change was written down.

mod change;

use std::collections::BTreeMap;

pub use change::{Change, UnknownEntity, apply};

use super::decision::Overall;
use super::landscape::Landscape;
use super::matrix::Counts;
use super::options::Need;
use super::procurement::{Path, Procurement};
use crate::key::{EntityId, Land};
use crate::model::common::FederalLevel;
use crate::shape::Bilingual;

/// Which side of a pair the bodies are on that a change is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Side {
    /// They would use the service.
    AsCustomer,
    /// They offer the service.
    AsProvider,
    /// Neither: the change opens or closes a way for others.
    Others,
}

impl Side {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsCustomer => "as-customer",
            Self::AsProvider => "as-provider",
            Self::Others => "others",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::AsCustomer => Bilingual::new("als Kunde", "as customer"),
            Self::AsProvider => Bilingual::new("als Anbieter", "as provider"),
            Self::Others => Bilingual::new("für Dritte", "for others"),
        }
    }
}

/// Pairs whose answer changes in the same way.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Shift {
    /// On which side the bodies are that the change is about.
    pub side: Side,
    /// The answers before.
    pub before: (Overall, Procurement),
    /// The answers after.
    pub after: (Overall, Procurement),
    /// How many pairs.
    pub pairs: u64,
    /// How many of them by the federal level of the user.
    pub by_level: BTreeMap<Option<FederalLevel>, u64>,
    /// How many of them by the Länder of the user; one in several counts in each.
    pub by_land: BTreeMap<Option<Land>, u64>,
    /// The first such pair, with its best path after the change.
    pub example: (EntityId, EntityId, Option<Path>),
}

impl Shift {
    /// Whether the way of procurement became or was a disputed one.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        [self.before.1, self.after.1].contains(&Procurement::DisputedOnly)
    }
}

/// What changes bring about.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct WhatIf {
    /// All pairs before.
    pub before: Counts,
    /// All pairs after.
    pub after: Counts,
    /// The pairs that change, by side and answers.
    pub shifts: Vec<Shift>,
    /// Whether the catalog says that it is made up.
    pub fictitious: bool,
}

impl Landscape<'_> {
    /// What changes if these facts change.
    ///
    /// # Errors
    /// [`UnknownEntity`] if a change names something that the catalog does not have.
    pub fn what_if(&self, changes: &[Change], need: &Need) -> Result<WhatIf, UnknownEntity> {
        let catalog = apply(self.catalog, changes)?;
        let after = Landscape::new(&catalog, &self.options, self.day());
        let (old, new) = (self.matrix(need), after.matrix(need));
        let persons: Vec<u32> =
            changes.iter().flat_map(Change::subjects).filter_map(|id| after.bodies.person_of(id)).collect();
        let is_subject = |id: &EntityId| after.bodies.person_of(id).is_some_and(|person| persons.contains(&person));
        let users: Vec<(&EntityId, bool)> = new.users().map(|user| (user, is_subject(user))).collect();
        let mut shifts: BTreeMap<(Side, [(Overall, Procurement); 2]), Shift> = BTreeMap::new();
        for (row, service) in new.services().enumerate() {
            if new.has_same_row(&old, row) {
                continue;
            }
            let provider = after.service(service).and_then(|service| service.provider.as_ref());
            let offers = provider.is_some_and(is_subject);
            for (at, (user, uses)) in users.iter().enumerate() {
                let (Some(before), Some(now)) = (old.at(at, row), new.at(at, row)) else { continue };
                if before == now {
                    continue;
                }
                let side = match (uses, offers) {
                    (true, _) => Side::AsCustomer,
                    (false, true) => Side::AsProvider,
                    (false, false) => Side::Others,
                };
                let shift = shifts.entry((side, [before, now])).or_insert_with(|| Shift {
                    side,
                    before,
                    after: now,
                    pairs: 0,
                    by_level: BTreeMap::new(),
                    by_land: BTreeMap::new(),
                    example: ((*user).clone(), service.clone(), None),
                });
                shift.pairs += 1;
                let Some(user) = after.organisation(user) else { continue };
                *shift.by_level.entry(user.federal_level.clone()).or_default() += 1;
                let mut lands: Vec<Land> = user.regions.iter().map(crate::key::Ars::land).collect();
                lands.sort_unstable();
                lands.dedup();
                if lands.is_empty() {
                    *shift.by_land.entry(None).or_default() += 1;
                }
                for land in lands {
                    *shift.by_land.entry(Some(land)).or_default() += 1;
                }
            }
        }
        let mut shifts: Vec<Shift> = shifts.into_values().collect();
        for shift in &mut shifts {
            let (user, service, path) = &mut shift.example;
            *path = after.decide(user, service, need).paths.into_iter().next();
        }
        Ok(WhatIf { before: old.counts(), after: new.counts(), shifts, fictitious: self.is_fictitious() })
    }
}
