//! Texts in several languages. Not here: the fixed texts of the crate (`shape`).

use std::borrow::Cow;

use serde::ser::SerializeMap as _;

use super::{LanguageTag, Text};
use crate::shape::json::{Cursor, Fatal, Names, ProblemKind, shorten};
use crate::shape::{Leaf as _, Path, Shape, Value, Visitor, deserialize, read_text};

/// One text in several languages: in JSON an object such as `{"de": "Servicekatalog", "en": "service catalog"}`.
///
/// Keeps the order of its languages; each stands once.
///
/// ```
/// use dvs::text::LocalizedText;
/// let title = LocalizedText::de("Servicekatalog").en("service catalog");
/// assert_eq!(title.german(), Some("Servicekatalog"));
/// assert_eq!(title.get("fr"), None);
/// assert_eq!(title.len(), 2);
/// ```
// One word, and so is an option of it: most texts of an entity are absent.
#[derive(Clone, PartialEq, Eq)]
pub struct LocalizedText(Box<Texts>);

/// Most texts of a catalog are there in German, or in German and English: those stand in one piece, and are never `Listed`, so
/// that equal texts are stored equally.
#[derive(Clone, PartialEq, Eq)]
enum Texts {
    German(Box<str>),
    /// The German text, and the English one behind it.
    Both {
        texts: Box<str>,
        german: usize,
    },
    Listed(Vec<(LanguageTag, Box<str>)>),
}

impl Texts {
    fn both(de: &str, en: &str) -> Self {
        let mut texts = String::with_capacity(de.len() + en.len());
        texts.push_str(de);
        texts.push_str(en);
        Self::Both { texts: texts.into(), german: de.len() }
    }
}

impl Default for LocalizedText {
    fn default() -> Self {
        Self(Box::new(Texts::Listed(Vec::new())))
    }
}

impl LocalizedText {
    /// A text in German.
    #[must_use]
    pub fn de(text: impl Into<Text>) -> Self {
        Self(Box::new(Texts::German(text.into().into())))
    }

    /// Adds the text in English, or replaces it.
    #[must_use]
    pub fn en(self, text: impl Into<Text>) -> Self {
        self.with(LanguageTag::EN, text)
    }

    /// Adds the text in a language, or replaces it.
    #[must_use]
    pub fn with(mut self, language: LanguageTag, text: impl Into<Text>) -> Self {
        self.set(language, text);
        self
    }

    /// Sets the text in a language: at the end, or in place of the one that is there.
    pub fn set(&mut self, language: LanguageTag, text: impl Into<Text>) {
        let text = text.into();
        let mut all: Vec<(LanguageTag, Box<str>)> =
            self.iter().map(|(known, text)| (known.clone(), text.into())).collect();
        match all.iter_mut().find(|(known, _)| *known == language) {
            Some((_, old)) => *old = text.into(),
            None => all.push((language, text.into())),
        }
        *self.0 = match &*all {
            [(LanguageTag::DE, de)] => Texts::German(de.clone()),
            [(LanguageTag::DE, de), (LanguageTag::EN, en)] => Texts::both(de, en),
            _ => Texts::Listed(all),
        };
    }

    /// Adds the text in a language that is not there yet, while reading.
    fn push(&mut self, language: LanguageTag, text: &str) {
        match &mut *self.0 {
            Texts::Listed(all) if !all.is_empty() => all.push((language, text.into())),
            _ => self.set(language, text),
        }
    }

    /// The text in a language, by its tag; capital and small letters are the same in a tag.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        self.iter().find(|(tag, _)| tag.as_str().eq_ignore_ascii_case(language)).map(|(_, text)| text)
    }

    /// The German text; failing `de` itself, the first of its varieties, such as `de-AT`.
    #[must_use]
    pub fn german(&self) -> Option<&str> {
        match &*self.0 {
            Texts::German(de) => Some(de),
            Texts::Both { texts, german } => texts.get(..*german),
            Texts::Listed(_) => self.in_language("de"),
        }
    }

    /// The English text; failing `en` itself, the first of its varieties, such as `en-GB`.
    #[must_use]
    pub fn english(&self) -> Option<&str> {
        match &*self.0 {
            Texts::German(_) => None,
            Texts::Both { texts, german } => texts.get(*german..),
            Texts::Listed(_) => self.in_language("en"),
        }
    }

    fn in_language(&self, primary: &str) -> Option<&str> {
        let variety = || self.iter().find(|(tag, _)| tag.primary().eq_ignore_ascii_case(primary));
        self.get(primary).or_else(|| variety().map(|(_, text)| text))
    }

    /// All languages with their texts, in their order.
    #[inline]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&LanguageTag, &str)> {
        static DE: LanguageTag = LanguageTag::DE;
        static EN: LanguageTag = LanguageTag::EN;
        let (de, en, listed): (_, _, &[_]) = match &*self.0 {
            Texts::Listed(all) => (None, None, all),
            Texts::German(_) | Texts::Both { .. } => (self.german(), self.english(), &[]),
        };
        let usual = de.map(|de| (&DE, de)).into_iter().chain(en.map(|en| (&EN, en)));
        usual.chain(listed.iter().map(|(language, text)| (language, &**text)))
    }

    /// In how many languages it is there.
    #[must_use]
    pub fn len(&self) -> usize {
        match &*self.0 {
            Texts::German(_) => 1,
            Texts::Both { .. } => 2,
            Texts::Listed(all) => all.len(),
        }
    }

    /// Whether there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl std::fmt::Debug for LocalizedText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter().map(|(language, text)| (language.as_str(), text))).finish()
    }
}

