//! Profiles: named sets of rules with a purpose.

use crate::shape::Bilingual;

/// How much of its source a profile covers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Coverage {
    /// All of it.
    Complete,
    /// A part of it.
    Excerpt,
}

impl Coverage {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Excerpt => "excerpt",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Complete => Bilingual::new("vollständig", "complete"),
            Self::Excerpt => Bilingual::new("Auszug", "excerpt"),
        }
    }
}

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

/// Structure, identity, references, dates, and what every entry must have at least.
pub static BASE: Profile = Profile::new(
    "base",
    Bilingual::new("Grundlage", "base"),
    Bilingual::new(
        "Aufbau, Kennungen, Verweise, Daten und Texte: was jeder Katalog braucht, damit andere ihn lesen und zusammenführen können. \
         Eigene Festlegungen dieses Formats und die Regeln der verwendeten Schlüssel.",
        "Structure, identity, references, dates and texts: what every catalog needs so that others can read and merge it. \
         Rules of this format, and those of the keys that it uses.",
    ),
    Coverage::Complete,
    "2026-11",
);
