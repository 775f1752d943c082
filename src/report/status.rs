//! What is open, entity by entity and profile by profile: a table. Not here: how it is written for people (`status_text`).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::json::listing;
use super::{Declaration, Finding, ProfileSummary, Report, Severity, Verdict};
use crate::key::EntityId;
use crate::shape::EntityKind;

/// What is open, entity by entity and profile by profile. See [`Report::status`].
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Status {
    /// The names of the inputs.
    pub inputs: Vec<Arc<str>>,
    /// The verdict of the report.
    pub verdict: Verdict,
    /// The columns: the profiles that ran, with what each came to.
    pub profiles: Vec<ProfileSummary>,
    /// By kind and id; what belongs to no entity that has an id comes first.
    pub rows: Vec<StatusRow>,
    /// Whether limits left something out, so that more may be open than is counted here.
    pub is_cut: bool,
}

/// What is open of one entity.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatusRow {
    /// Its kind; `None` for the catalog header, and for what belongs to no entity that has an id.
    pub kind: Option<EntityKind>,
    /// Its id.
    pub entity: Option<EntityId>,
    /// For each profile of [`Status::profiles`]. What belongs to several profiles is counted in each of them.
    pub cells: Vec<OpenItems>,
    /// Each thing once, also what belongs to none of the profiles.
    pub total: OpenItems,
}

/// How many findings count, and how often something was not judged.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
#[non_exhaustive]
pub struct OpenItems {
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings that are hints.
    pub hints: usize,
    /// Rules, members or whole entities that were not judged.
    pub not_judged: usize,
}

impl OpenItems {
    /// Whether nothing is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn count(&mut self, severity: Option<Severity>) {
        match severity {
            Some(Severity::Error) => self.errors += 1,
            Some(Severity::Warning) => self.warnings += 1,
            Some(Severity::Hint) => self.hints += 1,
            None => self.not_judged += 1,
        }
    }
}

impl std::ops::Add for OpenItems {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            hints: self.hints + other.hints,
            not_judged: self.not_judged + other.not_judged,
        }
    }
}

type Key<'r> = (Option<EntityKind>, Option<&'r EntityId>);

impl Status {
    pub(super) fn of(report: &Report) -> Self {
        let mut table = Table { profiles: &report.profiles, rows: BTreeMap::new() };
        for known in &report.entity_verdicts {
            table.row((Some(known.kind), Some(&known.entity)));
        }
        for finding in report.findings.iter().filter(|finding| finding.counts()) {
            let key = (finding.kind(), finding.entity());
            table.count(key, Some(finding.declaration()), Some(Finding::severity(finding)));
        }
        for item in &report.not_judged {
            table.count((item.kind, item.entity.as_ref()), item.declaration, None);
        }
        let row = |((kind, entity), (cells, total)): (Key<'_>, Row)| StatusRow {
            kind,
            entity: entity.cloned(),
            cells,
            total,
        };
        Self {
            inputs: report.inputs.clone(),
            verdict: report.verdict,
            profiles: report.profiles.clone(),
            rows: table.rows.into_iter().map(row).collect(),
            is_cut: !report.suppressed.is_empty() || report.not_judged_beyond > 0 || report.entity_verdicts_cut,
        }
    }
}

/// Cells and total of a row.
type Row = (Vec<OpenItems>, OpenItems);

struct Table<'r> {
    profiles: &'r [ProfileSummary],
    rows: BTreeMap<Key<'r>, Row>,
}

impl<'r> Table<'r> {
    fn row(&mut self, (kind, entity): Key<'r>) -> &mut Row {
        // Entities without an id cannot be told apart.
        let key = if entity.is_some() { (kind, entity) } else { (None, None) };
        let columns = self.profiles.len();
        self.rows.entry(key).or_insert_with(|| (vec![OpenItems::default(); columns], OpenItems::default()))
    }

    /// Counts something in all profiles to which its rule belongs; without a rule, in all.
    fn count(&mut self, key: Key<'r>, rule: Option<&Declaration>, severity: Option<Severity>) {
        let profiles = self.profiles;
        let (cells, total) = self.row(key);
        total.count(severity);
        for (cell, column) in cells.iter_mut().zip(profiles) {
            let belongs = |rule: &Declaration| rule.profiles.iter().any(|profile| profile.name == column.profile.name);
            if rule.is_none_or(belongs) {
                cell.count(severity);
            }
        }
    }
}

/// Tables as JSON: `{"format": 1, "status": [{"profiles": […], "rows": [{"entity", "open": {…}}]}]}`, one for each report.
#[must_use]
pub fn status_json(tables: &[Status]) -> String {
    listing("status", tables)
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("inputs", &self.inputs.iter().map(|name| &**name).collect::<Vec<_>>())?;
        map.serialize_entry("verdict", self.verdict.name())?;
        map.serialize_entry("cut", &self.is_cut)?;
        map.serialize_entry("profiles", &self.profiles)?;
        let rows: Vec<_> = self.rows.iter().map(|row| RowJson { row, profiles: &self.profiles }).collect();
        map.serialize_entry("rows", &rows)?;
        map.end()
    }
}

struct RowJson<'a> {
    row: &'a StatusRow,
    profiles: &'a [ProfileSummary],
}

impl Serialize for RowJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(kind) = self.row.kind {
            map.serialize_entry("kind", kind.name())?;
        }
        if let Some(entity) = &self.row.entity {
            map.serialize_entry("entity", entity)?;
        }
        map.serialize_entry("total", &self.row.total)?;
        // Profiles without anything open are left out.
        let open = self.profiles.iter().zip(&self.row.cells).filter(|(_, cell)| !cell.is_empty());
        let open: BTreeMap<_, _> = open.map(|(column, cell)| (column.profile.name, cell)).collect();
        map.serialize_entry("open", &open)?;
        map.end()
    }
}

impl Serialize for OpenItems {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("errors", &self.errors)?;
        map.serialize_entry("warnings", &self.warnings)?;
        map.serialize_entry("hints", &self.hints)?;
        map.serialize_entry("notJudged", &self.not_judged)?;
        map.end()
    }
}
