//! Lengths of time. Not here: dates (`date`).

use chrono::Datelike as _;

use super::{Date, scan};
use crate::shape::{Bilingual, Format, Reason, ShortText, leaf};

const FORMAT: Format = Format::new(
    "period",
    Bilingual::new("eine Dauer nach ISO 8601 in ganzen Zahlen", "a duration as of ISO 8601 in whole numbers"),
    "P3M",
)
.schema_pattern(
    "^P([0-9]{1,9}W|([0-9]{1,9}Y)?([0-9]{1,9}M)?([0-9]{1,9}D)?(T([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?)$",
);

leaf! {
    /// A length of time (ISO 8601): `P2M`, `P1Y6M`, `P30D`, `PT4H`, `P2W`; whole numbers of at most nine digits.
    ///
    /// Weeks stand alone. A month has 28 to 31 days, a year 365 or 366, a day 24 hours: so some periods can be compared and
    /// others, such as `P1M` and `P30D`, cannot. That is this format's own rule.
    ///
    /// ```
    /// use dvs::text::Period;
    /// let limit = Period::new("P2M")?;
    /// assert_eq!(Period::new("P63D")?.exceeds(&limit), Some(true));
    /// assert_eq!(Period::new("P8W")?.exceeds(&limit), Some(false));
    /// assert_eq!(Period::new("P60D")?.exceeds(&limit), None);
    /// assert!(Period::new("P12M")?.is_same_as(&Period::new("P1Y")?));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Dauer")]
    pub struct Period(ShortText); FORMAT, check
}

/// What a period comes down to: months and seconds, which have no fixed relation. Who compares one period with many takes its
/// length once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Length {
    months: u64,
    seconds: u64,
}

const DAY: u64 = 24 * 60 * 60;

/// Days in so many months in a row: the fewest and the most, wherever they begin.
#[rustfmt::skip]
const DAYS_OF_MONTHS: [(u64, u64); 12] = [
    (0, 0), (28, 31), (59, 62), (89, 92), (120, 123), (150, 153), (181, 184), (212, 215), (242, 245), (273, 276), (303, 306),
    (334, 337),
];

impl Length {
    /// The length of a period as text; none if it is none.
    pub(crate) fn of(text: &str) -> Option<Self> {
        parse(text.as_bytes()).ok()
    }

    pub(crate) const fn of_months(months: u64) -> Self {
        Self { months, seconds: 0 }
    }

    pub(crate) const fn of_days(days: u64) -> Self {
        Self { months: 0, seconds: days * DAY }
    }

    /// Whether it is longer than the other one; see [`Period::exceeds`].
    pub(crate) fn exceeds(self, other: Self) -> Option<bool> {
        // Months that both have are the same months.
        let common = self.months.min(other.months);
        let one = Self { months: self.months - common, ..self };
        let other = Self { months: other.months - common, ..other };
        if one.shortest() > other.longest() {
            Some(true)
        } else if one.longest() <= other.shortest() {
            Some(false)
        } else {
            None
        }
    }

    pub(crate) fn shortest(self) -> u64 {
        let (fewest, _) = self.rest();
        (self.months / 12 * 365 + fewest) * DAY + self.seconds
    }

    pub(crate) fn longest(self) -> u64 {
        let (_, most) = self.rest();
        (self.months / 12 * 366 + most) * DAY + self.seconds
    }

    /// Days of the months beyond whole years.
    fn rest(self) -> (u64, u64) {
        let rest = usize::try_from(self.months % 12).unwrap_or_default();
        DAYS_OF_MONTHS.get(rest).copied().unwrap_or_default()
    }
}

impl Period {
    /// A period of so many months.
    #[must_use]
    pub fn of_months(months: u16) -> Self {
        Self(format!("P{months}M").as_str().into())
    }

    /// What it comes down to.
    pub(crate) fn length(&self) -> Length {
        // Every text that passes the check parses.
        parse(self.0.as_bytes()).unwrap_or(Length { months: 0, seconds: 0 })
    }

    /// Its years and months, in months.
    #[must_use]
    pub fn months(&self) -> u64 {
        self.length().months
    }

    /// What it has besides years and months, in seconds.
    #[must_use]
    pub fn seconds(&self) -> u64 {
        self.length().seconds
    }

