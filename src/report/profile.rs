//! Profiles: named sets of rules with a purpose.

use crate::shape::Bilingual;
use crate::standards::Coverage;

/// A named set of rules with a purpose. A rule says to which profiles it belongs.
#[derive(PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Profile {
    /// Stable name in kebab-case.
    pub name: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// What it is for.
    pub purpose: Bilingual,
    /// How much of its source it covers.
    pub coverage: Coverage,
    /// As of when, `YYYY-MM`.
    pub as_of: &'static str,
    /// Whether it runs when nobody asks for profiles.
    pub default: bool,
}

impl Profile {
    /// A profile that runs by default.
    #[must_use]
    pub const fn new(
        name: &'static str,
        title: Bilingual,
        purpose: Bilingual,
        coverage: Coverage,
        as_of: &'static str,
    ) -> Self {
        Self { name, title, purpose, coverage, as_of, default: true }
    }

    /// Makes it run only when it is asked for.
    #[must_use]
    pub const fn on_request(mut self) -> Self {
        self.default = false;
        self
    }
}
