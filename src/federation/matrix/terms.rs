//! Terms of joint use for all users at once. The same primitives as for one user (`federation::terms`), once for each list of levels,
//! regions or kinds, then combined as sets.

use std::collections::HashMap;

use super::bits::{Bits, Effects};
use crate::federation::claims::{Answer, holds_on};
use crate::federation::codes::joint_use as codes;
use crate::federation::landscape::Landscape;
use crate::federation::reason::{Effect, ReasonCode};
use crate::federation::terms::{in_regions, of_kind, of_level};
use crate::key::{Ars, EntityId};
use crate::model::Organisation;
use crate::model::common::{FederalLevel, OrganisationKind};
use crate::model::service::{JointUse, JointUseConditionKind, JointUseOpenness, JointUseTerm};

/// Who meets something, and for whom it is not stated.
#[derive(Clone)]
struct Met {
    yes: Bits,
    open: Bits,
}

impl Met {
    fn of(users: &[&Organisation], mut answer: impl FnMut(&Organisation) -> Answer) -> Self {
        let mut met = Self { yes: Bits::none(users.len()), open: Bits::none(users.len()) };
        for (at, user) in users.iter().enumerate() {
            match answer(user) {
                Answer::Yes => met.yes.insert(at),
                Answer::NotStated => met.open.insert(at),
                Answer::No => {}
            }
        }
        met
    }

    /// Who meets both; open is who may.
    fn and(&mut self, other: &Self) {
        let mut may = self.may();
        may.keep(&other.may());
        self.yes.keep(&other.yes);
        may.take_out(&self.yes);
        self.open = may;
    }

    fn may(&self) -> Bits {
        let mut may = self.yes.clone();
        may.add(&self.open);
        may
    }
}

/// Terms for all users, each list of characteristics once.
pub(super) struct Terms<'a, 'c> {
    landscape: &'a Landscape<'c>,
    users: &'a [&'c Organisation],
    lists: HashMap<List<'c>, Met>,
}

