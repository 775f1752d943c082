//! What a ground of § 108 GWB rests on: which relations of control support it. Not here: what is wrong with them
//! (`control_claims`).

use crate::key::EntityId;
use crate::model::Organisation;
use crate::model::organisation::{ControlMode, ControlRelation, EligibilityBasis, EligibilityGround};
use crate::rulebook::days::holds_on;
use crate::rulebook::lookup::among;
use crate::text::Date;

/// The form of control that a ground of § 108 GWB asks for.
fn mode(ground: &EligibilityGround) -> Option<ControlMode> {
    match ground.basis {
        EligibilityBasis::Gwb108Abs1 => Some(ControlMode::Alone),
        EligibilityBasis::Gwb108Abs4 => Some(ControlMode::Joint),
        _ => None,
    }
}

/// The grounds of § 108 GWB that hold today, with their places.
pub(super) fn grounds<'o>(
    organisation: &'o Organisation,
    today: &'o Date,
) -> impl Iterator<Item = (usize, &'o EligibilityGround, ControlMode)> + Clone {
    let grounds = organisation.eligibility_grounds.iter().enumerate();
    let of_108 = grounds.filter_map(|(index, ground)| Some((index, ground, mode(ground)?)));
    of_108.filter(|(_, ground, _)| holds_on(today, ground.valid_from.as_ref(), ground.valid_until.as_ref()))
}

/// The relations of control that hold today, with their places.
pub(super) fn relations<'o>(
    organisation: &'o Organisation,
    today: &'o Date,
) -> impl Iterator<Item = (usize, &'o ControlRelation)> + Clone {
    let relations = organisation.control_relations.iter().enumerate();
    relations.filter(|(_, relation)| holds_on(today, relation.valid_from.as_ref(), relation.valid_until.as_ref()))
}

/// A relation of control on which a ground of § 108 GWB rests.
pub(super) struct Support<'o> {
    pub(super) index: usize,
    pub(super) relation: &'o ControlRelation,
    /// A ground of Abs. 1 names the controller.
    pub(super) alone: bool,
    /// A ground of Abs. 4 names the controller.
    pub(super) joint: bool,
}

impl Support<'_> {
    /// Whether it is control together with others: as it says itself, else as the ground asks.
    pub(super) fn is_joint(&self) -> bool {
        match self.relation.mode {
            Some(ControlMode::Joint) => true,
            Some(_) => false,
            None => self.joint && !self.alone,
        }
    }

    pub(super) fn pointer(&self, member: &str) -> String {
        format!("/controlRelations/{}{member}", self.index)
    }
}

/// Shows each relation on which a ground of § 108 GWB rests. A ground that names no controller rests on all of its form.
pub(super) fn each_support(organisation: &Organisation, today: &Date, mut act: impl FnMut(Support<'_>)) {
    if organisation.control_relations.is_empty() || grounds(organisation, today).next().is_none() {
        return;
    }
    let unnamed =
        |mode| grounds(organisation, today).any(|(_, ground, of)| of == mode && ground.controllers.is_empty());
    let (any_alone, any_joint) = (unnamed(ControlMode::Alone), unnamed(ControlMode::Joint));
    let named_alone = among(controllers(organisation, today, |mode| *mode == ControlMode::Alone));
    let named_joint = among(controllers(organisation, today, |mode| *mode == ControlMode::Joint));
    for (index, relation) in relations(organisation, today) {
        let is = |mode| relation.mode.as_ref().is_none_or(|own| *own == mode);
        let alone = named_alone(&relation.controller) || any_alone && is(ControlMode::Alone);
        let joint = named_joint(&relation.controller) || any_joint && is(ControlMode::Joint);
        if alone || joint {
            act(Support { index, relation, alone, joint });
        }
    }
}

fn controllers<'o>(
    organisation: &'o Organisation,
    today: &'o Date,
    of: fn(&ControlMode) -> bool,
) -> impl Iterator<Item = &'o EntityId> + Clone {
    grounds(organisation, today).filter(move |(_, _, mode)| of(mode)).flat_map(|(_, ground, _)| &ground.controllers[..])
}
