//! What came of a part of the input: findings under their caps, counts, facts. Parts merge into the whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Options;
use super::defaults::Inherited;
use crate::facts::Facts;
use crate::model::Service;
use crate::report::{Counts, Declaration, EntityCounts, Finding, NotJudged, Severity};
use crate::rulebook::quality::figures::{STATED, counts};

/// What came of checking a part of an input, or of several inputs: to be merged, and made into a report.
///
/// Merging the parts of a text in its order gives what checking the whole gives.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub(super) inputs: Vec<Arc<str>>,
    pub(super) findings: Vec<Finding>,
    /// By code: how many findings there are, also beyond the cap.
    pub(super) rules: BTreeMap<&'static str, RuleCount>,
    pub(super) counts: Counts,
    pub(super) not_judged: Vec<NotJudged>,
    pub(super) not_judged_beyond: usize,
    pub(super) facts: Facts,
    /// What entities inherited, if there are defaults: by their inputs and places there, since two may have one id.
    pub(super) inherited: BTreeMap<(Arc<str>, usize), Inherited>,
    /// Verdicts of entities that no facts hold: there are none, or the id could not be read.
    pub(super) entities: EntityCounts,
    /// How many services state what of `rulebook::quality::figures::STATED`, and of how many it is known.
    pub(super) figures: [(usize, usize); STATED.len()],
    /// Something outside of entities could not be judged.
    pub(super) incomplete: bool,
    /// Whether a catalog header was seen.
    pub(super) has_header: bool,
    /// How its entities came: whether rules can look at their models again.
    pub(super) origin: Origin,
}

/// How entities came. Of parts that came in different ways, the one that lets rules see least counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) enum Origin {
    /// In inputs or catalogs whose models are held as long as rules need them.
    #[default]
    Held,
    /// One by one; nobody holds their models.
    Single,
    /// As a stream or a part of one: besides, only their lines are known.
    Stream,
}

/// Findings of one rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct RuleCount {
    pub(super) declaration: &'static Declaration,
    pub(super) kept: usize,
    pub(super) beyond: usize,
    /// Those that make the verdict `failed`, also beyond the cap.
    pub(super) errors: usize,
    /// Those that are neither waived nor known, of any severity, also beyond the cap.
    pub(super) open: usize,
}

impl RuleCount {
    fn none(declaration: &'static Declaration) -> Self {
        Self { declaration, kept: 0, beyond: 0, errors: 0, open: 0 }
    }
}

/// What other machines know of their entities: rules about the whole run over it. What they found about single entities is in
/// their own reports; of that, only whether each entity passed is known here.
///
/// ```
/// use dvs::{Checker, Options, Verdict, facts::Facts, part_of_lines};
/// let options = Options::new("2026-11-23".parse()?);
/// // Here one machine, and there another:
/// let far = |line: &str| part_of_lines("all.ndjson", line, 0, 1, &options).facts().to_json();
/// let first = far(r#"{"kind":"service","id":"example.a:x"}"#);
/// let second = far(r#"{"kind":"service","id":"example.a:x"}"#);
///
/// let mut checker = Checker::new(&options);
/// for facts in [first, second] {
///     checker.merge(Facts::from_json(&facts)?.into());
/// }
/// let report = checker.report();
/// assert_eq!(report.findings().iter().map(|finding| finding.code()).collect::<Vec<_>>(), ["R0101"]);
/// assert_eq!(report.verdict(), Verdict::Failed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl From<Facts> for Part {
    fn from(facts: Facts) -> Self {
        let (inputs, has_header) = (facts.inputs.clone(), !facts.headers.is_empty());
        Self { inputs, has_header, incomplete: facts.has_unread(), origin: Origin::Stream, facts, ..Self::default() }
    }
}

