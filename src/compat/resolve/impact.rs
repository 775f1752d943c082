//! Who is hit when a version of an interface ends or is replaced: services that need it, services that need those, and tenants.

use std::collections::{HashMap, HashSet};

use super::{Candidate, Resolution, resolve};
use crate::compat::comparison::{Comparison, Outcome};
use crate::key::EntityId;
use crate::model::service::DependencyKind;
use crate::model::tenant::TenantStatus;
use crate::model::{Catalog, Tenant};
use crate::text::{Date, Version};

/// What happens to an interface.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Loss<'a> {
    /// All of its versions end.
    Interface(&'a EntityId),
    /// One version ends.
    Version(&'a EntityId, &'a Version),
    /// The document of a version is replaced by another one: a loss only if that breaks clients.
    Replaced(&'a EntityId, &'a Version, &'a Comparison),
}

impl Loss<'_> {
    /// Whether a version of an interface is lost; `usable` are those of the interface in question that can be used. Of a provision that does
    /// not say its version it is open, as long as there is another one.
    fn takes(&self, interface: &EntityId, version: Option<&Version>, usable: &[&Version]) -> bool {
        let is_it = |number: &Version| match version {
            Some(version) => version == number,
            None => usable.iter().all(|other| *other == number),
        };
        match self {
            Self::Interface(gone) => *gone == interface,
            Self::Version(gone, number) => *gone == interface && is_it(number),
            Self::Replaced(gone, number, comparison) => {
                comparison.outcome() == Outcome::Breaking && *gone == interface && is_it(number)
            }
        }
    }

    fn interface(&self) -> &EntityId {
        match self {
            Self::Interface(gone) | Self::Version(gone, _) | Self::Replaced(gone, ..) => gone,
        }
    }

    /// Whether a catalog knows what is lost: describes it, or has somebody who provides or needs it. Of what nobody knows, nothing can be
    /// said, also not that nobody is hit.
    ///
    /// ```
    /// use dvs::compat::Loss;
    /// use dvs::key::EntityId;
    /// use dvs::{Options, read_catalog, text::Date};
    /// let text = r#"{"format": "dvs-crate/1", "interfaces": [{"id": "example.a:if"}]}"#;
    /// let catalog = read_catalog(text.as_bytes(), &Options::new(Date::new("2026-11-24")?)).catalog;
    /// assert!(Loss::Interface(&EntityId::new("example.a:if")?).is_known(&catalog));
    /// assert!(!Loss::Interface(&EntityId::new("example.a:fi")?).is_known(&catalog));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn is_known(&self, catalog: &Catalog) -> bool {
        let gone = self.interface();
        let number = match self {
            Self::Interface(_) => None,
            Self::Version(_, number) | Self::Replaced(_, number, _) => Some(*number),
        };
        let mut described = catalog.interfaces.iter().filter(|interface| interface.id == *gone);
        let is_it = |version: &Version| number.is_none_or(|number| version == number);
        let provided = catalog.services.iter().flat_map(|service| &service.provides);
        let mut provided = provided.filter(|provision| provision.interface == *gone);
        let mut needed = catalog.services.iter().flat_map(|service| &service.requires);
        described.any(|it| number.is_none() || it.versions.iter().any(|known| is_it(&known.version)))
            || provided.any(|provision| provision.version.as_ref().is_none_or(is_it))
            || number.is_none() && needed.any(|requirement| requirement.interface == *gone)
    }
}

/// A service that is hit.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Hit<'c> {
    /// The service.
    pub service: &'c EntityId,
    /// The way from what is lost to it: an interface or a service, then whoever needs it, at last the service itself.
    pub way: Vec<&'c EntityId>,
}

/// A tenant of a service that is hit.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct TenantHit<'c> {
    /// The tenant.
    pub tenant: &'c EntityId,
    /// Its service.
    pub service: &'c EntityId,
}

/// Who is hit.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Impact<'c> {
    /// Services, those that are hit at once first.
    pub services: Vec<Hit<'c>>,
    /// Tenants of these services.
    pub tenants: Vec<TenantHit<'c>>,
}

