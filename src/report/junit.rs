//! Reports as JUnit XML, as CI systems show test results. Not here: other forms for machines (`json`, `sarif`, `gitlab`).

use std::collections::HashMap;
use std::fmt::Write as _;

use super::json::NOTICE;
use super::left_out::left_out;
use super::not_judged::NOT_JUDGED;
use super::text::pick;
use super::{Declaration, Finding, Report, Severity, Verdict};
use crate::key::EntityId;
use crate::shape::{EntityKind, Lang};

/// The class of what is of no profile that ran.
const OF_NO_PROFILE: &str = "dvs";

/// Reports as JUnit XML: a `testsuite` a report, and in it a `testcase` for each entity and each profile that ran.
///
/// A case fails if a finding makes the verdict fail (an error, unless options deny more), is skipped if something was not
/// judged, and tells other findings as its output. Entities that passed have cases only with
/// [`Options::all_verdicts`](crate::Options::all_verdicts). A finding that belongs to several profiles stands in each; what
/// belongs to none that ran, and what limits left out, has cases of the class `dvs`. So a suite has a failure whenever its report
/// failed. The attribute `verdict` of a suite, which is no part of JUnit, is that of the report.
///
/// ```
/// use dvs::{Input, Lang, Options};
/// let text = r#"{"kind": "service", "id": "example.a:x", "provider": 1}"#;
/// let report = dvs::check(Input::named("a.json", text), &Options::new("2026-11-23".parse()?));
/// let xml = dvs::write_junit(&[report], Lang::En);
/// assert!(xml.contains("<testcase classname=\"base\" name=\"example.a:x\""), "{xml}");
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn write_junit(reports: &[Report], lang: Lang) -> String {
    let suites: Vec<Suite> = reports.iter().map(|report| suite(report, lang)).collect();
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "<testsuites name=\"dvs\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">",
        sum(|suite| suite.tests),
        sum(|suite| suite.failures),
        sum(|suite| suite.skipped)
    );
    for suite in suites {
        out.push_str(&suite.text);
    }
    out.push_str("</testsuites>\n");
    out
}

/// A suite as text, with its counts.
#[derive(Default)]
struct Suite {
    tests: usize,
    failures: usize,
    skipped: usize,
    text: String,
}

type Key<'r> = (Option<EntityKind>, Option<&'r EntityId>);

/// What is open of an entity.
#[derive(Default)]
struct Open<'r> {
    findings: Vec<&'r Finding>,
    /// How often something was not judged that is of no profile that ran.
    not_judged: usize,
}

fn suite(report: &Report, lang: Lang) -> Suite {
    let status = report.status();
    let is_of = |rule: &Declaration, profile: &str| rule.profiles.iter().any(|known| known.name == profile);
    let runs = |rule: &Declaration| status.profiles.iter().any(|summary| is_of(rule, summary.profile.name));
    let mut open: HashMap<Key<'_>, Open<'_>> = HashMap::new();
    for finding in report.findings().iter().filter(|finding| finding.counts()) {
        let entity = finding.entity();
        open.entry((entity.and(finding.kind()), entity)).or_default().findings.push(finding);
    }
    for item in report.not_judged() {
        let entity = item.entity.as_ref();
        // What no rule could judge is open in every profile.
        let is_seen = item.declaration.map_or(!status.profiles.is_empty(), runs);
        open.entry((entity.and(item.kind), entity)).or_default().not_judged += usize::from(!is_seen);
    }
    let (mut cases, nothing) = (Suite::default(), Open::default());
    for row in &status.rows {
        let of_row = open.get(&(row.kind, row.entity.as_ref())).unwrap_or(&nothing);
        let name = row.entity.as_ref().map_or(pick(lang, "(ohne Eintrag)", "(no entity)"), EntityId::as_str);
        let mut add = |class: &str, findings: Vec<&Finding>, not_judged: usize| {
            cases.add(report, &Case { class, name, findings, not_judged }, lang);
        };
        for (summary, cell) in status.profiles.iter().zip(&row.cells) {
            let mine = |finding: &&&Finding| is_of(finding.declaration(), summary.profile.name);
            add(summary.profile.name, of_row.findings.iter().filter(mine).copied().collect(), cell.not_judged);
        }
        let others = of_row.findings.iter().filter(|finding| !runs(finding.declaration()));
        let others: Vec<&Finding> = others.copied().collect();
        if !others.is_empty() || of_row.not_judged > 0 {
            add(OF_NO_PROFILE, others, of_row.not_judged);
        }
    }
    cases.close(report, lang);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" verdict=\"{}\">",
        xml(&report.inputs().collect::<Vec<_>>().join(" + ")),
        cases.tests,
        cases.failures,
        cases.skipped,
        report.verdict().name()
    );
    text.push_str(&cases.text);
    let _ = writeln!(text, "    <system-out>{}</system-out>\n  </testsuite>", xml(&tail(report, lang)));
    Suite { text, ..cases }
}

