//! JSON with its members in order, and as YAML that people like to read. Only for what the example catalog holds.

use std::fmt::{self, Write as _};

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

/// A JSON value; its members keep their order.
pub(super) enum Node {
    Null,
    Bool(bool),
    Number(u64),
    Fraction(f64),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The id of an entity.
    pub(super) fn id(&self) -> Option<&str> {
        let Self::Object(members) = self else { return None };
        members.iter().find_map(|(name, value)| match value {
            Self::Text(id) if name == "id" => Some(id.as_str()),
            _ => None,
        })
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NodeVisitor;
        impl<'de> Visitor<'de> for NodeVisitor {
            type Value = Node;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value without negative numbers")
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Bool(value))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node, E> {
                Ok(Node::Fraction(value))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Number(value))
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Text(value.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Node::List(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Node::Object(members))
            }
        }
        deserializer.deserialize_any(NodeVisitor)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Fraction(value) => serializer.serialize_f64(*value),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_u64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Block style; short lists of short texts stand in one line, and texts are plain where YAML allows it.
pub(super) fn write(node: &Node) -> String {
    let mut text = String::from(
        "# Dieselbe fiktive Landschaft wie catalog.json, von Hand lesbar.\n# The same fictitious landscape as catalog.json, for people to read.\n",
    );
    block(&mut text, node, 0);
    text
}

fn block(text: &mut String, node: &Node, depth: usize) {
    let indent = "  ".repeat(depth);
    match node {
        Node::Object(members) => {
            for (place, (name, value)) in members.iter().enumerate() {
                // The lists of a catalog and what stands in them are apart.
                if depth == 0 && place > 0 {
                    text.push('\n');
                }
                text.push_str(&indent);
                member(text, name, value, depth);
            }
        }
        Node::List(items) => {
            for item in items {
                text.push_str(&indent);
                text.push_str("- ");
                match item {
                    Node::Object(members) => {
                        for (place, (name, value)) in members.iter().enumerate() {
                            if place > 0 {
                                text.push_str(&indent);
                                text.push_str("  ");
                            }
                            member(text, name, value, depth + 1);
                        }
                    }
                    Node::List(_) => panic!("no list of lists in a catalog"),
                    other => {
                        text.push_str(&scalar(other));
                        text.push('\n');
                    }
                }
            }
        }
        other => text.push_str(&scalar(other)),
    }
}

fn member(text: &mut String, name: &str, value: &Node, depth: usize) {
    text.push_str(name);
    text.push(':');
    match value {
        Node::List(items) if items.iter().all(|item| !matches!(item, Node::Object(_) | Node::List(_))) => {
            let line = items.iter().map(scalar).collect::<Vec<_>>().join(", ");
            _ = writeln!(text, " [{line}]");
        }
        Node::Object(_) | Node::List(_) => {
            text.push('\n');
            block(text, value, depth + 1);
        }
        other => {
            text.push(' ');
            text.push_str(&scalar(other));
            text.push('\n');
        }
    }
}

fn scalar(node: &Node) -> String {
    match node {
        Node::Text(value) if plain(value) => value.clone(),
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::Fraction(_) | Node::Text(_) => {
            serde_json::to_string(node).unwrap()
        }
        Node::List(_) | Node::Object(_) => panic!("no scalar"),
    }
}

/// Whether a text means itself in YAML without quotes, also inside `[ ]`, whatever the version of YAML.
fn plain(value: &str) -> bool {
    let start = |c: char| c.is_alphabetic() || c == '/' || c == '^';
    let inside = |c: char| c.is_alphanumeric() || " ./:+-_;()„“”§=–^".contains(c);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    value.starts_with(start)
        && value.chars().all(inside)
        && !value.ends_with([' ', ':'])
        && !value.contains(": ")
        && !words.contains(&value.to_lowercase().as_str())
}
