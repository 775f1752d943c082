//! Signs in a text, found in one pass, so that rules about texts look only at those that may concern them.

/// Signs that a text shows. Rules name those without which they have nothing to find.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TextClass(u16);

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
    /// As long as some filler and with its first and last letter, or beginning like a reminder: `TODO: …`.
    pub const PLACEHOLDER: Self = Self(1 << 4);
    /// Empty, or white space at one of the ends.
    pub const EDGE: Self = Self(1 << 5);
    /// A byte of U+FFFD or of what is left when UTF-8 was read in another encoding.
    pub const ENCODING: Self = Self(1 << 6);
    /// A digit, `J`, `K`, `Q`, `X`, `Y` or `_`: rare in German words, and of a hundred access keys hardly one has none of them.
    pub const ACCESS_KEY: Self = Self(1 << 7);
    /// The digit 5, as in C5.
    pub const FIVE: Self = Self(1 << 8);

    /// The signs of a text.
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let of = |bytes: &[u8]| bytes.iter().fold(0, |signs, byte| signs | at(&SIGNS, *byte));
        // In chunks, so that the compiler writes the loads of a chunk out one after the other. The last one may lie over the one before.
        let inner = match bytes.last_chunk::<8>() {
            Some(last) => bytes.as_chunks::<8>().0.iter().fold(of(last), |signs, chunk| signs | of(chunk)),
            None => of(bytes),
        };
        Self(inner | outer_signs(text))
    }

    /// Whether a text with these signs concerns a rule that asks for `wanted`.
    #[inline]
    pub(crate) const fn concerns(self, wanted: Self) -> bool {
        wanted.0 == 0 || self.0 & wanted.0 != 0
    }

    /// What concerns a rule that asks for this or a rule that asks for the other.
    pub(crate) fn either(self, other: Self) -> Self {
        if self == Self::ANY || other == Self::ANY { Self::ANY } else { self.or(other) }
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
    "to be defined", "to be determined", "to be announced", "insert text here", "text folgt.", "text folgt in kürze",
    "text folgt in kürze.", "folgt in kürze", "folgt in kürze.", "beschreibung folgt.", "beschreibung folgt in kürze",
    "beschreibung folgt in kürze.", "text folgt noch", "folgt noch", "in bearbeitung", "in arbeit", "wird ergänzt",
    "wird noch ergänzt", "wird noch ergänzt.", "wird nachgereicht.", "coming soon",
    "coming soon.", "to follow", "text to follow", "no description", "no description yet", "work in progress",
];

/// With what a reminder begins that stands before another text.
pub(crate) const REMINDERS: &[&str] = &["TODO", "TBD", "FIXME", "XXX ", "XXX:", "Lorem ipsum", "lorem ipsum"];

/// What a first byte says: bit `n` that there is a filler of `n` bytes with it, the highest bits that there is a reminder with it,
/// and that white space may begin with it.
static BEGINNINGS: [u32; 256] = {
    let mut table = with_spaces(by_length(false));
    // White space beyond ASCII begins with C2 (no-break space), E2 or E3; only the check itself tells for sure.
    table[0xC2] |= SPACE;
    table[0xE2] |= SPACE;
    table[0xE3] |= SPACE;
    let mut at = 0;
    while at < REMINDERS.len() {
        // A loop of a constant: indexing cannot fail at run time.
        #[expect(clippy::indexing_slicing)]
        {
            table[REMINDERS[at].as_bytes()[0] as usize] |= REMINDER;
        }
        at += 1;
    }
    table
};

/// What a last byte says: bit `n` that there is a filler of `n` bytes with it, and that white space may end with it.
static ENDINGS: [u32; 256] = {
    let mut table = with_spaces(by_length(true));
    let mut byte = 0x80;
    while byte < 256 {
        // A loop of a constant: indexing cannot fail at run time.
        #[expect(clippy::indexing_slicing)]
        {
            table[byte] |= SPACE;
        }
        byte += 1;
    }
    table
};

