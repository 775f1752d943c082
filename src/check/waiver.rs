//! Exceptions: findings that somebody accepts for a reason, until a day.

use crate::report::Finding;
use crate::text::Date;

/// An exception: findings of one rule, at some entities, for a reason, until a day.
///
/// ```
/// use dvs::{Options, Waiver};
/// let waiver = Waiver::new("dangling-reference", "Der Eintrag folgt mit dem nächsten Release")
///     .entity("example.musterland:*")
///     .until("2027-03-31".parse()?);
/// let options = Options::new("2026-11-23".parse()?).waiver(waiver)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiver {
    rule: Box<str>,
    pattern: Option<Box<str>>,
    pointer: Option<Box<str>>,
    reason: Box<str>,
    until: Option<Date>,
}

impl Waiver {
    /// An exception for a rule, by code or name, with its reason.
    #[must_use]
    pub fn new(rule: &str, reason: &str) -> Self {
        Self { rule: rule.into(), pattern: None, pointer: None, reason: reason.into(), until: None }
    }

    /// Only for this entity, or for all whose id begins with what stands before a final `*`.
    #[must_use]
    pub fn entity(mut self, pattern: &str) -> Self {
        self.pattern = Some(pattern.into());
        self
    }

    /// Only at this place, as a JSON Pointer from the entity, and below it.
    #[must_use]
    pub fn pointer(mut self, pointer: &str) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// The last day on which it counts.
    #[must_use]
    pub fn until(mut self, day: Date) -> Self {
        self.until = Some(day);
        self
    }

    pub(super) fn rule(&self) -> &str {
        &self.rule
    }

    pub(super) fn reason(&self) -> &str {
        &self.reason
    }

    pub(super) fn resolved(mut self, code: &'static str) -> Self {
        self.rule = code.into();
        self
    }

    /// The last day, if it is over.
    pub(super) fn expired(&self, today: &Date) -> Option<&Date> {
        self.until.as_ref().filter(|until| *until < today)
    }

    pub(super) fn covers(&self, finding: &Finding, today: &Date) -> bool {
        let entity = finding.entity().map_or("", |entity| entity.as_str());
        let matches = |pattern: &str| match pattern.strip_suffix('*') {
            Some(prefix) => entity.starts_with(prefix),
            None => entity == pattern,
        };
        let below = |pointer: &str| {
            finding
                .pointer_in_entity()
                .strip_prefix(pointer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        *self.rule == *finding.code()
            && self.expired(today).is_none()
            && self.pattern.as_deref().is_none_or(matches)
            && self.pointer.as_deref().is_none_or(below)
    }
}
