//! The report of one check: findings, verdicts, what ran and what was not judged.

use std::sync::Arc;

use super::{Declaration, Figure, Finding, NotJudged, Profile, Severity, Verdict};
use crate::key::EntityId;
use crate::shape::{Bilingual, EntityKind, Lang};

/// Everything a check has to say: about one input, or about several that were judged together.
///
/// ```
/// use dvs::{Lang, Options, Verdict};
/// let text = br#"{"format": "dvs-crate/1", "services": [{"id": "example.musterland:mail", "provider": 7}]}"#;
/// let report = dvs::check(text, &Options::new("2026-11-23".parse()?));
/// assert_eq!(report.verdict(), Verdict::Failed);
/// for finding in report.findings() {
///     println!("{} {} {}", finding.code(), finding.pointer(), finding.message(Lang::En));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Report {
    pub(crate) inputs: Vec<Arc<str>>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) suppressed: Vec<(&'static Declaration, usize)>,
    pub(crate) counts: Counts,
    pub(crate) verdict: Verdict,
    /// The least severity that makes the verdict `failed`.
    pub(crate) deny: Severity,
    pub(crate) profiles: Vec<ProfileSummary>,
    pub(crate) profiles_not_run: Vec<&'static Profile>,
    pub(crate) not_run: Vec<NotRun>,
    pub(crate) not_judged: Vec<NotJudged>,
    pub(crate) not_judged_beyond: usize,
    pub(crate) entities: EntityCounts,
    pub(crate) figures: Vec<Figure>,
    pub(crate) entity_verdicts: Vec<EntityVerdict>,
    /// Whether limits left some of them out.
    pub(crate) entity_verdicts_cut: bool,
}

/// How many findings there are of each severity; those that count and those that were waived or known.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Counts {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) hints: usize,
    pub(crate) waived: usize,
    pub(crate) known: usize,
}

impl Counts {
    pub(crate) fn add(&mut self, finding: &Finding) {
        if finding.is_known() {
            self.known += 1;
        } else if finding.waived().is_some() {
            self.waived += 1;
        } else {
            match finding.severity() {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Hint => self.hints += 1,
            }
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.hints += other.hints;
        self.waived += other.waived;
        self.known += other.known;
    }
}

/// How many entities got which verdict.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct EntityCounts {
    pub(crate) passed: usize,
    pub(crate) incomplete: usize,
    pub(crate) failed: usize,
}

impl EntityCounts {
    /// Counts an entity.
    pub(crate) fn add(&mut self, failed: bool, incomplete: bool) {
        match Verdict::of(failed, incomplete) {
            Verdict::Passed => self.passed += 1,
            Verdict::Incomplete => self.incomplete += 1,
            Verdict::Failed => self.failed += 1,
        }
    }
}

/// The verdict on one entity.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct EntityVerdict {
    /// Its kind.
    pub kind: EntityKind,
    /// Its id.
    pub entity: EntityId,
    /// What it came to.
    pub verdict: Verdict,
}

/// What a profile came to.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ProfileSummary {
    /// The profile.
    pub profile: &'static Profile,
    /// The verdict of its rules.
    pub verdict: Verdict,
    /// How many findings of its rules are open: neither waived nor known, of any severity.
    pub open: usize,
    /// How many of its rules ran.
    pub rules_run: usize,
    /// How many rules it has.
    pub rules: usize,
}

/// A rule that did not run at all.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotRun {
    /// The rule.
    pub declaration: &'static Declaration,
    /// Why.
    pub reason: NotRunReason,
}

/// Why a rule did not run at all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum NotRunReason {
    /// The options ignore it or select others.
    NotSelected,
    /// It needs the whole catalog in memory, and the input was streamed.
    Streamed,
    /// It reads the header of a catalog, and the input is a part without one.
    NoHeader,
    /// It reads the facts of all entities, and the input is a part: it runs at the end, over all parts.
    Part,
    /// It needs what the index of all entities does not hold: the options switch it off, or facts came from a check with other rules.
    NoFacts,
}

impl NotRun {
    /// The rule and why it did not run.
    pub(super) fn told(&self, lang: Lang) -> String {
        format!("{} {}: {}", self.declaration.code, self.declaration.name, self.reason.title().get(lang))
    }
}

impl NotRunReason {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotSelected => "not-selected",
            Self::Streamed => "streamed",
            Self::NoHeader => "no-header",
            Self::Part => "part",
            Self::NoFacts => "no-facts",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::NotSelected => Bilingual::new("durch Optionen abgewählt", "not selected by the options"),
            Self::Streamed => Bilingual::new(
                "braucht den ganzen Katalog im Speicher; die Einträge kamen als Strom oder einzeln",
                "needs the whole catalog in memory; the entities came as a stream or one by one",
            ),
            Self::NoHeader => Bilingual::new(
                "braucht den Katalogkopf; die Eingabe ist ein Teil ohne Kopf",
                "needs the catalog header; the input is a part without one",
            ),
            Self::Part => Bilingual::new("läuft erst im Abschluss, über alle Teile", "runs at the end, over all parts"),
            Self::NoFacts => Bilingual::new(
                "braucht Angaben, die im Index aller Einträge nicht gesammelt sind",
                "needs what was not collected in the index of all entities",
            ),
        }
    }
}

