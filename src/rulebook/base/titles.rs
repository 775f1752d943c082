//! Titles of services against each other and against what else is known of them. Not here: the text itself (`texts`).

use std::collections::HashMap;

use crate::facts::{Name, NameRole, Row, Way};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[&SAME_TITLE, &EMPTY_TITLE];

/// The German title of a service, the German name of an organisation: the first of the names.
fn title<'a>(row: &Row<'a>) -> Option<Name<'a>> {
    row.names().next().filter(|name| name.role() == NameRole::Title)
}

static SAME_TITLE: Rule = Rule::new(
    Declaration::new("R0514", "same-title-of-one-provider", Severity::Warning)
        .title("Zwei Cloud-Services eines Anbieters mit demselben Titel", "two services of one provider with the same title")
        .message(
            "Der Anbieter führt schon `{other}` unter dem Titel „{title}“.",
            "The provider already has `{other}` under the title “{title}”.",
        )
        .what(
            "Laufende Cloud-Services eines Anbieters haben verschiedene Titel; ein Nachfolger darf heißen wie sein Vorgänger.",
            "Running services of one provider have different titles; a successor may have that of the one before.",
        )
        .why(
            "In Listen lassen sie sich nicht unterscheiden; oft ist derselbe Cloud-Service zweimal beschrieben.",
            "In lists they cannot be told apart; often the same service is described twice.",
        )
        .fix(
            "Einen der Titel genauer fassen oder den doppelten Eintrag streichen.",
            "Make one of the titles more precise, or remove the entry given twice.",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["title", "provider", "successor", "lifecycle.status", "lifecycle.sunsetOn", "lifecycle.retiredOn"])
        .time_dependent(),
    Check::Facts(same_title),
);

fn same_title(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    // By the number of a title, the first service that has it: nearly every title stands once.
    let mut first_of = Vec::new();
    let mut known: HashMap<(u32, u32), Row<'_>> = HashMap::new();
    for row in living(context, EntityKind::Service) {
        let Some((title, provider)) = title(&row).zip(provider_of(&row)) else { continue };
        let place = title.number() as usize;
        if first_of.len() <= place {
            first_of.resize(place + 1, None);
        }
        let Some(slot) = first_of.get_mut(place) else { continue };
        let Some(earlier) = slot.and_then(|index: u32| facts.row_at(index as usize)) else {
            *slot = u32::try_from(row.index).ok();
            continue;
        };
        if let Some(provider) = provider_of(&earlier) {
            known.entry((provider, title.number())).or_insert(earlier);
        }
        let first = *known.entry((provider, title.number())).or_insert(row);
        let follows = |one: &Row<'_>, other: &Row<'_>| {
            one.references().any(|reference| reference.way() == Way::Successor && reference.leads_to(other))
        };
        // The same id twice is another finding.
        if first.number() == row.number() || follows(&first, &row) || follows(&row, &first) {
            continue;
        }
        let finding = context.report(row, "/title/de").param("other", first.id()).param("title", title.text());
        finding.relate(first.related(Bilingual::new("mit demselben Titel", "with the same title")));
    }
}

/// The number of the provider's id.
fn provider_of(row: &Row<'_>) -> Option<u32> {
    Some(row.reference_as(Way::Provider)?.target_number())
}

static EMPTY_TITLE: Rule = Rule::new(
    Declaration::new("R0515", "title-says-nothing", Severity::Hint)
        .title("Titel sagt nichts über den Cloud-Service", "title says nothing about the service")
        .message("Der Titel „{title}“ ist {what}.", "The title “{title}” is {what}.")
        .what(
            "Der Titel eines Cloud-Service nennt den Cloud-Service und wiederholt weder nur seine Kennung noch nur den Namen des \
             Anbieters.",
            "The title of a service names the service; it does not merely repeat its id or the name of its provider.",
        )
        .why("Wer in einer Liste sucht, erfährt so nicht, worum es geht.", "Whoever searches a list does not learn what it is about.")
        .fix("Einen Titel wählen, der sagt, was der Cloud-Service leistet.", "Choose a title that says what the service does.")
        .addressee("Anbieter", "providers")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["title", "provider", "name"]),
    Check::Facts(empty_title),
);

fn empty_title(context: &mut FactsContext<'_>) {
    for row in context.rows().filter(|row| row.kind() == EntityKind::Service) {
        let Some(own) = title(&row) else { continue };
        let what = if own.number() == row.number() {
            Bilingual::new("die Kennung", "its id")
        } else {
            let provider = row.reference_as(Way::Provider);
            let body = provider.and_then(|reference| reference.row());
            let Some(body) = body.filter(|body| body.kind() == EntityKind::Organisation) else { continue };
            if title(&body).is_none_or(|name| name.number() != own.number()) {
                continue;
            }
            Bilingual::new("der Name des Anbieters", "the name of its provider")
        };
        context.report(row, "/title/de").param("title", own.text()).param("what", what);
    }
}
