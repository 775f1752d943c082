//! Names of plans and service levels, those that a service gives to its own and those by which other entities name them, and
//! other short texts of parts that rules compare across entities, each kept once: a promised availability, a version, a Leitweg-ID.
//! Not here: whether a name leads somewhere (`rulebook`).

use super::scales::{self, Scale};
use super::{Facts, reserve};
use crate::model::common::Environment;
use crate::model::service::{Dependency, DependencyKind, ServiceLevel};
use crate::model::{Agreement, EntityRef, Organisation, Service, Tenant};

/// One name in an entity.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameFact {
    /// Position among the ids: names and ids share one table of texts.
    pub(super) name: u32,
    /// Place in its list: of plans, service levels, dependencies, limits; 0 if it stands in none.
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
    /// The body has this Leitweg-ID.
    LeitwegId,
    /// Invoices for the tenant go to this Leitweg-ID.
    InvoiceTo,
    /// The service level promises this availability in percent for production.
    Target,
    /// The same, counted in operating hours only.
    TargetInHours,
    /// The availability is measured over this period.
    TargetPeriod,
    /// The service level promises this time to running again for production.
    RecoveryTime,
    /// The service level, of which one of these promises is known, holds from this day on.
    LevelFrom,
    /// It holds until this day.
    LevelUntil,
    /// It holds for this plan. Comes after all else that is known of the service level.
    LevelPlan,
    /// The service does not work without the other one, and bridges none of its outages. The text is empty.
    Essential,
    /// The dependency counts for this service level.
    Affected,
    /// The dependency exists from this day on.
    NeededFrom,
    /// The dependency exists until this day.
    NeededUntil,
    /// The other service must have this availability in percent.
    NeededAvailability,
    /// The other service must be running again within this time.
    NeededRecovery,
    /// How service or tenant separates tenants: see `scales::isolation`.
    Isolation,
    /// How the plan separates tenants.
    PlanIsolation,
    /// Up to which protection need the service is suitable, or which the tenant has: see `scales::protection`.
    Protection,
    /// Up to which protection need the plan is suitable.
    PlanProtection,
    /// The environments that the service offers, or the one of the tenant: see `scales::environments`.
    Environments,
    /// The tenant has a limit of this name.
    Limit,
    /// The same, for the tenant and all below it together.
    SharedLimit,
    /// The value of the limit.
    LimitMaximum,
    /// Its unit.
    LimitUnit,
}

