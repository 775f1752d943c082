//! Entities that live longer than those on which they rest. Not here: the stages of one life (`lifecycle`).

use crate::facts::{Day, Row, RowStatus, Way};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[
    &TENANT_OUTSIDE_SERVICE,
    &TENANT_OUTSIDE_AGREEMENT,
    &ENDED_ORGANISATION,
    &SUCCESSOR_ENDS,
    &SUCCESSOR_LATE,
    &RESTS_ON_RETIRED,
    &TENANT_OF_RETIRED,
];

fn text(day: Day) -> String {
    day.date().map(|date| date.to_string()).unwrap_or_default()
}

static TENANT_OUTSIDE_SERVICE: Rule = Rule::new(
    Declaration::new("R0358", "tenant-outside-service-life", Severity::Warning)
        .title("Mandant besteht länger als der Cloud-Service", "tenant outlives the service")
        .message(
            "`{service}` gibt es an diesem Tag noch nicht oder nicht mehr ({bound}).",
            "`{service}` is not there yet, or no longer, on this day ({bound}).",
        )
        .what(
            "Ein Mandant besteht nur, solange es den Cloud-Service gibt: von dessen Verfügbarkeit bis zur Abschaltung.",
            "A tenant exists only while the service does: from its availability to its end.",
        )
        .why(
            "Die nutzende Stelle verlässt sich sonst auf einen Cloud-Service, der vorher endet.",
            "Otherwise the body relies on a service that ends before.",
        )
        .fix(
            "Das Datum berichtigen oder den Umzug vor der Abschaltung einplanen.",
            "Correct the date, or plan the move before the end.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .applies("wenn Mandant und Cloud-Service Daten nennen", "if tenant and service state dates")
        .reads(&[
            "validFrom",
            "validUntil",
            "service",
            "lifecycle.availableFrom",
            "lifecycle.sunsetOn",
            "lifecycle.retiredOn",
        ]),
    Check::Facts(tenant_outside_service),
);

fn tenant_outside_service(context: &mut FactsContext<'_>) {
    for row in context.rows().filter(|row| row.kind() == EntityKind::Tenant) {
        let (from, until) = (row.life().from, row.life().until);
        if from.is_none() && until.is_none() {
            continue;
        }
        let Some(reference) = row.reference_as(Way::TenantService) else { continue };
        let Some(service) = context.target(row, &reference).filter(|target| target.kind() == EntityKind::Service)
        else {
            continue;
        };
        let related = || service.related(Bilingual::new("der Cloud-Service", "the service"));
        if service.life().from > from && from.is_some() {
            let bound = service.life().from.map(|from| format!("{} –", text(from))).unwrap_or_default();
            context.report(row, "/validFrom").param("service", service.id()).param("bound", bound).relate(related());
        }
        if service.life().until < until && service.life().until.is_some() {
            let bound = service.life().until.map(|until| format!("– {}", text(until))).unwrap_or_default();
            context.report(row, "/validUntil").param("service", service.id()).param("bound", bound).relate(related());
        }
    }
}

static TENANT_OUTSIDE_AGREEMENT: Rule = Rule::new(
    Declaration::new("R0359", "tenant-outlives-agreements", Severity::Warning)
        .title("Mandant ohne geltende Vereinbarung", "tenant without an agreement in force")
        .message(
            "Alle genannten Vereinbarungen enden spätestens am {until}, der Mandant besteht weiter.",
            "All agreements named end on {until} at the latest; the tenant goes on.",
        )
        .what(
            "Nennt ein Mandant Vereinbarungen, gilt heute und bis zu seinem letzten Tag mindestens eine davon.",
            "If a tenant names agreements, at least one of them is in force today and until its last day.",
        )
        .why("Danach fehlt der Nutzung die Grundlage.", "After that the use has no ground.")
        .fix(
            "Die Verlängerung oder Nachfolgevereinbarung nachtragen oder den Mandanten beenden.",
            "Add the extension or the agreement that follows, or end the tenant.",
        )
        .applies("wenn der Mandant Vereinbarungen nennt", "if the tenant names agreements")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["validUntil", "status", "agreements"])
        .time_dependent(),
    Check::Facts(tenant_outside_agreement),
);

fn tenant_outside_agreement(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    for row in living(context, EntityKind::Tenant) {
        let (mut last, mut open) = (None, false);
        for reference in row.references_as(Way::TenantAgreement) {
            // What is not at hand may be in force.
            match context.target(row, &reference).and_then(|agreement| agreement.life().until) {
                Some(until) => last = last.max(Some(until)),
                None => open = true,
            }
        }
        let Some(last) = last.filter(|_| !open) else { continue };
        if last < today || row.life().until.is_some_and(|until| last < until) {
            context.report(row, "/agreements").param("until", text(last));
        }
    }
}

