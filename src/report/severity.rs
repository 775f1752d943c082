//! How serious a finding is.

use crate::shape::{Bilingual, choice};

/// How serious a finding is. Only an error makes a verdict `failed`.
///
/// A rule is an error only where its source binds and its addressee is established in the data; see `docs/format.md`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Hint,
    /// Should be mended, or there should be a reason.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The name in JSON and options: `error`, `warning` or `hint`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Hint, Self::Warning, Self::Error].into_iter().find(|severity| severity.name() == name)
    }

    /// The word for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Hint => Bilingual::new("Hinweis", "hint"),
            Self::Warning => Bilingual::new("Warnung", "warning"),
            Self::Error => Bilingual::new("Fehler", "error"),
        }
    }
}

choice! {
    /// How serious a finding is.
    Severity by name: "Schweregrad", "Wie schwer ein Befund wiegt." { Hint, Warning, Error }
}
