//! Everything that is known about one day, put together once: bodies, awards, gateways, and where to find services and agreements. Not
//! here: what is asked of it (`decision`, `questions`, `matrix`).

use std::collections::{HashMap, HashSet};

use super::agreed::agreed;
use super::awards::{Award, Derivation, UNDECIDED, strength};
use super::bodies::{Bodies, BodyNumber};
use super::claims::{Answer, holds_on};
use super::network::Gateways;
use super::options::{FederationOptions, Need};
use super::paths::Graph;
use super::terms::{in_regions, of_level};
use crate::key::EntityId;
use crate::model::{Agreement, Catalog, InterfaceContract, Organisation, Service};
use crate::standards::legal_grounds::Ground;
use crate::text::{Date, LocalId};

/// One day of a catalog.
///
/// Made by [`Federation::on`](super::Federation::on). What validity excludes on that day is not there.
#[derive(Debug)]
pub struct Landscape<'c> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) options: FederationOptions,
    day: Date,
    pub(crate) bodies: Bodies<'c>,
    pub(crate) graph: Graph,
    pub(crate) gateways: Gateways<'c>,
    services: HashMap<&'c EntityId, &'c Service>,
    interfaces: HashMap<&'c EntityId, &'c InterfaceContract>,
    agreements: HashMap<&'c EntityId, &'c Agreement>,
    /// Agreements in force that declare no ground, by both ends.
    pub(crate) silent: Vec<(BodyNumber, BodyNumber, u32)>,
    /// Whether something was left out because there was too much.
    pub(crate) cut: bool,
}

/// One user and one service, as they are judged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'c> {
    pub(crate) user: &'c Organisation,
    pub(crate) customer: &'c Organisation,
    pub(crate) service: &'c Service,
    pub(crate) need: &'c Need,
}

/// Whose use of which service is asked, for the scope of agreements.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Use<'a> {
    pub(crate) user: &'a Organisation,
    pub(crate) service: &'a EntityId,
    pub(crate) plan: Option<&'a LocalId>,
}

impl<'c> Landscape<'c> {
    pub(crate) fn new(catalog: &'c Catalog, options: &FederationOptions, day: &Date) -> Self {
        let bodies = Bodies::of(catalog.organisations.iter(), catalog);
        let derived = Derivation::new(&bodies, day, options.max_awards).run();
        let on_record: HashSet<(BodyNumber, BodyNumber, Ground)> =
            derived.awards.iter().map(|award| (award.from, award.to, award.ground)).collect();
        let all: Vec<&Agreement> = catalog.agreements.iter().collect();
        let (agreed, cut) = agreed(&bodies, &all, day, &on_record, options.max_awards);
        let mut awards = derived.awards;
        awards.extend(agreed.awards);
        let mut landscape = Self {
            catalog,
            options: options.clone(),
            day: day.clone(),
            graph: Graph::new(awards, derived.families),
            gateways: Gateways::of(catalog.organisations.iter(), day),
            bodies,
            services: HashMap::new(),
            interfaces: HashMap::new(),
            agreements: HashMap::new(),
            silent: agreed.silent,
            cut: derived.cut || cut,
        };
        for service in &catalog.services {
            landscape.services.entry(&service.id).or_insert(service);
        }
        for interface in &catalog.interfaces {
            landscape.interfaces.entry(&interface.id).or_insert(interface);
        }
        for agreement in &catalog.agreements {
            landscape.agreements.entry(&agreement.id).or_insert(agreement);
        }
        landscape
    }

    /// The day.
    #[must_use]
    pub fn day(&self) -> &Date {
        &self.day
    }

    /// Whether the catalog says that it is made up.
    #[must_use]
    pub fn is_fictitious(&self) -> bool {
        self.catalog.is_fictitious()
    }

    pub(crate) fn service(&self, id: &EntityId) -> Option<&'c Service> {
        self.services.get(id).copied()
    }

    pub(crate) fn interface(&self, id: &EntityId) -> Option<&'c InterfaceContract> {
        self.interfaces.get(id).copied()
    }

    pub(crate) fn agreement(&self, id: &EntityId) -> Option<&'c Agreement> {
        self.agreements.get(id).copied()
    }

    pub(crate) fn organisation(&self, id: &EntityId) -> Option<&'c Organisation> {
        self.bodies.organisation(self.bodies.find(id)?)
    }

    /// How strong an award is for a use: agreements count only within their scope.
    pub(crate) fn usable(&self, award: &Award, of: Use<'_>) -> Option<u8> {
        let strength = strength(award.ground, award.claims)?;
        match self.admits(award, of) {
            Answer::Yes => Some(strength),
            Answer::NotStated => Some(UNDECIDED),
            Answer::No => None,
        }
    }

    /// Whether a use lies in the scope of the agreement on which an award rests.
    pub(crate) fn admits(&self, award: &Award, of: Use<'_>) -> Answer {
        let agreement = award.agreement.and_then(|place| self.catalog.agreements.get(place as usize));
        let Some(scope) = agreement.and_then(|agreement| agreement.scope.as_deref()) else { return Answer::Yes };
        if !scope.services.is_empty() && !scope.services.contains(of.service)
            || !scope.plans.is_empty() && of.plan.is_some_and(|plan| !scope.plans.contains(plan))
        {
            return Answer::No;
        }
        of_level(of.user, &scope.federal_levels).max(in_regions(of.user, &scope.regions))
    }

    /// Which of user and customer, or of their legal entities, is a member of a body.
    pub(crate) fn member_of(&self, case: &Case<'_>, body: &EntityId) -> Option<&'c EntityId> {
        self.is_member(&[&case.user.id, &case.customer.id], body)
    }

    /// Which of some bodies, or of their legal entities, is a member of a body.
    pub(crate) fn is_member(&self, ours: &[&EntityId], body: &EntityId) -> Option<&'c EntityId> {
        let persons = ours.iter().filter_map(|id| self.bodies.person_of(id));
        let numbers = ours.iter().filter_map(|id| self.bodies.find(id)).chain(persons);
        let mut members = numbers.filter_map(|number| self.bodies.organisation(number));
        let is_member = |organisation: &&Organisation| {
            organisation.memberships.iter().any(|membership| {
                membership.organisation == *body
                    && holds_on(&self.day, membership.valid_from.as_ref(), membership.valid_until.as_ref())
            })
        };
        members.find(is_member).map(|organisation| &organisation.id)
    }
}
