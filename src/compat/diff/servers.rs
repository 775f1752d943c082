//! Servers of a description, a path or an operation.

use super::{Differ, first_by};
use crate::compat::delta::Delta;
use crate::compat::kind;
use crate::compat::tree::{Node, same_value};

/// The address of a server: with its variables named by place, so that only what they say differs.
fn address(server: Node<'_>) -> &str {
    server.get_text("url").unwrap_or("/").trim_end_matches('/')
}

impl<'t> Differ<'t, '_> {
    pub(super) fn servers(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        let list = |node: Option<Node<'t>>| node.into_iter().flat_map(Node::elements);
        let by_address = |node: Option<Node<'t>>| first_by(list(node).map(|server| (address(server), server)));
        let (before, now) = (by_address(old), by_address(new));
        for b in list(new) {
            match before.get(address(b)).copied() {
                None => self.add(Delta::new(&kind::SERVER_ADDED, old, Some(b)).named(address(b))),
                Some(a) => {
                    let same = match (a.get("variables"), b.get("variables")) {
                        (Some(a), Some(b)) => same_value(a, b),
                        (a, b) => a.is_none() && b.is_none(),
                    };
                    if !same {
                        self.add(Delta::new(&kind::SERVER_VARIABLE_CHANGED, Some(a), Some(b)).named(address(b)));
                    }
                }
            }
        }
        for a in list(old).filter(|a| !now.contains_key(address(*a))) {
            self.add(Delta::new(&kind::SERVER_REMOVED, Some(a), new).named(address(a)));
        }
    }
}
