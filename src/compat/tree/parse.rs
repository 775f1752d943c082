//! One JSON text into nodes of a tree. Not here: other forms of text, and references.

use super::{Cell, Document, Kind, NodeId, Piece, Tree};
use crate::read::{Explained, explain};
use crate::shape::json::{Cursor, Fatal, Found, Names, ProblemKind, Syntax, Token};

/// Why a text could not be read, or not without a problem.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Fault {
    /// In the JSON text.
    pub(crate) offset: usize,
    pub(crate) kind: FaultKind,
}

/// What is wrong with a text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum FaultKind {
    /// It is no JSON from here on, and why.
    Syntax(Explained),
    /// Values are nested deeper than this.
    TooDeep(usize),
    /// Something that is no correct JSON, but what is meant is clear.
    Slip(Explained),
    /// The member stood already in this object; the first one counts.
    Duplicate(Box<str>),
    /// More text, or more values, than a tree takes.
    TooLarge,
    /// Something of YAML that has no place in JSON, and why.
    #[cfg(feature = "yaml")]
    PassedOver(Explained),
    /// YAML, which this build cannot read.
    #[cfg(not(feature = "yaml"))]
    NoYaml,
}

/// Adds a document to a tree: its root, and what is wrong with its text. `None` for the root if nothing can be made of it.
pub(crate) fn parse(tree: &mut Tree, uri: &str, text: &str, max_depth: usize) -> (Option<NodeId>, Vec<Fault>) {
    let document = u16::try_from(tree.documents.len());
    let (Ok(base), Ok(document)) = (u32::try_from(tree.buffer.len() + text.len()), document) else {
        return (None, vec![Fault { offset: 0, kind: FaultKind::TooLarge }]);
    };
    let base = base - u32::try_from(text.len()).unwrap_or_default();
    tree.buffer.push_str(text);
    let first = tree.cells.len();
    let mut reader =
        Reader { tree, base, document, cursor: Cursor::new(text, max_depth, usize::MAX), faults: Vec::new() };
    let read = reader.read();
    let mut faults = reader.finish();
    if read.is_err() {
        tree.cells.truncate(first);
        return (None, faults);
    }
    let Ok(root) = u32::try_from(first) else {
        faults.push(Fault { offset: 0, kind: FaultKind::TooLarge });
        return (None, faults);
    };
    tree.index(first);
    tree.documents.push(Document { uri: uri.into(), root });
    (Some(NodeId(root)), faults)
}

struct Reader<'a, 't> {
    tree: &'t mut Tree,
    base: u32,
    document: u16,
    cursor: Cursor<'a>,
    faults: Vec<Fault>,
}

/// An object or array that is open: its node, and what of it was seen.
struct Level<'a> {
    node: usize,
    first: bool,
    names: Option<Names<'a>>,
    /// Whether the member that is read stood already: the first one counts, so its value is left out.
    repeated: bool,
}

