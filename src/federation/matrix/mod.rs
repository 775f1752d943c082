//! All users and all services of a day at once, as sets of bits: one set a service and answer. Answers are those of
//! [`Landscape::decide`] without reasons; a need with a customer or a plan is not a question for all services.
//!
//! Not here: reasons of one pair (`decision`), and what would change them (`what_if`).

mod bits;
mod build;
mod terms;
mod ways;

use std::collections::{BTreeMap, HashMap};

pub(crate) use bits::Bits;
use bits::Effects;
use ways::Ways;

use super::decision::Overall;
use super::landscape::Landscape;
use super::options::Need;
use super::procurement::Procurement;
use super::reason::Aspect;
use crate::key::{EntityId, Land};
use crate::model::common::FederalLevel;
use crate::model::{Organisation, Service};

/// Answers for all users and services.
#[derive(Debug)]
pub struct Matrix<'c> {
    users: Vec<&'c Organisation>,
    places: HashMap<&'c EntityId, usize>,
    rows: Vec<Row<'c>>,
    ways: Vec<Ways>,
    excluded_by: [u64; Aspect::ALL.len()],
    fictitious: bool,
}

#[derive(Debug)]
struct Row<'c> {
    service: &'c Service,
    /// The place of its ways of procurement; none if the provider is not stated.
    group: Option<usize>,
    overall: Effects,
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
        self.pairs += other.pairs;
        for (own, other) in self.overall.iter_mut().zip(other.overall) {
            *own += other;
        }
        for (own, other) in self.procurement.iter_mut().zip(other.procurement) {
            *own += other;
        }
    }
}

impl<'c> Landscape<'c> {
    /// All users and services at once. `via` and `plan` of the need are not asked.
    #[must_use]
    pub fn matrix(&self, need: &Need) -> Matrix<'c> {
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
        self.fictitious
    }

    /// The answers on a pair; nothing if the catalog does not know one of the two.
    #[must_use]
    pub fn get(&self, user: &EntityId, service: &EntityId) -> Option<(Overall, Procurement)> {
        let at = *self.places.get(user)?;
        let row = self.rows.iter().position(|row| row.service.id == *service)?;
        self.at(at, row)
    }

    /// The answers on a pair by its places in [`users`](Self::users) and [`services`](Self::services).
    #[must_use]
    pub fn at(&self, user: usize, service: usize) -> Option<(Overall, Procurement)> {
        let row = self.rows.get(service).filter(|_| user < self.users.len())?;
        let ways = row.group.and_then(|group| self.ways.get(group));
        let procurement = match ways {
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
        self.counts_of(&Bits::all(self.users.len()))
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
            counts.entry(row.service.provider.as_ref()).or_default().add(&self.row(row, &all));
        }
        counts
    }

    /// How many pairs each aspect excludes, most first.
    #[must_use]
    pub fn excluded_by(&self) -> Vec<(Aspect, u64)> {
        let mut all: Vec<_> =
            Aspect::ALL.iter().copied().zip(self.excluded_by).filter(|(_, count)| *count > 0).collect();
        all.sort_by_key(|(aspect, count)| (std::cmp::Reverse(*count), *aspect));
        all
    }

    /// How many bytes the sets take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let ways: usize =
            self.ways.iter().map(|it| it.on_record.bytes() + it.disputed.bytes() + it.undecided.bytes()).sum();
        ways + self.rows.iter().map(|row| row.overall.bytes()).sum::<usize>()
    }

    /// Whether a row says the same as that of another matrix over the same users and services.
    pub(crate) fn has_same_row(&self, other: &Matrix<'_>, service: usize) -> bool {
        let (Some(own), Some(others)) = (self.rows.get(service), other.rows.get(service)) else { return false };
        let ways = own.group.map(|group| self.ways.get(group));
        own.overall == others.overall && ways == others.group.map(|group| other.ways.get(group))
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
            counts.add(&self.row(row, users));
        }
        counts
    }

    fn row(&self, row: &Row<'_>, users: &Bits) -> Counts {
        let pairs = users.count();
        let [verify, undecided, excluded] =
            [&row.overall.verify, &row.overall.undecided, &row.overall.excludes].map(|set| set.count_in(users));
        let open = pairs.saturating_sub(verify + undecided + excluded);
        let ways = row.group.and_then(|group| self.ways.get(group));
        let procurement = ways.map_or([0, 0, pairs, 0], |ways| {
            let [on_record, disputed, undecided] =
                [&ways.on_record, &ways.disputed, &ways.undecided].map(|set| set.count_in(users));
            [on_record, disputed, undecided, pairs.saturating_sub(on_record + disputed + undecided)]
        });
        Counts { pairs, overall: [open, verify, undecided, excluded], procurement }
    }
}
