//! Agreements and tenants against the terms of joint use of a service. Not here: whether a customer meets a term, which needs
//! its level, region and awards, and which no rule judges.

use crate::facts::{Day, Trait, Way};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::joint_use::PROFILES;
use crate::rulebook::lookup::LongReferences;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] =
    &[&NEEDS_ENDED_AGREEMENT, &AGREEMENT_ON_OTHER_SERVICES, &SHARED_USE_OF_CLOSED, &EXCLUDED_BODY_USES];

static NEEDS_ENDED_AGREEMENT: Rule = Rule::new(
    Declaration::new("R1120", "term-needs-ended-agreement", Severity::Warning)
        .title("Bedingung verlangt eine beendete Vereinbarung", "term asks for an agreement that has ended")
        .message(
            "Die verlangte Vereinbarung `{target}` galt nur bis {until}.",
            "The agreement asked for, `{target}`, was in force only until {until}.",
        )
        .what(
            "Vereinbarungen, die eine Bedingung der Mitnutzung verlangt, sind nicht beendet.",
            "Agreements that a term of joint use asks for have not ended.",
        )
        .why(
            "Einer beendeten Vereinbarung kann niemand mehr beitreten; die Bedingung ist nicht zu erfüllen.",
            "Nobody can join an agreement that has ended; the term cannot be met.",
        )
        .fix(
            "Die Nachfolgevereinbarung nennen, die Vereinbarung verlängern oder die Bedingung streichen.",
            "Name the agreement that follows, prolong this one, or remove the term.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn die Vereinbarung vorliegt und der Cloud-Service nicht eingestellt ist",
            "if the agreement is at hand and the service is not retired",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&[
            "jointUse.terms.agreements",
            "validUntil",
            "lifecycle.status",
            "lifecycle.retiredOn",
            "lifecycle.sunsetOn",
        ])
        .time_dependent(),
    Check::Facts(|context| {
        let Some(today) = Day::of(context.today()).filter(|_| context.facts().has_way(Way::TermAgreement)) else {
            return;
        };
        for row in living(context, EntityKind::Service) {
            for reference in row.references_as(Way::TermAgreement) {
                let Some(agreement) = context.target_of(row, &reference, EntityKind::Agreement) else { continue };
                if let Some(until) = agreement.life().until.filter(|until| *until < today).and_then(Day::date) {
                    let related = agreement.related(Bilingual::new("die Vereinbarung", "the agreement"));
                    let finding = context.report(row, reference.pointer()).param("target", agreement.id());
                    finding.param("until", until.as_str()).relate(related);
                }
            }
        }
    }),
);

static AGREEMENT_ON_OTHER_SERVICES: Rule = Rule::new(
    Declaration::new("R1121", "term-agreement-covers-other-services", Severity::Warning)
        .title("Verlangte Vereinbarung umfasst den Cloud-Service nicht", "agreement asked for does not cover the service")
        .message(
            "Die verlangte Vereinbarung `{target}` zählt die umfassten Cloud-Services auf; dieser ist nicht darunter.",
            "The agreement asked for, `{target}`, lists the services that it covers; this one is not among them.",
        )
        .what(
            "Vereinbarungen, die eine Bedingung der Mitnutzung verlangt, umfassen den Cloud-Service.",
            "Agreements that a term of joint use asks for cover the service.",
        )
        .why(
            "Wer der Vereinbarung beigetreten ist, könnte diesen Cloud-Service dennoch nicht auf ihrer Grundlage nutzen.",
            "Who joined the agreement could still not use this service on its basis.",
        )
        .fix(
            "Den Cloud-Service unter `scope.services` der Vereinbarung ergänzen oder die richtige Vereinbarung nennen.",
            "Add the service under `scope.services` of the agreement, or name the right agreement.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn die Vereinbarung vorliegt und ihren Geltungsbereich auf Cloud-Services beschränkt",
            "if the agreement is at hand and restricts its scope to services",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&[
            "jointUse.terms.agreements",
            "scope.services",
            "lifecycle.status",
            "lifecycle.retiredOn",
            "lifecycle.sunsetOn",
        ])
        .time_dependent(),
    Check::Facts(agreement_on_other_services),
);

fn agreement_on_other_services(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    if !facts.has_way(Way::TermAgreement) {
        return;
    }
    let scopes = LongReferences::of(facts, Way::AgreedService);
    for row in living(context, EntityKind::Service) {
        for reference in row.references_as(Way::TermAgreement) {
            let Some(agreement) = context.target_of(row, &reference, EntityKind::Agreement) else { continue };
            if scopes.has_any(&agreement) && !scopes.has(&agreement, row.number()) {
                let related = agreement.related(Bilingual::new("die Vereinbarung", "the agreement"));
                context.report(row, reference.pointer()).param("target", agreement.id()).relate(related);
            }
        }
    }
}

