//! By which way a user gets a service: the best path of each strength, and why others do not open. Not here: whether customer and provider
//! may take part (`eligibility`).

use super::awards::{Award, DISPUTED, UNDECIDED, UNDISPUTED};
use super::bodies::BodyNumber;
use super::claims::{Answer, Claims, holds_on};
use super::codes::procurement as codes;
use super::codes::taking_part::PERSON_UNKNOWN;
use super::landscape::{Case, Landscape, Use};
use super::paths::Step;
use super::reached::Distances;
use super::reason::{Aspect, Reason};
use super::sink::Sink;
use super::way::{Path, path};
use crate::model::service::ContractModel;
use crate::report::Param;
use crate::shape::Bilingual;
use crate::standards::legal_grounds::Ground;

const ASPECT: Aspect = Aspect::Procurement;

/// What is on record on the way of procurement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Procurement {
    /// A path whose awards all have a ground that is on record and undisputed, or the same legal entity.
    PathOnRecord,
    /// Only paths with a disputed ground.
    DisputedOnly,
    /// Only paths for which statements are missing.
    Undecided,
    /// No path: a procurement procedure or an agreement is needed. That does not mean that use is forbidden.
    NoPath,
}

impl Procurement {
    /// All of them.
    pub const ALL: &[Self] = &[Self::PathOnRecord, Self::DisputedOnly, Self::Undecided, Self::NoPath];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PathOnRecord => "path-on-record",
            Self::DisputedOnly => "disputed-only",
            Self::Undecided => "undecided",
            Self::NoPath => "no-path-on-record",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::PathOnRecord => Bilingual::new(
                "nach den Angaben im Katalog ohne Vergabeverfahren beziehbar; vom Kunden zu prüfen",
                "by what the catalog says available without a procurement procedure; for the customer to verify",
            ),
            Self::DisputedOnly => Bilingual::new(
                "nur ein rechtlich umstrittener Weg angegeben; vom Kunden zu prüfen",
                "only a legally disputed path on record; for the customer to verify",
            ),
            Self::Undecided => {
                Bilingual::new("nicht entscheidbar, weil Angaben fehlen", "undecided, because statements are missing")
            }
            Self::NoPath => Bilingual::new(
                "kein Weg angegeben; nötig ist ein Vergabeverfahren oder eine Vereinbarung",
                "no path on record; a procurement procedure or an agreement is needed",
            ),
        }
    }

    pub(crate) fn of_strength(strength: Option<u8>) -> Self {
        match strength {
            Some(..=UNDISPUTED) => Self::PathOnRecord,
            Some(DISPUTED) => Self::DisputedOnly,
            Some(_) => Self::Undecided,
            None => Self::NoPath,
        }
    }
}

/// What was found on the way of procurement.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) procurement: Procurement,
    pub(crate) paths: Vec<Path>,
}

/// Judges the way of procurement.
pub(crate) fn judge(landscape: &Landscape<'_>, case: &Case<'_>, provider: BodyNumber, sink: &mut Sink) -> Found {
    let bodies = &landscape.bodies;
    let ids = [Some(&case.user.id), Some(&case.customer.id), bodies.id(provider)];
    let [user, customer, to] = ids.map(|id| id.and_then(|id| bodies.person_of(id)));
    let (Some(user), Some(customer), Some(to)) = (user, customer, to) else {
        let unknown = ids.into_iter().flatten().filter(|id| bodies.person_of(id).is_none());
        for id in unknown {
            sink.give(&PERSON_UNKNOWN, ASPECT, |reason| reason.about(id));
        }
        return Found { procurement: Procurement::Undecided, paths: Vec::new() };
    };
    let of = Use { user: case.user, service: &case.service.id, plan: case.need.plan.as_ref() };
    let passes = |award: &Award| landscape.usable(award, of);
    let most = landscape.options.max_awards_of_path;
    let over = (case.customer.id != case.user.id).then_some(customer);
    let ends = landscape.graph.distances(to, most);
    let best = landscape.graph.best(user, over, &ends, most, &passes);
    let procurement = Procurement::of_strength(best.iter().map(|(strength, _)| *strength).min());
    let procurement =
        if procurement == Procurement::NoPath && landscape.cut { Procurement::Undecided } else { procurement };
    let mut paths = Vec::new();
    if sink.wants_reasons() {
        let named = (&case.user.id, ids[2].unwrap_or(&case.user.id));
        paths = best.iter().map(|(strength, steps)| path(landscape, *strength, steps, named)).collect();
    }
    conclude(landscape, case, procurement, (&paths, provider), sink);
    if let Some((_, steps)) = best.first() {
        contract(landscape, case, customer, steps, sink);
    }
    if sink.wants_reasons() {
        for path in &paths {
            explain(path, sink);
        }
        would_be(landscape, case, (user, to), &ends, &passes, sink);
    }
    Found { procurement, paths }
}

