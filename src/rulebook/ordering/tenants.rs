//! Living tenants whose customer may not order any more, or for which no way of ordering is on record.

use std::collections::{HashMap, HashSet};

use crate::facts::{Day, Row};
use crate::federation::codes::{joint_use, taking_part};
use crate::federation::{Aspect, Effect, FederationOptions, Landscape, Order, Procurement, Reason, Records};
use crate::report::profiles::ORDERING;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{CatalogContext, Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, EntityKind, Lang};

pub(super) static RULES: &[&Rule] = &[&EXCLUDED, &WITHOUT_PATH];

/// Everything on which an answer rests: in the tenant and its service, and in all bodies and agreements.
const READS: &[&str] = &[
    "service",
    "customer",
    "users",
    "plan",
    "status",
    "validFrom",
    "validUntil",
    "provider",
    "operator",
    "jointUse",
    "legalPersonality",
    "legalEntity",
    "legalForm",
    "external",
    "federalLevel",
    "regions",
    "kinds",
    "eligibilityGrounds",
    "controlRelations",
    "memberships",
    "parties",
    "scope",
    "legalGrounds",
];

static EXCLUDED: Rule = Rule::new(
    Declaration::new("R2501", "tenant-customer-excluded", Severity::Warning)
        .title("Mandant könnte heute nicht bestellt werden", "tenant could not be ordered today")
        .message(
            "Nach den Angaben im Katalog könnte der Mandant heute nicht bestellt werden: {reasons}",
            "By what the catalog states the tenant could not be ordered today: {reasons}",
        )
        .what(
            "Kunde und nutzende Stellen eines Mandanten dürfen nach den Angaben im Katalog heute noch bestellen und mitnutzen, was sie \
             nutzen.",
            "By what the catalog states, customer and users of a tenant may today still order and use what they use.",
        )
        .why(
            "Teilnahmegründe und Mitnutzungsbedingungen ändern sich; bestehende Mandanten geraten dabei aus dem Blick. Das ist keine \
             rechtliche Prüfung.",
            "Grounds of eligibility and terms of joint use change, and tenants that exist are lost sight of. This is no legal assessment.",
        )
        .fix(
            "Die genannten Angaben berichtigen, die Mitnutzung regeln oder den Mandanten beenden. `dvs federation explain` nennt alle Gründe.",
            "Correct the statements named, settle the joint use, or end the tenant. `dvs federation explain` tells all reasons.",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .applies(
            "für Mandanten, die nicht beendet sind und deren Kunde und Cloud-Service vorliegen",
            "for tenants that have not ended and whose customer and service are at hand",
        )
        .profiles(&[&ORDERING])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Tenants(|context| each(context, excluded)),
);

static WITHOUT_PATH: Rule = Rule::new(
    Declaration::new("R2502", "tenant-without-path", Severity::Hint)
        .title("Kein Bezugsweg für den Mandanten angegeben", "no way of ordering on record for the tenant")
        .message(
            "Im Katalog ist kein Weg angegeben, auf dem `{customer}` von `{provider}` ohne Vergabeverfahren beziehen kann.",
            "The catalog has no way on record by which `{customer}` can order from `{provider}` without a procurement procedure.",
        )
        .what(
            "Zu jedem Mandanten gibt der Katalog einen Bezugsweg an: gleicher Rechtsträger, Kontrolle oder eine Vereinbarung mit ihrem Grund.",
            "For each tenant the catalog has a way of ordering on record: the same legal entity, control, or an agreement with its ground.",
        )
        .why(
            "Wer den Mandanten prüft oder verlängert, sieht sonst nicht, worauf der Bezug beruht. Ohne angegebenen Weg ist die Nutzung \
             nicht unzulässig.",
            "Whoever examines or prolongs the tenant cannot see otherwise on what the order rests. Without one on record the use is not \
             forbidden.",
        )
        .fix(
            "Die Vereinbarung mit ihrem Grund unter `legalGrounds` ergänzen, bei einem Vergabeverfahren mit der Bekanntmachung, oder die \
             Kontrolle unter `controlRelations` angeben.",
            "Add the agreement with its ground under `legalGrounds`, after a procurement procedure with its notice, or state the control \
             under `controlRelations`.",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .applies(
            "für Mandanten, die nicht beendet sind, wenn Kunde, Cloud-Service und Anbieter mit ihren Rechtsträgern vorliegen",
            "for tenants that have not ended, if customer, service and provider are at hand with their legal entities",
        )
        .profiles(&[&ORDERING])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Tenants(|context| each(context, without_path)),
);

type Judge<'a> = fn(&mut CatalogContext<'a>, &Landscape<'_>, Row<'a>, &Order<'_>);

/// Shows each living tenant with its order.
fn each<'a>(context: &mut CatalogContext<'a>, act: Judge<'a>) {
    let records = Records::of(context.catalogs().map(|(_, catalog)| catalog));
    let Some(today) = Day::of(context.today()).filter(|_| !records.tenants.is_empty()) else { return };
    // A way can lead over the control and the agreements of anybody. When one of them itself begins or ends does not matter to that: an
    // agreement without an end only opens more ways, and bodies that ended are found by other rules.
    let facts = context.facts();
    let everybody = facts.rows().filter(|row| opens_ways(row.kind()));
    if everybody.filter(|row| context.is_set_aside_besides(*row, &["validFrom", "validUntil"])).count() > 0 {
        return;
    }
    let tenants = records.tenants.clone();
    let landscape = Landscape::new(records, &FederationOptions::default(), context.today());
    let mut seen = HashSet::new();
    let mut unclear: HashMap<usize, bool> = HashMap::new();
    for tenant in tenants {
        let row = context.facts().get(tenant.id.as_str()).filter(|row| row.kind() == EntityKind::Tenant);
        let Some(row) = row.filter(|row| !row.has_ended(today) && seen.insert(row.index)) else { continue };
        let Some(order) = Order::of(tenant) else { continue };
        let Order { service, customer, users, .. } = order;
        let mut is_unclear = |row: Row<'a>| *unclear.entry(row.index).or_insert_with(|| context.is_set_aside(row));
        if is_unclear(row) || facts.get(service.as_str()).is_some_and(is_unclear) {
            continue;
        }
        let bodies = users.iter().chain([customer]).filter(|id| landscape.organisation(id).is_none());
        let missing = bodies.chain(Some(service).filter(|id| landscape.service(id).is_none()));
        let missing: Vec<_> = missing.collect();
        if !missing.is_empty() {
            for id in missing {
                context.is_missing(row, id);
            }
            continue;
        }
        act(context, &landscape, row, &order);
    }
}

/// Whether a way can lead over entities of a kind, whoever they belong to.
fn opens_ways(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Organisation | EntityKind::Agreement)
}

