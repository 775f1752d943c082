//! Taking the names and short texts out of an entity.

use super::{Kept, NameFact, NameRole, Spot};
use crate::facts::scales::{self, Scale};
use crate::facts::{Facts, reserve};
use crate::model::common::{Environment, LifecycleStatus};
use crate::model::service::{Dependency, DependencyKind, Requirement, ServiceLevel};
use crate::model::{Agreement, EntityRef, InterfaceContract, Organisation, Service, Tenant};
use crate::shape::Leaf;
use crate::text::{LocalizedText, Period, VersionRequirement};

impl Facts {
    /// Adds the names in the entity that was added last, as far as they are kept.
    pub(in crate::facts) fn add_names(&mut self, entity: EntityRef<'_>) {
        if self.kept() == Kept::NONE {
            return;
        }
        match entity {
            EntityRef::Service(service) => self.add_names_of_service(service),
            EntityRef::Organisation(organisation) => self.add_names_of_organisation(organisation),
            EntityRef::Interface(interface) => self.add_names_of_interface(interface),
            EntityRef::Tenant(tenant) => self.add_names_of_tenant(tenant),
            EntityRef::Agreement(agreement) => self.add_names_of_agreement(agreement),
        }
    }

    fn keeps(&self, group: Kept) -> bool {
        self.kept().holds(group)
    }

    fn add_names_of_service(&mut self, service: &Service) {
        self.add_title(service.title.as_ref());
        if self.keeps(Kept::OPERATION) {
            self.add_scale(NameRole::Environments, 0, scales::environments(&service.environments));
        }
        let (parts, promises) = (self.keeps(Kept::PARTS), self.keeps(Kept::PROMISES));
        if parts {
            for (index, plan) in service.plans.iter().enumerate() {
                self.add_name(NameRole::Plan, index, plan.id.bytes());
            }
        }
        for (index, level) in service.service_levels.iter().enumerate() {
            if parts {
                self.add_name(NameRole::Level, index, level.id.bytes());
            }
            if promises {
                self.add_promises(index, level);
            }
        }
        for (index, dependency) in service.dependencies.iter().enumerate() {
            if parts {
                self.add_name_if(NameRole::NeededPlan, index, dependency.plan.as_ref());
                self.add_name_if(NameRole::NeededLevel, index, dependency.service_level.as_ref());
            }
            if promises {
                self.add_asked(index, dependency);
            }
        }
        if self.keeps(Kept::SEPARATION) {
            self.add_separation(service);
        }
        if self.keeps(Kept::INTERFACES) {
            for (index, provision) in service.provides.iter().enumerate() {
                self.add_name_if(NameRole::Provided, index, provision.version.as_ref());
            }
            for (index, need) in service.requires.iter().enumerate() {
                self.add_need(index, need);
            }
        }
    }

    fn add_separation(&mut self, service: &Service) {
        let tenancy = service.tenancy.as_deref();
        self.add_scale(NameRole::Isolation, 0, tenancy.and_then(|it| scales::isolation(&it.isolation)));
        self.add_scale(NameRole::Protection, 0, service.protection.as_deref().and_then(scales::suitability));
        for (index, plan) in service.plans.iter().enumerate() {
            self.add_scale(NameRole::PlanIsolation, index, scales::isolation(&plan.isolation));
            self.add_scale(NameRole::PlanProtection, index, plan.protection.as_deref().and_then(scales::suitability));
        }
    }

    /// What a service level promises for production.
    fn add_promises(&mut self, index: usize, level: &ServiceLevel) {
        let silent = level.availability.is_none() && level.recovery_time.is_none() && level.recovery_point.is_none();
        if !level.is_for_production() || silent {
            return;
        }
        if let Some(availability) = &level.availability {
            let in_hours = availability.operating_hours_only == Some(true);
            let role = if in_hours { NameRole::TargetInHours } else { NameRole::Target };
            let period = availability.measuring_period.as_ref().map_or("", Period::as_str);
            let maintenance = match availability.excludes_maintenance {
                Some(true) => "excluded",
                Some(false) => "counted",
                None => "",
            };
            self.add_joined(role, index, [availability.target.as_str(), period, maintenance]);
        }
        self.add_name_if(NameRole::RecoveryTime, index, level.recovery_time.as_ref());
        if let Some(point) = &level.recovery_point {
            let interval = level.backup.as_ref().and_then(|backup| backup.interval.as_ref());
            let backed_up = interval.is_some_and(|interval| interval.exceeds(point) == Some(false));
            let role = if backed_up { NameRole::RecoveryPointBackedUp } else { NameRole::RecoveryPoint };
            self.add_name(role, index, point.bytes());
        }
        self.add_name_if(NameRole::LevelFrom, index, level.valid_from.as_ref());
        self.add_name_if(NameRole::LevelUntil, index, level.valid_until.as_ref());
        for plan in &level.plans {
            self.add_name(NameRole::LevelPlan, index, plan.bytes());
        }
    }

    /// What a dependency asks for.
    fn add_asked(&mut self, index: usize, dependency: &Dependency) {
        let counts = dependency.kind == Some(DependencyKind::Essential) && dependency.bridged_outage.is_none();
        let (availability, recovery) = (&dependency.required_availability, &dependency.required_recovery_time);
        if counts {
            self.add_name(NameRole::Essential, index, b"");
            for level in &dependency.affects {
                self.add_name(NameRole::Affected, index, level.bytes());
            }
        }
        if counts || availability.is_some() || recovery.is_some() {
            self.add_name_if(NameRole::NeededFrom, index, dependency.valid_from.as_ref());
            self.add_name_if(NameRole::NeededUntil, index, dependency.valid_until.as_ref());
        }
        self.add_name_if(NameRole::NeededAvailability, index, availability.as_ref());
        self.add_name_if(NameRole::NeededRecovery, index, recovery.as_ref());
    }

