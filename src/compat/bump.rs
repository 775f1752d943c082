//! What a comparison means for the version number.

use super::kind::Level;
use crate::shape::Bilingual;

/// A step of a version number (SemVer 2.0). Ordered: the last is the greatest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Bump {
    /// The number may stay.
    None,
    /// The last number.
    Patch,
    /// The middle number.
    Minor,
    /// The first number.
    Major,
}

impl Bump {
    /// The step that a change of this level requires. A warning requires no more than a new minor number: whether it breaks
    /// anything is for people to decide.
    #[must_use]
    pub const fn of(level: Level) -> Self {
        match level {
            Level::Editorial => Self::Patch,
            Level::Compatible | Level::Warning => Self::Minor,
            Level::Breaking => Self::Major,
        }
    }

    /// How far a number moved, from the lower to the higher one.
    #[must_use]
    pub fn between(old: &semver::Version, new: &semver::Version) -> Self {
        if old.cmp_precedence(new).is_eq() {
            Self::None
        } else if old.major != new.major {
            Self::Major
        } else if old.minor != new.minor {
            Self::Minor
        } else {
            Self::Patch
        }
    }

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::None => Bilingual::new("keine neue Nummer", "no new number"),
            Self::Patch => Bilingual::new("neue Patch-Nummer", "a new patch number"),
            Self::Minor => Bilingual::new("neue Nebennummer", "a new minor number"),
            Self::Major => Bilingual::new("neue Hauptnummer", "a new major number"),
        }
    }
}

/// Whether a number promises that the next ones are compatible with it: not below 1.0.0, and not before a release (SemVer 2.0, 4 and 9).
pub(crate) fn promises(number: &semver::Version) -> bool {
    number.major > 0 && number.pre.is_empty()
}

/// What the version numbers did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum VersionStep {
    /// At least one is missing or not SemVer: nothing can be said.
    Unknown,
    /// The new number is below the old one.
    Back,
    /// This far.
    Forward(Bump),
}

impl VersionStep {
    pub(crate) fn between(old: Option<&str>, new: Option<&str>) -> (Self, bool) {
        let parse = |text: Option<&str>| semver::Version::parse(text?.trim_start_matches(['v', 'V'])).ok();
        let (Some(a), Some(b)) = (parse(old), parse(new)) else { return (Self::Unknown, false) };
        let step = if b.cmp_precedence(&a).is_lt() { Self::Back } else { Self::Forward(Bump::between(&a, &b)) };
        (step, !promises(&a))
    }
}
