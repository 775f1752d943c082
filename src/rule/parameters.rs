//! What rules ask for and callers may set.

use crate::standards::Standards;
use crate::text::Period;

/// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Parameters {
    /// How many days before its end something is said to end soon. Default 30.
    pub days_before_end: u32,
    /// How long an interface stays usable at least after it was deprecated. Default six months; no binding German rule with fixed
    /// periods is known.
    pub deprecation_grace_period: Period,
    /// How old an assessment of accessibility may be. Default three years.
    pub accessibility_assessment_age: Period,
    /// The requirement catalogs and schemes by which conformity statements and maturity are judged. Default those of the crate.
    pub standards: Standards,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            days_before_end: 30,
            standards: Standards::new(),
            deprecation_grace_period: Period::of_months(6),
            accessibility_assessment_age: Period::of_months(36),
        }
    }
}

impl Parameters {
    /// Sets `days_before_end`.
    #[must_use]
    pub fn days_before_end(mut self, days: u32) -> Self {
        self.days_before_end = days;
        self
    }

    /// Sets `deprecation_grace_period`.
    #[must_use]
    pub fn deprecation_grace_period(mut self, period: Period) -> Self {
        self.deprecation_grace_period = period;
        self
    }

    /// Sets `accessibility_assessment_age`.
    #[must_use]
    pub fn accessibility_assessment_age(mut self, period: Period) -> Self {
        self.accessibility_assessment_age = period;
        self
    }

    /// Sets `standards`.
    #[must_use]
    pub fn standards(mut self, standards: Standards) -> Self {
        self.standards = standards;
        self
    }
}
