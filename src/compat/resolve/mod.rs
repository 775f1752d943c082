//! Who provides what each service of a catalog needs, on a day. What follows when something ends stands in `impact`, pictures in
//! `graph`. Gateways between networks are followed by zone; whether they serve the region in question rules judge. Not here: findings,
//! which are the business of rules.

mod graph;
mod impact;
mod write;

use std::collections::{HashMap, HashSet};

pub use impact::{Hit, Impact, Loss, TenantHit, impact};

use crate::key::EntityId;
use crate::model::common::{Environment, Lifecycle, LifecycleStatus, NetworkZone};
use crate::model::interface::{Endpoint, InterfaceContract, InterfaceVersion};
use crate::model::service::Requirement;
use crate::model::{Catalog, Service};
use crate::shape::Bilingual;
use crate::text::{Date, Version};

/// How a need is met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Supply {
    /// By one service.
    Met,
    /// By several services, and it is not said which is meant.
    Ambiguous,
    /// Only by a version or a service that is deprecated.
    Deprecated,
    /// A service provides it, but not in the network zone from which the call comes.
    OtherZone,
    /// The customer brings the other side.
    ByCustomer,
    /// The interface is not in this catalog.
    External,
    /// By nobody.
    Unmet,
}

impl Supply {
    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Met => Bilingual::new("bereitgestellt", "provided"),
            Self::Ambiguous => Bilingual::new("von mehreren bereitgestellt", "provided by several"),
            Self::Deprecated => Bilingual::new("nur abgekündigt bereitgestellt", "provided as deprecated only"),
            Self::OtherZone => {
                Bilingual::new("nur in anderen Netzen bereitgestellt", "provided in other networks only")
            }
            Self::ByCustomer => Bilingual::new("vom Kunden zu stellen", "to be brought by the customer"),
            Self::External => Bilingual::new("nicht in diesem Katalog", "not in this catalog"),
            Self::Unmet => Bilingual::new("von niemandem bereitgestellt", "provided by nobody"),
        }
    }

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Ambiguous => "ambiguous",
            Self::Deprecated => "deprecated",
            Self::OtherZone => "other-zone",
            Self::ByCustomer => "by-customer",
            Self::External => "external",
            Self::Unmet => "unmet",
        }
    }
}

/// A service that could meet a need.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Candidate<'c> {
    /// The service that provides it.
    pub service: &'c EntityId,
    /// In this version.
    pub version: Option<&'c Version>,
    /// Whether the version, the interface or the service is deprecated.
    pub deprecated: bool,
    /// Whether an endpoint is in the zone from which the call comes, or gateways lead to its zone, as far as zones are stated.
    pub in_zone: bool,
}

/// What a service needs, and who provides it.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Need<'c> {
    /// The service.
    pub service: &'c EntityId,
    /// What it needs.
    pub requirement: &'c Requirement,
    /// How it is met.
    pub supply: Supply,
    /// Who provides it: those in reach first, deprecated ones behind others. Nobody where the customer brings it.
    pub candidates: Vec<Candidate<'c>>,
}

/// Who provides what, on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Resolution<'c> {
    needs: Vec<Need<'c>>,
    cycles: Vec<Vec<&'c EntityId>>,
}

/// Finds out who provides what each running service of the catalog needs on a day: in a version that fits, in the environment asked
/// for, as far as life cycles, dates and network zones are stated.
///
/// ```
/// use dvs::compat::{self, Supply};
/// use dvs::{Options, read_catalog, text::Date};
/// let text = r#"{"format": "dvs-crate/1", "interfaces": [{"id": "example.a:if", "versions": [{"version": "1.4.0"}]}], "services": [
///     {"id": "example.a:register", "provides": [{"interface": "example.a:if", "version": "1.4.0"}]},
///     {"id": "example.a:portal", "requires": [{"interface": "example.a:if", "version": "^1.2"}]}]}"#;
/// let today = Date::new("2026-11-24")?;
/// let catalog = read_catalog(text.as_bytes(), &Options::new(today.clone())).catalog;
/// let resolution = compat::resolve(&catalog, &today);
/// assert_eq!(resolution.needs()[0].supply, Supply::Met);
/// assert_eq!(resolution.needs()[0].candidates[0].service.as_str(), "example.a:register");
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[must_use]
pub fn resolve<'c>(catalog: &'c Catalog, on: &Date) -> Resolution<'c> {
    let market = Market::new(catalog, on);
    let needs: Vec<Need<'c>> = running(catalog, on)
        .flat_map(|service| service.requires.iter().map(move |requirement| (service, requirement)))
        .filter(|(_, requirement)| holds(requirement.valid_from.as_ref(), requirement.valid_until.as_ref(), on))
        .map(|(service, requirement)| market.need(service, requirement))
        .collect();
    let cycles = cycles(&needs);
    Resolution { needs, cycles }
}

impl<'c> Resolution<'c> {
    /// All needs, service by service.
    #[must_use]
    pub fn needs(&self) -> &[Need<'c>] {
        &self.needs
    }

