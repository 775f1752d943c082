//! Shares in percent. Not here: other numbers (`decimal`).

use std::cmp::Ordering;

use super::decimal::{self, ONE};
use crate::shape::{Bilingual, Format, Reason, Role, ShortText, leaf};

const FORMAT: Format = Format::new(
    "percent",
    Bilingual::new(
        "eine Angabe in Prozent als Text: eine Dezimalzahl mit Punkt, ohne Prozentzeichen",
        "a percentage as a text: a decimal number with a point, without percent sign",
    ),
    "99.95",
)
.role(Role::Code)
.schema_pattern(r"^(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?$");

leaf! {
    /// A number of percent as exact decimal text, not negative: `99.95` is 99.95 %. At most nine digits after the point.
    ///
    /// Whether it may be above 100 depends on what it says; that is for rules.
    ///
    /// ```
    /// use dvs::text::Percent;
    /// let availability = Percent::new("99.9")?;
    /// let both = Percent::product([&availability, &availability]);
    /// assert_eq!(both, Some(Percent::new("99.8001")?));
    /// assert!(Percent::new("99,9").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Prozent")]
    pub struct Percent(ShortText); FORMAT, check
}

/// All of something, in units.
const WHOLE: i128 = 100 * ONE;

impl Percent {
    /// All of something, in units.
    pub(crate) const WHOLE: i128 = WHOLE;

    /// The value in units of 10⁻⁹ percent: 100 % are 100 000 000 000.
    #[must_use]
    pub fn units(&self) -> i128 {
        decimal::units(self.0.as_bytes())
    }

    /// The number with this value in units of 10⁻⁹ percent, without zeros at the end; `None` below zero and beyond 18 digits
    /// before the point.
    #[must_use]
    pub fn from_units(units: i128) -> Option<Self> {
        let text = decimal::text_of(units);
        check(&text).is_ok().then(|| Self(text.into()))
    }

    /// Compares the values.
    #[must_use]
    pub fn cmp_value(&self, other: &Self) -> Ordering {
        self.units().cmp(&other.units())
    }

    /// The product of shares, for example the availability of what needs all of several things: 99.9 % of 99.9 % are 99.8001 %.
    ///
    /// Rounded up to nine digits after the point at each step: never below the exact product, and above it by less than
    /// 10⁻⁹ for each factor. No factors give 100 %. `None` if a factor is above 100 %.
    #[must_use]
    pub fn product<'a>(factors: impl IntoIterator<Item = &'a Self, IntoIter: Clone>) -> Option<Self> {
        Self::product_and(factors).map(|(product, _)| product)
    }

    /// The same, and whether it was rounded.
    pub(crate) fn product_and<'a>(
        factors: impl IntoIterator<Item = &'a Self, IntoIter: Clone>,
    ) -> Option<(Self, bool)> {
        let factors = factors.into_iter();
        if let Some(only) = only(factors.clone()) {
            return (only.units() <= WHOLE).then(|| (only.clone(), false));
        }
        let (mut product, mut rounded) = (WHOLE, false);
        for factor in factors {
            let factor = factor.units();
            if factor > WHOLE {
                return None;
            }
            // Both at most 10¹¹: far from 128 bits.
            rounded |= product * factor % WHOLE != 0;
            product = (product * factor + WHOLE - 1) / WHOLE;
        }
        Some((Self::from_units(product)?, rounded))
    }

    /// Whether it is 100 %.
    pub(crate) fn is_whole(&self) -> bool {
        self.units() == WHOLE
    }

    /// What is left of the whole.
    pub(crate) fn complement(&self) -> Option<Self> {
        Self::from_units(WHOLE - self.units())
    }

    /// The share for which at least one of several independent things is there, and whether it was rounded: 99 % and 99 % give
    /// 99.99 %. Rounded up, as a product. `None` if one is above 100 %.
    pub(crate) fn any_of<'a>(shares: impl IntoIterator<Item = &'a Self, IntoIter: Clone>) -> Option<(Self, bool)> {
        let shares = shares.into_iter();
        if let Some(only) = only(shares.clone()) {
            return (only.units() <= WHOLE).then(|| (only.clone(), false));
        }
        let (mut none, mut rounded) = (WHOLE, false);
        for share in shares {
            let missing = share.complement()?.units();
            rounded |= none * missing % WHOLE != 0;
            none = none * missing / WHOLE;
        }
        Some((Self::from_units(WHOLE - none)?, rounded))
    }
}

/// The one element of a list that has no other: nothing is to be computed, and no text to be made.
fn only<'a>(mut list: impl Iterator<Item = &'a Percent>) -> Option<&'a Percent> {
    let first = list.next();
    first.filter(|_| list.next().is_none())
}

fn check(text: &str) -> Result<(), Reason> {
    if text.starts_with('-') {
        return Err(Reason::new("kleiner als null", "less than zero"));
    }
    decimal::check(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan;

    #[test]
    fn percentages_are_decimal_numbers_from_zero() {
        scan::table::<Percent>(
            &["0", "100", "99.95", "250", "0.000000001"],
            &[
                ("", "the text is empty"),
                ("-1", "less than zero"),
                ("99.9%", "to be written without a percent sign"),
                ("99,9", "comma instead of point"),
            ],
        );
        assert_eq!(Percent::new("99.95").unwrap().units(), 99_950_000_000);
        assert!(Percent::new("100.0").unwrap().cmp_value(&Percent::new("100").unwrap()).is_eq());
        assert_eq!(Percent::from_units(-1), None);
    }

    #[test]
    fn products_are_rounded_up() {
        let product = |texts: &[&str]| {
            let factors: Vec<Percent> = texts.iter().map(|text| Percent::new(text).unwrap()).collect();
            Percent::product(&factors).map(|product| product.to_string())
        };
        assert_eq!(product(&[]).unwrap(), "100");
        assert_eq!(product(&["99.5"]).unwrap(), "99.5");
        assert_eq!(product(&["99.95", "99.9"]).unwrap(), "99.85005");
        assert_eq!(product(&["0", "99.9"]).unwrap(), "0");
        assert_eq!(product(&["0.000000001", "50"]).unwrap(), "0.000000001", "rounded up");
        assert_eq!(product(&["99.999999999", "99.999999999"]).unwrap(), "99.999999999", "rounded up");
        assert_eq!(product(&["100", "100.1"]), None);
        let rounded =
            |text: &str| Percent::product_and(&[Percent::new(text).unwrap(), Percent::new("99.9").unwrap()]).unwrap().1;
        assert!(!rounded("99.95"));
        assert!(rounded("99.999999999"));
    }

    #[test]
    fn redundant_shares_are_rounded_up() {
        let any_of = |texts: &[&str]| {
            let shares: Vec<Percent> = texts.iter().map(|text| Percent::new(text).unwrap()).collect();
            Percent::any_of(&shares).map(|(share, rounded)| (share.to_string(), rounded))
        };
        assert_eq!(any_of(&["99.5"]), Some(("99.5".to_owned(), false)));
        assert_eq!(any_of(&["99.9", "99"]), Some(("99.999".to_owned(), false)));
        assert_eq!(any_of(&["99.999999", "99.9999"]), Some(("100".to_owned(), true)), "1 % of 10⁻¹⁰ is left out");
        assert_eq!(any_of(&["100", "0"]), Some(("100".to_owned(), false)));
        assert_eq!(any_of(&["100.1", "99"]), None);
    }
}
