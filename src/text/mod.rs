//! Leaf values of general use: one JSON string each, checked strictly when built, kept as it was written, with its meaning on
//! demand. And texts in several languages. Not here: keys that German registers give out (`key`), and what a value means in
//! a catalog (`model`) or whether it is wise (`rulebook`).
//!
//! ```
//! use dvs::text::{Date, WebUrl};
//! let url = WebUrl::new("https://example.de/katalog")?;
//! assert_eq!(url.host(), "example.de");
//! assert!(Date::new("2026-02-30").is_err());
//! # Ok::<(), dvs::InvalidText>(())
//! ```

mod country;
mod currency;
mod date;
mod decimal;
mod digest;
mod email;
mod json_pointer;
mod language_tag;
mod local_id;
mod localized;
mod media_type;
mod money;
mod oci_reference;
mod percent;
mod period;
mod plain;
mod scan;
mod spdx;
mod timestamp;
mod version;
mod web_url;

pub use country::Country;
pub use currency::Currency;
pub use date::Date;
pub use decimal::Decimal;
pub use digest::{Digest, DigestAlgorithm};
pub use email::Email;
pub use json_pointer::JsonPointer;
pub use language_tag::LanguageTag;
pub use local_id::LocalId;
pub use localized::LocalizedText;
pub use media_type::MediaType;
pub use money::Money;
pub use oci_reference::OciReference;
pub use percent::Percent;
pub(crate) use period::Length;
pub use period::Period;
pub use plain::{InlineText, Text};
pub use spdx::SpdxExpression;
pub use timestamp::Timestamp;
pub use version::{Version, VersionRequirement};
pub use web_url::WebUrl;
