//! Whether the terms of joint use admit a body (Mitnutzung). Not here: whether terms make sense in themselves (`rulebook::joint_use`).

use super::claims::{Answer, holds_on};
use super::codes::joint_use as codes;
use super::landscape::{Case, Landscape};
use super::reason::{Aspect, Effect};
use super::sink::Sink;
use crate::key::{Ars, EntityId};
use crate::model::common::{FederalLevel, OrganisationKind};
use crate::model::service::{JointUseConditionKind, JointUseOpenness, JointUseTerm};
use crate::model::{Agreement, Organisation};
use crate::report::Param;
use crate::shape::Bilingual;

/// Whether a body is of one of these levels.
pub(crate) fn of_level(organisation: &Organisation, levels: &[FederalLevel]) -> Answer {
    match &organisation.federal_level {
        _ if levels.is_empty() => Answer::Yes,
        None => Answer::NotStated,
        Some(level) if levels.contains(level) => Answer::Yes,
        Some(_) => Answer::No,
    }
}

/// Whether a body is of one of these kinds.
pub(crate) fn of_kind(organisation: &Organisation, kinds: &[OrganisationKind]) -> Answer {
    match &*organisation.kinds {
        _ if kinds.is_empty() => Answer::Yes,
        [] => Answer::NotStated,
        own if own.iter().any(|kind| kinds.contains(kind)) => Answer::Yes,
        _ => Answer::No,
    }
}

/// Whether all regions of a body lie in these. Of a body that lies there in part it cannot be told. One of the Bund without regions
/// is responsible for all of Germany.
pub(crate) fn in_regions(organisation: &Organisation, regions: &[Ars]) -> Answer {
    if regions.is_empty() {
        return Answer::Yes;
    }
    if organisation.regions.is_empty() {
        let bund = organisation.federal_level == Some(FederalLevel::Bund);
        return if bund { Answer::No } else { Answer::NotStated };
    }
    let within = |own: &Ars| {
        let own = own.unpadded();
        regions.iter().any(|region| region.unpadded().contains(&own))
    };
    match organisation.regions.iter().filter(|own| within(own)).count() {
        0 => Answer::No,
        all if all == organisation.regions.len() => Answer::Yes,
        _ => Answer::NotStated,
    }
}

/// Whether a term holds for a body, and by which characteristic it does not.
pub(crate) fn circle(organisation: &Organisation, term: &JointUseTerm) -> (Answer, Bilingual) {
    let met = Bilingual::new("erfüllt", "met");
    let JointUseTerm { federal_levels, regions, kinds, bodies, .. } = term;
    if bodies.contains(&organisation.id) {
        return (Answer::Yes, met);
    }
    if federal_levels.is_empty() && regions.is_empty() && kinds.is_empty() && !bodies.is_empty() {
        return (Answer::No, Bilingual::new("nicht namentlich genannt", "not named"));
    }
    let all = [
        (of_level(organisation, federal_levels), Bilingual::new("föderale Ebene", "federal level")),
        (in_regions(organisation, regions), Bilingual::new("Gebiet", "region")),
        (of_kind(organisation, kinds), Bilingual::new("Organisationsart", "kind of body")),
    ];
    let worst = all.iter().map(|(answer, _)| *answer).max().unwrap_or(Answer::Yes);
    all.into_iter().find(|(answer, _)| *answer == worst && worst != Answer::Yes).unwrap_or((Answer::Yes, met))
}

/// Judges the terms of joint use of the service for the user.
pub(crate) fn judge(landscape: &Landscape<'_>, case: &Case<'_>, sink: &mut Sink) {
    let aspect = Aspect::JointUse;
    let user = &case.user.id;
    let is_own = |id: &Option<EntityId>| id.as_ref() == Some(user);
    if is_own(&case.service.provider) || is_own(&case.service.operator) {
        return sink.give(&codes::OWN_SERVICE, aspect, |reason| reason.about(user));
    }
    let joint_use = case.service.joint_use.as_deref();
    let openness = joint_use.and_then(|it| it.openness.as_ref()).filter(|openness| openness.is_known());
    let (Some(joint_use), Some(openness)) = (joint_use, openness) else {
        return sink.give(&codes::OPENNESS_NOT_STATED, aspect, |reason| reason.about(&case.service.id));
    };
    for body in [user, &case.customer.id] {
        if joint_use.excluded_bodies.contains(body) {
            return sink.give(&codes::EXCLUDED_BODY, aspect, |reason| reason.about(body));
        }
    }
    if *openness == JointUseOpenness::Closed {
        return sink.give(&codes::CLOSED, aspect, |reason| reason.about(&case.service.id));
    }
    let in_force = |term: &&JointUseTerm| {
        holds_on(landscape.day(), term.valid_from.as_ref(), term.valid_until.as_ref())
            && case.need.plan.as_ref().is_none_or(|plan| term.plans.is_empty() || term.plans.contains(plan))
    };
    let terms = (0_usize..).zip(&joint_use.terms).filter(|(_, term)| in_force(term));
    if *openness == JointUseOpenness::Open {
        sink.give(&codes::OPEN_TO_ALL, aspect, |reason| reason.about(&case.service.id));
        let best = terms
            .filter(|(_, term)| circle(case.user, term).0 == Answer::Yes)
            .min_by_key(|(place, term)| (conditions(landscape, case, term, None), *place));
        if let Some((_, term)) = best {
            conditions(landscape, case, term, Some(sink));
        }
        return;
    }
    restricted(landscape, case, terms, sink);
}

