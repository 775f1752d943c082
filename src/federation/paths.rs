//! Chains of awards: who can be reached from whom, over how many awards, by how strong ones. Not here: where the awards come from
//! (`awards`, `agreed`).
//!
//! A path is at most so long as the options say, so circles do no harm. Of several paths the one with the fewest awards is taken,
//! and of those the one whose bodies come first in the catalog: the answer does not depend on chance.

use std::hash::BuildHasherDefault;
use std::sync::{Arc, Mutex, PoisonError};

use super::awards::{Award, Family, UNDECIDED, strength};
use super::bodies::BodyNumber;
use super::claims::Claims;
use super::reached::{ByBody, Distances, Entered, Known};
use crate::standards::legal_grounds::Ground;

/// One award of a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Step {
    pub(crate) from: BodyNumber,
    pub(crate) to: BodyNumber,
    pub(crate) strength: u8,
    pub(crate) by: By,
}

/// What a step rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum By {
    /// An award, by its place.
    Award(u32),
    /// Two bodies of one family, by their places in it.
    Family { family: u32, from: u32, to: u32 },
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    body: BodyNumber,
    other: BodyNumber,
    strength: u8,
    award: u32,
}

/// A body in a family: its place there, and how strong it makes an award.
#[derive(Clone, Copy, Debug)]
struct Member {
    body: BodyNumber,
    family: u32,
    place: u32,
    strength: u8,
}

/// All awards that can be part of a path, to be followed in both directions.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    pub(crate) awards: Vec<Award>,
    pub(crate) families: Vec<Family>,
    out: Vec<Edge>,
    back: Vec<Edge>,
    from: Vec<Member>,
    to: Vec<Member>,
    /// The members of each family that receive, and that award.
    receiving: Vec<Vec<Member>>,
    awarding: Vec<Vec<Member>>,
    /// Awards for which a condition is denied, by the bodies at both ends.
    denied: Vec<(BodyNumber, u32)>,
    /// The strengths that occur: others need not be tried.
    strengths: u16,
    /// What was searched from providers before.
    near: Mutex<ByBody<Arc<Distances>>>,
}

/// From how many providers a search is kept.
const MOST_KEPT: usize = 512;

/// Says how strong an award is for somebody: `None` if it cannot be used, else at least the strength that it has by itself.
pub(crate) type Passes<'a> = dyn Fn(&Award) -> Option<u8> + 'a;

impl Graph {
    pub(crate) fn new(mut awards: Vec<Award>, families: Vec<Family>) -> Self {
        awards.sort_unstable();
        awards.dedup();
        let (mut out, mut back, mut denied) = (Vec::new(), Vec::new(), Vec::new());
        for (number, award) in (0..).zip(&awards) {
            let Some(strength) = strength(award.ground, award.claims) else {
                denied.extend([(award.from, number), (award.to, number)]);
                continue;
            };
            out.push(Edge { body: award.from, other: award.to, strength, award: number });
            back.push(Edge { body: award.to, other: award.from, strength, award: number });
        }
        let order = |edge: &Edge| (edge.body, edge.other, edge.strength, edge.award);
        out.sort_unstable_by_key(order);
        back.sort_unstable_by_key(order);
        denied.sort_unstable();
        let members = |side: fn(&Family) -> &Vec<(BodyNumber, Claims)>| {
            let each = |(number, family): (u32, &Family)| -> Vec<Member> {
                let all = (0..).zip(side(family));
                let mut members: Vec<Member> = all
                    .filter_map(|(place, (body, claims))| {
                        let strength = strength(family.ground, *claims)?;
                        Some(Member { body: *body, family: number, place, strength })
                    })
                    .collect();
                members.sort_unstable_by_key(|member| (member.body, member.strength, member.place));
                members
            };
            (0..).zip(&families).map(each).collect::<Vec<Vec<Member>>>()
        };
        let (awarding, receiving) = (members(|family| &family.from), members(|family| &family.to));
        let by_body = |side: &[Vec<Member>]| {
            let mut all: Vec<Member> = side.iter().flatten().copied().collect();
            all.sort_unstable_by_key(|member| (member.body, member.family, member.strength));
            all
        };
        let (from, to) = (by_body(&awarding), by_body(&receiving));
        // What is not stated can make any award undecided, and a path within one legal entity has the greatest strength.
        let all = out.iter().map(|edge| edge.strength).chain(from.iter().chain(&to).map(|member| member.strength));
        let strengths = all.fold(1 | 1 << UNDECIDED, |all, strength| all | 1 << strength);
        Self { awards, families, out, back, from, to, receiving, awarding, denied, strengths, near: Mutex::default() }
    }

