//! What is wrong with a description, as far as it keeps from reading or comparing it. Not here: rules about descriptions.

use super::change::Place;
use crate::report::{Param, Span, fill};
use crate::shape::{Bilingual, Lang};

/// What is wrong with a description.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The text is no JSON, or no YAML, from some place on.
    Unreadable,
    /// The text is YAML, and the crate was built without it.
    YamlNotBuiltIn,
    /// Longer, or with more values, than the limit.
    TooLarge,
    /// Nested deeper than the limit.
    TooDeep,
    /// Something that is not correct, although its meaning is clear.
    Slip,
    /// Something of YAML that is passed over, such as a merge key or a second document.
    PassedOver,
    /// A member that its object has already.
    DuplicateMember,
    /// Neither OpenAPI 3.0 or 3.1, nor AsyncAPI 2 or 3, nor a JSON Schema.
    UnknownForm,
    /// A reference to something that is not there.
    MissingTarget,
    /// A reference to a document that was not handed in.
    MissingDocument,
    /// A reference to a document that cannot be read; why is a problem of its own in that document.
    UnreadableDocument,
    /// References that lead only to each other.
    ReferenceCycle,
    /// More documents than the limit.
    TooManyDocuments,
    /// Two paths that differ only in the names of their parameters.
    SamePath,
}

impl ProblemKind {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::YamlNotBuiltIn => "yaml-not-built-in",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::Slip => "slip",
            Self::PassedOver => "passed-over",
            Self::DuplicateMember => "duplicate-member",
            Self::UnknownForm => "unknown-form",
            Self::MissingTarget => "missing-target",
            Self::MissingDocument => "missing-document",
            Self::UnreadableDocument => "unreadable-document",
            Self::ReferenceCycle => "reference-cycle",
            Self::TooManyDocuments => "too-many-documents",
            Self::SamePath => "same-path",
        }
    }

    /// Whether something behind it could not be compared, so that less may be said than there is to say.
    #[must_use]
    pub const fn hides(self) -> bool {
        !matches!(self, Self::Slip | Self::DuplicateMember | Self::SamePath)
    }

    const fn message(self) -> Bilingual {
        match self {
            Self::Unreadable => Bilingual::new("Text nicht lesbar", "the text cannot be read"),
            Self::YamlNotBuiltIn => Bilingual::new(
                "YAML ist in dieser Fassung des Programms nicht enthalten",
                "YAML is not part of this build of the program",
            ),
            Self::TooLarge => Bilingual::new("Text zu lang: mehr als {detail}", "text too long: more than {detail}"),
            Self::TooDeep => Bilingual::new(
                "zu tief verschachtelt: mehr als {detail} Ebenen",
                "nested too deep: more than {detail} levels",
            ),
            Self::Slip => Bilingual::new("nicht korrekt, aber verständlich", "not correct, but understood"),
            Self::PassedOver => Bilingual::new("nicht ausgewertet", "passed over"),
            Self::DuplicateMember => Bilingual::new(
                "`{detail}` steht doppelt, die erste Angabe zählt",
                "`{detail}` stands twice, the first one counts",
            ),
            Self::UnknownForm => Bilingual::new(
                "weder OpenAPI 3.0 oder 3.1 noch AsyncAPI 2 oder 3 noch ein JSON-Schema",
                "neither OpenAPI 3.0 or 3.1, nor AsyncAPI 2 or 3, nor a JSON Schema",
            ),
            Self::MissingTarget => {
                Bilingual::new("Verweis `{detail}` führt ins Leere", "the reference `{detail}` leads nowhere")
            }
            Self::MissingDocument => Bilingual::new(
                "Verweis `{detail}` führt in ein Dokument, das nicht vorliegt",
                "the reference `{detail}` leads into a document that is not at hand",
            ),
            Self::UnreadableDocument => Bilingual::new(
                "Verweis `{detail}` führt in ein Dokument, das nicht lesbar ist",
                "the reference `{detail}` leads into a document that cannot be read",
            ),
            Self::ReferenceCycle => Bilingual::new(
                "Verweis `{detail}` führt nur im Kreis",
                "the reference `{detail}` only leads in a circle",
            ),
            Self::TooManyDocuments => Bilingual::new(
                "Verweis `{detail}` führt in ein weiteres Dokument, es sind schon zu viele",
                "the reference `{detail}` leads into one more document, there are too many already",
            ),
            Self::SamePath => Bilingual::new(
                "Pfad `{detail}` gleicht einem anderen bis auf die Namen der Parameter",
                "the path `{detail}` is like another one but for the names of parameters",
            ),
        }
    }
}

/// One thing that is wrong with a description, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// The address of the document in which it stands; empty for the description itself.
    pub document: Box<str>,
    /// JSON Pointer in that document.
    pub pointer: String,
    /// The place in the text, if it has one.
    pub span: Option<Span>,
    /// What the message names: a reference, a name, a limit.
    pub detail: Box<str>,
    /// Why, in both languages, where the kind alone does not say it.
    pub(crate) reason: Option<[Box<str>; 2]>,
}

impl Problem {
    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::new(&self.document, self.pointer.clone(), self.span)
    }

    /// What is wrong, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.message_with(lang, &|text| text.to_owned())
    }

    /// The same, with what comes from the description as `clean` gives it.
    pub(crate) fn message_with(&self, lang: Lang, clean: &dyn Fn(&str) -> String) -> String {
        let what = fill(self.kind.message().get(lang), &[("detail", Param::Text(clean(&self.detail).into()))], lang);
        match (&self.reason, lang) {
            (None, _) => what,
            (Some([de, _]), Lang::De) => format!("{what}: {de}"),
            (Some([_, en]), Lang::En) => format!("{what}: {en}"),
        }
    }
}
