//! Documents as trees that keep order and numbers: what all of `compat` reads. Reading a text into a tree is in `parse`, where
//! references lead in `reference`. Not here: what the members mean.
//!
//! All documents of one description stand in one arena: a node is a number, its members follow it directly, and its
//! texts are pieces of one buffer. Nothing is recursive, nothing refers to itself.

mod number;
mod parse;
mod reference;
mod same;

pub(crate) use number::compare_numbers;
pub(crate) use parse::{Fault, FaultKind, parse};
pub(crate) use reference::{Broken, Target, link};
pub(crate) use same::{canonical, same_value, signature};

use std::collections::HashMap;

use crate::shape::push_token;

/// A piece of the buffer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Piece {
    start: u32,
    length: u32,
}

/// What a node is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// With members.
    Object,
    /// With elements.
    Array,
    /// A text; its escapes are resolved.
    Text,
    /// A number, as it was written.
    Number,
    /// `true`.
    True,
    /// `false`.
    False,
    /// `null`.
    Null,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    kind: Kind,
    document: u16,
    /// The name of the member; nothing for elements.
    name: Piece,
    /// The text or number, or the whole object or array as it was written.
    value: Piece,
    /// Where the value begins in its document.
    offset: u32,
    parent: u32,
    /// Behind the last node of the value.
    end: u32,
}

/// The number of a node in its tree.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(crate) struct NodeId(u32);

/// One document of a tree.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// The address by which it was asked for; empty for the first one.
    pub(crate) uri: Box<str>,
    root: u32,
}

/// Several documents; the first is the description itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    buffer: String,
    cells: Vec<Cell>,
    documents: Vec<Document>,
    /// Where the nodes with `$ref` lead.
    targets: HashMap<NodeId, Target>,
    /// Where those of them lead whose way there leads through one that carries more than a reference: to the first of these.
    stops: HashMap<NodeId, NodeId>,
    /// The members of long objects by name: whoever looks for many of them must not walk through all each time.
    long: HashMap<NodeId, HashMap<Box<str>, NodeId>>,
}

/// Objects that take at most so many nodes are walked through.
const SHORT: u32 = 128;

impl Tree {
    fn piece(&self, piece: Piece) -> &str {
        let start = piece.start as usize;
        self.buffer.get(start..start + piece.length as usize).unwrap_or_default()
    }

    fn cell(&self, id: NodeId) -> Option<&Cell> {
        self.cells.get(id.0 as usize)
    }

    /// The node with this number.
    pub(crate) fn node(&self, id: NodeId) -> Node<'_> {
        Node { tree: self, id }
    }

    /// The description itself.
    pub(crate) fn root(&self) -> Option<Node<'_>> {
        self.root_of(0)
    }

    /// The value of one of the documents.
    pub(crate) fn root_of(&self, document: usize) -> Option<Node<'_>> {
        self.documents.get(document).map(|document| self.node(NodeId(document.root)))
    }

    /// Where all nodes with `$ref` lead, in no order.
    pub(crate) fn targets(&self) -> impl Iterator<Item = (NodeId, Target)> + '_ {
        self.targets.iter().map(|(id, target)| (*id, *target))
    }

    /// Makes the index of long objects among the nodes from `first` on.
    fn index(&mut self, first: usize) {
        let mut long = HashMap::new();
        for (at, cell) in self.cells.iter().enumerate().skip(first) {
            let Ok(id) = u32::try_from(at) else { break };
            if cell.kind != Kind::Object || cell.end.saturating_sub(id) <= SHORT {
                continue;
            }
            let node = self.node(NodeId(id));
            // Few members with much in them are walked through as well.
            if node.members().nth(32).is_none() {
                continue;
            }
            let mut members: HashMap<Box<str>, NodeId> = HashMap::new();
            for member in node.members() {
                members.entry(member.name().into()).or_insert(member.id);
            }
            long.insert(NodeId(id), members);
        }
        self.long.extend(long);
    }

    /// The documents, in the order in which they were read.
    pub(crate) fn documents(&self) -> &[Document] {
        &self.documents
    }
}

/// One value of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'t> {
    tree: &'t Tree,
    pub(crate) id: NodeId,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && std::ptr::eq(self.tree, other.tree)
    }
}

impl Eq for Node<'_> {}

