//! Awards that follow from control on a day: who may award to whom on which ground of § 108 GWB, and which conditions are on record.
//! Control is never inferred from membership, and no share from another. Not here: awards that agreements declare (`agreed`), and
//! chains of awards (`paths`).
//!
//! Sisters are not written down pair by pair, because there are as many pairs as the square of their number: a [`Family`] holds each
//! body once as the one that awards and once as the one that receives.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use super::bodies::{Bodies, BodyNumber};
use super::claims::{Answer, Claims, Condition, above, control, criteria, fulfilled, holds_on, no_private_capital};
use crate::model::organisation::{ControlMode, ControlRelation, EligibilityBasis, LegalForm};
use crate::standards::legal_grounds::{CONTROLLED_ACTIVITY, Ground};
use crate::text::Date;

/// One award that is possible, or would be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct Award {
    pub(crate) from: BodyNumber,
    pub(crate) to: BodyNumber,
    pub(crate) ground: Ground,
    pub(crate) claims: Claims,
    /// The agreement that declares it, by its place in the catalog.
    pub(crate) agreement: Option<u32>,
    /// The body through which control is exercised, or the common controller.
    pub(crate) through: Option<BodyNumber>,
}

/// How strong an award with these claims is: that of its ground, or [`UNDECIDED`]; nothing if a condition is denied.
pub(crate) fn strength(ground: Ground, claims: Claims) -> Option<u8> {
    match claims.answer() {
        Answer::Yes => Some(ground.strength()),
        Answer::NotStated => Some(UNDECIDED),
        Answer::No => None,
    }
}

/// The strength of the weakest award that is on record and not disputed.
pub(crate) const UNDISPUTED: u8 = 6;
/// The strength of a disputed award.
pub(crate) const DISPUTED: u8 = 7;
/// The strength of an award for which a statement is missing.
pub(crate) const UNDECIDED: u8 = 8;

/// Bodies under the same control, each of which may award to each other one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Family {
    pub(crate) ground: Ground,
    /// The common controller, the first of several.
    pub(crate) controller: BodyNumber,
    /// Who awards, with what it brings along.
    pub(crate) from: Vec<(BodyNumber, Claims)>,
    /// Who receives, with what it brings along.
    pub(crate) to: Vec<(BodyNumber, Claims)>,
}

/// What follows from control.
#[derive(Debug, Default)]
pub(crate) struct Derived {
    pub(crate) awards: Vec<Award>,
    pub(crate) families: Vec<Family>,
    /// Whether something was left out because there was too much.
    pub(crate) cut: bool,
}

/// A relation of control between two legal persons.
struct Step<'c> {
    from: BodyNumber,
    to: BodyNumber,
    relation: &'c ControlRelation,
}

/// A way up from a controlled body to one that controls it, through others.
#[derive(Clone, Copy)]
struct Ancestor {
    body: BodyNumber,
    /// What is on record on the steps above the last one.
    above: Claims,
    /// The relation over the controlled body itself.
    last: usize,
    joint: bool,
    steps: usize,
}

pub(crate) struct Derivation<'a, 'c> {
    bodies: &'a Bodies<'c>,
    day: &'a Date,
    relations: Vec<Step<'c>>,
    /// The relations over a body, by their places.
    over: HashMap<BodyNumber, Vec<usize>>,
    limit: usize,
}

impl<'a, 'c> Derivation<'a, 'c> {
    pub(crate) fn new(bodies: &'a Bodies<'c>, day: &'a Date, limit: usize) -> Self {
        let mut relations = Vec::new();
        let mut over: HashMap<BodyNumber, Vec<usize>> = HashMap::new();
        for (to, body) in bodies.iter().filter(|(number, body)| body.person == Some(*number)) {
            let Some(organisation) = body.organisation else { continue };
            for relation in &organisation.control_relations {
                // A body without legal personality controls for its legal entity. One published elsewhere counts as it is named.
                let Some(number) = bodies.find(&relation.controller) else { continue };
                let known = bodies.organisation(number).is_some();
                let Some(from) = bodies.person_of(&relation.controller).or((!known).then_some(number)) else {
                    continue;
                };
                if from != to {
                    over.entry(to).or_default().push(relations.len());
                    relations.push(Step { from, to, relation });
                }
            }
        }
        Self { bodies, day, relations, over, limit }
    }

