//! Whether a body may take part in the portal by CSP-AGB §1.2, as customer or provider. Not here: whether it may order a single service
//! (`decision`), and findings on what is stated (`rulebook::csp_agb`).

use super::awards::Award;
use super::bodies::{Bodies, BodyNumber, exists_on};
use super::claims::{Answer, Claims, Condition, holds_on};
use super::codes::taking_part as codes;
use super::paths::Graph;
use super::reason::Aspect;
use super::sink::Sink;
use crate::model::Organisation;
use crate::model::organisation::{EligibilityBasis, EligibilityGround};
use crate::report::Param;
use crate::standards::legal_grounds::{Ground, PROVIDER_MARKET};
use crate::text::Date;

/// Whether the terms accept a ground. One that the format does not know may be one of theirs.
pub(crate) fn is_accepted(ground: &EligibilityGround) -> bool {
    ground.basis != EligibilityBasis::Gwb99Nr4
}

/// Whether the share on the open market is too large for a provider; nothing if it is not stated.
pub(crate) fn market_too_large(organisation: &Organisation) -> Option<bool> {
    let share = organisation.open_market_share.as_ref()?;
    Some(share.value.units() >= PROVIDER_MARKET.units())
}

/// Judges whether a body may take part.
pub(crate) fn judge(bodies: &Bodies<'_>, graph: &Graph, day: &Date, body: BodyNumber, aspect: Aspect, sink: &mut Sink) {
    let Some(organisation) = bodies.organisation(body) else { return };
    if !exists_on(organisation, day) {
        sink.give(&codes::BODY_ENDED, aspect, |reason| reason.about(&organisation.id));
    }
    grounds(bodies, graph, day, organisation, aspect, sink);
    if aspect == Aspect::Provider {
        let value = || organisation.open_market_share.as_ref().map_or("", |share| share.value.as_str());
        match market_too_large(organisation) {
            None => sink.give(&codes::MARKET_NOT_STATED, aspect, |reason| reason.about(&organisation.id)),
            Some(true) => sink.give(&codes::MARKET_TOO_LARGE, aspect, |reason| {
                reason.about(&organisation.id).with("value", Param::number(value()))
            }),
            Some(false) => sink.give(&codes::MARKET_BELOW, aspect, |reason| {
                reason.about(&organisation.id).with("value", Param::number(value()))
            }),
        }
    }
}

fn grounds(
    bodies: &Bodies<'_>,
    graph: &Graph,
    day: &Date,
    organisation: &Organisation,
    aspect: Aspect,
    sink: &mut Sink,
) {
    let id = &organisation.id;
    let outside = organisation.external == Some(true);
    let all = &organisation.eligibility_grounds;
    let holding = || all.iter().filter(|ground| holds_on(day, ground.valid_from.as_ref(), ground.valid_until.as_ref()));
    let Some(_) = all.first() else {
        let code = if outside { &codes::OUTSIDE } else { &codes::NO_GROUND };
        return sink.give(code, aspect, |reason| reason.about(id));
    };
    if holding().next().is_none() {
        return sink.give(&codes::GROUND_ENDED, aspect, |reason| reason.about(id));
    }
    let mut best: Option<(Answer, &EligibilityGround, Claims)> = None;
    for ground in holding().filter(|ground| is_accepted(ground)) {
        let (answer, claims) = answer(bodies, graph, organisation, ground);
        if best.is_none_or(|(known, ..)| answer < known) {
            best = Some((answer, ground, claims));
        }
    }
    let Some((answer, ground, claims)) = best else {
        return sink.give(&codes::ONLY_SECTORAL, aspect, |reason| reason.about(id));
    };
    if outside {
        return sink.give(&codes::OUTSIDE_YET_GROUND, aspect, |reason| reason.about(id));
    }
    let code = match answer {
        Answer::Yes => &codes::ELIGIBLE,
        Answer::NotStated => &codes::GROUND_UNPROVEN,
        Answer::No => &codes::GROUND_DENIED,
    };
    sink.give(code, aspect, |reason| {
        let reason = reason.about(id).with("basis", ground.basis.as_str());
        let open = claims.iter().find(|(_, known)| *known == answer && answer != Answer::Yes);
        open.map_or(reason.clone(), |(condition, _)| reason.with("condition", condition.title()))
    });
}

/// What is on record on one ground. Those of § 108 GWB rest on control; the others are taken as they are stated.
fn answer(
    bodies: &Bodies<'_>,
    graph: &Graph,
    organisation: &Organisation,
    ground: &EligibilityGround,
) -> (Answer, Claims) {
    let grounds: &[Ground] = match ground.basis {
        EligibilityBasis::Gwb108Abs1 => &[Ground::Sole, Ground::Mediated],
        EligibilityBasis::Gwb108Abs4 => &[Ground::Joint],
        _ => return (Answer::Yes, Claims::default()),
    };
    let nothing = Claims::default().with(Condition::ControlOnRecord, Answer::NotStated);
    let person = bodies.person_of(&organisation.id).filter(|person| bodies.id(*person) == Some(&organisation.id));
    let Some(person) = person else { return (Answer::NotStated, nothing) };
    let named = |award: &Award| {
        let mut controllers = ground.controllers.iter();
        ground.controllers.is_empty() || controllers.any(|id| bodies.person_of(id) == Some(award.from))
    };
    let rests = graph.awards_to(person).filter(|award| award.agreement.is_none() && grounds.contains(&award.ground));
    let best = rests.filter(|award| named(award)).map(|award| (award.claims.answer(), award.claims)).min();
    best.unwrap_or((Answer::NotStated, nothing))
}
