//! Amtlicher Regionalschlüssel. Not here: which regions exist, and the Amtlicher Gemeindeschlüssel (`Ags`).

use crate::shape::{Bilingual, Format, Reason, ShortText, leaf};

use super::{Ags, Land, check_digits_only, check_land};

const FORMAT: Format = Format::new(
    "ars",
    Bilingual::new(
        "ein Amtlicher Regionalschlüssel (ARS) aus 12 Ziffern oder dessen erste 2, 3, 5 oder 9",
        "an Amtlicher Regionalschlüssel (ARS) of 12 digits, or its first 2, 3, 5 or 9",
    ),
    "053150000000",
)
.schema_pattern("^(0[1-9]|1[0-6])([0-9]|[0-9]{3}|[0-9]{7}|[0-9]{10})?$");

leaf! {
    /// Amtlicher Regionalschlüssel: names a region of Germany.
    ///
    /// 12 digits `LL R KK VVVV GGG`: Land (01 to 16), Regierungsbezirk (0 in Länder without), Kreis, Gemeindeverband, Gemeinde.
    /// The first 2, 3, 5 or 9 digits name the larger unit. It is text: the leading zero counts. There is no check digit.
    ///
    /// Source: Destatis, description of GV-ISys. Whether a region exists is not judged: the list changes several times a year.
    ///
    /// ```
    /// use dvs::key::{Ars, ArsLevel, Land};
    ///
    /// let city = Ars::new("053150000000")?;
    /// assert_eq!((city.level(), city.land()), (ArsLevel::Gemeinde, Land::NorthRhineWestphalia));
    /// assert!(Ars::new("05")?.contains(&city));
    /// assert_eq!(city.to_ags().unwrap(), "05315000");
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Amtlicher Regionalschlüssel")]
    #[doc(alias = "Regionalschlüssel")]
    pub struct Ars(ShortText); FORMAT, check
}

/// What kind of region an [`Ars`] names, by its length; from the largest to the smallest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ArsLevel {
    /// A Land: 2 digits.
    Land,
    /// A Regierungsbezirk: 3 digits. With the third digit 0, all of a Land that has none.
    Regierungsbezirk,
    /// A Kreis or a kreisfreie Stadt: 5 digits.
    Kreis,
    /// A Gemeindeverband: 9 digits.
    Gemeindeverband,
    /// A Gemeinde: 12 digits.
    Gemeinde,
}

impl Ars {
    /// What kind of region it names.
    ///
    /// The length alone decides: 12 digits name a Gemeinde even with zeros at the end, because a kreisfreie Stadt is filled up
    /// with zeros (Köln is `053150000000`). Larger units are named by the short forms.
    #[must_use]
    pub fn level(&self) -> ArsLevel {
        match self.as_str().len() {
            ..=2 => ArsLevel::Land,
            3 => ArsLevel::Regierungsbezirk,
            4..=5 => ArsLevel::Kreis,
            6..=9 => ArsLevel::Gemeindeverband,
            _ => ArsLevel::Gemeinde,
        }
    }

    /// The Land in which the region lies; never the Bund.
    #[must_use]
    pub fn land(&self) -> Land {
        // The check made sure of the code.
        self.as_str().get(..2).and_then(Land::from_code).unwrap_or(Land::Bund)
    }

    /// Whether the other region is this one or lies in it.
    ///
    /// Digits decide, a shorter key contains the longer ones that begin with it. A key of 12 digits is a Gemeinde and contains
    /// nothing but itself, even if it ends with zeros: `053150000000` lies in `05315`, not the other way round. To take both as
    /// the same area, compare [`unpadded`](Self::unpadded).
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.as_str().starts_with(self.as_str())
    }

    /// The shortest form of the key with the same area, if zeros at the end are filling: `05315` for `053150000000`.
    ///
    /// Zeros are removed only as whole parts of the key. Filled keys of Kreise and Länder do occur, although the short form is
    /// the proper one for them; for a kreisfreie Stadt and a city state, Gemeinde and larger unit are the same area.
    #[must_use]
    pub fn unpadded(&self) -> Self {
        let mut digits = self.as_str();
        for (longer, shorter) in [(12, 9), (9, 5), (5, 3), (3, 2)] {
            match digits.split_at_checked(shorter) {
                Some((head, zeros)) if digits.len() == longer && zeros.bytes().all(|byte| byte == b'0') => {
                    digits = head;
                }
                _ => {}
            }
        }
        Self(digits.into())
    }

    /// The Amtliche Gemeindeschlüssel of a Gemeinde: the ARS without its Gemeindeverband. None for the short forms.
    #[must_use]
    pub fn to_ags(&self) -> Option<Ags> {
        let digits = self.as_str();
        Some(Ags::from_checked(format!("{}{}", digits.get(..5)?, digits.get(9..12)?)))
    }

    /// The key with this text, which the caller has checked.
    pub(super) fn from_checked(digits: &str) -> Self {
        debug_assert!(check(digits).is_ok());
        Self(digits.into())
    }
}

