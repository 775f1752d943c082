//! Names inside one entity. Not here: ids of entities (`key`).

use super::scan;
use crate::shape::{Bilingual, Format, Reason, ShortText, leaf};

const FORMAT: Format = Format::new(
    "local-id",
    Bilingual::new(
        "ein Name aus 1 bis 128 Zeichen a-z, 0-9, Punkt, Unterstrich und Bindestrich, der mit a-z oder 0-9 beginnt",
        "a name of 1 to 128 characters a-z, 0-9, dot, underscore and hyphen that begins with a-z or 0-9",
    ),
    "standard-2026",
)
.schema_pattern("^[a-z0-9][a-z0-9._-]{0,127}$");

leaf! {
    /// A name inside one entity, for example of a plan of a service: other places of the same entity refer to it.
    ///
    /// 1 to 128 characters `a-z`, `0-9`, `.`, `_`, `-`; the first is a letter or a digit. This format's own rule, the same as
    /// for the name part of the id of an entity.
    ///
    /// ```
    /// use dvs::text::LocalId;
    /// assert_eq!(LocalId::new("plan-1.klein")?, "plan-1.klein");
    /// assert!(LocalId::new("Plan 1").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    pub struct LocalId(ShortText); FORMAT, check
}

fn check(text: &str) -> Result<(), Reason> {
    const LONGEST: usize = 128;
    let Some(first) = text.bytes().next() else { return Err(scan::empty()) };
    let letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9');
    if let Some(at) = scan::first_not(text, |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-')) {
        return Err(if text.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase) {
            Reason::with("Großbuchstabe an Stelle {}", "upper-case letter at position {}", scan::place(text, at))
        } else {
            scan::stray(text, at)
        });
    }
    if !letter(first) {
        return Err(Reason::with(
            "das erste Zeichen {} ist weder a-z noch 0-9",
            "the first character {} is neither a-z nor 0-9",
            scan::character(char::from(first)),
        ));
    }
    if text.len() > LONGEST {
        let length = text.len().to_string();
        return Err(Reason::with("{} Zeichen, höchstens 128", "{} characters, at most 128", length));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_lower_case() {
        let long = "a".repeat(128);
        let too_long = "a".repeat(129);
        scan::table::<LocalId>(
            &["a", "0", "a.b_c-d", "a--", &long],
            &[
                ("", "the text is empty"),
                ("Ab", "upper-case letter at position 1 (`A`)"),
                ("a b", "character that is not allowed at position 2 (U+0020)"),
                ("-a", "the first character `-` is neither a-z nor 0-9"),
                ("aä", "character that is not allowed at position 2 (`ä`)"),
                (&too_long, "129 characters, at most 128"),
            ],
        );
    }
}
