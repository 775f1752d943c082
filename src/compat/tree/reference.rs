//! Where `$ref` leads: within a document, to an anchor, and to documents that the caller hands in. Each chain is followed
//! once, when a description is read; whoever walks through the tree later cannot be led in circles by a chain.

use std::collections::HashMap;

use super::{Kind, Node, NodeId, Tree, parse};

/// Where a reference leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    /// To this node, which is no reference itself, or carries more than a reference.
    Found(NodeId),
    /// Nowhere.
    Broken(Broken),
}

/// Why a reference leads nowhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Broken {
    /// The document is there, but not what is named in it.
    Missing,
    /// The other document was not handed in, or cannot be read.
    NoDocument,
    /// References lead only to each other.
    Cycle,
    /// More documents than the limit.
    TooManyDocuments,
}

/// Gives the JSON text of another document by its address.
pub(crate) type Loader<'l> = &'l mut dyn FnMut(&str) -> Option<String>;

/// Members whose values are data: what looks like a reference there is none.
const DATA: [&str; 5] = ["example", "examples", "default", "enum", "const"];

/// Objects whose members are named by the author: what looks like a keyword there is none.
const NAMED: [&str; 12] = [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
    "definitions",
    "schemas",
    "parameters",
    "responses",
    "headers",
    "requestBodies",
    "messages",
    "channels",
];

/// Finds the targets of all references, and reads the documents to which they lead. `max_depth` limits nesting in those.
pub(crate) fn link(tree: &mut Tree, loader: Loader<'_>, max_documents: usize, max_depth: usize) {
    let mut linker =
        Linker { direct: HashMap::new(), known: HashMap::new(), failed: HashMap::new(), max_documents, max_depth };
    let mut document = 0;
    while document < tree.documents.len() {
        linker.document(tree, document, loader);
        document += 1;
    }
    tree.targets = linker.follow();
}

struct Linker {
    direct: HashMap<NodeId, Target>,
    /// Targets by document and text: the same names come again and again.
    known: HashMap<(u16, Box<str>), Target>,
    /// Documents that cannot be had, so that nobody is asked twice.
    failed: HashMap<Box<str>, Broken>,
    max_documents: usize,
    max_depth: usize,
}

impl Linker {
    fn document(&mut self, tree: &mut Tree, document: usize, loader: Loader<'_>) {
        let Some(root) = tree.documents.get(document).map(|document| document.root) else { return };
        let mut at = root;
        let Some(end) = tree.cell(NodeId(root)).map(|cell| cell.end) else { return };
        while at < end {
            let node = tree.node(NodeId(at));
            let Some(cell) = node.cell() else { return };
            if is_data(node) {
                at = cell.end;
                continue;
            }
            if cell.kind == Kind::Text && node.name() == "$ref" {
                let holder = NodeId(cell.parent);
                let key = (cell.document, node.raw().into());
                let target = if let Some(target) = self.known.get(&key) {
                    *target
                } else {
                    let target = self.target(tree, document, &key.1, loader);
                    self.known.insert(key, target);
                    target
                };
                self.direct.insert(holder, target);
            }
            at += 1;
        }
    }

