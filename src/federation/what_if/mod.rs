//! What changes if facts change: the pairs of users and services whose answer becomes another one, in both directions.
//!
//! Only what a change can touch is judged anew (`touched`), on copies of only the entities that it replaces (`edited`). The answers are
//! those of a catalog in which the change was written down.

mod change;
mod edited;
mod touched;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

pub use change::{Change, UnknownEntity};
use edited::Edited;
pub(crate) use touched::Touched;

use super::decision::Overall;
use super::landscape::Landscape;
use super::matrix::{Counts, Matrix};
use super::procurement::Procurement;
use super::records::Records;
use super::way::Path;
use crate::key::{EntityId, Land};
use crate::model::Catalog;
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

/// The catalog after these changes, in this order.
///
/// # Errors
/// [`UnknownEntity`] if a change names something that the catalog does not have.
pub fn apply(catalog: &Catalog, changes: &[Change]) -> Result<Catalog, UnknownEntity> {
    let edited = Edited::of(&Records::of([catalog]), changes)?;
    let mut after = catalog.clone();
    edited.write_into(&mut after);
    Ok(after)
}

impl Matrix<'_> {
    /// What of this changes if these facts change, in this order. One matrix answers for as many alternatives as are wanted.
    ///
    /// # Errors
    /// [`UnknownEntity`] if a change names something that the catalog does not have.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need, Change};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// // The end of a control, and the pairs that change with it.
    /// let matrix = federation.on(&today).matrix(&Need::default());
    /// let change = Change::RemoveControl {
    ///     body: EntityId::new("example.genossenschaft:eg")?,
    ///     controller: EntityId::new("example.nordmark:rechenzentrum")?,
    /// };
    /// let what_if = matrix.what_if(&[change])?;
    /// assert_eq!(what_if.before.pairs, what_if.after.pairs);
    /// for shift in &what_if.shifts {
    ///     println!("{:?}", shift);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn what_if(&self, changes: &[Change]) -> Result<WhatIf, UnknownEntity> {
        let edited = Edited::of(&self.landscape.records, changes)?;
        let touched = Touched::by(changes);
        let landscape = changed(&self.landscape, &edited, &touched);
        let touched = touched.compare(&self.landscape, &landscape);
        let after = self.after(&landscape, &touched);
        let persons: HashSet<u32> =
            changes.iter().flat_map(Change::subjects).filter_map(|id| landscape.bodies.person_of(id)).collect();
        let is_subject = |id: &EntityId| landscape.bodies.person_of(id).is_some_and(|person| persons.contains(&person));
        let users: Vec<(&EntityId, bool)> = after.users().map(|user| (user, is_subject(user))).collect();
        let mut shifts: BTreeMap<(Side, [(Overall, Procurement); 2]), Shift> = BTreeMap::new();
        for (place, (row, old)) in after.rows.iter().zip(&self.rows).enumerate() {
            if !row.differs(old) {
                continue;
            }
            let offers = row.service.provider.as_ref().is_some_and(is_subject);
            for at in row.differing(old).iter() {
                let (Some(before), Some(now)) = (self.at(at, place), after.at(at, place)) else { continue };
                let Some((user, joins)) = users.get(at).copied().filter(|_| before != now) else { continue };
                let side = match (joins, offers) {
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
                    example: (user.clone(), row.service.id.clone(), None),
                });
                shift.count(&landscape, user);
            }
        }
        let mut shifts: Vec<Shift> = shifts.into_values().collect();
        for shift in &mut shifts {
            let (user, service, path) = &mut shift.example;
            *path = landscape.decide(user, service, &self.need).paths.into_iter().next();
        }
        Ok(WhatIf { before: self.counts(), after: after.counts(), shifts, fictitious: self.is_fictitious() })
    }
}

/// The landscape with the changed entities. If no award can change, only they are put in.
fn changed<'a>(before: &Landscape<'a>, edited: &'a Edited, touched: &Touched<'_>) -> Arc<Landscape<'a>> {
    let records = edited.records(&before.records);
    Arc::new(if touched.awards {
        Landscape::new(records, &before.options, before.day())
    } else {
        before.with(records, edited.organisations.values(), edited.services.values())
    })
}

impl Shift {
    /// Counts one more pair, with this user.
    fn count(&mut self, landscape: &Landscape<'_>, user: &EntityId) {
        self.pairs += 1;
        let Some(user) = landscape.organisation(user) else { return };
        *self.by_level.entry(user.federal_level.clone()).or_default() += 1;
        let mut lands: Vec<Land> = user.regions.iter().map(crate::key::Ars::land).collect();
        lands.sort_unstable();
        lands.dedup();
        if lands.is_empty() {
            *self.by_land.entry(None).or_default() += 1;
        }
        for land in lands {
            *self.by_land.entry(Some(land)).or_default() += 1;
        }
    }
}
