//! Numbers of certificates "ISO 27001 auf der Basis von IT-Grundschutz". Not here: whether one is valid (`model::service` has the
//! evidence with its dates).

use crate::shape::{Bilingual, Format, Reason, Role, leaf};

use super::{EMPTY, name_of};

const PREFIX: &str = "BSI-IGZ-";

const FORMAT: Format = Format::new(
    "grundschutz-certificate",
    Bilingual::new(
        "eine Zertifikatsnummer der Form BSI-IGZ-NNNN-JJJJ",
        "a certificate number of the form BSI-IGZ-NNNN-YYYY",
    ),
    "BSI-IGZ-0730-2025",
)
.role(Role::Code)
.schema_pattern("^BSI-IGZ-[0-9]{4}-[0-9]{4}$");

leaf! {
    /// Number of a certificate "ISO 27001 auf der Basis von IT-Grundschutz" of the BSI: `BSI-IGZ-`, four digits, the year.
    ///
    /// Source: numbers published by the BSI and by certified bodies; no document that defines the form was found.
    ///
    /// ```
    /// use dvs::key::GrundschutzCertificate;
    ///
    /// let certificate = GrundschutzCertificate::new("BSI-IGZ-0730-2025")?;
    /// assert_eq!((certificate.number(), certificate.year()), (730, 2025));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Zertifikatsnummer")]
    #[doc(alias = "BSI-IGZ")]
    pub struct GrundschutzCertificate(Box<str>); FORMAT, check
}

impl GrundschutzCertificate {
    /// The running number: 0 to 9999.
    #[must_use]
    pub fn number(&self) -> u16 {
        self.parts().0
    }

    /// The year in the number: 0 to 9999.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.parts().1
    }

    fn parts(&self) -> (u16, u16) {
        let value = |digits: &str| digits.parse().unwrap_or_default();
        let parts = self.as_str().strip_prefix(PREFIX).and_then(|rest| rest.split_once('-'));
        parts.map(|(number, year)| (value(number), value(year))).unwrap_or_default()
    }
}

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    let Some(rest) = text.strip_prefix(PREFIX) else {
        return Err(Reason::new("beginnt nicht mit BSI-IGZ-", "does not begin with BSI-IGZ-"));
    };
    let Some((number, year)) = rest.split_once('-') else {
        return Err(Reason::new("der Bindestrich vor dem Jahr fehlt", "the hyphen before the year is missing"));
    };
    let reasons = [
        (
            number,
            "die laufende Nummer enthält das Zeichen „{}“; nötig sind vier Ziffern",
            "the running number contains the character `{}`; four digits are needed",
            "die Zahl der Ziffern der laufenden Nummer ist {}; nötig sind vier",
            "the number of digits of the running number is {}; four are needed",
        ),
        (
            year,
            "das Jahr enthält das Zeichen „{}“; nötig sind vier Ziffern",
            "the year contains the character `{}`; four digits are needed",
            "die Zahl der Ziffern des Jahres ist {}; nötig sind vier",
            "the number of digits of the year is {}; four are needed",
        ),
    ];
    for (part, character_de, character_en, length_de, length_en) in reasons {
        if let Some(character) = part.chars().find(|c| !c.is_ascii_digit()) {
            return Err(Reason::with(character_de, character_en, name_of(character)));
        }
        if part.len() != 4 {
            return Err(Reason::with(length_de, length_en, part.len().to_string()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Lang;

    #[test]
    fn numbers_are_read() {
        for (text, number, year) in
            [("BSI-IGZ-0730-2025", 730, 2025), ("BSI-IGZ-0543-2022", 543, 2022), ("BSI-IGZ-0001-2006", 1, 2006)]
        {
            let certificate = GrundschutzCertificate::new(text).unwrap();
            assert_eq!((certificate.number(), certificate.year()), (number, year));
        }
    }

    #[test]
    fn each_fault_has_its_reason() {
        for (text, reason) in [
            ("", "is empty"),
            ("bsi-igz-0730-2025", "does not begin"),
            ("BSI-DSZ-CC-0730-2025", "does not begin"),
            ("BSI-IGZ-07302025", "hyphen before the year"),
            ("BSI-IGZ-730-2025", "running number is 3;"),
            ("BSI-IGZ-0730-25", "year is 2;"),
            ("BSI-IGZ-0730-2025-1", "year contains the character `-`"),
            ("BSI-IGZ-07A0-2025", "running number contains the character `A`"),
            ("BSI-IGZ-0730-２025", "`２ (U+FF12)`"),
        ] {
            let error = GrundschutzCertificate::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
        }
    }
}
