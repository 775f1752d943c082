//! Parameters of an operation, those of its path included.

use std::collections::{HashMap, HashSet};

use super::paths::names_in;
use super::{Differ, Part, first_by};
use crate::compat::delta::Delta;
use crate::compat::kind;
use crate::compat::tree::{Node, same_value};

/// A parameter and what tells it from others.
#[derive(Clone, Copy)]
struct Parameter<'t> {
    node: Node<'t>,
    within: &'t str,
    name: &'t str,
}

impl<'t> Parameter<'t> {
    fn new(node: Node<'t>) -> Option<Self> {
        let node = node.resolved();
        Some(Self { node, within: node.get_text("in")?, name: node.get_text("name")? })
    }

    /// What tells it from others.
    fn key(self) -> (&'t str, String) {
        key(self.within, self.name)
    }

    fn is_required(self) -> bool {
        self.within == "path" || self.node.is_true("required")
    }

    /// These are described elsewhere; OpenAPI says that they are to be passed over here.
    fn is_ignored(self) -> bool {
        self.within == "header"
            && ["accept", "content-type", "authorization"].iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }

    fn part(self) -> Part {
        Part::Parameter { within: self.within.into(), name: self.name.into() }
    }

    /// How it is written: member, value as text.
    fn serialisation(self) -> [(&'static str, &'t str); 4] {
        let style = self.node.get_text("style").unwrap_or(match self.within {
            "query" | "cookie" => "form",
            _ => "simple",
        });
        let flag = |name: &str, otherwise: bool| {
            if self.node.get(name).and_then(Node::bool).unwrap_or(otherwise) { "true" } else { "false" }
        };
        let media = self.node.get("content").and_then(|content| content.members().next()).map_or("-", Node::name);
        // One value alone is written the same whether it is exploded or not; but who can tell by the schema alone?
        [
            ("style", style),
            ("explode", flag("explode", style == "form")),
            ("allowReserved", flag("allowReserved", false)),
            ("content", media),
        ]
    }
}

/// Names of headers know no capitals.
fn key<'t>(within: &'t str, name: &str) -> (&'t str, String) {
    (within, if within == "header" { name.to_ascii_lowercase() } else { name.to_owned() })
}

/// The parameters of an operation: its own, and those of its path that it does not name itself.
fn all<'t>(item: Node<'t>, operation: Node<'t>) -> Vec<Parameter<'t>> {
    let list = |node: Node<'t>| node.get("parameters").into_iter().flat_map(Node::elements).filter_map(Parameter::new);
    let mut parameters: Vec<_> = list(operation).collect();
    if item != operation {
        let mut known: HashSet<_> = parameters.iter().map(|own| own.key()).collect();
        parameters.extend(list(item).filter(|further| known.insert(further.key())));
    }
    parameters.retain(|parameter| !parameter.is_ignored());
    parameters
}

/// The parameter that is not at hand, if there is one: it can be any.
fn lost<'t>(item: Node<'t>, operation: Node<'t>) -> Option<Node<'t>> {
    let lists = [operation.get("parameters"), item.get("parameters")].into_iter().flatten();
    lists.flat_map(Node::elements).find(|parameter| parameter.is_lost())
}

impl<'t> Differ<'t, '_> {
    pub(super) fn parameters(
        &mut self,
        items: (Node<'t>, Node<'t>),
        paths: (&'t str, &'t str),
        old: Node<'t>,
        new: Node<'t>,
    ) {
        let (olds, news) = (all(items.0, old), all(items.1, new));
        let renamed = names_in(paths.0).into_iter().zip(names_in(paths.1)).filter(|(a, b)| a != b);
        let renamed: HashMap<&str, &str> = renamed.map(|(old_name, new_name)| (new_name, old_name)).collect();
        // What one side lacks may be the one that it only refers to.
        let old_gap = self.is_gap([lost(items.0, old)]);
        let new_gap = self.is_gap([lost(items.1, new)]);
        let mut taken = vec![false; olds.len()];
        let places = first_by(olds.iter().enumerate().map(|(at, before)| (before.key(), at)));
        for now in &news {
            let rename = renamed.get(now.name).filter(|_| now.within == "path");
            let name = rename.copied().unwrap_or(now.name);
            let before = places.get(&key(now.within, name)).copied();
            if let Some(slot) = before.and_then(|at| taken.get_mut(at)) {
                *slot = true;
            }
            let before = before.and_then(|at| olds.get(at)).copied();
            self.at(now.part(), None, |this| {
                if let Some(before) = before {
                    this.parameter(before, *now);
                } else if !old_gap {
                    let required = now.is_required();
                    let kind = if required { &kind::REQUIRED_PARAMETER_ADDED } else { &kind::OPTIONAL_PARAMETER_ADDED };
                    this.add_sent(Delta::new(kind, Some(old), Some(now.node)), this.sent);
                }
            });
        }
        for (before, _) in olds.iter().zip(&taken).filter(|(_, taken)| !**taken && !new_gap) {
            self.at(before.part(), None, |this| {
                let required = before.is_required();
                let kind = if required { &kind::REQUIRED_PARAMETER_REMOVED } else { &kind::OPTIONAL_PARAMETER_REMOVED };
                this.add_sent(Delta::new(kind, Some(before.node), Some(new)), this.sent);
            });
        }
    }

    fn parameter(&mut self, old: Parameter<'t>, new: Parameter<'t>) {
        let (a, b) = (old.node, new.node);
        if !self.afford([Some(a), Some(b)]) {
            return;
        }
        let sent = self.sent;
        let delta = |kind| Delta::new(kind, Some(a), Some(b));
        match (old.is_required(), new.is_required()) {
            (false, true) => self.add_sent(delta(&kind::PARAMETER_BECAME_REQUIRED), sent),
            (true, false) => self.add_sent(delta(&kind::PARAMETER_BECAME_OPTIONAL), sent),
            _ => {}
        }
        match (a.is_true("deprecated"), b.is_true("deprecated")) {
            (false, true) => self.add_sent(delta(&kind::PARAMETER_DEPRECATED), sent),
            (true, false) => self.add_sent(delta(&kind::PARAMETER_REACTIVATED), sent),
            _ => {}
        }
        for ((name, before), (_, now)) in old.serialisation().into_iter().zip(new.serialisation()) {
            if before != now {
                let delta = delta(&kind::PARAMETER_STYLE_CHANGED).named(name).values(before, now);
                self.add_sent(delta, sent);
            }
        }
        let differs = match (a.get("description"), b.get("description")) {
            (Some(a), Some(b)) => !same_value(a, b),
            (a, b) => a.is_some() || b.is_some(),
        };
        if differs {
            self.add_sent(delta(&kind::TEXTS_CHANGED), sent);
        }
        let schema = |node: Node<'t>| {
            let media = || node.get("content").and_then(|content| content.members().next());
            node.get("schema").or_else(|| media().and_then(|media| media.get("schema")))
        };
        self.schemas(schema(a), schema(b), sent, true);
    }
}
