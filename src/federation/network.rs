//! Networks, gateways between them, and what is reached from where. Shared with the rule on interfaces that a service needs. Not here:
//! interfaces and their versions (`rulebook::interfaces`).

use std::collections::{HashMap, HashSet};

use super::claims::holds_on;
use super::codes::offer as codes;
use super::landscape::{Case, Landscape};
use super::options::NetworkNeed;
use super::reason::Aspect;
use super::sink::Sink;
use crate::key::Ars;
use crate::model::common::{Environment, NetworkZone};
use crate::model::{Organisation, Service};
use crate::text::Date;

/// A network: its zone and, of several in the zone, its region without the zeros at the end.
pub(crate) type Network<'a> = (&'a str, &'a str);

/// The network of this zone and region. Regions are written with and without the zeros at the end.
pub(crate) fn network<'a>(zone: &'a str, region: &'a str) -> Network<'a> {
    (zone, region.trim_end_matches('0'))
}

fn of<'a>(zone: &'a NetworkZone, region: Option<&'a Ars>) -> Network<'a> {
    network(zone.as_str(), region.map_or("", |region| region.as_str()))
}

/// Whether two networks are the same, or one may be part of the other.
pub(crate) fn is_same(one: Network<'_>, other: Network<'_>) -> bool {
    one.0 == other.0 && (one.1.starts_with(other.1) || other.1.starts_with(one.1))
}

/// The gateways of all bodies, by the zone and region from which they lead.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gateways<'a>(HashMap<&'a str, HashMap<&'a str, Vec<Network<'a>>>>);

impl<'a> Gateways<'a> {
    pub(crate) fn add(&mut self, from: Network<'a>, to: Network<'a>) {
        self.0.entry(from.0).or_default().entry(from.1).or_default().push(to);
    }

    /// The gateways that organisations state for a day.
    pub(crate) fn of(organisations: impl Iterator<Item = &'a Organisation>, day: &Date) -> Self {
        let mut all = Self::default();
        for gateway in organisations.flat_map(|organisation| &organisation.gateways) {
            if !holds_on(day, gateway.valid_from.as_ref(), gateway.valid_until.as_ref()) {
                continue;
            }
            let from = of(&gateway.from_zone, gateway.from_region.as_ref());
            let to = of(&gateway.to_zone, gateway.to_region.as_ref());
            all.add(from, to);
            if gateway.bidirectional == Some(true) {
                all.add(to, from);
            }
        }
        all
    }

    /// All networks that are reached from these, each once: every gateway is followed at most a few times.
    pub(crate) fn reach(&self, start: Vec<Network<'a>>) -> Vec<Network<'a>> {
        let mut known: HashSet<Network<'a>> = start.iter().copied().collect();
        let (mut reached, mut next) = (start, 0);
        while let Some((zone, region)) = reached.get(next).copied() {
            next += 1;
            let Some(regions) = self.0.get(zone) else { continue };
            let mut follow = |to: &[Network<'a>]| {
                reached.extend(to.iter().copied().filter(|network| known.insert(*network)));
            };
            if region.is_empty() {
                // In the order of regions, so that nothing depends on chance.
                let mut regions: Vec<_> = regions.iter().collect();
                regions.sort_unstable_by_key(|(region, _)| **region);
                for (_, to) in regions {
                    follow(to);
                }
            } else {
                // The region of the gateway may be a larger one, or not stated.
                for end in 0..=region.len() {
                    if let Some(to) = region.get(..end).and_then(|start| regions.get(start)) {
                        follow(to);
                    }
                }
            }
        }
        reached
    }
}

/// The networks to which a body is attached on a day.
pub(crate) fn attached<'a>(organisation: &'a Organisation, day: &Date) -> Vec<Network<'a>> {
    let holding =
        organisation.networks.iter().filter(|it| holds_on(day, it.valid_from.as_ref(), it.valid_until.as_ref()));
    holding.map(|it| of(&it.zone, it.region.as_ref())).collect()
}

