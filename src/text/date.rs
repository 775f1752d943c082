//! Calendar dates. Not here: points in time (`timestamp`).

use chrono::{Datelike as _, NaiveDate};

use super::scan;
use crate::shape::{Bilingual, FixedText, Format, Reason, Role, leaf};

const FORMAT: Format =
    Format::new("date", Bilingual::new("ein Datum der Form JJJJ-MM-TT", "a date of the form YYYY-MM-DD"), "2026-11-23")
        .role(Role::Date)
        .schema_format("date")
        .schema_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

leaf! {
    /// A day of the Gregorian calendar, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31 (ISO 8601, RFC 3339 `full-date`).
    ///
    /// Each day can be written in one way only; so the order of texts is the order of days.
    ///
    /// ```
    /// use dvs::text::Date;
    /// let date = Date::new("2026-11-23")?;
    /// assert!(date < Date::new("2027-01-01")?);
    /// assert_eq!(date.to_date().to_string(), "2026-11-23");
    /// assert_eq!(Date::from_days(date.days()), Some(date));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[doc(alias = "Datum")]
    pub struct Date(FixedText<10>); FORMAT, check
}

impl Date {
    /// The parsed date.
    #[must_use]
    pub fn to_date(&self) -> NaiveDate {
        parse(self.as_str()).unwrap_or_default()
    }

    /// The number of the day, 0001-01-01 being 1: for compact storage and for counting.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.to_date().num_days_from_ce()
    }

    /// The day with this number; `None` before the year 1 and after 9999.
    #[must_use]
    pub fn from_days(days: i32) -> Option<Self> {
        let date = NaiveDate::from_num_days_from_ce_opt(days)?;
        (1..=9999).contains(&date.year()).then(|| Self::from(date))
    }

    /// A day that was made without a text, or stands in a table of the crate. Nothing checks it here: a test of the table has to.
    pub(crate) const fn literal(text: &[u8; 10]) -> Self {
        Self(FixedText::of(*text))
    }

    /// As it is written, in bytes: `2026-11-23`.
    pub(crate) const fn as_bytes(&self) -> &[u8; 10] {
        self.0.as_bytes()
    }

    /// From a text that was checked as a date already.
    pub(super) fn checked(text: &str) -> Self {
        Self(text.into())
    }
}

/// Years before 1 become 0001-01-01, years after 9999 become 9999-12-31.
impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        let year = match date.year() {
            ..1 => return Self::literal(b"0001-01-01"),
            year @ 1..=9999 => year.unsigned_abs(),
            10_000.. => return Self::literal(b"9999-12-31"),
        };
        let digit = |number: u32| b'0' + u8::try_from(number % 10).unwrap_or_default();
        let (month, day) = (date.month(), date.day());
        Self::literal(&[
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ])
    }
}

/// Year, month and day as they are written, whether they exist or not.
#[inline]
pub(super) fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes().first_chunk::<10>()? else { return None };
    let two = |tens: u8, ones: u8| {
        let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
        (tens <= 9 && ones <= 9).then(|| u32::from(tens) * 10 + u32::from(ones))
    };
    Some((two(y1, y2)? * 100 + two(y3, y4)?, two(m1, m2)?, two(d1, d2)?))
}

