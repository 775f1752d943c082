//! Who may offer and order in the Cloud-Service-Portal, by its AGB. Not here: joint use (`joint_use`).

mod control;
mod control_claims;
mod eligibility;
mod invoices;
mod market_share;
mod roles;

use crate::model::Organisation;
use crate::model::organisation::Role;
use crate::report::{Profile, profiles};
use crate::rule::Rule;
use crate::rulebook::days::is_over;
use crate::text::Date;

pub(super) static TOPICS: &[&[&Rule]] =
    &[eligibility::RULES, control_claims::RULES, market_share::RULES, roles::RULES, invoices::RULES];

static PROFILES: &[&Profile] = &[&profiles::CSP_AGB];

/// The first role by which a body offers services in the portal: Softwarebetreiber and Plattformbetreiber are Anbieter, too.
fn offering_role(organisation: &Organisation) -> Option<&Role> {
    let offers = |role: &&Role| matches!(role, Role::Provider | Role::SoftwareOperator | Role::PlatformOperator);
    organisation.roles.iter().find(offers)
}

/// Whether the body is no more.
fn has_ended(organisation: &Organisation, today: &Date) -> bool {
    is_over(today, organisation.valid_until.as_ref())
}
