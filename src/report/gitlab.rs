//! Reports as the code-quality JSON of GitLab. Not here: other forms for machines (`json`, `sarif`).

use std::collections::HashMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::finding::fingerprint;
use super::left_out::left_out;
use super::not_judged::NOT_JUDGED;
use super::{Report, Severity};
use crate::shape::Lang;

/// One entry of the list.
struct Issue {
    description: String,
    check_name: &'static str,
    severity: &'static str,
    path: String,
    line: usize,
    fingerprint: String,
}

/// Reports as GitLab reads them under `artifacts:reports:codequality`: a list of what is open.
///
/// Errors are `major`, warnings `minor`, hints `info`. That form knows no exceptions: what is waived or known is left out. What
/// was not judged, and what limits left out, has entries of its own, `info`, so that nothing unseen looks seen. Messages are in one language; the line is 1 where none is known.
///
/// ```
/// use dvs::{Input, Lang, Options};
/// let report = dvs::check(Input::named("./a.json", "{\"format\": \"dvs-crate/1\", \"providr\": 1}"), &Options::new("2026-11-23".parse()?));
/// let json = dvs::write_gitlab(&[report], Lang::En);
/// assert!(json.contains("\"check_name\": \"unknown-member\"") && json.contains("\"path\": \"a.json\""));
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn write_gitlab(reports: &[Report], lang: Lang) -> String {
    let mut issues = Vec::new();
    for report in reports {
        for finding in report.findings().iter().filter(|finding| finding.counts()) {
            issues.push(Issue {
                description: format!("{} {}", finding.code(), finding.message(lang)),
                check_name: finding.declaration().name,
                severity: match finding.severity() {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Hint => "info",
                },
                path: path(finding.input()),
                line: finding.span().map_or(1, |span| span.line),
                fingerprint: fingerprint([finding.input(), &finding.fingerprint()].into_iter()),
            });
        }
        for item in report.not_judged() {
            let (rule, reason) = (item.declaration, item.reason.title(lang));
            let whom = item.whom();
            let code = rule.map_or("", |rule| rule.code);
            issues.push(Issue {
                description: [code, NOT_JUDGED.get(lang), whom]
                    .iter()
                    .filter(|part| !part.is_empty())
                    .copied()
                    .collect::<Vec<_>>()
                    .join(" ")
                    + ": "
                    + &reason,
                check_name: rule.map_or("not-judged", |rule| rule.name),
                severity: "info",
                path: path(&item.input),
                line: 1,
                fingerprint: fingerprint(["not-judged", &item.input, code, whom, item.reason.name()].into_iter()),
            });
        }
        let input = report.inputs().next().unwrap_or_default();
        issues.extend(left_out(report, lang).into_iter().map(|(rule, description)| Issue {
            description,
            check_name: rule.map_or("not-judged", |rule| rule.name),
            severity: "info",
            path: path(input),
            line: 1,
            fingerprint: fingerprint(["left-out", input, rule.map_or("", |rule| rule.code)].into_iter()),
        }));
    }
    tell_apart(&mut issues);
    // Maps with text keys only: writing them cannot fail.
    serde_json::to_string_pretty(&issues).unwrap_or_default()
}

/// GitLab wants each fingerprint once.
fn tell_apart(issues: &mut [Issue]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for issue in issues {
        let count = seen.entry(issue.fingerprint.clone()).or_default();
        if *count > 0 {
            issue.fingerprint = fingerprint([&*issue.fingerprint, &count.to_string()].into_iter());
        }
        *count += 1;
    }
}

/// GitLab compares paths with those of its repository: from its root, with slashes.
fn path(input: &str) -> String {
    let path = input.replace('\\', "/");
    path.strip_prefix("./").map_or_else(|| path.clone(), str::to_owned)
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("description", &self.description)?;
        map.serialize_entry("check_name", self.check_name)?;
        map.serialize_entry("fingerprint", &self.fingerprint)?;
        map.serialize_entry("severity", self.severity)?;
        map.serialize_entry("location", &Location(self))?;
        map.end()
    }
}

struct Location<'a>(&'a Issue);

impl Serialize for Location<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Begin(usize);
        impl Serialize for Begin {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("begin", &self.0)?;
                map.end()
            }
        }
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("path", &self.0.path)?;
        map.serialize_entry("lines", &Begin(self.0.line))?;
        map.end()
    }
}