    fn add_names_of_tenant(&mut self, tenant: &Tenant) {
        if self.keeps(Kept::PARTS) {
            self.add_name_if(NameRole::Booked, 0, tenant.plan.as_ref());
        }
        if self.keeps(Kept::INVOICES) {
            self.add_name_if(NameRole::InvoiceTo, 0, tenant.invoice_leitweg_id.as_ref());
        }
        if self.keeps(Kept::SEPARATION) {
            self.add_scale(NameRole::Isolation, 0, scales::isolation(&tenant.isolation));
            self.add_scale(NameRole::Protection, 0, tenant.protection_needs.as_deref().and_then(scales::protection));
        }
        if self.keeps(Kept::OPERATION) {
            self.add_scale(NameRole::Environments, 0, scales::environments(tenant.environment.as_slice()));
            self.add_limits(tenant);
        }
    }

    fn add_names_of_agreement(&mut self, agreement: &Agreement) {
        if self.keeps(Kept::PARTS) {
            for (index, plan) in agreement.scope.iter().flat_map(|scope| &scope.plans).enumerate() {
                self.add_name(NameRole::Agreed, index, plan.bytes());
            }
        }
    }

    fn add_limits(&mut self, tenant: &Tenant) {
        for (index, limit) in tenant.limits.iter().enumerate() {
            let Some(maximum) = &limit.maximum else { continue };
            let role = if limit.inherited == Some(true) { NameRole::SharedLimit } else { NameRole::Limit };
            self.add_name(role, index, limit.name.bytes());
            self.add_name(NameRole::LimitMaximum, index, maximum.bytes());
            self.add_name_if(NameRole::LimitUnit, index, limit.unit.as_ref());
        }
    }

    /// Which versions of an interface a service needs, unless it can do without, the customer brings it, or it ends.
    fn add_need(&mut self, index: usize, need: &Requirement) {
        if need.optional == Some(true) || need.customer_provided == Some(true) || need.valid_until.is_some() {
            return;
        }
        self.add_name(NameRole::Needed, index, need.version.as_ref().map_or(b"*", VersionRequirement::bytes));
        let environment = need.environment.as_ref().unwrap_or(&Environment::Production);
        let spot = Spot::new(Some(environment), need.zone.as_ref(), need.region.as_ref());
        if spot != Spot::USUAL {
            self.add_spot(NameRole::NeededAt, index, spot);
        }
    }

    fn add_names_of_interface(&mut self, interface: &InterfaceContract) {
        if !self.keeps(Kept::INTERFACES) {
            return;
        }
        for (index, version) in interface.versions.iter().enumerate() {
            let role = match version.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref()) {
                Some(LifecycleStatus::Deprecated) => NameRole::DeprecatedVersion,
                Some(LifecycleStatus::Retired) => NameRole::RetiredVersion,
                _ => NameRole::Version,
            };
            self.add_name(role, index, version.version.bytes());
            for endpoint in &version.endpoints {
                let role = if endpoint.service.is_some() { NameRole::ServiceEndpoint } else { NameRole::Endpoint };
                let (environment, zone) = (endpoint.environment.as_ref(), endpoint.zone.as_ref());
                self.add_spot(role, index, Spot::new(environment, zone, endpoint.region.as_ref()));
            }
        }
    }

    fn add_names_of_organisation(&mut self, organisation: &Organisation) {
        self.add_title(organisation.name.as_ref());
        if self.keeps(Kept::INVOICES) {
            self.add_leitweg_ids(organisation);
        }
        if self.keeps(Kept::NETWORKS) {
            self.add_networks(organisation);
        }
    }

    fn add_leitweg_ids(&mut self, organisation: &Organisation) {
        for (index, id) in organisation.keys.iter().flat_map(|keys| &keys.leitweg_ids).enumerate() {
            self.add_name(NameRole::LeitwegId, index, id.bytes());
        }
    }

    fn add_networks(&mut self, organisation: &Organisation) {
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

    fn add_title(&mut self, title: Option<&LocalizedText>) {
        if let Some(title) = title.and_then(LocalizedText::german).filter(|_| self.keeps(Kept::TITLES)) {
            self.add_name(NameRole::Title, 0, title.as_bytes());
        }
    }

    fn add_spot(&mut self, role: NameRole, index: usize, spot: Spot<'_>) {
        self.add_joined(role, index, [spot.environment, spot.zone, spot.region]);
    }

    /// Several short texts as one.
    fn add_joined<const COUNT: usize>(&mut self, role: NameRole, index: usize, parts: [&str; COUNT]) {
        let mut text = std::mem::take(&mut self.joined);
        text.clear();
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                text.push('/');
            }
            text.push_str(part);
        }
        self.add_name(role, index, text.as_bytes());
        self.joined = text;
    }

    fn add_name_if(&mut self, role: NameRole, index: usize, text: Option<&impl Leaf>) {
        if let Some(text) = text {
            self.add_name(role, index, text.bytes());
        }
    }

    fn add_scale<const COUNT: usize>(&mut self, role: NameRole, index: usize, scale: Option<Scale<COUNT>>) {
        if let Some(scale) = scale {
            self.add_name(role, index, scale.as_bytes());
        }
    }

    fn add_name(&mut self, role: NameRole, index: usize, text: &[u8]) {
        let name = self.ids.intern(text);
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        reserve(&mut self.names, 1);
        self.names.push(NameFact::new(role, index, name));
    }
}
