//! Texts that all have the same length: days, codes of countries and currencies. Not here: texts that are merely short (`short_text`).

/// A text of exactly so many bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FixedText<const LENGTH: usize>([u8; LENGTH]);

impl<const LENGTH: usize> FixedText<LENGTH> {
    /// From bytes of a table of the crate, which must be a text.
    pub(crate) const fn of(bytes: [u8; LENGTH]) -> Self {
        Self(bytes)
    }

    /// Its bytes, which cost nothing to get at.
    pub(crate) const fn as_bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }
}

/// From a text that was checked. One of another length would become spaces.
impl<const LENGTH: usize> From<&str> for FixedText<LENGTH> {
    #[inline]
    fn from(text: &str) -> Self {
        Self(text.as_bytes().try_into().unwrap_or([b' '; LENGTH]))
    }
}

impl<const LENGTH: usize> From<String> for FixedText<LENGTH> {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl<const LENGTH: usize> std::ops::Deref for FixedText<LENGTH> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        // What is there was a text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}
