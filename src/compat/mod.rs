//! Interface contracts over time: what a description says, what changed between two of them, and what that means for those who
//! follow the old one.
//!
//! The way of the data: [`Description::read`] makes a tree of a text and follows its references (`tree`, `description`); `diff`
//! and `schema` find what differs, complete and without a judgement; `kind` says what each kind of difference means in which
//! direction; `judge` puts both together; [`Comparison`] is what comes out, and `write` says it in text, Markdown and JSON.
//!
//! The principle: a change is breaking if a client that followed the old contract can stop working. The direction decides: what
//! clients send must stay allowed, what they receive must stay as promised. A warning stands only where the documents cannot
//! decide. See `docs/compat.md`.
//!
//! `resolve` looks at a whole catalog instead: who provides what each service needs, and who is hit when it ends.
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
mod tree;
mod write;

pub use bump::{Bump, VersionStep};
pub use change::{Change, Place};
pub use comparison::{Comparison, Outcome, compare};
pub use description::{Description, Form, ReadLimits};
pub use kind::{Area, ChangeKind, Direction, Effect, Level};
pub use location::{Location, Part};
pub use options::Options;
pub use outline::{Content, Demand, Operation, Parameter, Response, SecurityScheme, Server};
pub use problem::{Problem, ProblemKind};
pub use resolve::{Candidate, Hit, Impact, Loss, Need, Resolution, Supply, TenantHit, impact, resolve};
pub use write::kinds_json;
