//! Reports as plain lines, one a finding, as compilers write them and editors read them. Not here: text for people (`text`).

use std::fmt::Write as _;

use super::text::shown;
use super::{Finding, NotJudged, Report};
use crate::shape::Lang;

/// Reports as plain lines: `file:line:column: severity CODE message`, with the entity in brackets where there is one.
///
/// Columns count characters, from 1; a column that is not known is left out, and so is a line. What does not count has a word
/// of its own in place of its severity: `waived` or `known`. What was not judged, and what limits left out, has lines, too: `not-judged`, `not-shown`.
///
/// ```
/// use dvs::{Input, Lang, Options};
/// let report = dvs::check(Input::named("a.json", "{\"format\": \"dvs-crate/1\", \"providr\": 1}"), &Options::new("2026-11-23".parse()?));
/// let lines = dvs::write_lines(&[report], Lang::En);
/// assert!(lines.starts_with("a.json:1:27: warning R0030 "), "{lines}");
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn write_lines(reports: &[Report], lang: Lang) -> String {
    let mut out = String::new();
    for report in reports {
        for finding in report.findings() {
            found(&mut out, finding, lang);
        }
        for item in report.not_judged() {
            not_judged(&mut out, item, lang);
        }
        let input = report.inputs().next().map(shown).unwrap_or_default();
        if let more @ 1.. = report.not_judged_beyond() {
            let _ = writeln!(out, "{input}: not-judged +{more}");
        }
        for (rule, count) in report.suppressed() {
            let _ = writeln!(out, "{input}: not-shown {} +{count}", rule.code);
        }
    }
    out
}

fn found(out: &mut String, finding: &Finding, lang: Lang) {
    let position = finding.span().map(|span| format!(":{span}")).unwrap_or_default();
    let word = match (finding.waived(), finding.is_known()) {
        (_, true) => "known",
        (Some(_), _) => "waived",
        _ => finding.severity().name(),
    };
    let entity = finding.entity().map(|entity| format!(" [{entity}]")).unwrap_or_default();
    let message = finding.message(lang);
    // Writing to a String cannot fail.
    let _ =
        writeln!(out, "{}{position}: {word} {} {}{entity}", shown(finding.input()), finding.code(), shown(&message));
}

fn not_judged(out: &mut String, item: &NotJudged, lang: Lang) {
    let code = item.declaration.map(|rule| format!(" {}", rule.code)).unwrap_or_default();
    let whom = if item.whom().is_empty() { String::new() } else { format!(" [{}]", shown(item.whom())) };
    let reason = item.reason.title(lang);
    let _ = writeln!(out, "{}: not-judged{code} {}{whom}", shown(&item.input), shown(&reason));
}
