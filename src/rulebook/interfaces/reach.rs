//! Whether a service reaches the interfaces that it needs: environment and network. Not here: whether somebody provides them
//! (`supply`).

use std::collections::{HashMap, HashSet};

use crate::facts::{Day, Facts, NameRole, Row, Spot, Way};
use crate::federation::network::{Gateways, Network, is_same, network};
use crate::model::common::NetworkZone;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::interfaces::of_providers;
use crate::rulebook::interfaces::supply::{Need, in_need, interface, needs};
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[&NO_ENDPOINT_IN_ENVIRONMENT, &OUT_OF_REACH];

/// The endpoints of the versions of an interface that fit a need, each spot once; retired versions do not count. Nothing if there
/// are more than anybody means: every need is compared with all of them.
fn endpoints<'a>(interface: Row<'a>, need: &Need<'a>) -> Vec<Spot<'a>> {
    const MANY: usize = 256;
    let range = need.range();
    let (mut fits, mut spots, mut known) = (false, Vec::new(), HashSet::new());
    for name in interface.names() {
        match name.role() {
            NameRole::Version | NameRole::DeprecatedVersion => {
                fits = semver::Version::parse(name.text()).is_ok_and(|version| range.matches(&version));
            }
            NameRole::RetiredVersion => fits = false,
            NameRole::Endpoint | NameRole::ServiceEndpoint if fits && known.insert(name.number()) => {
                spots.push(Spot::of(name.text()));
            }
            _ => {}
        }
    }
    if spots.len() > MANY { Vec::new() } else { spots }
}

/// Goes through what services need, with the endpoints that fit.
fn each_need<'a>(
    context: &mut FactsContext<'a>,
    mut act: impl FnMut(&mut FactsContext<'a>, Row<'a>, Row<'a>, &Need<'a>, &[Spot<'a>]),
) {
    let Some(today) = Day::of(context.today()) else { return };
    if !context.facts().has_name(|role| role == NameRole::Needed) {
        return;
    }
    let mut known: HashMap<(u32, u32), Vec<Spot<'a>>> = HashMap::new();
    for row in in_need(context) {
        for need in needs(row) {
            let Some(interface) = interface(context, row, &need, today) else { continue };
            let spots = known.entry(need.key()).or_insert_with(|| endpoints(interface, &need));
            act(context, row, interface, &need, spots);
        }
    }
}

static NO_ENDPOINT_IN_ENVIRONMENT: Rule = Rule::new(
    of_providers(Declaration::new("R2227", "needed-environment-without-endpoint", Severity::Warning))
        .title("Kein Endpunkt in der benötigten Umgebung", "no endpoint in the environment needed")
        .message(
            "`{interface}` hat in den Versionen `{range}` keinen Endpunkt der Umgebung `{environment}`.",
            "`{interface}` has no endpoint of the environment `{environment}` in the versions `{range}`.",
        )
        .what(
            "Eine benötigte Schnittstelle hat einen Endpunkt in der Umgebung, in der sie benötigt wird; ohne Angabe ist das \
             die Produktion.",
            "An interface that is needed has an endpoint in the environment in which it is needed; if none is named, that is \
             production.",
        )
        .why("Der Cloud-Service findet dort keine Gegenstelle.", "The service finds no counterpart there.")
        .fix(
            "Die Umgebung unter `requires` berichtigen oder den Endpunkt bei der Schnittstelle ergänzen.",
            "Correct the environment under `requires`, or add the endpoint to the interface.",
        )
        .applies(
            "wenn die passenden Versionen Endpunkte haben und diese alle ihre Umgebung nennen",
            "if the versions that fit have endpoints and these all state their environment",
        )
        .reads(&["requires", "lifecycle.status", "lifecycle.sunsetOn", "lifecycle.retiredOn", "versions.version", "versions.lifecycle.status", "versions.endpoints"])
        .time_dependent(),
    Check::Facts(|context| {
        each_need(context, |context, row, interface, need, spots| {
            let wanted = need.spot.environment;
            let elsewhere = |spot: &Spot<'_>| !spot.environment.is_empty() && spot.environment != wanted;
            if wanted.is_empty() || spots.is_empty() || !spots.iter().all(elsewhere) {
                return;
            }
            let finding = context.report(row, format!("/requires/{}/environment", need.index));
            finding.relate(interface.related(Bilingual::new("die Schnittstelle", "the interface")));
            finding.param("interface", interface.id()).param("range", need.versions.text()).param("environment", wanted);
        });
    }),
);

static OUT_OF_REACH: Rule = Rule::new(
    of_providers(Declaration::new("R2228", "needed-interface-out-of-reach", Severity::Warning))
        .title("Benötigte Schnittstelle in einem nicht erreichbaren Netz", "interface needed is in a network out of reach")
        .message(
            "Nach den Angaben im Katalog führt kein Netz und kein Netzübergang zu einem Endpunkt von `{interface}` in der \
             Umgebung `{environment}`; es gibt sie in: {zones}.",
            "By what the catalog says no network and no gateway lead to an endpoint of `{interface}` in the environment \
             `{environment}`; there are some in: {zones}.",
        )
        .what(
            "Mindestens ein Endpunkt einer benötigten Schnittstelle liegt in einem Netz, das der Cloud-Service erreicht: in \
             dem, aus dem er aufruft, sonst in einem, an das sein Betreiber angeschlossen ist, oder über Netzübergänge. Was im \
             Internet oder im internen Netz eines Betreibers steht, wird nicht beanstandet.",
            "At least one endpoint of an interface that is needed lies in a network that the service reaches: the one from \
             which it calls, otherwise one to which its operator is attached, or through gateways. What stands on the internet \
             or in the inner network of an operator is not objected to.",
        )
        .why("Der Aufruf käme nicht an.", "The call would not arrive.")
        .fix(
            "Netzanschlüsse und Netzübergänge bei der Organisation ergänzen, `zone` unter `requires` berichtigen oder einen \
             Endpunkt im passenden Netz angeben.",
            "Add networks and gateways to the organisation, correct `zone` under `requires`, or name an endpoint in a network \
             that fits.",
        )
        .applies(
            "wenn alle passenden Endpunkte ihre Netzzone nennen und zum Cloud-Service ein Netz bekannt ist",
            "if all endpoints that fit state their zone, and some network of the service is known",
        )
        .reads(&[
            "requires",
            "provider",
            "operator",
            "networks",
            "gateways",
            "lifecycle.status", "lifecycle.sunsetOn", "lifecycle.retiredOn",
            "versions.version",
            "versions.lifecycle.status",
            "versions.endpoints",
        ])
        .time_dependent(),
    Check::Facts(out_of_reach),
);

fn out_of_reach(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    let mut bodies = facts.all_rows().filter(|row| row.kind() == EntityKind::Organisation);
    // A gateway that nobody could read may be the one that leads there.
    if facts.has_unread() || bodies.any(|row| context.is_excluded(&row)) {
        return;
    }
    let mut gateways = None;
    each_need(context, |context, row, interface, need, spots| {
        let here = |spot: &&Spot<'_>| spot.environment.is_empty() || spot.environment == need.spot.environment;
        let judged = |spot: &Spot<'_>| {
            let open = [NetworkZone::Internet.as_str(), NetworkZone::ProviderNetwork.as_str(), ""];
            !open.contains(&spot.zone)
        };
        if !spots.iter().any(|spot| here(&spot)) || !spots.iter().filter(here).all(judged) {
            return;
        }
        let Some(start) = networks(context, row, need) else { return };
        let reached = gateways.get_or_insert_with(|| gateways_of(facts)).reach(start);
        if spots.iter().filter(here).any(|spot| reached.iter().any(|network| is_same(*network, network_of(spot)))) {
            return;
        }
        let mut zones: Vec<&str> = spots.iter().filter(here).map(|spot| spot.zone).collect();
        zones.sort_unstable();
        zones.dedup();
        let finding = context.report(row, format!("/requires/{}/zone", need.index));
        finding.relate(interface.related(Bilingual::new("die Schnittstelle", "the interface")));
        finding.param("interface", interface.id()).param("environment", need.spot.environment);
        finding.param("zones", zones.join(", "));
    });
}