pub(super) fn parse(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = numbers(text)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// How many days a month has; 0 if there is no such month.
#[inline]
pub(super) fn days_of_month(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

fn check(text: &str) -> Result<(), Reason> {
    if text.len() == 10 { check_start(text) } else { Err(wrong_form(text)) }
}

/// Checks the first ten bytes.
#[inline]
pub(super) fn check_start(text: &str) -> Result<(), Reason> {
    match numbers(text) {
        Some((year, month, day)) if year >= 1 && day >= 1 && day <= days_of_month(year, month) => Ok(()),
        Some((year, month, day)) => Err(no_day(year, month, day)),
        None => Err(wrong_form(text)),
    }
}

#[cold]
fn no_day(year: u32, month: u32, day: u32) -> Reason {
    if year == 0 {
        Reason::new("es gibt kein Jahr 0000", "there is no year 0000")
    } else if days_of_month(year, month) == 0 {
        Reason::with("es gibt keinen Monat {}", "there is no month {}", format!("{month:02}"))
    } else {
        let days = format!("{day:02} ({year:04}-{month:02}: 01 – {})", days_of_month(year, month));
        Reason::with("es gibt keinen Tag {}", "there is no day {}", days)
    }
}

#[cold]
fn wrong_form(text: &str) -> Reason {
    const FORM: &[u8; 10] = b"0000-00-00";
    if text.is_empty() {
        return scan::empty();
    }
    let fits = |(byte, form): (u8, &u8)| if *form == b'0' { byte.is_ascii_digit() } else { byte == *form };
    match text.bytes().zip(FORM).position(|pair| !fits(pair)) {
        Some(at) => scan::stray(text, at),
        None if text.len() < FORM.len() => Reason::new("der Text endet zu früh", "the text ends too early"),
        None => Reason::with(
            "nach dem Datum folgt noch etwas: Stelle {}",
            "something follows the date: position {}",
            scan::place(text, 10),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::Noise;

    #[test]
    fn dates_are_days_of_the_calendar() {
        scan::table::<Date>(
            &["0001-01-01", "2024-02-29", "2000-02-29", "9999-12-31"],
            &[
                ("", "the text is empty"),
                ("2026-2-03", "character that is not allowed at position 7 (`-`)"),
                ("20260203", "character that is not allowed at position 5 (`0`)"),
                ("23.11.2026", "character that is not allowed at position 3 (`.`)"),
                ("2026-11", "the text ends too early"),
                ("2026-11-23T08:00:00Z", "something follows the date: position 11 (`T`)"),
                ("2026-11-23 ", "something follows the date: position 11 (U+0020)"),
                ("+12024-02-09", "character that is not allowed at position 1 (`+`)"),
                ("0000-01-01", "there is no year 0000"),
                ("2026-13-01", "there is no month 13"),
                ("2026-00-01", "there is no month 00"),
                ("2026-02-29", "there is no day 29 (2026-02: 01 – 28)"),
                ("1900-02-29", "there is no day 29 (1900-02: 01 – 28)"),
                ("2026-04-00", "there is no day 00 (2026-04: 01 – 30)"),
                ("२०२६-११-२३", "character that is not allowed at position 1 (`२`)"),
            ],
        );
    }

    #[test]
    fn the_calendar_is_that_of_chrono_and_order_is_order_of_days() {
        let mut noise = Noise::new(1);
        let mut before = (Date::new("0001-01-01").unwrap(), 1);
        for _ in 0..20_000 {
            let text = format!("{:04}-{:02}-{:02}", noise.below(10_000), noise.below(14), noise.below(33));
            let known = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().filter(|date| date.year() > 0);
            let date = Date::new(&text).ok();
            assert_eq!(date.as_ref().map(Date::to_date), known, "{text}");
            let Some(date) = date else { continue };
            assert_eq!(Date::from_days(date.days()).unwrap(), date);
            let now = (date.clone(), date.days());
            assert_eq!(now.0.cmp(&before.0), now.1.cmp(&before.1));
            before = now;
        }
    }

    #[test]
    fn dates_beyond_the_range_become_its_ends() {
        assert_eq!(Date::from(NaiveDate::MAX), "9999-12-31");
        assert_eq!(Date::from(NaiveDate::MIN), "0001-01-01");
        assert_eq!(Date::from_days(1).unwrap(), "0001-01-01");
        assert_eq!(Date::from_days(0), None);
        assert_eq!(Date::from_days(i32::MAX), None);
        assert_eq!(Date::from_days(3_652_059).unwrap(), "9999-12-31");
        assert_eq!(Date::from_days(3_652_060), None);
    }
}