impl<'a> Reader<'a, '_> {
    fn read(&mut self) -> Result<(), Fatal> {
        let mut levels: Vec<Level<'a>> = Vec::with_capacity(16);
        let mut name = Piece::default();
        loop {
            let found = self.cursor.found()?;
            let parent = levels.last().map(|level| level.node);
            let node = self.begin(name, parent);
            match found {
                Found::Object | Found::Array => {
                    let object = found == Found::Object;
                    self.cursor.open(if object { b'{' } else { b'[' })?;
                    levels.push(Level { node, first: true, names: object.then(Names::default), repeated: false });
                }
                _ => self.scalar(found, node)?,
            }
            let mut done = node;
            loop {
                let Some(level) = levels.last_mut() else { return self.cursor.expect_end() };
                if std::mem::take(&mut level.repeated) {
                    self.tree.cells.truncate(done);
                }
                let more = if let Some(names) = &mut level.names {
                    match self.cursor.next_name(&mut level.first)? {
                        Some(token) => {
                            if let Some(text) = self.cursor.resolve(token) {
                                level.repeated = !self.cursor.note_resolved(names, text, token.offset);
                            }
                            name = self.text(token);
                            true
                        }
                        None => false,
                    }
                } else {
                    name = Piece::default();
                    self.cursor.next_element(&mut level.first)?
                };
                if more {
                    break;
                }
                let kind = if level.names.is_some() { Kind::Object } else { Kind::Array };
                let node = level.node;
                levels.pop();
                self.end(node, kind);
                done = node;
            }
        }
    }

    fn begin(&mut self, name: Piece, parent: Option<usize>) -> usize {
        let node = self.tree.cells.len();
        // Every node takes at least a byte of the text, which has less than 2^32 of them.
        let number = u32::try_from(node).unwrap_or(u32::MAX);
        self.tree.cells.push(Cell {
            kind: Kind::Null,
            document: self.document,
            name,
            value: Piece::default(),
            offset: u32::try_from(self.cursor.position()).unwrap_or(u32::MAX),
            parent: parent.and_then(|parent| u32::try_from(parent).ok()).unwrap_or(number),
            end: number.saturating_add(1),
        });
        node
    }

    fn end(&mut self, node: usize, kind: Kind) {
        let end = u32::try_from(self.tree.cells.len()).unwrap_or(u32::MAX);
        let until = self.cursor.position();
        let base = self.base;
        if let Some(cell) = self.tree.cells.get_mut(node) {
            cell.kind = kind;
            cell.end = end;
            let length = u32::try_from(until).unwrap_or(u32::MAX).saturating_sub(cell.offset);
            cell.value = Piece { start: base + cell.offset, length };
        }
    }

    fn scalar(&mut self, found: Found, node: usize) -> Result<(), Fatal> {
        let offset = self.cursor.position();
        let (kind, value) = match found {
            Found::Text => {
                let token = self.cursor.string()?;
                (Kind::Text, self.text(token))
            }
            Found::Number => {
                let number = self.cursor.number()?;
                (Kind::Number, self.piece(offset, number.len()))
            }
            _ => {
                let word = self.cursor.literal()?;
                let kind = match word {
                    "true" => Kind::True,
                    "false" => Kind::False,
                    _ => Kind::Null,
                };
                (kind, self.piece(offset, word.len()))
            }
        };
        if let Some(cell) = self.tree.cells.get_mut(node) {
            cell.kind = kind;
            cell.value = value;
        }
        Ok(())
    }

    fn piece(&self, offset: usize, length: usize) -> Piece {
        let start = self.base.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
        Piece { start, length: u32::try_from(length).unwrap_or(u32::MAX) }
    }

    /// A string without its quotes. One with escapes is added to the buffer without them.
    fn text(&mut self, token: Token<'a>) -> Piece {
        if !token.escaped {
            return self.piece(token.offset + 1, token.raw.len());
        }
        let resolved = self.cursor.resolve(token).unwrap_or(token.raw.into());
        let start = u32::try_from(self.tree.buffer.len()).unwrap_or(u32::MAX);
        self.tree.buffer.push_str(&resolved);
        Piece { start, length: u32::try_from(resolved.len()).unwrap_or(u32::MAX) }
    }

    fn finish(mut self) -> Vec<Fault> {
        let (problems, _) = self.cursor.problems.take();
        for problem in problems {
            let kind = match problem.kind {
                ProblemKind::Syntax(Syntax::TooDeep { limit }) => FaultKind::TooDeep(limit),
                ProblemKind::Syntax(_) => FaultKind::Syntax(explain(&problem.kind)),
                ProblemKind::Duplicate { name, .. } => FaultKind::Duplicate(name),
                _ => FaultKind::Slip(explain(&problem.kind)),
            };
            self.faults.push(Fault { offset: problem.offset, kind });
        }
        self.faults
    }
}
