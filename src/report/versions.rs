//! The three versions that stand in every report.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// The versions of what judged: the crate, the document format, and the rule book. Three things that move apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Versions {
    /// Version of the crate (SemVer).
    pub library: &'static str,
    /// The document format that is written.
    pub document: &'static str,
    /// Version of the rule book: it moves whenever a document may be judged differently.
    pub rule_book: &'static str,
}

impl Versions {
    /// Those of this build.
    pub const CURRENT: Self = Self { library: env!("CARGO_PKG_VERSION"), document: "dvs-crate/1", rule_book: "1" };
}

impl std::fmt::Display for Versions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "dvs {} (format {}, rule book {})", self.library, self.document, self.rule_book)
    }
}

impl Serialize for Versions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("library", self.library)?;
        map.serialize_entry("document", self.document)?;
        map.serialize_entry("ruleBook", self.rule_book)?;
        map.end()
    }
}
