//! JSON text that is kept as it was written.

use super::Cursor;

/// One JSON value as text: checked, otherwise untouched. Numbers, order, escapes and white space stay as they were written.
///
/// ```
/// use dvs::RawJson;
/// let raw = RawJson::new(r#"{"price": 1.50}"#)?;
/// assert_eq!(raw.as_str(), r#"{"price": 1.50}"#);
/// assert!(RawJson::new("{").is_err());
/// # Ok::<(), dvs::InvalidJson>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawJson(Box<str>);

/// A text is not one correct JSON value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not one correct JSON value: problem at byte {offset}")]
pub struct InvalidJson {
    offset: usize,
}

impl InvalidJson {
    /// The byte offset of the first problem.
    #[must_use]
    pub fn offset(self) -> usize {
        self.offset
    }
}

impl RawJson {
    /// How deep a raw value may be nested.
    const MAX_DEPTH: usize = 128;

    /// Checks that a text is one JSON value without duplicate members.
    ///
    /// # Errors
    /// [`InvalidJson`] with the offset of the first problem.
    pub fn new(text: &str) -> Result<Self, InvalidJson> {
        let mut cursor = Cursor::new(text, Self::MAX_DEPTH, usize::MAX);
        let read = cursor.skip().and_then(|()| cursor.expect_end());
        match cursor.problems.first() {
            None if read.is_ok() => Ok(Self(text.trim_matches([' ', '\n', '\r', '\t']).into())),
            problem => Err(InvalidJson { offset: problem.map_or(0, |p| p.offset) }),
        }
    }

    /// Text that the reader has passed already.
    pub(crate) fn passed(text: &str) -> Self {
        Self(text.into())
    }

    /// The text as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for RawJson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RawJson({})", self.0)
    }
}

impl serde::Serialize for RawJson {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &serde_json::value::RawValue = serde_json::from_str(&self.0).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}
