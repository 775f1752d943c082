//! Isolation and protection of tenants against what service and plan promise.

use std::collections::HashMap;

use super::tenants::{scale, service_of, tenants};
use crate::facts::{NameRole, Row, scales};
use crate::model::common::ProtectionNeed;
use crate::model::service::{IsolationLayer, IsolationLevel};
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[&ISOLATION_BELOW_PROMISE, &NEEDS_ABOVE_SUITABILITY];

const SERVICE: Bilingual = Bilingual::new("der Cloud-Service", "the service");

/// What is offered to all, and by the plan of a tenant.
type Offered<'f> = (Option<&'f str>, Option<&'f str>);

/// What a service offers to all, and what its plans offer, on one scale.
struct Offer<'f> {
    all: Option<&'f str>,
    /// By the number of the id of each plan.
    plans: HashMap<u32, Option<&'f str>>,
}

impl<'f> Offer<'f> {
    fn of(service: &Row<'f>, role: NameRole, of_plan: NameRole) -> Self {
        let ids: Vec<u32> =
            service.names().filter(|name| name.role() == NameRole::Plan).map(|name| name.number()).collect();
        let mut plans: HashMap<u32, Option<&str>> = ids.iter().map(|id| (*id, None)).collect();
        for name in service.names().filter(|name| name.role() == of_plan) {
            if let Some(id) = ids.get(name.index()) {
                plans.insert(*id, Some(name.text()));
            }
        }
        Self { all: scale(service, role), plans }
    }

    /// What holds for all, and what a tenant's plan says instead; nothing if that cannot be told.
    fn to(&self, tenant: &Row<'f>) -> Option<Offered<'f>> {
        match tenant.names().find(|name| name.role() == NameRole::Booked) {
            Some(plan) => Some((self.all, *self.plans.get(&plan.number())?)),
            None if self.plans.values().all(Option::is_none) => Some((self.all, None)),
            None => None,
        }
    }
}

/// Shows each tenant that says something on a scale, with that, and what is offered to it for all and by its plan.
fn each<'a>(
    context: &mut FactsContext<'a>,
    (role, of_plan): (NameRole, NameRole),
    act: fn(&mut FactsContext<'a>, Row<'a>, Row<'a>, &'a str, Offered<'a>),
) {
    let mut offers: HashMap<usize, Offer<'a>> = HashMap::new();
    for row in tenants(context) {
        let Some(own) = scale(&row, role) else { continue };
        let Some(service) = service_of(context, row) else { continue };
        let offer = offers.entry(service.index).or_insert_with(|| Offer::of(&service, role, of_plan));
        if let Some(offered) = offer.to(&row) {
            act(context, row, service, own, offered);
        }
    }
}

static ISOLATION_BELOW_PROMISE: Rule = Rule::new(
    Declaration::new("R1736", "tenant-isolation-below-promise", Severity::Warning)
        .title("Mandant weniger getrennt als zugesagt", "tenant less isolated than promised")
        .message(
            "Weniger Trennung als zugesagt: {layers}.",
            "Less isolation than promised: {layers}.",
        )
        .what(
            "Die tatsächliche Trennung eines Mandanten ist auf keiner Ebene geringer, als sein Tarif oder sonst der Cloud-Service zusagt.",
            "On no layer the actual isolation of a tenant is less than what its plan, or otherwise the service, promises.",
        )
        .why(
            "Die Verantwortlichen verlassen sich bei ihrer Risikobetrachtung auf die Zusage. Die Skala ist eine eigene dieses Formats.",
            "Controllers rely on the promise when they weigh their risks. The scale is this format's own.",
        )
        .fix("Den Mandanten wie zugesagt trennen oder Angabe oder Tarif berichtigen.", "Isolate the tenant as promised, or correct the statement or the plan.")
        .applies("für Ebenen, zu denen beide eine Stufe ohne Geltungszeitraum nennen", "for layers of which both state one level without a period of validity")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "plan", "isolation", "plans.id", "plans.isolation", "tenancy.isolation", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| each(context, (NameRole::Isolation, NameRole::PlanIsolation), isolation_below_promise)),
);

