//! Awards that agreements declare, with the conditions of their grounds; and agreements that declare none and therefore open no path.
//! Not here: awards that follow from control (`awards`), and which services an agreement covers (`scope`).

use std::collections::HashSet;

use super::awards::{Award, authority};
use super::bodies::{Bodies, BodyNumber, ground_of};
use super::claims::{Answer, Claims, Condition, below, fulfilled, holds_on};
use crate::key::EntityId;
use crate::model::Agreement;
use crate::model::agreement::{AgreementParty, Cooperation, DeclaredGround, PartyRole};
use crate::standards::legal_grounds::{COOPERATION_MARKET, Ground};
use crate::text::Date;

/// What agreements say on awards.
#[derive(Debug, Default)]
pub(crate) struct Agreed {
    pub(crate) awards: Vec<Award>,
    /// Agreements in force that declare no ground: who would award to whom, and the place of the agreement.
    pub(crate) silent: Vec<(BodyNumber, BodyNumber, u32)>,
}

/// Collects what agreements declare. `derived` knows the awards that follow from control anyway.
pub(crate) fn agreed(
    bodies: &Bodies<'_>,
    agreements: &[&Agreement],
    day: &Date,
    derived: &HashSet<(BodyNumber, BodyNumber, Ground)>,
    limit: usize,
) -> (Agreed, bool) {
    let mut agreed = Agreed::default();
    for (place, agreement) in (0..).zip(agreements) {
        let in_force = holds_on(day, agreement.valid_from.as_ref(), agreement.valid_until.as_ref());
        for declared in &agreement.legal_grounds {
            let Some(ground) = ground_of(&declared.ground).filter(|ground| *ground != Ground::SameLegalEntity) else {
                continue;
            };
            let holds = in_force && holds_on(day, declared.valid_from.as_ref(), declared.valid_until.as_ref());
            for (from, to) in pairs(bodies, agreement, declared, day) {
                if agreed.awards.len() >= limit {
                    return (agreed, true);
                }
                if derived.contains(&(from, to, ground)) {
                    continue;
                }
                let mut claims = claims(bodies, declared, ground, day, (from, to));
                if !holds {
                    claims = claims.with(Condition::InForce, Answer::No);
                }
                agreed.awards.push(Award { from, to, ground, claims, agreement: Some(place), through: None });
            }
        }
        if agreement.legal_grounds.is_empty() && in_force {
            let all = Sides::of(agreement, day);
            let pairs = cross(bodies, &all.awarding, &all.receiving);
            agreed.silent.extend(pairs.take(limit).map(|(from, to)| (from, to, place)));
        }
    }
    (agreed, false)
}

/// The parties that award and those that receive.
struct Sides<'a> {
    awarding: Vec<&'a EntityId>,
    receiving: Vec<&'a EntityId>,
}

impl<'a> Sides<'a> {
    fn of(agreement: &'a Agreement, day: &Date) -> Self {
        let parties = |roles: &[PartyRole]| -> Vec<&'a EntityId> {
            let is = |party: &&AgreementParty| {
                holds_on(day, party.valid_from.as_ref(), party.valid_until.as_ref())
                    && party.roles.iter().any(|role| roles.contains(role))
            };
            agreement.parties.iter().filter(is).map(|party| &party.organisation).collect()
        };
        let or = |some: Vec<&'a EntityId>, others: Vec<&'a EntityId>| if some.is_empty() { others } else { some };
        let partners = parties(&[PartyRole::Partner, PartyRole::Lead]);
        Self {
            awarding: or(parties(&[PartyRole::Customer, PartyRole::Beneficiary]), partners.clone()),
            receiving: or(parties(&[PartyRole::Provider]), partners),
        }
    }
}

