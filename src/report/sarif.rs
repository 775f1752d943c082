//! Reports as SARIF 2.1.0 (OASIS Standard, Errata 01). Not here: other forms for machines (`json`, `gitlab`, `junit`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::json::NOTICE;
use super::left_out::left_out;
use super::not_judged::NOT_JUDGED;
use super::{Declaration, Finding, NotJudged, Related, Report, Severity, Span, Versions};
use crate::key::EntityId;
use crate::shape::{Bilingual, Lang};
use crate::text::WebUrl;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// How a report is written as SARIF.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sarif {
    lang: Lang,
    rule_book: Option<String>,
}

impl Sarif {
    /// With texts in a language. Texts of rules stand in the other one as a translation, those of results in their properties.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, rule_book: None }
    }

    /// Where the rule book is published: the address under which the folder `docs` of the crate's repository lies. Rules link to it.
    #[must_use]
    pub fn rule_book(mut self, address: &WebUrl) -> Self {
        self.rule_book = Some(address.as_str().trim_end_matches('/').to_owned());
        self
    }
}

/// Reports as SARIF 2.1.0: one run of one tool, whatever number of reports.
///
/// Columns count UTF-16 code units, and say so. Errors are `error`, warnings `warning`, hints `note`. What is waived or known is a suppressed
/// result; what was not judged, and what limits left out, is a notification of the tool. Paths of inputs become URIs as they are: relative ones stay relative.
///
/// ```
/// use dvs::{Input, Lang, Options, Sarif};
/// let report = dvs::check(Input::named("a.json", "{\"format\": \"dvs-crate/1\", \"providr\": 1}"), &Options::new("2026-11-23".parse()?));
/// let log = dvs::write_sarif(&[report], &Sarif::new(Lang::En));
/// assert!(log.contains("\"ruleId\": \"R0030\""));
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn write_sarif(reports: &[Report], how: &Sarif) -> String {
    let log = json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [Run::of(reports, how).to_json()]});
    // Maps with text keys only: writing them cannot fail.
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

/// What results refer to by number.
struct Run<'r> {
    reports: &'r [Report],
    how: &'r Sarif,
    rules: BTreeMap<&'static str, (usize, &'static Declaration)>,
    inputs: BTreeMap<&'r str, usize>,
}

impl<'r> Run<'r> {
    fn of(reports: &'r [Report], how: &'r Sarif) -> Self {
        let mut rules = BTreeMap::new();
        for report in reports {
            let found = report.findings().iter().map(Finding::declaration);
            let open = report.not_judged().iter().filter_map(|item| item.declaration);
            let left_out = report.suppressed().iter().map(|(rule, _)| *rule);
            let not_run = report.not_run().iter().map(|item| item.declaration);
            rules.extend(found.chain(open).chain(left_out).chain(not_run).map(|rule| (rule.code, (0, rule))));
        }
        for (index, (place, _)) in rules.values_mut().enumerate() {
            *place = index;
        }
        let mut inputs = BTreeMap::new();
        for input in reports.iter().flat_map(Report::inputs) {
            let next = inputs.len();
            inputs.entry(input).or_insert(next);
        }
        Self { reports, how, rules, inputs }
    }

