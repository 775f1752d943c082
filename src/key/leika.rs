//! Keys of Verwaltungsleistungen. Not here: which Leistungen exist, and cloud services (`model::service`).

use crate::shape::{Bilingual, Format, Reason, Role, leaf};

use super::{EMPTY, foreign};

const URN: &str = "urn:de:fim:leika:leistung:";

const FORMAT: Format = Format::new(
    "leika-key",
    Bilingual::new(
        "ein Leistungsschlüssel (LeiKa/FIM) aus 14 Ziffern oder in der Form urn:de:fim:leika:leistung:…",
        "a Leistungsschlüssel (LeiKa/FIM) of 14 digits or of the form urn:de:fim:leika:leistung:…",
    ),
    "99050035001000",
)
.role(Role::Code)
.schema_pattern("^(urn:de:fim:leika:leistung:)?[0-9]{14}$");

leaf! {
    /// Key of a Verwaltungsleistung in the Leistungskatalog (`LeiKa`, FIM): 14 digits, alone or as a URN.
    ///
    /// Both notations are kept as they are; compare [`digits`](Self::digits) to know whether two keys mean the same. Keys of
    /// Leistungen that are ruled federally begin with 99. No check digit is known.
    ///
    /// Source: FIM Leistungskatalog.
    ///
    /// ```
    /// use dvs::key::LeikaKey;
    ///
    /// let key = LeikaKey::new("urn:de:fim:leika:leistung:99050035001000")?;
    /// assert_eq!(key.digits(), "99050035001000");
    /// assert!(key.is_federal());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Leistungsschlüssel")]
    #[doc(alias = "LeiKa-Schlüssel")]
    pub struct LeikaKey(Box<str>); FORMAT, check
}

impl LeikaKey {
    /// The 14 digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        digits(self.as_str())
    }

    /// Whether it begins with 99, as the keys that are given out federally do ("99er-Schlüssel").
    #[must_use]
    pub fn is_federal(&self) -> bool {
        self.digits().starts_with("99")
    }

    /// Whether it is written as a URN.
    #[must_use]
    pub fn is_urn(&self) -> bool {
        self.as_str().starts_with(URN)
    }

    /// The key as a URN: `urn:de:fim:leika:leistung:` and the 14 digits.
    #[must_use]
    pub fn to_urn(&self) -> String {
        format!("{URN}{}", self.digits())
    }
}

fn digits(text: &str) -> &str {
    text.strip_prefix(URN).unwrap_or(text)
}

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    if text.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("urn:")) && !text.starts_with(URN) {
        return Err(Reason::new(
            "die URN beginnt nicht mit urn:de:fim:leika:leistung:",
            "the URN does not begin with urn:de:fim:leika:leistung:",
        ));
    }
    let digits = digits(text);
    if let Some(character) = foreign(digits, |c| c.is_ascii_digit()) {
        return Err(Reason::with(
            "enthält das Zeichen „{}“, wo nur Ziffern möglich sind",
            "contains the character `{}` where only digits are possible",
            character,
        ));
    }
    if digits.len() != 14 {
        return Err(Reason::with(
            "die Zahl der Ziffern ist {}; nötig sind 14",
            "the number of digits is {}; 14 are needed",
            digits.len().to_string(),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Lang;

    #[test]
    fn both_notations_are_read_and_kept() {
        for (digits, federal) in [
            ("99050035001000", true),
            ("99050035002000", true),
            ("99400048079000", true),
            ("00000000000000", false),
            ("05050035001000", false),
        ] {
            let plain = LeikaKey::new(digits).unwrap();
            assert_eq!((plain.digits(), plain.is_federal(), plain.is_urn()), (digits, federal, false));
            let urn = LeikaKey::new(&plain.to_urn()).unwrap();
            assert_eq!((urn.digits(), urn.is_federal(), urn.is_urn()), (digits, federal, true));
            assert_eq!(urn.to_urn(), urn.as_str());
            assert_ne!(plain, urn);
        }
    }

    #[test]
    fn each_fault_has_its_reason() {
        for (text, reason) in [
            ("", "is empty"),
            ("9905003500100", "is 13;"),
            ("990500350010000", "is 15;"),
            ("urn:de:fim:leika:leistung:", "is 0;"),
            ("urn:de:fim:leika:leistung:9905003500100", "is 13;"),
            ("urn:de:fim:leika:99050035001000", "URN does not begin"),
            ("URN:de:fim:leika:leistung:99050035001000", "URN does not begin"),
            ("99050035 01000", "`U+0020`"),
            ("9905003500100O", "`O`"),
        ] {
            let error = LeikaKey::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
        }
    }
}
