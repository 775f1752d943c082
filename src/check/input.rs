//! An input: bytes with a name.

/// Bytes to be checked, and a name for messages.
///
/// ```
/// use dvs::Input;
/// let input = Input::named("catalog.json", br#"{"format": "dvs-crate/1"}"#);
/// let nameless = Input::from("{}");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    pub(super) name: &'a str,
    pub(super) bytes: &'a [u8],
}

impl<'a> Input<'a> {
    /// Bytes with a name: that of a file, or where they came from.
    #[must_use]
    pub fn named(name: &'a str, bytes: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self { name, bytes: bytes.as_ref() }
    }

    /// The name.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.name
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(self) -> &'a [u8] {
        self.bytes
    }
}

impl<'a, T: AsRef<[u8]> + ?Sized> From<&'a T> for Input<'a> {
    fn from(bytes: &'a T) -> Self {
        Self { name: "input", bytes: bytes.as_ref() }
    }
}
