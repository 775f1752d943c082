//! Reports as JSON, written member by member in a fixed order.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{
    Columns, Declaration, EntityVerdict, Figure, Finding, NotJudged, NotRun, Profile, ProfileSummary, Reads, Related,
    Report, Severity, Span, Unjudged,
};
use crate::shape::{Bilingual, Lang};
use crate::standards::Source;

/// What every machine-readable answer of the crate says about itself.
pub(crate) const NOTICE: Bilingual = Bilingual::new(
    "kein amtliches Format, keine Prüfung durch FITKO oder govdigital",
    "no official format, not checked by FITKO or govdigital",
);

/// Reports as one run.
pub(super) fn run(reports: &[Report]) -> String {
    listing("reports", reports)
}

impl Serialize for Bilingual {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("de", self.de)?;
        map.serialize_entry("en", self.en)?;
        map.end()
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.inputs.as_slice() {
            [one] => map.serialize_entry("input", &**one)?,
            several => map.serialize_entry("inputs", &several.iter().map(|name| &**name).collect::<Vec<_>>())?,
        }
        map.serialize_entry("verdict", self.verdict.name())?;
        map.serialize_entry("counts", &CountsJson(self))?;
        map.serialize_entry("profiles", &self.profiles)?;
        let names: Vec<_> = self.profiles_not_run.iter().map(|profile| profile.name).collect();
        map.serialize_entry("profilesNotRun", &names)?;
        map.serialize_entry("rulesNotRun", &self.not_run)?;
        map.serialize_entry("notJudged", &self.not_judged)?;
        map.serialize_entry("figures", &self.figures)?;
        map.serialize_entry("entities", &self.entity_verdicts)?;
        map.serialize_entry("suppressed", &Suppressed(&self.suppressed))?;
        map.serialize_entry("findings", &self.findings)?;
        map.end()
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("count", &self.count)?;
        map.serialize_entry("of", &self.of)?;
        map.end()
    }
}

struct CountsJson<'a>(&'a Report);

impl Serialize for CountsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.0;
        let mut map = serializer.serialize_map(None)?;
        for (name, severity) in
            [("errors", Severity::Error), ("warnings", Severity::Warning), ("hints", Severity::Hint)]
        {
            map.serialize_entry(name, &report.count(severity))?;
        }
        map.serialize_entry("waived", &report.waived())?;
        map.serialize_entry("known", &report.known())?;
        map.serialize_entry("notJudged", &(report.not_judged.len() + report.not_judged_beyond))?;
        map.serialize_entry("entities", &report.entities())?;
        map.serialize_entry("entitiesPassed", &report.entities.passed)?;
        map.serialize_entry("entitiesIncomplete", &report.entities.incomplete)?;
        map.serialize_entry("entitiesFailed", &report.entities.failed)?;
        map.end()
    }
}

struct Suppressed<'a>(&'a [(&'static Declaration, usize)]);

impl Serialize for Suppressed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for (declaration, count) in self.0 {
            list.serialize_element(&SuppressedRule { declaration, count: *count })?;
        }
        list.end()
    }
}

struct SuppressedRule {
    declaration: &'static Declaration,
    count: usize,
}

impl Serialize for SuppressedRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.declaration.code)?;
        map.serialize_entry("name", self.declaration.name)?;
        map.serialize_entry("count", &self.count)?;
        map.end()
    }
}

impl Serialize for ProfileSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.profile.name)?;
        map.serialize_entry("verdict", self.verdict.name())?;
        map.serialize_entry("open", &self.open)?;
        map.serialize_entry("rulesRun", &self.rules_run)?;
        map.serialize_entry("rules", &self.rules)?;
        map.serialize_entry("coverage", self.profile.coverage.name())?;
        map.serialize_entry("asOf", self.profile.as_of)?;
        map.end()
    }
}

impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("purpose", &self.purpose)?;
        map.serialize_entry("coverage", self.coverage.name())?;
        map.serialize_entry("asOf", self.as_of)?;
        map.serialize_entry("default", &self.default)?;
        map.end()
    }
}

impl Serialize for NotRun {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.declaration.code)?;
        map.serialize_entry("name", self.declaration.name)?;
        map.serialize_entry("reason", self.reason.name())?;
        map.end()
    }
}

impl Serialize for NotJudged {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(declaration) = self.declaration {
            map.serialize_entry("code", declaration.code)?;
            map.serialize_entry("name", declaration.name)?;
        }
        map.serialize_entry("input", &*self.input)?;
        if let Some(kind) = self.kind {
            map.serialize_entry("kind", kind.name())?;
        }
        if let Some(entity) = &self.entity {
            map.serialize_entry("entity", entity)?;
        }
        map.serialize_entry("pointer", &self.pointer)?;
        map.serialize_entry("reason", self.reason.name())?;
        match &self.reason {
            Unjudged::SetAside { member } | Unjudged::Dropped { member } => map.serialize_entry("member", &**member)?,
            Unjudged::External { target } | Unjudged::Unread { target } => map.serialize_entry("target", target)?,
            Unjudged::Line { line } => map.serialize_entry("line", line)?,
            _ => {}
        }
        map.end()
    }
}