fn network_of<'a>(spot: &Spot<'a>) -> Network<'a> {
    network(spot.zone, spot.region)
}

/// The networks from which a service calls, if they are known.
fn networks<'a>(context: &mut FactsContext<'a>, row: Row<'a>, need: &Need<'a>) -> Option<Vec<Network<'a>>> {
    if !need.spot.zone.is_empty() {
        return Some(vec![network_of(&need.spot)]);
    }
    let reference = row.reference_as(Way::Operator).or_else(|| row.reference_as(Way::Provider))?;
    let body = context.target(row, &reference).filter(|it| it.kind() == EntityKind::Organisation)?;
    let names = body.names().filter(|name| name.role() == NameRole::Network);
    let all: Vec<Network<'a>> = names.map(|name| network_of(&Spot::of(name.text()))).collect();
    (!all.is_empty()).then_some(all)
}

/// The gateways of all bodies.
fn gateways_of(facts: &Facts) -> Gateways<'_> {
    let mut all = Gateways::default();
    for row in facts.all_rows().filter(|row| row.kind() == EntityKind::Organisation) {
        let mut from = None;
        for name in row.names() {
            let network = network_of(&Spot::of(name.text()));
            match name.role() {
                NameRole::GatewayFrom => from = Some(network),
                NameRole::GatewayTo | NameRole::GatewayBetween => {
                    let Some(from) = from.take() else { continue };
                    all.add(from, network);
                    if name.role() == NameRole::GatewayBetween {
                        all.add(network, from);
                    }
                }
                _ => {}
            }
        }
    }
    all
}