    /// The fewest seconds that it can mean.
    #[must_use]
    pub fn min_seconds(&self) -> u64 {
        self.length().shortest()
    }

    /// The most seconds that it can mean.
    #[must_use]
    pub fn max_seconds(&self) -> u64 {
        self.length().longest()
    }

    /// Whether it is no time at all, such as `P0D`.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.max_seconds() == 0
    }

    /// Whether both are the same length of time on every calendar day: `P1Y` and `P12M`, `P1W` and `P7D`.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.length() == other.length()
    }

    /// The day on which it is over if it begins on this one; hours that make no whole day count as none. `None` if that day lies
    /// beyond the calendar.
    ///
    /// ```
    /// use dvs::text::{Date, Period};
    /// let begin = Date::new("2026-08-31")?;
    /// assert_eq!(Period::new("P6M")?.after(&begin), Some(Date::new("2027-02-28")?));
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[must_use]
    pub fn after(&self, begin: &Date) -> Option<Date> {
        let months = chrono::Months::new(u32::try_from(self.months()).ok()?);
        let days = chrono::Days::new(self.seconds() / DAY);
        let end = begin.to_date().checked_add_months(months)?.checked_add_days(days)?;
        (1..=9999).contains(&end.year()).then(|| end.into())
    }

    /// Whether it is longer than the other one, whatever day both begin on: surely, surely not, or `None` if that depends on
    /// the calendar.
    #[must_use]
    pub fn exceeds(&self, other: &Self) -> Option<bool> {
        self.length().exceeds(other.length())
    }
}

/// The letters in the order in which they may come, by what they mean: months or seconds of one.
const DATE_UNITS: [(u8, Length); 4] = [
    (b'W', Length { months: 0, seconds: 7 * DAY }),
    (b'Y', Length { months: 12, seconds: 0 }),
    (b'M', Length { months: 1, seconds: 0 }),
    (b'D', Length { months: 0, seconds: DAY }),
];
const TIME_UNITS: [(u8, Length); 3] = [
    (b'H', Length { months: 0, seconds: 60 * 60 }),
    (b'M', Length { months: 0, seconds: 60 }),
    (b'S', Length { months: 0, seconds: 1 }),
];

/// Why a text is no period, and at which offset.
enum Wrong {
    Start,
    Stray(usize),
    Fraction(usize),
    Missing,
    Order(usize),
    Weeks,
    Digits(usize),
    Nothing,
    NoTime,
}

fn parse(text: &[u8]) -> Result<Length, Wrong> {
    simple(text).map_or_else(|| parse_all(text), Ok)
}

/// Nearly all have one unit and one or two digits: `P30D`, `PT4H`.
#[inline]
fn simple(text: &[u8]) -> Option<Length> {
    let (units, rest): (&[(u8, Length)], _) = match text {
        [b'P', b'T', rest @ ..] => (&TIME_UNITS, rest),
        [b'P', rest @ ..] => (&DATE_UNITS, rest),
        _ => return None,
    };
    let (number, letter) = match *rest {
        [ones @ b'0'..=b'9', letter] => (u64::from(ones - b'0'), letter),
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9', letter] => {
            (u64::from(tens - b'0') * 10 + u64::from(ones - b'0'), letter)
        }
        _ => return None,
    };
    let (_, unit) = units.iter().find(|(unit, _)| *unit == letter)?;
    Some(Length { months: number * unit.months, seconds: number * unit.seconds })
}

