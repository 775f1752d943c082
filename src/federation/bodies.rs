//! The bodies that a catalog knows or names, by number, and the legal persons behind them. Not here: what they have to do with each
//! other (`awards`).

use std::collections::HashMap;

use super::claims::holds_on;
use super::records::Records;
use crate::key::EntityId;
use crate::model::Organisation;
use crate::standards::legal_grounds::Ground;
use crate::text::Date;

/// A body by its number.
pub(crate) type BodyNumber = u32;

/// A body that the catalog describes, or only names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Body<'c> {
    pub(crate) id: &'c EntityId,
    /// What the catalog says about it.
    pub(crate) organisation: Option<&'c Organisation>,
    /// Its legal entity, if that is on record: itself or another body.
    pub(crate) person: Option<BodyNumber>,
}

/// All bodies. Described ones come first, in the order of the catalog; of several with one id the first counts.
#[derive(Clone, Debug)]
pub(crate) struct Bodies<'c> {
    all: Vec<Body<'c>>,
    /// How many are described.
    described: usize,
    numbers: HashMap<&'c EntityId, BodyNumber>,
}

impl<'c> Bodies<'c> {
    pub(crate) fn of(records: &Records<'c>) -> Self {
        let count = records.organisations.len();
        let mut bodies = Self { all: Vec::with_capacity(count), described: 0, numbers: HashMap::with_capacity(count) };
        for &organisation in &records.organisations {
            let number = bodies.number(&organisation.id);
            if let Some(body) = bodies.all.get_mut(number as usize).filter(|body| body.organisation.is_none()) {
                body.organisation = Some(organisation);
            }
        }
        bodies.described = bodies.all.len();
        for at in 0..bodies.described {
            let Some(organisation) = bodies.all.get(at).and_then(|body| body.organisation) else { continue };
            let named = organisation.legal_entity.iter();
            for id in named.chain(organisation.control_relations.iter().map(|relation| &relation.controller)) {
                bodies.number(id);
            }
        }
        for party in records.agreements.iter().flat_map(|agreement| &agreement.parties) {
            bodies.number(&party.organisation);
        }
        for provider in records.services.iter().filter_map(|service| service.provider.as_ref()) {
            bodies.number(provider);
        }
        bodies.find_persons();
        bodies
    }

    fn number(&mut self, id: &'c EntityId) -> BodyNumber {
        *self.numbers.entry(id).or_insert_with(|| {
            self.all.push(Body { id, organisation: None, person: None });
            // More than four milliards of bodies fit in no memory.
            u32::try_from(self.all.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// Follows `legalEntity` to the legal person. Circles, and bodies that only name themselves without being one, have none.
    fn find_persons(&mut self) {
        for start in 0..self.all.len() {
            let mut at = u32::try_from(start).unwrap_or(u32::MAX);
            let mut person = None;
            for _ in 0..MOST_STEPS {
                let Some(body) = self.get(at) else { break };
                let Some(organisation) = body.organisation else {
                    // Published elsewhere: another body calls it its legal entity.
                    person = (at as usize != start).then_some(at);
                    break;
                };
                let entity = organisation.legal_entity.as_ref();
                let other = entity.filter(|entity| **entity != organisation.id);
                match (organisation.legal_personality, other) {
                    (Some(true), None) => person = Some(at),
                    (None, None) if entity.is_some() => person = Some(at),
                    (Some(false) | None, Some(other)) => {
                        let Some(next) = self.find(other) else { break };
                        at = next;
                        continue;
                    }
                    // Not said, or contradictory.
                    _ => {}
                }
                break;
            }
            if let Some(body) = self.all.get_mut(start) {
                body.person = person;
            }
        }
    }

    pub(crate) fn find(&self, id: &EntityId) -> Option<BodyNumber> {
        self.numbers.get(id).copied()
    }

    pub(crate) fn get(&self, number: BodyNumber) -> Option<&Body<'c>> {
        self.all.get(number as usize)
    }

    pub(crate) fn person_of(&self, id: &EntityId) -> Option<BodyNumber> {
        self.get(self.find(id)?)?.person
    }

    pub(crate) fn id(&self, number: BodyNumber) -> Option<&'c EntityId> {
        self.get(number).map(|body| body.id)
    }

    pub(crate) fn organisation(&self, number: BodyNumber) -> Option<&'c Organisation> {
        self.get(number)?.organisation
    }

    /// The bodies that are described, in order: their places are their numbers.
    pub(crate) fn described(&self) -> impl Iterator<Item = &'c Organisation> {
        self.all.get(..self.described).unwrap_or_default().iter().filter_map(|body| body.organisation)
    }

    /// The same body, described otherwise; its legal entity stays.
    pub(crate) fn replace(&mut self, organisation: &'c Organisation) {
        let number = self.find(&organisation.id);
        if let Some(body) = number.and_then(|number| self.all.get_mut(number as usize)) {
            body.organisation = Some(organisation);
        }
    }

    /// Whether the same bodies have the same numbers.
    pub(crate) fn are_numbered_as(&self, other: &Bodies<'_>) -> bool {
        self.all.len() == other.all.len() && self.all.iter().zip(&other.all).all(|(own, other)| own.id == other.id)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (BodyNumber, &Body<'c>)> {
        (0..).zip(&self.all)
    }
}

/// How many bodies a legal entity is sought through.
const MOST_STEPS: usize = 16;

/// Whether a body exists on a day.
pub(crate) fn exists_on(organisation: &Organisation, day: &Date) -> bool {
    holds_on(day, organisation.valid_from.as_ref(), organisation.valid_until.as_ref())
}

/// The ground of the model that corresponds to one of the crate.
pub(crate) fn ground_of(declared: &crate::model::agreement::LegalGround) -> Option<Ground> {
    Ground::ALL.iter().copied().find(|ground| ground.name() == declared.as_str())
}
