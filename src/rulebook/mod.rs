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

#[cfg(test)]
mod tests {
    use super::registry;
    use crate::model::{CatalogHeader, shape_of};
    use crate::report::Reads;
    use crate::shape::{EntityKind, Shape, Value as _};

    /// Whether a member is there, by its way from the entity.
    fn exists(mut shape: &'static Shape, member: &str) -> bool {
        member.split('.').all(|name| {
            while let Shape::List(inner) = shape {
                shape = inner;
            }
            let Shape::Object(object) = shape else { return false };
            object.fields.iter().find(|field| field.name == name).is_some_and(|field| {
                shape = field.shape;
                true
            })
        })
    }

    #[test]
    fn rules_read_members_that_exist() {
        let shapes = || EntityKind::ALL.into_iter().map(shape_of).chain([CatalogHeader::SHAPE]);
        for declaration in registry().declarations() {
            if let Reads::Members(members) | Reads::Each(members) = declaration.reads {
                for member in members {
                    let known = shapes().any(|shape| exists(shape, member));
                    assert!(known, "{} reads `{member}`, which no entity has", declaration.code);
                }
            }
        }
    }
}
