//! Where `$ref` leads: within a document, to an anchor, and to documents that the caller hands in. Each chain is followed
//! once, when a description is read; whoever walks through the tree later cannot be led in circles by a chain.
//!
//! `$id` gives a schema an address of its own. `$dynamicRef` is followed to where it leads by itself: what another schema puts in
//! its place, when it is used from there, is not seen.

use std::collections::HashMap;

use super::{Fault, Kind, Node, NodeId, Tree, parse};

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
    /// The other document was not handed in.
    NoDocument,
    /// It was handed in, but cannot be read; why is told of the document.
    Unreadable,
    /// References lead only to each other.
    Cycle,
    /// More documents than the limit.
    TooManyDocuments,
}

/// Gives the JSON text of another document by its address, or says why there is none.
pub(crate) type Loader<'l> = &'l mut dyn FnMut(&str) -> Result<String, Broken>;

/// What is wrong with the text of each document by its address.
pub(crate) type Faults = Vec<(Box<str>, Vec<Fault>)>;

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

/// Finds the targets of all references, and reads the documents to which they lead. `max_depth` limits nesting in those. Gives back
/// what is wrong with their texts.
pub(crate) fn link(tree: &mut Tree, loader: Loader<'_>, max_documents: usize, max_depth: usize) -> Faults {
    let mut linker = Linker {
        direct: HashMap::new(),
        known: HashMap::new(),
        failed: HashMap::new(),
        resources: HashMap::new(),
        anchors: HashMap::new(),
        faults: Vec::new(),
        max_documents,
        max_depth,
    };
    let mut document = 0;
    while document < tree.documents.len() {
        linker.document(tree, document, loader);
        document += 1;
    }
    let faults = std::mem::take(&mut linker.faults);
    (tree.targets, tree.stops) = linker.follow(tree);
    faults
}

/// A schema with an `$id`: an address of its own, from which references in it are seen.
struct Resource {
    node: u32,
    end: u32,
    address: String,
}

struct Linker {
    direct: HashMap<NodeId, Target>,
    /// Targets by document, resource in it, and text: the same names come again and again.
    known: HashMap<(u16, u32, Box<str>), Target>,
    /// Documents that cannot be had, so that nobody is asked twice.
    failed: HashMap<Box<str>, Broken>,
    /// Schemas by their `$id`.
    resources: HashMap<Box<str>, NodeId>,
    /// Anchors by document and name; those of a document are collected when the first is looked for.
    anchors: HashMap<usize, HashMap<Box<str>, NodeId>>,
    faults: Faults,
    max_documents: usize,
    max_depth: usize,
}

impl Linker {
    fn document(&mut self, tree: &mut Tree, document: usize, loader: Loader<'_>) {
        let Some(root) = tree.documents.get(document).map(|document| document.root) else { return };
        let mut at = root;
        let Some(end) = tree.cell(NodeId(root)).map(|cell| cell.end) else { return };
        let resources = resources(tree, document);
        for resource in &resources {
            self.resources.entry(resource.address.as_str().into()).or_insert(NodeId(resource.node));
        }
        let mut waiting = resources.iter().peekable();
        let mut around: Vec<&Resource> = Vec::new();
        while at < end {
            let node = tree.node(NodeId(at));
            let Some(cell) = node.cell() else { return };
            while let Some(resource) = waiting.next_if(|resource| resource.node <= at) {
                around.push(resource);
            }
            while around.pop_if(|resource| resource.end <= at).is_some() {}
            if is_data(node) {
                at = cell.end;
                continue;
            }
            let dynamic = node.name() == "$dynamicRef";
            if cell.kind == Kind::Text && (dynamic || node.name() == "$ref") {
                let holder = NodeId(cell.parent);
                let resource = around.last().copied();
                let key = (cell.document, resource.map_or(u32::MAX, |resource| resource.node), node.raw().into());
                let target = if let Some(target) = self.known.get(&key) {
                    *target
                } else {
                    let target = self.target(tree, (document, resource), &key.2, loader);
                    self.known.insert(key, target);
                    target
                };
                // Beside a plain reference the dynamic one is passed over.
                if dynamic {
                    self.direct.entry(holder).or_insert(target);
                } else {
                    self.direct.insert(holder, target);
                }
            }
            at += 1;
        }
    }

    fn target(
        &mut self,
        tree: &mut Tree,
        (document, resource): (usize, Option<&Resource>),
        reference: &str,
        loader: Loader<'_>,
    ) -> Target {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let fragment = percent_decoded(fragment);
        if uri.is_empty()
            && let Some(resource) = resource
            && let Some(found) = self.find(tree, document, NodeId(resource.node), &fragment)
        {
            return Target::Found(found);
        }
        if !uri.is_empty() {
            let base = resource.map_or_else(|| uri_of(tree, document), |resource| resource.address.as_str());
            if let Some(root) = self.resources.get(&*join(base, uri)).copied() {
                let inside = tree.node(root).document();
                let found = self.find(tree, inside, root, &fragment);
                return found.map_or(Target::Broken(Broken::Missing), Target::Found);
            }
        }
        // What the address of a schema does not lead to, that of its document may: many write it so.
        let document = match self.find_document(tree, document, uri, loader) {
            Ok(document) => document,
            Err(broken) => return Target::Broken(broken),
        };
        let root = tree.documents.get(document).map(|document| NodeId(document.root));
        let found = root.and_then(|root| self.find(tree, document, root, &fragment));
        found.map_or(Target::Broken(Broken::Missing), Target::Found)
    }

