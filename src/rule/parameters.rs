//! What rules ask for and callers may set.

use crate::standards::Standards;

/// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Parameters {
    /// How many days before its end something is said to end soon. Default 30.
    pub days_before_end: u32,
    /// How many days before the first use of an image its bill of materials may have been made. Default 90.
    pub sbom_days_before_image: u32,
    /// The requirement catalogs and schemes by which conformity statements and maturity are judged. Default those of the crate.
    pub standards: Standards,
}

impl Default for Parameters {
    fn default() -> Self {
        Self { days_before_end: 30, sbom_days_before_image: 90, standards: Standards::new() }
    }
}

impl Parameters {
    /// Sets `days_before_end`.
    #[must_use]
    pub fn days_before_end(mut self, days: u32) -> Self {
        self.days_before_end = days;
        self
    }

    /// Sets `sbom_days_before_image`.
    #[must_use]
    pub fn sbom_days_before_image(mut self, days: u32) -> Self {
        self.sbom_days_before_image = days;
        self
    }

    /// Sets `standards`.
    #[must_use]
    pub fn standards(mut self, standards: Standards) -> Self {
        self.standards = standards;
        self
    }
}
