//! The file of known findings: written for people to review, read for its fingerprints.

use std::fs;
use std::path::Path;

use dvs::{Finding, Report};
use serde_json::{Value, json};

use crate::output::Failure;

const FORMAT: u32 = 1;

#[derive(PartialEq, Eq)]
struct Known {
    code: &'static str,
    name: &'static str,
    entity: String,
    fingerprint: String,
}

impl Known {
    fn of(finding: &Finding) -> Self {
        Self {
            code: finding.code(),
            name: finding.declaration().name,
            entity: finding.entity().map_or_else(String::new, ToString::to_string),
            fingerprint: finding.fingerprint(),
        }
    }

    /// By what a reviewer looks for.
    fn order(&self) -> (&str, &str, &str) {
        (self.code, &self.entity, &self.fingerprint)
    }
}

/// The fingerprints of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<String>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::of(path.display(), error))?;
    let is_none = |de: String, en: String| {
        let de = format!("das ist keine Datei bekannter Befunde: {de}");
        Failure::of(path.display(), (de, format!("this is no file of known findings: {en}")))
    };
    let baseline: Value = serde_json::from_str(&text).map_err(|error| is_none(error.to_string(), error.to_string()))?;
    match baseline.get("format").and_then(Value::as_u64) {
        Some(format) if format == u64::from(FORMAT) => {}
        Some(format) => {
            return Err(is_none(
                format!("Format {format}, erwartet wird {FORMAT}"),
                format!("format {format}, expected {FORMAT}"),
            ));
        }
        None => return Err(is_none("`format` fehlt".to_owned(), "`format` is missing".to_owned())),
    }
    let list = baseline.get("fingerprints").and_then(Value::as_array);
    let list = list
        .ok_or_else(|| is_none("`fingerprints` ist keine Liste".to_owned(), "`fingerprints` is no list".to_owned()))?;
    let fingerprint = |item: &Value| item.as_str().or_else(|| item.get("fingerprint")?.as_str()).map(str::to_owned);
    list.iter()
        .map(|item| {
            fingerprint(item).ok_or_else(|| {
                is_none(format!("`{item}` hat keinen `fingerprint`"), format!("`{item}` has no `fingerprint`"))
            })
        })
        .collect()
}

/// Writes the findings that count; how many there are.
pub(crate) fn write<'r>(path: &Path, reports: impl Iterator<Item = &'r Report>) -> Result<usize, Failure> {
    let findings = reports.flat_map(Report::findings).filter(|finding| finding.counts());
    let mut fingerprints: Vec<Known> = findings.map(Known::of).collect();
    fingerprints.sort_by(|a, b| a.order().cmp(&b.order()));
    fingerprints.dedup();
    let count = fingerprints.len();
    let list: Vec<Value> = fingerprints
        .into_iter()
        .map(|known| {
            json!({"fingerprint": known.fingerprint, "code": known.code, "name": known.name, "entity": known.entity})
        })
        .collect();
    let mut text = format!("{:#}", json!({"format": FORMAT, "fingerprints": list}));
    text.push('\n');
    fs::write(path, text).map_err(|error| Failure::of(path.display(), error))?;
    Ok(count)
}