/// Who awards to whom under a ground, as legal persons.
fn pairs(
    bodies: &Bodies<'_>,
    agreement: &Agreement,
    declared: &DeclaredGround,
    day: &Date,
) -> Vec<(BodyNumber, BodyNumber)> {
    let all = Sides::of(agreement, day);
    // Only who is a party on that day can award or receive.
    let parties: HashSet<Option<BodyNumber>> = agreement
        .parties
        .iter()
        .filter(|party| holds_on(day, party.valid_from.as_ref(), party.valid_until.as_ref()))
        .map(|party| bodies.person_of(&party.organisation))
        .collect();
    let named = |named: &'_ [EntityId], all: Vec<&EntityId>| -> Vec<EntityId> {
        if named.is_empty() {
            return all.into_iter().cloned().collect();
        }
        named.iter().filter(|id| parties.contains(&bodies.person_of(id))).cloned().collect()
    };
    let (awarding, receiving) = (named(&declared.awarding, all.awarding), named(&declared.receiving, all.receiving));
    let (awarding, receiving): (Vec<_>, Vec<_>) = (awarding.iter().collect(), receiving.iter().collect());
    let mut pairs: Vec<_> = cross(bodies, &awarding, &receiving).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn cross<'a>(
    bodies: &'a Bodies<'_>,
    awarding: &'a [&EntityId],
    receiving: &'a [&EntityId],
) -> impl Iterator<Item = (BodyNumber, BodyNumber)> + 'a {
    let persons = move |ids: &'a [&EntityId]| ids.iter().filter_map(|id| bodies.person_of(id));
    persons(awarding).flat_map(move |from| persons(receiving).map(move |to| (from, to))).filter(|(from, to)| from != to)
}

fn claims(
    bodies: &Bodies<'_>,
    declared: &DeclaredGround,
    ground: Ground,
    day: &Date,
    (from, to): (BodyNumber, BodyNumber),
) -> Claims {
    let claims = Claims::default();
    match ground {
        Ground::Cooperation => cooperation(declared.cooperation.as_deref(), bodies, (from, to))
            .with(Condition::AwardingAuthority, authority(bodies, day, from))
            .with(Condition::ReceivingAuthority, authority(bodies, day, to)),
        Ground::CompetedProcedure | Ground::CompetedFramework => {
            claims.with(Condition::ProcurementNotice, Answer::stated(declared.procurement_notice.is_some()))
        }
        Ground::StatutoryTransfer | Ground::TreatyTransfer => {
            claims.with(Condition::TransferNorm, Answer::stated(declared.norm.is_some()))
        }
        // A ground that rests on control is declared here, but no such control is on record.
        _ => claims.with(Condition::ControlOnRecord, Answer::NotStated),
    }
}

fn cooperation(stated: Option<&Cooperation>, bodies: &Bodies<'_>, (from, to): (BodyNumber, BodyNumber)) -> Claims {
    let claim = |get: fn(&Cooperation) -> Option<&crate::model::common::Claim>| fulfilled(stated.and_then(get));
    let own = |person: BodyNumber| {
        let all = stated.into_iter().flat_map(|stated| &stated.contributions);
        let own = all.filter(|contribution| bodies.person_of(&contribution.organisation) == Some(person));
        let answers = own.map(|contribution| match contribution.reimbursement_only {
            Some(false) => Answer::Yes,
            Some(true) => Answer::No,
            None => Answer::NotStated,
        });
        // One contribution of its own is enough.
        answers.min().unwrap_or(Answer::NotStated)
    };
    let aim = stated.is_some_and(|stated| stated.common_aim.is_some());
    Claims::default()
        .with(Condition::CommonAim, Answer::stated(aim))
        .with(Condition::PublicServices, claim(|it| it.public_services.as_deref()))
        .with(Condition::OwnContributions, own(from))
        .with(Condition::OwnContributions, own(to))
        .with(Condition::PublicInterest, claim(|it| it.public_interest.as_deref()))
        .with(
            Condition::CooperationMarket,
            below(stated.and_then(|stated| stated.market_share.as_deref()), COOPERATION_MARKET),
        )
        .with(Condition::NoCompetitorAdvantage, claim(|it| it.no_competitor_advantage.as_deref()))
}
