//! Language tags. Not here: texts in a language (`localized`).

use super::scan;
use crate::shape::{Bilingual, Format, InvalidText, Leaf, Reason, ShortText, leaf_impls};

const FORMAT: Format = Format::new(
    "language-tag",
    Bilingual::new("ein Sprachkennzeichen nach BCP 47", "a language tag as of BCP 47"),
    "de",
)
.schema_pattern("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$");

/// A language tag that is well-formed by BCP 47 (RFC 5646): `de`, `en-GB`, `de-Latn-DE-1996`, `de-x-leicht`.
///
/// Whether the registry knows its subtags is not checked. Case means nothing in a language tag; equality is by text all the same.
///
/// ```
/// use dvs::text::LanguageTag;
/// let tag = LanguageTag::new("de-AT")?;
/// assert_eq!(tag.primary(), "de");
/// assert!(LanguageTag::new("deutsch_DE").is_err());
/// # Ok::<(), dvs::InvalidText>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
#[doc(alias = "Sprachkennzeichen")]
pub struct LanguageTag(Tag);

/// Nearly every text of a catalog is German or English: those two need no memory of their own.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Tag {
    De,
    En,
    Other(ShortText),
}

impl LanguageTag {
    /// German.
    pub const DE: Self = Self(Tag::De);
    /// English.
    pub const EN: Self = Self(Tag::En);

    /// The first subtag as it is written: the language, or `x` or `i`, if the tag is none of a language of ISO 639.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }
}

impl Leaf for LanguageTag {
    const FORMAT: &'static Format = &FORMAT;

    #[inline]
    fn from_text(text: &str) -> Result<Self, InvalidText> {
        match text {
            "de" => Ok(Self::DE),
            "en" => Ok(Self::EN),
            _ => match check(text) {
                Ok(()) => Ok(Self(Tag::Other(text.into()))),
                Err(reason) => Err(InvalidText::new(Self::FORMAT, reason)),
            },
        }
    }

    #[inline]
    fn as_str(&self) -> &str {
        match &self.0 {
            Tag::De => "de",
            Tag::En => "en",
            Tag::Other(text) => text,
        }
    }
}

leaf_impls!(LanguageTag);

/// Tags of RFC 3066 that do not fit the grammar and count all the same (RFC 5646, `irregular`).
#[rustfmt::skip]
const IRREGULAR: [&str; 17] = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn",
    "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
];

#[cold]
fn check(text: &str) -> Result<(), Reason> {
    const LONGEST: usize = 8;
    if text.is_empty() {
        return Err(scan::empty());
    }
    if let Some(at) = scan::first_not(text, |byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(scan::stray(text, at));
    }
    if let Some(subtag) = text.split('-').find(|subtag| subtag.is_empty() || subtag.len() > LONGEST) {
        return Err(if subtag.is_empty() {
            Reason::new("zwischen zwei Bindestrichen steht nichts", "there is nothing between two hyphens")
        } else {
            let length = subtag.len().to_string();
            Reason::with("ein Teil hat {} Zeichen, höchstens 8", "a part has {} characters, at most 8", length)
        });
    }
    if IRREGULAR.iter().any(|tag| tag.eq_ignore_ascii_case(text)) {
        return Ok(());
    }
    match Parts::of(text) {
        Some(subtag) => Err(Reason::with(
            "der Teil {} steht nicht an einer Stelle, die BCP 47 vorsieht",
            "the part {} does not stand where BCP 47 provides for it",
            subtag,
        )),
        None => Ok(()),
    }
}

/// The parts of a `langtag` in the order in which they may come.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Parts {
    /// After the language of two or three letters: up to three extended ones.
    ExtendedLanguage(u8),
    Language,
    Script,
    Region,
    Variant,
    /// After the single character of an extension, which needs at least one part.
    Extension {
        empty: bool,
    },
    /// After `x`, which needs at least one part.
    Private {
        empty: bool,
    },
}

