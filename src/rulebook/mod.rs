//! The rules themselves, one file a topic: declaration, function, and nothing else. What a rule is stands in `rule`,
//! how rules run in `check`; example documents of each code in `tests/rules`.

mod addresses;
mod cycles;
mod identity;
mod keys;
mod lifecycle;
mod lifetimes;
mod local_ids;
mod minimum;
mod named_plans;
mod references;
mod regions;
mod sources;
mod texts;
mod validity;
mod values;
mod versions;
pub(crate) mod waiver;

use crate::report::{BASE, Declaration, Profile};
use crate::rule::{Registry, Rule};

/// The profiles that exist.
pub(crate) static PROFILES: &[&Profile] = &[&BASE];

/// The rules of each topic.
static TOPICS: &[&[&Rule]] = &[
    identity::RULES,
    local_ids::RULES,
    references::RULES,
    named_plans::RULES,
    cycles::RULES,
    validity::RULES,
    lifecycle::RULES,
    versions::RULES,
    lifetimes::RULES,
    texts::RULES,
    addresses::RULES,
    regions::RULES,
    keys::RULES,
    minimum::RULES,
    values::RULES,
];

/// The rule book of the crate: all its rules, and the codes without a check function.
#[must_use]
pub fn registry() -> Registry {
    let rules = TOPICS.iter().flat_map(|topic| topic.iter().copied()).collect();
    Registry::new(rules, STRUCTURE)
}

/// What the reader and the check itself report.
static STRUCTURE: &[&[&Declaration]] = &[crate::read::codes::ALL, waiver::ALL];
