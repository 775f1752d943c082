//! Callbacks of an operation: the interface calls an address that the client gave it. What is called there can have callbacks in
//! its turn, also itself: so they wait in a list, and each is followed once for each operation of a path.

use std::collections::{HashSet, VecDeque};

use super::Differ;
use super::paths::{Opposite, opposite, shape_of};
use crate::compat::kind::{Direction, Level};
use crate::compat::tree::{Node, NodeId};

/// How long the name of a place can become.
const LONGEST: usize = 500;

/// A callback, old and new.
struct Callback<'t> {
    old: Option<Node<'t>>,
    new: Option<Node<'t>>,
    /// What is said before each operation of it: `POST /orders → done `.
    label: String,
    sent: Direction,
    cap: Option<Level>,
}

/// What makes that a callback is compared again: how it is judged depends on it.
type Key = (Option<NodeId>, Option<NodeId>, Direction, Option<Level>);

/// Callbacks that are still to be compared.
#[derive(Default)]
pub(super) struct Waiting<'t> {
    list: VecDeque<Callback<'t>>,
    seen: HashSet<Key>,
    following: bool,
}

impl<'t> Differ<'t, '_> {
    pub(super) fn callbacks(&mut self, old: Node<'t>, new: Node<'t>) {
        let sent = self.sent.flipped();
        for Opposite { old: a, new: b } in opposite(old.get("callbacks"), new.get("callbacks"), str::to_owned) {
            let name = b.or(a).map_or("", Node::name);
            let (a, b) = (a.map(Node::resolved), b.map(Node::resolved));
            if self.is_gap([a, b]) {
                continue;
            }
            if !self.calls.seen.insert((a.map(|a| a.id), b.map(|b| b.id), sent, self.cap)) {
                continue;
            }
            // Longer ways are told as far as they can be read.
            let above = &self.location.operation;
            let label = if above.len() < LONGEST { format!("{above} → {name} ") } else { format!("{above} … ") };
            self.calls.list.push_back(Callback { old: a, new: b, label, sent, cap: self.cap });
        }
    }

    /// Compares the callbacks of an operation, those of their operations, and so on.
    pub(super) fn follow_callbacks(&mut self, roots: (Node<'t>, Node<'t>)) {
        if self.calls.following {
            return;
        }
        self.calls.following = true;
        let (sent, cap) = (self.sent, self.cap);
        while let Some(callback) = self.calls.list.pop_front() {
            (self.sent, self.cap) = (callback.sent, callback.cap);
            for Opposite { old: a, new: b } in opposite(callback.old, callback.new, shape_of) {
                let expression = b.or(a).map_or("", Node::name);
                self.path_item(roots, a, b, &callback.label, expression);
            }
        }
        (self.sent, self.cap) = (sent, cap);
        self.calls.seen.clear();
        self.calls.following = false;
    }
}
