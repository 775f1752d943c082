//! Values that stand in a table of the crate or were read from a file of the caller: one type for both, so that the tables of the
//! crate need no memory of their own. Not here: what the tables say.

use std::ops::Deref;

use super::Source;
use crate::shape::json::{Cursor, Fatal};
use crate::shape::{
    Bilingual, Format, InvalidText, Lang, Leaf, List, Path, Shape, UnknownMembers, Value, Visitor, model,
};

const TABLE_TEXT: Format = Format::new("text", Bilingual::new("ein Text", "a text"), "DS_44_A002");

/// A text of a table: fixed in the crate, or owned. Any text is one; texts are equal if they read the same.
#[derive(Clone)]
pub struct TableText(Store);

#[derive(Clone)]
enum Store {
    Fixed(&'static str),
    Owned(Box<str>),
}

impl TableText {
    /// A text that is fixed in the program.
    #[must_use]
    pub const fn fixed(text: &'static str) -> Self {
        Self(Store::Fixed(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Store::Fixed(text) => text,
            Store::Owned(text) => text,
        }
    }
}

impl Leaf for TableText {
    const FORMAT: &'static Format = &TABLE_TEXT;

    fn from_text(text: &str) -> Result<Self, InvalidText> {
        Ok(text.into())
    }

    fn as_str(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for TableText {
    fn from(text: &str) -> Self {
        Self(Store::Owned(text.into()))
    }
}

impl From<String> for TableText {
    fn from(text: String) -> Self {
        Self(Store::Owned(text.into()))
    }
}

impl PartialEq for TableText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for TableText {}

impl Deref for TableText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for TableText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for TableText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl std::fmt::Display for TableText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::fmt::Debug for TableText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TableText({:?})", self.as_str())
    }
}

impl serde::Serialize for TableText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The rows of a table: fixed in the crate, or owned. In everything else a slice.
#[derive(Clone)]
pub struct Rows<T: 'static>(Kept<T>);

#[derive(Clone)]
enum Kept<T: 'static> {
    Fixed(&'static [T]),
    Owned(Vec<T>),
}

impl<T> Rows<T> {
    /// Rows that are fixed in the program.
    #[must_use]
    pub const fn fixed(rows: &'static [T]) -> Self {
        Self(Kept::Fixed(rows))
    }
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self::fixed(&[])
    }
}

impl<T> From<Vec<T>> for Rows<T> {
    fn from(rows: Vec<T>) -> Self {
        Self(Kept::Owned(rows))
    }
}

impl<T> Deref for Rows<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.0 {
            Kept::Fixed(rows) => rows,
            Kept::Owned(rows) => rows,
        }
    }
}

impl<T: PartialEq> PartialEq for Rows<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Rows<T> {}

impl<T: std::fmt::Debug> std::fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T> IntoIterator for &'a Rows<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: serde::Serialize> serde::Serialize for Rows<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<T: Value> Value for Rows<T> {
    const SHAPE: &'static Shape = <List<T> as Value>::SHAPE;
    const REQUIRED: bool = false;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        List::read_and(cursor, |list| make(list.into_vec().into()))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V) {
        for (index, value) in self.iter().enumerate() {
            value.walk(&path.index(index), visitor);
        }
    }
}

model! {
    /// A text of a table in German and English, or in one of them.
    pub struct Wording: "Wortlaut", "Ein Text einer Tabelle auf Deutsch und Englisch, oder in einer der beiden Sprachen." {
        new {
            /// The German text.
            de: Option<TableText> = "de", "Deutscher Wortlaut", "Der deutsche Text.";
            /// The English text.
            en: Option<TableText> = "en", "Englischer Wortlaut", "Der englische Text.";
        }
    }

    /// Where a table comes from. Force is what the author of the table says it is; it makes nothing binding.
    pub struct Origin: "Herkunft", "Woher eine Tabelle stammt." {
        new {
            /// The document, by its own name.
            document: TableText = "document", "Dokument", "Das Dokument, wie es sich selbst nennt.";
        }
        /// The section; absent if the whole document is meant.
        section: Option<TableText> = "section", "Abschnitt", "Der Abschnitt; ohne Angabe das ganze Dokument.";
        /// Version or Fassung.
        version: Option<TableText> = "version", "Version des Dokuments", "Version oder Fassung.";
        /// When it was read, such as `2026-11`.
        retrieved: Option<TableText> = "retrieved", "Abgerufen", "Wann es gelesen wurde, etwa 2026-11.";
        /// Where it can be read.
        url: Option<TableText> = "url", "Adresse des Dokuments", "Wo es nachzulesen ist.";
    }
}

impl Wording {
    /// A text of the crate in both languages.
    pub(super) const fn fixed(de: &'static str, en: &'static str) -> Self {
        Self { de: Some(TableText::fixed(de)), en: Some(TableText::fixed(en)), unknown: UnknownMembers::NONE }
    }

    /// The text in a language; failing that, in the other one; empty if there is none at all.
    ///
    /// ```
    /// use dvs::{Lang, standards::schemes};
    /// let level = schemes::EU_SEAL.level(2).and_then(|level| level.title.as_ref()).ok_or("no title")?;
    /// assert_eq!(level.get(Lang::En), "data sovereignty");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::De => (&self.de, &self.en),
            Lang::En => (&self.en, &self.de),
        };
        first.as_ref().or(second.as_ref()).map_or("", TableText::as_str)
    }
}

impl From<Bilingual> for Wording {
    fn from(text: Bilingual) -> Self {
        Self::fixed(text.de, text.en)
    }
}

impl Origin {
    /// From a source of the crate.
    pub(super) const fn of(source: &Source) -> Self {
        Self {
            document: TableText::fixed(source.document),
            section: given(source.section),
            version: given(source.version),
            retrieved: given(source.retrieved),
            url: None,
            unknown: UnknownMembers::NONE,
        }
    }
}

const fn given(text: &'static str) -> Option<TableText> {
    if text.is_empty() { None } else { Some(TableText::fixed(text)) }
}
