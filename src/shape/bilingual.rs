//! Fixed texts in both languages of the crate. No texts of catalogs: those are [`LocalizedText`](crate::text::LocalizedText).

use super::choice;

/// The languages in which the crate speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Lang {
    /// German.
    #[default]
    De,
    /// English.
    En,
}

impl Lang {
    /// The language tag: `de` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::De => Bilingual::new("Deutsch", "German"),
            Self::En => Bilingual::new("Englisch", "English"),
        }
    }
}

choice! {
    /// A language in which the crate speaks.
    Lang by tag: "Sprache", "Eine Sprache, in der geantwortet werden kann." { De, En }
}

/// One fixed text in German and English.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[expect(clippy::exhaustive_structs, reason = "two languages by design; rules of callers are written as literals")]
pub struct Bilingual {
    /// The German text.
    pub de: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Bilingual {
    /// A text in both languages.
    ///
    /// ```
    /// use dvs::{Bilingual, Lang};
    /// let greeting = Bilingual::new("Guten Tag", "Good day");
    /// assert_eq!(greeting.get(Lang::En), "Good day");
    /// ```
    #[must_use]
    pub const fn new(de: &'static str, en: &'static str) -> Self {
        Self { de, en }
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}
