//! A description as a whole: title and version, shared parts; of OpenAPI the order of its parts.

use super::Differ;
use crate::compat::delta::Delta;
use crate::compat::kind::{self, ChangeKind};
use crate::compat::tree::{Node, same_value};

impl<'t> Differ<'t, '_> {
    pub(super) fn openapi(&mut self, old: Node<'t>, new: Node<'t>) {
        self.info(old, new);
        self.servers(old.get("servers"), new.get("servers"));
        self.global_security(old, new);
        self.shared(old, new);
        self.paths(old, new);
        self.webhooks(old, new);
    }

    /// Parts that are there to be referred to.
    pub(super) fn shared(&mut self, old: Node<'t>, new: Node<'t>) {
        let components =
            |root: Node<'t>, name: &str| root.get("components").and_then(|components| components.get(name));
        self.security_schemes(components(old, "securitySchemes"), components(new, "securitySchemes"));
        let shared = [&kind::SHARED_SCHEMA_ADDED, &kind::SHARED_SCHEMA_REMOVED];
        self.names(components(old, "schemas"), components(new, "schemas"), shared);
    }

    pub(super) fn info(&mut self, old: Node<'t>, new: Node<'t>) {
        let (a, b) = (old.get("info"), new.get("info"));
        for name in ["title", "version", "description", "summary", "termsOfService", "contact", "license"] {
            let (a, b) = (a.and_then(|info| info.get(name)), b.and_then(|info| info.get(name)));
            let same = match (a, b) {
                (Some(a), Some(b)) => same_value(a, b),
                (a, b) => a.is_none() && b.is_none(),
            };
            if !same {
                let value = |node: Option<Node<'_>>| node.map_or("-", Node::raw).to_owned();
                self.add(Delta::new(&kind::INFO_CHANGED, a, b).named(name).values(&value(a), &value(b)));
            }
        }
    }

    /// Members that come and go: kinds for added and removed.
    pub(super) fn names(
        &mut self,
        old: Option<Node<'t>>,
        new: Option<Node<'t>>,
        [added, removed]: [&'static ChangeKind; 2],
    ) {
        let names = |node: Option<Node<'t>>| {
            node.into_iter().flat_map(Node::members).map(Node::name).collect::<std::collections::HashSet<_>>()
        };
        let (before, now) = (names(old), names(new));
        for b in new.into_iter().flat_map(Node::members).filter(|b| !before.contains(b.name())) {
            self.add(Delta::new(added, old, Some(b)).named(b.name()));
        }
        for a in old.into_iter().flat_map(Node::members).filter(|a| !now.contains(a.name())) {
            self.add(Delta::new(removed, Some(a), new).named(a.name()));
        }
    }
}
