//! Characters that do not belong into a text for people. Each function gives the first one, with its byte offset.

use std::cell::OnceCell;

/// A control character other than tab and line break.
pub(super) fn control(text: &str) -> Option<(usize, char)> {
    let stray = |at: usize, character: char| match character {
        '\n' | '\t' => false,
        '\r' => text.as_bytes().get(at + 1) != Some(&b'\n'),
        '\u{2028}' | '\u{2029}' => true,
        _ => character.is_control(),
    };
    text.char_indices().find(|(at, character)| stray(*at, *character))
}

/// A character that changes the direction of writing: an override in any text, an embedding or isolate only in a text
/// without letters that are written from right to left.
pub(super) fn direction(text: &str) -> Option<(usize, char)> {
    let right_to_left = OnceCell::new();
    text.char_indices().find(|(_, character)| match character {
        '\u{202D}' | '\u{202E}' => true,
        '\u{202A}'..='\u{202C}' | '\u{2066}'..='\u{2069}' => !right_to_left.get_or_init(|| has_right_to_left(text)),
        _ => false,
    })
}

/// A character that cannot be seen and has no purpose where it stands.
pub(super) fn invisible(text: &str) -> Option<(usize, char)> {
    let (right_to_left, flags) = (OnceCell::new(), OnceCell::new());
    text.char_indices().find(|(at, character)| match character {
        // Joiners shape Arabic and Indic letters and emoji; between letters of our scripts they do nothing.
        '\u{200C}' | '\u{200D}' => between_plain(text, *at, character.len_utf8()),
        '\u{200E}' | '\u{200F}' | '\u{061C}' => !right_to_left.get_or_init(|| has_right_to_left(text)),
        // Tags make the flags of England, Scotland and Wales; anywhere else they hide text.
        '\u{E0000}'..='\u{E007F}' => !flags.get_or_init(|| text.contains('\u{1F3F4}')),
        '\u{200B}'
        | '\u{2060}'..='\u{2064}'
        | '\u{206A}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{180E}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{FFA0}' => true,
        _ => false,
    })
}

/// The replacement character, or what is left when UTF-8 was read as Latin-1 or Windows-1252: `Ã¼` for `ü`.
pub(super) fn broken(text: &str) -> Option<(usize, &str)> {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let length = match (character, next) {
            ('\u{FFFD}', _) => 0,
            // The second bytes of Ä Ö Ü ß and of all else from U+00C0 on, as Latin-1 and as Windows-1252 show them.
            ('Ã', Some(next @ ('\u{80}'..='\u{BF}' | '„' | '–' | 'œ' | 'Ÿ' | '‰' | 'ˆ' | '€' | '‡' | '‹' | 'š'))) => {
                next.len_utf8()
            }
            ('Â', Some(next @ '\u{A0}'..='\u{BF}')) | ('â', Some(next @ ('€' | '\u{80}'))) => next.len_utf8(),
            _ => continue,
        };
        return Some((at, text.get(at..at + character.len_utf8() + length)?));
    }
    None
}

/// Whether a text has letters of a script that is written from right to left.
fn has_right_to_left(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{5D0}'..='\u{5F2}' | '\u{620}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'))
}

/// Whether characters of Latin, Greek or Cyrillic, or none, stand on both sides.
fn between_plain(text: &str, at: usize, length: usize) -> bool {
    let plain = |character: Option<char>| character.is_none_or(|c| c < '\u{530}' || c.is_whitespace());
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + length..).and_then(|after| after.chars().next());
    plain(before) && plain(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls() {
        for text in ["", "Zeile\nZeile\tSpalte", "Zeile\r\nZeile", "§ 108\u{a0}GWB", "Größe"] {
            assert_eq!(control(text), None, "{text:?}");
        }
        for (text, at) in
            [("a\0b", 1), ("a\rb", 1), ("\u{1b}[0m", 0), ("ü\u{85}", 2), ("a\u{7f}", 1), ("a\u{2028}b", 1)]
        {
            assert_eq!(control(text).map(|found| found.0), Some(at), "{text:?}");
        }
    }

    #[test]
    fn directions() {
        for text in ["Ein „Text“ – so …", "שלום \u{2067}abc\u{2069}", "a\u{200e}b"] {
            assert_eq!(direction(text), None, "{text:?}");
        }
        for text in ["a\u{202e}b", "a\u{2066}b\u{2069}", "שלום\u{202e}", "a\u{202a}b"] {
            assert!(direction(text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn invisibles() {
        for text in [
            "Ein „Text“ – so …",
            "👩\u{200d}💻",
            "می\u{200c}خواهم",
            "🏴\u{e0067}\u{e007f}",
            "שלום\u{200f}",
            "Silben\u{ad}trennung",
        ] {
            assert_eq!(invisible(text), None, "{text:?}");
        }
        for text in
            ["a\u{200b}b", "a\u{feff}b", "a\u{200d}b", "a\u{e0041}", "a\u{200e}b", "\u{61c}a", "a\u{2060}", "\u{3164}"]
        {
            assert!(invisible(text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn encodings() {
        for text in ["Größe", "ÃO", "São Paulo", "SÃO", "Â", "10 €", "â la carte", "Straße §"] {
            assert_eq!(broken(text), None, "{text:?}");
        }
        for (text, found) in [
            ("GrÃ¶ÃŸe", "Ã¶"),
            ("StraÃŸe", "ÃŸ"),
            ("Ãœber", "Ãœ"),
            ("Â§ 108", "Â§"),
            ("â€žTextâ€œ", "â€"),
            ("Gr\u{fffd}\u{fffd}e", "\u{fffd}"),
            ("Ã\u{84}mter", "Ã\u{84}"),
        ] {
            assert_eq!(broken(text).map(|found| found.1), Some(found), "{text:?}");
        }
    }
}
