//! A comparison as JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::compat::bump::VersionStep;
use crate::compat::change::{Change, Place};
use crate::compat::comparison::Comparison;
use crate::compat::kind::{ChangeKind, Direction, Level};
use crate::compat::problem::Problem;
use crate::report::{Both, Versions, listing};

impl Comparison {
    /// As JSON: `{"format": 1, "verdict": "breaking" | "warning" | "compatible" | "none", "changes": […], …}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Maps with text keys only: writing them cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", &1)?;
        map.serialize_entry("versions", &Versions::CURRENT)?;
        map.serialize_entry("verdict", self.outcome().name())?;
        map.serialize_entry("complete", &self.is_complete())?;
        map.serialize_entry("title", &self.title())?;
        map.serialize_entry("oldVersion", &self.old_version())?;
        map.serialize_entry("newVersion", &self.new_version())?;
        map.serialize_entry("requiredBump", self.required_bump().name())?;
        let step = match self.version_step() {
            VersionStep::Unknown => "unknown",
            VersionStep::Back => "back",
            VersionStep::Forward(step) => step.name(),
        };
        map.serialize_entry("versionStep", step)?;
        map.serialize_entry("movedTooLittle", &self.moved_too_little())?;
        map.serialize_entry("counts", &Counts(self))?;
        map.serialize_entry("ignored", &self.ignored())?;
        map.serialize_entry("changes", self.changes())?;
        map.serialize_entry("oldProblems", self.old_problems())?;
        map.serialize_entry("newProblems", self.new_problems())?;
        map.end()
    }
}

struct Counts<'a>(&'a Comparison);

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        for level in [Level::Breaking, Level::Warning, Level::Compatible, Level::Editorial] {
            map.serialize_entry(level.name(), &self.0.count(level))?;
        }
        map.end()
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id())?;
        map.serialize_entry("level", self.level.name())?;
        map.serialize_entry("defaultLevel", self.kind.level(self.direction).name())?;
        map.serialize_entry("area", self.kind.area.name())?;
        if self.kind.directed {
            map.serialize_entry("direction", self.direction.name())?;
        }
        map.serialize_entry("operation", &*self.location.operation)?;
        map.serialize_entry("part", &self.location.part.key())?;
        if let Some(media_type) = &self.location.media_type {
            map.serialize_entry("mediaType", &**media_type)?;
        }
        map.serialize_entry("value", &*self.location.value)?;
        for (name, text) in [("name", &self.name), ("old", &self.old), ("new", &self.new)] {
            if let Some(text) = text {
                map.serialize_entry(name, &**text)?;
            }
        }
        map.serialize_entry("message", &Both(|lang| self.message(lang)))?;
        map.serialize_entry("why", &Both(|lang| self.why(lang).to_owned()))?;
        for (name, place) in [("oldPlace", &self.old_place), ("newPlace", &self.new_place)] {
            if let Some(place) = place {
                map.serialize_entry(name, place)?;
            }
        }
        map.serialize_entry("fingerprint", &self.fingerprint())?;
        map.end()
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.document.is_empty() {
            map.serialize_entry("document", &*self.document)?;
        }
        map.serialize_entry("pointer", &self.pointer)?;
        if let Some(span) = &self.span {
            map.serialize_entry("span", span)?;
        }
        map.end()
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind.name())?;
        map.serialize_entry("place", &Place::new(&self.document, self.pointer.clone(), self.span))?;
        map.serialize_entry("message", &Both(|lang| self.message(lang)))?;
        map.end()
    }
}

/// A kind of change in one direction.
struct Directed(&'static ChangeKind, Direction);

impl Serialize for Directed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(kind, direction) = *self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &kind.id(direction))?;
        map.serialize_entry("level", kind.level(direction).name())?;
        map.serialize_entry("area", kind.area.name())?;
        if kind.directed {
            map.serialize_entry("direction", direction.name())?;
        }
        map.serialize_entry("reverse", kind.reverse)?;
        map.serialize_entry("message", &kind.message)?;
        map.serialize_entry("why", &Both(|lang| kind.why(direction, lang).to_owned()))?;
        map.end()
    }
}

/// All kinds of changes as JSON: `{"format": 1, "changeKinds": […]}`.
#[must_use]
pub fn kinds_json() -> String {
    let both = |kind: &'static ChangeKind| {
        let second = kind.directed.then_some(Directed(kind, Direction::Response));
        std::iter::once(Directed(kind, Direction::Request)).chain(second)
    };
    let all: Vec<_> = ChangeKind::all().into_iter().flat_map(both).collect();
    listing("changeKinds", &all)
}
