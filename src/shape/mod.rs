//! What values look like: the declarations from which types, readers, writers, tables and schemas come, and the JSON text they
//! are read from. Not here: any concrete value (`text`, `key`, `model`) and the forms of input (`read`).

#[cfg(feature = "schema")]
pub(crate) mod answer;
mod bilingual;
mod fixed_text;
pub(crate) mod json;
mod leaf;
mod list;
mod members;
mod model;
mod path;
mod probe;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod short_text;
mod suggest;
mod table;
mod unknown;
mod value;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use bilingual::{Bilingual, Lang};
pub(crate) use fixed_text::FixedText;
pub use leaf::{Format, InvalidText, Leaf, Role};
pub(crate) use leaf::{Reason, leaf, leaf_impls};
pub use list::List;
pub(crate) use members::Members;
pub(crate) use model::{model, model_struct, model_value, request};
pub use path::Path;
pub(crate) use path::{Visitor, push_token};
pub(crate) use probe::Probe;
pub(crate) use short_text::ShortText;
pub(crate) use suggest::{did_you_mean, nearest};
pub use table::{EntityKind, Field, ObjectShape, Shape, Term, VocabularyShape};
pub use unknown::UnknownMembers;
pub(crate) use value::{Value, deserialize, read_text};
pub(crate) use vocabulary::{PrivateText, ReadTerm, choice, read_term, vocabulary};
