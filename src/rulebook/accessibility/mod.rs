//! Accessibility of what people see: whether something is said, and whether it holds together. No test of accessibility.

mod assessment;
mod statement;

use crate::model::Service;
use crate::model::service::{Accessibility, Audience, ServiceModel};
use crate::report::profiles::ACCESSIBILITY;
use crate::report::{Declaration, Profile};
use crate::rule::Rule;
use crate::rulebook::stage::is_retired;

pub(super) static TOPICS: &[&[&Rule]] = &[statement::RULES, assessment::RULES];

static PROFILES: &[&Profile] = &[&ACCESSIBILITY];

/// What the rules of this folder say in the same words.
const fn of_providers(declaration: Declaration) -> Declaration {
    declaration.addressee("Anbieter", "providers").profiles(PROFILES)
}

/// Whether people use the service through screens: by what it says, else by what it is. Services that are retired do not count.
fn has_screens(service: &Service) -> bool {
    if is_retired(service) {
        return false;
    }
    if let Some(said) = service.accessibility.as_ref().and_then(|it| it.user_interface) {
        return said;
    }
    // Experts may work through interfaces alone; other systems always do.
    let people =
        |it: &Audience| matches!(it, Audience::AdministrationStaff | Audience::Citizens | Audience::Businesses);
    let only_systems = !service.audience.is_empty() && service.audience.iter().all(|it| *it == Audience::Systems);
    service.audience.iter().any(people) || service.service_model == Some(ServiceModel::Saas) && !only_systems
}

/// What a service with screens says on their accessibility.
fn stated(service: &Service) -> Option<&Accessibility> {
    service.accessibility.as_deref().filter(|_| has_screens(service))
}