    fn to_json(&self) -> Value {
        let lang = self.how.lang;
        let other = if lang == Lang::De { Lang::En } else { Lang::De };
        let Versions { library, document, rule_book } = Versions::CURRENT;
        let rules = |lang| self.rules.values().map(|(_, rule)| self.rule(rule, lang)).collect::<Vec<_>>();
        let mut artifacts: Vec<(&str, usize)> = self.inputs.iter().map(|(name, index)| (*name, *index)).collect();
        artifacts.sort_by_key(|(_, index)| *index);
        let artifact = |name: &str| json!({"location": {"uri": uri(name)}, "roles": ["analysisTarget"]});
        let translated = |rule: &Declaration| {
            json!({"id": rule.code, "name": rule.name, "shortDescription": text(rule.title, other),
                "fullDescription": text(rule.what, other), "help": self.help(rule, other)})
        };
        json!({
            "tool": {"driver": {
                "name": "dvs",
                "version": library,
                "semanticVersion": library,
                "language": lang.tag(),
                "rules": rules(lang),
                "properties": {"notice": both(NOTICE), "documentFormat": document, "ruleBook": rule_book},
            }},
            "language": lang.tag(),
            "translations": [{
                "name": "dvs",
                "version": library,
                "language": other.tag(),
                "contents": ["localizedData"],
                "associatedComponent": {"name": "dvs"},
                "rules": self.rules.values().map(|(_, rule)| translated(rule)).collect::<Vec<_>>(),
            }],
            "columnKind": "utf16CodeUnits",
            "artifacts": artifacts.iter().map(|(name, _)| artifact(name)).collect::<Vec<_>>(),
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": self.notifications(),
                "toolConfigurationNotifications": self.did_not_run(),
            }],
            "results": self.reports.iter().flat_map(Report::findings).map(|finding| self.result(finding)).collect::<Vec<_>>(),
            "properties": {"verdicts": self.reports.iter().map(|report| json!({
                "inputs": report.inputs().collect::<Vec<_>>(),
                "verdict": report.verdict().name(),
            })).collect::<Vec<_>>()},
        })
    }

    fn rule(&self, rule: &Declaration, lang: Lang) -> Value {
        let mut descriptor = json!({
            "id": rule.code,
            "name": rule.name,
            "shortDescription": text(rule.title, lang),
            "fullDescription": text(rule.what, lang),
            "help": self.help(rule, lang),
            "defaultConfiguration": {"level": level(rule.severity)},
            "properties": {
                "tags": rule.profiles.iter().map(|profile| profile.name).collect::<Vec<_>>(),
                "force": rule.force().name(),
                "timeDependent": rule.time_dependent,
                "page": rule.page(lang),
            },
        });
        if let Some(map) = descriptor.as_object_mut() {
            if let Some(link) = self.link(rule, lang) {
                map.insert("helpUri".to_owned(), link.into());
            }
            if !rule.former_names.is_empty() {
                map.insert("deprecatedNames".to_owned(), rule.former_names.into());
            }
        }
        descriptor
    }

    fn link(&self, rule: &Declaration, lang: Lang) -> Option<String> {
        Some(format!("{}/{}", self.how.rule_book.as_ref()?, rule.page(lang)?))
    }

    fn help(&self, rule: &Declaration, lang: Lang) -> Value {
        let [why, fix, source] = match lang {
            Lang::De => ["Warum", "Abhilfe", "Quelle"],
            Lang::En => ["Why", "How to fix", "Source"],
        };
        let sources: Vec<String> = rule.sources.iter().map(ToString::to_string).collect();
        let (why_text, fix_text, sources) = (rule.why.get(lang), rule.fix.get(lang), sources.join("; "));
        let mut plain = Vec::new();
        let mut markdown = Vec::new();
        for (title, said) in [(why, why_text), (fix, fix_text), (source, &sources)] {
            if !said.is_empty() {
                plain.push(format!("{title}: {said}"));
                markdown.push(format!("**{title}:** {}", super::explanation::escaped(said)));
            }
        }
        if let Some(link) = self.link(rule, lang) {
            markdown.push(format!("[{}]({link})", rule.code));
        }
        json!({"text": plain.join("\n"), "markdown": markdown.join("\n\n")})
    }

    fn result(&self, finding: &Finding) -> Value {
        let rule = finding.declaration();
        let mut result = json!({
            "ruleId": rule.code,
            "ruleIndex": self.rules.get(rule.code).map(|(index, _)| *index),
            "level": level(finding.severity()),
            "message": {"text": finding.message(self.how.lang)},
            "locations": [self.location(finding.input(), finding.span(), finding.entity(), Some(&finding.pointer()))],
            "partialFingerprints": {"dvs/v1": finding.fingerprint()},
            "suppressions": suppressions(finding, self.how.lang),
            "properties": {
                "message": {"de": finding.message(Lang::De), "en": finding.message(Lang::En)},
                "help": {"de": finding.help(Lang::De), "en": finding.help(Lang::En)},
            },
        });
        if let (Some(map), [_, ..]) = (result.as_object_mut(), finding.related()) {
            let related = finding.related().iter().enumerate().map(|(index, related)| self.related(index, related));
            map.insert("relatedLocations".to_owned(), related.collect());
        }
        result
    }

    fn related(&self, index: usize, related: &Related) -> Value {
        let (entity, pointer, note) = (related.entity.as_ref(), &*related.pointer, related.note.get(self.how.lang));
        // What stands in a document of its own has no place in the artifact that holds it.
        let (mut location, message) = match &related.document {
            None => (self.location(&related.input, related.span, entity, Some(pointer)), note.to_owned()),
            Some(document) => {
                let position = related.span.map(|span| format!(" {span}")).unwrap_or_default();
                let place = self.location(&related.input, None, entity, None);
                (place, format!("{note} ({document}{position} {pointer})"))
            }
        };
        if let Some(map) = location.as_object_mut() {
            map.insert("id".to_owned(), index.into());
            map.insert("message".to_owned(), json!({"text": message}));
        }
        location
    }

    fn location(&self, input: &str, span: Option<Span>, entity: Option<&EntityId>, pointer: Option<&str>) -> Value {
        let mut physical = json!({"artifactLocation": self.artifact(input)});
        if let (Some(map), Some(span)) = (physical.as_object_mut(), span) {
            map.insert("region".to_owned(), region(span));
        }
        let mut logical = Map::new();
        if let Some(pointer) = pointer {
            logical.insert("fullyQualifiedName".to_owned(), pointer.into());
            logical.insert("kind".to_owned(), "member".into());
        }
        if let Some(entity) = entity {
            logical.insert("name".to_owned(), entity.as_str().into());
        }
        json!({"physicalLocation": physical, "logicalLocations": [logical]})
    }

    fn artifact(&self, input: &str) -> Value {
        let mut artifact = json!({"uri": uri(input)});
        if let (Some(map), Some(index)) = (artifact.as_object_mut(), self.inputs.get(input)) {
            map.insert("index".to_owned(), (*index).into());
        }
        artifact
    }

    /// What was not judged, and what limits left out of the results.
    fn notifications(&self) -> Vec<Value> {
        let lang = self.how.lang;
        let mut all = Vec::new();
        for report in self.reports {
            all.extend(report.not_judged().iter().map(|item| self.not_judged(item)));
            all.extend(
                left_out(report, lang).into_iter().map(|(rule, told)| self.notification("warning", &told, rule)),
            );
        }
        all
    }

    fn notification(&self, level: &str, told: &str, rule: Option<&Declaration>) -> Value {
        let mut notification = json!({"level": level, "message": {"text": told}});
        if let (Some(map), Some(rule)) = (notification.as_object_mut(), rule) {
            map.insert("associatedRule".to_owned(), self.reference(rule));
        }
        notification
    }

    fn not_judged(&self, item: &NotJudged) -> Value {
        let told = format!("{}: {}", NOT_JUDGED.get(self.how.lang), item.reason.title(self.how.lang));
        let mut notification = self.notification("warning", &told, item.declaration);
        if let Some(map) = notification.as_object_mut() {
            let place = self.location(&item.input, None, item.entity.as_ref(), Some(&item.pointer));
            map.insert("locations".to_owned(), vec![place].into());
        }
        notification
    }

    fn did_not_run(&self) -> Vec<Value> {
        let all = self.reports.iter().flat_map(Report::not_run);
        all.map(|item| self.notification("note", &item.told(self.how.lang), Some(item.declaration))).collect()
    }

    fn reference(&self, rule: &Declaration) -> Value {
        json!({"id": rule.code, "index": self.rules.get(rule.code).map(|(index, _)| *index)})
    }
}

