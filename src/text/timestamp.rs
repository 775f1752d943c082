//! Points in time. Not here: calendar dates (`date`).

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Date, date, scan};
use crate::shape::{Bilingual, Format, Reason, leaf};

const FORMAT: Format = Format::new(
    "timestamp",
    Bilingual::new("ein Zeitpunkt nach RFC 3339 mit Zeitzone", "a point in time as of RFC 3339 with its offset"),
    "2026-11-23T08:00:00+01:00",
)
.schema_format("date-time")
.schema_pattern(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$");

leaf! {
    /// A point in time with its offset (RFC 3339): `2026-11-23T08:00:00+01:00`, `2026-11-23T07:00:00.5Z`.
    ///
    /// This format uses the capital letters `T` and `Z`, at most nine decimals of a second and the years 0001 to 9999. The
    /// second 60 is accepted only where leap seconds are put in: at 23:59 UTC on the last day of a month.
    ///
    /// ```
    /// use dvs::text::Timestamp;
    /// let time = Timestamp::new("2026-11-23T00:30:00+01:00")?;
    /// assert_eq!(time.date(), "2026-11-23"); // in Germany; in UTC it is the day before
    /// assert_eq!(time.to_datetime().timestamp(), 1_795_390_200);
    /// assert!(Timestamp::new("2026-11-23 00:30:00").is_err());
    /// # Ok::<(), dvs::InvalidText>(())
    /// ```
    #[doc(alias = "Zeitpunkt")]
    pub struct Timestamp(Box<str>); FORMAT, check
}

impl Timestamp {
    /// The parsed point in time. A leap second is what chrono makes of it: second 59 with a fraction beyond one second.
    #[must_use]
    pub fn to_datetime(&self) -> DateTime<FixedOffset> {
        to_datetime(self.as_str()).unwrap_or_default()
    }

    /// The day on which it lies, by the calendar at its own offset.
    #[must_use]
    pub fn date(&self) -> Date {
        Date::checked(self.as_str().get(..10).unwrap_or_default())
    }
}

/// What stands behind the date.
struct Time {
    hour: u32,
    minute: u32,
    second: u32,
    nanosecond: u32,
    /// East of Greenwich.
    offset_minutes: i32,
}

fn to_datetime(text: &str) -> Option<DateTime<FixedOffset>> {
    let date = date::parse(text)?;
    let time = time(text).ok()?;
    let leap = time.second / 60;
    let local =
        date.and_hms_nano_opt(time.hour, time.minute, time.second - leap, time.nanosecond + leap * 1_000_000_000)?;
    local.and_local_timezone(FixedOffset::east_opt(time.offset_minutes * 60)?).single()
}

fn check(text: &str) -> Result<(), Reason> {
    if text.is_empty() {
        return Err(scan::empty());
    }
    date::check_start(text)?;
    let time = time(text).map_err(|at| wrong_form(text, at))?;
    let Time { hour, minute, second, offset_minutes, .. } = time;
    if hour > 23 {
        return Err(Reason::with("es gibt keine Stunde {}", "there is no hour {}", format!("{hour:02}")));
    }
    if minute > 59 {
        return Err(Reason::with("es gibt keine Minute {}", "there is no minute {}", format!("{minute:02}")));
    }
    if second > 60 {
        return Err(Reason::with("es gibt keine Sekunde {}", "there is no second {}", format!("{second:02}")));
    }
    if second == 60 && !may_be_leap(text, &time) {
        return Err(Reason::new(
            "die Sekunde 60 gibt es nur um 23:59 UTC am letzten Tag eines Monats",
            "the second 60 exists only at 23:59 UTC on the last day of a month",
        ));
    }
    if offset_minutes.abs() >= 24 * 60 {
        return Err(no_offset());
    }
    Ok(())
}

#[cold]
fn no_offset() -> Reason {
    Reason::new("die Zeitzone liegt nicht zwischen -23:59 und +23:59", "the offset is not between -23:59 and +23:59")
}

#[cold]
fn wrong_form(text: &str, at: usize) -> Reason {
    match text.as_bytes().get(at) {
        // Seconds and their decimals are read: what is missing is the offset.
        None if at >= 19 => Reason::new(
            "die Zeitzone fehlt (Z oder zum Beispiel +01:00)",
            "the offset is missing (Z or for example +01:00)",
        ),
        None if at == 10 => Reason::new("die Uhrzeit fehlt", "the time of day is missing"),
        Some(b't' | b'z') => {
            Reason::with("kleiner Buchstabe an Stelle {}", "lower-case letter at position {}", scan::place(text, at))
        }
        _ => scan::stray(text, at),
    }
}

/// Reads what stands behind the date. The error is the offset of the first byte that does not fit.
#[inline]
fn time(text: &str) -> Result<Time, usize> {
    let bytes = text.as_bytes();
    let is = |at: usize, byte: u8| if bytes.get(at) == Some(&byte) { Ok(()) } else { Err(at) };
    let digit = |at: usize| match bytes.get(at) {
        Some(byte @ b'0'..=b'9') => Ok(u32::from(byte - b'0')),
        _ => Err(at),
    };
    let two = |at: usize| -> Result<u32, usize> { Ok(digit(at)? * 10 + digit(at + 1)?) };
    is(10, b'T')?;
    let hour = two(11)?;
    is(13, b':')?;
    let minute = two(14)?;
    is(16, b':')?;
    let second = two(17)?;
    let mut at = 19;
    let mut nanosecond = 0;
    if bytes.get(at) == Some(&b'.') {
        at += 1;
        nanosecond = digit(at)? * 100_000_000;
        at += 1;
        let mut unit = 10_000_000;
        while let (Ok(value), 1..) = (digit(at), unit) {
            nanosecond += value * unit;
            unit /= 10;
            at += 1;
        }
    }
    let sign = match bytes.get(at) {
        Some(b'Z') => 0,
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return Err(at),
    };
    at += 1;
    let mut offset_minutes = 0;
    if sign != 0 {
        let hours = two(at)?;
        is(at + 2, b':')?;
        let minutes = two(at + 3)?;
        // So that minutes beyond 59 are refused with the reason for the whole offset.
        let sum = if minutes > 59 { 24 * 60 } else { hours * 60 + minutes };
        offset_minutes = sign * i32::try_from(sum).unwrap_or_default();
        at += 5;
    }
    if at == bytes.len() { Ok(Time { hour, minute, second, nanosecond, offset_minutes }) } else { Err(at) }
}

/// Whether a leap second may be put in at the end of this minute.
#[cold]
fn may_be_leap(text: &str, time: &Time) -> bool {
    let Some(date) = date::parse(text) else { return false };
    let local = i64::from(time.hour * 60 + time.minute);
    let utc = local - i64::from(time.offset_minutes);
    let next_day: Option<NaiveDate> = date.checked_add_signed(chrono::TimeDelta::days(utc.div_euclid(24 * 60) + 1));
    utc.rem_euclid(24 * 60) == 24 * 60 - 1 && next_day.is_some_and(|day| chrono::Datelike::day(&day) == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::Noise;

    #[test]
    fn times_are_strict() {
        scan::table::<Timestamp>(
            &[
                "2026-11-23T08:00:00Z",
                "2026-11-23T08:00:00.123456789-00:00",
                "0001-01-01T00:00:00+23:59",
                "9999-12-31T23:59:59-23:59",
                "1990-12-31T23:59:60Z",
                "1990-12-31T15:59:60-08:00",
                "2017-01-01T00:59:60.5+01:00",
            ],
            &[
                ("", "the text is empty"),
                ("2026-11-23", "the time of day is missing"),
                ("2026-11-23T08:00:00", "the offset is missing (Z or for example +01:00)"),
                ("2026-11-23T08:00:00.5", "the offset is missing (Z or for example +01:00)"),
                ("2026-11-23 08:00:00Z", "character that is not allowed at position 11 (U+0020)"),
                ("2026-11-23t08:00:00Z", "lower-case letter at position 11 (`t`)"),
                ("2026-11-23T08:00:00z", "lower-case letter at position 20 (`z`)"),
                ("2026-11-23T8:00:00Z", "character that is not allowed at position 13 (`:`)"),
                ("2026-11-23T08:00Z", "character that is not allowed at position 17 (`Z`)"),
                ("2026-11-23T08:00:00.Z", "character that is not allowed at position 21 (`Z`)"),
                ("2026-11-23T08:00:00.1234567890Z", "character that is not allowed at position 30 (`0`)"),
                ("2026-11-23T08:00:00+0100", "character that is not allowed at position 23 (`0`)"),
                ("2026-11-23T08:00:00+01:00 ", "character that is not allowed at position 26 (U+0020)"),
                ("2026-11-23T08:00:00+24:00", "the offset is not between -23:59 and +23:59"),
                ("2026-11-23T08:00:00+01:60", "the offset is not between -23:59 and +23:59"),
                ("2026-11-23T24:00:00Z", "there is no hour 24"),
                ("2026-11-23T08:60:00Z", "there is no minute 60"),
                ("2026-11-23T08:00:61Z", "there is no second 61"),
                ("2026-11-30T08:00:60Z", "the second 60 exists only at 23:59 UTC on the last day of a month"),
                ("2026-11-23T23:59:60Z", "the second 60 exists only at 23:59 UTC on the last day of a month"),
                ("2026-02-30T08:00:00Z", "there is no day 30 (2026-02: 01 – 28)"),
            ],
        );
    }

    #[test]
    fn the_time_is_the_one_that_chrono_reads() {
        let mut noise = Noise::new(3);
        let mut accepted = 0;
        for _ in 0..50_000 {
            let zone = match noise.below(3) {
                0 => "Z".to_owned(),
                1 => format!("+{:02}:{:02}", noise.below(25), noise.below(61)),
                _ => format!("-{:02}:{:02}", noise.below(25), noise.below(61)),
            };
            let fraction = match noise.below(2) {
                0 => String::new(),
                _ => format!(".{:03}", noise.below(1000)),
            };
            let (year, month, day) = (1 + noise.below(9999), noise.below(13), noise.below(32));
            let (hour, minute, second) = (noise.below(25), noise.below(61), noise.below(62));
            let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}");
            let known = DateTime::parse_from_rfc3339(&text);
            match Timestamp::new(&text) {
                Ok(time) => {
                    accepted += 1;
                    assert_eq!(Ok(time.to_datetime()), known, "{text}");
                    assert_eq!(time.to_datetime().date_naive(), time.date().to_date(), "{text}");
                }
                Err(error) => assert!(known.is_err() || second == 60, "{text}: {error}"),
            }
        }
        assert!(accepted > 20_000, "{accepted}");
        let leap = Timestamp::new("1990-12-31T23:59:60Z").unwrap().to_datetime();
        assert_eq!(leap, DateTime::parse_from_rfc3339("1990-12-31T23:59:60Z").unwrap());
    }
}