/// Of two texts in the same language the later one counts.
impl FromIterator<(LanguageTag, Text)> for LocalizedText {
    fn from_iter<I: IntoIterator<Item = (LanguageTag, Text)>>(texts: I) -> Self {
        let mut all = Self::default();
        for (language, text) in texts {
            all.set(language, text);
        }
        all
    }
}

impl serde::Serialize for LocalizedText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (language, text) in self.iter() {
            map.serialize_entry(language.as_str(), text)?;
        }
        map.end()
    }
}

impl<'de> serde::Deserialize<'de> for LocalizedText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

/// The languages of one text that were seen while reading. The two usual ones cost no memory.
#[derive(Default)]
struct Seen<'a> {
    de: Option<usize>,
    en: Option<usize>,
    others: Names<'a>,
}

impl<'a> Seen<'a> {
    /// Notes a language; the offset of the first one if it stood already.
    fn note(&mut self, name: Cow<'a, str>, offset: usize) -> Option<usize> {
        let usual = match &*name {
            "de" => &mut self.de,
            "en" => &mut self.en,
            // Tags are the same whatever their case.
            upper if upper.bytes().any(|byte| byte.is_ascii_uppercase()) => {
                return self.note(name.to_ascii_lowercase().into(), offset);
            }
            _ => return self.others.insert(name, offset),
        };
        let first = *usual;
        usual.get_or_insert(offset);
        first
    }
}

const TEXT: &Shape = Text::SHAPE;

/// Reads nearly every text of a catalog: German, or German and English, without white space and escapes. Passes nothing else.
fn read_usual(cursor: &mut Cursor<'_>) -> Option<Texts> {
    let start = cursor.position();
    let limit = cursor.max_text;
    let de = cursor.plain_text_after("{\"de\":", limit)?;
    let en = cursor.plain_text_after(",\"en\":", limit);
    if cursor.close_plain() {
        return Some(en.map_or_else(|| Texts::German(de.into()), |en| Texts::both(de, en)));
    }
    cursor.go_back(start);
    None
}

