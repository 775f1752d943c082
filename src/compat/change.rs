//! One judged change: what, where, how serious, and what people read about it.

use super::kind::{ChangeKind, Direction, Level};
use super::location::Location;
use crate::report::{Param, Span, fill, fingerprint};
use crate::shape::Lang;

/// A place in the text of a description.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct Place {
    /// The address of the document; empty for the description itself.
    pub document: Box<str>,
    /// JSON Pointer in that document. Of something that is missing: of what should have it.
    pub pointer: String,
    /// Line and column.
    pub span: Option<Span>,
}

impl Place {
    pub(crate) fn new(document: &str, pointer: String, span: Option<Span>) -> Self {
        Self { document: document.into(), pointer, span }
    }
}

/// One change between two descriptions.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Change {
    /// What kind of change it is.
    pub kind: &'static ChangeKind,
    /// Who sends the data that changed.
    pub direction: Direction,
    /// How serious it is, after options.
    pub level: Level,
    /// Where it happens, in terms of the interface.
    pub location: Location,
    /// What the message calls `{name}`.
    pub name: Option<Box<str>>,
    /// The value before, shortened.
    pub old: Option<Box<str>>,
    /// The value now, shortened.
    pub new: Option<Box<str>>,
    /// Where it was in the old description.
    pub old_place: Option<Place>,
    /// Where it is in the new description.
    pub new_place: Option<Place>,
}

impl Change {
    /// The id of its kind: `request-max-length-decreased`.
    #[must_use]
    pub fn id(&self) -> String {
        self.kind.id(self.direction)
    }

    /// What changed, as a sentence in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.message_with(lang, &|text| text.to_owned())
    }

    /// The same, with values from the description as `clean` gives them.
    pub(crate) fn message_with(&self, lang: Lang, clean: &dyn Fn(&str) -> String) -> String {
        let value = |text: &Option<Box<str>>| Param::Text(clean(text.as_deref().unwrap_or_default()).into());
        let params = [("name", value(&self.name)), ("old", value(&self.old)), ("new", value(&self.new))];
        fill(self.kind.message.get(lang), &params, lang)
    }

    /// Why it has its level, in one language.
    #[must_use]
    pub fn why(&self, lang: Lang) -> &'static str {
        self.kind.why(self.direction, lang)
    }

    /// Sixteen hexadecimal digits that stay the same when lines move: of kind, location and values.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let (id, part) = (self.id(), self.location.part.key());
        let optional =
            [&self.location.media_type.as_deref(), &self.name.as_deref(), &self.old.as_deref(), &self.new.as_deref()];
        let texts = [id.as_str(), &self.location.operation, &part, &self.location.value];
        fingerprint(texts.into_iter().chain(optional.into_iter().map(|text| text.unwrap_or_default())))
    }
}