    pub(crate) fn run(&self) -> Derived {
        let mut derived = Derived::default();
        let mut sole: BTreeMap<BodyNumber, Family> = BTreeMap::new();
        let mut joint: BTreeMap<Vec<BodyNumber>, Family> = BTreeMap::new();
        for (place, it) in self.relations.iter().enumerate() {
            self.direct(place, it, &mut derived.awards);
        }
        let mut controlled: Vec<BodyNumber> = self.over.keys().copied().collect();
        controlled.sort_unstable();
        for body in controlled {
            let left = self.limit.saturating_sub(derived.awards.len());
            let (ancestors, cut) = self.ancestors(body, left);
            derived.cut |= cut;
            for ancestor in ancestors {
                self.through_others(body, ancestor, &mut derived.awards);
                if !ancestor.joint {
                    self.sister(body, ancestor, &mut sole);
                }
            }
            self.joint_sister(body, &mut joint);
        }
        let several = |family: &Family| family.from.len() > 1;
        derived.families = sole.into_values().filter(several).chain(joint.into_values().filter(several)).collect();
        derived
    }

    fn in_force(&self, relation: &ControlRelation) -> bool {
        holds_on(self.day, relation.valid_from.as_ref(), relation.valid_until.as_ref())
    }

    fn is_joint(relation: &ControlRelation) -> bool {
        relation.mode == Some(ControlMode::Joint)
    }

    /// Awards between a body and one that controls it directly.
    fn direct(&self, place: usize, it: &Step<'c>, awards: &mut Vec<Award>) {
        let joint = Self::is_joint(it.relation);
        let (down, up) = if joint { (Ground::Joint, Ground::JointInverse) } else { (Ground::Sole, Ground::Inverse) };
        let mut claims = self.step(place).with(Condition::ActivityShare, self.share(place));
        if !self.in_force(it.relation) {
            claims = claims.with(Condition::InForce, Answer::No);
        }
        let award = |from, to, ground| {
            let claims = claims
                .with(Condition::AwardingAuthority, self.authority(from))
                .with(Condition::NoPrivateCapital, self.capital(to));
            Award { from, to, ground, claims, agreement: None, through: None }
        };
        awards.push(award(it.from, it.to, down));
        awards.push(award(it.to, it.from, up));
    }

    /// Awards between a body and one that controls it through others. Direct relations are passed over.
    fn through_others(&self, body: BodyNumber, ancestor: Ancestor, awards: &mut Vec<Award>) {
        if ancestor.steps < 2 {
            return;
        }
        let Some(last) = self.relations.get(ancestor.last) else { return };
        // A smaller share for the body in between does not say how large that for the one above it is.
        let share = Answer::stated(self.share(ancestor.last) == Answer::Yes);
        let claims = self.step(ancestor.last).and(ancestor.above).with(Condition::ActivityShare, share);
        let award = |from, to, ground| {
            let claims = claims
                .with(Condition::AwardingAuthority, self.authority(from))
                .with(Condition::NoPrivateCapital, self.capital(to));
            Award { from, to, ground, claims, agreement: None, through: Some(last.from) }
        };
        if ancestor.joint {
            awards.push(award(ancestor.body, body, Ground::JointMediated));
        } else {
            awards.push(award(ancestor.body, body, Ground::Mediated));
            awards.push(award(body, ancestor.body, Ground::Inverse));
        }
    }