/// Finds out who is hit by a loss on a day: every running service that cannot do without what it loses, and for which nobody else at hand
/// steps in; and whoever cannot do without such a service. Only those step in whom the service reaches, as far as zones and environments
/// are stated. Who had nobody to begin with, or has it brought by the customer, loses nothing. Tenants are those that were ordered and not
/// ended, also those that only begin later.
///
/// A provision that does not say its version is lost with any version, if the interface has no other one to offer.
#[must_use]
pub fn impact<'c>(catalog: &'c Catalog, loss: &Loss<'_>, on: &Date) -> Impact<'c> {
    let resolution = resolve(catalog, on);
    let mut down: HashMap<&'c EntityId, usize> = HashMap::new();
    let mut services: Vec<Hit<'c>> = Vec::new();
    // Each round finds those that fall because of the ones before; every round but the last finds one, so it ends.
    loop {
        let fallen = round(catalog, &resolution, loss, on, &down, &services);
        if fallen.is_empty() {
            break;
        }
        for hit in fallen {
            down.insert(hit.service, services.len());
            services.push(hit);
        }
    }
    let of_tenant = |tenant: &'c Tenant| {
        let service = tenant.service.as_ref().filter(|service| down.contains_key(service))?;
        let is_over = tenant.valid_until.as_ref().is_some_and(|until| until.days() < on.days());
        let has_ended = matches!(tenant.status, Some(TenantStatus::Terminated | TenantStatus::Deleted));
        (!is_over && !has_ended).then_some(TenantHit { tenant: &tenant.id, service })
    };
    let tenants = catalog.tenants.iter().filter_map(of_tenant).collect();
    Impact { services, tenants }
}

fn round<'c>(
    catalog: &'c Catalog,
    resolution: &Resolution<'c>,
    loss: &Loss<'_>,
    on: &Date,
    down: &HashMap<&'c EntityId, usize>,
    hits: &[Hit<'c>],
) -> Vec<Hit<'c>> {
    let usable: Vec<&Version> = super::usable(catalog, loss.interface(), on).collect();
    let mut fallen: Vec<Hit<'c>> = Vec::new();
    let mut seen: HashSet<&EntityId> = HashSet::new();
    let way_to = |service: &EntityId| {
        let before = down.get(service).and_then(|at| hits.get(*at));
        before.map(|hit| hit.way.clone()).unwrap_or_default()
    };
    for need in &resolution.needs {
        let optional = need.requirement.optional == Some(true);
        if optional || need.candidates.is_empty() || down.contains_key(need.service) || seen.contains(need.service) {
            continue;
        }
        let interface = &need.requirement.interface;
        let is_gone = |candidate: &Candidate<'c>| {
            loss.takes(interface, candidate.version, &usable) || down.contains_key(candidate.service)
        };
        // Whom it does not reach, it neither loses nor can turn to.
        let mut reached = need.candidates.iter().filter(|candidate| candidate.in_zone).peekable();
        if reached.peek().is_some() && reached.clone().all(is_gone) {
            let through = reached.find(|candidate| down.contains_key(candidate.service));
            let mut way = through.map(|candidate| way_to(candidate.service)).unwrap_or_default();
            way.extend([interface, need.service]);
            seen.insert(need.service);
            fallen.push(Hit { service: need.service, way });
        }
    }
    let running: HashSet<&EntityId> = super::running(catalog, on).map(|service| &service.id).collect();
    let known: HashSet<&EntityId> = catalog.services.iter().map(|service| &service.id).collect();
    // Of a service that is described elsewhere nobody knows that it is not there.
    let steps_in = |other: &EntityId| !down.contains_key(other) && (running.contains(other) || !known.contains(other));
    for service in super::running(catalog, on) {
        if down.contains_key(&service.id) || seen.contains(&service.id) {
            continue;
        }
        let essential = service.dependencies.iter().find(|dependency| {
            dependency.kind == Some(DependencyKind::Essential)
                && super::holds(dependency.valid_from.as_ref(), dependency.valid_until.as_ref(), on)
                && down.contains_key(&dependency.service)
                && !dependency.alternatives.iter().any(steps_in)
        });
        if let Some(dependency) = essential {
            let mut way = way_to(&dependency.service);
            way.push(&service.id);
            fallen.push(Hit { service: &service.id, way });
        }
    }
    fallen
}