impl Serialize for EntityVerdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("kind", self.kind.name())?;
        map.serialize_entry("entity", &self.entity)?;
        map.serialize_entry("verdict", self.verdict.name())?;
        map.end()
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("name", self.declaration().name)?;
        map.serialize_entry("severity", self.severity.name())?;
        map.serialize_entry("defaultSeverity", self.declaration().severity.name())?;
        map.serialize_entry("force", self.declaration().force().name())?;
        map.serialize_entry("input", self.input())?;
        if let Some(kind) = self.kind() {
            map.serialize_entry("kind", kind.name())?;
        }
        if let Some(entity) = self.entity() {
            map.serialize_entry("entity", entity)?;
        }
        map.serialize_entry("pointer", &self.pointer())?;
        if let Some(span) = &self.span {
            map.serialize_entry("span", span)?;
        }
        map.serialize_entry("message", &Both(|lang| self.message(lang)))?;
        map.serialize_entry("help", &Both(|lang| self.help(lang)))?;
        map.serialize_entry("params", &Params(self))?;
        map.serialize_entry("related", &self.related)?;
        map.serialize_entry("sources", self.declaration().sources)?;
        serialize_page(&mut map, self.declaration())?;
        map.serialize_entry("timeDependent", &self.declaration().time_dependent)?;
        map.serialize_entry("fingerprint", &self.fingerprint())?;
        if let Some(reason) = self.waived() {
            map.serialize_entry("waived", reason)?;
        }
        if self.known {
            map.serialize_entry("known", &true)?;
        }
        map.end()
    }
}

/// Where the rule is described, by its way from the root of the crate's repository.
fn serialize_page<M: SerializeMap>(map: &mut M, rule: &Declaration) -> Result<(), M::Error> {
    match rule.page(Lang::De) {
        Some(_) => map.serialize_entry("page", &Both(|lang| rule.page(lang).unwrap_or_default())),
        None => Ok(()),
    }
}

/// A text in both languages.
pub(crate) struct Both<F: Fn(Lang) -> String>(pub(crate) F);

impl<F: Fn(Lang) -> String> Serialize for Both<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("de", &(self.0)(Lang::De))?;
        map.serialize_entry("en", &(self.0)(Lang::En))?;
        map.end()
    }
}

struct Params<'a>(&'a Finding);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.0.params {
            map.serialize_entry(name, &Both(|lang| value.get(lang).to_owned()))?;
        }
        map.end()
    }
}

impl Serialize for Related {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("input", &*self.input)?;
        if let Some(entity) = &self.entity {
            map.serialize_entry("entity", entity)?;
        }
        if let Some(document) = &self.document {
            map.serialize_entry("document", document)?;
        }
        map.serialize_entry("pointer", &self.pointer)?;
        if let Some(span) = &self.span {
            map.serialize_entry("span", span)?;
        }
        map.serialize_entry("note", &self.note)?;
        map.end()
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("line", &self.line)?;
        if let Some(Columns { characters, utf8, utf16 }) = self.columns {
            map.serialize_entry("column", &characters)?;
            map.serialize_entry("columnUtf8", &utf8)?;
            map.serialize_entry("columnUtf16", &utf16)?;
        }
        map.serialize_entry("offset", &self.offset)?;
        map.serialize_entry("length", &self.length)?;
        map.end()
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("document", self.document)?;
        for (name, value) in [("section", self.section), ("version", self.version), ("retrieved", self.retrieved)] {
            if !value.is_empty() {
                map.serialize_entry(name, value)?;
            }
        }
        map.serialize_entry("force", self.force.name())?;
        map.end()
    }
}

impl Serialize for Declaration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("formerNames", self.former_names)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("message", &self.message)?;
        map.serialize_entry("what", &self.what)?;
        map.serialize_entry("why", &self.why)?;
        map.serialize_entry("fix", &self.fix)?;
        map.serialize_entry("severity", self.severity.name())?;
        map.serialize_entry("force", self.force().name())?;
        let profiles: Vec<_> = self.profiles.iter().map(|profile| profile.name).collect();
        map.serialize_entry("profiles", &profiles)?;
        map.serialize_entry("sources", self.sources)?;
        map.serialize_entry("addressee", &self.addressee)?;
        map.serialize_entry("applicability", &self.applicability)?;
        map.serialize_entry("scope", self.scope.name())?;
        if let Reads::Members(members) | Reads::Each(members) = self.reads {
            map.serialize_entry("reads", members)?;
        }
        map.serialize_entry("parameters", self.parameters)?;
        serialize_page(&mut map, self)?;
        map.serialize_entry("timeDependent", &self.time_dependent)?;
        map.serialize_entry("since", self.since)?;
        map.end()
    }
}

/// Several reports as JSON: `{"format": 1, "reports": […]}`.
#[must_use]
pub fn write_json(reports: &[Report]) -> String {
    run(reports)
}

/// Declarations as JSON: `{"format": 1, "rules": […]}`.
#[must_use]
pub fn rules_json(declarations: &[&'static Declaration]) -> String {
    listing("rules", declarations)
}

/// A list of something as JSON, under its name and with what every answer says about itself.
pub(crate) fn listing<T: Serialize>(name: &'static str, items: &[T]) -> String {
    struct Listing<'a, T>(&'static str, &'a [T]);
    impl<T: Serialize> Serialize for Listing<'_, T> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            map.serialize_entry("format", &Report::FORMAT)?;
            map.serialize_entry("notice", &NOTICE)?;
            map.serialize_entry("versions", &super::Versions::CURRENT)?;
            map.serialize_entry(self.0, self.1)?;
            map.end()
        }
    }
    // Maps with text keys only: writing them cannot fail.
    serde_json::to_string_pretty(&Listing(name, items)).unwrap_or_default()
}
