//! The matrix in the making: what is the same for many is computed once, and what changes do not touch is taken from the matrix before them.
//! Not here: what can be read off it (`matrix`).

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::bits::{Bits, Effects};
use super::parts::{Parts, Row};
use super::terms::{JointUseSets, Terms};
use super::ways::WaysOf;
use super::{Counts, Matrix};
use crate::federation::landscape::{Case, Landscape};
use crate::federation::network::{attached, reachable_from, reaches};
use crate::federation::options::{Need, NetworkNeed};
use crate::federation::reason::{Aspect, Effect};
use crate::federation::sink::Sink;
use crate::federation::what_if::Touched;
use crate::federation::{eligibility, offer};
use crate::model::{Organisation, Service};

/// The matrix of a day.
pub(super) fn build<'c>(landscape: &Arc<Landscape<'c>>, need: &Need) -> Matrix<'c> {
    let users: Vec<&Organisation> = landscape.bodies.described().collect();
    let customers = Arc::new(customers(landscape, &users));
    let mut builder = Builder::new(landscape, &users, need, Arc::clone(&customers));
    let mut seen = HashSet::with_capacity(landscape.records.services.len());
    let services = landscape.records.services.iter().filter(|service| seen.insert(&service.id));
    let rows: Vec<Row<'c>> = services.map(|service| builder.row(service, None)).collect();
    let (mut counts, all) = (Counts::default(), Bits::all(users.len()));
    for row in &rows {
        counts.add(&row.counts(&all));
    }
    Matrix { landscape: Arc::clone(landscape), need: need.clone(), users, customers, rows, counts }
}

/// The matrix after changes, with everything of the one before that they do not touch.
pub(super) fn rebuild<'c>(before: &Matrix<'c>, landscape: &Arc<Landscape<'c>>, touched: &Touched<'_>) -> Matrix<'c> {
    let users: Vec<&Organisation> = landscape.bodies.described().collect();
    let customers = if touched.awards {
        kept(customers(landscape, &users), &before.customers)
    } else {
        Arc::clone(&before.customers)
    };
    let all = Bits::all(users.len());
    let mut counts = before.counts.clone();
    let mut builder = Builder::new(landscape, &users, &before.need, Arc::clone(&customers));
    let rows = before.rows.iter().map(|old| {
        let service = landscape.service(&old.service.id).unwrap_or(old.service);
        let row = builder.row(service, Some((old, touched, &before.customers)));
        if row.differs(old) {
            counts.remove(&old.counts(&all));
            counts.add(&row.counts(&all));
        }
        row
    });
    let rows = rows.collect();
    Matrix { landscape: Arc::clone(landscape), need: before.need.clone(), users, customers, rows, counts }
}

/// What is new, or what was there if it says the same.
fn kept<T: PartialEq>(new: T, old: &Arc<T>) -> Arc<T> {
    if new == **old { Arc::clone(old) } else { Arc::new(new) }
}

/// Makes rows.
struct Builder<'a, 'c> {
    landscape: &'a Landscape<'c>,
    users: &'a [&'c Organisation],
    need: &'a Need,
    customers: Arc<Effects>,
    ways: Option<WaysOf<'a, 'c>>,
    networks: Option<Networks<'a, 'c>>,
    terms: Terms<'a, 'c>,
    by_terms: HashMap<String, Arc<JointUseSets>>,
}

