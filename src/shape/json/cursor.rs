//! A pull parser over one JSON text. It copies nothing, reports every problem with its offset, and goes on wherever it
//! can tell what was meant. Not here: texts, numbers and words (`scalar`), passing over whole values (`skip`) and typed
//! reading (`shape`).

use super::problem::Expected;
use super::{Envelope, Fault, Found, Plain, Problem, ProblemKind, Problems, Syntax, Token, shorten};
use crate::shape::Shape;

/// The text cannot be read any further; the problem stands in [`Cursor::problems`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Fatal;

/// The place in a text up to which it was read, and what was found wrong so far.
#[derive(Debug)]
pub(crate) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) position: usize,
    pub(super) depth: usize,
    pub(super) max_depth: usize,
    pub(crate) max_text: usize,
    pub(crate) max_inline: usize,
    /// Everything found wrong so far, in the order of reading.
    pub(crate) problems: Problems,
    /// Offsets of values that were set aside: not typed, kept as raw text where possible.
    pub(crate) set_aside: Vec<usize>,
    /// Number of faults so far: text in which one occurred is no JSON and cannot be kept as it is.
    faults: usize,
    /// Literals that were plain scalars in a YAML source: text, where text is wanted. Sorted.
    pub(super) plain: &'a [Plain<'a>],
    /// Members around an entity that say what it is and are not its own.
    pub(crate) envelope: Envelope,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(text: &'a str, max_depth: usize, max_text: usize) -> Self {
        Self {
            text,
            position: 0,
            depth: 0,
            max_depth,
            max_text,
            max_inline: usize::MAX,
            problems: Problems::default(),
            set_aside: Vec::new(),
            faults: 0,
            plain: &[],
            envelope: Envelope::None,
        }
    }

    /// Says which literals of the text were plain scalars in a YAML source.
    pub(crate) fn with_plain(mut self, plain: &'a [Plain<'a>]) -> Self {
        self.plain = plain;
        self
    }

    pub(crate) fn position(&self) -> usize {
        self.position
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// If a member of this name belongs to the envelope of the object that is read: a bit of its own.
    pub(crate) fn envelope_bit(&self, name: &str) -> Option<u8> {
        if self.depth == 1 { self.envelope.bit(name) } else { None }
    }

    /// The offset of the first member of this name in the object that begins at `start`. For duplicates only: reads the object again.
    #[cold]
    pub(crate) fn offset_of_member(&self, start: usize, name: &str) -> Option<usize> {
        let mut again = Cursor::new(self.text, self.max_depth, self.max_text);
        again.position = start;
        let mut first = true;
        again.open(b'{').ok()?;
        while let Ok(Some(token)) = again.next_name(&mut first) {
            if again.resolve(token).as_deref() == Some(name) {
                return Some(token.offset);
            }
            again.skip().ok()?;
        }
        None
    }

    pub(crate) fn faults(&self) -> usize {
        self.faults
    }

    /// The text from an offset up to here.
    pub(crate) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    #[cold]
    pub(crate) fn problem(&mut self, offset: usize, kind: ProblemKind) {
        self.problems.push(Problem { offset, kind });
    }

    #[cold]
    pub(super) fn fault(&mut self, offset: usize, fault: Fault) {
        self.faults += 1;
        self.problem(offset, ProblemKind::Fault(fault));
    }

    #[cold]
    pub(super) fn syntax(&mut self, expected: Expected) -> Fatal {
        let syntax = match self.text.get(self.position..).and_then(|rest| rest.chars().next()) {
            Some(found) => Syntax::Unexpected { found, expected },
            None => Syntax::End { expected },
        };
        self.problem(self.position, ProblemKind::Syntax(syntax));
        Fatal
    }

    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    /// The next byte that is no white space, without passing it.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        match self.byte() {
            Some(0..=b' ') => self.pass_space(),
            other => other,
        }
    }

    #[inline(never)]
    fn pass_space(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.position += 1,
                other => return other,
            }
        }
    }

    /// Which JSON type begins here.
    pub(crate) fn found(&mut self) -> Result<Found, Fatal> {
        match self.peek() {
            Some(b'{') => Ok(Found::Object),
            Some(b'[') => Ok(Found::Array),
            Some(b'"') => Ok(Found::Text),
            Some(b't' | b'f') => Ok(Found::Bool),
            Some(b'n') => Ok(Found::Null),
            Some(b'-' | b'0'..=b'9') => Ok(Found::Number),
            _ => Err(self.syntax(Expected::Value)),
        }
    }

    /// Reports that the text goes on although it should be over.
    pub(crate) fn expect_end(&mut self) -> Result<(), Fatal> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax(Expected::TextEnd)),
        }
    }

    /// Passes `{` or `[`, if it stands here.
    #[inline]
    pub(crate) fn open(&mut self, bracket: u8) -> Result<bool, Fatal> {
        if self.peek() != Some(bracket) {
            return Ok(false);
        }
        if self.depth >= self.max_depth {
            self.problem(self.position, ProblemKind::Syntax(Syntax::TooDeep { limit: self.max_depth }));
            return Err(Fatal);
        }
        self.depth += 1;
        self.position += 1;
        Ok(true)
    }

    /// Goes to the next member of an object: its name, or `None` after passing `}`. `first` begins as `true`.
    #[inline]
    pub(crate) fn next_name(&mut self, first: &mut bool) -> Result<Option<Token<'a>>, Fatal> {
        if self.separate_member(first)? { self.name(false).map(Some) } else { Ok(None) }
    }

    /// Reads the name of a member, which begins right here or after a comma, and passes the colon.
    pub(crate) fn name(&mut self, after_comma: bool) -> Result<Token<'a>, Fatal> {
        self.position += usize::from(after_comma);
        if self.byte() != Some(b'"') {
            return Err(self.syntax(Expected::MemberName));
        }
        let offset = self.position;
        let name = match self.plain_string(usize::MAX) {
            Some(raw) => Token { raw, offset, escaped: false },
            None => self.string()?,
        };
        self.colon()?;
        Ok(name)
    }

    /// Passes the comma before a member; `false` after passing `}`.
    #[inline]
    pub(crate) fn separate_member(&mut self, first: &mut bool) -> Result<bool, Fatal> {
        self.separate(first, b'}', Expected::CommaOrObjectEnd)
    }

    /// The text behind the quote with which a name of a member begins right here, after a comma if there is to be one.
    #[inline]
    pub(crate) fn name_ahead(&self, after_comma: bool) -> Option<&'a [u8]> {
        let rest = self.text.as_bytes().get(self.position..)?;
        if after_comma { rest.strip_prefix(b",\"") } else { rest.strip_prefix(b"\"") }
    }

    /// Passes a name of so many bytes that was seen ahead, and the colon.
    #[inline]
    pub(crate) fn pass_name(&mut self, after_comma: bool, length: usize) -> Result<(), Fatal> {
        self.position += usize::from(after_comma);
        self.pass_quoted(length);
        self.colon()
    }

    /// Passes a text of so many bytes that was seen ahead, and its quotes.
    #[inline]
    pub(crate) fn pass_quoted(&mut self, length: usize) {
        self.position += length + 2;
    }

    #[inline]
    fn colon(&mut self) -> Result<(), Fatal> {
        if self.peek() != Some(b':') {
            return Err(self.syntax(Expected::Colon));
        }
        self.position += 1;
        Ok(())
    }

    /// Goes to the next element of an array; `false` after passing `]`.
    #[inline]
    pub(crate) fn next_element(&mut self, first: &mut bool) -> Result<bool, Fatal> {
        self.separate(first, b']', Expected::CommaOrArrayEnd)
    }

    #[inline]
    fn separate(&mut self, first: &mut bool, end: u8, expected: Expected) -> Result<bool, Fatal> {
        match self.peek() {
            Some(byte) if byte == end => {
                self.position += 1;
                self.depth = self.depth.saturating_sub(1);
                Ok(false)
            }
            Some(b',') if !*first => {
                let comma = self.position;
                self.position += 1;
                if self.peek() == Some(end) {
                    self.fault(comma, Fault::TrailingComma);
                    self.position += 1;
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(false);
                }
                Ok(true)
            }
            Some(_) if *first => {
                *first = false;
                Ok(true)
            }
            _ => Err(self.syntax(expected)),
        }
    }

    /// Reports that another type was expected, and passes the value.
    #[cold]
    pub(crate) fn wrong_type(&mut self, expected: &'static Shape) -> Result<(), Fatal> {
        let found = self.found()?;
        let offset = self.position;
        self.skip()?;
        let kind = if found == Found::Null {
            ProblemKind::Null
        } else {
            let text = if matches!(found, Found::Object | Found::Array) { "" } else { self.since(offset) };
            ProblemKind::WrongType { expected, found, text: shorten(text) }
        };
        self.problem(offset, kind);
        Ok(())
    }
}
