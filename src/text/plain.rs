//! Texts that may say anything. Not here: texts in several languages (`localized`), and what is wrong with a text for people,
//! such as control characters (`rulebook`).

use crate::shape::{Bilingual, Format, InvalidText, Leaf, Role};

const TEXT: Format = Format::new("text", Bilingual::new("ein Text", "a text"), "Fachverfahren").role(Role::Prose);

const INLINE_TEXT: Format = Format::new(
    "inline-text",
    Bilingual::new("der Wortlaut eines Dokuments als Text", "the wording of a document as text"),
    "openapi: 3.1.0",
);

/// Declares a value that is any text at all: like `leaf!`, but nothing can fail.
macro_rules! any_text {
    ($(#[$meta:meta])* pub struct $name:ident; $format:expr, document: $document:literal) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash, Default)]
        pub struct $name(Box<str>);

        impl Leaf for $name {
            const FORMAT: &'static Format = &$format;
            const IS_DOCUMENT: bool = $document;

            #[inline]
            fn from_text(text: &str) -> Result<Self, InvalidText> {
                Ok(Self(text.into()))
            }

            #[inline]
            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            /// The text as a value; any text is one.
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// The text as it was given.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<std::borrow::Cow<'_, str>> for $name {
            fn from(text: std::borrow::Cow<'_, str>) -> Self {
                Self(text.into())
            }
        }

        impl From<$name> for Box<str> {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self(text.into()))
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), &self.0)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

any_text! {
    /// A text for people: a word, a line or a paragraph, in one language.
    ///
    /// Any string is one. What does not belong into a text for people (control characters, markup, placeholders) is for rules
    /// to say, because the text can be read all the same.
    ///
    /// ```
    /// use dvs::text::Text;
    /// let text = Text::new("Betrieb des Fachverfahrens");
    /// assert_eq!(text, "Betrieb des Fachverfahrens");
    /// assert_eq!(Text::from("x").as_str(), "x");
    /// ```
    pub struct Text; TEXT, document: false
}

any_text! {
    /// A whole document as text, for example an interface description, exactly as it was written.
    ///
    /// Any string is one; nobody parses it in reading. A type of its own, so that it can have limits of its own.
    ///
    /// ```
    /// use dvs::text::InlineText;
    /// let document = InlineText::new("openapi: 3.1.0\ninfo: {}\n");
    /// assert_eq!(document.as_str().lines().count(), 2);
    /// ```
    pub struct InlineText; INLINE_TEXT, document: true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_kept() {
        for text in ["", " ", "ä\u{0}\u{202e}𝄞\n", "\\u0000"] {
            assert_eq!(Text::from_text(text).unwrap().as_str(), text);
            assert_eq!(Text::new(text), Text::from(text.to_owned()));
            let json = serde_json::to_string(&InlineText::new(text)).unwrap();
            assert_eq!(serde_json::from_str::<InlineText>(&json).unwrap(), text);
        }
        assert_eq!(format!("{:>4}|{:?}", Text::new("ab"), Text::new("a\"")), r#"  ab|Text("a\"")"#);
    }
}