fn check(text: &str) -> Result<(), Reason> {
    check_digits_only(text)?;
    match text.len() {
        2 | 3 | 5 | 9 | 12 => check_land(text),
        8 => Err(Reason::new(
            "hat 8 Ziffern wie ein Amtlicher Gemeindeschlüssel (AGS); ein ARS hat 12 oder als Teil davon 2, 3, 5 oder 9",
            "has 8 digits like an Amtlicher Gemeindeschlüssel (AGS); an ARS has 12, or 2, 3, 5 or 9 as a part of it",
        )),
        11 => Err(Reason::new(
            "hat 11 statt 12 Ziffern; vielleicht ist die führende Null verloren gegangen",
            "has 11 instead of 12 digits; perhaps the leading zero got lost",
        )),
        length => Err(Reason::with(
            "die Zahl der Ziffern ist {}; möglich sind 2, 3, 5, 9 oder 12",
            "the number of digits is {}; 2, 3, 5, 9 or 12 are possible",
            length.to_string(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Lang;

    fn ars(text: &str) -> Ars {
        Ars::new(text).unwrap()
    }

    #[test]
    fn keys_of_all_levels_are_read() {
        for (text, level, land, ags) in [
            ("14", ArsLevel::Land, Land::Saxony, None),
            ("145", ArsLevel::Regierungsbezirk, Land::Saxony, None),
            ("14521", ArsLevel::Kreis, Land::Saxony, None),
            ("145215115", ArsLevel::Gemeindeverband, Land::Saxony, None),
            ("145215115430", ArsLevel::Gemeinde, Land::Saxony, Some("14521430")),
            ("053150000000", ArsLevel::Gemeinde, Land::NorthRhineWestphalia, Some("05315000")),
            ("020000000000", ArsLevel::Gemeinde, Land::Hamburg, Some("02000000")),
        ] {
            let key = ars(text);
            assert_eq!((key.level(), key.land()), (level, land), "{text}");
            assert_eq!(key.to_ags().as_ref().map(Ags::as_str), ags, "{text}");
        }
        assert!(ArsLevel::Land < ArsLevel::Gemeinde);
    }

    #[test]
    fn a_region_contains_those_whose_keys_begin_with_its_own() {
        let chain = ["14", "145", "14521", "145215115", "145215115430"].map(ars);
        for (i, outer) in chain.iter().enumerate() {
            for (j, inner) in chain.iter().enumerate() {
                assert_eq!(outer.contains(inner), i <= j, "{outer} {inner}");
            }
        }
        assert!(ars("05315").contains(&ars("053150000000")));
        assert!(!ars("053150000000").contains(&ars("05315")));
        assert!(!ars("053340000000").contains(&ars("053340002002")));
        assert!(!ars("05").contains(&ars("06")));
        assert!(!ars("05315").contains(&ars("053")));
    }

    #[test]
    fn filling_zeros_are_removed_part_by_part() {
        for (text, short) in [
            ("053150000000", "05315"),
            ("145215115430", "145215115430"),
            ("145215115000", "145215115"),
            ("145210000000", "14521"),
            ("145200000000", "14520"),
            ("020000000000", "02"),
            ("010", "01"),
            ("01000", "01"),
            ("01010", "01010"),
            ("10", "10"),
            ("100000000000", "10"),
            ("091000000000", "091"),
        ] {
            let key = ars(text).unpadded();
            assert_eq!(key, short, "{text}");
            assert_eq!(key.unpadded(), key);
        }
    }

    #[test]
    fn each_fault_has_its_reason() {
        for (text, reason) in [
            ("", "is empty"),
            ("0531500000 0", "`U+0020`"),
            ("05315000000O", "`O`"),
            ("０5", "`０ (U+FF10)`"),
            ("05315000", "AGS"),
            ("53150000000", "leading zero"),
            ("0531", "is 4;"),
            ("0531500000000", "is 13;"),
            ("00", "begins with 00"),
            ("170000000000", "begins with 17"),
            ("99", "begins with 99"),
            ("0", "is 1;"),
        ] {
            let error = Ars::new(text).unwrap_err();
            assert!(error.reason(Lang::En).contains(reason), "{text}: {error}");
        }
    }
}
