//! All users and all services of a day at once, as sets of bits: one set a service and answer. Answers are those of
//! [`Landscape::decide`] without reasons; a need with a customer or a plan is not a question for all services.
//!
//! Not here: reasons of one pair (`decision`), and what would change them (`what_if`).

mod bits;
mod build;
mod excluding;
mod parts;
mod terms;
mod ways;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

pub(crate) use bits::Bits;
use bits::Effects;
pub(crate) use parts::Row;

use super::decision::Overall;
use super::landscape::Landscape;
use super::options::Need;
use super::procurement::Procurement;
use super::what_if::Touched;
use crate::key::{EntityId, Land};
use crate::model::Organisation;
use crate::model::common::FederalLevel;

/// Answers for all users and services.
#[derive(Debug)]
pub struct Matrix<'c> {
    pub(crate) landscape: Arc<Landscape<'c>>,
    pub(crate) need: Need,
    /// The users, at the places of their numbers.
    users: Vec<&'c Organisation>,
    /// What taking part as customer does to each user.
    customers: Arc<Effects>,
    pub(crate) rows: Vec<Row<'c>>,
    counts: Counts,
}

/// How many pairs have which answer.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
#[non_exhaustive]
pub struct Counts {
    /// All pairs.
    pub pairs: u64,
    /// By the answer on everything, in the order of [`Overall::ALL`].
    pub overall: [u64; 4],
    /// By the way of procurement, in the order of [`Procurement::ALL`].
    pub procurement: [u64; 4],
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.each(other, |own, other| *own += other);
    }

    fn remove(&mut self, other: &Self) {
        self.each(other, |own, other| *own = own.saturating_sub(other));
    }

    fn each(&mut self, other: &Self, act: impl Fn(&mut u64, u64)) {
        act(&mut self.pairs, other.pairs);
        self.overall.iter_mut().zip(other.overall).for_each(|(own, other)| act(own, other));
        self.procurement.iter_mut().zip(other.procurement).for_each(|(own, other)| act(own, other));
    }
}

impl<'c> Landscape<'c> {
    /// All users and services at once. `via` and `plan` of the need are not asked.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let matrix = federation.on(&today).matrix(&Need::default());
    /// let pairs = catalog.organisations.len() * catalog.services.len();
    /// assert_eq!(matrix.counts().pairs, pairs as u64);
    /// for (level, counts) in matrix.by_level() {
    ///     println!("{level:?}: {counts:?}");
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn matrix(self: &Arc<Self>, need: &Need) -> Matrix<'c> {
        let need = Need { via: None, plan: None, ..need.clone() };
        build::build(self, &need)
    }
}

impl<'c> Matrix<'c> {
    /// The users, in the order of the catalog.
    pub fn users(&self) -> impl Iterator<Item = &'c EntityId> {
        self.users.iter().map(|user| &user.id)
    }

    /// The services, in the order of the catalog.
    pub fn services(&self) -> impl Iterator<Item = &'c EntityId> {
        self.rows.iter().map(|row| &row.service.id)
    }

    /// Whether the catalog says that it is made up.
    #[must_use]
    pub fn is_fictitious(&self) -> bool {
        self.landscape.is_fictitious()
    }

    /// The same matrix of a landscape in which something was changed.
    pub(crate) fn after(&self, landscape: &Arc<Landscape<'c>>, touched: &Touched<'_>) -> Self {
        build::rebuild(self, landscape, touched)
    }

    /// The answers on a pair; nothing if the catalog does not know one of the two.
    #[must_use]
    pub fn get(&self, user: &EntityId, service: &EntityId) -> Option<(Overall, Procurement)> {
        let at = self.landscape.bodies.find(user)? as usize;
        let row = self.rows.iter().position(|row| row.service.id == *service)?;
        self.at(at, row)
    }

    /// The answers on a pair by its places in [`users`](Self::users) and [`services`](Self::services).
    #[must_use]
    pub fn at(&self, user: usize, service: usize) -> Option<(Overall, Procurement)> {
        let row = self.rows.get(service).filter(|_| user < self.users.len())?;
        let procurement = match row.ways() {
            None => Procurement::Undecided,
            Some(ways) if ways.on_record.has(user) => Procurement::PathOnRecord,
            Some(ways) if ways.disputed.has(user) => Procurement::DisputedOnly,
            Some(ways) if ways.undecided.has(user) => Procurement::Undecided,
            Some(_) => Procurement::NoPath,
        };
        Some((Overall::of(row.overall.get(user)), procurement))
    }

    /// How many pairs have which answer.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts.clone()
    }

    /// The same by the federal level of the user; `None` where it is not stated.
    #[must_use]
    pub fn by_level(&self) -> BTreeMap<Option<FederalLevel>, Counts> {
        self.by(|user| vec![user.federal_level.clone()])
    }

    /// The same by the Länder in which the user is responsible; one that is in several counts in each.
    #[must_use]
    pub fn by_land(&self) -> BTreeMap<Option<Land>, Counts> {
        self.by(|user| {
            let mut lands: Vec<Option<Land>> = user.regions.iter().map(|region| Some(region.land())).collect();
            lands.sort_unstable();
            lands.dedup();
            if lands.is_empty() { vec![None] } else { lands }
        })
    }

    /// The same by provider of the service; `None` where it is not stated.
    #[must_use]
    pub fn by_provider(&self) -> BTreeMap<Option<&'c EntityId>, Counts> {
        let all = Bits::all(self.users.len());
        let mut counts: BTreeMap<Option<&EntityId>, Counts> = BTreeMap::new();
        for row in &self.rows {
            counts.entry(row.service.provider.as_ref()).or_default().add(&row.counts(&all));
        }
        counts
    }

    /// How many bytes the sets take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let mut seen = HashSet::new();
        let parts = self.rows.iter().filter_map(|row| row.parts.as_ref());
        let parts: usize = parts.map(|parts| parts.bytes(&mut seen)).sum();
        parts + self.rows.iter().map(|row| row.overall.bytes()).sum::<usize>() + self.customers.bytes()
    }

    fn by<K: Ord>(&self, keys: impl Fn(&Organisation) -> Vec<K>) -> BTreeMap<K, Counts> {
        let mut sets: BTreeMap<K, Bits> = BTreeMap::new();
        for (at, user) in self.users.iter().enumerate() {
            for key in keys(user) {
                sets.entry(key).or_insert_with(|| Bits::none(self.users.len())).insert(at);
            }
        }
        sets.into_iter().map(|(key, set)| (key, self.counts_of(&set))).collect()
    }

    fn counts_of(&self, users: &Bits) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            counts.add(&row.counts(users));
        }
        counts
    }
}
