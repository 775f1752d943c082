//! Interface contracts over time: what a description says, what changed between two of them, and what that means for those who
//! follow the old one.
//!
//! Read two descriptions with [`Description::read`], [`compare`] them, and ask the [`Comparison`]: its outcome, each [`Change`] with its
//! place and reason, and how far the version number must move.
//!
//! ```
//! use dvs::Lang;
//! use dvs::compat::{self, Description, Options, Outcome};
//! let described = |type_of_id: &str| format!(r#"{{"openapi": "3.1.0", "info": {{"title": "Meldungen", "version": "1.4.0"}},
//!     "paths": {{"/meldungen/{{id}}": {{"get": {{"responses": {{}}, "parameters": [
//!         {{"in": "path", "name": "id", "required": true, "schema": {{"type": "{type_of_id}"}}}}]}}}}}}}}"#);
//! let (old, new) = (Description::read(&described("string")), Description::read(&described("integer")));
//! let comparison = compat::compare(&old, &new, &Options::default());
//! assert_eq!(comparison.outcome(), Outcome::Breaking);
//! assert_eq!(comparison.changes().len(), 1);
//! assert!(comparison.to_text(Lang::En, false).contains("/meldungen/{id}"));
//! ```
//!
//! The principle: a change is breaking if a client that followed the old contract can stop working. The direction decides: what
//! clients send must stay allowed, what they receive must stay as promised. A warning stands only where the documents cannot
//! decide. `docs/compat.md` lists every kind of change.
//!
//! [`resolve`](resolve()) and [`impact`] look at a whole catalog instead: who provides what each service needs, and who is hit when it ends.
//!
//! Inside, a text becomes a tree whose references are followed (`tree`, `description`); `diff` and `schema` find what differs, complete
//! and without a judgement; `kind` says what each kind of difference means in which direction; `judge` puts both together, and `write`
//! says it in text, Markdown and JSON.
//!
//! Not here: rules about catalogs and their interfaces (`rulebook`), and opening files: the crate opens nothing.

mod bump;
mod change;
mod comparison;
mod delta;
mod description;
mod diff;
mod judge;
mod kind;
mod location;
mod options;
mod outline;
mod problem;
mod resolve;
mod schema;
#[cfg(feature = "schema")]
pub(crate) mod shapes;
mod source;
mod tree;
mod write;

pub(crate) use bump::promises;
pub use bump::{Bump, VersionStep};
pub use change::{Change, Place};
pub use comparison::{Comparison, Outcome, compare};
pub use description::{Description, Form, ReadLimits};
pub use kind::{Area, ChangeKind, Direction, Effect, Level, UnknownChangeKind};
pub use location::{Location, Part};
pub use options::Options;
pub use outline::{Content, Demand, Operation, Parameter, Response, SecurityScheme, Server};
pub use problem::{Problem, ProblemKind};
pub use resolve::{Candidate, Hit, Impact, Loss, Need, Resolution, Supply, TenantHit, impact, resolve};
pub use write::kinds_json;