static SHARED_USE_OF_CLOSED: Rule = Rule::new(
    Declaration::new("R1122", "shared-use-of-closed-service", Severity::Hint)
        .title("Mitnutzungsvereinbarung zu geschlossenem Angebot", "agreement on joint use of a closed offer")
        .message(
            "Die Mitnutzungsvereinbarung umfasst `{target}`; dieser Cloud-Service ist nicht zur Mitnutzung angeboten.",
            "The agreement on joint use covers `{target}`; that service is closed to joint use.",
        )
        .what(
            "Cloud-Services, die eine geltende Mitnutzungsvereinbarung umfasst, sind nicht als geschlossen gekennzeichnet.",
            "Services that an agreement on joint use in force covers are not marked as closed.",
        )
        .why(
            "Es gibt offenbar Mitnutzung; andere Stellen erfahren davon nichts.",
            "There is joint use, it seems; other bodies do not learn of it.",
        )
        .fix(
            "`jointUse.openness` des Cloud-Service auf `restricted` setzen und die Bedingungen nennen, oder den Geltungsbereich der \
             Vereinbarung berichtigen.",
            "Set `jointUse.openness` of the service to `restricted` and name the terms, or correct the scope of the agreement.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn der Cloud-Service vorliegt und weder er eingestellt noch die Vereinbarung beendet ist",
            "if the service is at hand and not retired, and the agreement has not ended",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&[
            "agreementKind",
            "scope.services",
            "validUntil",
            "jointUse.openness",
            "lifecycle.status",
            "lifecycle.retiredOn",
            "lifecycle.sunsetOn",
        ])
        .time_dependent(),
    Check::Facts(|context| {
        let today = Day::of(context.today());
        for row in living(context, EntityKind::Agreement).filter(|row| row.has(Trait::SharedUse)) {
            for reference in row.references_as(Way::AgreedService) {
                let service = context.target_of(row, &reference, EntityKind::Service);
                // What was retired is closed anyway.
                let service = service.filter(|it| !today.is_some_and(|today| it.has_ended(today)));
                if let Some(service) = service.filter(|it| it.has(Trait::ClosedToOthers)) {
                    let related = service.related(Bilingual::new("der Cloud-Service", "the service"));
                    context.report(row, reference.pointer()).param("target", service.id()).relate(related);
                }
            }
        }
    }),
);

static EXCLUDED_BODY_USES: Rule = Rule::new(
    Declaration::new("R1123", "excluded-body-uses-service", Severity::Warning)
        .title("Ausgeschlossene Stelle nutzt den Cloud-Service", "excluded body uses the service")
        .message(
            "`{body}` ist bei `{service}` von der Mitnutzung ausgeschlossen.",
            "`{body}` is excluded from joint use of `{service}`.",
        )
        .what(
            "Kunde und nutzende Stellen eines Mandanten sind beim Cloud-Service nicht ausgeschlossen.",
            "Customer and users of a tenant are not excluded at the service.",
        )
        .why(
            "Entweder gilt der Ausschluss nicht mehr, oder der Mandant besteht ohne Grundlage.",
            "Either the exclusion no longer holds, or the tenant has no basis.",
        )
        .fix(
            "Den Mandanten berichtigen oder die Stelle unter `jointUse.excludedBodies` des Cloud-Service streichen.",
            "Correct the tenant, or remove the body under `jointUse.excludedBodies` of the service.",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .applies(
            "wenn der Cloud-Service vorliegt und der Mandant nicht beendet ist",
            "if the service is at hand and the tenant has not ended",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["service", "customer", "users", "status", "validUntil", "jointUse.excludedBodies"])
        .time_dependent(),
    Check::Facts(excluded_body_uses),
);

fn excluded_body_uses(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    if !facts.has_way(Way::ExcludedBody) {
        return;
    }
    let excluded = LongReferences::of(facts, Way::ExcludedBody);
    for row in living(context, EntityKind::Tenant) {
        let Some(reference) = row.reference_as(Way::TenantService) else { continue };
        let Some(service) = context.target_of(row, &reference, EntityKind::Service) else { continue };
        for body in row.references().filter(|reference| matches!(reference.way(), Way::Customer | Way::TenantUser)) {
            if excluded.has(&service, body.target_number()) {
                let related = service.related(Bilingual::new("der Cloud-Service", "the service"));
                let finding = context.report(row, body.pointer()).param("body", body.target());
                finding.param("service", service.id()).relate(related);
            }
        }
    }
}
