//! Responses of an operation: status codes, headers, links.

use super::{Differ, Part};
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

fn find<'t>(responses: Option<Node<'t>>, status: &str) -> Option<Node<'t>> {
    let responses = responses?;
    responses.members().find(|response| response.name().eq_ignore_ascii_case(status))
}

impl<'t> Differ<'t, '_> {
    pub(super) fn responses(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>) {
        let list = |node: Option<Node<'t>>| {
            node.into_iter().flat_map(Node::members).filter(|member| !member.name().starts_with("x-"))
        };
        let direction = self.sent.flipped();
        // A status that is no longer named, but lies in a range that is new, is described by the range; and the other way round.
        let by_range = |status: &str, here: Option<Node<'t>>, there: Option<Node<'t>>| {
            let range = range(status)?;
            let found = find(there, &range)?;
            find(here, &range).is_none().then_some(found)
        };
        for b in list(new) {
            let status = b.name();
            match find(old, status).or_else(|| by_range(status, new, old)) {
                Some(a) => {
                    let part = Part::Response { status: status.into() };
                    self.at(part, None, |this| this.response(status, a.resolved(), b.resolved()));
                }
                None if list(old).any(|a| {
                    range(a.name()).is_some_and(|range| range.eq_ignore_ascii_case(status))
                        && find(new, a.name()).is_none()
                }) => {}
                None => {
                    let kind = if is_success(status) { &kind::SUCCESS_ADDED } else { &kind::ERROR_ADDED };
                    self.add_sent(Delta::new(kind, old, Some(b)).named(status), direction);
                }
            }
        }
        for a in list(old).filter(|a| find(new, a.name()).is_none()) {
            let status = a.name();
            match by_range(status, old, new) {
                Some(b) => {
                    let part = Part::Response { status: status.into() };
                    self.at(part, None, |this| this.response(status, a.resolved(), b.resolved()));
                }
                None if list(new).any(|b| {
                    range(b.name()).is_some_and(|range| range.eq_ignore_ascii_case(status))
                        && find(old, b.name()).is_none()
                }) => {}
                None => {
                    let kind = if is_success(status) { &kind::SUCCESS_REMOVED } else { &kind::ERROR_REMOVED };
                    self.add_sent(Delta::new(kind, Some(a), new).named(status), direction);
                }
            }
        }
    }

    fn response(&mut self, status: &str, old: Node<'t>, new: Node<'t>) {
        let direction = self.sent.flipped();
        self.content(old, new, direction);
        let list = |node: Node<'t>| {
            let headers = node.get("headers").into_iter().flat_map(Node::members);
            headers.filter(|header| !header.name().eq_ignore_ascii_case("content-type")).collect::<Vec<_>>()
        };
        let (olds, news) = (list(old), list(new));
        let same = |a: &Node<'t>, b: &Node<'t>| a.name().eq_ignore_ascii_case(b.name());
        let part = |name: &str| Part::Header { status: status.into(), name: name.into() };
        for b in &news {
            let before = olds.iter().find(|a| same(a, b)).map(|a| a.resolved());
            let now = b.resolved();
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
        for a in olds.iter().filter(|a| !news.iter().any(|b| same(a, b))) {
            let before = a.resolved();
            self.at(part(a.name()), None, |this| {
                let required = before.is_true("required");
                let kind = if required { &kind::REQUIRED_HEADER_REMOVED } else { &kind::OPTIONAL_HEADER_REMOVED };
                this.add_sent(Delta::new(kind, Some(before), Some(new)), direction);
            });
        }
        self.names(old.get("links"), new.get("links"), [&kind::LINK_ADDED, &kind::LINK_REMOVED]);
        for b in new.get("links").into_iter().flat_map(Node::members) {
            if let Some(a) = old.get("links").and_then(|links| links.get(b.name()))
                && !same_value(a.resolved(), b.resolved())
            {
                self.add(Delta::new(&kind::LINK_CHANGED, Some(a), Some(b)).named(b.name()));
            }
        }
    }
}