/// Fillers are shorter.
const LONGEST: usize = 30;
const SPACE: u32 = 1 << 30;
const REMINDER: u32 = 1 << 31;

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn with_spaces(mut table: [u32; 256]) -> [u32; 256] {
    table[b' ' as usize] |= SPACE;
    table[b'\t' as usize] |= SPACE;
    table[b'\n' as usize] |= SPACE;
    table[b'\r' as usize] |= SPACE;
    table
}

/// What is seen from the ends and the length.
#[inline]
fn outer_signs(text: &str) -> u16 {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return TextClass::EDGE.0 };
    let beginning = BEGINNINGS.get(usize::from(*first)).copied().unwrap_or_default();
    let ending = ENDINGS.get(usize::from(*last)).copied().unwrap_or_default();
    let edge = (beginning | ending) & SPACE != 0;
    let filler = bytes.len() < LONGEST && (beginning & ending) >> bytes.len() & 1 == 1;
    let reminder = beginning & REMINDER != 0 && REMINDERS.iter().any(|start| text.starts_with(start));
    sign(edge, TextClass::EDGE) | sign(filler || reminder, TextClass::PLACEHOLDER)
}

/// For each byte, in small and in capital letters, the lengths of the fillers that begin or end with it.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn by_length(end: bool) -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < FILLERS.len() {
        let word = FILLERS[at].as_bytes();
        let byte = if end { word[word.len() - 1] } else { word[0] };
        let bit = 1 << word.len();
        table[byte as usize] |= bit;
        table[byte.to_ascii_uppercase() as usize] |= bit;
        at += 1;
    }
    table
}

static SIGNS: [u16; 256] = {
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
fn at(table: &[u16; 256], byte: u8) -> u16 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The signs of one byte.
const fn signs_of(byte: u8) -> u16 {
    // C2 begins the controls U+0080 to U+009F, and also § and the no-break space; E2 80 A8 and A9 are line separators.
    let control = (byte < 0x20 && byte != b'\n' && byte != b'\t') || matches!(byte, 0x7F | 0xC2);
    // Of U+200B to U+200F, U+202A to U+202E: the last byte, which „ “ – … do not share. Of U+2060 to U+206F: the second.
    // Of U+061C, U+FEFF, U+FFF9, tags, and fillers of other scripts: the first.
    let invisible = matches!(byte, 0x8B..=0x8F | 0xA8..=0xAE | 0x81 | 0xD8 | 0xE1 | 0xE3 | 0xEF | 0xF3);
    let markup = matches!(byte, b'<' | b'[' | b'*' | b'&' | b'#');
    let assignment = matches!(byte, b':' | b'=');
    // Â is C3 82, Ã is C3 83, €, the second half of â€, ends with 82 AC.
    let encoding = matches!(byte, 0x82 | 0x83 | 0xEF);
    let access_key = matches!(byte, b'0'..=b'9' | b'J' | b'K' | b'Q' | b'X' | b'Y' | b'_');
    sign(control, TextClass::CONTROL)
        | sign(invisible, TextClass::INVISIBLE)
        | sign(markup, TextClass::MARKUP)
        | sign(assignment, TextClass::ASSIGNMENT)
        | sign(encoding, TextClass::ENCODING)
        | sign(access_key, TextClass::ACCESS_KEY)
        | sign(byte == b'5', TextClass::FIVE)
}

const fn sign(shown: bool, class: TextClass) -> u16 {
    if shown { class.0 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_german_shows_no_sign() {
        for text in [
            "Servicekatalog des IT-Dienstleisters für Länder und Gemeinden",
            "Er nennt „alles“ – auch die Größe, die Überwachung, Öffnungszeiten und Straßen … und/oder.",
        ] {
            assert_eq!(TextClass::of(text), TextClass::ANY, "{text}");
        }
    }

    #[test]
    fn chunks_and_rest_show_the_same_signs() {
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
            assert!(text.len() < LONGEST);
        }
        assert!(FILLERS.iter().all(|text| *text == text.to_lowercase()));
        for text in ["", " a", "a ", "\n", "\u{a0}a", "a\u{2003}"] {
            assert!(TextClass::of(text).concerns(TextClass::EDGE), "{text:?}");
        }
    }
}