impl Part {
    /// Takes a finding: what the options say about it, then the cap of its rule. Whether it makes the verdict `failed`.
    pub(super) fn accept(&mut self, mut finding: Finding, options: &Options) -> bool {
        let declaration = finding.declaration();
        if !options.wants(declaration) {
            return false;
        }
        let mut held = false;
        if let Some((_, severity)) = options.severities.iter().find(|(code, _)| *code == declaration.code) {
            finding.severity = *severity;
        } else if declaration.time_dependent {
            finding.severity = finding.severity.min(options.by_day);
            held = options.by_day < Severity::Error;
        }
        if let Some(waiver) = options.waivers.iter().find(|waiver| waiver.covers(&finding, &options.today)) {
            finding.waived = Some(waiver.reason().into());
        }
        if let Some(baseline) = &options.baseline {
            finding.known = baseline.contains(finding.fingerprint().as_str());
        }
        self.counts.add(&finding);
        let counts = finding.counts();
        let error = counts && !held && finding.severity() >= options.deny;
        let count = self.rules.entry(declaration.code).or_insert(RuleCount::none(declaration));
        count.errors += usize::from(error);
        count.open += usize::from(counts);
        if count.kept < options.limits.max_findings_per_rule {
            count.kept += 1;
            self.findings.push(finding);
        } else {
            count.beyond += 1;
        }
        error
    }

    /// Notes findings that the reader counted but did not keep.
    pub(super) fn add_beyond(&mut self, declaration: &'static Declaration, count: usize) {
        let entry = self.rules.entry(declaration.code).or_insert(RuleCount::none(declaration));
        entry.beyond += count;
        entry.errors += count;
        entry.open += count;
        self.counts.errors += count;
    }

    /// Notes something that was not judged, under the cap of all findings.
    pub(super) fn not_judged(&mut self, item: impl FnOnce() -> NotJudged, options: &Options) {
        if self.not_judged.len() < options.limits.max_findings {
            self.not_judged.push(item());
        } else {
            self.not_judged_beyond += 1;
        }
    }

    /// Adds a later part.
    pub fn merge(&mut self, other: Self, options: &Options) {
        for name in other.inputs {
            if !self.inputs.contains(&name) {
                self.inputs.push(name);
            }
        }
        self.inherited.extend(other.inherited);
        let cap = options.limits.max_findings_per_rule;
        for finding in other.findings {
            let declaration = finding.declaration();
            let count = self.rules.entry(declaration.code).or_insert(RuleCount::none(declaration));
            if count.kept < cap {
                count.kept += 1;
                self.findings.push(finding);
            } else {
                count.beyond += 1;
            }
        }
        for (code, count) in other.rules {
            let entry = self.rules.entry(code).or_insert(RuleCount::none(count.declaration));
            entry.beyond += count.beyond;
            entry.errors += count.errors;
            entry.open += count.open;
        }
        self.counts.merge(other.counts);
        for item in other.not_judged {
            self.not_judged(|| item, options);
        }
        self.not_judged_beyond += other.not_judged_beyond;
        self.facts.merge(other.facts);
        self.entities.passed += other.entities.passed;
        self.entities.incomplete += other.entities.incomplete;
        self.entities.failed += other.entities.failed;
        for (sum, more) in self.figures.iter_mut().zip(other.figures) {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
        self.incomplete |= other.incomplete;
        self.has_header |= other.has_header;
        self.origin = self.origin.max(other.origin);
    }

    /// Counts what a service states, as far as it could be read.
    pub(super) fn count(&mut self, service: &Service, set_aside: &[Box<str>]) {
        if !counts(service) {
            return;
        }
        for ((count, of), stated) in self.figures.iter_mut().zip(&STATED) {
            let unread =
                |member: &str| member.split('.').next().is_none_or(|first| [stated.member, ""].contains(&first));
            if !set_aside.iter().any(|member| unread(member)) {
                *count += usize::from((stated.holds)(service));
                *of += 1;
            }
        }
    }

    /// The facts that it holds, without the rest.
    #[must_use]
    pub fn into_facts(self) -> Facts {
        self.facts
    }

    /// The facts that it holds.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}
