//! Bytes to model: the forms of input, limits, where things stand, and what can be wrong with the structure of an input.
//! Not here: the JSON parser and the typed readers, which come with the declarations (`shape`), and rules (`rulebook`).

pub(crate) mod codes;
mod document;
mod encoding;
mod explain;
mod form;
mod limits;
mod lines;
pub(crate) mod locate;
mod tables;
#[cfg(feature = "yaml")]
mod yaml;
#[cfg(feature = "yaml")]
mod yaml_document;
#[cfg(feature = "yaml")]
mod yaml_input;

pub(crate) use document::read_document;
pub(crate) use encoding::Encoding;
pub(crate) use explain::{Explained, explain, explain_input};
pub(crate) use form::{Form, detect};
pub use limits::Limits;
pub(crate) use lines::{Lines, read_line, split_line};
pub(crate) use tables::read_strictly;
pub use tables::{InvalidTable, TableProblem};
#[cfg(feature = "yaml")]
pub(crate) use yaml::{YamlProblem, YamlProblemKind, YamlText, first_comment};
#[cfg(feature = "yaml")]
pub(crate) use yaml_document::{explain_yaml, read_yaml, yaml_text};

use crate::model::{CatalogHeader, Entity, FormatVersion};
use crate::report::Unjudged;
use crate::shape::EntityKind;
use crate::shape::json::{Problem, ProblemKind};

/// Somebody to whom the reader hands what it read, in the order of the text.
pub(crate) trait Receiver {
    /// Something about the input as a whole, or a problem outside of any entity. `offset` counts from the beginning of the text.
    fn problem(&mut self, problem: InputProblem);

    /// The version of the format that the input claims.
    fn format(&mut self, version: FormatVersion);

    /// The header of a catalog.
    fn header(&mut self, header: Option<CatalogHeader>, at: Reading<'_>);

    /// One entity, as far as it could be typed.
    fn entity(&mut self, entity: Result<Entity, EntityKind>, at: Reading<'_>);

    /// What comes from here on cannot be read; why was said before.
    fn unreadable(&mut self, offset: usize);

    /// Members of the document beyond the declared ones.
    fn unknown(&mut self, name: &str, value: crate::shape::json::RawJson);

    /// How many entities may still come.
    fn room(&self) -> usize;
}

/// How one object was read: where it stands and what was found wrong with it.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// The text of the whole input or line, from which offsets count.
    pub(crate) text: &'a str,
    /// The object.
    pub(crate) start: usize,
    /// Its end.
    pub(crate) end: usize,
    /// The list of the document in which it stands, and its place there.
    pub(crate) place: Option<(&'static str, usize)>,
    /// Structural problems.
    pub(crate) problems: Vec<Problem>,
    /// How many problems there are beyond those.
    pub(crate) beyond: usize,
    /// Offsets of the values that were set aside.
    pub(crate) set_aside: Vec<usize>,
    /// What was wrong with the source of the object before it became JSON.
    pub(crate) source_problems: Vec<SourceProblem>,
}

/// Something that only the source shows from which a JSON text was made (YAML).
#[derive(Debug)]
pub(crate) struct SourceProblem {
    /// The nearest place in the JSON text.
    pub(crate) offset: usize,
    /// The place in the source.
    pub(crate) source: std::ops::Range<usize>,
    /// The code and the values of its message.
    pub(crate) explained: Explained,
}

impl<'a> Reading<'a> {
    /// The text of the object alone.
    pub(crate) fn object(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The pointer of the object in its document: empty for a line.
    pub(crate) fn prefix(&self) -> String {
        match self.place {
            Some((name, usize::MAX)) => format!("/{name}"),
            Some((list, index)) => format!("/{list}/{index}"),
            None => String::new(),
        }
    }
}

/// A problem of an input outside of its entities.
#[derive(Debug)]
pub(crate) enum InputProblem {
    /// A structural problem outside of entities, with its pointer in the document.
    Structure { problem: Problem, pointer: String },
    /// No text at all.
    Empty,
    /// Bytes that are no UTF-8, from this offset.
    NotUtf8 { offset: usize, encoding: Encoding },
    /// A byte order mark.
    ByteOrderMark,
    /// Something else than an object.
    NotAnObject { offset: usize, found: crate::shape::json::Found },
    /// Another document after the first one.
    SeveralDocuments { offset: usize },
    /// A version of the format that is not known.
    UnknownFormat { offset: usize, value: Box<str> },
    /// A document that does not say its format.
    MissingFormat { offset: usize },
    /// An entity of a kind that is not known.
    UnknownKind { offset: usize, value: Box<str> },
    /// An entity that does not say its kind.
    MissingKind { offset: usize },
    /// A header that is not the first line, or a second one.
    MisplacedHeader { offset: usize },
    /// A form that this build cannot read.
    #[cfg_attr(feature = "yaml", expect(dead_code, reason = "with YAML every form can be read"))]
    UnsupportedForm { form: &'static str },
    /// More bytes than the limit.
    TooLarge { limit: usize },
    /// More entities than the limit.
    TooManyEntities { offset: usize, limit: usize },
    /// A line longer than the limit.
    LineTooLong { offset: usize, limit: usize },
    /// Something that only the source shows, outside of entities.
    #[cfg(feature = "yaml")]
    Source { problem: SourceProblem, pointer: String, hides: Option<Unjudged> },
}

impl InputProblem {
    /// Why something behind the problem is not judged, if that is so.
    pub(crate) fn hides(&self) -> Option<Unjudged> {
        match self {
            Self::NotUtf8 { .. } | Self::NotAnObject { .. } | Self::SeveralDocuments { .. } => {
                Some(Unjudged::Unreadable)
            }
            Self::UnsupportedForm { .. } | Self::MisplacedHeader { .. } => Some(Unjudged::Unreadable),
            Self::UnknownKind { .. } | Self::MissingKind { .. } => Some(Unjudged::Damaged),
            Self::TooLarge { .. } | Self::TooManyEntities { .. } | Self::LineTooLong { .. } => Some(Unjudged::Limit),
            #[cfg(feature = "yaml")]
            Self::Source { hides, .. } => hides.clone(),
            Self::Structure { problem, pointer } => {
                let list =
                    EntityKind::ALL.map(EntityKind::list).into_iter().find(|list| pointer.get(1..) == Some(list));
                let member = list.unwrap_or_default().into();
                match problem.kind {
                    _ if list.is_none() => None,
                    ProblemKind::Duplicate { .. } => Some(Unjudged::Dropped { member }),
                    ProblemKind::WrongType { .. } | ProblemKind::Null => Some(Unjudged::SetAside { member }),
                    _ => None,
                }
            }
            Self::Empty | Self::ByteOrderMark | Self::UnknownFormat { .. } | Self::MissingFormat { .. } => None,
        }
    }
}