/// Whether no other rule reports it: bodies that ended, and bodies that are excluded by name, are found without whole catalogs.
fn is_own(reason: &Reason) -> bool {
    matches!(reason.aspect, Aspect::Customer | Aspect::JointUse)
        && reason.code.effect == Effect::Excludes
        && ![taking_part::BODY_ENDED.code, joint_use::EXCLUDED_BODY.code].contains(&reason.code.code)
}

/// How many reasons a finding names.
const SHOWN: usize = 3;

fn excluded(context: &mut CatalogContext<'_>, landscape: &Landscape<'_>, row: Row<'_>, order: &Order<'_>) {
    let (mut first, mut shown, mut known) = (None, Vec::new(), HashSet::new());
    for (index, user) in order.users.iter().enumerate() {
        let decision = landscape.decide(user, order.service, &order.need);
        for reason in decision.reasons.into_iter().filter(is_own) {
            // What reads the same is the same to whoever reads it.
            if !known.insert(reason.text(Lang::De)) {
                continue;
            }
            let of_user = reason.aspect == Aspect::JointUse && order.users_are_named;
            first.get_or_insert_with(|| if of_user { format!("/users/{index}") } else { "/customer".to_owned() });
            if shown.len() < SHOWN {
                shown.push(reason);
            }
        }
    }
    let Some(pointer) = first else { return };
    let text = |lang: Lang, more: Bilingual| -> Box<str> {
        let mut texts: Vec<String> = shown.iter().map(|reason| reason.text(lang)).collect();
        let others = known.len().saturating_sub(shown.len());
        if others > 0 {
            texts.push(more.get(lang).replace("{}", &others.to_string()));
        }
        texts.join(" ").into()
    };
    let more = Bilingual::new("Weitere Gründe: {}.", "Further reasons: {}.");
    context.report(row, pointer).param("reasons", Param::Both { de: text(Lang::De, more), en: text(Lang::En, more) });
}

fn without_path(context: &mut CatalogContext<'_>, landscape: &Landscape<'_>, row: Row<'_>, order: &Order<'_>) {
    let Some(provider) = landscape.service(order.service).and_then(|service| service.provider.as_ref()) else { return };
    let is_without = |user| landscape.verdict(user, order.service, &order.need).procurement == Procurement::NoPath;
    if order.users.iter().any(is_without) {
        let finding = context.report(row, "/customer").param("customer", order.customer.as_str());
        finding.param("provider", provider.as_str());
    }
}
