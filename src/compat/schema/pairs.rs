//! The graph of pairs of schemas: each pair once, with what differs between the two themselves and the pairs inside.

use std::collections::HashMap;

use super::view::Schema;
use super::{array, composition, keywords, moved, object};
use crate::compat::delta::Delta;
use crate::compat::kind::{CLOSED, OPENED};
use crate::compat::tree::{Node, NodeId};

/// The number of a pair.
pub(crate) type PairId = u32;

/// How the inside of a schema bears on the whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Bearing {
    /// More inside is more outside.
    Along,
    /// More inside is less outside: `not`.
    Against,
    /// Either: `if`.
    Unclear,
}

/// Data that goes in one direction only.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Hidden {
    /// Read-only, before and now: not part of requests.
    pub(crate) in_requests: bool,
    /// Write-only, before and now: not part of responses.
    pub(crate) in_responses: bool,
}

/// The way from a pair to one inside.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    /// What is added to the place: `/name`, `[]`, `{*}`, `(oneOf Cat)`.
    pub(crate) step: Box<str>,
    pub(crate) to: PairId,
    pub(crate) bearing: Bearing,
    pub(crate) hidden: Hidden,
}

/// A difference of the pair itself, and in which direction it does not show.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    pub(crate) delta: Delta,
    pub(crate) hidden: Hidden,
}

/// An old and a new schema.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) own: Vec<Own>,
    pub(crate) edges: Vec<Edge>,
    /// Whether something differs, here or further inside.
    pub(crate) differs: bool,
}

/// All pairs that were met.
#[derive(Debug)]
pub(crate) struct Pairs<'t> {
    known: HashMap<(NodeId, NodeId), PairId>,
    pub(crate) all: Vec<Pair>,
    schemas: Vec<(Schema<'t>, Schema<'t>)>,
    most: usize,
    /// Whether there were more pairs than the limit: not everything was compared.
    pub(crate) exceeded: bool,
    /// Whether a reference led nowhere on one side.
    pub(crate) gaps: bool,
}

impl<'t> Pairs<'t> {
    pub(crate) fn new(most: usize) -> Self {
        Self { known: HashMap::new(), all: Vec::new(), schemas: Vec::new(), most, exceeded: false, gaps: false }
    }

    /// The pair of two schemas, which is compared later.
    pub(crate) fn pair(&mut self, old: Schema<'t>, new: Schema<'t>) -> Option<PairId> {
        let key = (old.id(), new.id());
        if let Some(known) = self.known.get(&key) {
            return Some(*known);
        }
        if self.all.len() >= self.most {
            self.exceeded = true;
            return None;
        }
        let id = PairId::try_from(self.all.len()).ok()?;
        self.all.push(Pair { own: Vec::new(), edges: Vec::new(), differs: false });
        self.schemas.push((old, new));
        self.known.insert(key, id);
        Some(id)
    }

    /// The pair of what stands in two places. `None` if one of them cannot be read: that is a problem of its document.
    pub(crate) fn pair_of(
        &mut self,
        old: Node<'t>,
        old_modern: bool,
        new: Node<'t>,
        new_modern: bool,
    ) -> Option<PairId> {
        match (Schema::new(old, old_modern), Schema::new(new, new_modern)) {
            (Some(old), Some(new)) => self.pair(old, new),
            (None, None) => None,
            _ => {
                self.gaps = true;
                None
            }
        }
    }

    /// Compares all pairs that wait, and those that come up on the way.
    pub(crate) fn complete(&mut self) {
        let mut at = 0;
        while let Some((old, new)) = self.schemas.get(at).copied() {
            let mut findings = Findings { pairs: self, own: Vec::new(), edges: Vec::new() };
            compare(old, new, &mut findings);
            let (own, edges) = (findings.own, findings.edges);
            if let Some(pair) = self.all.get_mut(at) {
                pair.own = own;
                pair.edges = edges;
            }
            at += 1;
        }
        self.spread();
    }

    /// Marks the pairs from which a way leads to a difference.
    fn spread(&mut self) {
        let mut above: Vec<Vec<PairId>> = vec![Vec::new(); self.all.len()];
        let mut waiting = Vec::new();
        for (index, pair) in self.all.iter_mut().enumerate() {
            let Ok(id) = PairId::try_from(index) else { return };
            for edge in &pair.edges {
                if let Some(list) = above.get_mut(edge.to as usize) {
                    list.push(id);
                }
            }
            pair.differs = !pair.own.is_empty();
            if pair.differs {
                waiting.push(id);
            }
        }
        while let Some(id) = waiting.pop() {
            for up in above.get_mut(id as usize).map(std::mem::take).unwrap_or_default() {
                if let Some(pair) = self.all.get_mut(up as usize)
                    && !pair.differs
                {
                    pair.differs = true;
                    waiting.push(up);
                }
            }
        }
    }

    pub(crate) fn get(&self, id: PairId) -> Option<&Pair> {
        self.all.get(id as usize)
    }
}

/// Where the comparison of one pair puts what it finds.
pub(crate) struct Findings<'p, 't> {
    pub(crate) pairs: &'p mut Pairs<'t>,
    own: Vec<Own>,
    edges: Vec<Edge>,
}

impl<'t> Findings<'_, 't> {
    pub(crate) fn add(&mut self, delta: Delta) {
        self.add_hidden(delta, Hidden::default());
    }

    pub(crate) fn add_hidden(&mut self, delta: Delta, hidden: Hidden) {
        self.own.push(Own { delta, hidden });
    }

    /// Two schemas inside, which are compared in their turn.
    pub(crate) fn inside(&mut self, step: impl Into<Box<str>>, old: Option<Schema<'t>>, new: Option<Schema<'t>>) {
        self.inside_as(step, old, new, Bearing::Along, Hidden::default());
    }

    pub(crate) fn inside_as(
        &mut self,
        step: impl Into<Box<str>>,
        old: Option<Schema<'t>>,
        new: Option<Schema<'t>>,
        bearing: Bearing,
        hidden: Hidden,
    ) {
        match (old, new) {
            (Some(old), Some(new)) if old.is_spelled_like(new) => {}
            (Some(old), Some(new)) => {
                if let Some(to) = self.pairs.pair(old, new) {
                    self.edges.push(Edge { step: step.into(), to, bearing, hidden });
                }
            }
            (None, None) => {}
            _ => self.pairs.gaps = true,
        }
    }
}

fn compare<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    match (old.constant(), new.constant()) {
        (Some(false), Some(false)) => return,
        (Some(false), _) => return findings.add(Delta::new(&OPENED, Some(old.node()), Some(new.node()))),
        (_, Some(false)) => return findings.add(Delta::new(&CLOSED, Some(old.node()), Some(new.node()))),
        _ => {}
    }
    if moved::compare(old, new, findings) {
        return;
    }
    if old.hides() || new.hides() {
        let ((old_below, old_beside), (new_below, new_beside)) = (old.layers(), new.layers());
        findings.inside("", old_below, new_below);
        return parts(old_beside, new_beside, findings);
    }
    parts(old, new, findings);
}

fn parts<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    keywords::compare(old, new, findings);
    object::compare(old, new, findings);
    array::compare(old, new, findings);
    composition::compare(old, new, findings);
}
