//! Paths and webhooks: which old one stands opposite which new one. The names of parameters in a path do not count.

use super::{Differ, matching, unmatched};
use crate::compat::delta::Delta;
use crate::compat::kind::{self, Direction};
use crate::compat::location::Location;
use crate::compat::tree::Node;

/// The methods that a path can have.
pub(crate) const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// A path without the names of its parameters: `/a/{}/b`.
pub(crate) fn shape_of(path: &str) -> String {
    let mut shape = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        shape.push_str(before);
        shape.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, behind)| behind);
    }
    shape.push_str(rest);
    shape
}

/// The names of the parameters in a path, in their order.
pub(super) fn names_in(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|piece| piece.split_once('}').map(|(name, _)| name)).collect()
}

/// Two paths, one of which may be missing.
pub(super) struct Opposite<'t> {
    pub(super) old: Option<Node<'t>>,
    pub(super) new: Option<Node<'t>>,
}

/// Each new path with its old one, then old ones that are gone. Paths with the same name come first, then those of the same shape.
pub(super) fn opposite<'t>(
    old: Option<Node<'t>>,
    new: Option<Node<'t>>,
    shape: impl Fn(&str) -> String,
) -> Vec<Opposite<'t>> {
    let members = |node: Option<Node<'t>>| {
        node.into_iter().flat_map(Node::members).filter(|member| !member.name().starts_with("x-")).collect::<Vec<_>>()
    };
    let (olds, news) = (members(old), members(new));
    let found = matching(&olds, &news, &[&|node| Some(node.name().to_owned()), &|node| Some(shape(node.name()))]);
    let both = found.iter().zip(&news);
    let both = both.map(|(at, new)| Opposite { old: at.and_then(|at| olds.get(at).copied()), new: Some(*new) });
    let gone = unmatched(&olds, &found).map(|old| Opposite { old: Some(*old), new: None });
    both.chain(gone).collect()
}

impl<'t> Differ<'t, '_> {
    pub(super) fn paths(&mut self, old: Node<'t>, new: Node<'t>) {
        for Opposite { old: a, new: b } in opposite(old.get("paths"), new.get("paths"), shape_of) {
            let path = b.or(a).map_or("", Node::name);
            self.path_item((old, new), a, b, "", path);
            if let (Some(a), Some(b)) = (a, b) {
                for (before, now) in names_in(a.name()).into_iter().zip(names_in(b.name())).filter(|(a, b)| a != b) {
                    self.location = Location::whole(path.into());
                    self.add(Delta::new(&kind::PATH_PARAMETER_RENAMED, Some(a), Some(b)).values(before, now));
                }
            }
        }
        self.location = Location::whole("".into());
    }

    pub(super) fn webhooks(&mut self, old: Node<'t>, new: Node<'t>) {
        // `x-webhooks` came before OpenAPI 3.1.
        let webhooks = |root: Node<'t>| root.get("webhooks").or(root.get("x-webhooks"));
        self.sent = Direction::Response;
        for Opposite { old: a, new: b } in opposite(webhooks(old), webhooks(new), str::to_owned) {
            let name = b.or(a).map_or("", Node::name);
            self.path_item((old, new), a, b, "webhook ", name);
        }
        self.sent = Direction::Request;
        self.location = Location::whole("".into());
    }

    /// The operations of one path, and their callbacks.
    pub(super) fn path_item(
        &mut self,
        roots: (Node<'t>, Node<'t>),
        a: Option<Node<'t>>,
        b: Option<Node<'t>>,
        label: &str,
        path: &str,
    ) {
        let names = (a.map_or("", Node::name), b.map_or("", Node::name));
        let (a, b) = (a.map(Node::resolved), b.map(Node::resolved));
        if self.is_gap([a, b]) || !self.afford([a, b]) {
            return;
        }
        let methods = |node: Option<Node<'t>>| node.into_iter().flat_map(Node::members);
        let is_method = |node: &Node<'t>| METHODS.contains(&node.name().to_ascii_lowercase().as_str());
        for now in methods(b).filter(is_method) {
            if !self.afford([a, b]) {
                return;
            }
            self.location = Location::whole(operation_name(label, now.name(), path));
            if let Some(before) = a.and_then(|a| a.get(now.name())) {
                let items = (a.unwrap_or(before), b.unwrap_or(now));
                self.operation(roots, items, names, before, now);
                self.follow_callbacks(roots);
            } else {
                self.add(Delta::new(&kind::OPERATION_ADDED, a, Some(now)));
            }
        }
        for before in methods(a).filter(is_method).filter(|node| b.is_none_or(|b| b.get(node.name()).is_none())) {
            self.location = Location::whole(operation_name(label, before.name(), path));
            self.operation_removed(before, b);
        }
        if let (Some(a), Some(b)) = (a, b)
            && (a.get("servers").is_some() || b.get("servers").is_some())
        {
            self.location = Location::whole(format!("{label}{path}").into());
            self.servers(a.get("servers"), b.get("servers"));
        }
    }
}

fn operation_name(label: &str, method: &str, path: &str) -> std::sync::Arc<str> {
    format!("{label}{} {path}", method.to_ascii_uppercase()).into()
}

#[cfg(test)]
mod tests {
    use super::{names_in, shape_of};

    #[test]
    fn names_of_parameters_do_not_count_in_paths() {
        assert_eq!(shape_of("/a/{id}/b/{x}-{y}"), "/a/{}/b/{}-{}");
        assert_eq!(shape_of("/a/{open"), "/a/{}");
        assert_eq!(names_in("/a/{id}/b/{x}-{y}"), ["id", "x", "y"]);
    }
}
