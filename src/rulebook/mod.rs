//! The rules themselves: one folder a profile, one file a topic; declaration, function, and nothing else. Beside the folders
//! stands what rules of several topics need: `stage` (how far something is in its life), `days` (what holds when), `missing`
//! (naming what is not there), `lookup` (lists that may be long), `countries`, `sources`. What a rule is stands in `rule`, how
//! rules run in `check`; example documents of each code in `tests/rules`.

mod accessibility;
mod base;
mod conformity;
mod container;
mod countries;
mod csp_agb;
mod data_act;
mod data_protection;
mod days;
mod evidence;
mod interfaces;
mod joint_use;
mod lookup;
mod missing;
mod offer;
pub(crate) mod quality;
mod sources;
mod sovereignty;
mod stage;
mod tenancy;
pub(crate) mod waiver;

use crate::report::Declaration;
pub(crate) use crate::report::profiles::PROFILES;
use crate::rule::{Registry, Rule};

/// The rules of each folder, by topic.
static FOLDERS: &[&[&[&Rule]]] = &[
    base::TOPICS,
    csp_agb::TOPICS,
    joint_use::TOPICS,
    offer::TOPICS,
    evidence::TOPICS,
    data_protection::TOPICS,
    sovereignty::TOPICS,
    tenancy::TOPICS,
    container::TOPICS,
    data_act::TOPICS,
    conformity::TOPICS,
    interfaces::TOPICS,
    accessibility::TOPICS,
    quality::TOPICS,
];

/// The rule book of the crate: all its rules, and the codes without a check function.
#[must_use]
pub fn registry() -> Registry {
    let rules = FOLDERS.iter().flat_map(|topics| topics.iter()).flat_map(|topic| topic.iter().copied()).collect();
    Registry::new(rules, STRUCTURE, include_str!("examples.txt"))
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
