//! Texts that could be better: in English, too, short where they stand in lists, and not twice the same. Not here: texts that are wrong (`base`).

use std::collections::HashMap;

use crate::model::{EntityRef, Service};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::lookup::FEW;
use crate::rulebook::missing::lacking;
use crate::rulebook::quality::recommended;
use crate::rulebook::stage::is_retired;
use crate::text::LocalizedText;

pub(super) static RULES: &[&Rule] = &[&ENGLISH_MISSING, &TOO_LONG, &DESCRIPTION_REPEATS_TITLE];

static ENGLISH_MISSING: Rule = Rule::new(
    recommended(Declaration::new("R2405", "english-text-missing", Severity::Hint))
        .title("Englische Fassung fehlt", "English wording missing")
        .message("Auf Englisch fehlt: {members}.", "Missing in English: {members}.")
        .what(
            "Namen und Beschreibungen von Cloud-Services und Schnittstellen liegen auch auf Englisch vor.",
            "Names and descriptions of services and interfaces are there in English, too.",
        )
        .why(
            "Entwicklung und europäische Kataloge arbeiten auf Englisch; deutsche Fachwörter versteht dort nicht jeder.",
            "Developers and European catalogs work in English; not everybody there knows German terms.",
        )
        .fix("Unter `en` die englische Fassung ergänzen.", "Add the English wording under `en`.")
        .applies(
            "für Cloud-Services und Schnittstellen, die nicht eingestellt sind",
            "for services and interfaces that are not retired",
        )
        .addressee("Anbieter und verantwortliche Stellen von Schnittstellen", "providers and owners of interfaces")
        .reads(&["title", "name", "shortDescription", "description", "lifecycle.status"]),
    Check::Entity(english_missing),
);

fn english_missing(entity: EntityRef<'_>, context: &mut EntityContext<'_>) {
    let there = |text: &Option<LocalizedText>| text.as_ref().is_none_or(|text| text.english().is_some());
    let members = match entity {
        EntityRef::Service(service) if !is_retired(service) => lacking(&[
            ("title", there(&service.title)),
            ("shortDescription", there(&service.short_description)),
            ("description", there(&service.description)),
        ]),
        EntityRef::Interface(interface) if !is_retired(interface) => {
            lacking(&[("name", there(&interface.name)), ("description", there(&interface.description))])
        }
        _ => None,
    };
    if let Some(members) = members {
        context.report("").param("members", members);
    }
}

static TOO_LONG: Rule = Rule::new(
    recommended(Declaration::new("R2406", "text-too-long-for-lists", Severity::Hint))
        .title("Text zu lang für Listen", "text too long for lists")
        .message("Der Text hat mehr als {limit} Zeichen.", "The text has more than {limit} characters.")
        .what(
            "Titel und Namen haben höchstens 100, Kurzbeschreibungen höchstens 300 Zeichen.",
            "Titles and names have at most 100 characters, short descriptions at most 300.",
        )
        .why(
            "Listen und Suchergebnisse schneiden längere Texte ab. Die Grenzen sind eine Festlegung dieses Formats.",
            "Lists and search results cut longer texts off. The limits are a choice of this format.",
        )
        .fix(
            "Den Text kürzen; Einzelheiten gehören in `description`.",
            "Shorten the text; details belong in `description`.",
        )
        .reads(&["title", "name", "shortDescription"]),
    Check::Entity(|entity, context| {
        const TITLE: usize = 100;
        const SENTENCE: usize = 300;
        match entity {
            EntityRef::Organisation(it) => too_long(it.name.as_ref(), "name", TITLE, context),
            EntityRef::Interface(it) => too_long(it.name.as_ref(), "name", TITLE, context),
            EntityRef::Tenant(it) => too_long(it.name.as_ref(), "name", TITLE, context),
            EntityRef::Agreement(it) => too_long(it.title.as_ref(), "title", TITLE, context),
            EntityRef::Service(it) => {
                too_long(it.title.as_ref(), "title", TITLE, context);
                too_long(it.short_description.as_ref(), "shortDescription", SENTENCE, context);
            }
        }
    }),
);

fn too_long(text: Option<&LocalizedText>, member: &str, limit: usize, context: &mut EntityContext<'_>) {
    let Some(text) = text else { return };
    for (language, text) in text.iter() {
        // Bytes are at least as many as characters.
        if text.len() > limit && text.chars().nth(limit).is_some() {
            context.report(format!("/{member}/{}", language.as_str())).param("limit", limit);
        }
    }
}

static DESCRIPTION_REPEATS_TITLE: Rule = Rule::new(
    recommended(Declaration::new("R2490", "description-repeats-title", Severity::Hint))
        .title("Beschreibung wiederholt den Titel", "description repeats the title")
        .message(
            "Die Beschreibung sagt nur, was schon im Titel steht: „{text}“.",
            "The description says only what the title says already: `{text}`.",
        )
        .what(
            "Die Beschreibung eines Cloud-Service sagt mehr als sein Titel.",
            "The description of a service says more than its title.",
        )
        .why(
            "Wer im Katalog sucht, entscheidet nach der Beschreibung, ob ein Cloud-Service in Frage kommt.",
            "Whoever searches the catalog decides by the description whether a service comes into question.",
        )
        .fix(
            "In ein bis drei Sätzen sagen, wofür der Cloud-Service gedacht ist und was er leistet.",
            "Say in one to three sentences what the service is for and what it does.",
        )
        .applies("für Cloud-Services, die nicht eingestellt sind", "for services that are not retired")
        .addressee("Anbieter", "providers")
        .reads(&["title", "description", "lifecycle.status"]),
    Check::Service(description_repeats_title),
);

fn description_repeats_title(service: &Service, context: &mut EntityContext<'_>) {
    let (Some(title), Some(description)) = (&service.title, &service.description) else { return };
    // Of equal tags the first counts, as in `get`.
    let many = (title.len() > FEW).then(|| -> HashMap<_, _> {
        title.iter().rev().map(|(language, text)| (language.as_str().to_ascii_lowercase(), text)).collect()
    });
    for (language, text) in description.iter().filter(|_| !is_retired(service)) {
        let title = match &many {
            Some(many) => many.get(&language.as_str().to_ascii_lowercase()).copied(),
            None => title.get(language.as_str()),
        };
        if title.is_some_and(|title| text.trim_start().starts_with(title.trim()) && title.trim() == text.trim()) {
            context.report(format!("/description/{language}")).param("text", text.trim());
        }
    }
}
