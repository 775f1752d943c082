//! Plans and service levels of other services. Not here: those of the same service (`local_ids`).

use std::collections::HashMap;

use super::local_ids::names;
use super::sources::FORMAT;
use crate::facts::Row;
use crate::key::EntityId;
use crate::model::{Agreement, Service, Tenant};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{CatalogContext, Check, Rule};
use crate::shape::Bilingual;
use crate::text::LocalId;

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
    Check::Catalog(unknown_plan),
);

fn unknown_plan(context: &mut CatalogContext<'_>) {
    let catalogs: Vec<_> = context.catalogs().collect();
    let mut services = Services::new();
    if catalogs.iter().any(|(_, catalog)| catalog.entities().any(|entity| names_plans(entity).is_some())) {
        for service in catalogs.iter().flat_map(|(_, catalog)| &catalog.services) {
            services.entry(service.id.as_str()).or_insert_with(|| Known::of(service));
        }
    }
    let facts = context.facts();
    for (input, catalog) in catalogs {
        let naming = catalog.entities().filter_map(names_plans);
        for naming in naming {
            // Of entities with the same id, one is judged: that they are several is a finding of its own.
            let Some(row) = facts.get(naming.id()).filter(|row| row.input() == input && !row.is_context()) else {
                continue;
            };
            if !context.is_set_aside(row) {
                naming.judge(context, row, &services);
            }
        }
    }
}

/// What can be named of a service. Long lists get a table: the input may be hostile.
struct Known<'a> {
    service: &'a Service,
    plans: Box<dyn Fn(&LocalId) -> bool + 'a>,
    levels: Box<dyn Fn(&LocalId) -> bool + 'a>,
}

type Services<'a> = HashMap<&'a str, Known<'a>>;

impl<'a> Known<'a> {
    fn of(service: &'a Service) -> Self {
        let plans = Box::new(names(&service.plans, |plan| Some(&plan.id)));
        let levels = Box::new(names(&service.service_levels, |level| Some(&level.id)));
        Self { service, plans, levels }
    }

    fn has(&self, id: &LocalId, what: Bilingual) -> bool {
        if what == PLAN { (self.plans)(id) } else { (self.levels)(id) }
    }
}

/// An entity that names plans of services.
enum Naming<'a> {
    Tenant(&'a Tenant, &'a EntityId, &'a LocalId),
    Service(&'a Service),
    Agreement(&'a Agreement),
}

fn names_plans(entity: crate::model::EntityRef<'_>) -> Option<Naming<'_>> {
    use crate::model::EntityRef;
    match entity {
        EntityRef::Tenant(tenant) => Some(Naming::Tenant(tenant, tenant.service.as_ref()?, tenant.plan.as_ref()?)),
        EntityRef::Service(service) => {
            let names = service.dependencies.iter().any(|it| it.plan.is_some() || it.service_level.is_some());
            names.then_some(Naming::Service(service))
        }
        EntityRef::Agreement(agreement) => {
            let names =
                agreement.scope.as_ref().is_some_and(|scope| !scope.plans.is_empty() && !scope.services.is_empty());
            names.then_some(Naming::Agreement(agreement))
        }
        _ => None,
    }
}

const PLAN: Bilingual = Bilingual::new("Tarif", "plan");
const LEVEL: Bilingual = Bilingual::new("Service-Level-Zusage", "service level");

impl<'a> Naming<'a> {
    fn id(&self) -> &'a str {
        match self {
            Self::Tenant(tenant, ..) => tenant.id.as_str(),
            Self::Service(service) => service.id.as_str(),
            Self::Agreement(agreement) => agreement.id.as_str(),
        }
    }

    fn judge(&self, context: &mut CatalogContext<'a>, row: Row<'a>, services: &Services<'a>) {
        match self {
            Self::Tenant(_, service, plan) => {
                if let Some(service) = find(context, row, service, services) {
                    missing(context, row, service, plan, PLAN, || "/plan".to_owned());
                }
            }
            Self::Service(service) => {
                for (index, dependency) in service.dependencies.iter().enumerate() {
                    if dependency.plan.is_none() && dependency.service_level.is_none() {
                        continue;
                    }
                    let Some(other) = find(context, row, &dependency.service, services) else { continue };
                    if let Some(plan) = &dependency.plan {
                        missing(context, row, other, plan, PLAN, || format!("/dependencies/{index}/plan"));
                    }
                    if let Some(level) = &dependency.service_level {
                        missing(context, row, other, level, LEVEL, || format!("/dependencies/{index}/serviceLevel"));
                    }
                }
            }
            Self::Agreement(agreement) => agreed_plans(context, row, agreement, services),
        }
    }
}

/// A plan of an agreement belongs to one of its services.
fn agreed_plans<'a>(context: &mut CatalogContext<'a>, row: Row<'a>, agreement: &'a Agreement, services: &Services<'a>) {
    let Some(scope) = &agreement.scope else { return };
    let found: Vec<&Known<'_>> = scope.services.iter().filter_map(|id| find(context, row, id, services)).collect();
    let Some(first) = found.first().filter(|_| found.len() == scope.services.len()) else { return };
    for (index, plan) in scope.plans.iter().enumerate() {
        if !found.iter().any(|service| service.has(plan, PLAN)) {
            let finding = context.report(row, format!("/scope/plans/{index}"));
            finding.param("service", first.service.id.as_str()).param("id", plan.as_str()).param("what", PLAN);
        }
    }
}

/// The service, if it is at hand and nothing of it that counts here was set aside.
fn find<'s, 'a>(
    context: &mut CatalogContext<'a>,
    row: Row<'a>,
    id: &EntityId,
    services: &'s Services<'a>,
) -> Option<&'s Known<'a>> {
    let Some(service) = services.get(id.as_str()) else {
        context.is_missing(row, id);
        return None;
    };
    let target = context.facts().get(id.as_str());
    if target.is_some_and(|target| context.is_set_aside(target)) {
        return None;
    }
    Some(service)
}

fn missing(
    context: &mut CatalogContext<'_>,
    row: Row<'_>,
    service: &Known<'_>,
    id: &LocalId,
    what: Bilingual,
    pointer: impl FnOnce() -> String,
) {
    if !service.has(id, what) {
        let finding = context.report(row, pointer());
        finding.param("service", service.service.id.as_str()).param("id", id.as_str()).param("what", what);
    }
}
