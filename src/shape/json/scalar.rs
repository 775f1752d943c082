//! Texts, numbers and words in a JSON text. Not here: what holds values together (`cursor`), resolving escapes (`escape`).

use std::borrow::Cow;

use super::problem::Expected;
use super::token::plain_length;
use super::{Cursor, Fatal, Fault, ProblemKind, Token, escape};

impl<'a> Cursor<'a> {
    /// Passes the string that begins here, if it is not longer than `limit` and nothing in it is to be resolved or reported.
    // Put in nowhere: nearly every value needs it.
    #[inline(never)]
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

    /// Passes what stands right here and the plain string behind it, for example `{"de":"Text"`; neither, if anything is otherwise.
    #[inline]
    pub(crate) fn plain_text_after(&mut self, before: &str, limit: usize) -> Option<&'a str> {
        let start = self.position;
        let rest = self.text.as_bytes().get(start..)?;
        if !rest.starts_with(before.as_bytes()) || self.depth >= self.max_depth {
            return None;
        }
        self.position += before.len();
        let text = self.plain_string(limit);
        if text.is_none() {
            self.position = start;
        }
        text
    }

    /// Passes the brace that closes an object of which nothing was opened by [`Cursor::open`], if it stands right here.
    pub(crate) fn close_plain(&mut self) -> bool {
        let closes = self.byte() == Some(b'}');
        self.position += usize::from(closes);
        closes
    }

    /// Goes back to where nothing was opened or reported since.
    pub(crate) fn go_back(&mut self, position: usize) {
        self.position = position;
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
}
