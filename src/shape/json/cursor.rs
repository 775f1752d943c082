//! A pull parser over one JSON text. It copies nothing, reports every problem with its offset, and goes on wherever it
//! can tell what was meant. Not here: passing over whole values (`skip`) and typed reading (`shape::read`).

use std::borrow::Cow;

use super::problem::Expected;
use super::token::plain_length;
use super::{Envelope, Fault, Found, Plain, Problem, ProblemKind, Problems, Syntax, Token, escape, shorten};
use crate::shape::Shape;

/// The text cannot be read any further; the problem stands in [`Cursor::problems`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Fatal;

/// The place in a text up to which it was read, and what was found wrong so far.
#[derive(Debug)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    pub(super) position: usize,
    depth: usize,
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
    plain: &'a [Plain<'a>],
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
    fn syntax(&mut self, expected: Expected) -> Fatal {
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
        if self.separate_member(first)? { self.name().map(Some) } else { Ok(None) }
    }

    /// Reads the name of a member and passes the colon.
    pub(crate) fn name(&mut self) -> Result<Token<'a>, Fatal> {
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
        self.position += usize::from(after_comma) + length + 2;
        self.colon()
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

    /// Passes the string that begins here, if it is not longer than `limit` and nothing in it is to be resolved or reported.
    #[inline]
    pub(crate) fn plain_string(&mut self, limit: usize) -> Option<&'a str> {
        if self.byte() != Some(b'"') {
            return None;
        }
        let bytes = self.text.as_bytes();
        let start = self.position + 1;
        let end = start + plain_length(bytes.get(start..)?);
        if bytes.get(end) != Some(&b'"') || end - start > limit {
            return None;
        }
        let text = self.text.get(start..end)?;
        self.position = end + 1;
        Some(text)
    }

    /// Reads the string that begins here.
    pub(crate) fn string(&mut self) -> Result<Token<'a>, Fatal> {
        let offset = self.position;
        let bytes = self.text.as_bytes();
        let start = offset + 1;
        let mut at = start;
        let mut escaped = false;
        loop {
            at += plain_length(bytes.get(at..).unwrap_or_default());
            match bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    at += 2;
                }
                Some(_) => {
                    let control = self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
                    self.fault(at, Fault::ControlCharacter(control));
                    at += 1;
                }
                None => {
                    self.position = self.text.len();
                    return Err(self.syntax(Expected::Quote));
                }
            }
        }
        self.position = at + 1;
        Ok(Token { raw: self.text.get(start..at).unwrap_or_default(), offset, escaped })
    }

    /// The text of a string token; `None` after reporting escapes that mean nothing.
    #[inline]
    pub(crate) fn resolve(&mut self, token: Token<'a>) -> Option<Cow<'a, str>> {
        if token.escaped { self.resolve_escapes(token).map(Cow::Owned) } else { Some(Cow::Borrowed(token.raw)) }
    }

    #[cold]
    fn resolve_escapes(&mut self, token: Token<'a>) -> Option<String> {
        match escape::unescape(token.raw) {
            Ok(text) => Some(text),
            Err((at, Fault::LoneSurrogate)) => {
                // Correct JSON by its grammar: the raw text may be kept.
                self.problem(token.offset + 1 + at, ProblemKind::Fault(Fault::LoneSurrogate));
                None
            }
            Err((at, fault)) => {
                self.fault(token.offset + 1 + at, fault);
                None
            }
        }
    }

    /// Reads the number that begins here, as text.
    pub(crate) fn number(&mut self) -> Result<&'a str, Fatal> {
        let start = self.position;
        if self.byte() == Some(b'-') {
            self.position += 1;
        }
        let zero = self.byte() == Some(b'0');
        let integer = self.digits()?;
        if zero && integer > 1 {
            self.fault(start, Fault::LeadingZero);
        }
        if self.byte() == Some(b'.') {
            self.position += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.position += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.position += 1;
            }
            self.digits()?;
        }
        Ok(self.since(start))
    }

    fn digits(&mut self) -> Result<usize, Fatal> {
        let start = self.position;
        while let Some(b'0'..=b'9') = self.byte() {
            self.position += 1;
        }
        match self.position - start {
            0 => Err(self.syntax(Expected::Digit)),
            count => Ok(count),
        }
    }

    /// Passes `true`, `false` or `null`.
    pub(crate) fn literal(&mut self) -> Result<&'a str, Fatal> {
        let rest = self.text.get(self.position..).unwrap_or_default();
        for word in ["true", "false", "null"] {
            if rest.starts_with(word) {
                self.position += word.len();
                return Ok(self.since(self.position - word.len()));
            }
        }
        Err(self.syntax(Expected::Value))
    }

    /// If the literal that begins here was a plain scalar of a YAML source: its text, passed.
    pub(crate) fn plain_scalar(&mut self) -> Option<&'a str> {
        let index = self.plain.binary_search_by_key(&self.position, |plain| plain.start).ok()?;
        let plain = self.plain.get(index)?;
        self.position = plain.end;
        Some(plain.source)
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