/// Who accepted a finding: nothing in the input did.
fn suppressions(finding: &Finding, lang: Lang) -> Vec<Value> {
    let known = Bilingual::new("bekannt aus der Baseline", "known from the baseline").get(lang);
    let reason = finding.waived().into_iter().chain(finding.is_known().then_some(known));
    reason.map(|reason| json!({"kind": "external", "status": "accepted", "justification": reason})).collect()
}

/// Without an end a region reaches to the end of its line.
fn region(span: Span) -> Value {
    match (span.columns, span.end) {
        (None, _) => json!({"startLine": span.line}),
        (Some(start), None) => json!({"startLine": span.line, "startColumn": start.utf16}),
        (Some(start), Some(end)) => {
            json!({"startLine": span.line, "startColumn": start.utf16, "endColumn": end.utf16})
        }
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn text(text: Bilingual, lang: Lang) -> Value {
    json!({"text": text.get(lang)})
}

fn both(text: Bilingual) -> Value {
    json!({"de": text.de, "en": text.en})
}

/// The name of an input as a URI: an address stays, a path is written with slashes, and what a URI may not hold as bytes.
fn uri(input: &str) -> String {
    if WebUrl::new(input).is_ok() {
        return input.to_owned();
    }
    let mut out = String::with_capacity(input.len() + 8);
    let path = input.replace('\\', "/");
    if path.starts_with('/') {
        out.push_str("file://");
    } else if path.as_bytes().get(1..3) == Some(b":/") {
        out.push_str("file:///");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            // Writing to a String cannot fail.
            other => _ = write!(out, "%{other:02X}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn names_of_inputs_become_uris() {
        for (input, expected) in [
            ("a/b.json", "a/b.json"),
            ("./ä b.json", "./%C3%A4%20b.json"),
            ("a:b.json", "a%3Ab.json"),
            ("a\\b.json", "a/b.json"),
            ("/srv/a.json", "file:///srv/a.json"),
            ("C:\\a.json", "file:///C%3A/a.json"),
            ("https://example.org/a?b", "https://example.org/a?b"),
            ("100%.json", "100%25.json"),
        ] {
            assert_eq!(uri(input), expected);
        }
    }
}
