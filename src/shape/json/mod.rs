//! JSON as text: the pull parser that every reader stands on, raw values, and paths into a document.
//! Not here: what a catalog looks like (`shape`, `model`) and the forms of input (`read`).

mod cursor;
mod escape;
mod glance;
mod layout;
mod problem;
mod raw;
mod scalar;
mod skip;
mod token;

#[cfg(test)]
mod tests;

pub(crate) use cursor::{Cursor, Fatal};
pub(crate) use glance::text_of_member;
#[cfg(feature = "yaml")]
pub(crate) use layout::{Lexeme, lexemes};
pub(crate) use layout::{compact, indented, parts, without};
pub(crate) use problem::{Expected, Fault, Found, Problem, ProblemKind, Problems, Syntax};
pub use raw::{InvalidJson, RawJson};
pub(crate) use skip::Names;
pub(crate) use token::{Envelope, Plain, Token, cut, shorten};