impl Parts {
    /// The first subtag that does not fit, or the one after which something is missing; `None` if all is well.
    fn of(text: &str) -> Option<&str> {
        let mut subtags = text.split('-');
        let first = subtags.next().unwrap_or_default();
        let letters = first.bytes().all(|byte| byte.is_ascii_alphabetic());
        let mut at = match first.len() {
            1 if first.eq_ignore_ascii_case("x") => Self::Private { empty: true },
            2 | 3 if letters => Self::ExtendedLanguage(0),
            4..=8 if letters => Self::Language,
            _ => return Some(first),
        };
        let mut last = first;
        // Variants and extensions may not repeat. Few stand in any tag, but a hostile one may hold many: sorted in the end.
        let mut variants = Vec::new();
        let mut singletons = [false; 128];
        for subtag in subtags {
            at = match at.next(subtag) {
                Some(at) => at,
                None => return Some(subtag),
            };
            match at {
                Self::Variant => variants.push((subtag.to_ascii_lowercase(), subtag)),
                Self::Extension { empty: true } => {
                    let singleton = subtag.bytes().next().unwrap_or_default().to_ascii_lowercase();
                    let seen = singletons.get_mut(usize::from(singleton))?;
                    if std::mem::replace(seen, true) {
                        return Some(subtag);
                    }
                }
                _ => {}
            }
            last = subtag;
        }
        if matches!(at, Self::Extension { empty: true } | Self::Private { empty: true }) {
            return Some(last);
        }
        variants.sort_unstable();
        variants.iter().zip(variants.iter().skip(1)).find(|(one, other)| one.0 == other.0).map(|(_, other)| other.1)
    }

    /// What the next subtag is.
    fn next(self, subtag: &str) -> Option<Self> {
        let letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits = subtag.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Self::Private { .. } => return Some(Self::Private { empty: false }),
            Self::Extension { .. } if subtag.len() > 1 => return Some(Self::Extension { empty: false }),
            Self::Extension { empty: true } => return None,
            _ => {}
        }
        match subtag.len() {
            1 if subtag.eq_ignore_ascii_case("x") => Some(Self::Private { empty: true }),
            1 => Some(Self::Extension { empty: true }),
            2 if letters && self < Self::Region => Some(Self::Region),
            3 if letters => match self {
                Self::ExtendedLanguage(count @ 0..=2) => Some(Self::ExtendedLanguage(count + 1)),
                _ => None,
            },
            3 if digits && self < Self::Region => Some(Self::Region),
            4 if letters && self < Self::Script => Some(Self::Script),
            4 if subtag.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) => Some(Self::Variant),
            5..=8 => Some(Self::Variant),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_well_formed() {
        let out_of_place = |part: &str| format!("the part {part} does not stand where BCP 47 provides for it");
        let bad: Vec<(&str, String)> = vec![
            ("", "the text is empty".to_owned()),
            ("de_DE", "character that is not allowed at position 3 (`_`)".to_owned()),
            ("de-", "there is nothing between two hyphens".to_owned()),
            ("-de", "there is nothing between two hyphens".to_owned()),
            ("deutschland", "a part has 11 characters, at most 8".to_owned()),
            ("d", out_of_place("d")),
            ("1a", out_of_place("1a")),
            ("i-deutsch", out_of_place("i")),
            ("de-DE-Latn", out_of_place("Latn")),
            ("de-DE-AT", out_of_place("AT")),
            ("de-x", out_of_place("x")),
            ("de-a", out_of_place("a")),
            ("de-a-x-b", out_of_place("x")),
            ("de-a-bb-A-cc", out_of_place("A")),
            ("de-1996-AT", out_of_place("AT")),
            ("de-1996-1996", out_of_place("1996")),
            ("de-abc-def-ghi-jkl", out_of_place("jkl")),
            ("german-abc", out_of_place("abc")),
        ];
        let bad: Vec<(&str, &str)> = bad.iter().map(|(text, reason)| (*text, reason.as_str())).collect();
        scan::table::<LanguageTag>(
            &[
                "de",
                "en",
                "DE",
                "de-AT",
                "de-Latn-DE-1996",
                "zh-cmn-Hans-CN",
                "sl-rozaj-biske-1994",
                "es-419",
                "x-intern",
                "de-x-leicht",
                "de-a-value-b-other-x-y",
                "i-klingon",
                "EN-gb-oed",
                "sgn-BE-FR",
                "zh-min-nan",
                "art-lojban",
                "german",
            ],
            &bad,
        );
    }

    #[test]
    fn the_two_usual_ones_are_equal_to_their_texts() {
        assert_eq!(LanguageTag::new("de").unwrap(), LanguageTag::DE);
        assert_eq!(LanguageTag::EN, "en");
        assert_ne!(LanguageTag::new("DE").unwrap(), LanguageTag::DE);
        assert_eq!(LanguageTag::new("x-a").unwrap().primary(), "x");
        assert_eq!(std::mem::size_of::<LanguageTag>(), 16);
    }

    #[test]
    fn a_long_tag_costs_no_more_than_its_length() {
        let long = format!("de{}", "-abcde".repeat(100_000));
        assert!(LanguageTag::new(&long).is_err());
    }
}
