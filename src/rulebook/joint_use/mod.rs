//! Who may use a service jointly, and on which terms. Not here: whether a body may order by procurement law (`federation`).

mod agreements;
mod offers;
mod terms;

use crate::model::Service;
use crate::model::common::LifecycleStatus;
use crate::report::{Profile, profiles};
use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[offers::RULES, terms::RULES, agreements::RULES];

static PROFILES: &[&Profile] = &[&profiles::JOINT_USE];

/// Whether the service is on offer or will be: what was retired has nothing to say about joint use.
fn is_retired(service: &Service) -> bool {
    let status = service.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref());
    status == Some(&LifecycleStatus::Retired)
}