fn conclude(
    landscape: &Landscape<'_>,
    case: &Case<'_>,
    procurement: Procurement,
    (paths, provider): (&[Path], BodyNumber),
    sink: &mut Sink,
) {
    let way = |reason: Reason| match paths.first() {
        Some(path) => path.awards.iter().fold(reason.with("path", path.describe()), |reason, award| {
            let reason = if reason.entities.is_empty() { reason.about(&award.from) } else { reason };
            reason.about(&award.to)
        }),
        None => reason,
    };
    match procurement {
        Procurement::PathOnRecord => sink.give(&codes::PATH, ASPECT, way),
        Procurement::DisputedOnly => sink.give(&codes::DISPUTED_ONLY, ASPECT, way),
        Procurement::Undecided if landscape.cut && paths.is_empty() => {
            sink.give(&codes::LIMIT, ASPECT, |reason| reason);
        }
        Procurement::Undecided => sink.give(&codes::PATH_UNDECIDED, ASPECT, way),
        Procurement::NoPath => sink.give(&codes::NO_PATH, ASPECT, |reason| {
            let reason = reason.about(&case.user.id);
            landscape.bodies.id(provider).map_or(reason.clone(), |provider| reason.about(provider))
        }),
    }
}

/// The Vertragsmodell of the best path, and whether a framework contract is needed.
fn contract(landscape: &Landscape<'_>, case: &Case<'_>, customer: BodyNumber, steps: &[Step], sink: &mut Sink) {
    let (Some(last), Some(terms)) = (steps.last(), case.service.contract_terms.as_deref()) else { return };
    let bodies = &landscape.bodies;
    let mut through = false;
    for step in steps.iter().skip(1).filter(|step| step.from != customer) {
        through = true;
        let listed = terms.intermediaries.iter().any(|id| bodies.person_of(id) == Some(step.from));
        let code = if listed { &codes::THROUGH_LISTED } else { &codes::THROUGH };
        sink.give(code, ASPECT, |reason| {
            let Some(id) = bodies.id(step.from) else { return reason };
            reason.about(id).with("through", format!("`{id}`"))
        });
    }
    if !through {
        let direct = terms.contract_models.contains(&ContractModel::Direct);
        let code = if direct { &codes::DIRECT } else { &codes::DIRECT_NOT_OFFERED };
        sink.give(code, ASPECT, |reason| reason.about(&case.service.id));
    }
    if terms.framework_required == Some(true) {
        let party = terms.framework_agreements.iter().filter_map(|id| landscape.agreement(id)).any(|agreement| {
            let day = landscape.day();
            holds_on(day, agreement.valid_from.as_ref(), agreement.valid_until.as_ref())
                && agreement.parties.iter().any(|party| {
                    let person = bodies.person_of(&party.organisation);
                    holds_on(day, party.valid_from.as_ref(), party.valid_until.as_ref())
                        && (person == Some(last.from) || person == Some(customer))
                })
        });
        if !party {
            sink.give(&codes::FRAMEWORK, ASPECT, |reason| {
                bodies.id(last.from).map_or(reason.clone(), |id| reason.about(id))
            });
        }
    }
}

/// The reasons of each award of a path.
fn explain(path: &Path, sink: &mut Sink) {
    for award in &path.awards {
        let (ground, source) = (award.ground, award.ground.source());
        let about = |reason: Reason| reason.about(&award.from).about(&award.to).source(source);
        let entity = ground == Ground::SameLegalEntity;
        if entity && award.from == award.to {
            continue;
        }
        let code = if entity { &codes::SAME_ENTITY } else { &codes::AWARD };
        sink.give(code, ASPECT, |reason| about(reason).with("ground", title(ground)));
        if let Some(dispute) = ground.dispute() {
            sink.give(&codes::DISPUTE, ASPECT, |reason| {
                let reason = about(reason).with("ground", ground.title());
                let reason = reason.with("for", dispute.for_it).with("sourceFor", dispute.source_for.to_string());
                reason.with("against", dispute.against).with("sourceAgainst", dispute.source_against.to_string())
            });
        }
        for (condition, answer) in &award.conditions {
            if *answer == Answer::NotStated {
                sink.give(&codes::CLAIM_MISSING, ASPECT, |reason| {
                    let reason = reason.about(&award.from).about(&award.to);
                    reason.with("condition", condition.title()).source(condition.source())
                });
            }
        }
    }
}

