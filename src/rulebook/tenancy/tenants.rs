//! Tenants against the state and the kind of their service, and the agreements on which they rest. Not here: isolation and protection
//! (`offered`), tenants above each other (`hierarchy`).

use crate::facts::{NameRole, Row, RowStatus, Trait, Way, scales};
use crate::model::common::Environment;
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] =
    &[&ENVIRONMENT_NOT_OFFERED, &BEFORE_OPERATION, &PRODUCTION_IN_PILOT, &WITHOUT_AGREEMENT, &SEVERAL_CONTROLLERS];

const SERVICE: Bilingual = Bilingual::new("der Cloud-Service", "the service");

/// Tenants that have not ended.
pub(super) fn tenants<'a>(context: &FactsContext<'a>) -> impl Iterator<Item = Row<'a>> + use<'a> {
    living(context, EntityKind::Tenant)
}

/// The service of a tenant, if it is at hand and nothing of it that counts was set aside.
pub(super) fn service_of<'a>(context: &mut FactsContext<'a>, row: Row<'a>) -> Option<Row<'a>> {
    let reference = row.reference_as(Way::TenantService)?;
    context.target_of(row, &reference, EntityKind::Service)
}

/// What an entity says on a scale for itself.
pub(super) fn scale<'f>(row: &Row<'f>, role: NameRole) -> Option<&'f str> {
    row.names().find(|name| name.role() == role).map(|name| name.text())
}

/// The environment of a tenant, by its place in the list.
fn environment(row: &Row<'_>) -> Option<(usize, &'static Environment)> {
    let text = scale(row, NameRole::Environments)?;
    Environment::KNOWN.iter().enumerate().find(|(place, _)| scales::level(text, *place) > 0)
}

fn is_production(row: &Row<'_>) -> bool {
    environment(row).is_some_and(|(_, environment)| *environment == Environment::Production)
}

static ENVIRONMENT_NOT_OFFERED: Rule = Rule::new(
    Declaration::new("R1731", "tenant-environment-not-offered", Severity::Warning)
        .title("Umgebung gibt es beim Cloud-Service nicht", "the service has no such environment")
        .message(
            "Der Mandant läuft in der Umgebung `{environment}`, die `{service}` nicht anbietet.",
            "The tenant runs in the environment `{environment}`, which `{service}` does not offer.",
        )
        .what(
            "Ein Mandant läuft in einer Umgebung, die der Cloud-Service anbietet.",
            "A tenant runs in an environment that the service offers.",
        )
        .why("Zusagen und Preise hängen an der Umgebung.", "Promises and prices depend on the environment.")
        .fix(
            "`environment` berichtigen oder `environments` des Cloud-Service ergänzen.",
            "Correct `environment`, or add to `environments` of the service.",
        )
        .applies("wenn der Cloud-Service seine Umgebungen nennt", "if the service states its environments")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "environment", "environments", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| {
        for row in tenants(context) {
            let Some((place, environment)) = environment(&row) else { continue };
            let Some(service) = service_of(context, row) else { continue };
            let Some(offered) = scale(&service, NameRole::Environments) else { continue };
            if scales::level(offered, place) == 0 {
                let finding = context.report(row, "/environment").param("environment", environment.as_str());
                finding.param("service", service.id()).relate(service.related(SERVICE));
            }
        }
    }),
);

static BEFORE_OPERATION: Rule = Rule::new(
    Declaration::new("R1732", "production-tenant-of-planned-service", Severity::Warning)
        .title("Produktion auf einem geplanten Cloud-Service", "production on a planned service")
        .message(
            "Der Mandant ist in Betrieb, `{service}` aber erst geplant.",
            "The tenant is in use, but `{service}` is planned only.",
        )
        .what(
            "Ein Mandant läuft nur auf einem Cloud-Service produktiv, der schon betrieben wird.",
            "A tenant is in production only on a service that is operated already.",
        )
        .why("Einer der Stände ist überholt.", "One of the states is out of date.")
        .fix(
            "`lifecycle.status` des Cloud-Service oder `status` des Mandanten berichtigen.",
            "Correct `lifecycle.status` of the service, or `status` of the tenant.",
        )
        .applies("für Mandanten der Produktion, die in Betrieb sind", "for tenants of production that are in use")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "environment", "status", "lifecycle.status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| {
        let planned = |service: &Row<'_>| service.status() == RowStatus::Planned;
        in_production(context, planned);
    }),
);