/// The networks from which a service can be reached in production on a day: its access points, else the endpoints of the interfaces
/// that it provides.
pub(crate) fn reachable_from<'c>(landscape: &Landscape<'c>, service: &'c Service) -> Vec<Network<'c>> {
    let day = landscape.day();
    let production = |environment: Option<&Environment>| environment.is_none_or(|it| *it == Environment::Production);
    let points = service.access_points.iter().filter(|point| {
        production(point.environment.as_ref()) && holds_on(day, point.valid_from.as_ref(), point.valid_until.as_ref())
    });
    let mut all: Vec<Network<'c>> = points.map(|point| of(&point.zone, point.region.as_ref())).collect();
    if all.is_empty() {
        for provision in &service.provides {
            let Some(interface) = landscape.interface(&provision.interface) else { continue };
            let wanted = |version: &&crate::model::interface::InterfaceVersion| {
                provision.version.as_ref().is_none_or(|wanted| version.version == *wanted)
            };
            for endpoint in interface.versions.iter().filter(wanted).flat_map(|version| &version.endpoints) {
                let other = endpoint.service.as_ref().is_some_and(|other| *other != service.id);
                let holds = holds_on(day, endpoint.valid_from.as_ref(), endpoint.valid_until.as_ref());
                if let Some(zone) = endpoint.zone.as_ref().filter(|_| holds && !other)
                    && production(endpoint.environment.as_ref())
                {
                    all.push(of(zone, endpoint.region.as_ref()));
                }
            }
        }
    }
    // Nobody outside reaches the inner network of an operator.
    all.retain(|network| network.0 != NetworkZone::ProviderNetwork.as_str());
    all.sort_unstable();
    all.dedup();
    all
}

/// How a body reaches a service: directly, through gateways, or not.
pub(crate) fn reaches<'a>(
    gateways: &Gateways<'a>,
    start: Vec<Network<'a>>,
    ends: &[Network<'a>],
) -> Option<(Network<'a>, bool)> {
    let direct = start.len();
    let reached = gateways.reach(start);
    let mut found = reached.iter().enumerate().filter(|(_, network)| ends.iter().any(|end| is_same(**network, *end)));
    found.next().map(|(place, network)| (*network, place >= direct))
}

/// Judges whether the user reaches the service, if that is asked.
pub(crate) fn judge(landscape: &Landscape<'_>, case: &Case<'_>, sink: &mut Sink) {
    let aspect = Aspect::Network;
    let start = match &case.need.network {
        None => return,
        Some(NetworkNeed::OfUser) => attached(case.user, landscape.day()),
        Some(NetworkNeed::From { zone, region }) => vec![of(zone, region.as_ref())],
    };
    if start.is_empty() {
        return sink.give(&codes::NET_USER_NOT_STATED, aspect, |reason| reason.about(&case.user.id));
    }
    let ends = reachable_from(landscape, case.service);
    if ends.is_empty() {
        return sink.give(&codes::NET_SERVICE_NOT_STATED, aspect, |reason| reason.about(&case.service.id));
    }
    match reaches(&landscape.gateways, start, &ends) {
        Some((network, false)) => {
            sink.give(&codes::NET_SAME, aspect, |reason| reason.about(&case.user.id).with("zone", said(&[network])));
        }
        Some((network, true)) => {
            sink.give(&codes::NET_GATEWAY, aspect, |reason| reason.about(&case.user.id).with("zone", said(&[network])));
        }
        None => {
            sink.give(&codes::NET_NONE, aspect, |reason| reason.about(&case.user.id).with("zone", said(&ends)));
        }
    }
}

/// Networks as people write them.
pub(crate) fn said(networks: &[Network<'_>]) -> String {
    let one =
        |(zone, region): &Network<'_>| if region.is_empty() { (*zone).to_owned() } else { format!("{zone} {region}") };
    networks.iter().map(one).collect::<Vec<_>>().join(", ")
}
