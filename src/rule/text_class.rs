//! Signs in a text, found in one pass, so that rules about texts look only at those that may concern them.

/// Signs that a text shows. Rules name those without which they have nothing to find.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TextClass(u8);

impl TextClass {
    /// No sign at all: for a rule that wants every text.
    pub const ANY: Self = Self(0);
    /// A control character other than newline and tab, or the first byte of one.
    pub const CONTROL: Self = Self(1);
    /// A byte of a bidirectional control or of another character that cannot be seen.
    pub const INVISIBLE: Self = Self(1 << 1);
    /// `<`, `[`, `*`, `&` or `#`: markup or entities.
    pub const MARKUP: Self = Self(1 << 2);
    /// `:` or `=`: a name with a value, as credentials have.
    pub const ASSIGNMENT: Self = Self(1 << 3);
    /// As short as some filler and beginning with the same letter, or beginning like a reminder: `TODO: …`.
    pub const PLACEHOLDER: Self = Self(1 << 4);
    /// Empty, or white space at one of the ends.
    pub const EDGE: Self = Self(1 << 5);
    /// A byte of U+FFFD or of what is left when UTF-8 was read in another encoding.
    pub const ENCODING: Self = Self(1 << 6);
    /// `J`, `K`, `Y` or `_`: rare in German, and in every access key whose form is known.
    pub const ACCESS_KEY: Self = Self(1 << 7);

    /// The signs of a text.
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (blocks, rest) = bytes.as_chunks::<16>();
        // Comparisons instead of the table: so that the compiler makes vector instructions of whole blocks.
        let mut lanes = [0_u8; 16];
        for block in blocks {
            for (lane, byte) in lanes.iter_mut().zip(block) {
                *lane |= signs_of(*byte);
            }
        }
        let blocks = lanes.iter().fold(0, |signs, lane| signs | lane);
        let inner = rest.iter().fold(blocks, |signs, byte| signs | at(&SIGNS, *byte));
        Self(inner | outer_signs(bytes))
    }

    /// Whether a text with these signs concerns a rule that asks for `wanted`.
    #[inline]
    pub(crate) const fn concerns(self, wanted: Self) -> bool {
        wanted.0 == 0 || self.0 & wanted.0 != 0
    }

    /// Both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What stands where somebody had nothing to say yet, in lower case.
#[rustfmt::skip]
pub(crate) const FILLERS: &[&str] = &[
    "-", "?", ".", "…", "--", "??", "..", "xx", "---", "???", "...", "tbd", "tba", "tbc", "xxx", "n/a", "n.a", "k.a", "foo", "tbd.",
    "tba.", "todo", "xxxx", "n.a.", "k.a.", "k. a.", "test", "asdf", "dummy", "xxxxx", "fixme", "todo.", "folgt", "folgt.", "foobar",
    "foo bar", "testtext", "mustertext", "platzhalter", "lorem ipsum", "placeholder", "blindtext", "beispieltext", "keine angabe",
    "keine angaben", "keine beschreibung", "wird nachgereicht", "beschreibung folgt", "text folgt",
    "to be defined", "to be determined", "to be announced", "insert text here",
];

/// With what a reminder begins that stands before another text.
pub(crate) const REMINDERS: &[&str] = &["TODO", "TBD", "FIXME", "XXX ", "XXX:", "Lorem ipsum", "lorem ipsum"];

/// What a first letter says: bit `n` that there is a filler of `n` bytes with it, the highest bit that there is a reminder with it.
static BEGINNINGS: [u32; 256] = beginnings();

const REMINDER: u32 = 1 << 31;

const SPACES: [u8; 4] = [b' ', b'\t', b'\n', b'\r'];

/// What is seen from the ends and the length.
#[inline]
fn outer_signs(bytes: &[u8]) -> u8 {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return TextClass::EDGE.0 };
    // White space beyond ASCII begins with C2 (no-break space), E2 or E3; only the check itself tells for sure.
    let edge = SPACES.contains(first) || SPACES.contains(last) || matches!(first, 0xC2 | 0xE2 | 0xE3) || *last >= 0x80;
    let beginning = BEGINNINGS.get(usize::from(*first)).copied().unwrap_or_default();
    let filler = u32::try_from(bytes.len()).is_ok_and(|length| length < 31 && beginning >> length & 1 == 1);
    let placeholder = filler || beginning & REMINDER != 0;
    (u8::from(edge) * TextClass::EDGE.0) | (u8::from(placeholder) * TextClass::PLACEHOLDER.0)
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn beginnings() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < FILLERS.len() {
        let word = FILLERS[at].as_bytes();
        let bit = 1 << word.len();
        table[word[0] as usize] |= bit;
        table[word[0].to_ascii_uppercase() as usize] |= bit;
        at += 1;
    }
    at = 0;
    while at < REMINDERS.len() {
        table[REMINDERS[at].as_bytes()[0] as usize] |= REMINDER;
        at += 1;
    }
    table
}

