//! Which reasons exclude most. Not here: all reasons of one pair (`decision`).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Matrix;
use super::bits::Bits;
use super::build::{constant, own};
use crate::federation::codes::joint_use::EXCLUDED_BODY;
use crate::federation::eligibility;
use crate::federation::reason::{Aspect, Effect, ReasonCode};
use crate::federation::sink::Sink;

/// A reason that excludes, on one aspect.
type Excluding = (Aspect, &'static ReasonCode);

impl Matrix<'_> {
    /// How many pairs each reason excludes, most first; a pair that several reasons exclude counts for each.
    #[must_use]
    pub fn excluded_by(&self) -> Vec<(Aspect, &'static ReasonCode, u64)> {
        let mut pairs: BTreeMap<(Aspect, &str), (&'static ReasonCode, u64)> = BTreeMap::new();
        let mut add = |(aspect, code): Excluding, count: u64| {
            pairs.entry((aspect, code.code)).or_insert((code, 0)).1 += count;
        };
        let users = self.users.len() as u64;
        let services = self.rows.iter().filter(|row| row.parts.is_some()).count() as u64;
        for (number, _) in (0..).zip(&self.users) {
            let mut sink = Sink::with_codes();
            let landscape = &self.landscape;
            let (bodies, graph, day) = (&landscape.bodies, &landscape.graph, landscape.day());
            eligibility::judge(bodies, graph, day, number, Aspect::Customer, &mut sink);
            excluding(sink).for_each(|it| add(it, services));
        }
        for row in &self.rows {
            let Some(parts) = &row.parts else { continue };
            let mut others = Bits::all(self.users.len());
            own(&self.landscape, row.service).for_each(|place| others.remove(place));
            let named = parts.joint_use.named.count_in(&others);
            let all = parts.joint_use.effects.excludes.count_in(&others);
            add((Aspect::JointUse, &EXCLUDED_BODY), named);
            add((Aspect::JointUse, parts.joint_use.otherwise), all.saturating_sub(named));
            let provider = row.service.provider.as_ref().and_then(|id| self.landscape.bodies.find(id));
            let Some(provider) = provider else { continue };
            let mut sink = Sink::with_codes();
            constant(&self.landscape, row.service, provider, &self.need, &mut sink);
            excluding(sink).for_each(|it| add(it, users));
        }
        let mut all: Vec<_> = pairs.into_iter().map(|((aspect, _), (code, count))| (aspect, code, count)).collect();
        all.retain(|(.., count)| *count > 0);
        all.sort_by_key(|(aspect, code, count)| (Reverse(*count), *aspect, code.code));
        all
    }
}

/// The reasons that exclude, of those that were given.
fn excluding(sink: Sink) -> impl Iterator<Item = Excluding> {
    sink.into_codes().into_iter().filter(|(_, code)| code.effect == Effect::Excludes)
}
