//! YAML text to JSON text, with the way back to the place in the YAML.
//!
//! Here belongs what must be known about YAML: its events, aliases, plain scalars, and which of its features this
//! format does not take. Here does not belong what a document means: the JSON that comes out goes through the one
//! JSON reader of the crate, which judges members, values and duplicate keys.
//!
//! - **Plain scalars.** One that is spelled as a JSON literal stays that literal (`7`, `1.10`, `true`), and
//!   [`YamlText::plain`] remembers its source text, so that a member that wants text can take it as text. `~`, an
//!   empty node and `Null` are `null`, `True` is `true`; everything else is a JSON string of the source text (`NO`,
//!   `007`, `1_000`, `.inf`, `2026-11-23`).
//! - **Aliases** are expanded within [`YamlLimits`]; everything in an expansion has the place of its alias.
//! - **Merge keys, explicit tags, keys that are no scalars, several documents** are [`YamlProblem`]s; the JSON still
//!   holds what could be kept of them, so that nothing is lost and the reader goes on. What it then says about the
//!   same place (an unknown member `<<`, a `null` for an unknown alias) only repeats the problem.
//! - **The version is 1.2**, whatever a `%YAML` directive of version 1 says: `NO` is a text.
//! - **Comments, styles and the names of anchors are lost**: nothing writes YAML back.
//!
//! The parser recurses nowhere, and neither does this module: nesting costs heap, bounded by the limits.

mod anchor;
mod convert;
mod map;
mod problem;
mod scalar;
mod sink;

use std::ops::Range;

use map::Place;

use crate::shape::json::Plain;

pub(crate) use map::OffsetMap;
pub(crate) use problem::{Limit, SyntaxKind, YamlProblem, YamlProblemKind};

/// How far a YAML text may unfold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_field_names)] // They are read in the company of limits of other kinds.
pub(crate) struct YamlLimits {
    /// Collections inside each other, aliases expanded.
    pub(crate) max_depth: usize,
    /// Scalars (keys are scalars), collections and aliases, each counted as often as it appears once aliases are
    /// expanded.
    pub(crate) max_nodes: usize,
    /// Length of the JSON text in bytes; never more than `u32::MAX`, whatever stands here.
    pub(crate) max_json_bytes: usize,
}

impl Default for YamlLimits {
    fn default() -> Self {
        Self { max_depth: 100, max_nodes: 10_000_000, max_json_bytes: 256 * 1024 * 1024 }
    }
}

/// A YAML text as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct YamlText {
    /// One compact JSON value. Where `problems` has a [fatal](YamlProblemKind::is_fatal) reason: the beginning of one that
    /// breaks off, or nothing.
    pub(crate) json: String,
    /// From places in `json` to places in the YAML text.
    pub(crate) map: OffsetMap,
    /// The plain scalars that became a number, `true` or `false`, in the order of `json`. A `null` is not among
    /// them: an empty or null node is no text.
    pub(crate) plain: Vec<PlainScalar>,
    /// What is wrong with the text as YAML, in the order in which it was met.
    pub(crate) problems: Vec<YamlProblem>,
}

impl YamlText {
    /// All plain scalars that became literals, with their source text.
    pub(crate) fn plain_scalars<'t>(&self, text: &'t str) -> Vec<Plain<'t>> {
        let literal = |scalar: &PlainScalar| Plain {
            start: scalar.start as usize,
            end: scalar.end as usize,
            source: text.get(scalar.source()).unwrap_or_default(),
        };
        self.plain.iter().map(literal).collect()
    }

    /// The source text of the plain scalar whose literal starts at `json_offset`: what a member that wants text
    /// takes instead of the literal. `text` is the YAML text that was converted.
    #[cfg(test)]
    pub(crate) fn plain_source<'t>(&self, json_offset: usize, text: &'t str) -> Option<&'t str> {
        let at = self.plain.binary_search_by(|scalar| (scalar.start as usize).cmp(&json_offset)).ok()?;
        text.get(self.plain.get(at)?.source())
    }
}

/// A plain scalar that became a JSON literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PlainScalar {
    /// Where the literal starts in the JSON, in bytes.
    pub(crate) start: u32,
    /// Where it ends, exclusive.
    pub(crate) end: u32,
    /// Where the scalar starts in the YAML text, in bytes. For an expanded alias this is in the anchored node: the
    /// place to show is that of the alias, and stands in the [`OffsetMap`].
    pub(crate) source_start: u32,
    /// Where it ends, exclusive.
    pub(crate) source_end: u32,
}

impl PlainScalar {
    /// The bytes of the scalar in the YAML text: its source text.
    pub(crate) fn source(&self) -> Range<usize> {
        self.source_start as usize..self.source_end as usize
    }
}

/// Converts a YAML text; never fails, and never panics.
///
/// A byte order mark may come first and counts in the offsets. Line ends may be LF, CRLF or CR. A stream without a
/// document and one that unfolds beyond `limits` give an empty [`json`](YamlText::json) and one fatal problem, the last one;
/// of a text that stops being YAML the JSON ends where that is, in the middle.
pub(crate) fn to_json(text: &str, limits: &YamlLimits) -> YamlText {
    convert::convert(text, limits)
}

/// The line of the first comment, from 1. What comes behind a mistake in the form is not seen.
pub(crate) fn first_comment(text: &str) -> Option<usize> {
    let options = granit_parser::options! { emit_comments: true };
    let mut events = granit_parser::Parser::new_from_str_with_options(text, options).map_while(Result::ok);
    events.find_map(|(event, span)| matches!(event, granit_parser::Event::Comment(..)).then(|| span.start.line()))
}

#[cfg(test)]
mod tests;