fn parse_all(text: &[u8]) -> Result<Length, Wrong> {
    const MOST_DIGITS: usize = 9;
    if text.first() != Some(&b'P') {
        return Err(Wrong::Start);
    }
    let mut length = Length { months: 0, seconds: 0 };
    let mut units: &[(u8, Length)] = &DATE_UNITS;
    let mut at = 1;
    let mut weeks = false;
    let mut parts_of_date = 0;
    let mut parts_of_time = None;
    while let Some(&byte) = text.get(at) {
        if byte == b'T' && parts_of_time.is_none() {
            parts_of_time = Some(0);
            units = &TIME_UNITS;
            at += 1;
            continue;
        }
        let (mut number, mut end) = (0, at);
        let letter = loop {
            match text.get(end) {
                Some(digit @ b'0'..=b'9') if end - at < MOST_DIGITS => number = number * 10 + u64::from(digit - b'0'),
                Some(b'0'..=b'9') => return Err(Wrong::Digits(at)),
                Some(_) if end == at => return Err(Wrong::Stray(at)),
                None => return Err(Wrong::Missing),
                Some(b'.' | b',') => return Err(Wrong::Fraction(end)),
                Some(letter) => break *letter,
            }
            end += 1;
        };
        let Some(place) = units.iter().position(|(unit, _)| *unit == letter) else {
            let known = DATE_UNITS.iter().chain(&TIME_UNITS).any(|(unit, _)| *unit == letter);
            return Err(if known { Wrong::Order(end) } else { Wrong::Stray(end) });
        };
        let unit = units.get(place).map_or(Length { months: 0, seconds: 0 }, |(_, unit)| *unit);
        // At most nine digits times a week, seven times: far from 64 bits.
        length.months += number * unit.months;
        length.seconds += number * unit.seconds;
        units = units.get(place + 1..).unwrap_or_default();
        weeks |= letter == b'W';
        *parts_of_time.as_mut().unwrap_or(&mut parts_of_date) += 1;
        at = end + 1;
    }
    match (parts_of_date, parts_of_time) {
        (_, Some(0)) => Err(Wrong::NoTime),
        (0, None) => Err(Wrong::Nothing),
        (date, time) if weeks && (date > 1 || time.is_some()) => Err(Wrong::Weeks),
        _ => Ok(length),
    }
}

fn check(text: &str) -> Result<(), Reason> {
    parse(text.as_bytes()).map(drop).map_err(|wrong| reason(text, &wrong))
}

