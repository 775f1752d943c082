//! Answers as text for people and as JSON for programs. Both say what they are not: no official format, no legal conclusion, and of made-up
//! catalogs nothing about real bodies. Not here: pictures (`graph`).

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::FICTITIOUS;
use super::decision::{Decision, Overall};
use super::matrix::{Counts, Matrix};
use super::procurement::Procurement;
use super::questions::{Answered, Blocker, BlockerKind};
use super::reason::{Aspect, Reason, ReasonCode};
use super::way::Path;
use super::what_if::WhatIf;
use crate::report::NOTICE;
use crate::shape::{Bilingual, Lang};

const VERIFY: Bilingual = Bilingual::new(
    "Angaben des Katalogs, keine rechtliche Prüfung; zu prüfen und nachzuweisen hat der Kunde.",
    "What the catalog states, no legal assessment; to verify and prove it is the customer's task.",
);

fn both(text: Bilingual) -> Value {
    json!({"de": text.de, "en": text.en})
}

/// An answer with what every answer says about itself.
fn envelope(fictitious: bool, members: impl IntoIterator<Item = (&'static str, Value)>) -> String {
    let mut map = Map::new();
    map.insert("format".to_owned(), json!(1));
    map.insert("notice".to_owned(), both(NOTICE));
    map.insert("verify".to_owned(), both(VERIFY));
    if fictitious {
        map.insert("fictitious".to_owned(), both(FICTITIOUS));
    }
    map.extend(members.into_iter().map(|(name, value)| (name.to_owned(), value)));
    let mut text = serde_json::to_string_pretty(&Value::Object(map)).unwrap_or_default();
    text.push('\n');
    text
}

fn footer(text: &mut String, fictitious: bool, lang: Lang) {
    let _ = writeln!(text, "{}", VERIFY.get(lang));
    if fictitious {
        let _ = writeln!(text, "{}", FICTITIOUS.get(lang));
    }
}

fn path_json(path: &Path) -> Value {
    let awards: Vec<Value> = path
        .awards
        .iter()
        .map(|award| {
            let conditions: Vec<Value> = award
                .conditions
                .iter()
                .map(|(condition, answer)| json!({"condition": condition.name(), "answer": answer.name(), "title": both(condition.title()), "source": condition.source().to_string()}))
                .collect();
            let source = award.ground.source();
            json!({
                "from": award.from, "to": award.to, "ground": award.ground.name(), "title": both(award.ground.title()),
                "source": source.to_string(), "force": source.force.name(), "answer": award.answer.name(),
                "disputed": award.ground.dispute().is_some(), "conditions": conditions,
                "through": award.through, "agreement": award.agreement,
            })
        })
        .collect();
    json!({"procurement": path.procurement.name(), "weakest": path.weakest.name(), "awards": awards})
}

fn reason_json(reason: &Reason) -> Value {
    json!({
        "code": reason.code.code, "name": reason.code.name, "aspect": reason.aspect.name(),
        "effect": reason.code.effect.name(),
        "message": {"de": reason.text(Lang::De), "en": reason.text(Lang::En)},
        "entities": reason.entities, "source": reason.source.to_string(), "force": reason.source.force.name(),
    })
}

impl Decision {
    /// The decision as JSON, in both languages.
    #[must_use]
    pub fn to_json(&self) -> String {
        let aspects: Map<String, Value> = Aspect::ALL
            .iter()
            .map(|aspect| (aspect.name().to_owned(), json!(self.aspect(*aspect).map_or("not-asked", |it| it.name()))))
            .collect();
        let members = [
            ("user", json!(self.user)),
            ("customer", json!(self.customer)),
            ("service", json!(self.service)),
            ("provider", json!(self.provider)),
            ("on", json!(self.on)),
            ("overall", json!(self.overall.name())),
            ("procurement", json!(self.procurement.name())),
            ("aspects", Value::Object(aspects)),
            ("paths", self.paths.iter().map(path_json).collect()),
            ("reasons", self.reasons.iter().map(reason_json).collect()),
        ];
        envelope(self.fictitious, members)
    }

    /// The decision for people, in one language.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        let _ = writeln!(text, "{} → {} ({})", self.user, self.service, self.on);
        let _ = writeln!(text, "{}", self.overall.title().get(lang));
        let _ = writeln!(text, "{}: {}", Aspect::Procurement.title().get(lang), self.procurement.title().get(lang));
        let mut last = None;
        for reason in &self.reasons {
            if last != Some(reason.aspect) {
                let effect = self.aspect(reason.aspect).map_or("", |effect| effect.title().get(lang));
                let _ = writeln!(text, "\n{} – {effect}", reason.aspect.title().get(lang));
                last = Some(reason.aspect);
            }
            let (code, effect) = (reason.code, reason.code.effect.title().get(lang));
            let _ = writeln!(text, "  {} [{effect}] {}", code.code, reason.text(lang));
            let force = reason.source.force.title().get(lang);
            let _ = writeln!(text, "        {} ({force})", reason.source);
        }
        text.push('\n');
        footer(&mut text, self.fictitious, lang);
        text
    }
}