static SIGNS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        // A loop of a constant: indexing cannot fail at run time.
        #[expect(clippy::indexing_slicing)]
        {
            table[byte as usize] = signs_of(byte);
        }
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

#[inline]
fn at(table: &[u8; 256], byte: u8) -> u8 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The signs of one byte. Without branches, see `of`.
#[allow(
    clippy::needless_bitwise_bool,
    clippy::precedence,
    reason = "no branches, so that the compiler works on many bytes at once"
)]
#[inline]
const fn signs_of(byte: u8) -> u8 {
    // C2 begins the controls U+0080 to U+009F, and also § and the no-break space; E2 80 A8 and A9 are line separators.
    let control = (byte < 0x20 && byte != b'\n' && byte != b'\t') | (byte == 0x7F) | (byte == 0xC2);
    // Of U+200B to U+200F, U+202A to U+202E: the last byte, which „ “ – … do not share. Of U+2060 to U+206F: the second.
    // Of U+061C, U+FEFF, U+FFF9, tags, and fillers of other scripts: the first.
    let invisible = (byte >= 0x8B && byte <= 0x8F)
        | (byte >= 0xA8 && byte <= 0xAE)
        | (byte == 0x81)
        | (byte == 0xD8)
        | (byte == 0xE1)
        | (byte == 0xE3)
        | (byte == 0xEF)
        | (byte == 0xF3);
    let markup = (byte == b'<') | (byte == b'[') | (byte == b'*') | (byte == b'&') | (byte == b'#');
    let assignment = (byte == b':') | (byte == b'=');
    // Â is C3 82, Ã is C3 83, €, the second half of â€, ends with 82 AC.
    let encoding = (byte == 0x82) | (byte == 0x83) | (byte == 0xEF);
    let access_key = (byte == b'J') | (byte == b'K') | (byte == b'Y') | (byte == b'_');
    (control as u8) * TextClass::CONTROL.0
        | (invisible as u8) * TextClass::INVISIBLE.0
        | (markup as u8) * TextClass::MARKUP.0
        | (assignment as u8) * TextClass::ASSIGNMENT.0
        | (encoding as u8) * TextClass::ENCODING.0
        | (access_key as u8) * TextClass::ACCESS_KEY.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_german_shows_no_sign() {
        for text in [
            "Servicekatalog des IT-Dienstleisters für Länder und Gemeinden",
            "Er nennt „alles“ – auch die Größe, die Überwachung, Öffnungszeiten und Straßen … und 1/2.",
        ] {
            assert_eq!(TextClass::of(text), TextClass::ANY, "{text}");
        }
    }

    #[test]
    fn blocks_and_rest_show_the_same_signs() {
        for sign in ["\u{1}", "\u{202e}", "<", "=", "_", "\u{fffd}", "\u{200b}", "\u{2066}", "\u{85}", "Ã"] {
            let expected = TextClass::of(&format!("z{sign}z"));
            assert_ne!(expected, TextClass::ANY, "{sign:?}");
            for before in 0..40 {
                let text = format!("z{}{sign}{}z", "b".repeat(before), "c".repeat(40 - before));
                assert_eq!(TextClass::of(&text), expected, "{sign:?} {before}");
            }
        }
    }

    #[test]
    fn fillers_and_reminders_show_their_sign() {
        for text in FILLERS.iter().chain(REMINDERS) {
            assert!(TextClass::of(text).concerns(TextClass::PLACEHOLDER), "{text}");
            assert!(TextClass::of(&text.to_uppercase()).concerns(TextClass::PLACEHOLDER), "{text}");
            assert!(text.len() < 31);
        }
        assert!(FILLERS.iter().all(|text| *text == text.to_lowercase()));
        for text in ["", " a", "a ", "\n", "\u{a0}a", "a\u{2003}"] {
            assert!(TextClass::of(text).concerns(TextClass::EDGE), "{text:?}");
        }
    }
}
