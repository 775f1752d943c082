//! Lines and columns for findings, after the fact and in one pass over the text.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Input, Options};
use crate::read::locate::{Lines, offsets_of};
use crate::report::{Finding, Offset, Report, Span};

/// A text in which findings stand.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// The name of the input.
    pub(super) input: &'a str,
    /// The JSON text that was read.
    pub(super) read: &'a str,
    /// Offset of `read` in the input: a byte order mark, or the lines before.
    pub(super) base: usize,
    /// The first line of `read`.
    pub(super) line: usize,
    /// The source from which `read` was made, if it was YAML.
    pub(super) yaml: Option<&'a dyn Origin>,
}

/// The way from a JSON text back to the source from which it was made.
pub(super) trait Origin {
    /// The source.
    fn text(&self) -> &str;
    /// Where a byte of the JSON text comes from.
    fn place(&self, offset: usize) -> (usize, usize);
}

/// A finding, or a related place of it, that waits for its position.
struct Open<'f> {
    slot: &'f mut Option<Span>,
    offset: usize,
    length: usize,
    is_source: bool,
}

/// Gives spans to the findings of a source that have none with columns.
pub(super) fn locate(findings: &mut [Finding], source: Source<'_>) {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mine = |input: &str| input == source.input;
    // Findings of one entity share one walk through it.
    findings.sort_by_key(|finding| finding.place.base);
    for group in findings.chunk_by_mut(|a, b| a.place.base == b.place.base) {
        let Some(first) = group.first() else { continue };
        let start = first.place.base.wrapping_sub(source.base);
        if start > source.read.len() {
            continue;
        }
        // What the reader noted is found without a walk through the entity.
        let unknown = |finding: &&Finding| mine(finding.input()) && is_open(finding.span) && finding.offset.is_none();
        let pointers: Vec<&str> = group.iter().filter(unknown).map(|finding| finding.pointer.as_str()).collect();
        let places =
            if pointers.is_empty() { Vec::new() } else { offsets_of(source.read, start, pointers.iter().copied()) };
        let mut places = places.into_iter();
        for finding in group {
            if !mine(&finding.place.input) || !is_open(finding.span) {
                continue;
            }
            let (offset, length, is_source) = match finding.offset {
                None => {
                    let Some((offset, length)) = places.next() else { continue };
                    (offset, length, false)
                }
                Some(Offset::Read(offset)) => {
                    let offset = offset.saturating_sub(source.base);
                    (offset, token_length(source.read, offset), false)
                }
                Some(Offset::Gap(offset)) => (offset.saturating_sub(source.base), 0, false),
                Some(Offset::Source { offset, length }) => (offset, length, true),
            };
            open.push(Open { slot: &mut finding.span, offset, length, is_source });
            for related in &mut finding.related {
                if mine(&related.input) && is_open(related.span) && related.document.is_none() {
                    let offset = related.base.wrapping_sub(source.base);
                    open.push(Open { slot: &mut related.span, offset, length: 1, is_source: false });
                }
            }
        }
    }
    for place in &mut open {
        if let Some(origin) = source.yaml.filter(|_| !place.is_source) {
            let (offset, length) = origin.place(place.offset);
            // Where nothing stands in the JSON text, nothing stands in its source.
            (place.offset, place.length) = (offset, if place.length == 0 { 0 } else { length });
        }
    }
    open.sort_by_key(|place| place.offset);
    let text = source.yaml.map_or(source.read, Origin::text);
    let mut lines = Lines::new(text, source.base, source.line);
    for place in open {
        *place.slot = Some(lines.span(place.offset, place.length));
    }
}

/// The length of the token that begins at an offset: a whole text with its quotes, a number, a word; else one character.
fn token_length(text: &str, offset: usize) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    let mut escaped = false;
    let end = if let Some(inner) = rest.strip_prefix('"') {
        let end = inner.bytes().position(|byte| {
            let ends = byte == b'"' && !escaped || byte == b'\n';
            escaped = byte == b'\\' && !escaped;
            ends
        });
        end.map(|at| at + 2).filter(|end| rest.as_bytes().get(end - 1) == Some(&b'"')).unwrap_or(0)
    } else {
        // What follows a number directly is another thing.
        let number = rest.starts_with(|first: char| first.is_ascii_digit() || first == '-');
        let part = |c: char| c.is_ascii_digit() || "+-.eE".contains(c) || !number && c.is_ascii_alphanumeric();
        rest.find(|c| !part(c)).unwrap_or(rest.len())
    };
    end.max(rest.chars().next().map_or(0, char::len_utf8))
}

/// The bytes as text. Those that are no UTF-8 become question marks, so that everything else stays in its place.
fn readable(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    Cow::Owned(text)
}

/// Whether a place has no columns yet.
fn is_open(span: Option<Span>) -> bool {
    span.is_none_or(|span| span.columns.is_none())
}

/// The place of an input among all. Nearly always it is the same text in memory.
pub(super) fn place_of(inputs: &[Arc<str>], input: &Arc<str>) -> Option<usize> {
    inputs.iter().position(|name| Arc::ptr_eq(name, input) || name == input)
}

impl Report {
    /// Gives lines and columns to findings of an input that have none yet: those of a stream, or of rules about the whole.
    /// The input must be the one that was checked.
    ///
    /// ```
    /// use dvs::{Input, Options};
    /// let lines = "{\"kind\":\"organisation\",\"id\":\"example.a:x\",\"parent\":1}\n".repeat(2);
    /// let options = Options::new("2026-11-23".parse()?);
    /// let mut report = dvs::check_reader("stream.ndjson", lines.as_bytes(), &options)?;
    /// let twice = |report: &dvs::Report| {
    ///     report.findings().iter().find(|finding| finding.code() == "R0101").and_then(dvs::Finding::span)
    /// };
    /// assert_eq!(twice(&report).map(|span| (span.line, span.columns)), Some((2, None)));
    /// report.locate(Input::named("stream.ndjson", &lines), &options);
    /// assert!(twice(&report).is_some_and(|span| span.columns.is_some()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn locate<'a>(&mut self, input: impl Into<Input<'a>>, options: &Options) {
        let input = input.into();
        if !self.findings.iter().any(|finding| finding.input() == input.name && is_open(finding.span)) {
            return;
        }
        let text = readable(input.bytes);
        super::intake::with_source(input.name, &text, options, |source| locate(&mut self.findings, source));
        self.sort();
    }

    /// Puts findings into their order: input, place, code.
    pub(super) fn sort(&mut self) {
        let inputs = &self.inputs;
        let key = |finding: &Finding| {
            (place_of(inputs, &finding.place.input), finding.place.base, finding.span.map(|span| span.offset))
        };
        self.findings.sort_by(|a, b| {
            let place =
                key(a).cmp(&key(b)).then_with(|| a.pointer.cmp(&b.pointer)).then_with(|| a.code().cmp(b.code()));
            place.then_with(|| a.fingerprint().cmp(&b.fingerprint()))
        });
    }
}