    /// Services that need each other in a circle, each circle once.
    #[must_use]
    pub fn cycles(&self) -> &[Vec<&'c EntityId>] {
        &self.cycles
    }
}

/// Whether a day lies in a period; both ends count.
fn holds(from: Option<&Date>, until: Option<&Date>, on: &Date) -> bool {
    from.is_none_or(|from| from.days() <= on.days()) && until.is_none_or(|until| on.days() <= until.days())
}

/// The services that have not ended.
fn running<'c>(catalog: &'c Catalog, on: &Date) -> impl Iterator<Item = &'c Service> {
    catalog.services.iter().filter(move |service| !has_ended(service.lifecycle.as_deref(), on))
}

/// The versions of an interface that have not ended.
fn usable<'c>(catalog: &'c Catalog, interface: &EntityId, on: &Date) -> impl Iterator<Item = &'c Version> {
    let versions = catalog.interfaces.iter().filter(move |it| it.id == *interface).flat_map(|it| &it.versions);
    versions.filter(move |version| !has_ended(version.lifecycle.as_deref(), on)).map(|version| &version.version)
}

/// The gateways of all bodies on a day, by zone. Only zones that are known: so they stay few, whatever a catalog calls its own.
fn gateways<'c>(catalog: &'c Catalog, on: &Date) -> HashMap<&'c NetworkZone, HashSet<&'c NetworkZone>> {
    let mut gateways: HashMap<&NetworkZone, HashSet<&NetworkZone>> = HashMap::new();
    let all = catalog.organisations.iter().flat_map(|organisation| &organisation.gateways);
    for gateway in all.filter(|gateway| holds(gateway.valid_from.as_ref(), gateway.valid_until.as_ref(), on)) {
        let (from, to) = (&gateway.from_zone, &gateway.to_zone);
        if !from.is_known() || !to.is_known() {
            continue;
        }
        gateways.entry(from).or_default().insert(to);
        if gateway.bidirectional == Some(true) {
            gateways.entry(to).or_default().insert(from);
        }
    }
    gateways
}

fn has_ended(lifecycle: Option<&Lifecycle>, on: &Date) -> bool {
    lifecycle.is_some_and(|life| {
        let over = |day: &Option<Date>| day.as_ref().is_some_and(|day| day.days() < on.days());
        life.status == Some(LifecycleStatus::Retired) || over(&life.sunset_on) || over(&life.retired_on)
    })
}

fn is_deprecated(lifecycle: Option<&Lifecycle>, on: &Date) -> bool {
    lifecycle.is_some_and(|life| {
        let since = life.deprecated_on.as_ref().is_some_and(|day| day.days() <= on.days());
        life.status == Some(LifecycleStatus::Deprecated) || since
    })
}

/// What is on offer on a day.
struct Market<'c, 'o> {
    on: &'o Date,
    interfaces: HashMap<&'c EntityId, &'c InterfaceContract>,
    /// Services with the places of their provisions, by interface.
    offers: HashMap<&'c EntityId, Vec<(&'c Service, usize)>>,
    /// Zones to which gateways lead from a zone in one step.
    gateways: HashMap<&'c NetworkZone, HashSet<&'c NetworkZone>>,
}

impl<'c, 'o> Market<'c, 'o> {
    fn new(catalog: &'c Catalog, on: &'o Date) -> Self {
        let interfaces = catalog.interfaces.iter().map(|interface| (&interface.id, interface)).collect();
        let gateways = gateways(catalog, on);
        let mut market = Self { on, interfaces, offers: HashMap::new(), gateways };
        for service in running(catalog, on) {
            for (index, provision) in service.provides.iter().enumerate() {
                if holds(provision.valid_from.as_ref(), provision.valid_until.as_ref(), on) {
                    market.offers.entry(&provision.interface).or_default().push((service, index));
                }
            }
        }
        market
    }