fn isolation_below_promise<'a>(
    context: &mut FactsContext<'a>,
    row: Row<'a>,
    service: Row<'a>,
    own: &str,
    (all, plan): (Option<&str>, Option<&str>),
) {
    let level = |text: Option<&str>, layer: usize| text.map_or(0, |text| scales::level(text, layer));
    // A layer that the plan names replaces what the service says of it.
    let promised = |layer| if level(plan, layer) > 0 { level(plan, layer) } else { level(all, layer) };
    let weaker = |layer: &usize| (1..promised(*layer)).contains(&scales::level(own, *layer));
    let layers = || (0..IsolationLayer::KNOWN.len()).filter(weaker);
    if layers().next().is_none() {
        return;
    }
    let name = |level: u8| {
        usize::from(level).checked_sub(1).and_then(|rank| IsolationLevel::KNOWN.get(rank)).map_or("", |it| it.as_str())
    };
    let texts = |instead: &str| {
        let text = |layer: usize| {
            let layer_name = IsolationLayer::KNOWN.get(layer).map_or("", |layer| layer.as_str());
            format!("`{layer_name}` `{}` {instead} `{}`", name(scales::level(own, layer)), name(promised(layer)))
        };
        layers().map(text).collect::<Vec<_>>().join(", ")
    };
    let layers = both(texts("statt"), texts("instead of"));
    context.report(row, "/isolation").param("layers", layers).relate(service.related(SERVICE));
}

fn both(de: String, en: String) -> crate::report::Param {
    crate::report::Param::Both { de: de.into(), en: en.into() }
}

static NEEDS_ABOVE_SUITABILITY: Rule = Rule::new(
    Declaration::new("R1737", "protection-needs-above-suitability", Severity::Warning)
        .title("Schutzbedarf höher als die Eignung", "protection need above suitability")
        .message(
            "Der Schutzbedarf geht über die Eignung des Cloud-Service hinaus: {goals}.",
            "The protection need goes beyond what the service is suitable for: {goals}.",
        )
        .what(
            "Der festgestellte Schutzbedarf eines Mandanten ist in keinem Schutzziel höher, als der Tarif oder sonst der Cloud-Service geeignet ist.",
            "In no protection goal the need of a tenant is higher than its plan, or otherwise the service, is suitable for.",
        )
        .why(
            "Den Schutzbedarf stellen die Verantwortlichen fest; über die Eignung hinaus tragen sie das Risiko allein oder sichern selbst ab.",
            "Controllers determine the need; beyond the suitability they carry the risk alone, or take measures of their own.",
        )
        .fix(
            "Einen geeigneten Tarif wählen, eigene Maßnahmen treffen und hier als Ausnahme führen, oder die Angaben berichtigen.",
            "Choose a plan that is suitable, take measures of your own and waive this finding, or correct the statements.",
        )
        .addressee("Verantwortliche und Anbieter", "controllers and providers")
        .applies(
            "für Schutzziele, zu denen der Cloud-Service eine Eignung ohne Geltungszeitraum nennt",
            "for goals of which the service states a suitability without a period of validity",
        )
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["service", "plan", "protectionNeeds", "plans.id", "plans.protection", "protection", "status", "validUntil"])
        .time_dependent(),
    Check::Facts(|context| each(context, (NameRole::Protection, NameRole::PlanProtection), needs_above_suitability)),
);

fn needs_above_suitability<'a>(
    context: &mut FactsContext<'a>,
    row: Row<'a>,
    service: Row<'a>,
    own: &str,
    (all, plan): (Option<&str>, Option<&str>),
) {
    // What the plan says replaces the whole of what the service says.
    let Some(suitable) = plan.or(all) else { return };
    let above = |goal: &usize| (1..scales::level(own, *goal)).contains(&scales::level(suitable, *goal));
    let goals = || (0..scales::GOALS.len()).filter(above);
    if goals().next().is_none() {
        return;
    }
    let name = |level: u8| {
        usize::from(level).checked_sub(1).and_then(|rank| ProtectionNeed::KNOWN.get(rank)).map_or("", |it| it.as_str())
    };
    let texts = |but: &str, up_to: &str| {
        let text = |goal: usize| {
            let goal_name = scales::GOALS.get(goal).copied().unwrap_or_default();
            format!(
                "`{goal_name}` `{}`{but} `{}` {up_to}",
                name(scales::level(own, goal)),
                name(scales::level(suitable, goal))
            )
        };
        goals().map(|goal| text(goal).trim_end().to_owned()).collect::<Vec<_>>().join("; ")
    };
    let goals = both(texts(", geeignet bis", ""), texts(", suitable up to", ""));
    context.report(row, "/protectionNeeds").param("goals", goals).relate(service.related(SERVICE));
}
