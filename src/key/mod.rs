//! Identifiers: the official keys of the German administration, one file each, and the ids of this format's own entities.
//!
//! A key keeps its text, is checked when it is built, compares, hashes and sorts by its text, and gives its parts. It rejects only
//! what has no meaning: characters, lengths, Land codes, check digits. Whether a key *exists* depends on lists that change several
//! times a year and is not judged here. ARS, AGS, `LeiKa` and DVDV keys have no check digits.
//!
//! Not here: general values (`text`) and rules about keys (`rulebook`), for example whether two keys of one organisation contradict
//! each other.

mod ags;
mod ars;
mod dvdv;
mod entity_id;
mod explain;
mod grundschutz_certificate;
mod land;
mod leika;
mod leitweg_id;

#[cfg(test)]
mod tests;

pub use ags::Ags;
pub use ars::{Ars, ArsLevel};
pub use dvdv::{DvdvEnvironment, DvdvKey};
pub use entity_id::EntityId;
pub use explain::{KeyKind, KeyPart, explain};
pub use grundschutz_certificate::GrundschutzCertificate;
pub use land::Land;
pub use leika::LeikaKey;
pub use leitweg_id::LeitwegId;

use crate::shape::Reason;

const EMPTY: Reason = Reason::new("ist leer", "is empty");

/// A character as it is named in a message: what cannot be seen or is easily mistaken comes with its code point.
fn name_of(character: char) -> String {
    let code = u32::from(character);
    if character.is_ascii_graphic() {
        character.to_string()
    } else if character.is_alphanumeric() {
        format!("{character} (U+{code:04X})")
    } else {
        format!("U+{code:04X}")
    }
}

/// The first character of a text that is not possible there, if there is one.
fn foreign(text: &str, possible: impl Fn(char) -> bool) -> Option<String> {
    text.chars().find(|&character| !possible(character)).map(name_of)
}

/// Checks that there is a text and that it has digits only.
fn check_digits_only(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    match foreign(text, |c| c.is_ascii_digit()) {
        None => Ok(()),
        Some(character) => Err(Reason::with(
            "enthält das Zeichen „{}“; möglich sind nur Ziffern",
            "contains the character `{}`; only digits are possible",
            character,
        )),
    }
}

/// Checks that a regional key begins with the number of one of the 16 Länder.
fn check_land(digits: &str) -> Result<(), Reason> {
    match digits.get(..2) {
        Some(code) if Land::from_code(code).is_none_or(|land| land == Land::Bund) => Err(Reason::with(
            "beginnt mit {}; die ersten zwei Ziffern sind das Land, 01 bis 16",
            "begins with {}; the first two digits are the Land, 01 to 16",
            code,
        )),
        _ => Ok(()),
    }
}
