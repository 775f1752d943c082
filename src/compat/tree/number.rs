//! Comparing numbers as they are written, exactly: no float comes between.

use std::cmp::Ordering;

/// A number as sign, digits without leading and trailing zeros, and the place of the point before the first of them.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i64,
}

fn parts(text: &str) -> Parts<'_> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let sign = exponent.starts_with('-');
    let beyond = if sign { i64::MIN / 4 } else { i64::MAX / 4 };
    let exponent = exponent.trim_start_matches('+').parse::<i64>().unwrap_or(beyond).clamp(i64::MIN / 4, i64::MAX / 4);
    Parts { negative, whole, fraction, exponent }
}

impl Parts<'_> {
    fn digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.whole.bytes().chain(self.fraction.bytes()).skip_while(|digit| *digit == b'0')
    }

    fn is_zero(&self) -> bool {
        self.digits().next().is_none()
    }

    /// How many digits stand before the point, if the number is written without exponent.
    fn magnitude(&self) -> i64 {
        let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX / 4);
        let zeros = self.whole.bytes().chain(self.fraction.bytes()).take_while(|digit| *digit == b'0').count();
        length(self.whole) - i64::try_from(zeros).unwrap_or(i64::MAX / 4) + self.exponent
    }
}

/// Which of two numbers in JSON spelling is greater. `1`, `1.0` and `10e-1` are equal.
pub(crate) fn compare_numbers(a: &str, b: &str) -> Ordering {
    let (a, b) = (parts(a), parts(b));
    match (a.is_zero(), b.is_zero()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return if b.negative { Ordering::Greater } else { Ordering::Less },
        (false, true) => return if a.negative { Ordering::Less } else { Ordering::Greater },
        (false, false) => {}
    }
    if a.negative != b.negative {
        return if a.negative { Ordering::Less } else { Ordering::Greater };
    }
    let absolute = a.magnitude().cmp(&b.magnitude()).then_with(|| {
        let (mut of_a, mut of_b) = (a.digits(), b.digits());
        loop {
            match (of_a.next(), of_b.next()) {
                (None, None) => return Ordering::Equal,
                (x, y) => match x.unwrap_or(b'0').cmp(&y.unwrap_or(b'0')) {
                    Ordering::Equal => {}
                    other => return other,
                },
            }
        }
    });
    if a.negative { absolute.reverse() } else { absolute }
}

#[cfg(test)]
mod tests {
    use super::compare_numbers;
    use std::cmp::Ordering::{Equal, Greater, Less};

    #[test]
    fn numbers_compare_as_they_are_written() {
        for (a, b, expected) in [
            ("1", "1.0", Equal),
            ("10e-1", "1", Equal),
            ("0", "-0.0e7", Equal),
            ("9007199254740993", "9007199254740992", Greater),
            ("0.1", "0.10000000000000000001", Less),
            ("-2", "-10", Greater),
            ("-1", "0", Less),
            ("1e400", "1e399", Greater),
            ("1e-400", "0", Greater),
            ("0.05", "0.5", Less),
            ("100", "99.9", Greater),
            ("1e99999999999999999999", "1", Greater),
            ("1e-99999999999999999999", "1", Less),
        ] {
            assert_eq!(compare_numbers(a, b), expected, "{a} {b}");
            assert_eq!(compare_numbers(b, a), expected.reverse(), "{b} {a}");
        }
    }
}
