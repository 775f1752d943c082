//! Parts of a JSON text that a cursor hands out or looks for: strings as they stand there, and members around an entity.

use std::borrow::Cow;

/// A literal that was a plain scalar in a YAML source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain<'a> {
    /// Where the literal starts.
    pub(crate) start: usize,
    /// Where it ends, exclusive.
    pub(crate) end: usize,
    /// How it was spelled in the source.
    pub(crate) source: &'a str,
}

/// Which members besides its own an object at the top level may carry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Envelope {
    /// None: an element of a list of a document.
    None,
    /// `kind`: an entity in a line or alone.
    Entity,
    /// `kind` and `format`: the header of a stream.
    Header,
    /// `call` and `format`: a request.
    Request,
}

impl Envelope {
    pub(super) fn bit(self, name: &str) -> Option<u8> {
        match (self, name) {
            (Self::Entity | Self::Header, "kind") | (Self::Request, "call") => Some(1),
            (Self::Header | Self::Request, "format") => Some(2),
            _ => None,
        }
    }
}

/// A string as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    /// Between the quotes.
    pub(crate) raw: &'a str,
    /// Offset of the opening quote.
    pub(crate) offset: usize,
    /// Whether there is a backslash in it.
    pub(crate) escaped: bool,
}

/// The beginning of a text that goes into a message.
pub(crate) fn shorten(text: &str) -> Box<str> {
    const LONGEST: usize = 80;
    cut(text, LONGEST).into()
}

/// The beginning of a text, so many characters at most.
pub(crate) fn cut(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
        None => text.into(),
    }
}

/// How many bytes at the beginning are neither a quote nor a backslash nor a control character. Eight at a time: subtracting
/// sets the high bit of each lane that is below a bound, or zero.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        // Changing one bit makes a quote 0x20, and leaves what was below 0x20 below it.
        let quote_or_control = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
        let backslash = (word ^ (ONES * 0x5C)).wrapping_sub(ONES);
        // Bytes beyond ASCII have the high bit anyway.
        let hit = (quote_or_control | backslash) & !word & HIGH;
        if hit != 0 {
            // The lowest set lane is exact; higher ones may be borrowed bits.
            return index * 8 + (hit.trailing_zeros() / 8) as usize;
        }
    }
    let in_rest = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)).unwrap_or(rest.len());
    words.len() * 8 + in_rest
}
