//! Who may use a service jointly, and on which terms.

mod offers;
mod terms;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[terms::RULES, offers::RULES];
