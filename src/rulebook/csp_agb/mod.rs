//! Who may offer and order in the Cloud-Service-Portal, by its AGB. Not here: joint use (`joint_use`).

mod eligibility;
mod invoices;
mod roles;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[eligibility::RULES, roles::RULES, invoices::RULES];
