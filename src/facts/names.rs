//! Names of plans and service levels, those that a service gives to its own and those by which other entities name them, and
//! other short texts of parts that rules compare across entities, each kept once: a promised availability, a version.
//! Not here: whether a name leads somewhere (`rulebook`).

use super::{Facts, reserve};
use crate::key::Ars;
use crate::model::common::{Environment, LifecycleStatus, NetworkZone};
use crate::model::{Agreement, EntityRef, InterfaceContract, Organisation, Service, Tenant};
use crate::text::{LocalizedText, VersionRequirement};

/// One name in an entity.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameFact {
    /// Position among the ids: names and ids share one table of texts.
    pub(super) name: u32,
    /// Place in its list: of plans, service levels, dependencies; 0 if it stands in none.
    pub(super) index: u32,
    pub(super) role: NameRole,
}

/// What a name, or another short text, says where it stands. New ones come at the end, here and in `ALL`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum NameRole {
    /// The service has a plan of this name.
    Plan,
    /// The service has a service level of this name.
    Level,
    /// The tenant has booked this plan of its service.
    Booked,
    /// The dependency uses this plan of the other service.
    NeededPlan,
    /// The dependency relies on this service level of the other service.
    NeededLevel,
    /// The agreement covers this plan of one of its services.
    Agreed,
    /// The German title of the service, the German name of the organisation.
    Title,
    /// The service offers this environment.
    Environment,
    /// The interface has this version.
    Version,
    /// The interface has this version, which is deprecated.
    DeprecatedVersion,
    /// The interface has this version, which is retired.
    RetiredVersion,
    /// An endpoint, see [`Spot`], of the version at this place.
    Endpoint,
    /// The same, of an endpoint that names its service.
    ServiceEndpoint,
    /// The service provides this version of the interface.
    Provided,
    /// The service needs these versions of the interface. Not of what it can do without, what the customer brings, and what is
    /// needed until some day.
    Needed,
    /// Where it needs them, and from which network it calls, if it is stated; see [`Spot`].
    NeededAt,
    /// A network to which the body is attached, see [`Spot`].
    Network,
    /// From where a gateway of the body leads, see [`Spot`]; where to, the next name says.
    GatewayFrom,
    /// Where the gateway leads.
    GatewayTo,
    /// The same, and back.
    GatewayBetween,
}

/// Environment, network zone and region as one short text: `production/landesnetz/03`. What was not said is empty.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Spot<'a> {
    pub(crate) environment: &'a str,
    pub(crate) zone: &'a str,
    pub(crate) region: &'a str,
}

impl<'a> Spot<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut parts = text.splitn(3, '/');
        let mut next = || parts.next().unwrap_or_default();
        Self { environment: next(), zone: next(), region: next() }
    }

    fn new(environment: Option<&'a Environment>, zone: Option<&'a NetworkZone>, region: Option<&'a Ars>) -> Self {
        // A value that nobody knows may hold the sign between the parts.
        let known = |value: &'a str| if value.contains('/') { "" } else { value };
        Self {
            environment: known(environment.map_or("", Environment::as_str)),
            zone: known(zone.map_or("", NetworkZone::as_str)),
            region: region.map_or("", Ars::as_str),
        }
    }
}

impl NameRole {
    #[rustfmt::skip]
    const ALL: &[Self] = &[
        Self::Plan, Self::Level, Self::Booked, Self::NeededPlan, Self::NeededLevel, Self::Agreed,
        Self::Title, Self::Environment, Self::Version, Self::DeprecatedVersion, Self::RetiredVersion, Self::Endpoint,
        Self::ServiceEndpoint, Self::Provided, Self::Needed, Self::NeededAt, Self::Network, Self::GatewayFrom, Self::GatewayTo,
        Self::GatewayBetween,
    ];

    pub(super) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

impl Facts {
    /// Adds the names in the entity that was added last.
    pub(super) fn add_names(&mut self, entity: EntityRef<'_>) {
        match entity {
            EntityRef::Service(service) => self.add_names_of_service(service),
            EntityRef::Tenant(Tenant { plan: Some(plan), .. }) => self.add_name(NameRole::Booked, 0, plan.as_str()),
            EntityRef::Agreement(Agreement { scope: Some(scope), .. }) => {
                for (index, plan) in scope.plans.iter().enumerate() {
                    self.add_name(NameRole::Agreed, index, plan.as_str());
                }
            }
            EntityRef::Interface(interface) => self.add_names_of_interface(interface),
            EntityRef::Organisation(organisation) => self.add_names_of_organisation(organisation),
            _ => {}
        }
    }