    /// The ground and the conditions of a step.
    pub(crate) fn rests_on(&self, step: &Step) -> (Ground, Claims, Option<BodyNumber>, Option<u32>) {
        let nothing = (Ground::SameLegalEntity, Claims::default(), None, None);
        match step.by {
            By::Award(number) => self
                .awards
                .get(number as usize)
                .map_or(nothing, |award| (award.ground, award.claims, award.through, award.agreement)),
            By::Family { family, from, to } => self.families.get(family as usize).map_or(nothing, |family| {
                let claims = |side: &[(BodyNumber, Claims)], place: u32| {
                    side.get(place as usize).map(|(_, claims)| *claims).unwrap_or_default()
                };
                let both = claims(&family.from, from).and(claims(&family.to, to));
                (family.ground, both, Some(family.controller), None)
            }),
        }
    }

    /// Where one award leads from a body, or from where one leads to it; sorted by the other body, the strongest first.
    fn steps(
        &self,
        body: BodyNumber,
        weakest: u8,
        backwards: bool,
        passes: &Passes<'_>,
        entered: &mut Entered,
        into: &mut Vec<Step>,
    ) {
        into.clear();
        let edges = if backwards { &self.back } else { &self.out };
        let start = edges.partition_point(|edge| edge.body < body);
        for edge in
            edges.iter().skip(start).take_while(|edge| edge.body == body).filter(|edge| edge.strength <= weakest)
        {
            let usable = self.awards.get(edge.award as usize).and_then(|award| match award.agreement {
                None => Some(edge.strength),
                Some(_) => passes(award),
            });
            if let Some(strength) = usable.filter(|strength| *strength <= weakest) {
                let (from, to) = if backwards { (edge.other, body) } else { (body, edge.other) };
                into.push(Step { from, to, strength, by: By::Award(edge.award) });
            }
        }
        let (own, others) = if backwards { (&self.to, &self.awarding) } else { (&self.from, &self.receiving) };
        let start = own.partition_point(|member| member.body < body);
        for member in own.iter().skip(start).take_while(|member| member.body == body) {
            if member.strength > weakest || !entered.first(member.family) {
                continue;
            }
            let others = others.get(member.family as usize).into_iter().flatten();
            for other in others.filter(|other| other.body != body && other.strength <= weakest) {
                let strength = member.strength.max(other.strength);
                let (from, to) = if backwards { (other, member) } else { (member, other) };
                let by = By::Family { family: member.family, from: from.place, to: to.place };
                into.push(Step { from: from.body, to: to.body, strength, by });
            }
        }
        let other = |step: &Step| if backwards { step.from } else { step.to };
        into.sort_unstable_by_key(|step| (other(step), step.strength, step.by));
        into.dedup_by_key(|step| other(step));
    }

    /// From where a body is reached over the second half of a path of at most so many awards, whatever their strength and for whomever they
    /// count. A search for such a path meets it in the middle: most landscapes are small from either end, and large from one end to the
    /// other. Many questions are about the same providers, so it is kept.
    pub(crate) fn distances(&self, to: BodyNumber, most: usize) -> Arc<Distances> {
        let half = most / 2;
        let mut near = self.near.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = near.get(&to).filter(|known| known.searched() == half) {
            return Arc::clone(known);
        }
        let passes = |award: &Award| strength(award.ground, award.claims);
        let made = Arc::new(Distances::new(to, self.reach(&[to], UNDECIDED, half, true, &passes), half));
        if near.len() >= MOST_KEPT {
            near.clear();
        }
        near.insert(to, Arc::clone(&made));
        made
    }

