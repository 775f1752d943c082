//! Organisation keys of the Deutsches Verwaltungsdiensteverzeichnis. Not here: the list of prefixes, which no source gives in full.

use crate::shape::{Bilingual, Format, Reason, Role, leaf};

use super::{Ags, EMPTY, foreign, name_of};

/// Prefix of the Meldebehörden, which used keys of an older form.
const REGISTRATION_OFFICES: &str = "ags";

const FORMAT: Format = Format::new(
    "dvdv-key",
    Bilingual::new(
        "ein DVDV-Organisationsschlüssel aus drei Kleinbuchstaben und 12 Ziffern, mit oder ohne Doppelpunkt dazwischen",
        "a DVDV organisation key of three lower-case letters and 12 digits, with or without a colon between them",
    ),
    "wgb010540880000",
)
.role(Role::Code)
.schema_pattern("^([a-z]{3}:?[0-9]{12}|ags:?[0-9]{8})$");

leaf! {
    /// Organisation key in the Deutsches Verwaltungsdiensteverzeichnis (DVDV).
    ///
    /// Three lower-case letters for the category of organisation, then the Organisations-ID of 12 digits: AGS (8), running number
    /// (2), environment (2). Sources write it with a colon after the letters or without; both are read, and kept.
    ///
    /// Meldebehörden once used `ags` and the 8 digits of the AGS; this form is accepted,
    /// [`has_current_form`](Self::has_current_form) tells it apart. There is no check digit.
    ///
    /// Source: docs.fitko.de/dvdv; running number and environment as guides of the Länder describe them.
    ///
    /// ```
    /// use dvs::key::{DvdvEnvironment, DvdvKey};
    ///
    /// let key = DvdvKey::new("wgb:010540880000")?;
    /// assert_eq!((key.prefix(), key.organisation_id()), ("wgb", "010540880000"));
    /// assert_eq!(key.ags().unwrap(), "01054088");
    /// assert_eq!(key.environment(), Some(DvdvEnvironment::Productive));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Organisationsschlüssel")]
    pub struct DvdvKey(Box<str>); FORMAT, check
}

/// What the last two digits of a [`DvdvKey`] say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DvdvEnvironment {
    /// 00: productive.
    Productive,
    /// 99: test.
    Test,
}

impl DvdvKey {
    /// The three letters for the category of organisation, for example `ags` for Meldebehörden.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.parts().0
    }

    /// The Organisations-ID: the digits after the prefix, 12, or 8 in the older form.
    #[must_use]
    #[doc(alias = "Organisations-ID")]
    pub fn organisation_id(&self) -> &str {
        self.parts().1
    }

    /// Whether prefix and Organisations-ID are joined by a colon.
    #[must_use]
    pub fn has_colon(&self) -> bool {
        self.as_str().contains(':')
    }

    /// Whether the Organisations-ID has 12 digits, as the rule in force says.
    #[must_use]
    pub fn has_current_form(&self) -> bool {
        self.organisation_id().len() == 12
    }

    /// The Amtliche Gemeindeschlüssel that the first 8 digits are; none if they cannot be one, which older keys may have.
    #[must_use]
    pub fn ags(&self) -> Option<Ags> {
        self.organisation_id().get(..8).and_then(|digits| Ags::new(digits).ok())
    }

    /// The running number: digits 9 and 10, normally `00`; none in the older form.
    #[must_use]
    pub fn running_number(&self) -> Option<&str> {
        self.organisation_id().get(8..10)
    }

    /// What the last two digits say; none if they are neither 00 nor 99, and in the older form.
    #[must_use]
    pub fn environment(&self) -> Option<DvdvEnvironment> {
        match self.organisation_id().get(10..)? {
            "00" => Some(DvdvEnvironment::Productive),
            "99" => Some(DvdvEnvironment::Test),
            _ => None,
        }
    }

    /// Whether both keys are the same but for the colon.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }

    fn parts(&self) -> (&str, &str) {
        split(self.as_str()).unwrap_or_default()
    }
}

/// The first three characters, and the rest without a colon before it; none if there are no three of one byte.
fn split(text: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = text.split_at_checked(3)?;
    Some((prefix, rest.strip_prefix(':').unwrap_or(rest)))
}

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    if let Some(character) = text.chars().take(3).find(|c| !c.is_ascii_lowercase()) {
        return Err(Reason::with(
            "enthält das Zeichen „{}“, wo drei Kleinbuchstaben a–z stehen müssen",
            "contains the character `{}` where three lower-case letters a-z must stand",
            name_of(character),
        ));
    }
    let Some((prefix, id)) = split(text) else {
        return Err(Reason::new("hat weniger als drei Buchstaben", "has fewer than three letters"));
    };
    if let Some(character) = foreign(id, |c| c.is_ascii_digit()) {
        return Err(Reason::with(
            "die Organisations-ID enthält das Zeichen „{}“; möglich sind nur Ziffern",
            "the Organisations-ID contains the character `{}`; only digits are possible",
            character,
        ));
    }
    match id.len() {
        12 => Ok(()),
        8 if prefix == REGISTRATION_OFFICES => Ok(()),
        length => Err(Reason::with(
            "die Zahl der Ziffern nach den drei Buchstaben ist {}; nötig sind 12",
            "the number of digits after the three letters is {}; 12 are needed",
            length.to_string(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Lang;

    #[test]
    fn both_notations_are_read_and_kept() {
        use DvdvEnvironment::{Productive, Test};
        for (prefix, id, ags, running, environment) in [
            ("wgb", "010540880000", Some("01054088"), Some("00"), Some(Productive)),
            ("ags", "053150000000", Some("05315000"), Some("00"), Some(Productive)),
            ("feb", "053150000199", Some("05315000"), Some("01"), Some(Test)),
            ("tpg", "053150000042", Some("05315000"), Some("00"), None),
            ("fss", "990000000000", None, Some("00"), Some(Productive)),
            ("ags", "05315000", Some("05315000"), None, None),
        ] {
            let [joined, with_colon] =
                [format!("{prefix}{id}"), format!("{prefix}:{id}")].map(|text| DvdvKey::new(&text).unwrap());
            assert_eq!((joined.has_colon(), with_colon.has_colon()), (false, true));
            assert!(joined.is_same(&with_colon) && joined != with_colon);
            for key in [joined, with_colon] {
                assert_eq!((key.prefix(), key.organisation_id()), (prefix, id));
                assert_eq!(key.ags().as_ref().map(Ags::as_str), ags);
                assert_eq!((key.running_number(), key.environment()), (running, environment));
                assert_eq!(key.has_current_form(), id.len() == 12);
            }
        }
    }

    #[test]
    fn each_fault_has_its_reason() {
        for (text, reason) in [
            ("", "is empty"),
            ("wg", "fewer than three letters"),
            ("wgb", "is 0;"),
            ("wgb:", "is 0;"),
            ("WGB010540880000", "`W` where three lower-case letters"),
            ("wg010540880000", "`0` where three lower-case letters"),
            ("wgö010540880000", "`ö (U+00F6)` where three"),
            ("wgbx010540880000", "Organisations-ID contains the character `x`"),
            ("wgb::010540880000", "Organisations-ID contains the character `:`"),
            ("wgb 010540880000", "`U+0020`"),
            ("wgb01054088000", "is 11;"),
            ("wgb01054088", "is 8;"),
        ] {
            let error = DvdvKey::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
        }
    }
}
