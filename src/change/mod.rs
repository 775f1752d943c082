//! Catalogs over time: their canonical form, and the way from one form to another. Nothing is lost without being told: where
//! something would be, there is a [`ChangeProblem`] instead of a text.
//!
//! | to | call |
//! |---|---|
//! | read a catalog that is written anew | [`read`](read()) |
//! | write it as JSON, NDJSON or YAML | [`write`](write()) |
//! | write it as a folder, a file an entity | [`folder`] |
//! | put several files together | [`join`](join()) |
//! | bring one text into its canonical form | [`canonical`](canonical()) |
//! | begin a description to fill in (feature `yaml`) | `template` |
//! | print one entity for people | [`sheet`](sheet()) |
//!
//! ```
//! use dvs::{Options, change};
//! let options = Options::new("2026-11-25".parse()?);
//! let bodies = change::read(r#"{"kind": "organisation", "id": "example.a:amt", "name": {"de": "Amt"}}"#, &options)?;
//! let services = change::read(r#"{"kind": "service", "id": "example.a:post", "provider": "example.a:amt"}"#, &options)?;
//! let catalog = change::join([bodies, services])?;
//! let files = change::folder(&catalog, change::Form::Json)?;
//! assert!(files.keys().eq(["organisations/example.a_amt.json", "services/example.a_post.json"]));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Not here: formats of others, what a catalog says ([`model`](crate::model)), and whether it is right ([`check`](crate::check())).

mod canonical;
mod form;
mod join;
mod problem;
mod read;
#[cfg(feature = "yaml")]
mod setting;
mod sheet;
#[cfg(feature = "yaml")]
mod template;
#[cfg(feature = "yaml")]
mod yaml;

pub(crate) use canonical::canonical_with_form;
pub use canonical::{Comments, canonical};
pub use form::{Form, folder, write};
pub use join::join;
pub use problem::ChangeProblem;
pub(crate) use read::ANY_DAY;
pub use read::read;
#[cfg(feature = "yaml")]
pub use setting::TemplateProblem;
pub use sheet::sheet;
#[cfg(feature = "yaml")]
pub use template::template;
