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
    /// The columns behind its last character, if the columns are known and it ends in the same line.
    pub end: Option<Columns>,
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
    /// The columns of the beginning of a line.
    pub(crate) const FIRST: Self = Self { characters: 1, utf8: 1, utf16: 1 };

    /// The columns behind a text of the same line that begins at these.
    pub(crate) fn after(self, text: &str) -> Self {
        let characters = text.chars().count();
        // A character takes two units of UTF-16 if it takes four bytes of UTF-8.
        let long = count_bytes(text.as_bytes(), |byte| byte >= 0xF0);
        Self {
            characters: self.characters + characters,
            utf8: self.utf8 + text.len(),
            utf16: self.utf16 + characters + long,
        }
    }
}

/// How many bytes are of a kind.
pub(crate) fn count_bytes(bytes: &[u8], kind: impl Fn(u8) -> bool) -> usize {
    // Counted in bytes of up to 192, which compilers turn into vector code.
    let few = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(kind(*byte))).sum::<u8>();
    bytes.chunks(192).map(|bytes| usize::from(few(bytes))).sum()
}

impl Span {
    pub(crate) fn new(offset: usize, length: usize, line: usize, columns: Option<Columns>) -> Self {
        Self { offset, length, line, columns, end: None }
    }

    /// Says where it ends in its line.
    pub(crate) fn end(mut self, end: Option<Columns>) -> Self {
        self.end = end;
        self
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
