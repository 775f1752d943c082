//! Texts that stand where somebody had nothing to say yet. The list of fillers stands with the signs of texts in `rule`, which let
//! other texts pass unread.

use crate::rule::{FILLERS, REMINDERS};

/// The filler that a text is, or the reminder with which it begins or that stands in brackets in it.
pub(super) fn find(text: &str) -> Option<&str> {
    let whole = text.trim();
    // A program for lists of tasks.
    if matches!(whole, "Todo" | "ToDo") {
        return None;
    }
    if FILLERS.iter().any(|filler| filler.len() == whole.len() && filler.eq_ignore_ascii_case(whole)) {
        return Some(whole);
    }
    reminder(whole).or_else(|| {
        let open = |(_, byte): &(usize, u8)| matches!(byte, b'[' | b'<');
        whole.bytes().enumerate().filter(open).find_map(|(at, _)| reminder(whole.get(at + 1..)?))
    })
}

fn reminder(text: &str) -> Option<&'static str> {
    // "TODO-Liste", "TODOs" are words.
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let found = REMINDERS
        .iter()
        .find(|start| text.strip_prefix(**start).is_some_and(|rest| start.ends_with([' ', ':']) || ends(rest)));
    found.map(|start| start.trim_end_matches([' ', ':']))
}

/// Whether a filler is also a word that names something.
pub(super) fn is_ambiguous(filler: &str) -> bool {
    ["test", "dummy", "foo"].iter().any(|word| word.eq_ignore_ascii_case(filler))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fillers_and_reminders() {
        for text in [
            "TODO",
            "todo",
            "TBD",
            "tbd.",
            "xxx",
            "XXX",
            "n/a",
            "N/A",
            "k. A.",
            "Platzhalter",
            "Test",
            "…",
            "...",
            "-",
            "?",
            " TODO ",
            "Lorem ipsum dolor sit amet",
            "TODO: ausfüllen",
            "TODO ausfüllen",
            "FIXME später",
            "XXX: prüfen",
            "Der Service [TODO: Zweck] hilft.",
            "Keine Angabe",
            "wird nachgereicht",
            "Text folgt in Kürze",
            "Beschreibung folgt in Kürze.",
            "Wird noch ergänzt.",
            "In Bearbeitung",
            "Coming soon",
        ] {
            assert!(find(text).is_some(), "{text}");
        }
        for text in [
            "",
            "XXL",
            "Todo",
            "ToDo",
            "Todo-Liste",
            "TODO-Liste",
            "TODOs",
            "Testumgebung",
            "Test und Abnahme",
            "XXX-Large",
            "T",
            "n",
            "Keine Angaben zum Betrieb nötig",
            "Platzhalterverwaltung",
            "TBDS",
            "[1] siehe",
            "k",
            "Textbausteine",
            "Anträge in Bearbeitung",
            "Text folgt in Kürze auf der Seite",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
