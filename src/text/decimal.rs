//! Exact decimal numbers. Not here: shares in percent (`percent`).

use std::cmp::Ordering;

use super::scan;
use crate::shape::{Bilingual, Format, Reason, ShortText, leaf};

const FORMAT: Format = Format::new(
    "decimal",
    Bilingual::new(
        "eine Dezimalzahl mit Punkt, höchstens 18 Stellen davor und 9 danach",
        "a decimal number with a point, at most 18 digits before and 9 after it",
    ),
    "12.50",
)
.schema_pattern(r"^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?$");

/// How many units one is: values are counted in units of 10⁻⁹.
pub(super) const ONE: i128 = 1_000_000_000;

const MOST_BEFORE: usize = 18;
const MOST_AFTER: usize = 9;

leaf! {
    /// An exact decimal number as text: `12.50`, `-0.001`, `100`. At most 18 digits before the point and 9 after it.
    ///
    /// A JSON string, because many programs read JSON numbers as binary fractions. Equality is by text (`1.0` is not `1`);
    /// compare values with [`Decimal::cmp_value`].
    ///
    /// ```
    /// use dvs::text::Decimal;
    /// let price = Decimal::new("12.50")?;
    /// assert_eq!(price.units(), 12_500_000_000);
    /// assert!(price.cmp_value(&Decimal::new("12.5")?).is_eq());
    /// assert!(Decimal::new("12,50").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Dezimalzahl")]
    pub struct Decimal(ShortText); FORMAT, check
}

impl Decimal {
    /// The number 1 in [`Decimal::units`].
    pub(crate) const ONE: i128 = ONE;

    /// The value in units of 10⁻⁹.
    #[must_use]
    pub fn units(&self) -> i128 {
        units(self.0.as_bytes())
    }

    /// The number with this value in units of 10⁻⁹, without zeros at the end; `None` beyond 18 digits before the point.
    #[must_use]
    pub fn from_units(units: i128) -> Option<Self> {
        let text = text_of(units);
        check(&text).is_ok().then(|| Self(text.into()))
    }

    /// Compares the values.
    #[must_use]
    pub fn cmp_value(&self, other: &Self) -> Ordering {
        self.units().cmp(&other.units())
    }

    /// Whether the value is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.units() < 0
    }

    /// Whether the value is zero, however it is written.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.units() == 0
    }
}

/// The value of a checked text in units of 10⁻⁹. Either side of the point fits into 64 bits.
pub(super) fn units(text: &[u8]) -> i128 {
    let number = text.strip_prefix(b"-").unwrap_or(text);
    let value = |digits: &[u8]| {
        let add = |sum: u64, byte: &u8| sum.wrapping_mul(10).wrapping_add(u64::from(byte.wrapping_sub(b'0')));
        digits.iter().fold(0, add)
    };
    let point = number.iter().position(|byte| *byte == b'.').unwrap_or(number.len());
    let (before, after) = number.split_at(point);
    let after = after.get(1..).unwrap_or_default();
    let missing = u32::try_from(MOST_AFTER.saturating_sub(after.len())).unwrap_or_default();
    let units = i128::from(value(before)) * ONE + i128::from(value(after).wrapping_mul(10_u64.pow(missing)));
    if text.starts_with(b"-") { -units } else { units }
}

/// The shortest text of a value in units of 10⁻⁹.
pub(super) fn text_of(units: i128) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let absolute = units.unsigned_abs();
    let one = ONE.unsigned_abs();
    let text = format!("{sign}{}.{:09}", absolute / one, absolute % one);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[inline]
pub(super) fn check(text: &str) -> Result<(), Reason> {
    let number = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = match scan::split_once(number, b'.') {
        Some((before, after)) => (before, Some(after)),
        None => (number, None),
    };
    let digits = |digits: &str, most: usize| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let no_leading_zero = before.len() == 1 || !before.starts_with('0');
    if digits(before, MOST_BEFORE) && no_leading_zero && after.is_none_or(|after| digits(after, MOST_AFTER)) {
        Ok(())
    } else {
        Err(reason(text, before, after))
    }
}

