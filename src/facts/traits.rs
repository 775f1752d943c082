//! Yes-or-no facts of an entity that rules ask for from other entities: whether a body may take part, whether a service
//! separates tenants. Not here: what rules make of them (`rulebook`), and values that are compared (`names`).

use crate::model::agreement::AgreementKind;
use crate::model::common::LifecycleStatus;
use crate::model::interface::InterfaceKind;
use crate::model::organisation::{EligibilityBasis, Role};
use crate::model::service::{JointUseOpenness, ProcessingRole, ServiceModel, TenancyModel};
use crate::model::{Agreement, EntityRef, Organisation, Service, Tenant};

/// What holds of an entity, as a set. What was not said is not in it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Traits(u32);

/// One of them; at most 32.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Trait {
    /// The body stands outside the public administration.
    External,
    /// The body has a role in which services are offered: Anbieter, Softwarebetreiber, Plattformbetreiber.
    Offers,
    /// The body is a Softwarebetreiber.
    SoftwareOperator,
    /// The body is a Plattformbetreiber.
    PlatformOperator,
    /// The body is a Kunde.
    Orders,
    /// The body has no role but that of a Softwarelieferant.
    OnlySupplies,
    /// The body names a ground of CSP-AGB §1.2, whatever its days.
    HasGround,
    /// The service is offered as `SaaS`.
    Saas,
    /// The service is offered as a platform, `PaaS` or `CaaS`.
    Platform,
    /// An order of the service needs a Leitweg-ID.
    NeedsLeitwegId,
    /// The service is not offered for joint use.
    ClosedToOthers,
    /// The agreement is one on joint use.
    SharedUse,
    /// In the tenant personal data are processed.
    PersonalData,
    /// In the tenant special categories of personal data are processed.
    SpecialCategories,
    /// The service denies that it processes personal data.
    NoPersonalData,
    /// The service denies that it is meant for special categories of personal data.
    NoSpecialCategories,
    /// The provider of the service processes personal data on behalf of its customers.
    ProcessesOnBehalf,
    /// The agreement has an instrument on the processing of personal data for all of its services.
    ProcessingGoverned,
    /// The service separates tenants only by an installation for each customer.
    SingleTenant,
    /// A tenant of the service can have no tenants below it.
    NoSubTenants,
    /// The service is in pilot operation.
    Pilot,
    /// Several tenants share one installation of the service.
    MultiTenant,
    /// Some version of the interface says how a call names the tenant, or its kind addresses recipients.
    NamesTenant,
}

/// Whether an interface of this kind delivers to an address of the recipient.
fn is_addressed(kind: &InterfaceKind) -> bool {
    use InterfaceKind::{File, FitConnect, Osci, Xta};
    matches!(kind, Xta | Osci | FitConnect | File)
}

impl Traits {
    /// What holds of an entity.
    pub(super) fn of(entity: EntityRef<'_>) -> Self {
        let mut traits = Self::default();
        match entity {
            EntityRef::Organisation(organisation) => traits.add_organisation(organisation),
            EntityRef::Service(service) => traits.add_service(service),
            EntityRef::Tenant(tenant) => traits.add_tenant(tenant),
            EntityRef::Agreement(agreement) => traits.add_agreement(agreement),
            EntityRef::Interface(interface) => {
                let addressed = interface.interface_kind.as_ref().is_some_and(is_addressed);
                let hinted = || interface.versions.iter().any(|it| it.tenancy_hint.is_some());
                traits.add(Trait::NamesTenant, addressed || hinted());
            }
        }
        traits
    }

    fn add_organisation(&mut self, organisation: &Organisation) {
        self.add(Trait::External, organisation.external == Some(true));
        let mut only_supplies = !organisation.roles.is_empty();
        for role in &organisation.roles {
            only_supplies &= *role == Role::SoftwareSupplier;
            // A role that the format does not know may be any of them.
            let unknown = !role.is_known();
            let (software, platform) = (*role == Role::SoftwareOperator, *role == Role::PlatformOperator);
            self.add(Trait::SoftwareOperator, software || unknown);
            self.add(Trait::PlatformOperator, platform || unknown);
            self.add(Trait::Offers, software || platform || *role == Role::Provider || unknown);
            self.add(Trait::Orders, *role == Role::Customer || unknown);
        }
        self.add(Trait::OnlySupplies, only_supplies);
        let mut grounds = organisation.eligibility_grounds.iter();
        self.add(Trait::HasGround, grounds.any(|ground| ground.basis != EligibilityBasis::Gwb99Nr4));
    }

    fn add_service(&mut self, service: &Service) {
        let model = &service.service_model;
        self.add(Trait::Saas, *model == Some(ServiceModel::Saas));
        self.add(Trait::Platform, matches!(model, Some(ServiceModel::Paas | ServiceModel::Caas)));
        let terms = service.contract_terms.as_ref();
        self.add(Trait::NeedsLeitwegId, terms.is_some_and(|terms| terms.leitweg_id_required == Some(true)));
        let openness = service.joint_use.as_ref().and_then(|joint_use| joint_use.openness.as_ref());
        self.add(Trait::ClosedToOthers, openness == Some(&JointUseOpenness::Closed));
        if let Some(data) = &service.data_protection {
            self.add(Trait::NoPersonalData, data.personal_data == Some(false));
            self.add(Trait::NoSpecialCategories, data.special_categories == Some(false));
            self.add(Trait::ProcessesOnBehalf, data.provider_role == Some(ProcessingRole::Processor));
        }
        if let Some(tenancy) = &service.tenancy {
            self.add(Trait::SingleTenant, tenancy.model == Some(TenancyModel::SingleTenant));
            self.add(Trait::MultiTenant, tenancy.model == Some(TenancyModel::MultiTenant));
            self.add(Trait::NoSubTenants, tenancy.sub_tenants == Some(false));
        }
        let status = service.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref());
        self.add(Trait::Pilot, status == Some(&LifecycleStatus::Pilot));
    }

    fn add_tenant(&mut self, tenant: &Tenant) {
        let special = tenant.special_categories == Some(true);
        self.add(Trait::PersonalData, special || tenant.personal_data == Some(true));
        self.add(Trait::SpecialCategories, special);
    }

    fn add_agreement(&mut self, agreement: &Agreement) {
        self.add(Trait::SharedUse, agreement.agreement_kind == Some(AgreementKind::SharedUse));
        let mut instruments = agreement.data_processing.iter();
        self.add(Trait::ProcessingGoverned, instruments.any(|instrument| instrument.services.is_empty()));
    }

    fn add(&mut self, of: Trait, holds: bool) {
        self.0 |= u32::from(holds) << of as u32;
    }

    pub(crate) fn has(self, of: Trait) -> bool {
        self.0 & (1 << of as u32) != 0
    }

    pub(super) fn bits(self) -> u32 {
        self.0
    }

    pub(super) fn from_bits(bits: u32) -> Self {
        Self(bits)
    }
}