impl Value for LocalizedText {
    const SHAPE: &'static Shape = &Shape::Localized;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        if let Some(texts) = read_usual(cursor) {
            return Ok(Some(make(Self(Box::new(texts)))));
        }
        if !cursor.open(b'{')? {
            cursor.wrong_type(Self::SHAPE)?;
            return Ok(None);
        }
        let mut texts = Self::default();
        let mut seen = Seen::default();
        let mut complete = true;
        let mut first = true;
        loop {
            let faults = cursor.faults();
            let Some(token) = cursor.next_name(&mut first)? else { break };
            let Some(name) = cursor.resolve(token) else {
                complete = false;
                cursor.peek();
                read_text(cursor, TEXT, cursor.max_text)?;
                continue;
            };
            if let Some(first) = seen.note(name.clone(), token.offset) {
                // As in every object: the second one is told and dropped.
                cursor.problem(token.offset, ProblemKind::Duplicate { name: shorten(&name), first: Some(first) });
                cursor.skip()?;
                continue;
            }
            let language = match LanguageTag::from_text(&name) {
                // A control character in the name is a fault of the text, which was told already.
                _ if faults != cursor.faults() => None,
                Ok(language) => Some(language),
                Err(error) => {
                    let text = shorten(&name);
                    cursor.problem(token.offset, ProblemKind::BadText { error: Box::new(error), text });
                    None
                }
            };
            cursor.peek();
            let Some((language, text)) = language.zip(read_text(cursor, TEXT, cursor.max_text)?) else {
                complete = false;
                continue;
            };
            texts.push(language, &text);
        }
        Ok(complete.then(|| make(texts)))
    }

    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V) {
        let (german, english) = (self.german(), self.english());
        visitor.localized(path, german, english);
        let mut show = |tag: &str, text: &str| visitor.text(&path.member(tag), Text::FORMAT, text);
        match &*self.0 {
            Texts::Listed(all) => all.iter().for_each(|(language, text)| show(language.as_str(), text)),
            Texts::German(_) | Texts::Both { .. } => {
                for (tag, text) in [("de", german), ("en", english)] {
                    if let Some(text) = text {
                        show(tag, text);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Format;

    fn read(text: &str) -> (Option<LocalizedText>, Vec<String>) {
        let mut cursor = Cursor::new(text, 32, 1000);
        let value = LocalizedText::read(&mut cursor).ok().flatten();
        (value, cursor.problems.take().0.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn texts_are_built_as_they_are_read() {
        let built = LocalizedText::de("Katalog").en("catalog").with(LanguageTag::new("fr-CH").unwrap(), "catalogue");
        let json = r#"{"de":"Katalog","en":"catalog","fr-CH":"catalogue"}"#;
        assert_eq!(serde_json::to_string(&built).unwrap(), json);
        assert_eq!(read(json), (Some(built.clone()), vec![]));
        assert_eq!(serde_json::from_str::<LocalizedText>(json).unwrap(), built);
        assert_eq!(built.get("FR-ch"), Some("catalogue"));
        assert_eq!(
            built.clone().en("list").iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>(),
            ["de", "en", "fr-CH"]
        );
        assert_eq!(built.iter().map(|(tag, text)| (tag.clone(), Text::new(text))).collect::<LocalizedText>(), built);
        assert!(LocalizedText::default().is_empty());
        assert_eq!(read("{}"), (Some(LocalizedText::default()), vec![]));
    }

    #[test]
    fn a_variety_stands_in_for_its_language() {
        let text = |json: &str| serde_json::from_str::<LocalizedText>(json).unwrap();
        let simple = text(r#"{"de-x-leicht":"leicht","de":"genau","en-GB":"exact"}"#);
        assert_eq!((simple.german(), simple.english()), (Some("genau"), Some("exact")));
        assert_eq!(text(r#"{"fr":"a"}"#).german(), None);
    }

    #[test]
    fn all_problems_are_found() {
        let (value, problems) = read(r#"{"de":1,"deutsch_DE":"a","en":"b","\u0065n":"c","fr":null,"x":2}"#);
        assert_eq!(value, None);
        assert_eq!(
            problems,
            [
                "unexpected Number at byte 6",
                "`deutsch_DE`: character that is not allowed at position 8 (`_`); expected a language tag as of BCP 47, for example de at byte 8",
                "duplicate member `en` at byte 34",
                "unexpected null at byte 53",
                "`x`: the part x does not stand where BCP 47 provides for it; expected a language tag as of BCP 47, for example de at byte 58",
                "unexpected Number at byte 62",
            ]
        );
    }

    #[test]
    fn the_first_of_two_equal_languages_is_kept() {
        let (value, problems) = read(r#"{"de":"a","fr":"b","de":"c","fr":{"a":1,"a":2}}"#);
        let expected = LocalizedText::de("a").with(LanguageTag::new("fr").unwrap(), "b");
        assert_eq!(value, Some(expected));
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(serde_json::from_str::<LocalizedText>(r#"{"de":"a","de":"b"}"#).is_err());
        let (value, problems) = read(r#"{"DE":"a","de-AT":"b","de":"c","de-at":"d"}"#);
        assert_eq!(value.map(|text| text.len()), Some(2));
        assert_eq!(problems, ["duplicate member `de` at byte 22", "duplicate member `de-at` at byte 31"]);
    }

    #[test]
    fn what_is_no_object_or_breaks_off_is_told() {
        for text in [
            "",
            "{",
            "{\"de\"",
            "{\"de\":",
            "{\"de\":\"a\"",
            "{\"de\":\"a\",",
            "1",
            "null",
            "[]",
            "\"a\"",
            "{\"\\ud800\":\"a\"}",
        ] {
            let (value, problems) = read(text);
            assert_eq!(value, None, "{text}");
            assert!(!problems.is_empty(), "{text}");
        }
        let many: Vec<String> = (0..20_000).map(|n| format!("\"de-x-{n}\":\"a\"")).collect();
        assert_eq!(read(&format!("{{{}}}", many.join(","))).0.map(|text| text.len()), Some(20_000));
    }

    #[test]
    fn the_walk_shows_every_text_with_its_place() {
        struct Seen(Vec<String>);
        impl Visitor for Seen {
            fn text(&mut self, path: &Path<'_>, format: &'static Format, text: &str) {
                self.0.push(format!("{} {} {text}", path.pointer(), format.name));
            }
        }
        let mut seen = Seen(Vec::new());
        LocalizedText::de("a").en("b").walk(&Path::ROOT, &mut seen);
        assert_eq!(seen.0, ["/de text a", "/en text b"]);
    }
}
