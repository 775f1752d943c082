//! One schema, whichever dialect it is written in: OpenAPI 3.0, or JSON Schema 2020-12 as in OpenAPI 3.1 and AsyncAPI.

use crate::compat::tree::{Node, NodeId};

/// A schema with its reference followed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schema<'t> {
    own: Node<'t>,
    target: Node<'t>,
    /// `null` is a type, and what stands beside `$ref` counts.
    modern: bool,
    /// Whether what stands beside the reference hides something of what is referred to, although both hold.
    hides: bool,
    /// Whether it has a place, but no keywords.
    is_empty: bool,
}

/// Types as bits.
pub(crate) type Types = u8;

pub(crate) const NULL: Types = 1;
pub(crate) const INTEGER: Types = 2;
/// Numbers that are no integers.
pub(crate) const FRACTION: Types = 4;
const ALL: [(&str, Types); 7] = [
    ("null", NULL),
    ("boolean", 8),
    ("object", 16),
    ("array", 32),
    ("number", INTEGER | FRACTION),
    ("integer", INTEGER),
    ("string", 64),
];

impl<'t> Schema<'t> {
    /// `None` if its reference leads nowhere: nothing can be said about it.
    pub(crate) fn new(node: Node<'t>, modern: bool) -> Option<Self> {
        if node.is_lost() {
            return None;
        }
        let plain = |node| Self { own: node, target: node, modern, hides: false, is_empty: false };
        if !modern {
            return Some(plain(node.resolved()));
        }
        let own = if node.is_mere_reference() { node.referred() } else { node };
        let target = own.referred();
        let hides = target != own
            && (target.target().is_some()
                || own.members().any(|member| !is_note(member.name()) && target.get(member.name()).is_some()));
        Some(Self { target, hides, ..plain(own) })
    }

    /// What it refers to, and what stands beside that, each as a schema of its own: both hold, as in an `allOf`. What refers to
    /// nothing has nothing beside it.
    pub(crate) fn layers(self) -> (Option<Self>, Self) {
        if self.own == self.target {
            return (Some(self), Self { is_empty: true, ..self });
        }
        (Self::new(self.target, self.modern), Self { target: self.own, hides: false, ..self })
    }

    /// Whether one must look at the layers, as the whole does not show everything.
    pub(crate) fn hides(self) -> bool {
        self.hides
    }

    /// What tells it from other schemas.
    pub(crate) fn id(self) -> NodeId {
        self.own.id
    }

    /// Whether both are the same text, and refer to nothing: then nothing differs. Most schemas inside of others are.
    pub(crate) fn is_spelled_like(self, other: Self) -> bool {
        let whole = self.own == self.target && other.own == other.target && self.modern == other.modern;
        whole
            && self.own.raw() == other.own.raw()
            && !self.own.raw().contains("$ref")
            && !self.own.raw().contains("$dynamicRef")
    }

    pub(crate) fn node(self) -> Node<'t> {
        self.own
    }

    pub(crate) fn modern(self) -> bool {
        self.modern
    }

    /// The value of a keyword. What stands beside a reference comes before what it refers to.
    pub(crate) fn get(self, keyword: &str) -> Option<Node<'t>> {
        if self.is_empty {
            return None;
        }
        let own = self.own.get(keyword);
        if own.is_some() || self.own == self.target { own } else { self.target.get(keyword) }
    }

    /// Its members: its own, and those of its target that it does not have itself.
    pub(crate) fn members(self) -> impl Iterator<Item = Node<'t>> {
        let own = self.own;
        let further = (own != self.target).then(|| self.target.members());
        let further = further.into_iter().flatten().filter(move |member| own.get(member.name()).is_none());
        let all = own.members().chain(further).filter(|member| !is_reference(member.name()));
        all.filter(move |_| !self.is_empty)
    }

    /// The schemas of the first elements of a list: `prefixItems`, or `items` with several schemas, as drafts before 2020-12 have it,
    /// and so AsyncAPI.
    pub(crate) fn positions(self) -> impl Iterator<Item = Node<'t>> {
        let list = self.get("prefixItems").or(self.get("items"));
        list.into_iter().flat_map(Node::elements)
    }

    /// The schema of all elements behind those.
    pub(crate) fn items(self) -> Option<Node<'t>> {
        match self.get("items") {
            Some(list) if list.is_array() => self.get("additionalItems"),
            other => other,
        }
    }

    /// `true` for the schema that allows everything, `false` for the one that allows nothing.
    pub(crate) fn constant(self) -> Option<bool> {
        // What allows everything restricts nothing of what stands beside a reference to it.
        self.target.bool().filter(|allows| !allows || self.own == self.target)
    }

    /// Whether it restricts nothing: `true`, or no keywords but notes.
    pub(crate) fn is_open(self) -> bool {
        self.constant() == Some(true)
            || (self.constant().is_none() && self.members().all(|member| is_note(member.name())))
    }

    /// The types that it allows; `None` if it names none.
    pub(crate) fn types(self) -> Option<Types> {
        let bits = |name: &str| ALL.iter().find(|(known, _)| *known == name).map_or(0, |(_, bits)| *bits);
        let node = self.get("type")?;
        let types = match node.text() {
            Some(name) => bits(name),
            None => node.elements().filter_map(Node::text).fold(0, |all, name| all | bits(name)),
        };
        let nullable = !self.modern && self.own.is_true("nullable");
        Some(if nullable { types | NULL } else { types })
    }

    /// A bound: its value, and whether the value itself is excluded. The narrower one, if two are given.
    pub(crate) fn bound(self, inclusive: &str, exclusive: &str, upper: bool) -> Option<(Node<'t>, bool)> {
        let plain = self.get(inclusive).filter(|node| node.number().is_some());
        match self.get(exclusive) {
            // OpenAPI 3.0, and drafts of JSON Schema before 6.
            Some(flag) if flag.bool().is_some() => plain.map(|node| (node, flag.bool() == Some(true))),
            Some(other) if other.number().is_some() => match plain {
                Some(plain) => {
                    let order = crate::compat::tree::compare_numbers(plain.raw(), other.raw());
                    let plain_is_narrower = if upper { order.is_lt() } else { order.is_gt() };
                    Some(if plain_is_narrower { (plain, false) } else { (other, true) })
                }
                None => Some((other, true)),
            },
            _ => plain.map(|node| (node, false)),
        }
    }
}

/// The types by name.
pub(crate) fn type_names(types: Types) -> String {
    let mut names = Vec::new();
    let mut left = types;
    for (name, bits) in ALL {
        if left & bits == bits {
            names.push(name);
            left &= !bits;
        }
    }
    names.join(", ")
}

fn is_reference(keyword: &str) -> bool {
    matches!(keyword, "$ref" | "$dynamicRef")
}

/// Keywords that restrict nothing.
pub(crate) fn is_note(keyword: &str) -> bool {
    matches!(
        keyword,
        "title"
            | "description"
            | "example"
            | "examples"
            | "default"
            | "deprecated"
            | "externalDocs"
            | "xml"
            | "readOnly"
            | "writeOnly"
            | "$comment"
            | "$id"
            | "$schema"
            | "$anchor"
            | "$dynamicAnchor"
            | "$defs"
            | "definitions"
            | "discriminator"
    ) || keyword.starts_with("x-")
}
