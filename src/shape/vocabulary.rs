//! `vocabulary!`: open lists of values. An unknown value survives and is reported; nobody can match on it, so that it may become a known one later.
//! `choice!`: closed ones, of which a request names one.

use std::borrow::Cow;

use super::json::{Cursor, Fatal, ProblemKind, shorten};
use super::value::read_text;
use super::{Probe, Shape, ShortText, VocabularyShape};

/// The text of a value that an open list does not know. Private, so that nobody comes to rely on it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PrivateText(pub(crate) ShortText);

/// What stands where a value of an open list is wanted.
pub(crate) enum ReadTerm<'a> {
    /// A known value, by its position in the table.
    Known(usize),
    /// Any other way to write a value, known or not.
    Other(Cow<'a, str>),
}

/// Reads the value of an open list that begins right at the cursor. One that is not known is reported.
#[inline(never)]
pub(crate) fn read_term<'a>(
    cursor: &mut Cursor<'a>,
    vocabulary: &'static VocabularyShape,
    shape: &'static Shape,
) -> Result<Option<ReadTerm<'a>>, Fatal> {
    if let Some((index, length)) = cursor.name_ahead(false).and_then(|rest| Probe::find(vocabulary.probes, rest, 0)) {
        cursor.pass_quoted(length);
        return Ok(Some(ReadTerm::Known(index)));
    }
    let offset = cursor.position();
    let Some(text) = read_text(cursor, shape, cursor.max_text)? else { return Ok(None) };
    if !vocabulary.terms.iter().any(|term| term.value == text) {
        let text = shorten(&text);
        cursor.problem(offset, ProblemKind::UnknownValue { vocabulary, text });
    }
    Ok(Some(ReadTerm::Other(text)))
}

/// Declares an open list of values.
///
/// ```text
/// vocabulary! {
///     /// English: what it is. Source.
///     pub enum ServiceModel: "Servicemodell", "Deutscher Text." {
///         /// Infrastructure as a service.
///         Iaas = "iaas", "Infrastruktur als Dienst";
///     }
/// }
/// ```
macro_rules! vocabulary {
    ($(
        $(#[doc = $doc:literal])*
        pub enum $name:ident: $title:literal, $text:literal {
            $(
                $(#[doc = $term_doc:literal])*
                $term:ident = $value:literal, $term_text:literal;
            )*
        }
    )*) => { $(
        $(#[doc = $doc])*
        ///
        /// An open list: a value that it does not know is kept and can be read with `as_str`.
        #[doc(alias = $title)]
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $term_doc])*
                $term,
            )*
            #[doc(hidden)]
            _Unknown($crate::shape::PrivateText),
        }

        impl $name {
            /// The known values, in declared order.
            pub const KNOWN: &[Self] = &[$(Self::$term),*];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$term => $value, )*
                    Self::_Unknown(text) => &text.0,
                }
            }

            /// Whether the list knows the value.
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::_Unknown(_))
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $( $value => Self::$term, )*
                    _ => Self::_Unknown($crate::shape::PrivateText(text.into())),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::from(&*<std::borrow::Cow<'de, str>>::deserialize(deserializer)?))
            }
        }

        const _: () = {
            /// The known values in the order of the table.
            #[derive(Clone, Copy)]
            #[allow(clippy::enum_variant_names, reason = "named like the values")]
            enum Known { $($term),* }

            const TERMS: &[Known] = &[$(Known::$term),*];

            static VOCABULARY: $crate::shape::VocabularyShape = $crate::shape::VocabularyShape {
                name: stringify!($name),
                title: $title,
                docs: $crate::shape::Bilingual::new($text, concat!($($doc, "\n"),*)),
                terms: &[$($crate::shape::Term {
                    value: $value,
                    docs: $crate::shape::Bilingual::new($term_text, concat!($($term_doc, "\n"),*)),
                }),*],
                probes: &[$($crate::shape::Probe::new($value)),*],
            };

            impl $crate::shape::Value for $name {
                const SHAPE: &'static $crate::shape::Shape = &$crate::shape::Shape::Vocabulary(&VOCABULARY);

                #[inline]
                fn read_and<R>(
                    cursor: &mut $crate::shape::json::Cursor<'_>,
                    make: impl FnOnce(Self) -> R,
                ) -> Result<Option<R>, $crate::shape::json::Fatal> {
                    let read = $crate::shape::read_term(cursor, &VOCABULARY, Self::SHAPE)?;
                    Ok(read.map(|read| make(match read {
                        $crate::shape::ReadTerm::Known(index) => match TERMS.get(index) {
                            $( Some(Known::$term) => Self::$term, )*
                            None => Self::from(""),
                        },
                        $crate::shape::ReadTerm::Other(text) => Self::from(&*text),
                    })))
                }

                fn walk<V: $crate::shape::Visitor>(&self, _: &$crate::shape::Path<'_>, _: &mut V) {}
            }
        };
    )* };
}
pub(crate) use vocabulary;

/// Makes an enum a value of requests. Its constant function `name` (or another that is named) gives the value, `title` what
/// it means.
///
/// ```text
/// choice! {
///     /// English: what it is.
///     Severity by name: "Schweregrad", "Deutscher Text." { Hint, Warning, Error }
/// }
/// ```
macro_rules! choice {
    ($(#[doc = $doc:literal])* $name:ident by $by:ident: $title:literal, $text:literal { $($value:ident),* }) => {
        const _: () = {
            const VALUES: &[$name] = &[$($name::$value),*];

            static VOCABULARY: $crate::shape::VocabularyShape = $crate::shape::VocabularyShape {
                name: stringify!($name),
                title: $title,
                docs: $crate::shape::Bilingual::new($text, concat!($($doc, "\n"),*)),
                terms: &[$($crate::shape::Term { value: $name::$value.$by(), docs: $name::$value.title() }),*],
                probes: &[$($crate::shape::Probe::new($name::$value.$by())),*],
            };

            impl $crate::shape::Value for $name {
                const SHAPE: &'static $crate::shape::Shape = &$crate::shape::Shape::Vocabulary(&VOCABULARY);

                fn read_and<R>(
                    cursor: &mut $crate::shape::json::Cursor<'_>,
                    make: impl FnOnce(Self) -> R,
                ) -> Result<Option<R>, $crate::shape::json::Fatal> {
                    let read = $crate::shape::read_term(cursor, &VOCABULARY, Self::SHAPE)?;
                    let value = read.and_then(|read| match read {
                        $crate::shape::ReadTerm::Known(index) => VALUES.get(index).copied(),
                        $crate::shape::ReadTerm::Other(text) => VALUES.iter().copied().find(|it| it.$by() == text),
                    });
                    Ok(value.map(make))
                }

                fn walk<V: $crate::shape::Visitor>(&self, _: &$crate::shape::Path<'_>, _: &mut V) {}
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.$by())
                }
            }
        };
    };
}
pub(crate) use choice;
