//! Texts that are short nearly always: dates, versions, codes. They stand where they are kept, without memory of their own.

/// A text that needs no memory of its own as long as it has at most 14 bytes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct ShortText(Store);

/// How long a text may be to stand here. With its length and the mark of the variant that makes 16 bytes, as a pointer with a
/// length has, and an option of it has no more.
const ROOM: usize = 14;

/// A text of up to [`ROOM`] bytes is always `Here`, with zeros behind it: equal texts are stored equally.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Store {
    Here { length: u8, bytes: [u8; ROOM] },
    Elsewhere(Box<Long>),
}

/// Behind a pointer of one word.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Long(Box<str>);

impl ShortText {
    /// The text.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        match &self.0 {
            // What is there was a text.
            Store::Here { .. } => std::str::from_utf8(self.as_bytes()).unwrap_or_default(),
            Store::Elsewhere(long) => &long.0,
        }
    }

    #[inline]
    /// Its bytes, which cost nothing to get at.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Store::Here { length, bytes } => bytes.get(..usize::from(*length)).unwrap_or_default(),
            Store::Elsewhere(long) => long.0.as_bytes(),
        }
    }
}

impl From<&str> for ShortText {
    #[inline]
    fn from(text: &str) -> Self {
        match (here(text.as_bytes()), u8::try_from(text.len())) {
            (Some(bytes), Ok(length)) => Self(Store::Here { length, bytes }),
            _ => Self(Store::Elsewhere(Box::new(Long(text.into())))),
        }
    }
}

/// The bytes of a short text with zeros behind them. By overlapping words, so that they go from the text to their place without
/// lying elsewhere between: that would cost more than the copying.
#[inline]
fn here(bytes: &[u8]) -> Option<[u8; ROOM]> {
    let length = bytes.len();
    let (low, high) = if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (
            u64::from_le_bytes(*first),
            u64::from_le_bytes(*last).checked_shr(u32::try_from((16 - length.min(16)) * 8).ok()?),
        )
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let last = u64::from(u32::from_le_bytes(*last)) << ((length - 4) * 8);
        (u64::from(u32::from_le_bytes(*first)) | last, None)
    } else {
        let byte = |at: usize| u64::from(bytes.get(at).copied().unwrap_or_default()) << (at * 8);
        (byte(0) | byte(1) | byte(2), None)
    };
    let [bytes @ .., _, _] = (u128::from(low) | u128::from(high.unwrap_or_default()) << 64).to_le_bytes();
    (length <= ROOM).then_some(bytes)
}

impl From<String> for ShortText {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl std::ops::Deref for ShortText {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialOrd for ShortText {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ShortText {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl std::fmt::Debug for ShortText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::ShortText;

    #[test]
    fn texts_of_any_length_are_kept_and_ordered_as_texts() {
        assert_eq!(size_of::<Option<ShortText>>(), 16);
        let texts =
            ["", "2026-11-23", "aaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "ä", "äääääää", "ääääääää"];
        for one in texts {
            assert_eq!(ShortText::from(one).as_str(), one);
            assert_eq!(format!("{:?}", ShortText::from(one)), format!("{one:?}"));
            for other in texts {
                let (short, second) = (ShortText::from(one), ShortText::from(other.to_owned()));
                assert_eq!(short.cmp(&second), one.cmp(other), "{one} {other}");
                assert_eq!(short == second, one == other, "{one} {other}");
            }
        }
    }
}
