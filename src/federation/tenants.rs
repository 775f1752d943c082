//! Tenants in use: whether their customers could still order, and what they inherit from the tenants above. Not here: findings on tenants in
//! themselves, such as isolation and protection need (`rulebook::tenancy`), or agreements that end before them (`rulebook::base`).

use std::collections::HashMap;

use super::claims::holds_on;
use super::decision::Verdict;
use super::landscape::Landscape;
use super::options::Need;
use super::questions::Answered;
use crate::key::EntityId;
use crate::model::Tenant;
use crate::model::tenant::{TenantAdministrator, TenantLimit, TenantStatus};

/// What holds for a tenant together with the tenants above it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ResolvedTenant<'c> {
    /// The tenant.
    pub tenant: &'c EntityId,
    /// The tenants above it, the nearest first. A circle ends where it closes.
    pub above: Vec<&'c EntityId>,
    /// Its administrators on the day, and those that tenants above pass on, with the tenant that names them.
    pub administrators: Vec<(&'c EntityId, &'c TenantAdministrator)>,
    /// Its limits, and those that tenants above share with it, with the tenant that names them. All of them bind.
    pub limits: Vec<(&'c EntityId, &'c TenantLimit)>,
}

/// Whether one user of a tenant could order today what it uses.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct TenantAnswer {
    /// The tenant.
    pub tenant: EntityId,
    /// The customer of the tenant.
    pub customer: EntityId,
    /// The answer for one of its users; for the customer itself if no users are named.
    pub answer: Answered,
}

/// What a tenant has been ordered for.
pub(crate) struct Order<'c> {
    pub(crate) service: &'c EntityId,
    pub(crate) customer: &'c EntityId,
    /// Who uses it: the customer itself if nobody is named.
    pub(crate) users: &'c [EntityId],
    pub(crate) users_are_named: bool,
    /// Customer, plan and protection need.
    pub(crate) need: Need,
}

impl<'c> Order<'c> {
    /// The order behind a tenant, if its service and its customer are stated.
    pub(crate) fn of(tenant: &'c Tenant) -> Option<Self> {
        let (service, customer) = (tenant.service.as_ref()?, tenant.customer.as_ref()?);
        let mut need = Need::default().via(customer.clone());
        need.plan.clone_from(&tenant.plan);
        need.protection = tenant.protection_needs.as_deref().cloned();
        let users = if tenant.users.is_empty() { std::slice::from_ref(customer) } else { &tenant.users[..] };
        Some(Self { service, customer, users, users_are_named: !tenant.users.is_empty(), need })
    }
}

/// How many tenants are followed upwards.
const MOST_ABOVE: usize = 64;

impl<'c> Landscape<'c> {
    /// The tenants that exist on the day, each with what it inherits.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let tenants = federation.on(&today).tenants();
    /// assert_eq!(tenants.len(), catalog.tenants.len());
    /// for tenant in tenants {
    ///     println!("{} under {:?}: {} administrators", tenant.tenant, tenant.above, tenant.administrators.len());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn tenants(&self) -> Vec<ResolvedTenant<'c>> {
        let mut by_id: HashMap<&'c EntityId, &'c Tenant> = HashMap::new();
        for tenant in &self.records.tenants {
            by_id.entry(&tenant.id).or_insert(tenant);
        }
        self.living().map(|tenant| self.resolve(tenant, &by_id)).collect()
    }

    fn resolve(&self, tenant: &'c Tenant, by_id: &HashMap<&'c EntityId, &'c Tenant>) -> ResolvedTenant<'c> {
        let mut resolved =
            ResolvedTenant { tenant: &tenant.id, above: Vec::new(), administrators: Vec::new(), limits: Vec::new() };
        let mut at = tenant;
        loop {
            let own = at.id == tenant.id;
            let administrators = at.administrators.iter().filter(|it| own || it.inherited == Some(true));
            let today =
                administrators.filter(|it| holds_on(self.day(), it.valid_from.as_ref(), it.valid_until.as_ref()));
            resolved.administrators.extend(today.map(|it| (&at.id, it)));
            let limits = at.limits.iter().filter(|it| own || it.inherited == Some(true));
            resolved.limits.extend(limits.map(|it| (&at.id, it)));
            let above = at.parent.as_ref().and_then(|parent| by_id.get(parent).copied());
            let above = above.filter(|above| above.id != tenant.id && !resolved.above.contains(&&above.id));
            let Some(above) = above.filter(|_| resolved.above.len() < MOST_ABOVE) else { return resolved };
            resolved.above.push(&above.id);
            at = above;
        }
    }

    /// Whether the customers of living tenants could order today what their users use, plan and protection need included.
    ///
    /// ```
    /// use dvs::federation::{Federation, FederationOptions, Need};
    /// use dvs::{Options, key::EntityId, text::Date};
    /// # let text = std::fs::read_to_string("examples/data/catalog.json")?;
    /// let today = Date::new("2026-11-24")?;
    /// let catalog = dvs::read_catalog(text.as_str(), &Options::new(today.clone())).catalog;
    /// let federation = Federation::new(&catalog, &FederationOptions::default());
    /// let answers = federation.on(&today).judge_tenants();
    /// assert!(!answers.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn judge_tenants(&self) -> Vec<TenantAnswer> {
        let mut answers = Vec::new();
        for tenant in self.living() {
            let Some(Order { service, customer, users, need, .. }) = Order::of(tenant) else { continue };
            for user in users {
                let Verdict { overall, procurement } = self.verdict(user, service, &need);
                let answer = Answered { user: user.clone(), service: service.clone(), overall, procurement };
                answers.push(TenantAnswer { tenant: tenant.id.clone(), customer: customer.clone(), answer });
            }
        }
        answers
    }

    fn living(&self) -> impl Iterator<Item = &'c Tenant> {
        let gone = [TenantStatus::Terminated, TenantStatus::Deleted];
        self.records.tenants.iter().copied().filter(move |tenant| {
            holds_on(self.day(), tenant.valid_from.as_ref(), tenant.valid_until.as_ref())
                && !tenant.status.as_ref().is_some_and(|status| gone.contains(status))
        })
    }
}