    fn target(&mut self, tree: &mut Tree, document: usize, reference: &str, loader: Loader<'_>) -> Target {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let document = match self.find_document(tree, document, uri, loader) {
            Ok(document) => document,
            Err(broken) => return Target::Broken(broken),
        };
        find(tree, document, &percent_decoded(fragment)).map_or(Target::Broken(Broken::Missing), Target::Found)
    }

    fn find_document(&mut self, tree: &mut Tree, from: usize, uri: &str, loader: Loader<'_>) -> Result<usize, Broken> {
        if uri.is_empty() {
            return Ok(from);
        }
        let base = tree.documents.get(from).map_or("", |document| &*document.uri);
        let address = join(base, uri);
        if let Some(known) =
            tree.documents.iter().position(|document| !document.uri.is_empty() && *document.uri == *address)
        {
            return Ok(known);
        }
        if let Some(broken) = self.failed.get(&*address) {
            return Err(*broken);
        }
        let read = if tree.documents.len() >= self.max_documents {
            Err(Broken::TooManyDocuments)
        } else {
            let text = loader(&address).ok_or(Broken::NoDocument);
            text.and_then(|text| parse(tree, &address, &text, self.max_depth).0.ok_or(Broken::NoDocument))
        };
        match read {
            Ok(_) => Ok(tree.documents.len().saturating_sub(1)),
            Err(broken) => {
                self.failed.insert(address.into(), broken);
                Err(broken)
            }
        }
    }

    /// Follows references to references.
    fn follow(self) -> HashMap<NodeId, Target> {
        const LONGEST: usize = 64;
        let end_of = |start: &Target| {
            let mut at = *start;
            for _ in 0..LONGEST {
                match at {
                    Target::Found(id) => match self.direct.get(&id) {
                        Some(next) => at = *next,
                        None => return at,
                    },
                    Target::Broken(_) => return at,
                }
            }
            Target::Broken(Broken::Cycle)
        };
        self.direct.iter().map(|(holder, target)| (*holder, end_of(target))).collect()
    }
}

/// Whether the node is data, or an extension, in which references mean nothing.
fn is_data(node: Node<'_>) -> bool {
    let name = node.name();
    if !(DATA.contains(&name) || name.starts_with("x-")) {
        return false;
    }
    let above = node.cell().map(|cell| node.tree.node(NodeId(cell.parent)));
    above.is_none_or(|above| !NAMED.contains(&above.name()))
}

/// The node that a fragment names: a JSON Pointer, or an anchor.
fn find(tree: &Tree, document: usize, fragment: &str) -> Option<NodeId> {
    let root = tree.node(NodeId(tree.documents.get(document)?.root));
    if fragment.is_empty() {
        return Some(root.id);
    }
    let Some(pointer) = fragment.strip_prefix('/') else {
        return find_anchor(root, fragment);
    };
    let mut at = root;
    for token in pointer.split('/') {
        let token = token.replace("~1", "/").replace("~0", "~");
        at = match at.kind() {
            Kind::Object => at.get(&token)?,
            Kind::Array => at.elements().nth(token.parse().ok()?)?,
            _ => return None,
        };
    }
    Some(at.id)
}

fn find_anchor(root: Node<'_>, anchor: &str) -> Option<NodeId> {
    let end = root.cell()?.end;
    let named = (root.id.0..end)
        .map(|id| root.tree.node(NodeId(id)))
        .find(|node| matches!(node.name(), "$anchor" | "$dynamicAnchor") && node.text() == Some(anchor))?;
    named.cell().map(|cell| NodeId(cell.parent))
}

/// The address of a document as seen from another one.
fn join(base: &str, uri: &str) -> String {
    if url::Url::parse(uri).is_ok() {
        return uri.to_owned();
    }
    if let Ok(joined) = url::Url::parse(base).and_then(|base| base.join(uri)) {
        return joined.to_string();
    }
    if uri.starts_with('/') {
        return uri.to_owned();
    }
    let mut steps: Vec<&str> = base.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect());
    for step in uri.split('/') {
        match step {
            "." => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *byte == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(decoded) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(decoded);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{join, percent_decoded};

    #[test]
    fn addresses_are_seen_from_the_document_that_refers() {
        for (base, uri, expected) in [
            ("", "common.yaml", "common.yaml"),
            ("api/openapi.yaml", "common.yaml", "api/common.yaml"),
            ("api/openapi.yaml", "../x/./common.yaml", "x/common.yaml"),
            ("https://example.org/a/b.json", "../c.json", "https://example.org/c.json"),
            ("a/b.json", "https://example.org/c.json", "https://example.org/c.json"),
            ("a.json", "../b.json", "../b.json"),
        ] {
            assert_eq!(join(base, uri), expected, "{base} {uri}");
        }
        assert_eq!(percent_decoded("/a%7Bb%7D%zz%C3%BC"), "/a{b}%zzü");
    }
}