    fn find_document(&mut self, tree: &mut Tree, from: usize, uri: &str, loader: Loader<'_>) -> Result<usize, Broken> {
        if uri.is_empty() {
            return Ok(from);
        }
        let address = join(uri_of(tree, from), uri);
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
            loader(&address).and_then(|text| {
                let (root, faults) = parse(tree, &address, &text, self.max_depth);
                if !faults.is_empty() {
                    self.faults.push((address.as_str().into(), faults));
                }
                root.ok_or(Broken::Unreadable)
            })
        };
        match read {
            Ok(_) => Ok(tree.documents.len().saturating_sub(1)),
            Err(broken) => {
                self.failed.insert(address.into(), broken);
                Err(broken)
            }
        }
    }

    /// The node that a fragment names as seen from a root: a JSON Pointer, or an anchor.
    fn find(&mut self, tree: &Tree, document: usize, root: NodeId, fragment: &str) -> Option<NodeId> {
        if fragment.is_empty() {
            return Some(root);
        }
        let Some(pointer) = fragment.strip_prefix('/') else {
            let anchors = self.anchors.entry(document).or_insert_with(|| anchors(tree, document));
            return anchors.get(fragment).copied();
        };
        let mut at = tree.node(root);
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

    /// Follows references to references: where they lead in the end, and which carry more than a reference on the way there.
    fn follow(self, tree: &Tree) -> (HashMap<NodeId, Target>, HashMap<NodeId, NodeId>) {
        const LONGEST: usize = 64;
        let mut stops = HashMap::new();
        let mut end_of = |holder: NodeId, start: &Target| {
            let mut at = *start;
            for _ in 0..LONGEST {
                let Target::Found(id) = at else { return at };
                let Some(next) = self.direct.get(&id) else { return at };
                if tree.node(id).members().nth(1).is_some() {
                    stops.entry(holder).or_insert(id);
                }
                at = *next;
            }
            Target::Broken(Broken::Cycle)
        };
        let targets = self.direct.iter().map(|(holder, target)| (*holder, end_of(*holder, target))).collect();
        (targets, stops)
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

fn uri_of(tree: &Tree, document: usize) -> &str {
    tree.documents.get(document).map_or("", |document| &*document.uri)
}

/// The nodes of a document that are texts with one of these names, and are keywords there.
fn keywords<'t>(tree: &'t Tree, document: usize, names: &'t [&'t str]) -> impl Iterator<Item = (Node<'t>, NodeId)> {
    let root = tree.documents.get(document).map_or(0, |document| document.root);
    let end = tree.cell(NodeId(root)).map_or(0, |cell| cell.end);
    let nodes = (root..end).map(|id| tree.node(NodeId(id)));
    nodes.filter(|node| node.text().is_some() && names.contains(&node.name())).filter_map(|node| {
        let holder = NodeId(node.cell()?.parent);
        (!NAMED.contains(&tree.node(holder).name())).then_some((node, holder))
    })
}

/// The schemas of a document that have an `$id`, in their order, each with its address as seen from those around it.
fn resources(tree: &Tree, document: usize) -> Vec<Resource> {
    let root = tree.documents.get(document).map(|document| tree.node(NodeId(document.root)));
    if !root.is_some_and(|root| root.raw().contains("\"$id\"")) {
        return Vec::new();
    }
    let mut holders: Vec<_> = keywords(tree, document, &["$id"]).map(|(node, holder)| (holder, node.raw())).collect();
    holders.sort_by_key(|(holder, _)| *holder);
    let mut resources: Vec<Resource> = Vec::with_capacity(holders.len());
    let mut around: Vec<usize> = Vec::new();
    for (holder, id) in holders {
        let Some(cell) = tree.cell(holder) else { continue };
        while around.pop_if(|at| resources.get(*at).is_none_or(|resource| resource.end <= holder.0)).is_some() {}
        let base = around.last().and_then(|at| resources.get(*at));
        let base = base.map_or_else(|| uri_of(tree, document), |resource| resource.address.as_str());
        let address = join(base, id.trim_end_matches('#'));
        around.push(resources.len());
        resources.push(Resource { node: holder.0, end: cell.end, address });
    }
    resources
}

fn anchors(tree: &Tree, document: usize) -> HashMap<Box<str>, NodeId> {
    let mut anchors = HashMap::new();
    for (node, holder) in keywords(tree, document, &["$anchor", "$dynamicAnchor"]) {
        anchors.entry(node.raw().into()).or_insert(holder);
    }
    anchors
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
