//! Sources that rules of several topics cite.

use crate::standards::{Force, Source};

/// The format of this crate.
pub(super) const FORMAT: Source = Source::new("dvs-crate/1", Force::Ours).section("docs/format.md");
