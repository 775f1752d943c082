//! Leaf values: values that are one JSON string. Here: what every leaf value is and the macro that declares one.
//! Not here: the values themselves (`text`, `key`) and how they are read from JSON (`shape::read`).

use super::Bilingual;

/// What the text of a leaf value looks like: one declaration for messages, documentation and JSON Schema.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Format {
    /// Stable name in kebab-case, for example `leitweg-id`.
    pub name: &'static str,
    /// What was expected, as the end of a sentence: "ein Datum der Form JJJJ-MM-TT".
    pub expected: Bilingual,
    /// A correct example.
    pub example: &'static str,
    /// What rules may want to know of the text.
    pub role: Role,
    /// The `format` of JSON Schema 2020-12 with the same meaning, if there is one.
    pub schema_format: Option<&'static str>,
    /// A regular expression (ECMA-262, anchored) for JSON Schema. It may accept more than the type, never less.
    pub schema_pattern: Option<&'static str>,
}

impl Format {
    /// A format with its name, what is expected in both languages, and an example.
    #[must_use]
    pub const fn new(name: &'static str, expected: Bilingual, example: &'static str) -> Self {
        Self { name, expected, example, role: Role::Other, schema_format: None, schema_pattern: None }
    }

    /// Says what rules may want to know.
    pub(crate) const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Adds the `format` of JSON Schema.
    #[must_use]
    pub const fn schema_format(mut self, format: &'static str) -> Self {
        self.schema_format = Some(format);
        self
    }

    /// Adds the `pattern` of JSON Schema.
    #[must_use]
    pub const fn schema_pattern(mut self, pattern: &'static str) -> Self {
        self.schema_pattern = Some(pattern);
        self
    }
}

/// What rules that walk through an entity may want to know of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Role {
    /// Written for people.
    Prose,
    /// A key, code or number of which lists and rules know more than the type: a country, a share.
    Code,
    /// A web address.
    Url,
    /// A calendar date.
    Date,
    /// An id of an entity: a reference, if the member names kinds.
    Id,
    /// Something else.
    Other,
}

/// Why a text is not a value of its type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InvalidText {
    format: &'static Format,
    reason: Reason,
}

/// The reason part of [`InvalidText`]: a fixed text, in which `{}` stands for the detail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Reason {
    text: Bilingual,
    detail: Option<Box<str>>,
}

impl Reason {
    pub(crate) const fn new(de: &'static str, en: &'static str) -> Self {
        Self { text: Bilingual::new(de, en), detail: None }
    }

    /// A reason whose texts contain `{}`, where `detail` is put in.
    pub(crate) fn with(de: &'static str, en: &'static str, detail: impl Into<Box<str>>) -> Self {
        Self { text: Bilingual::new(de, en), detail: Some(detail.into()) }
    }
}

impl InvalidText {
    #[cold]
    pub(crate) fn new(format: &'static Format, reason: Reason) -> Self {
        Self { format, reason }
    }

    /// The format that was expected.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        self.format
    }

    /// Why the text does not have it, in one language.
    #[must_use]
    pub fn reason(&self, lang: super::Lang) -> String {
        let text = self.reason.text.get(lang);
        match &self.reason.detail {
            Some(detail) => text.replace("{}", detail),
            None => text.to_owned(),
        }
    }
}

impl std::fmt::Display for InvalidText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Format { expected, example, .. } = self.format;
        write!(f, "{}; expected {}, for example {example}", self.reason(super::Lang::En), expected.en)
    }
}

impl std::error::Error for InvalidText {}

/// A value that is one JSON string. It keeps its text; the text is checked when the value is built.
///
/// Implemented by the types of [`text`](crate::text) and [`key`](crate::key), not by callers.
pub trait Leaf: Sized {
    /// What the text looks like.
    const FORMAT: &'static Format;

    /// Whether the text is a whole document, which may be longer than other texts.
    const IS_DOCUMENT: bool = false;

    /// Checks a text and makes the value.
    ///
    /// # Errors
    /// [`InvalidText`] says what is wrong and what was expected.
    fn from_text(text: &str) -> Result<Self, InvalidText>;

    /// The text as it was given.
    fn as_str(&self) -> &str;

    /// Its bytes, which cost nothing to get at, also where the text is kept without memory of its own.
    #[doc(hidden)]
    fn bytes(&self) -> &[u8] {
        self.as_str().as_bytes()
    }
}

/// Declares a leaf value that is nothing but its checked text.
///
/// `leaf! { /// docs  pub struct Name(Box<str>); FORMAT_CONST, check_function }` where the function is
/// `fn(&str) -> Result<(), Reason>`; `ShortText` in place of `Box<str>`, where nearly all texts have at most 14 bytes. Gives the type with `new`, `as_str`, conversions, text equality and hash, serde.
macro_rules! leaf {
    ($(#[$meta:meta])* pub struct $name:ident($store:ty); $format:expr, $check:path) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name($store);

        impl $crate::shape::Leaf for $name {
            const FORMAT: &'static $crate::shape::Format = &$format;

            // What is checked is made where it is kept.
            #[inline]
            fn from_text(text: &str) -> Result<Self, $crate::shape::InvalidText> {
                match $check(text) {
                    Ok(()) => Ok(Self(text.into())),
                    Err(reason) => Err($crate::shape::InvalidText::new(Self::FORMAT, reason)),
                }
            }

            fn as_str(&self) -> &str {
                &self.0
            }

            #[inline]
            fn bytes(&self) -> &[u8] {
                self.0.as_bytes()
            }
        }

        $crate::shape::leaf_impls!($name);
    };
}
pub(crate) use leaf;

/// What every leaf value has besides [`Leaf`]: inherent `new` and `as_str`, conversions, `Display`, `Debug`, serde.
/// For a leaf value with fields of its own, declared by hand.
macro_rules! leaf_impls {
    ($name:ident) => {
        impl $name {
            /// Checks a text and makes the value.
            ///
            /// # Errors
            /// [`InvalidText`](crate::InvalidText) says what is wrong and what was expected.
            pub fn new(text: &str) -> Result<Self, $crate::shape::InvalidText> {
                <Self as $crate::shape::Leaf>::from_text(text)
            }

            /// The text as it was given.
            #[must_use]
            pub fn as_str(&self) -> &str {
                <Self as $crate::shape::Leaf>::as_str(self)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::shape::InvalidText;
            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::shape::InvalidText;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::new(&text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::shape::InvalidText;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), self.as_str())
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use leaf_impls;