/// A ground with its norm.
fn title(ground: Ground) -> Param {
    let text = |words: &str| format!("{words} ({})", ground.source()).into();
    Param::Both { de: text(ground.title().de), en: text(ground.title().en) }
}

/// What opens no path, but looks as if it could: from the user, with the provider behind it, or to the provider, with the user before.
fn would_be(
    landscape: &Landscape<'_>,
    case: &Case<'_>,
    (user, to): (BodyNumber, BodyNumber),
    ends: &Distances,
    passes: &dyn Fn(&Award) -> Option<u8>,
    sink: &mut Sink,
) {
    let graph = &landscape.graph;
    let rest = landscape.options.max_awards_of_path.saturating_sub(1);
    let mut before: Option<std::collections::HashSet<BodyNumber>> = None;
    let mut opens = |from: BodyNumber, end: BodyNumber| {
        if from == user {
            return graph.leads(end, ends, rest, passes);
        }
        let before = before.get_or_insert_with(|| {
            graph.reach(&[user], UNDECIDED, rest, false, passes).into_iter().map(|(body, _)| body).collect()
        });
        end == to && before.contains(&from)
    };
    let in_scope = |agreement: Option<u32>| {
        let agreement = agreement.and_then(|place| landscape.agreement_at(place));
        agreement
            .and_then(|agreement| agreement.scope.as_deref())
            .is_none_or(|scope| scope.services.is_empty() || scope.services.contains(&case.service.id))
    };
    let both = if user == to { vec![user] } else { vec![user, to] };
    for &body in &both {
        for (_, award) in graph.denied(body) {
            if in_scope(award.agreement) && opens(award.from, award.to) {
                denied(landscape, award.from, award.to, (award.ground, award.claims), sink);
            }
        }
        let silent = landscape.silent.iter().filter(|(from, end, _)| *from == body || *end == body);
        for (from, end, agreement) in silent {
            let id = landscape.agreement_at(*agreement).map(|agreement| &agreement.id);
            if let Some(id) = id.filter(|_| in_scope(Some(*agreement)) && opens(*from, *end)) {
                sink.give(&codes::NO_DECLARED_GROUND, ASPECT, |reason| reason.about(id));
            }
        }
    }
    memberships(landscape, (user, to), &mut opens, sink);
}

fn denied(
    landscape: &Landscape<'_>,
    from: BodyNumber,
    to: BodyNumber,
    (ground, claims): (Ground, Claims),
    sink: &mut Sink,
) {
    let (Some(from), Some(to)) = (landscape.bodies.id(from), landscape.bodies.id(to)) else { return };
    for (condition, answer) in claims.iter() {
        if answer == Answer::No {
            sink.give(&codes::CLAIM_DENIED, ASPECT, |reason| {
                let reason = reason.about(from).about(to).source(condition.source());
                reason.with("ground", ground.title()).with("condition", condition.title())
            });
        }
    }
}

/// Memberships of the user without control, and those that have ended.
fn memberships(
    landscape: &Landscape<'_>,
    (user, _): (BodyNumber, BodyNumber),
    opens: &mut impl FnMut(BodyNumber, BodyNumber) -> bool,
    sink: &mut Sink,
) {
    let Some(organisation) = landscape.bodies.organisation(user) else { return };
    for membership in &organisation.memberships {
        let Some(body) = landscape.bodies.person_of(&membership.organisation) else { continue };
        let controls = landscape.graph.awards_to(body).any(|award| award.from == user && award.agreement.is_none());
        if controls || !opens(user, body) {
            continue;
        }
        let holds = holds_on(landscape.day(), membership.valid_from.as_ref(), membership.valid_until.as_ref());
        let code = if holds { &codes::ONLY_MEMBER } else { &codes::MEMBERSHIP_ENDED };
        sink.give(code, ASPECT, |reason| reason.about(&organisation.id).about(&membership.organisation));
    }
}
