//! Whether tenants could be ordered today as they are used: decisions of the federation as findings. Needs whole catalogs, so its profile runs
//! on request only. Not here: the decisions themselves (`federation`), tenants against service and plan (`tenancy`).

mod tenants;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[tenants::RULES];
