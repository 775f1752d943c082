//! Authentication: which alternatives there are, for all operations and for one, and the schemes that they name.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Differ, METHODS};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Level};
use crate::compat::tree::{Node, canonical, same_value};

/// One alternative: schemes that are all needed, with their scopes.
type Alternative<'t> = BTreeMap<Cow<'t, str>, Vec<&'t str>>;

/// The alternatives; none at all means that nothing is needed. Those that need nothing are left out, and noted.
struct Demand<'t> {
    alternatives: BTreeSet<Alternative<'t>>,
    anonymous: bool,
}

/// Schemes that a description declares, by what they say.
pub(super) type Schemes<'t> = HashMap<String, &'t str>;

/// For descriptions in which schemes are not demanded by name: so AsyncAPI 3 has it.
pub(super) fn schemes(root: Node<'_>) -> Schemes<'_> {
    let all = root.get("components").and_then(|components| components.get("securitySchemes"));
    let mut schemes = Schemes::new();
    for scheme in all.into_iter().flat_map(Node::members) {
        let name = schemes.entry(canonical(scheme.resolved())).or_insert(scheme.name());
        // Of several that say the same, whatever their order.
        *name = scheme.name().min(*name);
    }
    schemes
}

fn demand<'t>(node: Option<Node<'t>>, schemes: &Schemes<'t>) -> Demand<'t> {
    let mut alternatives: BTreeSet<Alternative<'t>> = BTreeSet::new();
    let mut anonymous = true;
    for (index, element) in node.into_iter().flat_map(Node::elements).enumerate() {
        if index == 0 {
            anonymous = false;
        }
        let alternative: Alternative<'t> = match scheme_itself(element, schemes) {
            Some(name) => [(name, scopes(element.resolved().get("scopes")))].into(),
            None => element.members().map(|member| (member.name().into(), scopes(Some(member)))).collect(),
        };
        if alternative.is_empty() {
            anonymous = true;
        } else {
            alternatives.insert(alternative);
        }
    }
    Demand { alternatives, anonymous }
}

fn scopes(list: Option<Node<'_>>) -> Vec<&str> {
    let mut scopes: Vec<_> = list.into_iter().flat_map(Node::elements).filter_map(Node::text).collect();
    scopes.sort_unstable();
    scopes.dedup();
    scopes
}

/// What an alternative is called that is no demand for a scheme by name, but a scheme, or refers to one.
fn scheme_itself<'t>(alternative: Node<'t>, schemes: &Schemes<'t>) -> Option<Cow<'t, str>> {
    let reference = alternative.get_text("$ref");
    let scheme = alternative.resolved();
    let kind = scheme.get_text("type");
    if reference.is_none() && kind.is_none() {
        return None;
    }
    if let Some(name) = schemes.get(&canonical(scheme)) {
        return Some((*name).into());
    }
    if let Some(reference) = reference {
        return Some(reference.rsplit('/').next().unwrap_or(reference).into());
    }
    let further = ["scheme", "in", "name", "openIdConnectUrl"].into_iter();
    let further = further.filter_map(|member| scheme.get_text(member));
    Some(kind.into_iter().chain(further).collect::<Vec<_>>().join(" ").into())
}

fn says(alternative: &Alternative<'_>) -> String {
    let one = |(scheme, scopes): (&Cow<'_, str>, &Vec<&str>)| {
        if scopes.is_empty() { scheme.to_string() } else { format!("{scheme} ({})", scopes.join(", ")) }
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

    pub(super) fn security(&mut self, a: Option<Node<'t>>, b: Option<Node<'t>>, old: Node<'t>, new: Node<'t>) {
        let (before, now) = (demand(a, &self.schemes.0), demand(b, &self.schemes.1));
        let delta = |kind| Delta::new(kind, a.or(Some(old)), b.or(Some(new)));
        let all = |demand: &Demand<'_>| demand.alternatives.iter().map(says).collect::<Vec<_>>().join(" | ");
        match (before.anonymous, now.anonymous) {
            (true, false) => return self.add(delta(&kind::SECURITY_ADDED).values("", &all(&now))),
            (false, true) => return self.add(delta(&kind::SECURITY_REMOVED).values(&all(&before), "")),
            _ => {}
        }
        // By the schemes of which they are made.
        let mut added: BTreeMap<Vec<&Cow<'_, str>>, Vec<&Alternative<'_>>> = BTreeMap::new();
        for one in now.alternatives.iter().rev().filter(|one| !before.alternatives.contains(*one)) {
            added.entry(one.keys().collect()).or_default().push(one);
        }
        let removed = before.alternatives.iter().filter(|one| !now.alternatives.contains(*one));
        for gone in removed {
            let schemes: Vec<&Cow<'_, str>> = gone.keys().collect();
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
            if !self.is_gap([Some(a), Some(b)]) {
                self.scheme(b.name(), a.resolved(), b.resolved());
            }
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
        // AsyncAPI 3 calls them otherwise.
        let scopes = |flow: Node<'t>| flow.get("scopes").or(flow.get("availableScopes"));
        self.names(scopes(old), scopes(new), [&kind::OFFERED_SCOPE_ADDED, &kind::OFFERED_SCOPE_REMOVED]);
    }
}
