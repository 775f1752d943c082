//! Interface contracts: their description, how they are reached, and who needs them. Not here: what every entry must have,
//! and dates and successors of a life (`base`).

mod access;
mod authentication;
mod contract;
mod contract_elsewhere;
mod deprecation;
mod description;
mod document_access;
mod document_calls;
mod document_security;
mod documents;
mod reach;
mod stability;
mod supply;
mod use_by_services;

use crate::model::InterfaceContract;
use crate::model::interface::InterfaceVersion;
use crate::report::profiles::INTERFACES;
use crate::report::{Declaration, Profile};
use crate::rule::Rule;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_usable;

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
    contract_elsewhere::RULES,
    document_access::RULES,
    document_security::RULES,
    document_calls::RULES,
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

/// The versions of an interface that can be used today, each with its place.
fn usable(interface: &InterfaceContract) -> impl Iterator<Item = (usize, &InterfaceVersion)> {
    let versions = if is_usable(interface) { &interface.versions[..] } else { &[] };
    versions.iter().enumerate().filter(|(_, version)| is_usable(*version))
}
