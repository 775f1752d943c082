//! What every catalog needs so that others can read and merge it: identity, references, dates, texts, keys. Rules of this
//! format and of the keys that it uses. Not here: what other sources demand of an offer.

mod addresses;
mod contacts;
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
mod texts;
mod titles;
mod validity;
mod values;
mod versions;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[
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
    contacts::RULES,
    titles::RULES,
    addresses::RULES,
    regions::RULES,
    keys::RULES,
    minimum::RULES,
    values::RULES,
];