impl Report {
    /// Version of the JSON form of reports.
    pub const FORMAT: u32 = 1;

    /// The names of the inputs, in the order given.
    pub fn inputs(&self) -> impl Iterator<Item = &str> {
        self.inputs.iter().map(|name| &**name)
    }

    /// All findings: by input, place in the text, and code. Waived and known ones are among them.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many findings were left out because of limits, by rule.
    #[must_use]
    pub fn suppressed(&self) -> &[(&'static Declaration, usize)] {
        &self.suppressed
    }

    /// Failed if an error remains after overrides, waivers and the baseline; else incomplete if something was not judged; else passed.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The number of findings of a severity that count, also those left out because of limits.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.counts.errors,
            Severity::Warning => self.counts.warnings,
            Severity::Hint => self.counts.hints,
        }
    }

    /// The number of findings covered by a waiver.
    #[must_use]
    pub fn waived(&self) -> usize {
        self.counts.waived
    }

    /// The number of findings that the baseline knows.
    #[must_use]
    pub fn known(&self) -> usize {
        self.counts.known
    }

    /// What each profile came to.
    #[must_use]
    pub fn profiles(&self) -> &[ProfileSummary] {
        &self.profiles
    }

    /// How many services state what; if the profile `quality` ran, and there are services.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The profiles that exist and did not run.
    #[must_use]
    pub fn profiles_not_run(&self) -> &[&'static Profile] {
        &self.profiles_not_run
    }

    /// The rules of the chosen profiles that did not run at all.
    #[must_use]
    pub fn not_run(&self) -> &[NotRun] {
        &self.not_run
    }

    /// What was not judged.
    #[must_use]
    pub fn not_judged(&self) -> &[NotJudged] {
        &self.not_judged
    }

    /// How many things that were not judged are left out of the list because of limits.
    #[must_use]
    pub fn not_judged_beyond(&self) -> usize {
        self.not_judged_beyond
    }

    /// How many entities were seen.
    #[must_use]
    pub fn entities(&self) -> usize {
        self.entities.passed + self.entities.incomplete + self.entities.failed
    }

    /// How many entities got a verdict.
    #[must_use]
    pub fn entities_with(&self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Passed => self.entities.passed,
            Verdict::Incomplete => self.entities.incomplete,
            Verdict::Failed => self.entities.failed,
        }
    }

    /// The entities that did not pass, or all if the options ask for them, as far as limits allow.
    #[must_use]
    pub fn entity_verdicts(&self) -> &[EntityVerdict] {
        &self.entity_verdicts
    }

    /// The verdict on an entity of the inputs; of an id that no input has, it says nothing. `None` if limits cut
    /// [`Report::entity_verdicts`] and it is not known whether this one passed.
    ///
    /// ```
    /// use dvs::{Options, Verdict, key::EntityId};
    /// let line = r#"{"kind": "service", "id": "example.a:x", "provider": 1}"#;
    /// let report = dvs::check(line, &Options::new("2026-11-23".parse()?));
    /// assert_eq!(report.verdict_of(&EntityId::new("example.a:x")?), Some(Verdict::Failed));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn verdict_of(&self, entity: &EntityId) -> Option<Verdict> {
        if let Some(known) = self.entity_verdicts.iter().find(|known| known.entity == *entity) {
            return Some(known.verdict);
        }
        (!self.entity_verdicts_cut).then_some(Verdict::Passed)
    }

    /// What is open, entity by entity and profile by profile.
    ///
    /// Entities without anything open are rows only with [`Options::all_verdicts`](crate::Options::all_verdicts).
    ///
    /// ```
    /// use dvs::{Lang, Options};
    /// let text = br#"{"format": "dvs-crate/1", "services": [{"id": "example.musterland:mail", "provider": 7}]}"#;
    /// let status = dvs::check(text, &Options::new("2026-11-23".parse()?)).status();
    /// let base = status.profiles.iter().position(|summary| summary.profile.name == "base").unwrap_or_default();
    /// let mail = status.rows.iter().find(|row| row.entity.is_some()).ok_or("no row")?;
    /// assert_eq!(mail.cells[base].errors, 1);
    /// assert!(status.to_text(Lang::En).contains("example.musterland:mail"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn status(&self) -> super::Status {
        super::Status::of(self)
    }

    /// The report as JSON: a run of one report. See [`write_json`](crate::write_json) for several.
    #[must_use]
    pub fn to_json(&self) -> String {
        super::json::run(std::slice::from_ref(self))
    }

    /// The report as text for people.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        super::text::write(self, lang, false, &mut |_| None)
    }
}