    fn version(&self, interface: &EntityId, version: Option<&Version>) -> Option<&'c InterfaceVersion> {
        self.interfaces.get(interface)?.versions.iter().find(|known| Some(&known.version) == version)
    }

    fn candidates(&self, requirement: &Requirement) -> Vec<Candidate<'c>> {
        let environment = requirement.environment.as_ref().unwrap_or(&Environment::Production);
        let interface = self.interfaces.get(&requirement.interface);
        let mut candidates = Vec::new();
        for (service, index) in self.offers.get(&requirement.interface).into_iter().flatten() {
            let Some(provision) = service.provides.get(*index) else { continue };
            let named = requirement.providers.is_empty() || requirement.providers.contains(&service.id);
            let in_range = match (&requirement.version, &provision.version) {
                (Some(range), Some(version)) => range.matches(version),
                // Of what is not said nobody knows that it does not fit.
                _ => true,
            };
            let version = self.version(&requirement.interface, provision.version.as_ref());
            // Without a word of the provision, endpoints that all stand in other environments say that it is not here.
            let here = if provision.environments.is_empty() {
                let mut all = version.into_iter().flat_map(|version| self.endpoints(version, &service.id)).peekable();
                all.peek().is_none()
                    || all.any(|endpoint| endpoint.environment.as_ref().is_none_or(|it| it == environment))
            } else {
                provision.environments.contains(environment)
            };
            let over = version.is_some_and(|version| has_ended(version.lifecycle.as_deref(), self.on));
            if !named || !in_range || !here || over {
                continue;
            }
            let lives = [
                service.lifecycle.as_deref(),
                interface.and_then(|interface| interface.lifecycle.as_deref()),
                version.and_then(|version| version.lifecycle.as_deref()),
            ];
            candidates.push(Candidate {
                service: &service.id,
                version: provision.version.as_ref(),
                deprecated: lives.into_iter().any(|life| is_deprecated(life, self.on)),
                in_zone: version.is_none_or(|version| self.in_zone(version, &service.id, environment, requirement)),
            });
        }
        candidates.sort_by_key(|candidate| (!candidate.in_zone, candidate.deprecated));
        candidates
    }

    /// The endpoints of a version on that day that can be those of a service.
    fn endpoints(&self, version: &'c InterfaceVersion, service: &EntityId) -> impl Iterator<Item = &'c Endpoint> {
        let endpoints = version.endpoints.iter();
        let open = endpoints.filter(|it| holds(it.valid_from.as_ref(), it.valid_until.as_ref(), self.on));
        open.filter(move |endpoint| endpoint.service.as_ref().is_none_or(|known| known == service))
    }

    /// Whether a version has an endpoint in the zone from which the call comes, on the internet, or where gateways lead. What states no
    /// zone is not held against it.
    fn in_zone(
        &self,
        version: &'c InterfaceVersion,
        service: &EntityId,
        environment: &Environment,
        need: &Requirement,
    ) -> bool {
        let Some(zone) = &need.zone else { return true };
        let mut here = self
            .endpoints(version, service)
            .filter(|endpoint| endpoint.environment.as_ref().is_none_or(|known| known == environment))
            .peekable();
        if here.peek().is_none() {
            return true;
        }
        here.any(|endpoint| match &endpoint.zone {
            Some(known) => known == zone || *known == NetworkZone::Internet || self.leads(zone, known),
            None => true,
        })
    }

    /// Whether gateways lead from one zone to another, over further ones if need be.
    fn leads(&self, from: &NetworkZone, to: &NetworkZone) -> bool {
        let mut seen: HashSet<&NetworkZone> = HashSet::from([from]);
        let mut waiting = vec![from];
        while let Some(zone) = waiting.pop() {
            for next in self.gateways.get(zone).into_iter().flatten() {
                if *next == to {
                    return true;
                }
                if seen.insert(next) {
                    waiting.push(next);
                }
            }
        }
        false
    }

    fn need(&self, service: &'c Service, requirement: &'c Requirement) -> Need<'c> {
        let by_customer = requirement.customer_provided == Some(true);
        let candidates = if by_customer { Vec::new() } else { self.candidates(requirement) };
        let fit = || candidates.iter().filter(|candidate| candidate.in_zone);
        let current = fit().filter(|candidate| !candidate.deprecated);
        let mut services: Vec<_> = current.map(|candidate| candidate.service).collect();
        services.dedup();
        let supply = if by_customer {
            Supply::ByCustomer
        } else if services.len() > 1 && requirement.providers.is_empty() {
            Supply::Ambiguous
        } else if !services.is_empty() {
            Supply::Met
        } else if fit().next().is_some() {
            Supply::Deprecated
        } else if !candidates.is_empty() {
            Supply::OtherZone
        } else if self.interfaces.contains_key(&requirement.interface) {
            Supply::Unmet
        } else {
            Supply::External
        };
        Need { service: &service.id, requirement, supply, candidates }
    }
}

/// Circles among services that need each other. Walks with a list of its own: catalogs can be deep.
fn cycles<'c>(needs: &[Need<'c>]) -> Vec<Vec<&'c EntityId>> {
    let mut uses: HashMap<&EntityId, Vec<&'c EntityId>> = HashMap::new();
    let mut order: Vec<&'c EntityId> = Vec::new();
    for need in needs {
        if !uses.contains_key(need.service) {
            order.push(need.service);
        }
        let list = uses.entry(need.service).or_default();
        list.extend(need.candidates.iter().map(|candidate| candidate.service).filter(|other| *other != need.service));
    }
    // 1: on the way, 2: done.
    let mut state: HashMap<&EntityId, u8> = HashMap::new();
    let mut cycles = Vec::new();
    for start in order {
        if state.contains_key(start) {
            continue;
        }
        let mut way: Vec<(&'c EntityId, usize)> = vec![(start, 0)];
        state.insert(start, 1);
        while let Some((service, next)) = way.last_mut() {
            let following = uses.get(service).and_then(|list| list.get(*next)).copied();
            *next += 1;
            let Some(other) = following else {
                state.insert(*service, 2);
                way.pop();
                continue;
            };
            match state.get(other) {
                None => {
                    state.insert(other, 1);
                    way.push((other, 0));
                }
                Some(1) => {
                    cycles.push(way.iter().map(|(service, _)| *service).skip_while(|known| *known != other).collect());
                }
                Some(_) => {}
            }
        }
    }
    cycles
}
