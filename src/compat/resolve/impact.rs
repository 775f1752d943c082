//! Who is hit when a version of an interface ends or is replaced: services that need it, services that need those, and tenants.

use std::collections::{HashMap, HashSet};

use super::{Resolution, resolve};
use crate::compat::comparison::{Comparison, Outcome};
use crate::key::EntityId;
use crate::model::Catalog;
use crate::model::service::DependencyKind;
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
    fn takes(&self, interface: &EntityId, version: Option<&Version>) -> bool {
        match self {
            Self::Interface(gone) => *gone == interface,
            Self::Version(gone, number) => *gone == interface && version.is_none_or(|version| version == *number),
            Self::Replaced(gone, number, comparison) => {
                comparison.outcome() == Outcome::Breaking
                    && *gone == interface
                    && version.is_none_or(|version| version == *number)
            }
        }
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

/// Finds out who is hit by a loss on a day: every service that cannot do without what it loses, and for which nobody else at hand
/// steps in; and whoever cannot do without such a service.
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
    let of_tenant = |tenant: &'c crate::model::Tenant| {
        let service = tenant.service.as_ref().filter(|service| down.contains_key(service))?;
        let over = tenant.valid_until.as_ref().is_some_and(|until| until.days() < on.days());
        (!over).then_some(TenantHit { tenant: &tenant.id, service })
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
        let is_gone = |candidate: &&super::Candidate<'c>| {
            loss.takes(interface, candidate.version) || down.contains_key(candidate.service)
        };
        if need.candidates.iter().all(|candidate| is_gone(&candidate)) {
            let through = need.candidates.iter().find(|candidate| down.contains_key(candidate.service));
            let mut way = through.map(|candidate| way_to(candidate.service)).unwrap_or_default();
            way.extend([interface, need.service]);
            seen.insert(need.service);
            fallen.push(Hit { service: need.service, way });
        }
    }
    for service in &catalog.services {
        if down.contains_key(&service.id) || seen.contains(&service.id) {
            continue;
        }
        let essential = service.dependencies.iter().find(|dependency| {
            dependency.kind == Some(DependencyKind::Essential)
                && super::holds(dependency.valid_from.as_ref(), dependency.valid_until.as_ref(), on)
                && down.contains_key(&dependency.service)
                && dependency.alternatives.iter().all(|other| down.contains_key(other))
        });
        if let Some(dependency) = essential {
            let mut way = way_to(&dependency.service);
            way.push(&service.id);
            fallen.push(Hit { service: &service.id, way });
        }
    }
    fallen
}