impl<'a, 'c: 'a> Builder<'a, 'c> {
    fn new(
        landscape: &'a Landscape<'c>,
        users: &'a [&'c Organisation],
        need: &'a Need,
        customers: Arc<Effects>,
    ) -> Self {
        let terms = Terms::new(landscape, users);
        Self { landscape, users, need, customers, ways: None, networks: None, terms, by_terms: HashMap::new() }
    }

    /// The row of a service; of one before changes what they do not touch is taken.
    fn row(&mut self, service: &'c Service, before: Option<(&Row<'_>, &Touched<'_>, &Arc<Effects>)>) -> Row<'c> {
        let provider = service.provider.as_ref().and_then(|id| self.landscape.bodies.find(id));
        let provider = provider.filter(|number| self.landscape.bodies.organisation(*number).is_some());
        let Some(provider) = provider else {
            return Row::without_provider(service, self.users.len());
        };
        let old = before.and_then(|(row, touched, _)| Some((row.parts.as_ref()?, touched)));
        let joint_use = match old {
            Some((parts, touched)) if !touched.joint_use(service) => Arc::clone(&parts.joint_use),
            _ => self.joint_use(service),
        };
        let network = match old {
            Some((parts, touched)) if !touched.networks => parts.network.clone(),
            _ => self.network(service),
        };
        let person = self.landscape.bodies.get(provider).and_then(|body| body.person);
        let (ways, contract) = match old {
            Some((parts, touched)) if !touched.way(person, service.contract_terms.as_deref()) => {
                (Arc::clone(&parts.ways), parts.contract.clone())
            }
            _ => {
                let (landscape, users) = (self.landscape, self.users);
                self.ways.get_or_insert_with(|| WaysOf::new(landscape, users)).to(service, person)
            }
        };
        let constant = match old {
            Some((parts, touched)) if !touched.awards => parts.constant,
            _ => {
                let mut sink = Sink::silent();
                constant(self.landscape, service, provider, self.need, &mut sink);
                sink.worst()
            }
        };
        let parts = Parts { ways, contract, joint_use, network, constant };
        let overall = match before {
            Some((row, _, customers))
                if Arc::ptr_eq(customers, &self.customers) && row.parts.as_ref().is_some_and(|old| parts.are(old)) =>
            {
                Arc::clone(&row.overall)
            }
            Some((row, ..)) => kept(self.together(service, &parts), &row.overall),
            None => Arc::new(self.together(service, &parts)),
        };
        Row { service, parts: Some(parts), overall }
    }

    fn together(&self, service: &Service, parts: &Parts) -> Effects {
        let mut overall = parts.joint_use.effects.clone();
        for place in own(self.landscape, service) {
            overall.clear(place);
        }
        parts.ways.add_to(&mut overall, self.users.len(), parts.contract.as_deref());
        overall.add(&self.customers);
        if let Some(network) = &parts.network {
            overall.add(network);
        }
        overall.add_everywhere(self.users.len(), parts.constant);
        overall.settle();
        overall
    }

    fn joint_use(&mut self, service: &'c Service) -> Arc<JointUseSets> {
        let joint_use = service.joint_use.as_deref();
        let key = format!("{:?}", joint_use.map(|it| (&it.openness, &it.terms, &it.excluded_bodies)));
        let terms = &mut self.terms;
        Arc::clone(self.by_terms.entry(key).or_insert_with(|| Arc::new(terms.sets(joint_use))))
    }

    fn network(&mut self, service: &'c Service) -> Option<Arc<Effects>> {
        let wanted = self.need.network.as_ref()?;
        let (landscape, users) = (self.landscape, self.users);
        Some(self.networks.get_or_insert_with(|| Networks::new(landscape, users, wanted)).effects(service))
    }
}

/// The places of the users to which a service belongs: terms of joint use do not bind them.
pub(super) fn own(landscape: &Landscape<'_>, service: &Service) -> impl Iterator<Item = usize> {
    let bodies = [&service.provider, &service.operator].map(|id| landscape.bodies.find(id.as_ref()?));
    bodies.into_iter().flatten().map(|number| number as usize)
}

/// What eligibility does to each user as the customer.
fn customers(landscape: &Landscape<'_>, users: &[&Organisation]) -> Effects {
    let mut effects = Effects::none(users.len());
    for (number, at) in (0..).zip(0..users.len()) {
        let mut sink = Sink::silent();
        eligibility::judge(&landscape.bodies, &landscape.graph, landscape.day(), number, Aspect::Customer, &mut sink);
        effects.set(at, sink.worst());
    }
    effects
}

/// What is the same for all users of a service.
pub(super) fn constant<'c>(
    landscape: &Landscape<'c>,
    service: &'c Service,
    provider: u32,
    need: &Need,
    sink: &mut Sink,
) {
    eligibility::judge(&landscape.bodies, &landscape.graph, landscape.day(), provider, Aspect::Provider, sink);
    if let Some(anybody) = landscape.bodies.described().next() {
        let case = Case { user: anybody, customer: anybody, service, need };
        offer::judge(landscape, &case, sink);
    }
}

/// Networks for all users: users with the same networks are one class.
struct Networks<'a, 'c> {
    landscape: &'a Landscape<'c>,
    classes: Vec<Vec<(&'a str, &'a str)>>,
    of_user: Vec<usize>,
    known: HashMap<Vec<(&'a str, &'a str)>, Arc<Effects>>,
}

impl<'a, 'c: 'a> Networks<'a, 'c> {
    fn new(landscape: &'a Landscape<'c>, users: &[&'c Organisation], need: &'a NetworkNeed) -> Self {
        let mut numbers: HashMap<Vec<(&str, &str)>, usize> = HashMap::new();
        let mut classes: Vec<Vec<(&str, &str)>> = Vec::new();
        let mut of_user = Vec::new();
        for user in users {
            let start = match need {
                NetworkNeed::OfUser => attached(user, landscape.day()),
                NetworkNeed::From { zone, region } => {
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
        Self { landscape, classes, of_user, known: HashMap::new() }
    }

    fn effects(&mut self, service: &'c Service) -> Arc<Effects> {
        let ends: Vec<(&'a str, &'a str)> = reachable_from(self.landscape, service);
        let (landscape, classes, of_user) = (self.landscape, &self.classes, &self.of_user);
        Arc::clone(self.known.entry(ends).or_insert_with_key(|ends| {
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
            let mut effects = Effects::none(of_user.len());
            for (at, class) in of_user.iter().enumerate() {
                effects.set(at, by_class.get(*class).copied().unwrap_or(Effect::Undecided));
            }
            Arc::new(effects)
        }))
    }
}
