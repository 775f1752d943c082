//! The matrix in the making: what is the same for many is computed once. Not here: what can be read off it (`matrix`).

use std::collections::HashMap;

use super::bits::{Bits, Effects};
use super::terms::Terms;
use super::ways::WaysOf;
use super::{Matrix, Row};
use crate::federation::landscape::{Case, Landscape};
use crate::federation::network::{attached, reachable_from, reaches};
use crate::federation::options::{Need, NetworkNeed};
use crate::federation::reason::{Aspect, Effect};
use crate::federation::sink::Sink;
use crate::federation::{eligibility, offer};
use crate::key::EntityId;
use crate::model::{Organisation, Service};

pub(super) fn build<'c>(landscape: &Landscape<'c>, need: &Need) -> Matrix<'c> {
    let mut users: Vec<&'c Organisation> = Vec::new();
    let mut places: HashMap<&'c EntityId, usize> = HashMap::new();
    for (_, body) in landscape.bodies.iter() {
        if let Some(organisation) = body.organisation {
            places.insert(&organisation.id, users.len());
            users.push(organisation);
        }
    }
    let count = users.len();
    let customers = customers(landscape, &users);
    let mut ways = WaysOf::new(landscape, &users);
    let mut terms = Terms::new(landscape, &users, &places);
    let mut networks = Networks::new(landscape, &users, need);
    let mut rows = Vec::new();
    let mut by_terms: HashMap<String, Effects> = HashMap::new();
    let mut aspects = [0_u64; Aspect::ALL.len()];
    let mut seen = std::collections::HashSet::new();
    for service in landscape.catalog.services.iter().filter(|service| seen.insert(&service.id)) {
        let provider = service.provider.as_ref().and_then(|id| landscape.bodies.find(id));
        let provider = provider.filter(|number| landscape.bodies.organisation(*number).is_some());
        let Some(provider) = provider else {
            rows.push(Row { service, group: None, overall: Effects::everywhere(count, Effect::Undecided) });
            continue;
        };
        let key = format!("{:?}", service.joint_use.as_ref().map(|it| (&it.openness, &it.terms, &it.excluded_bodies)));
        let joint_use = by_terms.entry(key).or_insert_with(|| terms.effects(service.joint_use.as_deref()));
        let own = [&service.provider, &service.operator].into_iter().flatten().filter_map(|id| places.get(id));
        let group = ways.group(service, provider);
        let contract = ways.contract(group, service);
        let mut overall = ways.effects(group, contract.as_ref());
        let all = Bits::all(count);
        let mut joint_use = std::borrow::Cow::Borrowed(&*joint_use);
        for place in own {
            joint_use.to_mut().clear(*place);
        }
        overall.add(&joint_use);
        overall.add(&customers);
        if let Some(network) = networks.effects(service) {
            overall.add(network);
        }
        tally(&mut aspects, Aspect::JointUse, joint_use.excludes.count());
        tally(&mut aspects, Aspect::Customer, customers.excludes.count());
        for (aspect, effect) in constant(landscape, service, provider, need, &users) {
            if effect == Effect::Excludes {
                tally(&mut aspects, aspect, all.count());
            }
            overall.add(&Effects::everywhere(count, effect));
        }
        overall.settle();
        rows.push(Row { service, group: Some(group), overall });
    }
    let ways = ways.ways;
    Matrix { users, places, rows, ways, excluded_by: aspects, fictitious: landscape.is_fictitious() }
}

fn tally(aspects: &mut [u64; Aspect::ALL.len()], aspect: Aspect, pairs: u64) {
    if let Some(known) = aspects.get_mut(aspect as usize) {
        *known += pairs;
    }
}

/// What eligibility does to each user as the customer.
fn customers(landscape: &Landscape<'_>, users: &[&Organisation]) -> Effects {
    let mut effects = Effects::none(users.len());
    for (at, user) in users.iter().enumerate() {
        let mut sink = Sink::silent();
        if let Some(number) = landscape.bodies.find(&user.id) {
            eligibility::judge(
                &landscape.bodies,
                &landscape.graph,
                landscape.day(),
                number,
                Aspect::Customer,
                &mut sink,
            );
        }
        effects.set(at, sink.worst());
    }
    effects
}

/// What is the same for all users of a service.
fn constant<'c>(
    landscape: &Landscape<'c>,
    service: &'c Service,
    provider: u32,
    need: &Need,
    users: &[&'c Organisation],
) -> impl Iterator<Item = (Aspect, Effect)> {
    let mut sink = Sink::silent();
    eligibility::judge(&landscape.bodies, &landscape.graph, landscape.day(), provider, Aspect::Provider, &mut sink);
    if let Some(anybody) = users.first() {
        let case = Case { user: anybody, customer: anybody, service, need };
        offer::judge(landscape, &case, &mut sink);
    }
    let effects = sink.effects();
    Aspect::ALL.iter().zip(effects).filter_map(|(aspect, effect)| Some((*aspect, effect?)))
}

/// Networks for all users: users with the same networks are one class.
struct Networks<'a, 'c> {
    landscape: &'a Landscape<'c>,
    count: usize,
    asked: bool,
    classes: Vec<Vec<(&'a str, &'a str)>>,
    of_user: Vec<usize>,
    known: HashMap<Vec<(&'a str, &'a str)>, Effects>,
}

impl<'a, 'c: 'a> Networks<'a, 'c> {
    fn new(landscape: &'a Landscape<'c>, users: &[&'c Organisation], need: &'a Need) -> Self {
        let mut numbers: HashMap<Vec<(&str, &str)>, usize> = HashMap::new();
        let mut classes: Vec<Vec<(&str, &str)>> = Vec::new();
        let mut of_user = Vec::new();
        for user in users {
            let start = match &need.network {
                None => break,
                Some(NetworkNeed::OfUser) => attached(user, landscape.day()),
                Some(NetworkNeed::From { zone, region }) => {
                    vec![crate::federation::network::network(
                        zone.as_str(),
                        region.as_ref().map_or("", |it| it.as_str()),
                    )]
                }
            };
            let number = *numbers.entry(start).or_insert_with_key(|start| {
                classes.push(start.clone());
                classes.len() - 1
            });
            of_user.push(number);
        }
        Self { landscape, count: users.len(), asked: need.network.is_some(), classes, of_user, known: HashMap::new() }
    }

    fn effects(&mut self, service: &'c Service) -> Option<&Effects> {
        if !self.asked {
            return None;
        }
        let ends: Vec<(&'a str, &'a str)> = reachable_from(self.landscape, service);
        let (landscape, classes, of_user, count) = (self.landscape, &self.classes, &self.of_user, self.count);
        Some(self.known.entry(ends).or_insert_with_key(|ends| {
            let effect = |start: &Vec<(&str, &str)>| {
                if start.is_empty() || ends.is_empty() {
                    return Effect::Undecided;
                }
                match reaches(&landscape.gateways, start.clone(), ends) {
                    Some((_, false)) => Effect::Supports,
                    _ => Effect::Verify,
                }
            };
            let by_class: Vec<Effect> = classes.iter().map(effect).collect();
            let mut effects = Effects::none(count);
            for (at, class) in of_user.iter().enumerate() {
                effects.set(at, by_class.get(*class).copied().unwrap_or(Effect::Undecided));
            }
            effects
        }))
    }
}
