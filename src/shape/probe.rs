//! Recognising the name of a member by its first and last bytes, read as numbers. Not here: names with escapes, and names near
//! the end of a text, which are read and compared as texts.

/// What a name of a member looks like as it stands in JSON, behind its opening quote.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Probe {
    /// The first eight bytes; of a shorter name the closing quote counts, and nothing behind it.
    head: u64,
    /// Which bits of the first eight bytes count.
    mask: u64,
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
        let (mut head, mut mask, mut tail) = ([0; WIDTH], [0; WIDTH], [0; WIDTH]);
        let mut at = 0;
        while at < WIDTH {
            if at <= length {
                head[at] = if at < length { bytes[at] } else { b'"' };
                mask[at] = 0xFF;
            }
            if length >= WIDTH {
                tail[at] = if at + 1 < WIDTH { bytes[length + 1 + at - WIDTH] } else { b'"' };
            }
            at += 1;
        }
        let [head, mask, tail] = [u64::from_le_bytes(head), u64::from_le_bytes(mask), u64::from_le_bytes(tail)];
        Self { head, mask, tail, name }
    }

    /// The first bytes behind an opening quote; none near the end of a text.
    #[inline]
    pub(crate) fn head(rest: &[u8]) -> Option<u64> {
        rest.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
    }

    /// Whether this name stands at the beginning of `rest`, which has this head, and is followed by a quote.
    #[inline]
    pub(crate) fn is_at(&self, head: u64, rest: &[u8]) -> bool {
        if head & self.mask != self.head {
            return false;
        }
        let length = self.name.len();
        if length < WIDTH {
            return true;
        }
        let tail = rest.get(length + 1 - WIDTH..).and_then(Self::head);
        tail == Some(self.tail) && (length < 2 * WIDTH || rest.get(..length) == Some(self.name.as_bytes()))
    }

    /// The length of the name.
    #[inline]
    pub(crate) fn length(&self) -> usize {
        self.name.len()
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
            let probe = Probe::new(name);
            for other in names {
                let text = format!("{other}\": 1, and more");
                let head = Probe::head(text.as_bytes()).unwrap();
                assert_eq!(probe.is_at(head, text.as_bytes()), name == other, "{name} at {other}");
            }
            for cut in 8..name.len() {
                let text = &name[..cut];
                let head = Probe::head(text.as_bytes()).unwrap();
                assert!(!probe.is_at(head, text.as_bytes()), "{text}");
            }
        }
        assert_eq!(Probe::head(b"id\": 1"), None, "too near the end");
    }
}
