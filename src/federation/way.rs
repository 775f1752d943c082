//! A path with everything on which it rests, as it is shown. Not here: how it is found (`paths`) and judged (`procurement`).

use super::bodies::BodyNumber;
use super::claims::{Answer, Condition};
use super::landscape::Landscape;
use super::paths::Step;
use super::procurement::Procurement;
use crate::key::EntityId;
use crate::report::Param;
use crate::shape::Lang;
use crate::standards::legal_grounds::Ground;

/// One award of a path.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PathAward {
    /// The legal entity that awards.
    pub from: EntityId,
    /// The legal entity that receives.
    pub to: EntityId,
    /// On which ground.
    pub ground: Ground,
    /// Whether its conditions are on record.
    pub answer: Answer,
    /// Each condition that the ground asks for.
    pub conditions: Vec<(Condition, Answer)>,
    /// The body through which control is exercised, or the common controller.
    pub through: Option<EntityId>,
    /// The agreement that declares the ground.
    pub agreement: Option<EntityId>,
}

/// A chain of awards from user to provider. Empty awards never occur: inside one legal entity there is one, without a contract.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Path {
    /// How it is judged as a whole.
    pub procurement: Procurement,
    /// Its weakest ground.
    pub weakest: Ground,
    /// The awards, from the user's side on.
    pub awards: Vec<PathAward>,
}

/// A path with everything that it rests on.
pub(crate) fn path(landscape: &Landscape<'_>, strength: u8, steps: &[Step], ends: (&EntityId, &EntityId)) -> Path {
    let bodies = &landscape.bodies;
    let id = |number: BodyNumber| bodies.id(number).unwrap_or(ends.0).clone();
    let mut awards: Vec<PathAward> = Vec::new();
    for step in steps {
        let (ground, claims, through, agreement) = landscape.graph.rests_on(step);
        let agreement = agreement.and_then(|place| landscape.agreement_at(place));
        awards.push(PathAward {
            from: id(step.from),
            to: id(step.to),
            ground,
            answer: claims.answer(),
            conditions: claims.iter().collect(),
            through: through.map(id),
            agreement: agreement.map(|agreement| agreement.id.clone()),
        });
    }
    if awards.is_empty() {
        awards.push(same_entity(ends.0, ends.1));
    }
    let weakest = awards.iter().map(|award| award.ground).max_by_key(|ground| ground.strength());
    Path {
        procurement: Procurement::of_strength(Some(strength)),
        weakest: weakest.unwrap_or(Ground::SameLegalEntity),
        awards,
    }
}

fn same_entity(from: &EntityId, to: &EntityId) -> PathAward {
    PathAward {
        from: from.clone(),
        to: to.clone(),
        ground: Ground::SameLegalEntity,
        answer: Answer::Yes,
        conditions: Vec::new(),
        through: None,
        agreement: None,
    }
}

impl Path {
    /// The path in one line of each language.
    pub(crate) fn describe(&self) -> Param {
        let text = |lang: Lang| {
            let mut text = self.awards.first().map(|award| award.from.as_str().to_owned()).unwrap_or_default();
            for award in &self.awards {
                text.push_str(" → ");
                text.push_str(award.to.as_str());
                text.push_str(" (");
                text.push_str(award.ground.title().get(lang));
                text.push(')');
            }
            text
        };
        Param::Both { de: text(Lang::De).into(), en: text(Lang::En).into() }
    }
}
