//! Interface contracts: their description, how they are reached, and who needs them. Not here: what every entry must have,
//! and dates and successors of a life (`base`).

mod access;
mod authentication;
mod contract;
mod deprecation;
mod description;
mod reach;
mod stability;
mod supply;
mod use_by_services;

use crate::model::InterfaceContract;
use crate::model::common::{Lifecycle, LifecycleStatus};
use crate::model::interface::InterfaceVersion;
use crate::report::profiles::INTERFACES;
use crate::report::{Declaration, Profile};
use crate::rule::Rule;
use crate::rulebook::sources::FORMAT;

pub(super) static TOPICS: &[&[&Rule]] = &[
    description::RULES,
    stability::RULES,
    access::RULES,
    authentication::RULES,
    deprecation::RULES,
    use_by_services::RULES,
    supply::RULES,
    reach::RULES,
    contract::RULES,
];

static PROFILES: &[&Profile] = &[&INTERFACES];

/// What rules of ours on interfaces say in the same words.
const fn of_owners(declaration: Declaration) -> Declaration {
    declaration
        .addressee("verantwortliche Stellen von Schnittstellen", "owners of interfaces")
        .profiles(PROFILES)
        .sources(&[FORMAT])
}

/// What rules of ours on the interfaces of a service say in the same words.
const fn of_providers(declaration: Declaration) -> Declaration {
    declaration.addressee("Anbieter", "providers").profiles(PROFILES).sources(&[FORMAT])
}

const USABLE_DE: &str = "für Versionen, die weder geplant noch eingestellt sind";
const USABLE_EN: &str = "for versions that are neither planned nor retired";

/// Whether something can be used today, as far as its status says; what says nothing can.
fn is_usable(lifecycle: Option<&Lifecycle>) -> bool {
    let status = lifecycle.and_then(|lifecycle| lifecycle.status.as_ref());
    !matches!(status, Some(LifecycleStatus::Planned | LifecycleStatus::Retired))
}

/// The versions of an interface that can be used today, each with its place.
fn usable(interface: &InterfaceContract) -> impl Iterator<Item = (usize, &InterfaceVersion)> {
    let versions = if is_usable(interface.lifecycle.as_deref()) { &interface.versions[..] } else { &[] };
    versions.iter().enumerate().filter(|(_, version)| is_usable(version.lifecycle.as_deref()))
}
