//! Where a finding stands in the text of its input.

/// A place in the text of an input.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub struct Span {
    /// Byte offset from the beginning of the input.
    pub offset: usize,
    /// Length in bytes; 0 where nothing stands that could be shown, for example a member that is missing.
    pub length: usize,
    /// Line, from 1.
    pub line: usize,
    /// Columns in that line. `None` if only the line of the entity is known: in a stream that was not read again.
    pub columns: Option<Columns>,
}

/// One column in three units, each from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub struct Columns {
    /// In characters (Unicode scalar values), as people count.
    pub characters: usize,
    /// In bytes of UTF-8.
    pub utf8: usize,
    /// In UTF-16 code units, as the language server protocol and Java count.
    pub utf16: usize,
}

impl Columns {
    /// The columns of what comes after `before` in its line.
    pub(crate) fn after(before: &str) -> Self {
        Self {
            characters: before.chars().count() + 1,
            utf8: before.len() + 1,
            utf16: before.encode_utf16().count() + 1,
        }
    }
}

impl Span {
    pub(crate) fn new(offset: usize, length: usize, line: usize, columns: Option<Columns>) -> Self {
        Self { offset, length, line, columns }
    }
}

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.columns {
            Some(columns) => write!(f, "{}:{}", self.line, columns.characters),
            None => write!(f, "{}", self.line),
        }
    }
}
