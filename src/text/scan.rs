//! What the grammars share: going through bytes, and reasons that name a place. Not here: any grammar.

use crate::shape::Reason;

/// The offset of the first byte that is not allowed. Where only ASCII is allowed, it is the start of a character.
#[inline]
pub(super) fn first_not(text: &str, allowed: impl Fn(u8) -> bool) -> Option<usize> {
    text.bytes().position(|byte| !allowed(byte))
}

/// The value of ASCII digits only; `None` if there is anything else, nothing at all, or too much.
#[inline]
pub(super) fn number(digits: &str) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0_u64, |sum, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 { None } else { sum.checked_mul(10)?.checked_add(u64::from(digit)) }
    })
}

/// What stands before and behind the first of these ASCII bytes. For short texts: those of the standard library are made for
/// long ones.
#[inline]
pub(super) fn split_once(text: &str, separator: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The parts of a text between dots, as bytes.
#[inline]
pub(super) fn between_dots(text: &str) -> impl Iterator<Item = &[u8]> {
    text.as_bytes().split(|byte| *byte == b'.')
}

/// Whether it is a label of a host name: letters, digits and hyphens, 1 to 63 of them, no hyphen at the ends.
#[inline]
pub(super) fn is_host_label(label: &[u8]) -> bool {
    (1..=63).contains(&label.len())
        && label.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
        && !label.starts_with(b"-")
        && !label.ends_with(b"-")
}

#[cold]
pub(super) fn empty() -> Reason {
    Reason::new("der Text ist leer", "the text is empty")
}

/// A character that may not stand where it stands.
#[cold]
pub(super) fn stray(text: &str, offset: usize) -> Reason {
    match text.get(offset..).and_then(|rest| rest.chars().next()) {
        Some(_) => Reason::with(
            "unerlaubtes Zeichen an Stelle {}",
            "character that is not allowed at position {}",
            place(text, offset),
        ),
        None => Reason::new("der Text endet zu früh", "the text ends too early"),
    }
}

/// "5 (`x`)": which character of a text stands at a byte offset. People count characters, and from one.
#[cold]
pub(super) fn place(text: &str, offset: usize) -> String {
    let before = text.char_indices().take_while(|(at, _)| *at < offset).count();
    match text.get(offset..).and_then(|rest| rest.chars().next()) {
        Some(c) => format!("{} ({})", before + 1, character(c)),
        None => (before + 1).to_string(),
    }
}

/// A character for a message; one that would not be seen is shown by its number.
#[cold]
pub(super) fn character(c: char) -> String {
    if c.is_ascii_graphic() || c.is_alphanumeric() { format!("`{c}`") } else { format!("U+{:04X}", u32::from(c)) }
}

/// Random texts for the tests of the grammars: pieces that matter to a grammar, put together without sense.
#[cfg(test)]
pub(super) struct Noise(u64);

#[cfg(test)]
impl Noise {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// Up to `most` of the pieces, one after the other.
    pub(super) fn text(&mut self, pieces: &[&str], most: usize) -> String {
        (0..self.below(most + 1)).map(|_| pieces[self.below(pieces.len())]).collect()
    }
}

/// A table of texts that are accepted and kept, and of texts that are not, with the English reason.
#[cfg(test)]
pub(super) fn table<T: crate::shape::Leaf + std::fmt::Debug>(good: &[&str], bad: &[(&str, &str)]) {
    assert!(T::from_text(T::FORMAT.example).is_ok(), "example of {}", T::FORMAT.name);
    for text in good {
        let value = T::from_text(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(value.as_str(), *text);
    }
    for (text, reason) in bad {
        let error = T::from_text(text).expect_err(text);
        assert_eq!(error.reason(crate::Lang::En), *reason, "{text:?}");
        assert!(!error.reason(crate::Lang::De).contains("{}"), "{text:?}");
    }
    // No text may bring a check down: every prefix, and every character replaced by a long one.
    for text in good.iter().copied().chain(bad.iter().map(|(text, _)| *text)) {
        for (at, _) in text.char_indices() {
            let _ = T::from_text(&text[..at]);
            let _ = T::from_text(&text[at..]);
            let mut changed = text.to_owned();
            changed.insert(at, 'é');
            let _ = T::from_text(&changed);
            changed.insert(at, '𝄞');
            let _ = T::from_text(&changed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_and_show_what_cannot_be_seen() {
        assert_eq!(place("äb c", 2), "2 (`b`)");
        assert_eq!(place("äb c", 3), "3 (U+0020)");
        assert_eq!(place("ä", 2), "2");
        assert_eq!(place("ä", 1), "2", "not the start of a character");
        assert_eq!(character('\u{202e}'), "U+202E");
    }

    #[test]
    fn numbers_are_digits_only() {
        assert_eq!(number("0018446744073709551615"), Some(u64::MAX));
        for text in ["", "18446744073709551616", "+1", "1 ", "١"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
