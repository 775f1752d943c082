//! Tenants above and below each other. Not here: circles among them (`base::cycles`).

use std::collections::HashMap;

use super::tenants::{service_of, tenants};
use crate::facts::{NameRole, Row, Trait, Way};
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, EntityKind};
use crate::text::Decimal;

pub(super) static RULES: &[&Rule] = &[&PARENT_OF_ANOTHER_SERVICE, &NO_SUB_TENANTS, &LIMIT_ABOVE_PARENT];

const PARENT: Bilingual = Bilingual::new("der übergeordnete Mandant", "the tenant above");

/// The tenant above, if it is at hand and nothing of it that counts was set aside.
fn parent_of<'a>(context: &mut FactsContext<'a>, row: Row<'a>) -> Option<Row<'a>> {
    let reference = row.references().find(|reference| reference.way() == Way::Parent && !reference.leads_to(&row))?;
    context.target_of(row, &reference, EntityKind::Tenant)
}

static PARENT_OF_ANOTHER_SERVICE: Rule = Rule::new(
    Declaration::new("R1741", "parent-of-another-service", Severity::Warning)
        .title("Übergeordneter Mandant nutzt einen anderen Cloud-Service", "tenant above uses another service")
        .message(
            "Der übergeordnete Mandant `{parent}` nutzt `{service}`.",
            "The tenant above, `{parent}`, uses `{service}`.",
        )
        .what(
            "Ein Mandant und der ihm übergeordnete nutzen denselben Cloud-Service.",
            "A tenant and the one above it use the same service.",
        )
        .why(
            "Grenzen und Administration vererben sich nur innerhalb eines Cloud-Service.",
            "Limits and administration are passed on within one service only.",
        )
        .fix("`parent` oder `service` berichtigen.", "Correct `parent` or `service`.")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["parent", "service", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| {
        if !context.facts().has_way(Way::Parent) {
            return;
        }
        for row in tenants(context) {
            let Some(parent) = parent_of(context, row) else { continue };
            let service = |row: &Row<'_>| row.reference_as(Way::TenantService).map(|it| it.target_number());
            let other = parent.reference_as(Way::TenantService);
            let Some(other) = other.filter(|other| service(&row).is_some_and(|own| own != other.target_number()))
            else {
                continue;
            };
            let finding = context.report(row, "/parent").param("parent", parent.id()).param("service", other.target());
            finding.relate(parent.related(PARENT));
        }
    }),
);

static NO_SUB_TENANTS: Rule = Rule::new(
    Declaration::new("R1742", "sub-tenants-not-offered", Severity::Warning)
        .title("Cloud-Service kennt keine untergeordneten Mandanten", "service has no tenants below tenants")
        .message(
            "`{service}` bietet keine untergeordneten Mandanten an.",
            "`{service}` offers no tenants below tenants.",
        )
        .what(
            "Übergeordnete Mandanten gibt es nur, wo der Cloud-Service sie vorsieht.",
            "Tenants stand above each other only where the service provides for it.",
        )
        .why(
            "Was vererbt sein soll, etwa Grenzen und Administration, gilt sonst nicht.",
            "What should be passed on, such as limits and administration, would not hold.",
        )
        .fix(
            "`parent` streichen oder beim Cloud-Service in `tenancy` angeben, dass Untermandanten möglich sind.",
            "Remove `parent`, or state in `tenancy` of the service that sub-tenants are possible.",
        )
        .applies(
            "wenn der Cloud-Service untergeordnete Mandanten ausschließt",
            "if the service rules out tenants below tenants",
        )
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["parent", "service", "tenancy.subTenants", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| {
        if !context.facts().has_way(Way::Parent) {
            return;
        }
        for row in tenants(context) {
            if !row.references().any(|reference| reference.way() == Way::Parent) {
                continue;
            }
            if let Some(service) = service_of(context, row).filter(|service| service.has(Trait::NoSubTenants)) {
                let related = service.related(Bilingual::new("der Cloud-Service", "the service"));
                context.report(row, "/parent").param("service", service.id()).relate(related);
            }
        }
    }),
);

static LIMIT_ABOVE_PARENT: Rule = Rule::new(
    Declaration::new("R1743", "sub-tenant-limit-above-parent", Severity::Warning)
        .title("Grenze höher als die des übergeordneten Mandanten", "limit above that of the tenant above")
        .message(
            "`{name}`: {own} sind mehr als die {most}, die `{parent}` mit allen untergeordneten zusammen hat.",
            "`{name}`: {own} is more than the {most} that `{parent}` has together with all tenants below it.",
        )
        .what(
            "Gilt eine Grenze für einen Mandanten und alle untergeordneten zusammen, hat keiner von ihnen eine höhere in derselben Einheit.",
            "If a limit holds for a tenant and all below it together, none of them has a higher one in the same unit.",
        )
        .why("Die höhere Grenze lässt sich nie ausschöpfen.", "The higher limit can never be used up.")
        .fix("Eine der Grenzen berichtigen.", "Correct one of the limits.")
        .applies("wenn beide dieselbe Einheit nennen oder keine", "if both state the same unit, or none")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["parent", "limits", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(limit_above_parent),
);

/// A limit: place, whether it holds for all below as well, the number of its name, value, the number of its unit.
struct Limit<'f> {
    place: usize,
    shared: bool,
    name: (u32, &'f str),
    maximum: Option<&'f str>,
    unit: Option<u32>,
}

fn limits<'f>(row: &Row<'f>) -> Vec<Limit<'f>> {
    let mut limits: Vec<Limit<'f>> = Vec::new();
    for name in row.names() {
        match (name.role(), limits.last_mut()) {
            (role @ (NameRole::Limit | NameRole::SharedLimit), _) => limits.push(Limit {
                place: name.index(),
                shared: role == NameRole::SharedLimit,
                name: (name.number(), name.text()),
                maximum: None,
                unit: None,
            }),
            (NameRole::LimitMaximum, Some(limit)) => limit.maximum = Some(name.text()),
            (NameRole::LimitUnit, Some(limit)) => limit.unit = Some(name.number()),
            _ => {}
        }
    }
    limits
}

fn limit_above_parent(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    if !facts.has_way(Way::Parent) || !facts.has_name(|role| role == NameRole::SharedLimit) {
        return;
    }
    // By parent and then by name and unit: many tenants may be below one.
    let mut shared: HashMap<usize, HashMap<(u32, Option<u32>), Decimal>> = HashMap::new();
    for row in tenants(context) {
        let own = limits(&row);
        if own.is_empty() {
            continue;
        }
        let Some(parent) = parent_of(context, row) else { continue };
        let known = shared.entry(parent.index).or_insert_with(|| {
            let value = |limit: Limit<'_>| Some(((limit.name.0, limit.unit), Decimal::new(limit.maximum?).ok()?));
            limits(&parent).into_iter().filter(|limit| limit.shared).filter_map(value).collect()
        });
        for limit in own {
            let Some(maximum) = limit.maximum.and_then(|text| Decimal::new(text).ok()) else { continue };
            let Some(most) = known.get(&(limit.name.0, limit.unit)).filter(|most| maximum.cmp_value(most).is_gt())
            else {
                continue;
            };
            let finding = context.report(row, format!("/limits/{}/maximum", limit.place)).param("name", limit.name.1);
            finding
                .param("own", Param::number(maximum.as_str()))
                .param("most", Param::number(most.as_str()))
                .param("parent", parent.id());
            finding.relate(parent.related(PARENT));
        }
    }
}