    fn sister(&self, body: BodyNumber, ancestor: Ancestor, families: &mut BTreeMap<BodyNumber, Family>) {
        let family = families.entry(ancestor.body).or_insert_with(|| Family {
            ground: Ground::Horizontal,
            controller: ancestor.body,
            from: Vec::new(),
            to: Vec::new(),
        });
        let chain = self.step(ancestor.last).and(ancestor.above);
        let share = self.share(ancestor.last);
        let share = if ancestor.steps > 1 { Answer::stated(share == Answer::Yes) } else { share };
        family.from.push((body, chain.with(Condition::AwardingAuthority, self.authority(body))));
        let to = chain.with(Condition::ActivityShare, share).with(Condition::NoPrivateCapital, self.capital(body));
        family.to.push((body, to));
    }

    /// Bodies whose joint controllers are exactly the same.
    fn joint_sister(&self, body: BodyNumber, families: &mut BTreeMap<Vec<BodyNumber>, Family>) {
        let mut circles: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
        for place in self.joint_in_force(body) {
            if let Some(it) = self.relations.get(place) {
                circles.entry(it.relation.circle.as_ref().map(crate::text::Text::as_str)).or_default().push(place);
            }
        }
        for places in circles.into_values() {
            let mut controllers: Vec<BodyNumber> =
                places.iter().filter_map(|place| self.relations.get(*place)).map(|it| it.from).collect();
            controllers.sort_unstable();
            controllers.dedup();
            let Some(first) = controllers.first().copied().filter(|_| controllers.len() > 1) else { continue };
            let all = places.iter().fold(Claims::default(), |all, place| all.and(self.step(*place)));
            let share = places.first().map_or(Answer::NotStated, |place| self.share(*place));
            let family = families.entry(controllers).or_insert_with(|| Family {
                ground: Ground::JointHorizontal,
                controller: first,
                from: Vec::new(),
                to: Vec::new(),
            });
            family.from.push((body, all.with(Condition::AwardingAuthority, self.authority(body))));
            let to = all.with(Condition::ActivityShare, share).with(Condition::NoPrivateCapital, self.capital(body));
            family.to.push((body, to));
        }
    }

    /// Who controls a body, directly or through others, nearest first; each body once by control alone and once by joint control.
    fn ancestors(&self, body: BodyNumber, most: usize) -> (Vec<Ancestor>, bool) {
        let mut found: Vec<Ancestor> = Vec::new();
        let mut known: HashSet<(BodyNumber, bool)> = HashSet::new();
        let mut next: VecDeque<Ancestor> = VecDeque::new();
        for &place in self.over.get(&body).into_iter().flatten() {
            let Some(it) = self.relations.get(place).filter(|it| self.in_force(it.relation)) else { continue };
            let joint = Self::is_joint(it.relation);
            next.push_back(Ancestor { body: it.from, above: Claims::default(), last: place, joint, steps: 1 });
        }
        while let Some(ancestor) = next.pop_front() {
            if ancestor.body == body || !known.insert((ancestor.body, ancestor.joint)) {
                continue;
            }
            if found.len() >= most {
                return (found, true);
            }
            found.push(ancestor);
            if ancestor.steps >= MOST_STEPS {
                continue;
            }
            for &place in self.over.get(&ancestor.body).into_iter().flatten() {
                let Some(it) = self.relations.get(place).filter(|it| self.in_force(it.relation)) else { continue };
                let step = self.step(place).answer();
                // Who does not control the body in between does not control through it.
                if step == Answer::No {
                    continue;
                }
                next.push_back(Ancestor {
                    body: it.from,
                    above: ancestor.above.with(Condition::ControlOfMediator, step),
                    joint: ancestor.joint || Self::is_joint(it.relation),
                    steps: ancestor.steps + 1,
                    ..ancestor
                });
            }
        }
        (found, false)
    }

    fn joint_in_force(&self, body: BodyNumber) -> impl Iterator<Item = usize> {
        let over = self.over.get(&body).into_iter().flatten().copied();
        over.filter(|place| {
            self.relations.get(*place).is_some_and(|it| Self::is_joint(it.relation) && self.in_force(it.relation))
        })
    }

