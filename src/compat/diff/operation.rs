//! One operation: what it says about itself, and the way to its parts.

use std::collections::HashSet;

use super::Differ;
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Level};
use crate::compat::tree::{Node, same_value};
use crate::text::Date;

/// How far one can rely on an operation, the least first. Without a statement it counts as stable.
const STABILITY: [&str; 4] = ["draft", "alpha", "beta", "stable"];

fn stability(operation: Node<'_>) -> usize {
    let says = operation.get_text("x-stability-level");
    says.and_then(|says| STABILITY.iter().position(|known| *known == says)).unwrap_or(STABILITY.len() - 1)
}

/// How serious a change of an operation is at most. Of what was a draft nothing was promised, nor of what lies inside of one.
fn cap(outer: Option<Level>, operation: Node<'_>) -> Option<Level> {
    if stability(operation) < 2 { Some(Level::Compatible) } else { outer }
}

/// The last day on which it can be used, as it is written.
fn sunset(operation: Node<'_>) -> Option<Node<'_>> {
    operation.get("x-sunset").or(operation.get("sunset")).filter(|node| node.scalar().is_some())
}

/// The day of a date or a timestamp.
fn day(node: Node<'_>) -> Option<Date> {
    let text = node.scalar()?;
    Date::new(text.get(..10).unwrap_or(text)).ok()
}

impl<'t> Differ<'t, '_> {
    pub(super) fn operation(
        &mut self,
        roots: (Node<'t>, Node<'t>),
        items: (Node<'t>, Node<'t>),
        names: (&'t str, &'t str),
        old: Node<'t>,
        new: Node<'t>,
    ) {
        let outer = self.cap;
        self.cap = cap(outer, old);
        self.future(old, new);
        let ids = [&kind::OPERATION_ID_ADDED, &kind::OPERATION_ID_REMOVED, &kind::OPERATION_ID_CHANGED];
        self.value(old, new, "operationId", ids);
        self.tags(old, new);
        let differs = |name: &str| match (old.get(name), new.get(name)) {
            (Some(a), Some(b)) => !same_value(a, b),
            (a, b) => a.is_some() || b.is_some(),
        };
        if ["summary", "description", "externalDocs"].into_iter().any(differs) {
            self.add_sent(Delta::new(&kind::TEXTS_CHANGED, Some(old), Some(new)), self.sent);
        }
        self.operation_security(roots, old, new);
        if old.get("servers").is_some() || new.get("servers").is_some() {
            self.servers(old.get("servers"), new.get("servers"));
        }
        self.parameters(items, names, old, new);
        self.body(old.get("requestBody"), new.get("requestBody"));
        self.responses(old.get("responses"), new.get("responses"));
        self.callbacks(old, new);
        self.cap = outer;
    }

    pub(super) fn operation_removed(&mut self, old: Node<'t>, above: Option<Node<'t>>) {
        let last = sunset(old);
        let kind = match (old.is_true("deprecated"), last) {
            (false, _) => &kind::OPERATION_REMOVED,
            (true, None) => &kind::OPERATION_REMOVED_DEPRECATED,
            (true, Some(last)) => match (day(last), self.today) {
                (Some(last), Some(today)) if last.to_date() < today.to_date() => &kind::OPERATION_REMOVED_AFTER_SUNSET,
                _ => &kind::OPERATION_REMOVED_EARLY,
            },
        };
        let outer = self.cap;
        self.cap = cap(outer, old);
        let mut delta = Delta::new(kind, Some(old), above);
        if let Some(last) = last {
            delta = delta.values(last.raw(), "");
        }
        self.add(delta);
        self.cap = outer;
    }

    /// Deprecation, last day, stability.
    fn future(&mut self, old: Node<'t>, new: Node<'t>) {
        let (before, now) = (sunset(old), sunset(new));
        match (old.is_true("deprecated"), new.is_true("deprecated")) {
            (false, true) => {
                let kind = if now.is_some() { &kind::DEPRECATED_UNTIL } else { &kind::DEPRECATED };
                let last = now.map_or("", Node::raw);
                self.add(Delta::new(kind, Some(old), new.get("deprecated")).values("", last));
            }
            (true, false) => self.add(Delta::new(&kind::REACTIVATED, old.get("deprecated"), Some(new))),
            (true, true) => match (before, now) {
                (Some(a), Some(b)) if same_value(a, b) => {}
                (Some(a), Some(b)) => {
                    let kind = match (day(a), day(b)) {
                        (Some(a), Some(b)) if b.to_date() < a.to_date() => &kind::SUNSET_EARLIER,
                        (Some(a), Some(b)) if b.to_date() > a.to_date() => &kind::SUNSET_LATER,
                        (Some(_), Some(_)) => return self.stability_changed(old, new),
                        _ => &kind::SUNSET_CHANGED,
                    };
                    self.add(Delta::of_values(kind, Some(a), Some(b)));
                }
                (None, Some(b)) => self.add(Delta::of_values(&kind::SUNSET_ADDED, None, Some(b))),
                (Some(a), None) => self.add(Delta::of_values(&kind::SUNSET_REMOVED, Some(a), None)),
                (None, None) => {}
            },
            (false, false) => {}
        }
        self.stability_changed(old, new);
    }

    fn stability_changed(&mut self, old: Node<'t>, new: Node<'t>) {
        let (a, b) = (stability(old), stability(new));
        if a == b {
            return;
        }
        let kind = if b < a { &kind::STABILITY_DECREASED } else { &kind::STABILITY_INCREASED };
        let name = |index: usize| STABILITY.get(index).copied().unwrap_or_default();
        let member = "x-stability-level";
        let delta = Delta::new(kind, old.get(member).or(Some(old)), new.get(member).or(Some(new)));
        self.add(delta.values(name(a), name(b)));
    }

    fn tags(&mut self, old: Node<'t>, new: Node<'t>) {
        let tags = |operation: Node<'t>| operation.get("tags").into_iter().flat_map(Node::elements);
        let names = |operation: Node<'t>| tags(operation).map(Node::raw).collect::<HashSet<_>>();
        let (before, now) = (names(old), names(new));
        for b in tags(new).filter(|b| !before.contains(b.raw())) {
            self.add(Delta::new(&kind::TAG_ADDED, Some(old), Some(b)).named(b.raw()));
        }
        for a in tags(old).filter(|a| !now.contains(a.raw())) {
            self.add(Delta::new(&kind::TAG_REMOVED, Some(a), Some(new)).named(a.raw()));
        }
    }
}
