//! Descriptions that say nothing.

use std::collections::HashMap;

use crate::model::Service;
use crate::report::profiles::QUALITY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::long_lists::FEW;
use crate::rulebook::sources::FORMAT;

pub(super) static RULES: &[&Rule] = &[&DESCRIPTION_REPEATS_TITLE];

static DESCRIPTION_REPEATS_TITLE: Rule = Rule::new(
    Declaration::new("R2490", "description-repeats-title", Severity::Hint)
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
        .profiles(&[&QUALITY])
        .sources(&[FORMAT])
        .reads(&["title", "description"]),
    Check::Service(description_repeats_title),
);

fn description_repeats_title(service: &Service, context: &mut EntityContext<'_>) {
    let (Some(title), Some(description)) = (&service.title, &service.description) else { return };
    // Of equal tags the first counts, as in `get`.
    let many = (title.len() > FEW).then(|| -> HashMap<_, _> {
        title.iter().rev().map(|(language, text)| (language.as_str().to_ascii_lowercase(), text)).collect()
    });
    for (language, text) in description.iter() {
        let title = match &many {
            Some(many) => many.get(&language.as_str().to_ascii_lowercase()).copied(),
            None => title.get(language.as_str()),
        };
        let said = title.is_some_and(|title| title.trim() == text.trim());
        if said {
            context.report(format!("/description/{language}")).param("text", text.trim());
        }
    }
}