static PRODUCTION_IN_PILOT: Rule = Rule::new(
    Declaration::new("R1733", "production-tenant-of-pilot", Severity::Hint)
        .title("Produktion auf einem Cloud-Service im Pilotbetrieb", "production on a service in pilot operation")
        .message(
            "Der Mandant ist in Produktion, `{service}` aber im Pilotbetrieb.",
            "The tenant is in production, but `{service}` is in pilot operation.",
        )
        .what(
            "Im Pilotbetrieb erproben ausgewählte Stellen; wer produktiv arbeitet, weiß, dass Zusagen des Wirkbetriebs noch nicht gelten.",
            "In pilot operation selected bodies try a service; whoever uses it in production knows that commitments of regular operation \
             do not hold yet.",
        )
        .why(
            "Fällt der Cloud-Service aus oder wird er nicht übernommen, ist die Aufgabe betroffen, nicht nur die Erprobung.",
            "If the service fails or is not taken over, the task is hit, not only the trial.",
        )
        .fix(
            "Die Umgebung der Erprobung angeben, etwa `test`; ist produktive Nutzung gewollt, hier als Ausnahme führen.",
            "State the environment of the trial, such as `test`; if use in production is meant, waive this finding.",
        )
        .applies("für Mandanten der Produktion, die in Betrieb sind", "for tenants of production that are in use")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "environment", "status", "lifecycle.status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| in_production(context, |service| service.has(Trait::Pilot))),
);

/// Reports tenants in production on services of a kind.
fn in_production(context: &mut FactsContext<'_>, early: fn(&Row<'_>) -> bool) {
    for row in tenants(context) {
        if row.status() != RowStatus::Living || !is_production(&row) {
            continue;
        }
        if let Some(service) = service_of(context, row).filter(early) {
            let finding = context.report(row, "/service").param("service", service.id());
            finding.relate(service.related(SERVICE));
        }
    }
}

static WITHOUT_AGREEMENT: Rule = Rule::new(
    Declaration::new("R1734", "tenant-without-agreement", Severity::Hint)
        .title("Mandant ohne Vereinbarung", "tenant without an agreement")
        .message(
            "Es ist nicht gesagt, auf welcher Vereinbarung mit `{provider}` die Nutzung beruht.",
            "It is not said on which agreement with `{provider}` the use rests.",
        )
        .what(
            "Ein Mandant in Betrieb nennt die Vereinbarungen, auf denen die Nutzung beruht, wenn der Kunde nicht selbst der Anbieter ist.",
            "A tenant in use names the agreements on which the use rests, if the customer is not the provider itself.",
        )
        .why(
            "Grundlage, Laufzeit und Regelung der Auftragsverarbeitung lassen sich sonst nicht zuordnen.",
            "Otherwise ground, term and the instrument on data processing cannot be told.",
        )
        .fix("`agreements` ergänzen.", "Add `agreements`.")
        .applies("für Mandanten in Betrieb ohne übergeordneten Mandanten, wenn der Cloud-Service vorliegt", "for tenants in use without a tenant above, if the service is at hand")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "customer", "agreements", "parent", "status", "provider", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| {
        for row in tenants(context).filter(|row| row.status() == RowStatus::Living) {
            let settled = |way| matches!(way, Way::TenantAgreement | Way::Parent);
            if row.references().any(|reference| settled(reference.way())) {
                continue;
            }
            let Some(customer) = row.reference_as(Way::Customer) else { continue };
            let Some(service) = service_of(context, row) else { continue };
            let provider = service.reference_as(Way::Provider);
            if let Some(provider) = provider.filter(|it| it.target_number() != customer.target_number()) {
                let finding = context.report(row, "/agreements").param("provider", provider.target());
                finding.relate(service.related(SERVICE));
            }
        }
    }),
);

static SEVERAL_CONTROLLERS: Rule = Rule::new(
    Declaration::new("R1735", "single-tenant-of-several-controllers", Severity::Hint)
        .title("Mehrere Verantwortliche ohne Mandantentrennung", "several controllers without separation of tenants")
        .message(
            "{number} Verantwortliche teilen sich eine Installation von `{service}`, die keine Mandanten trennt.",
            "{number} controllers share an installation of `{service}`, which separates no tenants.",
        )
        .what(
            "Eine Installation, die keine Mandanten trennt, hat eine verantwortliche Stelle, es sei denn, mehrere sind gemeinsam verantwortlich.",
            "An installation that separates no tenants has one controller, unless several are joint controllers.",
        )
        .why(
            "Die Daten verschiedener Verantwortlicher sind dort nicht getrennt.",
            "Data of different controllers are not separated there.",
        )
        .fix(
            "Je verantwortlicher Stelle einen Mandanten mit eigener Installation führen; bei gemeinsamer Verantwortung hier als Ausnahme führen.",
            "Keep a tenant with an installation of its own for each controller; of joint controllers, waive this finding.",
        )
        .applies("wenn der Cloud-Service je Kunde eine eigene Installation hat", "if the service has an installation for each customer")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "controllers", "tenancy.model", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| {
        for row in tenants(context) {
            let number = row.references_as(Way::TenantController).count();
            if number < 2 {
                continue;
            }
            if let Some(service) = service_of(context, row).filter(|service| service.has(Trait::SingleTenant)) {
                let finding = context.report(row, "/controllers").param("number", number);
                finding.param("service", service.id()).relate(service.related(SERVICE));
            }
        }
    }),
);