/// Answers as JSON.
#[must_use]
pub fn answers_json(answers: &[Answered], fictitious: bool) -> String {
    let one = |it: &Answered| {
        json!({
            "user": it.user, "service": it.service,
            "overall": it.overall.name(), "procurement": it.procurement.name(),
        })
    };
    envelope(fictitious, [("answers", answers.iter().map(one).collect())])
}

/// Answers for people.
#[must_use]
pub fn answers_text(answers: &[Answered], fictitious: bool, lang: Lang) -> String {
    let mut text = String::new();
    let mut last = None;
    for answer in answers {
        let key = (answer.overall, answer.procurement);
        if last != Some(key) {
            let _ = writeln!(text, "{}; {}", key.0.title().get(lang), key.1.title().get(lang));
            last = Some(key);
        }
        let _ = writeln!(text, "  {} → {}", answer.user, answer.service);
    }
    footer(&mut text, fictitious, lang);
    text
}

/// Blockers as JSON.
#[must_use]
pub fn blockers_json(blockers: &[Blocker], fictitious: bool) -> String {
    let one = |it: &Blocker| {
        let (kind, on) = match &it.kind {
            BlockerKind::Excluded(aspect) => ("excluded", aspect.name()),
            BlockerKind::NotStated(aspect) => ("not-stated", aspect.name()),
            BlockerKind::AgreementWith(body) => ("agreement-with", body.as_str()),
            BlockerKind::AttachmentTo(network) => ("attachment-to", network.as_str()),
            BlockerKind::GatewayBetween(from, _) => ("gateway-between", from.as_str()),
        };
        let to = if let BlockerKind::GatewayBetween(_, to) = &it.kind { json!(to) } else { Value::Null };
        let text = json!({"de": it.kind.text(Lang::De), "en": it.kind.text(Lang::En)});
        json!({"kind": kind, "on": on, "to": to, "bodies": it.bodies, "message": text})
    };
    envelope(fictitious, [("blockers", blockers.iter().map(one).collect())])
}

/// Blockers for people.
#[must_use]
pub fn blockers_text(blockers: &[Blocker], fictitious: bool, lang: Lang) -> String {
    let mut text = String::new();
    for blocker in blockers {
        let _ = writeln!(text, "{:8}  {}", blocker.bodies, blocker.kind.text(lang));
    }
    footer(&mut text, fictitious, lang);
    text
}

fn counts_json(counts: &Counts) -> Value {
    let overall: Map<String, Value> =
        Overall::ALL.iter().zip(counts.overall).map(|(it, count)| (it.name().to_owned(), json!(count))).collect();
    let procurement: Map<String, Value> = Procurement::ALL
        .iter()
        .zip(counts.procurement)
        .map(|(it, count)| (it.name().to_owned(), json!(count)))
        .collect();
    json!({"pairs": counts.pairs, "overall": overall, "procurement": procurement})
}

fn counts_text(text: &mut String, title: &str, counts: &Counts) {
    let [on_record, disputed, undecided, none] = counts.procurement;
    let [open, verify, open_questions, excluded] = counts.overall;
    let _ = writeln!(
        text,
        "{title:24} {:>10} {on_record:>10} {disputed:>10} {undecided:>10} {none:>10} {open:>10} {verify:>10} \
         {open_questions:>10} {excluded:>10}",
        counts.pairs
    );
}

const UNKNOWN: Bilingual = Bilingual::new("nicht angegeben", "not stated");

impl Matrix<'_> {
    /// The counts as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let levels = self.by_level().into_iter().map(|(level, counts)| {
            json!({"level": level.map(|level| level.as_str().to_owned()), "counts": counts_json(&counts)})
        });
        let lands = self.by_land().into_iter();
        let lands = lands
            .map(|(land, counts)| json!({"land": land.map(crate::key::Land::code), "counts": counts_json(&counts)}));
        let providers = self.by_provider().into_iter();
        let providers =
            providers.map(|(provider, counts)| json!({"provider": provider, "counts": counts_json(&counts)}));
        let excluded = self.excluded_by().into_iter();
        let excluded = excluded.map(|(aspect, code, pairs)| {
            json!({"aspect": aspect.name(), "code": code.code, "name": code.name, "pairs": pairs})
        });
        let members = [
            ("counts", counts_json(&self.counts())),
            ("byLevel", levels.collect()),
            ("byLand", lands.collect()),
            ("byProvider", providers.collect()),
            ("excludedBy", excluded.collect()),
        ];
        envelope(self.is_fictitious(), members)
    }

    /// The counts for people.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        let head = if lang == Lang::De {
            ["Paare", "Weg", "umstritten", "unklar", "kein Weg", "offen", "zu prüfen", "unklar", "aus"]
        } else {
            ["pairs", "path", "disputed", "undecided", "no path", "open", "to verify", "undecided", "excluded"]
        };
        let _ = write!(text, "{:24}", "");
        for word in head {
            let _ = write!(text, " {word:>10}");
        }
        text.push('\n');
        counts_text(&mut text, if lang == Lang::De { "alle" } else { "all" }, &self.counts());
        for (level, counts) in self.by_level() {
            counts_text(&mut text, level.as_ref().map_or(UNKNOWN.get(lang), |level| level.as_str()), &counts);
        }
        for (land, counts) in self.by_land() {
            counts_text(
                &mut text,
                &land.map_or(UNKNOWN.get(lang).to_owned(), |it| format!("Land {}", it.code())),
                &counts,
            );
        }
        for (provider, counts) in self.by_provider() {
            counts_text(&mut text, provider.map_or(UNKNOWN.get(lang), |provider| provider.as_str()), &counts);
        }
        for (aspect, code, pairs) in self.excluded_by() {
            let word = if lang == Lang::De { "schließt aus" } else { "excludes" };
            let (aspect, ReasonCode { code, name, .. }) = (aspect.title().get(lang), code);
            let _ = writeln!(text, "{pairs:>10} {word}: {code} {name} ({aspect})");
        }
        footer(&mut text, self.is_fictitious(), lang);
        text
    }
}

