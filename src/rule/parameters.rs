//! What rules ask for and callers may set.

use crate::standards::Standards;

/// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Parameters {
    /// How many days before its end something is said to end soon. Default 30.
    pub days_before_end: u32,
    /// How many days a rating of maturity may be old. Default 730, the crate's own: no scheme names a period.
    pub assessment_days: u32,
    /// The requirement catalogs and schemes by which conformity statements and maturity are judged. Default those of the crate.
    pub standards: Standards,
}

impl Default for Parameters {
    fn default() -> Self {
        Self { days_before_end: 30, assessment_days: 730, standards: Standards::new() }
    }
}

impl Parameters {
    /// Sets `days_before_end`.
    #[must_use]
    pub fn days_before_end(mut self, days: u32) -> Self {
        self.days_before_end = days;
        self
    }

    /// Sets `assessment_days`.
    #[must_use]
    pub fn assessment_days(mut self, days: u32) -> Self {
        self.assessment_days = days;
        self
    }

    /// Sets `standards`.
    #[must_use]
    pub fn standards(mut self, standards: Standards) -> Self {
        self.standards = standards;
        self
    }
}
