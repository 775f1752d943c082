//! What a catalog says: one declaration a struct, one folder an entity. The order of fields is the order of writing.
//! Not here: the values that fields are made of (`text`, `key`), what must be there (`rulebook`), and how it is read (`read`).

pub mod agreement;
mod catalog;
pub mod common;
mod document;
mod entity;
pub mod interface;
pub mod organisation;
pub mod service;
pub mod tenant;

pub use agreement::Agreement;
pub use catalog::CatalogHeader;
pub use document::{Catalog, FormatVersion};
pub(crate) use entity::shape_of;
pub use entity::{Entity, EntityRef};
pub use interface::InterfaceContract;
pub use organisation::Organisation;
pub use service::Service;
pub use tenant::Tenant;
