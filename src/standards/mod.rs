//! What the sources say, as data: documents with their force, requirement catalogs, schemes with levels, editions. Callers
//! can bring more in the same types. Not here: rules that judge by them (`rulebook`).

pub mod documents;
mod edition;
mod scheme;
pub mod schemes;
mod source;
mod table;

pub use edition::{EDITIONS, Edition, edition, editions};
pub use scheme::{Criterion, Level, Mean, Overall, Scheme, SchemeStatus};
pub use source::{Coverage, Force, Source};
pub use table::{Origin, Rows, TableText, Wording};