static ENDED_ORGANISATION: Rule = Rule::new(
    Declaration::new("R0360", "ended-organisation", Severity::Warning)
        .title("Organisation besteht nicht mehr", "organisation no longer exists")
        .message("`{target}` besteht nur bis {until}.", "`{target}` existed until {until} only.")
        .what(
            "Anbieter und Betreiber eines Cloud-Service und Kunde eines Mandanten sind Stellen, die es heute gibt.",
            "Provider and operator of a service and customer of a tenant are bodies that exist today.",
        )
        .why(
            "Mit einer aufgelösten Stelle lässt sich nichts vereinbaren; meist ist die Nachfolge nicht nachgetragen.",
            "Nothing can be agreed with a body that was dissolved; most often its successor was not entered.",
        )
        .fix("Die Stelle einsetzen, die nachgefolgt ist.", "Put in the body that succeeded.")
        .applies(
            "wenn die Organisation vorliegt und der Cloud-Service oder Mandant nicht beendet ist",
            "if the organisation is at hand and the service or tenant has not ended",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["provider", "operator", "customer", "validUntil"])
        .time_dependent(),
    Check::Facts(ended_organisation),
);

fn ended_organisation(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    for row in context.rows().filter(|row| matches!(row.kind(), EntityKind::Service | EntityKind::Tenant)) {
        for reference in row.references() {
            if !matches!(reference.way(), Way::Provider | Way::Operator | Way::Customer) {
                continue;
            }
            let Some(body) = reference.row().filter(|body| body.kind() == EntityKind::Organisation) else { continue };
            let Some(until) = body.life().until.filter(|until| *until < today && !row.has_ended(today)) else {
                continue;
            };
            let related = body.related(Bilingual::new("die Organisation", "the organisation"));
            let finding = context.report(row, reference.pointer());
            finding.param("target", body.id()).param("until", text(until)).relate(related);
        }
    }
}

static SUCCESSOR_ENDS: Rule = Rule::new(
    Declaration::new("R0410", "successor-ends-itself", Severity::Warning)
        .title("Nachfolger endet selbst", "successor ends itself")
        .message(
            "Der Nachfolger `{target}` ist selbst abgekündigt, eingestellt oder aufgelöst.",
            "The successor `{target}` is itself deprecated, retired or dissolved.",
        )
        .what(
            "Wer abgelöst wird, nennt einen Nachfolger, der Bestand hat.",
            "What is succeeded names a successor that lasts.",
        )
        .why(
            "Niemand soll auf etwas umsteigen, das ebenfalls endet.",
            "Nobody should change over to something that ends as well.",
        )
        .fix(
            "Den Nachfolger nennen, der heute am Ende der Kette steht.",
            "Name the successor that stands at the end of the chain today.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["successor", "lifecycle", "validUntil"])
        .time_dependent(),
    Check::Facts(successor_ends),
);

fn successor_ends(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()).filter(|_| context.facts().has_way(Way::Successor)) else { return };
    for row in context.rows() {
        let Some(reference) = row.reference_as(Way::Successor) else { continue };
        if reference.leads_to(&row) {
            continue;
        }
        let Some(target) = context.target(row, &reference) else { continue };
        if target.status() == RowStatus::Deprecated || target.has_ended(today) {
            let related = target.related(Bilingual::new("der Nachfolger", "the successor"));
            context.report(row, reference.pointer()).param("target", target.id()).relate(related);
        }
    }
}

static SUCCESSOR_LATE: Rule = Rule::new(
    Declaration::new("R0416", "successor-comes-too-late", Severity::Warning)
        .title("Nachfolger kommt zu spät", "successor comes too late")
        .message(
            "Der letzte Tag ist der {end}, der Nachfolger `{target}` beginnt erst am {from}.",
            "The last day is {end}; the successor `{target}` begins on {from} only.",
        )
        .what(
            "Ein Nachfolger ist verfügbar oder besteht, bevor endet, was er ablöst.",
            "A successor is available, or exists, before what it replaces ends.",
        )
        .why("Dazwischen gibt es niemanden, an den man sich halten kann.", "In between there is nothing to turn to.")
        .fix("Das Ende verschieben oder ein Datum berichtigen.", "Move the end, or correct a date.")
        .applies(
            "wenn beide ihre Daten nennen und das Frühere nicht eingestellt ist",
            "if both state their dates, and the earlier one is not retired",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&[
            "successor",
            "lifecycle.status",
            "lifecycle.availableFrom",
            "lifecycle.sunsetOn",
            "lifecycle.retiredOn",
            "validFrom",
            "validUntil",
        ]),
    Check::Facts(successor_late),
);

