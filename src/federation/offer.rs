//! Whether a service is on offer on a day, in the plan, for the protection need and in the countries that are asked. Not here: for whom
//! (`terms`).

use super::claims::holds_on;
use super::codes::offer as codes;
use super::landscape::{Case, Landscape};
use super::reason::Aspect;
use super::sink::Sink;
use crate::model::Service;
use crate::model::common::{LifecycleStatus, ProtectionNeed, ProtectionNeeds};
use crate::model::service::{Plan, ProtectionSuitability};
use crate::shape::Bilingual;
use crate::text::Date;

/// Judges everything about the offer.
pub(crate) fn judge(landscape: &Landscape<'_>, case: &Case<'_>, sink: &mut Sink) {
    lifecycle(case.service, landscape.day(), sink);
    plan(landscape, case, sink);
    protection(landscape, case, sink);
    locations(landscape, case, sink);
}

/// Whether it is on offer: by its dates, and where they say nothing by its status.
pub(crate) fn lifecycle(service: &Service, day: &Date, sink: &mut Sink) {
    let aspect = Aspect::Lifecycle;
    let Some(life) = service.lifecycle.as_deref() else {
        return sink.give(&codes::LIFE_NOT_STATED, aspect, |reason| reason.about(&service.id));
    };
    let passed = |date: Option<&Date>| date.is_some_and(|date| date <= day);
    let ended = passed(life.retired_on.as_ref())
        || life.sunset_on.as_ref().is_some_and(|sunset| sunset < day)
        || life.status == Some(LifecycleStatus::Retired) && life.retired_on.is_none();
    let planned = life.status == Some(LifecycleStatus::Planned);
    let code = if ended {
        &codes::ENDED
    } else if life.available_from.as_ref().map_or(planned, |from| from > day) {
        &codes::NOT_YET
    } else if passed(life.deprecated_on.as_ref()) || life.status == Some(LifecycleStatus::Deprecated) {
        &codes::DEPRECATED
    } else {
        match life.status {
            Some(LifecycleStatus::Pilot) => &codes::PILOT,
            Some(LifecycleStatus::Live | LifecycleStatus::Planned) => &codes::AVAILABLE,
            _ => &codes::LIFE_NOT_STATED,
        }
    };
    sink.give(code, aspect, |reason| reason.about(&service.id));
}

fn plan_of<'c>(case: &Case<'c>) -> Option<&'c Plan> {
    let wanted = case.need.plan.as_ref()?;
    case.service.plans.iter().find(|plan| plan.id == *wanted)
}

fn plan(landscape: &Landscape<'_>, case: &Case<'_>, sink: &mut Sink) {
    let Some(wanted) = &case.need.plan else { return };
    let code = match plan_of(case) {
        None => &codes::PLAN_UNKNOWN,
        Some(plan) if plan.orderable == Some(false) => &codes::PLAN_NOT_ORDERABLE,
        Some(plan) if !holds_on(landscape.day(), plan.valid_from.as_ref(), plan.valid_until.as_ref()) => {
            &codes::PLAN_NOT_ORDERABLE
        }
        Some(_) => &codes::PLAN_OFFERED,
    };
    sink.give(code, Aspect::Plan, |reason| reason.about(&case.service.id).with("plan", wanted.as_str()));
}

/// The levels in order; nothing for one that is not known.
fn level(need: Option<&ProtectionNeed>) -> Option<u8> {
    match need? {
        ProtectionNeed::Normal => Some(1),
        ProtectionNeed::High => Some(2),
        ProtectionNeed::VeryHigh => Some(3),
        _ => None,
    }
}

/// The levels by protection goal.
fn goals(needs: &ProtectionNeeds) -> [(Bilingual, Option<&ProtectionNeed>); 4] {
    [
        (Bilingual::new("Vertraulichkeit", "confidentiality"), needs.confidentiality.as_ref()),
        (Bilingual::new("Integrität", "integrity"), needs.integrity.as_ref()),
        (Bilingual::new("Verfügbarkeit", "availability"), needs.availability.as_ref()),
        (Bilingual::new("Authentizität", "authenticity"), needs.authenticity.as_ref()),
    ]
}

fn protection(landscape: &Landscape<'_>, case: &Case<'_>, sink: &mut Sink) {
    let aspect = Aspect::Protection;
    let Some(needs) = case.need.protection.as_ref() else { return };
    let plan = plan_of(case).and_then(|plan| plan.protection.as_deref());
    let stated: Option<&ProtectionSuitability> = plan.or(case.service.protection.as_deref());
    let stated = stated.filter(|it| holds_on(landscape.day(), it.valid_from.as_ref(), it.valid_until.as_ref()));
    let (mut below, mut open) = (Vec::new(), Vec::new());
    for (place, (goal, need)) in goals(needs).into_iter().enumerate() {
        let Some(need) = need else { continue };
        let offered =
            stated.and_then(|stated| goals(&stated.up_to).into_iter().nth(place)).and_then(|(_, level)| level);
        match (level(Some(need)), level(offered)) {
            (Some(need), Some(offered)) if offered >= need => {}
            (Some(_), Some(_)) => below.push(goal),
            _ => open.push(goal),
        }
    }
    let words = |goals: &[Bilingual]| crate::report::Param::Both {
        de: goals.iter().map(|goal| goal.de).collect::<Vec<_>>().join(", ").into(),
        en: goals.iter().map(|goal| goal.en).collect::<Vec<_>>().join(", ").into(),
    };
    if !below.is_empty() {
        sink.give(&codes::NOT_SUITABLE, aspect, |reason| reason.about(&case.service.id).with("goals", words(&below)));
    }
    if !open.is_empty() {
        sink.give(&codes::SUITABILITY_NOT_STATED, aspect, |reason| {
            reason.about(&case.service.id).with("goals", words(&open))
        });
    }
    if below.is_empty() && open.is_empty() {
        sink.give(&codes::SUITABLE, aspect, |reason| reason.about(&case.service.id));
        if stated.is_some_and(|stated| stated.conditions.is_some() || stated.customer_measures.is_some()) {
            sink.give(&codes::SUITABILITY_CONDITIONS, aspect, |reason| reason.about(&case.service.id));
        }
    }
}

fn locations(landscape: &Landscape<'_>, case: &Case<'_>, sink: &mut Sink) {
    let aspect = Aspect::Locations;
    let wanted = &case.need.locations;
    if wanted.is_empty() {
        return;
    }
    let plan = case.need.plan.as_ref();
    let stated = case.service.locations.iter().filter(|it| {
        holds_on(landscape.day(), it.valid_from.as_ref(), it.valid_until.as_ref())
            && plan.is_none_or(|plan| it.plans.is_empty() || it.plans.contains(plan))
    });
    let mut any = false;
    let mut outside: Vec<&str> = Vec::new();
    for country in stated.flat_map(|location| &location.countries) {
        any = true;
        if !wanted.contains(country) {
            outside.push(country.as_str());
        }
    }
    outside.sort_unstable();
    outside.dedup();
    let code = match (any, outside.is_empty()) {
        (false, _) => &codes::LOCATIONS_NOT_STATED,
        (true, true) => &codes::LOCATIONS_WITHIN,
        (true, false) => &codes::LOCATIONS_OUTSIDE,
    };
    sink.give(code, aspect, |reason| reason.about(&case.service.id).with("countries", outside.join(", ")));
}
