//! One difference between two places, without a judgement: what kind it is, which values, and which nodes. Not here: how
//! serious it is (`judge`), and what people read (`change`).

use super::kind::ChangeKind;
use super::tree::{Node, NodeId};
use crate::shape::json::shorten;

/// One difference between an old and a new place.
#[derive(Clone, Debug)]
pub(crate) struct Delta {
    pub(crate) kind: &'static ChangeKind,
    /// What the message calls `{name}`.
    pub(crate) name: Option<Box<str>>,
    /// What was there, shortened.
    pub(crate) old: Option<Box<str>>,
    /// What is there now, shortened.
    pub(crate) new: Option<Box<str>>,
    pub(crate) old_at: Option<NodeId>,
    pub(crate) new_at: Option<NodeId>,
}

impl Delta {
    pub(crate) fn new(kind: &'static ChangeKind, old: Option<Node<'_>>, new: Option<Node<'_>>) -> Self {
        Self {
            kind,
            name: None,
            old: None,
            new: None,
            old_at: old.map(|node| node.id),
            new_at: new.map(|node| node.id),
        }
    }

    /// With the values of both places as they are written.
    pub(crate) fn of_values(kind: &'static ChangeKind, old: Option<Node<'_>>, new: Option<Node<'_>>) -> Self {
        let mut this = Self::new(kind, old, new);
        this.old = old.map(|node| shorten(node.raw()));
        this.new = new.map(|node| shorten(node.raw()));
        this
    }

    pub(crate) fn named(mut self, name: &str) -> Self {
        self.name = Some(shorten(name));
        self
    }

    /// With the values of these places only; those of other places are left out.
    pub(crate) fn only(mut self, old: Option<Node<'_>>, new: Option<Node<'_>>) -> Self {
        self.old = self.old.filter(|_| old.is_some());
        self.new = self.new.filter(|_| new.is_some());
        self
    }

    pub(crate) fn values(mut self, old: &str, new: &str) -> Self {
        self.old = Some(shorten(old));
        self.new = Some(shorten(new));
        self
    }
}