impl NameRole {
    const ALL: &[Self] = &[
        Self::Plan,
        Self::Level,
        Self::Booked,
        Self::NeededPlan,
        Self::NeededLevel,
        Self::Agreed,
        Self::LeitwegId,
        Self::InvoiceTo,
        Self::Target,
        Self::TargetInHours,
        Self::TargetPeriod,
        Self::RecoveryTime,
        Self::LevelFrom,
        Self::LevelUntil,
        Self::LevelPlan,
        Self::Essential,
        Self::Affected,
        Self::NeededFrom,
        Self::NeededUntil,
        Self::NeededAvailability,
        Self::NeededRecovery,
        Self::Isolation,
        Self::PlanIsolation,
        Self::Protection,
        Self::PlanProtection,
        Self::Environments,
        Self::Limit,
        Self::SharedLimit,
        Self::LimitMaximum,
        Self::LimitUnit,
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
            EntityRef::Organisation(Organisation { keys: Some(keys), .. }) => {
                for (index, id) in keys.leitweg_ids.iter().enumerate() {
                    self.add_name(NameRole::LeitwegId, index, id.as_str());
                }
            }
            EntityRef::Tenant(tenant) => self.add_names_of_tenant(tenant),
            EntityRef::Agreement(Agreement { scope: Some(scope), .. }) => {
                for (index, plan) in scope.plans.iter().enumerate() {
                    self.add_name(NameRole::Agreed, index, plan.as_str());
                }
            }
            _ => {}
        }
    }

    fn add_names_of_service(&mut self, service: &Service) {
        for (index, plan) in service.plans.iter().enumerate() {
            self.add_name(NameRole::Plan, index, plan.id.as_str());
        }
        for (index, level) in service.service_levels.iter().enumerate() {
            self.add_name(NameRole::Level, index, level.id.as_str());
            self.add_promises(index, level);
        }
        for (index, dependency) in service.dependencies.iter().enumerate() {
            self.add_names_of_dependency(index, dependency);
        }
        self.add_scale(
            NameRole::Isolation,
            0,
            service.tenancy.as_deref().and_then(|it| scales::isolation(&it.isolation)),
        );
        self.add_scale(NameRole::Protection, 0, service.protection.as_deref().and_then(scales::suitability));
        for (index, plan) in service.plans.iter().enumerate() {
            self.add_scale(NameRole::PlanIsolation, index, scales::isolation(&plan.isolation));
            self.add_scale(NameRole::PlanProtection, index, plan.protection.as_deref().and_then(scales::suitability));
        }
        self.add_scale(NameRole::Environments, 0, scales::environments(&service.environments));
    }

    /// What a service level promises for production.
    fn add_promises(&mut self, index: usize, level: &ServiceLevel) {
        let for_production = level.environments.is_empty() || level.environments.contains(&Environment::Production);
        if !for_production || (level.availability.is_none() && level.recovery_time.is_none()) {
            return;
        }
        if let Some(availability) = &level.availability {
            let in_hours = availability.operating_hours_only == Some(true);
            let role = if in_hours { NameRole::TargetInHours } else { NameRole::Target };
            self.add_name(role, index, availability.target.as_str());
            self.add_name_if(NameRole::TargetPeriod, index, availability.measuring_period.as_ref());
        }
        self.add_name_if(NameRole::RecoveryTime, index, level.recovery_time.as_ref());
        self.add_name_if(NameRole::LevelFrom, index, level.valid_from.as_ref());
        self.add_name_if(NameRole::LevelUntil, index, level.valid_until.as_ref());
        for plan in &level.plans {
            self.add_name(NameRole::LevelPlan, index, plan.as_str());
        }
    }

    fn add_names_of_dependency(&mut self, index: usize, dependency: &Dependency) {
        self.add_name_if(NameRole::NeededPlan, index, dependency.plan.as_ref());
        self.add_name_if(NameRole::NeededLevel, index, dependency.service_level.as_ref());
        let counts = dependency.kind == Some(DependencyKind::Essential) && dependency.bridged_outage.is_none();
        let (availability, recovery) = (&dependency.required_availability, &dependency.required_recovery_time);
        if counts {
            self.add_name(NameRole::Essential, index, "");
            for level in &dependency.affects {
                self.add_name(NameRole::Affected, index, level.as_str());
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
        self.add_name_if(NameRole::Booked, 0, tenant.plan.as_ref());
        self.add_name_if(NameRole::InvoiceTo, 0, tenant.invoice_leitweg_id.as_ref());
        self.add_scale(NameRole::Isolation, 0, scales::isolation(&tenant.isolation));
        self.add_scale(NameRole::Protection, 0, tenant.protection_needs.as_deref().and_then(scales::protection));
        self.add_scale(NameRole::Environments, 0, scales::environments(tenant.environment.as_slice()));
        for (index, limit) in tenant.limits.iter().enumerate() {
            let Some(maximum) = &limit.maximum else { continue };
            let role = if limit.inherited == Some(true) { NameRole::SharedLimit } else { NameRole::Limit };
            self.add_name(role, index, limit.name.as_str());
            self.add_name(NameRole::LimitMaximum, index, maximum.as_str());
            self.add_name_if(NameRole::LimitUnit, index, limit.unit.as_ref());
        }
    }

    fn add_name_if(&mut self, role: NameRole, index: usize, text: Option<&impl AsRef<str>>) {
        if let Some(text) = text {
            self.add_name(role, index, text.as_ref());
        }
    }

    fn add_scale<const COUNT: usize>(&mut self, role: NameRole, index: usize, scale: Option<Scale<COUNT>>) {
        if let Some(scale) = scale {
            self.add_name(role, index, scale.as_str());
        }
    }

    fn add_name(&mut self, role: NameRole, index: usize, text: &str) {
        let name = self.ids.intern(text);
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        reserve(&mut self.names, 1);
        self.names.push(NameFact { name, index, role });
    }
}