    /// Whether there is any path of at most so many awards.
    pub(crate) fn leads(&self, from: BodyNumber, ends: &Distances, most: usize, passes: &Passes<'_>) -> bool {
        self.path(from, ends, UNDECIDED, most, passes).is_some()
    }

    /// The shortest path over awards that are at most so weak; empty from a body to itself. Who is known to be too far away is left out:
    /// nobody on a path is, so the path is the same as without that. Awards that do not count here only make bodies seem nearer.
    fn path(
        &self,
        from: BodyNumber,
        ends: &Distances,
        weakest: u8,
        most: usize,
        passes: &Passes<'_>,
    ) -> Option<Vec<Step>> {
        let to = ends.to();
        if from == to {
            return Some(Vec::new());
        }
        let mut found: Vec<Step> = Vec::new();
        let mut known = Known::default();
        known.insert(from, usize::MAX);
        let mut level = vec![from];
        let (mut entered, mut steps) = (Entered::default(), Vec::new());
        for left in (0..most).rev() {
            let mut next = Vec::new();
            for body in level {
                self.steps(body, weakest, false, passes, &mut entered, &mut steps);
                for step in &steps {
                    if !ends.can_be_within(step.to, left) || !known.insert(step.to, found.len()) {
                        continue;
                    }
                    found.push(*step);
                    if step.to == to {
                        return Some(trace(&found, &known, to, from));
                    }
                    next.push(step.to);
                }
            }
            level = next;
        }
        None
    }

    /// Everybody who is reached from some bodies, or from whom one is reached, with the number of awards; themselves with none.
    pub(crate) fn reach(
        &self,
        bodies: &[BodyNumber],
        weakest: u8,
        most: usize,
        backwards: bool,
        passes: &Passes<'_>,
    ) -> Vec<(BodyNumber, usize)> {
        let mut known = Known::default();
        let mut all: Vec<(BodyNumber, usize)> = Vec::new();
        all.extend(bodies.iter().filter(|body| known.insert(**body, 0)).map(|body| (*body, 0)));
        let (mut entered, mut steps) = (Entered::default(), Vec::new());
        let mut start = 0;
        for length in 1..=most {
            let level: Vec<BodyNumber> = all.iter().skip(start).map(|(body, _)| *body).collect();
            start = all.len();
            for body in level {
                self.steps(body, weakest, backwards, passes, &mut entered, &mut steps);
                for step in &steps {
                    let other = if backwards { step.from } else { step.to };
                    if known.insert(other, length) {
                        all.push((other, length));
                    }
                }
            }
        }
        all
    }

    /// Everybody from whom a body is reached, with the bodies in between on the shortest path, and the strengths that were met. Of several
    /// paths that one, whose bodies come first.
    fn chains(
        &self,
        to: BodyNumber,
        weakest: u8,
        most: usize,
        passes: &Passes<'_>,
    ) -> (Vec<(BodyNumber, Vec<BodyNumber>)>, u16) {
        let mut known = Known::default();
        known.insert(to, 0);
        let mut all: Vec<(BodyNumber, Vec<BodyNumber>)> = vec![(to, Vec::new())];
        let (mut entered, mut steps, mut met) = (Entered::default(), Vec::new(), 0_u16);
        let mut level = vec![to];
        for _ in 0..most {
            let mut next = Vec::new();
            for body in level {
                self.steps(body, weakest, true, passes, &mut entered, &mut steps);
                for step in &steps {
                    met |= 1 << step.strength;
                    if let By::Family { family, .. } = step.by {
                        let ground = self.families.get(family as usize).map_or(UNDECIDED, |it| it.ground.strength());
                        met |= 1 << ground | 1 << UNDECIDED;
                    }
                    if !known.insert(step.from, all.len()) {
                        continue;
                    }
                    let mut between = if body == to { Vec::new() } else { vec![body] };
                    let rest = known.get(body).and_then(|place| all.get(place));
                    between.extend(rest.into_iter().flat_map(|(_, rest)| rest));
                    all.push((step.from, between));
                    next.push(step.from);
                }
            }
            next.sort_unstable();
            level = next;
        }
        (all, met)
    }

