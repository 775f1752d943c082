//! Reports as JUnit XML, as CI systems show test results. Not here: other forms for machines (`json`, `sarif`, `gitlab`).

use std::collections::HashMap;
use std::fmt::Write as _;

use super::json::NOTICE;
use super::text::pick;
use super::{Finding, OpenItems, ProfileSummary, Report, Severity, StatusRow};
use crate::key::EntityId;
use crate::shape::{EntityKind, Lang};

/// Reports as JUnit XML: a `testsuite` a report, and in it a `testcase` for each entity and each profile that ran.
///
/// A case fails if a finding makes the verdict fail (an error, unless options deny more), is skipped if something was not
/// judged, and tells other findings as its output. Entities that passed have cases only with
/// [`Options::all_verdicts`](crate::Options::all_verdicts). A finding that belongs to several profiles stands in each. The
/// attribute `verdict` of a suite, which is no part of JUnit, is that of the report.
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

fn suite(report: &Report, lang: Lang) -> Suite {
    let status = report.status();
    let mut findings: HashMap<Key<'_>, Vec<&Finding>> = HashMap::new();
    for finding in report.findings().iter().filter(|finding| finding.counts()) {
        let entity = finding.entity();
        findings.entry((entity.and(finding.kind()), entity)).or_default().push(finding);
    }
    let mut cases = Suite::default();
    for row in &status.rows {
        let of_row = findings.get(&(row.kind, row.entity.as_ref())).map(Vec::as_slice).unwrap_or_default();
        for (summary, cell) in status.profiles.iter().zip(&row.cells) {
            case(&mut cases, report, summary, row, *cell, of_row, lang);
        }
    }
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

fn case(
    out: &mut Suite,
    report: &Report,
    summary: &ProfileSummary,
    row: &StatusRow,
    cell: OpenItems,
    findings: &[&Finding],
    lang: Lang,
) {
    let profile = summary.profile.name;
    let input = report.inputs().next().unwrap_or_default();
    let name =
        row.entity.as_ref().map_or_else(|| pick(lang, "(ohne Eintrag)", "(no entity)").to_owned(), ToString::to_string);
    let mine = |finding: &&&Finding| finding.declaration().profiles.iter().any(|known| known.name == profile);
    let (failing, other): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().filter(mine).partition(|finding| finding.severity() >= report.deny);
    let file = failing.first().or(other.first()).map_or(input, |finding| finding.input());
    let _ = write!(out.text, "    <testcase classname=\"{profile}\" name=\"{}\" file=\"{}\"", xml(&name), xml(file));
    out.tests += 1;
    if cell.is_empty() {
        out.text.push_str("/>\n");
        return;
    }
    out.text.push_str(">\n");
    if let Some(first) = failing.first() {
        out.failures += 1;
        let message = format!("{} {}", first.code(), first.message(lang));
        let (kind, all) = (first.declaration().name, told(&failing, lang));
        let _ =
            writeln!(out.text, "      <failure message=\"{}\" type=\"{kind}\">{}</failure>", xml(&message), xml(&all));
    } else if cell.not_judged > 0 {
        out.skipped += 1;
        let words = format!("{} {}", cell.not_judged, pick(lang, "nicht beurteilt", "not judged"));
        let _ = writeln!(out.text, "      <skipped message=\"{words}\"/>");
    }
    if !other.is_empty() {
        let _ = writeln!(out.text, "      <system-out>{}</system-out>", xml(&told(&other, lang)));
    }
    out.text.push_str("    </testcase>\n");
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
    format!("{} – {}\n{}", report.verdict().title().get(lang), counts.join(", "), NOTICE.get(lang))
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
