//! Amtlicher Gemeindeschlüssel. Not here: which Gemeinden exist, and the Amtlicher Regionalschlüssel (`Ars`).

use crate::shape::{Bilingual, Format, Reason, ShortText, leaf};

use super::{Ars, Land, check_digits_only, check_land};

const FORMAT: Format = Format::new(
    "ags",
    Bilingual::new(
        "ein Amtlicher Gemeindeschlüssel (AGS) aus 8 Ziffern, beginnend mit dem Land 01 bis 16",
        "an Amtlicher Gemeindeschlüssel (AGS) of 8 digits, beginning with the Land 01 to 16",
    ),
    "05315000",
)
.schema_pattern("^(0[1-9]|1[0-6])[0-9]{6}$");

leaf! {
    /// Amtlicher Gemeindeschlüssel: names a Gemeinde, or a Kreis with 000 at the end.
    ///
    /// 8 digits `LL R KK GGG`: Land (01 to 16), Regierungsbezirk (0 in Länder without), Kreis, Gemeinde. It is text: the leading
    /// zero counts. There is no check digit.
    ///
    /// Source: Destatis, description of GV-ISys. Whether a Gemeinde exists is not judged: the list changes several times a year.
    ///
    /// ```
    /// use dvs::key::{Ags, Ars};
    ///
    /// let key = Ags::new("14521430")?;
    /// assert!(key.matches(&Ars::new("145215115430")?));
    /// assert!(!key.is_district());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Amtlicher Gemeindeschlüssel")]
    #[doc(alias = "Gemeindeschlüssel")]
    pub struct Ags(ShortText); FORMAT, check
}

impl Ags {
    /// The key of a Gemeinde from its regional key: `AGS = ARS[0..5] + ARS[9..12]`. None for the short forms of the ARS.
    #[must_use]
    pub fn from_ars(ars: &Ars) -> Option<Self> {
        ars.to_ags()
    }

    /// The Land in which it lies; never the Bund.
    #[must_use]
    pub fn land(&self) -> Land {
        // The check made sure of the code.
        self.as_str().get(..2).and_then(Land::from_code).unwrap_or(Land::Bund)
    }

    /// Whether it ends with 000: a kreisfreie Stadt (or city state), or a Kreis filled up with zeros.
    #[must_use]
    pub fn is_district(&self) -> bool {
        self.as_str().ends_with("000")
    }

    /// The regional key of the Kreis or kreisfreie Stadt: the first five digits.
    ///
    /// The regional key of the Gemeinde itself cannot be told from an AGS: the Gemeindeverband is missing.
    #[must_use]
    pub fn district(&self) -> Ars {
        Ars::from_checked(self.as_str().get(..5).unwrap_or_default())
    }

    /// Whether this key and a regional key agree, as far as the regional key says.
    ///
    /// With 12 digits the AGS derived from it must be this one; with 2, 3 or 5, this one must begin with it; with 9 (a
    /// Gemeindeverband) only the first five digits can be compared.
    #[must_use]
    pub fn matches(&self, ars: &Ars) -> bool {
        let (own, ars) = (self.as_str(), ars.as_str());
        let begins = ars.bytes().zip(own.bytes()).take(5).all(|(a, b)| a == b);
        begins && ars.get(9..12).is_none_or(|end| own.get(5..) == Some(end))
    }

    /// The key with this text, which the caller has checked.
    pub(super) fn from_checked(digits: String) -> Self {
        debug_assert!(check(&digits).is_ok());
        Self(digits.into())
    }
}

fn check(text: &str) -> Result<(), Reason> {
    check_digits_only(text)?;
    match text.len() {
        8 => check_land(text),
        12 => Err(Reason::new(
            "hat 12 Ziffern wie ein Amtlicher Regionalschlüssel (ARS); ein AGS hat 8",
            "has 12 digits like an Amtlicher Regionalschlüssel (ARS); an AGS has 8",
        )),
        7 => Err(Reason::new(
            "hat 7 statt 8 Ziffern; vielleicht ist die führende Null verloren gegangen",
            "has 7 instead of 8 digits; perhaps the leading zero got lost",
        )),
        length => Err(Reason::with(
            "die Zahl der Ziffern ist {}; nötig sind 8",
            "the number of digits is {}; 8 are needed",
            length.to_string(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Lang;

    #[test]
    fn keys_are_read() {
        for (text, land, district) in [
            ("14521430", Land::Saxony, false),
            ("05315000", Land::NorthRhineWestphalia, true),
            ("09162000", Land::Bavaria, true),
            ("03152002", Land::LowerSaxony, false),
            ("09188139", Land::Bavaria, false),
            ("08111000", Land::BadenWuerttemberg, true),
        ] {
            let key = Ags::new(text).unwrap();
            assert_eq!((key.land(), key.is_district()), (land, district), "{text}");
            assert_eq!(key.district(), &text[..5]);
            assert!(key.matches(&key.district()));
        }
    }

    #[test]
    fn it_follows_from_the_regional_key() {
        for (ars, ags) in [("145215115430", "14521430"), ("053150000000", "05315000")] {
            assert_eq!(Ags::from_ars(&Ars::new(ars).unwrap()).unwrap(), ags);
        }
        let key = Ags::new("14521430").unwrap();
        for (ars, matches) in [
            ("145215115430", true),
            ("145210000430", true),
            ("145215115431", false),
            ("145225115430", false),
            ("145215115", true),
            ("145225115", false),
            ("14521", true),
            ("14522", false),
            ("145", true),
            ("14", true),
            ("15", false),
        ] {
            let ars = Ars::new(ars).unwrap();
            assert_eq!(key.matches(&ars), matches, "{ars}");
            assert!(ars.to_ags().is_some() || Ags::from_ars(&ars).is_none());
        }
    }

    #[test]
    fn each_fault_has_its_reason() {
        for (text, reason) in [
            ("", "is empty"),
            ("0531500x", "`x`"),
            ("5315000", "leading zero"),
            ("053150000000", "ARS"),
            ("053150", "is 6;"),
            ("00315000", "begins with 00"),
            ("17315000", "begins with 17"),
        ] {
            let error = Ags::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
        }
    }
}
