//! From the place where a schema is used through the pairs that differ. Each pair is told once for each place and each way in
//! which it bears on it, on the shortest way.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use super::pairs::{Bearing, Hidden, Own, PairId, Pairs};
use crate::compat::kind::Direction;

/// How long the name of a place can become.
const LONGEST: usize = 500;

/// One difference at one place of use.
#[derive(Clone, Debug)]
pub(crate) struct Spot<'p> {
    pub(crate) own: &'p Own,
    /// The place in the schema: `/items[]/name`.
    pub(crate) place: Arc<str>,
    pub(crate) direction: Direction,
    /// Whether it is inside a condition, where it can bear on the whole either way.
    pub(crate) unclear: bool,
    /// Whether it is in data that is not sent in this direction: nobody notices.
    pub(crate) hidden: bool,
}

/// Where the walk is: the pair, and how it bears on the place of use.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Position {
    pair: PairId,
    direction: Direction,
    unclear: bool,
    hidden: bool,
}

/// How much may be walked through, over all places of use.
#[derive(Debug)]
pub(crate) struct Walk {
    steps: usize,
    pub(crate) exceeded: bool,
}

impl Walk {
    pub(crate) fn new(steps: usize) -> Self {
        Self { steps, exceeded: false }
    }

    /// Everything that differs in a pair and inside.
    pub(crate) fn spots<'p>(&mut self, pairs: &'p Pairs<'_>, root: PairId, direction: Direction) -> Vec<Spot<'p>> {
        let mut spots = Vec::new();
        let mut seen = HashSet::new();
        let mut waiting: VecDeque<(Position, Arc<str>)> = VecDeque::new();
        waiting.push_back((Position { pair: root, direction, unclear: false, hidden: false }, "".into()));
        while let Some((at, place)) = waiting.pop_front() {
            let Some(pair) = pairs.get(at.pair).filter(|pair| pair.differs) else { continue };
            if !seen.insert(at) {
                continue;
            }
            let Position { direction, unclear, .. } = at;
            if self.steps < pair.own.len() {
                self.exceeded = true;
                return spots;
            }
            self.steps -= pair.own.len();
            for own in &pair.own {
                let hidden = at.hidden || hides(own.hidden, direction);
                spots.push(Spot { own, place: Arc::clone(&place), direction, unclear, hidden });
            }
            for edge in &pair.edges {
                if self.steps == 0 {
                    self.exceeded = true;
                    return spots;
                }
                self.steps -= 1;
                if !pairs.get(edge.to).is_some_and(|inside| inside.differs) {
                    continue;
                }
                let hidden = at.hidden || hides(edge.hidden, direction);
                let direction = if edge.bearing == Bearing::Against { direction.flipped() } else { direction };
                let unclear = unclear || edge.bearing == Bearing::Unclear;
                // Longer ways are told as far as they can be read.
                let longer = place.len() < LONGEST;
                let place = if longer { format!("{place}{}", edge.step).into() } else { Arc::clone(&place) };
                waiting.push_back((Position { pair: edge.to, direction, unclear, hidden }, place));
            }
        }
        spots
    }
}

fn hides(hidden: Hidden, direction: Direction) -> bool {
    match direction {
        Direction::Request => hidden.in_requests,
        Direction::Response => hidden.in_responses,
    }
}
