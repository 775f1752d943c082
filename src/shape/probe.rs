//! Recognising the name of a member, or a value of an open list, by its first and last bytes, read as numbers. Not here: what
//! is written with escapes or stands near the end of a text; that is read and compared as a text.

/// What a name looks like as it stands in JSON, behind its opening quote.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Probe {
    /// The first eight bytes; of a shorter name the closing quote counts, and nothing behind it.
    head: u64,
    /// Which bits of the first eight bytes count.
    mask: u64,
    /// The second eight bytes of a name of sixteen or more.
    middle: u64,
    /// The last seven bytes of a name of eight or more, and the closing quote.
    tail: u64,
    name: &'static str,
}

/// How many bytes of a text are looked at in one go.
const WIDTH: usize = 8;

impl Probe {
    /// Of the name of a declared member: letters and digits, nothing that JSON escapes.
    #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
    pub(crate) const fn new(name: &'static str) -> Self {
        let bytes = name.as_bytes();
        let length = bytes.len();
        let (mut head, mut mask, mut middle, mut tail) = ([0; WIDTH], [0; WIDTH], [0; WIDTH], [0; WIDTH]);
        let mut at = 0;
        while at < WIDTH {
            if at <= length {
                head[at] = if at < length { bytes[at] } else { b'"' };
                mask[at] = 0xFF;
            }
            if length >= 2 * WIDTH {
                middle[at] = bytes[WIDTH + at];
            }
            if length >= WIDTH {
                tail[at] = if at + 1 < WIDTH { bytes[length + 1 + at - WIDTH] } else { b'"' };
            }
            at += 1;
        }
        let [head, mask] = [u64::from_le_bytes(head), u64::from_le_bytes(mask)];
        let [middle, tail] = [u64::from_le_bytes(middle), u64::from_le_bytes(tail)];
        Self { head, mask, middle, tail, name }
    }

    /// Eight bytes from a place on; none near the end of a text.
    #[inline]
    fn word(rest: &[u8], from: usize) -> Option<u64> {
        rest.get(from..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
    }

    /// Whether what stands at the beginning of `rest`, which has this head, is followed by a quote and agrees with this name in all
    /// bytes that are looked at.
    #[inline]
    fn fits(&self, head: u64, rest: &[u8]) -> bool {
        let length = self.name.len();
        head & self.mask == self.head
            && (length < WIDTH
                || Self::word(rest, length + 1 - WIDTH) == Some(self.tail)
                    && (length < 2 * WIDTH || Self::word(rest, WIDTH) == Some(self.middle)))
    }

    /// The position and the length of the name that stands at the beginning of `rest`, without escapes. The search goes on from
    /// `from`: members mostly come in declared order.
    #[inline]
    pub(crate) fn find(probes: &'static [Self], rest: &[u8], from: usize) -> Option<(usize, usize)> {
        let head = Self::word(rest, 0)?;
        let ahead = probes.get(from..)?.iter().position(|probe| probe.fits(head, rest));
        let index = match ahead {
            Some(step) => from + step,
            None => Self::find_first(probes.get(..from)?, head, rest)?,
        };
        let name = probes.get(index)?.name;
        // Of longer names not every byte was looked at.
        (name.len() < 3 * WIDTH || rest.starts_with(name.as_bytes())).then_some((index, name.len()))
    }

    #[inline(never)]
    fn find_first(probes: &'static [Self], head: u64, rest: &[u8]) -> Option<usize> {
        probes.iter().position(|probe| probe.fits(head, rest))
    }
}

#[cfg(test)]
mod tests {
    use super::Probe;

    #[test]
    fn a_name_is_recognised_and_no_other() {
        let names = [
            "",
            "i",
            "id",
            "kinds",
            "version",
            "versions",
            "plansAndX",
            "serviceModels12",
            "shortDescription",
            "shortDescriptioN",
            "shortDEscription",
            "someVeryLongNameOfAMember",
            "someVeryLongNAmeOfAMember",
        ];
        for name in names {
            let probes = Vec::leak(vec![Probe::new("x"), Probe::new(name)]);
            for other in names {
                let text = format!("{other}\": 1, and more");
                let expected = (name == other).then_some((1, name.len()));
                for from in 0..=2 {
                    assert_eq!(Probe::find(probes, text.as_bytes(), from), expected, "{name} at {other}");
                }
            }
            for cut in 8..name.len() {
                assert_eq!(Probe::find(probes, &name.as_bytes()[..cut], 0), None, "{name} cut at {cut}");
            }
        }
        assert_eq!(Probe::find(Vec::leak(vec![Probe::new("id")]), b"id\": 1", 0), None, "too near the end");
    }
}