/// What several alternatives change, each under its name, as one JSON document.
#[must_use]
pub fn alternatives_json(alternatives: &[(String, WhatIf)], fictitious: bool) -> String {
    let one = |(name, what_if): &(String, WhatIf)| {
        let mut map = Map::new();
        map.insert("name".to_owned(), json!(name));
        map.extend(what_if.members().into_iter().map(|(name, value)| (name.to_owned(), value)));
        Value::Object(map)
    };
    envelope(fictitious, [("alternatives", alternatives.iter().map(one).collect())])
}

impl WhatIf {
    /// What changes, as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        envelope(self.fictitious, self.members())
    }

    fn members(&self) -> [(&'static str, Value); 3] {
        let answers = |(overall, procurement): (Overall, Procurement)| json!({"overall": overall.name(), "procurement": procurement.name()});
        let shifts = self.shifts.iter().map(|shift| {
            let levels: Vec<Value> = shift
                .by_level
                .iter()
                .map(|(level, pairs)| json!({"level": level.as_ref().map(crate::model::common::FederalLevel::as_str), "pairs": pairs}))
                .collect();
            let lands: Vec<Value> = shift
                .by_land
                .iter()
                .map(|(land, pairs)| json!({"land": land.map(crate::key::Land::code), "pairs": pairs}))
                .collect();
            let (user, service, path) = &shift.example;
            json!({
                "side": shift.side.name(), "before": answers(shift.before), "after": answers(shift.after),
                "disputed": shift.is_disputed(), "pairs": shift.pairs, "byLevel": levels, "byLand": lands,
                "example": {"user": user, "service": service, "path": path.as_ref().map(path_json)},
            })
        });
        [("before", counts_json(&self.before)), ("after", counts_json(&self.after)), ("shifts", shifts.collect())]
    }

    /// What changes, for people; disputed ones apart.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        let word = |de: &'static str, en: &'static str| Bilingual::new(de, en).get(lang);
        for disputed in [false, true] {
            let shifts: Vec<_> = self.shifts.iter().filter(|shift| shift.is_disputed() == disputed).collect();
            if shifts.is_empty() {
                continue;
            }
            let title = if disputed {
                word("Mit rechtlich umstrittenem Weg:", "With a legally disputed path:")
            } else {
                word("Ohne umstrittenen Weg:", "Without a disputed path:")
            };
            let _ = writeln!(text, "{title}");
            for shift in shifts {
                let _ = writeln!(text, "  {} {}", shift.pairs, shift.side.title().get(lang));
                let said = |(overall, way): (Overall, Procurement)| {
                    format!("{}; {}", overall.title().get(lang), way.title().get(lang))
                };
                let _ = writeln!(text, "    {}: {}", word("vorher", "before"), said(shift.before));
                let _ = writeln!(text, "    {}: {}", word("nachher", "after"), said(shift.after));
                let levels: Vec<String> = shift
                    .by_level
                    .iter()
                    .map(|(level, pairs)| {
                        format!("{} {pairs}", level.as_ref().map_or(UNKNOWN.get(lang), |it| it.as_str()))
                    })
                    .collect();
                let _ = writeln!(text, "    {}", levels.join(", "));
                let (user, service, path) = &shift.example;
                let way = path.as_ref().map(|path| path.describe().get(lang).to_owned()).unwrap_or_default();
                let _ = writeln!(text, "    {}: {user} → {service}: {way}", word("Beispiel", "example"));
            }
        }
        if self.shifts.is_empty() {
            let _ = writeln!(text, "{}", word("Keine Antwort ändert sich.", "No answer changes."));
        }
        footer(&mut text, self.fictitious, lang);
        text
    }
}