/// What is open of an entity in one profile, or in none.
struct Case<'c> {
    class: &'c str,
    name: &'c str,
    findings: Vec<&'c Finding>,
    not_judged: usize,
}

impl Suite {
    fn add(&mut self, report: &Report, case: &Case<'_>, lang: Lang) {
        let (failing, other): (Vec<&Finding>, Vec<&Finding>) =
            case.findings.iter().partition(|finding| finding.severity() >= report.deny);
        self.tests += 1;
        let _ = write!(self.text, "    <testcase classname=\"{}\" name=\"{}\"", case.class, xml(case.name));
        if let Some(file) = failing.first().or(other.first()).map(|finding| finding.input()).or(only_input(report)) {
            let _ = write!(self.text, " file=\"{}\"", xml(file));
        }
        if case.findings.is_empty() && case.not_judged == 0 {
            self.text.push_str("/>\n");
            return;
        }
        self.text.push_str(">\n");
        if let Some(first) = failing.first() {
            let message = format!("{} {}", first.code(), first.message(lang));
            self.fail(&message, first.declaration().name, &told(&failing, lang));
        } else if case.not_judged > 0 {
            self.skip(&format!("{} {}", case.not_judged, NOT_JUDGED.get(lang)));
        }
        if !other.is_empty() {
            let _ = writeln!(self.text, "      <system-out>{}</system-out>", xml(&told(&other, lang)));
        }
        self.text.push_str("    </testcase>\n");
    }

    fn fail(&mut self, message: &str, kind: &str, told: &str) {
        self.failures += 1;
        let _ =
            writeln!(self.text, "      <failure message=\"{}\" type=\"{kind}\">{}</failure>", xml(message), xml(told));
    }

    fn skip(&mut self, message: &str) {
        self.skipped += 1;
        let _ = writeln!(self.text, "      <skipped message=\"{}\"/>", xml(message));
    }

    /// The last case: what limits left out, and a verdict that no other case tells.
    fn close(&mut self, report: &Report, lang: Lang) {
        let left_out: Vec<String> = left_out(report, lang).into_iter().map(|(_, told)| told).collect();
        let untold = match report.verdict() {
            Verdict::Failed => self.failures == 0,
            Verdict::Incomplete => self.skipped == 0,
            Verdict::Passed => false,
        };
        let (name, message) = if !left_out.is_empty() {
            (pick(lang, "(jenseits der Grenzen)", "(beyond the limits)"), left_out.join("; "))
        } else if untold {
            // Of what was checked elsewhere, only the verdicts on entities are known here.
            let elsewhere = pick(
                lang,
                "Einträge, deren Befunde in anderen Berichten stehen",
                "entities whose findings stand in other reports",
            );
            (pick(lang, "(anderswo geprüft)", "(checked elsewhere)"), elsewhere.to_owned())
        } else {
            return;
        };
        self.tests += 1;
        let _ = writeln!(self.text, "    <testcase classname=\"{OF_NO_PROFILE}\" name=\"{name}\">");
        if untold && report.verdict() == Verdict::Failed {
            self.fail(&message, report.verdict().name(), &message);
        } else {
            self.skip(&message);
        }
        self.text.push_str("    </testcase>\n");
    }
}

fn only_input(report: &Report) -> Option<&str> {
    let mut inputs = report.inputs();
    inputs.next().filter(|_| inputs.next().is_none())
}

/// Findings, one a line.
fn told(findings: &[&Finding], lang: Lang) -> String {
    let mut text = String::new();
    for finding in findings {
        let position = finding.span().map(|span| format!(":{span}")).unwrap_or_default();
        let (severity, message) = (finding.severity().title().get(lang), finding.message(lang));
        let (input, code, pointer) = (finding.input(), finding.code(), finding.pointer());
        let _ = writeln!(text, "{input}{position}: {severity} {code} {message} ({pointer})");
    }
    text
}

/// What the whole came to.
fn tail(report: &Report, lang: Lang) -> String {
    let counts = [Severity::Error, Severity::Warning, Severity::Hint]
        .map(|severity| format!("{}: {}", severity.title().get(lang), report.count(severity)));
    let mut text = format!("{} – {}\n", report.verdict().title().get(lang), counts.join(", "));
    for item in report.not_run() {
        let _ = writeln!(text, "{} {}", pick(lang, "Nicht gelaufen:", "Did not run:"), item.told(lang));
    }
    text.push_str(NOTICE.get(lang));
    text
}

/// A text as XML 1.0 can hold it: markup is escaped, and what no XML may contain is a replacement character.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(character),
            '\r' => out.push_str("&#13;"),
            '\u{FFFE}' | '\u{FFFF}' => out.push(char::REPLACEMENT_CHARACTER),
            control if control < ' ' => out.push(char::REPLACEMENT_CHARACTER),
            other => out.push(other),
        }
    }
    out
}
