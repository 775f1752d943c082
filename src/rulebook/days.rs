//! What holds on a day or over a period. Not here: whether two days stand in order (`base::validity`), and who is there
//! today (`stage`).

use chrono::{Months, NaiveDate};

pub(super) use crate::federation::claims::holds_on;
use crate::text::Date;

/// Whether something that holds until a last day does not hold any more on another.
pub(super) fn is_over(day: &Date, until: Option<&Date>) -> bool {
    until.is_some_and(|until| until < day)
}

/// The same day so many months later; the last day of the month if it is shorter.
pub(super) fn months_after(date: &Date, months: u32) -> Option<NaiveDate> {
    date.to_date().checked_add_months(Months::new(months))
}

/// The first and the last day on which something holds, as far as they are said.
pub(super) type Days<'d> = (&'d Option<Date>, &'d Option<Date>);

/// Whether there is a day on which both hold.
pub(super) fn overlap(one: Days<'_>, other: Days<'_>) -> bool {
    let ends_before =
        |one: Days<'_>, other: Days<'_>| other.0.as_ref().is_some_and(|from| is_over(from, one.1.as_ref()));
    !ends_before(one, other) && !ends_before(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_included() {
        let day = |text: &str| Some(text.parse::<Date>().unwrap());
        let (first, last) = (day("2026-07-01"), day("2026-12-31"));
        for (text, holds) in [("2026-06-30", false), ("2026-07-01", true), ("2026-12-31", true), ("2027-01-01", false)]
        {
            let today = text.parse().unwrap();
            assert_eq!(holds_on(&today, first.as_ref(), last.as_ref()), holds, "{text}");
        }
        assert!(overlap((&first, &last), (&last, &None)) && overlap((&None, &None), (&first, &last)));
        assert!(!overlap((&first, &last), (&day("2027-01-01"), &None)) && !overlap((&last, &None), (&None, &first)));
    }
}
