//! dvs
#![forbid(unsafe_code)]

mod shape;
pub use shape::{Bilingual, EntityKind, Field, Format, InvalidText, Lang, Leaf, ObjectShape, Path, Shape, Term, UnknownMembers, Visitor, VocabularyShape};
pub use shape::json::{InvalidJson, RawJson};
