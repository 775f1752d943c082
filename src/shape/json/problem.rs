//! What can be wrong with a JSON text and with the structure of what it says, as data. Not here: codes and sentences (`read`).

use crate::shape::{Field, InvalidText, ObjectShape, Shape, VocabularyShape};

/// One structural problem and the byte offset where it stands in the text that was read.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Problem {
    pub(crate) offset: usize,
    pub(crate) kind: ProblemKind,
}

/// Kinds of structural problems. Texts are kept short here: the reader of a report sees the document beside it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum ProblemKind {
    /// The text is no JSON from here on; nothing behind it can be read.
    Syntax(Syntax),
    /// The text is not correct JSON, but what was meant can be told and reading goes on.
    Fault(Fault),
    /// A member that stood already in the same object.
    Duplicate { name: Box<str>, first: Option<usize> },
    /// A member that the format does not know.
    UnknownMember { name: Box<str>, object: &'static ObjectShape },
    /// A member without which the object means nothing.
    Missing { field: &'static Field, object: &'static ObjectShape },
    /// A value of another JSON type.
    WrongType { expected: &'static Shape, found: Found, text: Box<str> },
    /// `null`, which the format does not use.
    Null,
    /// A text that is not a value of its type.
    BadText { error: Box<InvalidText>, text: Box<str> },
    /// A value that an open vocabulary does not list.
    UnknownValue { vocabulary: &'static VocabularyShape, text: Box<str> },
    /// A number that is no whole number from 0 to 4 294 967 295.
    BadNumber { text: Box<str> },
    /// A text longer than the limit.
    TooLong { bytes: usize, limit: usize },
}

impl ProblemKind {
    /// How many kinds there are.
    const COUNT: usize = 11;

    /// The place of the kind in a table.
    fn index(&self) -> usize {
        match self {
            Self::Syntax(_) => 0,
            Self::Fault(_) => 1,
            Self::Duplicate { .. } => 2,
            Self::UnknownMember { .. } => 3,
            Self::Missing { .. } => 4,
            Self::WrongType { .. } => 5,
            Self::Null => 6,
            Self::BadText { .. } => 7,
            Self::UnknownValue { .. } => 8,
            Self::BadNumber { .. } => 9,
            Self::TooLong { .. } => 10,
        }
    }
}

/// The problems of one text. Of each kind only the first ones are kept; the others are counted.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    counts: [usize; ProblemKind::COUNT],
    beyond: usize,
}

impl Problems {
    /// A text has seldom more than a handful. Whoever sends thousands of one kind is told how many.
    const KEPT_PER_KIND: usize = 1000;

    #[cold]
    pub(crate) fn push(&mut self, problem: Problem) {
        let full = match self.counts.get_mut(problem.kind.index()) {
            Some(count) => {
                *count += 1;
                *count > Self::KEPT_PER_KIND
            }
            None => false,
        };
        if full {
            self.beyond += 1;
        } else {
            self.kept.push(problem);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    pub(crate) fn first(&self) -> Option<&Problem> {
        self.kept.first()
    }

    /// Whether so many problems of the kind were found that the search for details is not worth its time.
    pub(crate) fn many_duplicates(&self) -> bool {
        self.counts.get(2).is_some_and(|count| *count > 50)
    }

    /// Takes what was found so far: the problems kept, and how many were not.
    pub(crate) fn take(&mut self) -> (Vec<Problem>, usize) {
        self.counts = [0; ProblemKind::COUNT];
        (std::mem::take(&mut self.kept), std::mem::take(&mut self.beyond))
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.kind {
            ProblemKind::Syntax(Syntax::End { .. }) => f.write_str("the text ends too early")?,
            ProblemKind::Syntax(Syntax::Unexpected { found, .. }) => write!(f, "unexpected character {found:?}")?,
            ProblemKind::Syntax(Syntax::TooDeep { limit }) => write!(f, "more than {limit} levels")?,
            ProblemKind::Fault(fault) => write!(f, "incorrect JSON: {fault:?}")?,
            ProblemKind::Duplicate { name, .. } => write!(f, "duplicate member `{name}`")?,
            ProblemKind::UnknownMember { name, .. } => write!(f, "unknown member `{name}`")?,
            ProblemKind::Missing { field, .. } => write!(f, "missing member `{}`", field.name)?,
            ProblemKind::WrongType { found, .. } => write!(f, "unexpected {found:?}")?,
            ProblemKind::Null => f.write_str("unexpected null")?,
            ProblemKind::BadText { error, text } => write!(f, "`{text}`: {error}")?,
            ProblemKind::UnknownValue { vocabulary, text } => write!(f, "`{text}` is no known {}", vocabulary.name)?,
            ProblemKind::BadNumber { text } => write!(f, "`{text}` is no whole number from 0 to 4294967295")?,
            ProblemKind::TooLong { bytes, limit } => write!(f, "a text of {bytes} bytes, more than {limit}")?,
        }
        write!(f, " at byte {}", self.offset)
    }
}

/// Where a JSON text stops being one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Syntax {
    /// The text ends where more was expected.
    End { expected: Expected },
    /// Another character was expected.
    Unexpected { found: char, expected: Expected },
    /// More levels than the limit.
    TooDeep { limit: usize },
}

/// What the parser was waiting for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Expected {
    Value,
    MemberName,
    Colon,
    CommaOrObjectEnd,
    CommaOrArrayEnd,
    Digit,
    Quote,
    TextEnd,
}

/// Faults of a JSON text after which reading can go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    /// A comma before `}` or `]`.
    TrailingComma,
    /// A control character inside a text that must be written as an escape.
    ControlCharacter(char),
    /// A backslash followed by something that is no escape.
    BadEscape,
    /// Half of a surrogate pair (`\ud83d` alone), which is no character.
    LoneSurrogate,
    /// A number with a leading zero.
    LeadingZero,
}

/// JSON types, as found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Found {
    Object,
    Array,
    Text,
    Number,
    Bool,
    Null,
}
