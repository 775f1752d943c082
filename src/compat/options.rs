//! What a caller can decide about a comparison.

use std::collections::{BTreeMap, BTreeSet};

use super::kind::Level;
use crate::text::Date;

/// How two descriptions are compared.
///
/// ```
/// use dvs::compat::{Level, Options};
/// let options = Options::default().level("request-pattern-added", Level::Breaking).ignore("operation-tag-added");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Other levels for kinds of changes, by id.
    pub levels: BTreeMap<Box<str>, Level>,
    /// Changes that are left out: fingerprints, or ids of kinds.
    pub ignored: BTreeSet<Box<str>>,
    /// The day for which is judged whether an announced last day is over. Without it, it is not.
    pub today: Option<Date>,
    /// Pairs of schemas that are compared. Default 200 000.
    pub max_pairs: usize,
    /// Steps through schemas that differ, over all calls. Default 5 000 000.
    pub max_steps: usize,
    /// Changes that are kept. Default 100 000.
    pub max_changes: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            levels: BTreeMap::new(),
            ignored: BTreeSet::new(),
            today: None,
            max_pairs: 200_000,
            max_steps: 5_000_000,
            max_changes: 100_000,
        }
    }
}

impl Options {
    /// Gives a kind of change another level, by its id.
    #[must_use]
    pub fn level(mut self, id: impl Into<Box<str>>, level: Level) -> Self {
        self.levels.insert(id.into(), level);
        self
    }

    /// Leaves a change out by its fingerprint, or a kind of change by its id.
    #[must_use]
    pub fn ignore(mut self, what: impl Into<Box<str>>) -> Self {
        self.ignored.insert(what.into());
        self
    }

    /// Sets the day for which is judged.
    #[must_use]
    pub fn today(mut self, today: Date) -> Self {
        self.today = Some(today);
        self
    }
}