/// Something that users have or not.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum List<'c> {
    Levels(&'c [FederalLevel]),
    Regions(&'c [Ars]),
    Kinds(&'c [OrganisationKind]),
    /// Parties of one of these agreements.
    Parties(&'c [EntityId]),
    Members(&'c EntityId),
}

/// What terms of joint use do to each user, whoever's service it is.
#[derive(Debug)]
pub(crate) struct JointUseSets {
    pub(super) effects: Effects,
    /// Who is excluded by name.
    pub(super) named: Bits,
    /// What excludes the others that are excluded.
    pub(super) otherwise: &'static ReasonCode,
}

impl<'a, 'c> Terms<'a, 'c> {
    pub(super) fn new(landscape: &'a Landscape<'c>, users: &'a [&'c Organisation]) -> Self {
        Self { landscape, users, lists: HashMap::new() }
    }

    fn list(&mut self, key: List<'c>, answer: impl Fn(&Organisation) -> Answer) -> Met {
        let users = self.users;
        self.lists.entry(key).or_insert_with(|| Met::of(users, answer)).clone()
    }

    /// The place of a user.
    fn place(&self, id: &EntityId) -> Option<usize> {
        self.landscape.bodies.find(id).map(|number| number as usize).filter(|place| *place < self.users.len())
    }

    /// What the terms of joint use do to each user.
    pub(super) fn sets(&mut self, joint_use: Option<&'c JointUse>) -> JointUseSets {
        let mut named = Bits::none(self.users.len());
        for place in joint_use.iter().flat_map(|it| &it.excluded_bodies).filter_map(|body| self.place(body)) {
            named.insert(place);
        }
        let closed = joint_use.is_some_and(|it| it.openness == Some(JointUseOpenness::Closed));
        let otherwise = if closed { &codes::CLOSED } else { &codes::NO_TERM_MET };
        JointUseSets { effects: self.effects(joint_use, &named), named, otherwise }
    }

    fn effects(&mut self, joint_use: Option<&'c JointUse>, named: &Bits) -> Effects {
        let count = self.users.len();
        let openness = joint_use.and_then(|it| it.openness.as_ref()).filter(|openness| openness.is_known());
        let (Some(joint_use), Some(openness)) = (joint_use, openness) else {
            let mut effects = Effects::none(count);
            effects.add_everywhere(count, Effect::Undecided);
            return effects;
        };
        let day = self.landscape.day().clone();
        let terms = joint_use.terms.iter().filter(|it| holds_on(&day, it.valid_from.as_ref(), it.valid_until.as_ref()));
        let mut effects = match openness {
            JointUseOpenness::Closed => Effects { excludes: Bits::all(count), ..Effects::none(count) },
            JointUseOpenness::Open => self.open(terms),
            _ => self.restricted(terms),
        };
        effects.excludes.add(named);
        effects.settle();
        effects
    }

    fn open(&mut self, terms: impl Iterator<Item = &'c JointUseTerm>) -> Effects {
        let count = self.users.len();
        let (mut concerned, mut free) = (Bits::none(count), Bits::none(count));
        for term in terms {
            let circle = self.circle(term).yes;
            let mut verify = self.conditions(term);
            let party = self.parties(term);
            let mut others = Bits::all(count);
            others.take_out(&party.yes);
            verify.add(&others);
            concerned.add(&circle);
            let mut without = circle;
            without.take_out(&verify);
            free.add(&without);
        }
        concerned.take_out(&free);
        Effects { verify: concerned, ..Effects::none(count) }
    }

    fn restricted(&mut self, terms: impl Iterator<Item = &'c JointUseTerm>) -> Effects {
        let count = self.users.len();
        let (mut met, mut free, mut open) = (Bits::none(count), Bits::none(count), Bits::none(count));
        for term in terms {
            let mut circle = self.circle(term);
            circle.and(&self.parties(term));
            open.add(&circle.open);
            let mut without = circle.yes.clone();
            without.take_out(&self.conditions(term));
            met.add(&circle.yes);
            free.add(&without);
        }
        let mut effects = Effects { verify: met.clone(), undecided: open, excludes: Bits::all(count) };
        effects.verify.take_out(&free);
        effects.undecided.take_out(&met);
        effects.excludes.take_out(&met);
        effects.excludes.take_out(&effects.undecided);
        effects
    }

    fn circle(&mut self, term: &'c JointUseTerm) -> Met {
        let JointUseTerm { federal_levels, regions, kinds, bodies, .. } = term;
        let count = self.users.len();
        let only_named = federal_levels.is_empty() && regions.is_empty() && kinds.is_empty() && !bodies.is_empty();
        let mut met = if only_named {
            Met { yes: Bits::none(count), open: Bits::none(count) }
        } else {
            let mut met = self.list(List::Levels(federal_levels), |it| of_level(it, federal_levels));
            if !regions.is_empty() {
                met.and(&self.list(List::Regions(regions), |it| in_regions(it, regions)));
            }
            if !kinds.is_empty() {
                met.and(&self.list(List::Kinds(kinds), |it| of_kind(it, kinds)));
            }
            met
        };
        for place in bodies.iter().filter_map(|body| self.place(body)) {
            met.yes.insert(place);
            met.open.remove(place);
        }
        met
    }

    /// Who is a party of one of the agreements that a term asks for.
    fn parties(&mut self, term: &'c JointUseTerm) -> Met {
        let count = self.users.len();
        if term.agreements.is_empty() {
            return Met { yes: Bits::all(count), open: Bits::none(count) };
        }
        let landscape = self.landscape;
        let day = landscape.day();
        let agreements = &term.agreements;
        self.list(List::Parties(agreements), |user| {
            let person = landscape.bodies.person_of(&user.id);
            let answers = agreements.iter().map(|id| match landscape.agreement(id) {
                None => Answer::NotStated,
                Some(agreement) if holds_on(day, agreement.valid_from.as_ref(), agreement.valid_until.as_ref()) => {
                    let is_party = agreement.parties.iter().any(|party| {
                        let same = party.organisation == user.id
                            || person.is_some() && landscape.bodies.person_of(&party.organisation) == person;
                        same && holds_on(day, party.valid_from.as_ref(), party.valid_until.as_ref())
                    });
                    if is_party { Answer::Yes } else { Answer::No }
                }
                Some(_) => Answer::No,
            });
            answers.min().unwrap_or(Answer::Yes)
        })
    }

    /// For whom a condition of a term is to be verified.
    fn conditions(&mut self, term: &'c JointUseTerm) -> Bits {
        let count = self.users.len();
        let mut verify = Bits::none(count);
        for condition in &term.conditions {
            let body = condition.organisation.as_ref().filter(|_| condition.kind == JointUseConditionKind::Membership);
            let Some(body) = body else { return Bits::all(count) };
            let landscape = self.landscape;
            let members = self.list(List::Members(body), |user| {
                let member = landscape.is_member(&[&user.id], body).is_some();
                if member { Answer::Yes } else { Answer::No }
            });
            let mut others = Bits::all(count);
            others.take_out(&members.yes);
            verify.add(&others);
        }
        verify
    }
}