    /// Everybody from whom a body is reached: how strong the best path is, and which bodies are in between.
    pub(crate) fn spread(&self, to: BodyNumber, most: usize, passes: &Passes<'_>) -> ByBody<(u8, Vec<BodyNumber>)> {
        let (all, met) = self.chains(to, UNDECIDED, most, passes);
        let mut best = ByBody::with_capacity_and_hasher(all.len(), BuildHasherDefault::default());
        for weakest in (0..=UNDECIDED).filter(|weakest| met & (1 << weakest) != 0) {
            if best.len() == all.len() {
                break;
            }
            for (body, between) in self.chains(to, weakest, most, passes).0 {
                best.entry(body).or_insert((weakest, between));
            }
        }
        best
    }

    /// For each strength the shortest path whose weakest award has just this strength, the strongest first. Over a third body, if
    /// one is given.
    pub(crate) fn best(
        &self,
        from: BodyNumber,
        over: Option<BodyNumber>,
        ends: &Distances,
        most: usize,
        passes: &Passes<'_>,
    ) -> Vec<(u8, Vec<Step>)> {
        let between = over.map(|over| (over, self.distances(over, most)));
        let path = |weakest: u8| -> Option<Vec<Step>> {
            let Some((over, first_ends)) = &between else { return self.path(from, ends, weakest, most, passes) };
            let mut first = self.path(from, first_ends, weakest, most, passes)?;
            first.extend(self.path(*over, ends, weakest, most - first.len(), passes)?);
            Some(first)
        };
        // Where nothing leads over any awards, nothing leads over strong ones.
        let Some(any) = path(UNDECIDED) else { return Vec::new() };
        let mut best = Vec::new();
        for weakest in (0..UNDECIDED).filter(|weakest| self.strengths & (1 << weakest) != 0) {
            if let Some(steps) = path(weakest)
                && steps.iter().map(|step| step.strength).max().unwrap_or_default() == weakest
            {
                best.push((weakest, steps));
            }
        }
        if any.iter().any(|step| step.strength == UNDECIDED) {
            best.push((UNDECIDED, any));
        }
        best
    }

    /// All awards to a body, the denied ones included.
    pub(crate) fn awards_to(&self, body: BodyNumber) -> impl Iterator<Item = &Award> {
        let start = self.back.partition_point(|edge| edge.body < body);
        let own = self.back.iter().skip(start).take_while(move |edge| edge.body == body);
        let possible = own.filter_map(|edge| self.awards.get(edge.award as usize));
        possible.chain(self.denied(body).map(|(_, award)| award).filter(move |award| award.to == body))
    }

    /// The awards that were denied and begin or end at a body.
    pub(crate) fn denied(&self, body: BodyNumber) -> impl Iterator<Item = (u32, &Award)> {
        let start = self.denied.partition_point(|(at, _)| *at < body);
        let own = self.denied.iter().skip(start).take_while(move |(at, _)| *at == body);
        own.filter_map(|(_, number)| Some((*number, self.awards.get(*number as usize)?)))
    }
}

fn trace(found: &[Step], known: &Known, to: BodyNumber, from: BodyNumber) -> Vec<Step> {
    let (mut path, mut at) = (Vec::new(), to);
    while at != from {
        let Some(step) = known.get(at).and_then(|place| found.get(place)) else { break };
        path.push(*step);
        at = step.from;
    }
    path.reverse();
    path
}