#[cold]
fn reason(text: &str, before: &str, after: Option<&str>) -> Reason {
    if text.is_empty() {
        return scan::empty();
    }
    if text.starts_with('+') {
        return Reason::new("ohne Pluszeichen zu schreiben", "to be written without a plus sign");
    }
    let start = usize::from(text.starts_with('-'));
    let number = text.get(start..).unwrap_or_default();
    if let Some(at) = scan::first_not(number, |byte| byte.is_ascii_digit() || byte == b'.') {
        return match number.as_bytes().get(at) {
            Some(b',') => Reason::new("Komma statt Punkt", "comma instead of point"),
            Some(b'%') => Reason::new("ohne Prozentzeichen zu schreiben", "to be written without a percent sign"),
            Some(b'e' | b'E') => Reason::new("ohne Zehnerpotenz zu schreiben", "to be written without an exponent"),
            _ => scan::stray(text, start + at),
        };
    }
    if before.is_empty() {
        return Reason::new("vor dem Punkt fehlt eine Ziffer", "a digit is missing before the point");
    }
    if let Some(second) = after.and_then(|after| after.find('.')) {
        return scan::stray(text, start + before.len() + 1 + second);
    }
    if after.is_some_and(str::is_empty) {
        return Reason::new("nach dem Punkt fehlt eine Ziffer", "a digit is missing after the point");
    }
    if before.len() > 1 && before.starts_with('0') {
        return Reason::new("führende Null", "leading zero");
    }
    if before.len() > MOST_BEFORE {
        let length = before.len().to_string();
        return Reason::with(
            "{} Stellen vor dem Punkt, höchstens 18",
            "{} digits before the point, at most 18",
            length,
        );
    }
    let length = after.unwrap_or_default().len().to_string();
    Reason::with("{} Stellen nach dem Punkt, höchstens 9", "{} digits after the point, at most 9", length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::Noise;

    #[test]
    fn numbers_are_exact_and_written_in_one_form() {
        scan::table::<Decimal>(
            &["0", "-0", "0.0", "12.50", "-0.000000001", "999999999999999999.999999999"],
            &[
                ("", "the text is empty"),
                ("-", "a digit is missing before the point"),
                (".5", "a digit is missing before the point"),
                ("5.", "a digit is missing after the point"),
                ("+1", "to be written without a plus sign"),
                ("1,5", "comma instead of point"),
                ("1e3", "to be written without an exponent"),
                ("99 %", "character that is not allowed at position 3 (U+0020)"),
                ("99%", "to be written without a percent sign"),
                ("--1", "character that is not allowed at position 2 (`-`)"),
                ("1.2.3", "character that is not allowed at position 4 (`.`)"),
                ("1.000.000", "character that is not allowed at position 6 (`.`)"),
                ("00", "leading zero"),
                ("-01.5", "leading zero"),
                ("1000000000000000000", "19 digits before the point, at most 18"),
                ("0.0000000001", "10 digits after the point, at most 9"),
                ("१", "character that is not allowed at position 1 (`१`)"),
            ],
        );
    }

    #[test]
    fn values_are_counted_exactly() {
        for (text, units) in [
            ("0", 0),
            ("-0", 0),
            ("1", ONE),
            ("-1.5", -1_500_000_000),
            ("0.000000001", 1),
            ("-999999999999999999.999999999", -999_999_999_999_999_999_999_999_999),
        ] {
            assert_eq!(Decimal::new(text).unwrap().units(), units, "{text}");
        }
        assert_eq!(Decimal::from_units(0).unwrap(), "0");
        assert_eq!(Decimal::from_units(-1).unwrap(), "-0.000000001");
        assert_eq!(Decimal::from_units(100 * ONE).unwrap(), "100");
        assert_eq!(Decimal::from_units(10_i128.pow(27)), None);
        assert_eq!(Decimal::from_units(i128::MIN), None);
        let mut noise = Noise::new(2);
        for _ in 0..20_000 {
            let units = i128::try_from(noise.below(1 << 31)).unwrap() * i128::try_from(noise.below(1 << 31)).unwrap()
                - (1 << 59);
            assert_eq!(Decimal::from_units(units).unwrap().units(), units);
        }
        assert!(Decimal::new("1.10").unwrap().cmp_value(&Decimal::new("1.9").unwrap()).is_lt());
        assert!(!Decimal::new("-0.0").unwrap().is_negative());
        assert!(Decimal::new("-0.0").unwrap().is_zero());
    }
}