#[cold]
fn reason(text: &str, wrong: &Wrong) -> Reason {
    match *wrong {
        Wrong::Start if text.is_empty() => scan::empty(),
        Wrong::Start => Reason::new("beginnt nicht mit P", "does not begin with P"),
        Wrong::Stray(at) => scan::stray(text, at),
        Wrong::Fraction(at) => Reason::with(
            "Bruchteil an Stelle {}; nur ganze Zahlen",
            "fraction at position {}; whole numbers only",
            scan::place(text, at),
        ),
        Wrong::Missing => {
            Reason::new("nach der letzten Zahl fehlt die Einheit", "the unit is missing after the last number")
        }
        Wrong::Order(at) => Reason::with(
            "Einheit an falscher Stelle {}; Reihenfolge Y, M, D, T, H, M, S, Uhrzeiten nach T",
            "unit at wrong position {}; order Y, M, D, T, H, M, S, times after T",
            scan::place(text, at),
        ),
        Wrong::Weeks => Reason::new("Wochen stehen allein", "weeks stand alone"),
        Wrong::Digits(at) => Reason::with(
            "mehr als neun Ziffern ab Stelle {}",
            "more than nine digits from position {}",
            scan::place(text, at),
        ),
        Wrong::Nothing => Reason::new("nach P steht keine Zahl", "there is no number after P"),
        Wrong::NoTime => Reason::new("nach T steht keine Zahl", "there is no number after T"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, Months, NaiveDate};

    use super::*;
    use crate::text::scan::Noise;

    fn period(text: &str) -> Period {
        Period::new(text).unwrap()
    }

    #[test]
    fn simple_ones_are_what_a_whole_look_says() {
        for start in ["P", "PT", "PTT", ""] {
            for number in ["", "0", "7", "07", "30", "99", "130", "x", "1x"] {
                for letter in ["", "Y", "M", "W", "D", "T", "H", "S", "m", "ü"] {
                    let text = format!("{start}{number}{letter}");
                    if let Some(length) = simple(text.as_bytes()) {
                        assert!(parse_all(text.as_bytes()).is_ok_and(|all| all == length), "{text}");
                    }
                }
            }
        }
        assert_eq!(simple(b"PT15M").map(Length::shortest), Some(15 * 60));
        assert_eq!(simple(b"P1YT1H").map(Length::shortest), None);
    }

    #[test]
    fn periods_are_whole_numbers_of_units_in_order() {
        let order = |place: &str| format!("unit at wrong position {place}; order Y, M, D, T, H, M, S, times after T");
        let (order3, order4, order6) = (order("3 (`H`)"), order("4 (`S`)"), order("5 (`Y`)"));
        scan::table::<Period>(
            &["P1Y", "P12M", "P2W", "P1Y2M3DT4H5M6S", "PT0S", "P1DT1S", "P01M", "P999999999Y", "PT999999999S"],
            &[
                ("", "the text is empty"),
                ("P", "there is no number after P"),
                ("PT", "there is no number after T"),
                ("P1DT", "there is no number after T"),
                ("1M", "does not begin with P"),
                ("-P1M", "does not begin with P"),
                ("p1m", "does not begin with P"),
                ("P1", "the unit is missing after the last number"),
                ("P1m", "character that is not allowed at position 3 (`m`)"),
                ("P-1M", "character that is not allowed at position 2 (`-`)"),
                ("P 1M", "character that is not allowed at position 2 (U+0020)"),
                ("PTT1H", "character that is not allowed at position 3 (`T`)"),
                ("P1.5Y", "fraction at position 3 (`.`); whole numbers only"),
                ("PT0,5S", "fraction at position 4 (`,`); whole numbers only"),
                ("P1H", &order3),
                ("PT1S1S", "unit at wrong position 6 (`S`); order Y, M, D, T, H, M, S, times after T"),
                ("PT1Y", "unit at wrong position 4 (`Y`); order Y, M, D, T, H, M, S, times after T"),
                ("P1M1Y", &order6),
                ("P11S", &order4),
                ("P1W1D", "weeks stand alone"),
                ("P1WT1H", "weeks stand alone"),
                ("P1234567890D", "more than nine digits from position 2 (`1`)"),
            ],
        );
    }

    #[test]
    fn periods_compare_as_ranges() {
        for (one, other, exceeds) in [
            ("P2M", "P2M", Some(false)),
            ("P1Y", "P12M", Some(false)),
            ("P12M", "P1Y", Some(false)),
            ("P13M", "P1Y", Some(true)),
            ("P61Y", "P60Y", Some(true)),
            ("P60Y1M", "P60Y", Some(true)),
            ("P30D", "P1M", None),
            ("P1M", "P30D", None),
            ("P31D", "P1M", None),
            ("P32D", "P1M", Some(true)),
            ("P28D", "P1M", Some(false)),
            ("P1M", "P31D", Some(false)),
            ("P1M", "P27D", Some(true)),
            ("P59D", "P2M", Some(false)),
            ("P365D", "P1Y", Some(false)),
            ("P366D", "P1Y", None),
            ("P1M1D", "P1M", Some(true)),
            ("P24M", "P731D", None),
            ("PT24H", "P1D", Some(false)),
            ("PT86401S", "P1D", Some(true)),
            ("P4W", "P1M", Some(false)),
            ("P0D", "PT0S", Some(false)),
        ] {
            assert_eq!(period(one).exceeds(&period(other)), exceeds, "{one} {other}");
        }
        assert!(period("P0Y").is_zero());
        assert!(period("P1W").is_same_as(&period("PT168H")));
        assert!(!period("P1M").is_same_as(&period("P30D")));
        assert_eq!((period("P1Y2M3DT4S").months(), period("P1Y2M3DT4S").seconds()), (14, 3 * DAY + 4));
        assert!(period("P999999999Y999999999M999999999DT999999999H").max_seconds() < u64::MAX / 2);
    }

    #[test]
    fn what_is_sure_holds_on_every_day_of_the_calendar() {
        let end = |start: NaiveDate, length: Length| {
            let months = Months::new(u32::try_from(length.months).unwrap());
            (start + months + Days::new(length.seconds / DAY)).signed_duration_since(start).num_seconds()
        };
        let mut noise = Noise::new(5);
        let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
        for months in 0..27 {
            let length = Length { months, seconds: 0 };
            for day in 0..1500 {
                let seconds = u64::try_from(end(first + Days::new(day), length)).unwrap();
                assert!((length.shortest()..=length.longest()).contains(&seconds), "{months} {day}");
            }
        }
        let mut sure = 0;
        for _ in 0..300 {
            let one = format!("P{}M{}D", noise.below(15), noise.below(70));
            let other = format!("P{}M{}D", noise.below(15), noise.below(70));
            let (one, other) = (period(&one), period(&other));
            let Some(exceeds) = one.exceeds(&other) else { continue };
            sure += 1;
            for day in 0..1500 {
                let start = first + Days::new(day);
                assert_eq!(end(start, one.length()) > end(start, other.length()), exceeds, "{one} {other} {start}");
            }
        }
        assert!(sure > 150, "{sure}");
    }
}
