//! What the sources say, as data: documents with their force, editions, catalogs of requirements, schemes with levels.
//!
//! | what | type | of the crate |
//! |---|---|---|
//! | where something is said, and with which [`Force`] | [`Source`] | [`documents`] |
//! | a document that comes out again and again | [`Edition`] | [`EDITIONS`] |
//! | numbered requirements with MUSS, SOLL and KANN | [`RequirementCatalog`] | [`requirements`] |
//! | levels that something is rated by | [`Scheme`] | [`schemes`] |
//! | on which law somebody takes part or awards | [`Ground`](legal_grounds::Ground) | [`legal_grounds`] |
//!
//! Callers bring more in the same types, from a file or from code: [`RequirementCatalog::from_json`], [`Scheme::from_json`]; the set
//! that a check uses is [`Standards`], which goes into [`Parameters`](crate::Parameters). `docs/standards.md` describes the files.
//!
//! Not here: rules that judge by them (`rulebook`). Networks are an open list of the model,
//! [`NetworkZone`](crate::model::common::NetworkZone), because no source lists them.

pub mod documents;
mod edition;
mod fault;
mod id_pattern;
pub mod legal_grounds;
mod requirement;
pub mod requirements;
mod scheme;
pub mod schemes;
mod set;
mod source;
mod table;

pub use edition::{EDITIONS, Edition, edition, editions};
pub(crate) use fault::Fault;
pub use id_pattern::IdPattern;
pub use requirement::{Modality, Requirement, RequirementCatalog, RequirementPart, Strength};
pub use scheme::{Criterion, Level, Mean, Overall, Scheme, SchemeStatus};
pub use set::Standards;
pub use source::{Coverage, Force, Source};
pub use table::{Origin, Rows, TableText, Wording};