impl<'t> Node<'t> {
    fn cell(self) -> Option<&'t Cell> {
        self.tree.cell(self.id)
    }

    pub(crate) fn kind(self) -> Kind {
        self.cell().map_or(Kind::Null, |cell| cell.kind)
    }

    pub(crate) fn is_object(self) -> bool {
        self.kind() == Kind::Object
    }

    pub(crate) fn is_array(self) -> bool {
        self.kind() == Kind::Array
    }

    /// The name by which its object has it; empty for elements.
    pub(crate) fn name(self) -> &'t str {
        self.cell().map_or("", |cell| self.tree.piece(cell.name))
    }

    /// The text, if it is one.
    pub(crate) fn text(self) -> Option<&'t str> {
        self.cell().filter(|cell| cell.kind == Kind::Text).map(|cell| self.tree.piece(cell.value))
    }

    /// The number as it was written, if it is one.
    pub(crate) fn number(self) -> Option<&'t str> {
        self.cell().filter(|cell| cell.kind == Kind::Number).map(|cell| self.tree.piece(cell.value))
    }

    /// A text, or the spelling of a number or word: what YAML authors leave without quotes.
    pub(crate) fn scalar(self) -> Option<&'t str> {
        match self.kind() {
            Kind::Object | Kind::Array | Kind::Null => None,
            _ => Some(self.raw()),
        }
    }

    /// Whether it is `true` or `false`, if either.
    pub(crate) fn bool(self) -> Option<bool> {
        match self.kind() {
            Kind::True => Some(true),
            Kind::False => Some(false),
            _ => None,
        }
    }

    /// A text without its quotes, everything else as it was written.
    pub(crate) fn raw(self) -> &'t str {
        self.cell().map_or("", |cell| self.tree.piece(cell.value))
    }

    /// Which of the documents it stands in.
    pub(crate) fn document(self) -> usize {
        self.cell().map_or(0, |cell| cell.document.into())
    }

    /// Where it begins in the JSON text of its document.
    pub(crate) fn offset(self) -> usize {
        self.cell().map_or(0, |cell| cell.offset as usize)
    }

    /// Members or elements; nothing for other values.
    pub(crate) fn children(self) -> Children<'t> {
        match self.cell() {
            Some(cell) if matches!(cell.kind, Kind::Object | Kind::Array) => {
                Children { tree: self.tree, next: self.id.0 + 1, end: cell.end }
            }
            _ => Children { tree: self.tree, next: 0, end: 0 },
        }
    }

    /// Members of an object; nothing for other values.
    pub(crate) fn members(self) -> Children<'t> {
        if self.is_object() { self.children() } else { Children { tree: self.tree, next: 0, end: 0 } }
    }

    /// Elements of an array; nothing for other values.
    pub(crate) fn elements(self) -> Children<'t> {
        if self.is_array() { self.children() } else { Children { tree: self.tree, next: 0, end: 0 } }
    }

    /// The member of this name; the first, if there are several.
    pub(crate) fn get(self, name: &str) -> Option<Self> {
        let cell = self.cell()?;
        if cell.end - self.id.0 > SHORT
            && let Some(members) = self.tree.long.get(&self.id)
        {
            return members.get(name).map(|id| self.tree.node(*id));
        }
        self.members().find(|member| member.name() == name)
    }

    /// A text member.
    pub(crate) fn get_text(self, name: &str) -> Option<&'t str> {
        self.get(name)?.text()
    }

    /// Whether a member is `true`.
    pub(crate) fn is_true(self, name: &str) -> bool {
        self.get(name).and_then(Self::bool) == Some(true)
    }

    /// What it refers to, over several steps if need be; itself if it is no reference, or one that leads nowhere.
    pub(crate) fn resolved(self) -> Self {
        match self.tree.targets.get(&self.id) {
            Some(Target::Found(id)) => self.tree.node(*id),
            _ => self,
        }
    }

    /// The same, but no further than to what carries more than a reference itself.
    pub(crate) fn referred(self) -> Self {
        self.tree.stops.get(&self.id).map_or_else(|| self.resolved(), |id| self.tree.node(*id))
    }

    /// Whether it is a reference and nothing more.
    pub(crate) fn is_mere_reference(self) -> bool {
        self.target().is_some() && self.members().nth(1).is_none()
    }

    /// Where its `$ref` leads, if it has one.
    pub(crate) fn target(self) -> Option<&'t Target> {
        self.tree.targets.get(&self.id)
    }

    /// Whether it refers to something that is not at hand: then nothing is known of it.
    pub(crate) fn is_lost(self) -> bool {
        matches!(self.target(), Some(Target::Broken(_)))
    }

    /// Its JSON Pointer in its document.
    pub(crate) fn pointer(self) -> String {
        self.pointer_after(&mut HashMap::new())
    }

    /// The same for many nodes in their order: `counted` keeps how far the elements of each list were counted.
    pub(crate) fn pointer_after(self, counted: &mut HashMap<NodeId, (NodeId, usize)>) -> String {
        let mut way = Vec::new();
        let mut at = self.id;
        while let Some(cell) = self.tree.cell(at) {
            if cell.parent == at.0 {
                break;
            }
            way.push(at);
            at = NodeId(cell.parent);
        }
        let mut pointer = String::new();
        let mut above = self.tree.node(at);
        for id in way.into_iter().rev() {
            let node = self.tree.node(id);
            if above.is_array() {
                let (from, before) = counted
                    .get(&above.id)
                    .filter(|(at, _)| *at <= id)
                    .map_or((above.id.0 + 1, 0), |(at, index)| (at.0, *index));
                let end = above.cell().map_or(from, |cell| cell.end);
                let rest = Children { tree: self.tree, next: from, end };
                let index = before + rest.take_while(|sibling| sibling.id != id).count();
                counted.insert(above.id, (id, index));
                push_token(&mut pointer, &index.to_string());
            } else {
                push_token(&mut pointer, node.name());
            }
            above = node;
        }
        pointer
    }
}

/// The members or elements of a node, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Children<'t> {
    tree: &'t Tree,
    next: u32,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.next >= self.end {
            return None;
        }
        let node = self.tree.node(NodeId(self.next));
        self.next = node.cell()?.end;
        Some(node)
    }
}
