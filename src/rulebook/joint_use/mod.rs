//! Who may use a service jointly, and on which terms. Not here: whether a body may take part in the portal (`csp_agb`).

mod agreements;
mod offers;
mod terms;

use crate::report::{Profile, profiles};
use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[offers::RULES, terms::RULES, agreements::RULES];

static PROFILES: &[&Profile] = &[&profiles::JOINT_USE];