    /// The relations that exert control together with this one. One without the name of a circle belongs to all joint ones.
    fn circle(&self, place: usize) -> impl Iterator<Item = &Step<'c>> {
        let own = self.relations.get(place);
        let name = own.and_then(|it| it.relation.circle.as_ref());
        let to = own.map_or(u32::MAX, |it| it.to);
        let all = self.joint_in_force(to).filter_map(|place| self.relations.get(place));
        all.filter(move |it| name.is_none() || it.relation.circle.is_none() || it.relation.circle.as_ref() == name)
    }

    /// What is on record on one step of control: its form and basis, and for joint control the circle and the criteria.
    fn step(&self, place: usize) -> Claims {
        let Some(it) = self.relations.get(place) else { return Claims::default() };
        let mut claims = Claims::default().with(Condition::Control, control(it.relation));
        if Self::is_joint(it.relation) {
            let several = self.circle(place).any(|other| other.from != it.from);
            claims = claims.with(Condition::Circle, Answer::stated(several));
            for (_, condition, claim) in criteria(it.relation.joint_control.as_deref()) {
                claims = claims.with(condition, fulfilled(claim));
            }
            // What is denied for one is denied for all: they control only together.
            for other in self.circle(place) {
                for (_, condition, claim) in criteria(other.relation.joint_control.as_deref()) {
                    if fulfilled(claim) == Answer::No {
                        claims = claims.with(condition, Answer::No);
                    }
                }
            }
        }
        claims
    }

    /// The share for the controllers: the own one, or for joint control that of the circle; too small a one counts first.
    fn share(&self, place: usize) -> Answer {
        let Some(it) = self.relations.get(place) else { return Answer::NotStated };
        let own = above(it.relation.activity_share.as_deref(), CONTROLLED_ACTIVITY);
        if !Self::is_joint(it.relation) {
            return own;
        }
        let stated = self.circle(place).filter(|it| it.relation.activity_share.is_some());
        let answers = stated.map(|it| above(it.relation.activity_share.as_deref(), CONTROLLED_ACTIVITY));
        answers.chain(it.relation.activity_share.as_ref().map(|_| own)).max().unwrap_or(Answer::NotStated)
    }

    /// Private capital is that of the body, whoever controls it. In a territorial authority nobody can hold any.
    fn capital(&self, body: BodyNumber) -> Answer {
        let Some(organisation) = self.bodies.organisation(body) else { return Answer::NotStated };
        let relations = organisation.control_relations.iter().filter(|relation| self.in_force(relation));
        let stated = relations.filter_map(|relation| relation.private_capital.as_deref());
        let stated = stated.map(|capital| no_private_capital(Some(capital))).max();
        stated.unwrap_or(Answer::stated(organisation.legal_form == Some(LegalForm::TerritorialCorporation)))
    }

    /// Whether a body is a contracting authority of § 99 Nr. 1 to 3 GWB.
    pub(crate) fn authority(&self, body: BodyNumber) -> Answer {
        authority(self.bodies, self.day, body)
    }
}

/// Whether a body says that it is a contracting authority of § 99 Nr. 1 to 3 GWB on a day.
pub(crate) fn authority(bodies: &Bodies<'_>, day: &Date, body: BodyNumber) -> Answer {
    use EligibilityBasis::{Gwb99Nr1, Gwb99Nr2, Gwb99Nr3};
    let Some(organisation) = bodies.organisation(body) else { return Answer::NotStated };
    let mut grounds = organisation.eligibility_grounds.iter();
    Answer::stated(grounds.any(|ground| {
        matches!(ground.basis, Gwb99Nr1 | Gwb99Nr2 | Gwb99Nr3)
            && holds_on(day, ground.valid_from.as_ref(), ground.valid_until.as_ref())
    }))
}

/// Through how many bodies control is followed upwards.
const MOST_STEPS: usize = 4;
