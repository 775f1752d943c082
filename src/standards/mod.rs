//! What the sources say, as data: documents with their force, requirement catalogs, schemes with levels, editions. Callers
//! can bring more in the same types. Not here: rules that judge by them (`rulebook`).

pub mod documents;
mod edition;
mod source;

pub use edition::{EDITIONS, Edition, edition, editions};
pub use source::{Coverage, Force, Source};