    fn add_names_of_interface(&mut self, interface: &InterfaceContract) {
        for (index, version) in interface.versions.iter().enumerate() {
            let role = match version.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref()) {
                Some(LifecycleStatus::Deprecated) => NameRole::DeprecatedVersion,
                Some(LifecycleStatus::Retired) => NameRole::RetiredVersion,
                _ => NameRole::Version,
            };
            self.add_name(role, index, version.version.as_str());
            for endpoint in &version.endpoints {
                let role = if endpoint.service.is_some() { NameRole::ServiceEndpoint } else { NameRole::Endpoint };
                let (environment, zone) = (endpoint.environment.as_ref(), endpoint.zone.as_ref());
                self.add_spot(role, index, Spot::new(environment, zone, endpoint.region.as_ref()));
            }
        }
    }

    fn add_names_of_organisation(&mut self, organisation: &Organisation) {
        self.add_title(organisation.name.as_ref());
        for (index, network) in organisation.networks.iter().enumerate() {
            self.add_spot(NameRole::Network, index, Spot::new(None, Some(&network.zone), network.region.as_ref()));
        }
        for (index, gateway) in organisation.gateways.iter().enumerate() {
            let from = Spot::new(None, Some(&gateway.from_zone), gateway.from_region.as_ref());
            let to = Spot::new(None, Some(&gateway.to_zone), gateway.to_region.as_ref());
            let back = gateway.bidirectional == Some(true);
            self.add_spot(NameRole::GatewayFrom, index, from);
            self.add_spot(if back { NameRole::GatewayBetween } else { NameRole::GatewayTo }, index, to);
        }
    }

    fn add_names_of_service(&mut self, service: &Service) {
        self.add_title(service.title.as_ref());
        for (index, environment) in service.environments.iter().enumerate() {
            self.add_name(NameRole::Environment, index, environment.as_str());
        }
        for (index, plan) in service.plans.iter().enumerate() {
            self.add_name(NameRole::Plan, index, plan.id.as_str());
        }
        for (index, level) in service.service_levels.iter().enumerate() {
            self.add_name(NameRole::Level, index, level.id.as_str());
        }
        for (index, dependency) in service.dependencies.iter().enumerate() {
            if let Some(plan) = &dependency.plan {
                self.add_name(NameRole::NeededPlan, index, plan.as_str());
            }
            if let Some(level) = &dependency.service_level {
                self.add_name(NameRole::NeededLevel, index, level.as_str());
            }
        }
        for (index, provision) in service.provides.iter().enumerate() {
            if let Some(version) = &provision.version {
                self.add_name(NameRole::Provided, index, version.as_str());
            }
        }
        for (index, need) in service.requires.iter().enumerate() {
            if need.optional == Some(true) || need.customer_provided == Some(true) || need.valid_until.is_some() {
                continue;
            }
            self.add_name(NameRole::Needed, index, need.version.as_ref().map_or("*", VersionRequirement::as_str));
            let environment = need.environment.as_ref().unwrap_or(&Environment::Production);
            let spot = Spot::new(Some(environment), need.zone.as_ref(), need.region.as_ref());
            self.add_spot(NameRole::NeededAt, index, spot);
        }
    }

    fn add_title(&mut self, title: Option<&LocalizedText>) {
        if let Some(title) = title.and_then(LocalizedText::german) {
            self.add_name(NameRole::Title, 0, title);
        }
    }

    fn add_spot(&mut self, role: NameRole, index: usize, spot: Spot<'_>) {
        let mut text = std::mem::take(&mut self.spot);
        text.clear();
        for part in [spot.environment, "/", spot.zone, "/", spot.region] {
            text.push_str(part);
        }
        self.add_name(role, index, &text);
        self.spot = text;
    }

    fn add_name(&mut self, role: NameRole, index: usize, text: &str) {
        let name = self.ids.intern(text);
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        reserve(&mut self.names, 1);
        self.names.push(NameFact { name, index, role });
    }
}
