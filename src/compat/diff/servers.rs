//! Servers: of a description, a path or an operation, in OpenAPI and in AsyncAPI.

use std::collections::HashSet;

use super::{Differ, matching, unmatched};
use crate::compat::delta::Delta;
use crate::compat::kind;
use crate::compat::location::Location;
use crate::compat::tree::{Node, same_value};

/// The address of a server as it is written, its variables included.
fn address(server: Node<'_>) -> String {
    server.get_text("url").unwrap_or("/").trim_end_matches('/').to_owned()
}

/// The same in AsyncAPI: version 2 has it whole, version 3 in parts.
fn broker(server: Node<'_>) -> String {
    let server = server.resolved();
    let written = server.get_text("host").or(server.get_text("url")).unwrap_or_default();
    let (scheme, place) = written.split_once("://").unwrap_or(("", written));
    let protocol = server.get_text("protocol").unwrap_or(scheme);
    let path = server.get_text("pathname").unwrap_or_default();
    format!("{protocol}://{place}{path}").trim_end_matches('/').to_owned()
}

/// A server on both sides.
struct Same<'t> {
    address: String,
    old: Node<'t>,
    new: Node<'t>,
}

impl<'t> Differ<'t, '_> {
    pub(super) fn servers(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        // An address that stands twice is one.
        let list = |node: Option<Node<'t>>| {
            let mut seen = HashSet::new();
            let servers = node.into_iter().flat_map(Node::elements);
            servers.filter(|server| seen.insert(address(*server))).collect()
        };
        for same in self.servers_at((old, list(old)), (new, list(new)), address) {
            self.server(&same);
        }
    }

    /// Servers of AsyncAPI, which say themselves who may connect.
    pub(super) fn brokers(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        let list = |node: Option<Node<'t>>| node.into_iter().flat_map(Node::members).collect();
        for same in self.servers_at((old, list(old)), (new, list(new)), broker) {
            self.server(&same);
            let (a, b) = (same.old.resolved(), same.new.resolved());
            if self.is_gap([Some(a), Some(b)]) {
                continue;
            }
            self.value(a, b, "protocolVersion", [&kind::PROTOCOL_VERSION_CHANGED; 3]);
            self.location = Location::whole(same.address.into());
            self.security(a.get("security"), b.get("security"), a, b);
            self.bindings(a, b);
            self.location = Location::whole("".into());
        }
    }

    /// Servers that come and go. Gives those that stay.
    fn servers_at(
        &mut self,
        (old, olds): (Option<Node<'t>>, Vec<Node<'t>>),
        (new, news): (Option<Node<'t>>, Vec<Node<'t>>),
        address: fn(Node<'_>) -> String,
    ) -> Vec<Same<'t>> {
        let found = matching(
            &olds,
            &news,
            // Several servers of AsyncAPI can have one address, and ask for different things.
            &[&|it| Some((it.name(), address(*it))), &|it| Some(("", address(*it)))],
        );
        let mut both = Vec::new();
        for (b, found) in news.iter().zip(&found) {
            let address = address(*b);
            match found.and_then(|at| olds.get(at)) {
                None => self.add(Delta::new(&kind::SERVER_ADDED, old, Some(*b)).named(&address)),
                Some(a) => both.push(Same { address, old: *a, new: *b }),
            }
        }
        for a in unmatched(&olds, &found) {
            self.add(Delta::new(&kind::SERVER_REMOVED, Some(*a), new).named(&address(*a)));
        }
        both
    }

    fn server(&mut self, Same { address, old, new }: &Same<'t>) {
        let (old, new) = (old.resolved(), new.resolved());
        let same = match (old.get("variables"), new.get("variables")) {
            (Some(a), Some(b)) => same_value(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        if !same {
            self.add(Delta::new(&kind::SERVER_VARIABLE_CHANGED, Some(old), Some(new)).named(address));
        }
    }

    /// On which of the servers that both sides have a channel is there: on all, if it names none.
    pub(super) fn servers_of_channel(&mut self, roots: (Node<'t>, Node<'t>), old: Node<'t>, new: Node<'t>) {
        let (a, b) = (old.get("servers"), new.get("servers"));
        let (all_a, all_b) = (roots.0.get("servers"), roots.1.get("servers"));
        if (a.is_none() && b.is_none()) || !self.afford([a, b, all_a, all_b]) {
            return;
        }
        let all =
            |servers: Option<Node<'t>>| servers.into_iter().flat_map(Node::members).map(broker).collect::<Vec<_>>();
        let own = |list: Option<Node<'t>>, servers: Option<Node<'t>>| -> HashSet<String> {
            let named = list.into_iter().flat_map(Node::elements).filter_map(|one| match one.text() {
                Some(name) => servers.and_then(|servers| servers.get(name)),
                None => Some(one),
            });
            let named: HashSet<String> = named.map(broker).collect();
            if named.is_empty() { all(servers).into_iter().collect() } else { named }
        };
        let (before, now) = (own(a, all_a), own(b, all_b));
        let (known_before, known_now) = (all(all_a), all(all_b));
        let (in_old, in_new): (HashSet<&String>, HashSet<&String>) =
            (known_before.iter().collect(), known_now.iter().collect());
        let (at, to) = (a.or(Some(old)), b.or(Some(new)));
        for server in known_now.iter().filter(|it| in_old.contains(it) && now.contains(*it) && !before.contains(*it)) {
            self.add(Delta::new(&kind::SERVER_ADDED, at, to).named(server));
        }
        for server in known_before.iter().filter(|it| in_new.contains(it) && before.contains(*it) && !now.contains(*it))
        {
            self.add(Delta::new(&kind::SERVER_REMOVED, at, to).named(server));
        }
    }
}
