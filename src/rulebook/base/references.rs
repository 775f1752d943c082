//! References between entities: where they lead, and whether they may. Not here: circles (`cycles`).

use std::collections::{BTreeMap, HashSet};

use crate::facts::{Reference, Row, Way};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::lookup::FEW;
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] =
    &[&DANGLING_REFERENCE, &WRONG_KIND, &EXTERNAL_REFERENCE, &SELF_REFERENCE, &UNKNOWN_PUBLISHER, &DUPLICATE_REFERENCE];

static DANGLING_REFERENCE: Rule = Rule::new(
    Declaration::new("R0201", "dangling-reference", Severity::Error)
        .title("Verweis ins Leere", "dangling reference")
        .message("Der Verweis auf `{target}` führt ins Leere.", "The reference to `{target}` leads nowhere.")
        .what(
            "Ein Verweis in den eigenen Namensraum führt zu einem Eintrag. Sind die Verweise als abgeschlossen erklärt, gilt \
             das für jeden.",
            "A reference into one's own namespace leads to an entity. If references are declared closed, every one does.",
        )
        .why(
            "Wer den Katalog nutzt, findet sonst nicht, was gemeint ist.",
            "Otherwise nobody who uses the catalog finds what is meant.",
        )
        .fix("Die Kennung berichtigen oder den Eintrag aufnehmen.", "Correct the id, or add the entity.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Facts(dangling),
);

fn dangling(context: &mut FactsContext<'_>) {
    for row in context.rows() {
        for reference in row.references().filter(|reference| reference.row().is_none()) {
            if !context.is_external(&row, reference.target()) && !context.is_unread(row, reference.target()) {
                context.report(row, reference.pointer()).param("target", reference.target());
            }
        }
    }
}

static WRONG_KIND: Rule = Rule::new(
    Declaration::new("R0202", "reference-to-wrong-kind", Severity::Error)
        .title("Verweis auf die falsche Art von Eintrag", "reference to the wrong kind of entity")
        .message(
            "`{target}` ist {found}; erwartet ist {expected}.",
            "`{target}` is of the kind {found}; expected is {expected}.",
        )
        .what(
            "Ein Verweis führt zu einem Eintrag der Art, die das Feld nennt.",
            "A reference leads to an entity of the kind that the member names.",
        )
        .why(
            "Ein Cloud-Service ist kein Anbieter und ein Mandant keine Organisation: Die Angabe hätte keinen Sinn.",
            "A service is no provider, and a tenant no organisation: the statement would have no meaning.",
        )
        .fix("Die Kennung des gemeinten Eintrags einsetzen.", "Put in the id of the entity that is meant.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Facts(wrong_kind),
);

fn wrong_kind(context: &mut FactsContext<'_>) {
    for row in context.rows() {
        for reference in row.references() {
            let Some(target) = reference.row() else { continue };
            if !reference.kinds().contains(&target.kind()) {
                let related = target.related(Bilingual::new("der genannte Eintrag", "the entity that is named"));
                let finding = context.report(row, reference.pointer());
                finding.param("target", reference.target()).param("found", title(target.kind()));
                finding.param("expected", titles(reference.kinds())).relate(related);
            }
        }
    }
    let facts = context.facts();
    for (position, header) in facts.headers() {
        let Some(target) = header.publisher.as_ref().and_then(|publisher| facts.get(publisher.as_str())) else {
            continue;
        };
        if target.kind() != EntityKind::Organisation {
            let related = target.related(Bilingual::new("der genannte Eintrag", "the entity that is named"));
            let Some(finding) = context.report_header(position, "/publisher") else { continue };
            finding.param("target", target.id()).param("found", title(target.kind()));
            finding.param("expected", title(EntityKind::Organisation)).relate(related);
        }
    }
}

fn title(kind: EntityKind) -> Bilingual {
    match kind {
        EntityKind::Organisation => Bilingual::new("eine Organisation", "organisation"),
        EntityKind::Service => Bilingual::new("ein Cloud-Service", "service"),
        EntityKind::Interface => Bilingual::new("eine Schnittstelle", "interface"),
        EntityKind::Tenant => Bilingual::new("ein Mandant", "tenant"),
        EntityKind::Agreement => Bilingual::new("eine Vereinbarung", "agreement"),
    }
}

fn titles(kinds: &[EntityKind]) -> crate::report::Param {
    let join = |text: fn(Bilingual) -> &'static str, or: &str| -> Box<str> {
        kinds.iter().map(|kind| text(title(*kind))).collect::<Vec<_>>().join(or).into()
    };
    crate::report::Param::Both { de: join(|title| title.de, " oder "), en: join(|title| title.en, " or ") }
}

static EXTERNAL_REFERENCE: Rule = Rule::new(
    Declaration::new("R0203", "external-reference", Severity::Hint)
        .title("Verweis nach außerhalb", "reference to the outside")
        .message("`{target}` liegt hier nicht vor.", "`{target}` is not at hand here.")
        .what(
            "Verweise auf Einträge anderer Herausgeber sind üblich, und ein Teil ohne Katalogkopf sagt nicht, welche das sind. \
             Genannt wird jede Kennung einmal.",
            "References to entities of other publishers are normal, and a part without a catalog header does not say which they \
             are. Each id is named once.",
        )
        .why(
            "Ob es den Eintrag gibt und was er aussagt, lässt sich ohne ihn nicht beurteilen.",
            "Whether the entity exists and what it says cannot be judged without it.",
        )
        .fix(
            "Nichts, oder den Katalog mitgeben, in dem der Eintrag steht (auf der Kommandozeile mit `--with`).",
            "Nothing, or give the catalog along in which the entity stands (on the command line with `--with`).",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Facts(external),
);

/// Where each id is told of: in the entity with the least id, whatever the order in which entities came.
fn external(context: &mut FactsContext<'_>) {
    let mut told: BTreeMap<&str, (Row<'_>, Reference<'_>)> = BTreeMap::new();
    for row in context.rows() {
        for reference in row.references().filter(|reference| reference.row().is_none()) {
            if context.is_external(&row, reference.target()) && !context.is_unread(row, reference.target()) {
                let place = told.entry(reference.target()).or_insert((row, reference));
                if row.id() < place.0.id() {
                    *place = (row, reference);
                }
            }
        }
    }
    for (target, (row, reference)) in told {
        context.report(row, reference.pointer()).param("target", target);
    }
}

static SELF_REFERENCE: Rule = Rule::new(
    Declaration::new("R0204", "self-reference", Severity::Error)
        .title("Eintrag verweist auf sich selbst", "entity refers to itself")
        .message("Der Eintrag nennt sich hier selbst.", "The entity names itself here.")
        .what(
            "Nachfolger, übergeordneter und ersetzter Eintrag, Aufsicht, Kontrolle, Mitgliedschaft, Abhängigkeit und Alternative \
             nennen einen anderen Eintrag. Rechtsträger dagegen kann die Stelle selbst sein.",
            "Successor, parent, replaced entity, supervision, control, membership, dependency and alternative name another \
             entity. The legal entity, however, may be the body itself.",
        )
        .why(
            "Nichts löst sich selbst ab, beaufsichtigt sich selbst oder hängt von sich selbst ab.",
            "Nothing succeeds, supervises or depends on itself.",
        )
        .fix(
            "Die Kennung des gemeinten Eintrags einsetzen oder die Angabe weglassen.",
            "Put in the id of the entity that is meant, or leave the statement out.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Facts(self_reference),
);

fn self_reference(context: &mut FactsContext<'_>) {
    for row in context.rows() {
        for reference in row.references().filter(|reference| reference.leads_to(&row)) {
            if is_about_another(reference.way()) {
                context.report(row, reference.pointer());
            }
        }
    }
}

fn is_about_another(way: Way) -> bool {
    matches!(
        way,
        Way::Successor
            | Way::Replaces
            | Way::Parent
            | Way::Supervisor
            | Way::Controller
            | Way::Membership
            | Way::Dependency
            | Way::Alternative
    )
}

static UNKNOWN_PUBLISHER: Rule = Rule::new(
    Declaration::new("R0205", "unknown-publisher", Severity::Error)
        .title("Herausgeber fehlt im Katalog", "publisher is not in the catalog")
        .message("Der Herausgeber `{target}` steht nicht im Katalog.", "The publisher `{target}` is not in the catalog.")
        .what(
            "Der Katalog enthält die Organisation, die ihn herausgibt.",
            "The catalog contains the organisation that publishes it.",
        )
        .why(
            "Wer den Katalog nutzt, muss sehen können, wer für den Inhalt einsteht. Der Eintrag liegt im eigenen Namensraum; \
             niemand sonst veröffentlicht ihn.",
            "Whoever uses the catalog must be able to see who answers for it. The entity lies in the catalog's own \
             namespace; nobody else publishes it.",
        )
        .fix(
            "Die Organisation aufnehmen oder die Kennung in `publisher` berichtigen.",
            "Add the organisation, or correct the id in `publisher`.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Facts(unknown_publisher),
);

fn unknown_publisher(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    for (position, header) in facts.headers() {
        let Some(publisher) = header.publisher.as_ref().filter(|publisher| facts.get(publisher.as_str()).is_none())
        else {
            continue;
        };
        if context.is_publisher_unread(position) {
            continue;
        }
        if let Some(finding) = context.report_header(position, "/publisher") {
            finding.param("target", publisher.as_str());
        }
    }
}

static DUPLICATE_REFERENCE: Rule = Rule::new(
    Declaration::new("R0206", "duplicate-reference", Severity::Warning)
        .title("Verweis mehrfach in einer Liste", "reference given twice in a list")
        .message("`{target}` steht schon in dieser Liste.", "`{target}` is in this list already.")
        .what("In einer Liste von Verweisen steht jede Kennung einmal.", "In a list of references each id occurs once.")
        .why(
            "Die Wiederholung sagt nichts. Meist war ein anderer Eintrag gemeint.",
            "The repetition says nothing. Most often another entity was meant.",
        )
        .fix(
            "Die Wiederholung streichen oder die gemeinte Kennung einsetzen.",
            "Remove the repetition, or put in the id that is meant.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Facts(duplicate_reference),
);

fn duplicate_reference(context: &mut FactsContext<'_>) {
    let mut seen = HashSet::new();
    let mut list: Vec<u32> = Vec::new();
    for row in context.rows() {
        let mut current = 0;
        for reference in row.references() {
            if reference.list() == 0 || reference.list() != current {
                current = reference.list();
                list.clear();
                seen.clear();
            }
            if current == 0 {
                continue;
            }
            let target = reference.target_number();
            let known = match list.len() {
                ..FEW => list.contains(&target),
                FEW => {
                    seen.extend(list.iter().copied());
                    !seen.insert(target)
                }
                _ => !seen.insert(target),
            };
            list.push(target);
            if known {
                context.report(row, reference.pointer()).param("target", reference.target());
            }
        }
    }
}
