//! From the bytes of one input to its part: encoding, form, and the reader for it.

use super::Options;
use super::positions::{Origin, Source, locate};
use super::receive::Intake;
use crate::read::{Encoding, Form, InputProblem, Lines, Receiver, detect, read_document, read_line, split_line};

pub(super) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Lines are read in pieces of this size: that they are UTF-8 is seen while they come into the caches, just before they are read.
const PIECE: usize = 1 << 16;

/// A piece that ends with a line, and what comes after it.
fn cut(bytes: &[u8]) -> (&[u8], &[u8]) {
    let is_end = |byte: &u8| *byte == b'\n';
    let (first, rest) = bytes.split_at(bytes.len().min(PIECE));
    let end = match first.iter().rposition(is_end) {
        Some(at) => at + 1,
        None => rest.iter().position(is_end).map_or(bytes.len(), |at| PIECE + at + 1),
    };
    bytes.split_at(end)
}

/// Whether something stands in lines besides white space, or a byte order mark before them.
pub(super) fn has_content(bytes: &[u8]) -> bool {
    let lines = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap_or(bytes);
    !lines.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
}

/// Whether an input is NDJSON of more than one piece, told by the first.
fn has_many_lines(bytes: &[u8]) -> bool {
    let (piece, rest) = cut(bytes);
    let text = (!rest.is_empty()).then(|| std::str::from_utf8(piece).ok()).flatten();
    text.is_some_and(|text| !text.starts_with(BYTE_ORDER_MARK) && detect(text, true) == Form::Lines)
}

impl Intake<'_> {
    /// Reads a whole input, whose text is at hand, and locates its findings.
    pub(super) fn whole(&mut self, bytes: &[u8]) {
        self.part.facts.add_input(&self.input, !has_content(bytes));
        if bytes.len() > self.options.limits.max_input {
            self.problem(InputProblem::TooLarge { limit: self.options.limits.max_input });
            return;
        }
        if has_many_lines(bytes) {
            let (mut state, mut rest) = (Lines::default(), bytes);
            while !rest.is_empty() {
                let (piece, after) = cut(rest);
                self.piece(piece, &mut state);
                rest = after;
            }
            return;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => self.text(text),
            Err(error) => self.not_utf8(bytes, error.valid_up_to()),
        }
    }

    /// Reads and locates some lines.
    pub(super) fn piece(&mut self, bytes: &[u8], state: &mut Lines) {
        let (base, line) = (self.base, self.line);
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                self.lines(text, state);
                self.locate(text, base, line, None);
            }
            Err(_) => self.lines_with_bad_bytes(bytes, state),
        }
    }

    fn text(&mut self, text: &str) {
        let text = match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => {
                self.base = BYTE_ORDER_MARK.len();
                self.problem(InputProblem::ByteOrderMark);
                rest
            }
            None => text,
        };
        let base = self.base;
        match detect(text, true) {
            // The end tells it: of an input in parts, only all of them together show it.
            Form::Empty => {}
            Form::Document => read_document(text, false, &[], &self.options.limits, self),
            Form::Single => read_document(text, true, &[], &self.options.limits, self),
            Form::Lines => self.lines(text, &mut Lines::default()),
            Form::Yaml => return self.yaml(text),
        }
        self.note_unread("");
        self.base = base;
        self.locate(text, base, 1, None);
    }

    /// Reads lines one by one. The base moves along; the caller locates.
    pub(super) fn lines(&mut self, text: &str, state: &mut Lines) {
        self.in_lines = true;
        let mut rest = text;
        while !rest.is_empty() {
            let (line, after) = split_line(rest);
            read_line(line, state, &self.options.limits, self);
            self.note_unread(line);
            self.base += rest.len() - after.len();
            self.line += 1;
            rest = after;
        }
    }

    /// Gives lines and columns to the findings so far.
    pub(super) fn locate(&mut self, read: &str, base: usize, line: usize, yaml: Option<&dyn Origin>) {
        let new = self.part.findings.get_mut(self.located..).unwrap_or_default();
        if !new.is_empty() {
            locate(new, Source { input: &self.input, read, base, line, yaml });
            self.located = self.part.findings.len();
        }
    }

    /// In lines, only those with bad bytes are lost. In anything else, nothing is certain behind them.
    fn not_utf8(&mut self, bytes: &[u8], valid: usize) {
        let encoding = Encoding::guess(bytes, valid);
        let before = bytes.get(..valid).unwrap_or_default();
        let head = std::str::from_utf8(before).unwrap_or_default();
        if encoding.is_wide() || detect(head, false) != Form::Lines {
            self.problem(InputProblem::NotUtf8 { offset: valid, encoding });
            self.note_unread("");
            self.locate(head, 0, 1, None);
            return;
        }
        self.lines_with_bad_bytes(bytes, &mut Lines::default());
    }

    /// Reads and locates lines of which some are no UTF-8: only those are lost.
    pub(super) fn lines_with_bad_bytes(&mut self, bytes: &[u8], state: &mut Lines) {
        self.in_lines = true;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (base, number) = (self.base, self.line);
            match std::str::from_utf8(line) {
                Ok(text) => {
                    self.lines(text, state);
                    self.locate(text, base, number, None);
                }
                Err(error) => {
                    let offset = error.valid_up_to();
                    let valid = line.get(..offset).and_then(|valid| std::str::from_utf8(valid).ok());
                    self.problem(InputProblem::NotUtf8 { offset, encoding: Encoding::guess(line, offset) });
                    self.note_unread(valid.unwrap_or_default());
                    self.locate(valid.unwrap_or_default(), base, number, None);
                    self.base += line.len();
                    self.line += 1;
                }
            }
        }
    }

    #[cfg(not(feature = "yaml"))]
    fn yaml(&mut self, text: &str) {
        // Without the feature nobody can tell YAML from a broken text: the first character decides.
        let base = self.base;
        if looks_like_yaml(text) {
            self.problem(InputProblem::UnsupportedForm { form: "YAML" });
        } else {
            read_document(text, false, &[], &self.options.limits, self);
        }
        self.note_unread("");
        self.locate(text, base, 1, None);
    }
}

/// Whether some line begins like a member of a YAML mapping, or the text with a marker or a comment.
#[cfg(not(feature = "yaml"))]
fn looks_like_yaml(text: &str) -> bool {
    let member = |line: &str| {
        line.split_once(':').is_some_and(|(name, rest)| {
            !name.is_empty()
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
                && (rest.is_empty() || rest.starts_with([' ', '\r']))
        })
    };
    text.starts_with("---") || text.starts_with('%') || text.starts_with("- ") || text.lines().take(50).any(member)
}

/// Hands the text of an input, as the reader saw it, to somebody who locates findings in it.
pub(super) fn with_source(input: &str, text: &str, options: &Options, act: impl FnOnce(Source<'_>)) {
    let (read, base) = match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (rest, BYTE_ORDER_MARK.len()),
        None => (text, 0),
    };
    #[cfg(feature = "yaml")]
    if detect(read, true) == Form::Yaml {
        return super::yaml::with_source(input, read, base, options, act);
    }
    let _ = options;
    act(Source { input, read, base, line: 1, yaml: None });
}
