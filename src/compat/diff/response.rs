//! Responses of an operation: status codes, headers, links.

use std::collections::{HashMap, HashSet};

use super::{Differ, Part, first_by};
use crate::compat::delta::Delta;
use crate::compat::kind;
use crate::compat::tree::{Node, same_value};

/// Whether a status means that the call did what it should. `default` stands for whatever is not named, mostly errors.
fn is_success(status: &str) -> bool {
    status.starts_with(['1', '2', '3'])
}

/// The range in which a status lies: `2XX` for `204`.
fn range(status: &str) -> Option<String> {
    let first = status.chars().next().filter(char::is_ascii_digit)?;
    (status.len() == 3).then(|| format!("{first}XX"))
}

impl<'t> Differ<'t, '_> {
    pub(super) fn responses(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        let list = |node: Option<Node<'t>>| {
            node.into_iter().flat_map(Node::members).filter(|member| !member.name().starts_with("x-"))
        };
        let direction = self.sent.flipped();
        let key = |status: &str| status.to_ascii_lowercase();
        let by_status = |node: Option<Node<'t>>| first_by(list(node).map(|response| (key(response.name()), response)));
        let (olds, news) = (by_status(old), by_status(new));
        // Ranges in which a status of one side lies that the other one does not name.
        let ranges = |here: &HashMap<String, Node<'t>>, there: &HashMap<String, Node<'t>>| {
            let alone = here.keys().filter(|status| !there.contains_key(*status));
            alone.filter_map(|status| range(status)).map(|range| key(&range)).collect::<HashSet<_>>()
        };
        let (old_ranges, new_ranges) = (ranges(&olds, &news), ranges(&news, &olds));
        // A status that is no longer named, but lies in a range that is new, is described by the range; and the other way round.
        let by_range = |status: &str, here: &HashMap<String, Node<'t>>, there: &HashMap<String, Node<'t>>| {
            let range = key(&range(status)?);
            let found = *there.get(&range)?;
            (!here.contains_key(&range)).then_some(found)
        };
        for b in list(new) {
            let status = b.name();
            match olds.get(&key(status)).copied().or_else(|| by_range(status, &news, &olds)) {
                Some(a) => {
                    let part = Part::Response { status: status.into() };
                    self.at(part, None, |this| this.response(status, a.resolved(), b.resolved()));
                }
                None if old_ranges.contains(&key(status)) => {}
                None => {
                    let kind = if is_success(status) { &kind::SUCCESS_ADDED } else { &kind::ERROR_ADDED };
                    self.add_sent(Delta::new(kind, old, Some(b)).named(status), direction);
                }
            }
        }
        for a in list(old).filter(|a| !news.contains_key(&key(a.name()))) {
            let status = a.name();
            match by_range(status, &olds, &news) {
                Some(b) => {
                    let part = Part::Response { status: status.into() };
                    self.at(part, None, |this| this.response(status, a.resolved(), b.resolved()));
                }
                None if new_ranges.contains(&key(status)) => {}
                None => {
                    let kind = if is_success(status) { &kind::SUCCESS_REMOVED } else { &kind::ERROR_REMOVED };
                    self.add_sent(Delta::new(kind, Some(a), new).named(status), direction);
                }
            }
        }
    }

    fn response(&mut self, status: &str, old: Node<'t>, new: Node<'t>) {
        if self.is_gap([Some(old), Some(new)]) {
            return;
        }
        let direction = self.sent.flipped();
        self.content(old, new, direction);
        let list = |node: Node<'t>| {
            let headers = node.get("headers").into_iter().flat_map(Node::members);
            headers.filter(|header| !header.name().eq_ignore_ascii_case("content-type")).collect::<Vec<_>>()
        };
        let (olds, news) = (list(old), list(new));
        let key = |header: &Node<'t>| header.name().to_ascii_lowercase();
        let (old_names, new_names) =
            (first_by(olds.iter().map(|a| (key(a), *a))), first_by(news.iter().map(|b| (key(b), *b))));
        let part = |name: &str| Part::Header { status: status.into(), name: name.into() };
        for b in &news {
            let before = old_names.get(&key(b)).map(|a| a.resolved());
            let now = b.resolved();
            if self.is_gap([before, Some(now)]) {
                continue;
            }
            self.at(part(b.name()), None, |this| {
                if let Some(a) = before {
                    match (a.is_true("required"), now.is_true("required")) {
                        (false, true) => {
                            this.add_sent(Delta::new(&kind::HEADER_BECAME_REQUIRED, Some(a), Some(now)), direction);
                        }
                        (true, false) => {
                            this.add_sent(Delta::new(&kind::HEADER_BECAME_OPTIONAL, Some(a), Some(now)), direction);
                        }
                        _ => {}
                    }
                    this.schemas(a.get("schema"), now.get("schema"), direction, false);
                } else {
                    let required = now.is_true("required");
                    let kind = if required { &kind::REQUIRED_HEADER_ADDED } else { &kind::OPTIONAL_HEADER_ADDED };
                    this.add_sent(Delta::new(kind, Some(old), Some(now)), direction);
                }
            });
        }
        for a in olds.iter().filter(|a| !new_names.contains_key(&key(a))) {
            let before = a.resolved();
            if self.is_gap([Some(before)]) {
                continue;
            }
            self.at(part(a.name()), None, |this| {
                let required = before.is_true("required");
                let kind = if required { &kind::REQUIRED_HEADER_REMOVED } else { &kind::OPTIONAL_HEADER_REMOVED };
                this.add_sent(Delta::new(kind, Some(before), Some(new)), direction);
            });
        }
        self.names(old.get("links"), new.get("links"), [&kind::LINK_ADDED, &kind::LINK_REMOVED]);
        for b in new.get("links").into_iter().flat_map(Node::members) {
            if let Some(a) = old.get("links").and_then(|links| links.get(b.name()))
                && self.afford([Some(a.resolved()), Some(b.resolved())])
                && !same_value(a.resolved(), b.resolved())
            {
                self.add(Delta::new(&kind::LINK_CHANGED, Some(a), Some(b)).named(b.name()));
            }
        }
    }
}
