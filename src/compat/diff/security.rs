//! Authentication: which alternatives there are, for all operations and for one, and the schemes that they name.

use std::collections::{BTreeMap, BTreeSet};

use super::{Differ, METHODS};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Level};
use crate::compat::tree::{Node, same_value};

/// One alternative: schemes that are all needed, with their scopes.
type Alternative<'t> = BTreeMap<&'t str, Vec<&'t str>>;

/// The alternatives; none at all means that nothing is needed. Those that need nothing are left out, and noted.
struct Demand<'t> {
    alternatives: BTreeSet<Alternative<'t>>,
    anonymous: bool,
}

fn demand(node: Option<Node<'_>>) -> Demand<'_> {
    let mut alternatives: BTreeSet<Alternative<'_>> = BTreeSet::new();
    let mut anonymous = true;
    for (index, element) in node.into_iter().flat_map(Node::elements).enumerate() {
        if index == 0 {
            anonymous = false;
        }
        let alternative: Alternative<'_> = element
            .members()
            .map(|member| {
                let mut scopes: Vec<_> = member.elements().filter_map(Node::text).collect();
                scopes.sort_unstable();
                scopes.dedup();
                (member.name(), scopes)
            })
            .collect();
        if alternative.is_empty() {
            anonymous = true;
        } else {
            alternatives.insert(alternative);
        }
    }
    Demand { alternatives, anonymous }
}

fn says(alternative: &Alternative<'_>) -> String {
    let one = |(scheme, scopes): (&&str, &Vec<&str>)| {
        if scopes.is_empty() { (*scheme).to_owned() } else { format!("{scheme} ({})", scopes.join(", ")) }
    };
    alternative.iter().map(one).collect::<Vec<_>>().join(" + ")
}

/// Whether an operation says nothing of authentication itself, or there is none that could.
fn inherits(root: Node<'_>) -> bool {
    let items = ["paths", "webhooks"].into_iter().filter_map(|list| root.get(list)).flat_map(Node::members);
    let operations = items.flat_map(|item| item.resolved().members());
    let mut operations = operations.filter(|member| METHODS.contains(&member.name())).peekable();
    operations.peek().is_none() || operations.any(|operation| operation.get("security").is_none())
}

impl<'t> Differ<'t, '_> {
    /// What holds for all operations that say nothing themselves.
    pub(super) fn global_security(&mut self, old: Node<'t>, new: Node<'t>) {
        // Where each operation says it for itself, what is said for all is heard by nobody.
        if !inherits(old) && !inherits(new) {
            self.cap = Some(Level::Compatible);
        }
        self.security(old.get("security"), new.get("security"), old, new);
        self.cap = None;
    }

    /// What holds for one operation; if neither side says anything itself, it was said for all.
    pub(super) fn operation_security(&mut self, roots: (Node<'t>, Node<'t>), old: Node<'t>, new: Node<'t>) {
        let (a, b) = (old.get("security"), new.get("security"));
        let of_all = [a.is_none().then(|| roots.0.get("security")), b.is_none().then(|| roots.1.get("security"))];
        if (a.is_some() || b.is_some()) && self.afford(of_all.map(Option::flatten)) {
            self.security(a.or(roots.0.get("security")), b.or(roots.1.get("security")), old, new);
        }
    }

    fn security(&mut self, a: Option<Node<'t>>, b: Option<Node<'t>>, old: Node<'t>, new: Node<'t>) {
        let (before, now) = (demand(a), demand(b));
        let delta = |kind| Delta::new(kind, a.or(Some(old)), b.or(Some(new)));
        let all = |demand: &Demand<'_>| demand.alternatives.iter().map(says).collect::<Vec<_>>().join(" | ");
        match (before.anonymous, now.anonymous) {
            (true, false) => return self.add(delta(&kind::SECURITY_ADDED).values("", &all(&now))),
            (false, true) => return self.add(delta(&kind::SECURITY_REMOVED).values(&all(&before), "")),
            _ => {}
        }
        // By the schemes of which they are made.
        let mut added: BTreeMap<Vec<&str>, Vec<&Alternative<'_>>> = BTreeMap::new();
        for one in now.alternatives.iter().rev().filter(|one| !before.alternatives.contains(*one)) {
            added.entry(one.keys().copied().collect()).or_default().push(one);
        }
        let removed = before.alternatives.iter().filter(|one| !now.alternatives.contains(*one));
        for gone in removed {
            let schemes: Vec<&str> = gone.keys().copied().collect();
            let Some(come) = added.get_mut(&schemes).and_then(Vec::pop) else {
                self.add(delta(&kind::SECURITY_ALTERNATIVE_REMOVED).named(&says(gone)));
                continue;
            };
            // The same schemes: only what they must be good for differs.
            for (scheme, scopes) in come {
                let had = gone.get(scheme).map_or(&[][..], Vec::as_slice);
                for scope in scopes.iter().filter(|scope| !had.contains(scope)) {
                    self.add(delta(&kind::SECURITY_SCOPE_ADDED).named(&format!("{scheme}: {scope}")));
                }
                for scope in had.iter().filter(|scope| !scopes.contains(scope)) {
                    self.add(delta(&kind::SECURITY_SCOPE_REMOVED).named(&format!("{scheme}: {scope}")));
                }
            }
        }
        for come in added.into_values().flatten() {
            self.add(delta(&kind::SECURITY_ALTERNATIVE_ADDED).named(&says(come)));
        }
    }

    pub(super) fn security_schemes(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        self.names(old, new, [&kind::SCHEME_ADDED, &kind::SCHEME_REMOVED]);
        for b in new.into_iter().flat_map(Node::members) {
            let Some(a) = old.and_then(|old| old.get(b.name())) else { continue };
            self.scheme(b.name(), a.resolved(), b.resolved());
        }
    }

    fn scheme(&mut self, name: &str, old: Node<'t>, new: Node<'t>) {
        for member in ["type", "in", "name", "scheme", "openIdConnectUrl"] {
            let (a, b) = (old.get(member), new.get(member));
            let value = |node: Option<Node<'_>>| node.and_then(Node::scalar).unwrap_or("-").to_owned();
            // Names of HTTP schemes and headers know no capitals.
            if !value(a).eq_ignore_ascii_case(&value(b)) {
                let delta = Delta::new(&kind::SCHEME_CHANGED, a.or(Some(old)), b.or(Some(new)));
                self.add(delta.named(&format!("{name}, {member}")).values(&value(a), &value(b)));
            }
        }
        let (a, b) = (old.get("flows"), new.get("flows"));
        let flow = |flows: Option<Node<'t>>, name: &str| flows.and_then(|flows| flows.get(name));
        for flow_b in b.into_iter().flat_map(Node::members) {
            let label = format!("{name}, {}", flow_b.name());
            match flow(a, flow_b.name()) {
                None => self.add(Delta::new(&kind::FLOW_ADDED, a.or(Some(old)), Some(flow_b)).named(&label)),
                Some(flow_a) => self.flow(&label, flow_a, flow_b),
            }
        }
        for flow_a in a.into_iter().flat_map(Node::members).filter(|flow_a| flow(b, flow_a.name()).is_none()) {
            let label = format!("{name}, {}", flow_a.name());
            self.add(Delta::new(&kind::FLOW_REMOVED, Some(flow_a), b.or(Some(new))).named(&label));
        }
    }

    fn flow(&mut self, label: &str, old: Node<'t>, new: Node<'t>) {
        for member in ["authorizationUrl", "tokenUrl", "refreshUrl"] {
            let (a, b) = (old.get(member), new.get(member));
            let same = match (a, b) {
                (Some(a), Some(b)) => same_value(a, b),
                (a, b) => a.is_none() && b.is_none(),
            };
            if !same {
                let value = |node: Option<Node<'_>>| node.map_or("-", Node::raw).to_owned();
                let delta = Delta::new(&kind::FLOW_CHANGED, a.or(Some(old)), b.or(Some(new)));
                self.add(delta.named(&format!("{label}, {member}")).values(&value(a), &value(b)));
            }
        }
        self.names(old.get("scopes"), new.get("scopes"), [&kind::OFFERED_SCOPE_ADDED, &kind::OFFERED_SCOPE_REMOVED]);
    }
}
