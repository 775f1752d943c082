//! What comes out of a comparison: changes, the verdict, and what they mean for the version number.

use super::bump::{Bump, VersionStep};
use super::change::Change;
use super::description::Description;
use super::kind::Level;
use super::options::Options;
use super::problem::Problem;
use super::{diff, judge};
use crate::shape::Bilingual;

/// What a comparison comes to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// Nothing changed that programs see; texts for people may have.
    None,
    /// No client can stop working.
    Compatible,
    /// The documents do not decide whether a client can stop working, or could not be compared in full.
    Warning,
    /// A client that follows the old contract can stop working.
    Breaking,
}

impl Outcome {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Compatible => "compatible",
            Self::Warning => "warning",
            Self::Breaking => "breaking",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn title(self) -> Bilingual {
        match self {
            Self::None => Bilingual::new("keine Änderung", "no change"),
            Self::Compatible => Bilingual::new("verträglich", "compatible"),
            Self::Warning => Bilingual::new("zu prüfen", "to be looked at"),
            Self::Breaking => Bilingual::new("unverträglich", "breaking"),
        }
    }
}

/// What changed between two descriptions.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    changes: Vec<Change>,
    ignored: usize,
    complete: bool,
    old_version: Option<Box<str>>,
    new_version: Option<Box<str>>,
    title: Option<Box<str>>,
    old_problems: Vec<Problem>,
    new_problems: Vec<Problem>,
}

/// Compares two descriptions of one interface: what changed, and whether a client that follows the old one can stop working.
///
/// ```
/// use dvs::compat::{self, Bump, Description, Options, Outcome};
/// let old = Description::read(r#"{"openapi": "3.1.0", "info": {"title": "Meldungen", "version": "1.4.0"},
///     "paths": {"/meldungen": {"get": {"responses": {}}}}}"#);
/// let new = Description::read(r#"{"openapi": "3.1.0", "info": {"title": "Meldungen", "version": "1.5.0"}, "paths": {}}"#);
/// let comparison = compat::compare(&old, &new, &Options::default());
/// assert_eq!(comparison.outcome(), Outcome::Breaking);
/// assert_eq!(comparison.required_bump(), Bump::Major);
/// assert!(comparison.moved_too_little());
/// ```
#[must_use]
pub fn compare(old: &Description, new: &Description, options: &Options) -> Comparison {
    let found = diff::diff(old, new, options.today.as_ref(), options.max_pairs);
    let verdicts = judge::judge(old, new, &found, options);
    let hides = |description: &Description| description.problems().iter().any(|problem| problem.kind.hides());
    Comparison {
        changes: verdicts.changes,
        ignored: verdicts.ignored,
        complete: !verdicts.exceeded && !found.pairs.gaps && !hides(old) && !hides(new),
        old_version: old.version().map(Into::into),
        new_version: new.version().map(Into::into),
        title: new.title().or(old.title()).map(Into::into),
        old_problems: old.problems().to_vec(),
        new_problems: new.problems().to_vec(),
    }
}

impl Comparison {
    /// The changes, grouped by operation in the order of the new description.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// How many changes were left out because the options say so.
    #[must_use]
    pub fn ignored(&self) -> usize {
        self.ignored
    }

    /// Whether everything could be compared: no reference led nowhere, nothing was unreadable, no limit was reached.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What is wrong with the old description.
    #[must_use]
    pub fn old_problems(&self) -> &[Problem] {
        &self.old_problems
    }

    /// What is wrong with the new description.
    #[must_use]
    pub fn new_problems(&self) -> &[Problem] {
        &self.new_problems
    }

    /// The title of the interface.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The version of the old description, as it is written.
    #[must_use]
    pub fn old_version(&self) -> Option<&str> {
        self.old_version.as_deref()
    }

    /// The version of the new description, as it is written.
    #[must_use]
    pub fn new_version(&self) -> Option<&str> {
        self.new_version.as_deref()
    }

    /// The worst level among the changes.
    #[must_use]
    pub fn worst(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// How many changes have this level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.changes.iter().filter(|change| change.level == level).count()
    }

    /// What it comes to. What could not be compared in full is never better than a warning.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let of_changes = match self.worst() {
            None | Some(Level::Editorial) => Outcome::None,
            Some(Level::Compatible) => Outcome::Compatible,
            Some(Level::Warning) => Outcome::Warning,
            Some(Level::Breaking) => Outcome::Breaking,
        };
        if self.complete { of_changes } else { of_changes.max(Outcome::Warning) }
    }

    /// The step of the version number that the changes require (SemVer 2.0).
    #[must_use]
    pub fn required_bump(&self) -> Bump {
        let own_number =
            |change: &&Change| !(change.kind.name == "info-changed" && change.name.as_deref() == Some("version"));
        self.changes.iter().filter(own_number).map(|change| Bump::of(change.level)).max().unwrap_or(Bump::None)
    }

    /// The changes that require that step.
    pub fn forcing(&self) -> impl Iterator<Item = &Change> {
        let bump = self.required_bump();
        self.changes.iter().filter(move |change| Bump::of(change.level) == bump)
    }

    /// What the version numbers did.
    #[must_use]
    pub fn version_step(&self) -> VersionStep {
        VersionStep::between(self.old_version(), self.new_version()).0
    }

    /// Whether the version number moved less than the changes require, or back. Of numbers below 1.0.0 and before a
    /// release SemVer requires only that they move; of numbers that are not SemVer nothing is said.
    #[must_use]
    pub fn moved_too_little(&self) -> bool {
        match VersionStep::between(self.old_version(), self.new_version()) {
            (VersionStep::Unknown, _) => false,
            (VersionStep::Back, _) => true,
            (VersionStep::Forward(step), true) => step < self.required_bump().min(Bump::Patch),
            (VersionStep::Forward(step), false) => step < self.required_bump(),
        }
    }
}
