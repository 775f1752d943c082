//! Where the JSON text is written, together with its map and its list of plain scalars.

use std::ops::Range;

use super::anchor::{Expansion, Scalar};
use super::scalar::{Plain, plain, push_json_string};
use super::{OffsetMap, Place, PlainScalar};

/// The text so far. While it is muted nothing is written.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) json: String,
    pub(super) map: OffsetMap,
    pub(super) plain: Vec<PlainScalar>,
    pub(super) muted: bool,
    /// Where the last token begins.
    last: usize,
}

impl Sink {
    /// A bracket, comma or colon; no token with a place of its own.
    pub(super) fn mark(&mut self, mark: char) {
        if !self.muted {
            self.json.push(mark);
        }
    }

    /// The opening bracket of a collection.
    pub(super) fn open(&mut self, bracket: char, place: &Range<usize>) {
        self.place(place);
        self.mark(bracket);
    }

    /// Ends before the last token: it, and collections that were closed since, may only seem to be complete, for what comes
    /// next may belong to them.
    pub(super) fn break_off(&mut self) {
        self.json.truncate(self.last);
        self.map.truncate(self.last);
        self.plain.retain(|scalar| scalar.end as usize <= self.last);
    }

    /// The name of a member.
    pub(super) fn key(&mut self, name: &str, place: &Range<usize>) {
        self.place(place);
        if !self.muted {
            push_json_string(&mut self.json, name);
        }
    }

    /// A `null` instead of something that has no value.
    pub(super) fn null(&mut self, place: &Range<usize>) {
        self.place(place);
        if !self.muted {
            self.json.push_str("null");
        }
    }

    /// A scalar as a value. `place` is its own or that of the alias it is expanded at.
    pub(super) fn scalar(&mut self, scalar: &Scalar<'_>, place: &Range<usize>) {
        if self.muted {
            return;
        }
        self.place(place);
        let start = self.json.len();
        let value = if scalar.plain { plain(&scalar.text) } else { Plain::Text };
        match value {
            Plain::Null => self.json.push_str("null"),
            Plain::Text => push_json_string(&mut self.json, &scalar.text),
            Plain::Bool(value) => {
                self.json.push_str(if value { "true" } else { "false" });
            }
            Plain::Number => self.json.push_str(&scalar.text),
        }
        if matches!(value, Plain::Bool(_) | Plain::Number) {
            self.plain.push(PlainScalar {
                start: narrow(start),
                end: narrow(self.json.len()),
                source_start: narrow(scalar.source.start),
                source_end: narrow(scalar.source.end),
            });
        }
    }

    /// A collection once more, at the place of an alias.
    pub(super) fn expansion(&mut self, of: &Expansion, place: &Range<usize>) {
        if self.muted {
            return;
        }
        self.place(place);
        let start = self.json.len();
        let copy = self.json.get(of.json.clone()).unwrap_or_default().to_owned();
        self.json.push_str(&copy);
        let moved = |offset: u32| narrow((offset as usize).saturating_sub(of.json.start)).saturating_add(narrow(start));
        for index in of.plain.clone() {
            let Some(&scalar) = self.plain.get(index) else {
                break;
            };
            self.plain.push(PlainScalar { start: moved(scalar.start), end: moved(scalar.end), ..scalar });
        }
    }

    /// The next token written stands there.
    fn place(&mut self, source: &Range<usize>) {
        if !self.muted {
            self.last = self.json.len();
            self.map.push(Place {
                json: narrow(self.json.len()),
                source: narrow(source.start),
                length: narrow(source.len()),
            });
        }
    }
}

/// Both texts are at most `u32::MAX` bytes long: the source is refused otherwise, and the JSON ends before it gets
/// there.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
