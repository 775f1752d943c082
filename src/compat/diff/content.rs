//! Bodies: whether there is one, and in which media types.

use super::{Differ, Part, matching, unmatched};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Direction};
use crate::compat::tree::{Node, same_value};

/// A media type without blanks and capitals.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase()
}

/// A media type without its parameters.
fn essence(name: &str) -> String {
    let name = plain(name);
    name.split_once(';').map_or(name.clone(), |(essence, _)| essence.to_owned())
}

impl<'t> Differ<'t, '_> {
    pub(super) fn body(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        let (old, new) = (old.map(Node::resolved), new.map(Node::resolved));
        if self.is_gap([old, new]) {
            return;
        }
        let sent = self.sent;
        self.at(Part::Body, None, |this| match (old, new) {
            (None, None) => {}
            (None, Some(b)) => {
                let kind = if b.is_true("required") { &kind::REQUIRED_BODY_ADDED } else { &kind::OPTIONAL_BODY_ADDED };
                this.add_sent(Delta::new(kind, None, Some(b)), sent);
            }
            (Some(a), None) => {
                let kind =
                    if a.is_true("required") { &kind::REQUIRED_BODY_REMOVED } else { &kind::OPTIONAL_BODY_REMOVED };
                this.add_sent(Delta::new(kind, Some(a), None), sent);
            }
            (Some(a), Some(b)) => {
                match (a.is_true("required"), b.is_true("required")) {
                    (false, true) => this.add_sent(Delta::new(&kind::BODY_BECAME_REQUIRED, Some(a), Some(b)), sent),
                    (true, false) => this.add_sent(Delta::new(&kind::BODY_BECAME_OPTIONAL, Some(a), Some(b)), sent),
                    _ => {}
                }
                this.content(a, b, sent);
            }
        });
    }

    /// The media types of two bodies.
    pub(super) fn content(&mut self, old: Node<'t>, new: Node<'t>, direction: Direction) {
        if !self.afford([Some(old), Some(new)]) {
            return;
        }
        let list = |node: Node<'t>| node.get("content").into_iter().flat_map(Node::members).collect::<Vec<_>>();
        let (olds, news) = (list(old), list(new));
        let part = self.location.part.clone();
        let found = matching(&olds, &news, &[&|node| Some(plain(node.name())), &|node| Some(essence(node.name()))]);
        for (found, b) in found.iter().zip(&news) {
            match found.and_then(|at| olds.get(at)) {
                Some(a) => self.at(part.clone(), Some(b.name()), |this| this.media_type(*a, *b, direction)),
                None => {
                    self.add_sent(Delta::new(&kind::MEDIA_TYPE_ADDED, Some(old), Some(*b)).named(b.name()), direction);
                }
            }
        }
        for a in unmatched(&olds, &found) {
            self.add_sent(Delta::new(&kind::MEDIA_TYPE_REMOVED, Some(*a), Some(new)).named(a.name()), direction);
        }
    }

    fn media_type(&mut self, old: Node<'t>, new: Node<'t>, direction: Direction) {
        let (a, b) = (old.get("encoding"), new.get("encoding"));
        for now in b.into_iter().flat_map(Node::members) {
            let before = a.and_then(|a| a.get(now.name()));
            if !before.is_some_and(|before| same_value(before, now)) {
                let delta = Delta::new(&kind::ENCODING_OF_PART_CHANGED, before.or(Some(old)), Some(now));
                self.add_sent(delta.named(now.name()), direction);
            }
        }
        for before in
            a.into_iter().flat_map(Node::members).filter(|before| b.is_none_or(|b| b.get(before.name()).is_none()))
        {
            let delta = Delta::new(&kind::ENCODING_OF_PART_CHANGED, Some(before), Some(new));
            self.add_sent(delta.named(before.name()), direction);
        }
        self.schemas(old.get("schema"), new.get("schema"), direction, false);
    }
}
