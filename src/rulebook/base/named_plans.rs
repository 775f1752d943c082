//! Plans and service levels of other services. Not here: those of the same service (`local_ids`).

use std::collections::HashSet;

use crate::facts::{Name, NameRole, Row, Way};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::lookup::{FEW, LongNames};
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[&UNKNOWN_PLAN];

static UNKNOWN_PLAN: Rule = Rule::new(
    Declaration::new("R0207", "unknown-plan-of-service", Severity::Error)
        .title("Tarif oder Zusage gibt es beim Cloud-Service nicht", "the service has no such plan or service level")
        .message("`{service}` hat nichts mit der Kennung `{id}` ({what}).", "`{service}` has nothing with the id `{id}` ({what}).")
        .what(
            "Wer einen Tarif oder eine Service-Level-Zusage eines anderen Cloud-Service nennt, nennt eine, die es dort gibt.",
            "Whoever names a plan or a service level of another service names one that exists there.",
        )
        .why(
            "Preis, Trennung und Zusagen eines Mandanten folgen aus dem Tarif.",
            "Price, isolation and promises of a tenant follow from the plan.",
        )
        .fix(
            "Die Kennung berichtigen oder den Tarif beim Cloud-Service ergänzen.",
            "Correct the id, or add the plan to the service.",
        )
        .applies(
            "für Mandanten, Abhängigkeiten und Vereinbarungen, die einen Tarif oder eine Zusage nennen",
            "for tenants, dependencies and agreements that name a plan or a service level",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&[
            "plans.id",
            "serviceLevels.id",
            "plan",
            "service",
            "dependencies.service",
            "dependencies.plan",
            "dependencies.serviceLevel",
            "scope.services",
            "scope.plans",
        ]),
    Check::Facts(unknown_plan),
);

fn unknown_plan(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    if !facts.has_name(names_another) {
        return;
    }
    let long = LongNames::of(facts);
    for row in context.rows() {
        match row.kind() {
            EntityKind::Tenant => booked_plan(context, row, &long),
            EntityKind::Service => needed_parts(context, row, &long),
            EntityKind::Agreement => agreed_plans(context, row, &long),
            EntityKind::Organisation | EntityKind::Interface => {}
        }
    }
}

const PLAN: Bilingual = Bilingual::new("Tarif", "plan");
const LEVEL: Bilingual = Bilingual::new("Service-Level-Zusage", "service level");

/// Whether a name is one of a part of another service.
fn names_another(role: NameRole) -> bool {
    matches!(role, NameRole::Booked | NameRole::NeededPlan | NameRole::NeededLevel | NameRole::Agreed)
}

fn booked_plan<'a>(context: &mut FactsContext<'a>, row: Row<'a>, long: &LongNames) {
    let Some(plan) = row.names().find(|name| name.role() == NameRole::Booked) else { return };
    let Some(reference) = row.reference_as(Way::TenantService) else { return };
    if let Some(service) =
        context.target_of(row, &reference, EntityKind::Service).filter(|it| !long.has(it, NameRole::Plan, &plan))
    {
        report(context, row, "/plan".to_owned(), service, plan, PLAN);
    }
}

/// Plans and service levels of dependencies. Every dependency has a service, so that both come in the same order.
fn needed_parts<'a>(context: &mut FactsContext<'a>, row: Row<'a>, long: &LongNames) {
    let mut names = row.names().filter(|name| names_another(name.role())).peekable();
    if names.peek().is_none() {
        return;
    }
    let dependencies = row.references_as(Way::Dependency);
    for (index, reference) in dependencies.enumerate() {
        let mut other = None;
        while let Some(name) = names.next_if(|name| name.index() == index) {
            let (role, what, member) = match name.role() {
                NameRole::NeededLevel => (NameRole::Level, LEVEL, "serviceLevel"),
                _ => (NameRole::Plan, PLAN, "plan"),
            };
            let service = *other.get_or_insert_with(|| context.target_of(row, &reference, EntityKind::Service));
            if let Some(service) = service.filter(|service| !long.has(service, role, &name)) {
                report(context, row, format!("/dependencies/{index}/{member}"), service, name, what);
            }
        }
    }
}

/// A plan of an agreement belongs to one of its services.
fn agreed_plans<'a>(context: &mut FactsContext<'a>, row: Row<'a>, long: &LongNames) {
    let plans = || row.names().filter(|name| name.role() == NameRole::Agreed);
    if plans().next().is_none() {
        return;
    }
    let references = row.references_as(Way::AgreedService);
    let services: Vec<_> =
        references.map(|reference| context.target_of(row, &reference, EntityKind::Service)).collect();
    // One that is not at hand may be the one that has the plan.
    let Some(services) = services.into_iter().collect::<Option<Vec<_>>>() else { return };
    let Some(first) = services.first() else { return };
    // Lists may be long in every direction: of the two ways to search, the shorter one.
    let names = || services.iter().flat_map(Row::names).filter(|name| name.role() == NameRole::Plan);
    let in_pairs = plans().count().saturating_mul(services.len());
    let all: Option<HashSet<u32>> = (in_pairs
        > services.iter().map(|service| service.names().len()).sum::<usize>().max(FEW))
    .then(|| names().map(|name| name.number()).collect());
    let has = |plan: &Name<'_>| match &all {
        Some(all) => all.contains(&plan.number()),
        None => services.iter().any(|service| long.has(service, NameRole::Plan, plan)),
    };
    for plan in plans() {
        if !has(&plan) {
            report(context, row, format!("/scope/plans/{}", plan.index()), *first, plan, PLAN);
        }
    }
}

fn report(
    context: &mut FactsContext<'_>,
    row: Row<'_>,
    pointer: String,
    service: Row<'_>,
    name: Name<'_>,
    what: Bilingual,
) {
    let finding = context.report(row, pointer);
    finding.param("service", service.id()).param("id", name.text()).param("what", what);
}