fn successor_late(context: &mut FactsContext<'_>) {
    if !context.facts().has_way(Way::Successor) {
        return;
    }
    for row in context.rows() {
        // What is over cannot be moved any more.
        let Some(end) = row.life().until.filter(|_| row.status() != RowStatus::Retired) else { continue };
        let Some(reference) = row.reference_as(Way::Successor) else { continue };
        let Some(target) = context.target(row, &reference) else { continue };
        // From the day after the last one on, something must be there.
        let gap = target.life().from.filter(|from| from.number() > end.number() + 1);
        if let Some(from) = gap.filter(|_| !context.is_excluded(&target)) {
            let related = target.related(Bilingual::new("der Nachfolger", "the successor"));
            let finding = context.report(row, reference.pointer()).param("target", target.id()).relate(related);
            finding.param("end", text(end)).param("from", text(from));
        }
    }
}

static RESTS_ON_RETIRED: Rule = Rule::new(
    Declaration::new("R0411", "rests-on-retired", Severity::Warning)
        .title("Beruht auf Eingestelltem", "rests on something retired")
        .message(
            "`{target}` ist eingestellt oder hätte abgeschaltet sein sollen.",
            "`{target}` is retired, or should have been switched off.",
        )
        .what(
            "Was ein laufender Cloud-Service benötigt oder bereitstellt, ist nicht eingestellt.",
            "What a running service needs or provides is not retired.",
        )
        .why(
            "Der Cloud-Service funktioniert nicht mehr, oder seine Beschreibung ist überholt.",
            "The service no longer works, or its description is out of date.",
        )
        .fix("Die Angabe streichen oder den Nachfolger einsetzen.", "Remove the statement, or put in the successor.")
        .applies(
            "für Abhängigkeiten und Schnittstellen von Cloud-Services, die selbst nicht eingestellt sind",
            "for dependencies and interfaces of services that are not retired themselves",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["dependencies.service", "requires.interface", "provides.interface", "lifecycle", "validUntil"])
        .time_dependent(),
    Check::Facts(rests_on_retired),
);

fn rests_on_retired(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    for row in living(context, EntityKind::Service) {
        for reference in row.references() {
            if !matches!(reference.way(), Way::Dependency | Way::RequiredInterface | Way::ProvidedInterface) {
                continue;
            }
            if let Some(target) = context.target(row, &reference).filter(|target| ended_service(target, today)) {
                let related = target.related(Bilingual::new("eingestellt", "retired"));
                context.report(row, reference.pointer()).param("target", target.id()).relate(related);
            }
        }
    }
}

fn ended_service(row: &Row<'_>, today: Day) -> bool {
    matches!(row.kind(), EntityKind::Service | EntityKind::Interface) && row.has_ended(today)
}

static TENANT_OF_RETIRED: Rule = Rule::new(
    Declaration::new("R0412", "tenant-of-retired-service", Severity::Warning)
        .title("Mandant eines eingestellten Cloud-Service", "tenant of a retired service")
        .message(
            "`{target}` ist eingestellt oder hätte abgeschaltet sein sollen; der Mandant besteht weiter.",
            "`{target}` is retired, or should have been switched off; the tenant goes on.",
        )
        .what(
            "Mit der Einstellung eines Cloud-Service enden seine Mandanten.",
            "When a service is retired, its tenants end.",
        )
        .why(
            "Entweder läuft der Cloud-Service noch, oder Daten und Verpflichtungen des Mandanten sind ungeklärt.",
            "Either the service still runs, or data and obligations of the tenant are unsettled.",
        )
        .fix(
            "Den Mandanten beenden oder umziehen, oder den Stand des Cloud-Service berichtigen.",
            "End or move the tenant, or correct the state of the service.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["service", "status", "validUntil", "lifecycle"])
        .time_dependent(),
    Check::Facts(tenant_of_retired),
);

fn tenant_of_retired(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()) else { return };
    for row in living(context, EntityKind::Tenant) {
        let Some(reference) = row.reference_as(Way::TenantService) else { continue };
        if let Some(target) = context.target(row, &reference).filter(|target| ended_service(target, today)) {
            let related = target.related(Bilingual::new("der Cloud-Service", "the service"));
            context.report(row, reference.pointer()).param("target", target.id()).relate(related);
        }
    }
}