fn restricted<'t>(
    landscape: &Landscape<'_>,
    case: &Case<'_>,
    terms: impl Iterator<Item = (usize, &'t JointUseTerm)>,
    sink: &mut Sink,
) {
    let aspect = Aspect::JointUse;
    let user = &case.user.id;
    let judged: Vec<_> = terms
        .map(|(place, term)| {
            let (answer, what) = circle(case.user, term);
            let party = party_of_one(landscape, case, term);
            let agreement = Bilingual::new("Vereinbarung", "agreement");
            if party > answer { (place, term, party, agreement) } else { (place, term, answer, what) }
        })
        .collect();
    let by = |wanted: Answer| judged.iter().filter(move |(_, _, answer, _)| *answer == wanted);
    for (place, term, _, what) in by(Answer::No) {
        sink.give(&codes::TERM_NOT_MET, aspect, |reason| {
            reason.about(user).with("term", name(term, *place)).with("what", *what)
        });
    }
    let best = by(Answer::Yes).min_by_key(|(place, term, ..)| (conditions(landscape, case, term, None), *place));
    if let Some((place, term, ..)) = best {
        sink.give(&codes::TERM_MET, aspect, |reason| reason.about(user).with("term", name(term, *place)));
        conditions(landscape, case, term, Some(sink));
        return;
    }
    for (place, term, _, what) in by(Answer::NotStated) {
        sink.give(&codes::TERM_UNDECIDED, aspect, |reason| {
            reason.about(user).with("term", name(term, *place)).with("what", *what)
        });
    }
    if by(Answer::NotStated).next().is_none() {
        sink.give(&codes::NO_TERM_MET, aspect, |reason| reason.about(user));
    }
}

fn name(term: &JointUseTerm, place: usize) -> Param {
    term.id.as_ref().map_or_else(|| Param::from(place + 1), |id| Param::from(format!("`{id}`")))
}

/// Whether user or customer is a party of one of the agreements that a term asks for.
fn party_of_one(landscape: &Landscape<'_>, case: &Case<'_>, term: &JointUseTerm) -> Answer {
    if term.agreements.is_empty() {
        return Answer::Yes;
    }
    let mut answers = term.agreements.iter().map(|id| match landscape.agreement(id) {
        None => Answer::NotStated,
        Some(agreement) if is_party(landscape, case, agreement) => Answer::Yes,
        Some(_) => Answer::No,
    });
    answers.by_ref().min().unwrap_or(Answer::Yes)
}

/// Whether user or customer, or the legal entity of one of them, is a party of an agreement in force.
fn is_party(landscape: &Landscape<'_>, case: &Case<'_>, agreement: &Agreement) -> bool {
    let day = landscape.day();
    let ours = [&case.user.id, &case.customer.id];
    let persons = ours.map(|id| landscape.bodies.person_of(id));
    holds_on(day, agreement.valid_from.as_ref(), agreement.valid_until.as_ref())
        && agreement.parties.iter().any(|party| {
            let person = landscape.bodies.person_of(&party.organisation);
            holds_on(day, party.valid_from.as_ref(), party.valid_until.as_ref())
                && (ours.contains(&&party.organisation) || person.is_some() && persons.contains(&person))
        })
}

/// What else a term asks for: the worst effect, and the reasons if there is a sink for them.
fn conditions(landscape: &Landscape<'_>, case: &Case<'_>, term: &JointUseTerm, mut sink: Option<&mut Sink>) -> Effect {
    let aspect = Aspect::JointUse;
    let mut effect = Effect::Supports;
    if party_of_one(landscape, case, term) != Answer::Yes {
        effect = effect.max(Effect::Verify);
        if let Some(sink) = sink.as_deref_mut() {
            sink.give(&codes::CONDITION, aspect, |reason| {
                reason.with(
                    "condition",
                    Bilingual::new(
                        "Beitritt zu einer der verlangten Vereinbarungen",
                        "joining one of the agreements asked for",
                    ),
                )
            });
        }
    }
    for condition in &term.conditions {
        let body = condition.organisation.as_ref().filter(|_| condition.kind == JointUseConditionKind::Membership);
        let member = body.map(|body| (body, landscape.member_of(case, body)));
        let code = match member {
            Some((_, Some(_))) => &codes::MEMBER,
            Some((_, None)) => &codes::NOT_MEMBER,
            None => &codes::CONDITION,
        };
        effect = effect.max(code.effect);
        let Some(sink) = sink.as_deref_mut() else { continue };
        sink.give(code, aspect, |reason| match member {
            Some((body, Some(member))) => reason.about(member).about(body),
            Some((body, None)) => reason.about(body),
            None => reason.with("condition", words(condition)),
        });
    }
    effect
}

/// A condition in its own words, else by its kind.
fn words(condition: &crate::model::service::JointUseCondition) -> Param {
    // It stands inside a sentence, which has a full stop of its own.
    let own = |text: Option<&str>| text.unwrap_or(condition.kind.as_str()).trim_end_matches('.').into();
    let text = condition.description.as_ref();
    Param::Both {
        de: own(text.and_then(|text| text.german())),
        en: own(text.and_then(|text| text.english().or(text.german()))),
    }
}
