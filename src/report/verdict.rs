//! The short answer of a check.

use crate::shape::Bilingual;

/// The short answer of a check, for a report, a profile or an entity. Never a statement about law or an official examination.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Verdict {
    /// No error, and everything was judged.
    Passed,
    /// No error, but something could not be judged.
    Incomplete,
    /// At least one error remains after overrides, waivers and the baseline.
    Failed,
}

impl Verdict {
    /// The verdict for what was counted.
    #[must_use]
    pub const fn of(failed: bool, incomplete: bool) -> Self {
        match (failed, incomplete) {
            (true, _) => Self::Failed,
            (false, true) => Self::Incomplete,
            (false, false) => Self::Passed,
        }
    }

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Incomplete => "incomplete",
            Self::Failed => "failed",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::Passed => Bilingual::new("keine Beanstandung", "nothing to object"),
            Self::Incomplete => Bilingual::new("unvollständig beurteilt", "not judged completely"),
            Self::Failed => Bilingual::new("beanstandet", "objected"),
        }
    }
}
