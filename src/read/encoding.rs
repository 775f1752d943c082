//! What bytes that are no UTF-8 may be: a guess for people, who then know what to change. Nothing is read by it.

use crate::shape::Bilingual;

/// The encoding that a text seems to have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Encoding {
    Utf16,
    Utf32,
    /// One byte a character, as older German software writes it.
    Windows1252,
    Unknown,
}

impl Encoding {
    /// A guess from the beginning of the text, and from its first byte that is no UTF-8.
    pub(crate) fn guess(bytes: &[u8], bad: usize) -> Self {
        match bytes {
            [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Self::Utf32,
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => Self::Utf16,
            _ => match bytes.get(bad..) {
                Some([letter, next, ..]) if GERMAN.contains(letter) && next.is_ascii() => Self::Windows1252,
                _ => Self::Unknown,
            },
        }
    }

    /// Whether a character has more than one byte, so that no line can be read.
    pub(crate) fn is_wide(self) -> bool {
        matches!(self, Self::Utf16 | Self::Utf32)
    }

    pub(crate) const fn title(self) -> Bilingual {
        match self {
            Self::Utf16 => Bilingual::new("UTF-16", "UTF-16"),
            Self::Utf32 => Bilingual::new("UTF-32", "UTF-32"),
            Self::Windows1252 => Bilingual::new("Windows-1252 („ANSI“)", "Windows-1252 (\"ANSI\")"),
            Self::Unknown => Bilingual::new("unbekannt", "unknown"),
        }
    }
}

/// Umlauts, sharp s, and the dash and quotation marks of German texts in Windows-1252.
const GERMAN: &[u8] = b"\xC4\xD6\xDC\xE4\xF6\xFC\xDF\x80\x84\x93\x96";

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn encodings_are_guessed() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for (bytes, encoding) in [
            (wide("\u{feff}{}"), Encoding::Utf16),
            (wide("{\"ä\":1}"), Encoding::Utf16),
            (vec![0xFF, 0xFE, 0, 0, b'{', 0, 0, 0], Encoding::Utf32),
            (b"\"M\xFCnchen\"".to_vec(), Encoding::Windows1252),
            (b"\"\xC3\xA9\xC3\"".to_vec(), Encoding::Unknown),
            (b"\"M\xFC".to_vec(), Encoding::Unknown),
        ] {
            let bad = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
            assert_eq!(Encoding::guess(&bytes, bad), encoding, "{bytes:?}");
        }
    }
}
