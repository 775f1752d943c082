//! References that must not lead in a circle. How circles are found stands in `facts`.

use std::collections::HashMap;

use crate::facts::{Way, cycles};
use crate::model::Service;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[
    &SUCCESSOR_CYCLE,
    &HIERARCHY_CYCLE,
    &LEGAL_ENTITY_CYCLE,
    &DEPENDENCY_CYCLE,
    &CONTROL_CYCLE,
    &PLAN_SUCCESSOR_CYCLE,
];

static SUCCESSOR_CYCLE: Rule = Rule::new(
    Declaration::new("R0301", "successor-cycle", Severity::Error)
        .title("Nachfolger im Kreis", "successors in a circle")
        .message("Die Nachfolge führt im Kreis: {path}.", "Succession leads in a circle: {path}.")
        .what(
            "Die Kette der Nachfolger, und bei Vereinbarungen die der ersetzten, hat ein Ende.",
            "The chain of successors, and with agreements that of the replaced ones, has an end.",
        )
        .why(
            "Wer der Kette folgt, sucht das, was heute gilt, und findet es sonst nie.",
            "Whoever follows the chain looks for what counts today, and would never find it.",
        )
        .fix("Den Verweis streichen, der zurückführt.", "Remove the reference that leads back.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["successor", "replaces"]),
    Check::Facts(|context| circles(context, &[Way::Successor, Way::Replaces])),
);

static HIERARCHY_CYCLE: Rule = Rule::new(
    Declaration::new("R0302", "hierarchy-cycle", Severity::Error)
        .title("Über- und Unterordnung im Kreis", "hierarchy in a circle")
        .message("Die Überordnung führt im Kreis: {path}.", "The hierarchy leads in a circle: {path}.")
        .what(
            "Übergeordnete Mandanten, übergeordnete Vereinbarungen und Aufsichtsstellen bilden eine Hierarchie mit einer Spitze.",
            "Parent tenants, parent agreements and supervising bodies form a hierarchy with a top.",
        )
        .why(
            "Was von oben nach unten gilt, etwa Grenzen und Administration, ließe sich sonst nicht bestimmen.",
            "Otherwise what holds from top to bottom, such as limits and administration, could not be determined.",
        )
        .fix("Den Verweis berichtigen, der zurückführt.", "Correct the reference that leads back.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["parent", "supervisor"]),
    Check::Facts(|context| circles(context, &[Way::Parent, Way::Supervisor])),
);

static LEGAL_ENTITY_CYCLE: Rule = Rule::new(
    Declaration::new("R0303", "legal-entity-cycle", Severity::Error)
        .title("Rechtsträger im Kreis", "legal entities in a circle")
        .message("Die Rechtsträger führen im Kreis: {path}.", "The legal entities lead in a circle: {path}.")
        .what(
            "Der Rechtsträger einer Stelle ist eine rechtsfähige Organisation, die sich selbst oder keinen Rechtsträger nennt.",
            "The legal entity of a body is an organisation with legal personality that names itself or none.",
        )
        .why(
            "Verträge bestehen zwischen Rechtsträgern; im Kreis ist keiner zu finden.",
            "Contracts exist between legal entities; in a circle none can be found.",
        )
        .fix(
            "Bei der rechtsfähigen Stelle sich selbst als Rechtsträger eintragen oder die Angabe weglassen.",
            "Let the body with legal personality name itself, or leave the statement out.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["legalEntity"]),
    Check::Facts(|context| circles(context, &[Way::LegalEntity])),
);

static DEPENDENCY_CYCLE: Rule = Rule::new(
    Declaration::new("R0304", "dependency-cycle", Severity::Warning)
        .title("Cloud-Services hängen im Kreis voneinander ab", "services depend on each other in a circle")
        .message("Die Abhängigkeiten führen im Kreis: {path}.", "The dependencies lead in a circle: {path}.")
        .what(
            "Kein Cloud-Service hängt über andere von sich selbst ab.",
            "No service depends on itself by way of others.",
        )
        .why(
            "Nach einem Ausfall aller Beteiligten gibt es keine Reihenfolge für den Wiederanlauf, und zugesagte Verfügbarkeiten \
             lassen sich nicht auseinander herleiten.",
            "After an outage of all of them there is no order of recovery, and promised availabilities cannot be derived from \
             each other.",
        )
        .fix(
            "Eine der Abhängigkeiten auflösen, oder prüfen, ob sie nur für Einrichtung oder Teilfunktionen besteht, und den \
             Kreis als Ausnahme begründen.",
            "Dissolve one of the dependencies; or see whether it exists only for setting up or for single functions, and \
             waive the circle with that reason.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["dependencies"]),
    Check::Facts(|context| circles(context, &[Way::Dependency])),
);

static CONTROL_CYCLE: Rule = Rule::new(
    Declaration::new("R0305", "control-cycle", Severity::Warning)
        .title("Kontrolle im Kreis", "control in a circle")
        .message("Die Kontrolle führt im Kreis: {path}.", "Control leads in a circle: {path}.")
        .what(
            "Keine Stelle kontrolliert über andere sich selbst. Zeiträume der Kontrolle bleiben dabei außer Betracht.",
            "No body controls itself by way of others. Periods of control are not considered.",
        )
        .why(
            "Wer kontrolliert, beherrscht die andere Stelle wie eine eigene Dienststelle; wechselseitig geht das nicht zugleich.",
            "Whoever controls rules the other body like a department of its own; mutually this is not possible at one time.",
        )
        .fix(
            "Die Kontrollbeziehung berichtigen. Lagen die Zeiträume nacheinander, die beendete Beziehung streichen.",
            "Correct the control relation. If the periods followed each other, remove the one that has ended.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["controlRelations", "eligibilityGrounds"]),
    Check::Facts(|context| circles(context, &[Way::Controller])),
);

/// How many members of a circle a message names.
const NAMED: usize = 8;

fn circles(context: &mut FactsContext<'_>, ways: &[Way]) {
    let facts = context.facts();
    for way in ways.iter().copied().filter(|way| facts.has_way(*way)) {
        let edges = edges(context, way);
        if !cycles(edges).is_empty() {
            tell(context, way);
        }
    }
}

/// Which entities lead to which in some way, by their rows. Entities that are known as context can close a circle.
fn edges(context: &FactsContext<'_>, way: Way) -> Vec<(u32, u32)> {
    let mut edges = Vec::new();
    for row in context.facts().all_rows() {
        for reference in row.references_as(way) {
            let target = reference.row().and_then(|target| u32::try_from(target.index).ok());
            edges.extend(u32::try_from(row.index).ok().zip(target));
        }
    }
    edges
}

/// Tells of circles in the order of ids, so that the order in which entities came makes no difference.
fn tell(context: &mut FactsContext<'_>, way: Way) {
    let facts = context.facts();
    let edges = edges(context, way);
    let mut rows: Vec<u32> = edges.iter().flat_map(|(from, to)| [*from, *to]).collect();
    let id = |row: &u32| facts.row_at(*row as usize).map(|row| row.id());
    rows.sort_unstable_by(|a, b| (id(a), a).cmp(&(id(b), b)));
    rows.dedup();
    let ranks: HashMap<u32, u32> = rows.iter().copied().zip(0..).collect();
    let rank = |row: &u32| ranks.get(row).copied().unwrap_or_default();
    for cycle in cycles(edges.iter().map(|(from, to)| (rank(from), rank(to))).collect()) {
        let cycle: Vec<u32> = cycle.iter().filter_map(|rank| rows.get(*rank as usize).copied()).collect();
        report(context, way, &cycle);
    }
}

fn report(context: &mut FactsContext<'_>, way: Way, cycle: &[u32]) {
    let facts = context.facts();
    let row_at = |position: usize| facts.row_at(cycle.get(position % cycle.len()).map_or(0, |row| *row as usize));
    let Some(first) = (0..cycle.len()).find(|position| row_at(*position).is_some_and(|row| !row.is_context())) else {
        return;
    };
    let (Some(row), Some(next)) = (row_at(first), row_at(first + 1)) else { return };
    let leads_on = |reference: &crate::facts::Reference<'_>| reference.way() == way && reference.leads_to(&next);
    let Some(reference) = row.references().find(leads_on) else { return };
    let mut path: Vec<&str> = (0..cycle.len().min(NAMED)).filter_map(|step| Some(row_at(first + step)?.id())).collect();
    if cycle.len() > NAMED {
        path.push("…");
    }
    path.push(row.id());
    let related = next.related(Bilingual::new("führt hierher", "leads here"));
    context.report(row, reference.pointer()).param("path", path.join(" → ")).relate(related);
}

static PLAN_SUCCESSOR_CYCLE: Rule = Rule::new(
    Declaration::new("R0306", "plan-successor-cycle", Severity::Error)
        .title("Nachfolgetarife im Kreis", "successors of plans in a circle")
        .message("Die Nachfolgetarife führen im Kreis: {path}.", "The successors of plans lead in a circle: {path}.")
        .what("Die Kette der Nachfolgetarife hat ein Ende.", "The chain of successors of plans has an end.")
        .why(
            "Wer einen auslaufenden Tarif nutzt, findet sonst keinen, in den er wechseln kann.",
            "Otherwise whoever uses a plan that ends finds none to change to.",
        )
        .fix("Den Verweis streichen, der zurückführt.", "Remove the reference that leads back.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["plans.id", "plans.successor"]),
    Check::Service(plan_successor_cycle),
);

fn plan_successor_cycle(service: &Service, context: &mut EntityContext<'_>) {
    if service.plans.iter().all(|plan| plan.successor.is_none()) {
        return;
    }
    let places: HashMap<&str, u32> = (0..).zip(&service.plans).map(|(place, plan)| (plan.id.as_str(), place)).collect();
    let successors = service.plans.iter().filter_map(|plan| {
        let successor = plan.successor.as_ref()?;
        Some((*places.get(plan.id.as_str())?, *places.get(successor.as_str())?))
    });
    let edges: Vec<(u32, u32)> = successors.collect();
    let own = edges.iter().filter(|(from, to)| from == to).map(|(place, _)| vec![*place]).collect::<Vec<_>>();
    for cycle in cycles(edges).into_iter().chain(own) {
        let ids = cycle.iter().chain(cycle.first()).filter_map(|place| service.plans.get(*place as usize));
        let path: Vec<&str> = ids.map(|plan| plan.id.as_str()).collect();
        let place = cycle.first().copied().unwrap_or_default();
        context.report(format!("/plans/{place}/successor")).param("path", path.join(" → "));
    }
}
