//! Catalogs over time: their canonical form, and the way from one form to another. Nothing is lost without being told.
//! Not here: formats of others (`exchange`), and what a catalog says (`model`).

mod canonical;
mod form;
mod join;
mod problem;
mod read;
mod sheet;
#[cfg(feature = "yaml")]
mod template;
#[cfg(feature = "yaml")]
mod yaml;

pub use canonical::{Comments, canonical};
pub use form::{Form, folder, write};
pub use join::join;
pub use problem::ChangeProblem;
pub use read::read;
pub use sheet::sheet;
#[cfg(feature = "yaml")]
pub use template::template;
