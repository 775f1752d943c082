//! What rules ask for and callers may set.

use crate::standards::Standards;
use crate::text::Text;

/// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Parameters {
    /// How many days before its end something is said to end soon. Default 30.
    pub days_before_end: u32,
    /// The requirement catalogs and schemes by which conformity statements and maturity are judged. Default those of the crate.
    pub standards: Standards,
    /// The edition of the AGB of the Cloud-Service-Portal that counts, as the portal names it. Default none: statements on
    /// other editions are not pointed out.
    pub portal_terms_edition: Option<Text>,
}

impl Default for Parameters {
    fn default() -> Self {
        Self { days_before_end: 30, standards: Standards::new(), portal_terms_edition: None }
    }
}

impl Parameters {
    /// Sets `days_before_end`.
    #[must_use]
    pub fn days_before_end(mut self, days: u32) -> Self {
        self.days_before_end = days;
        self
    }

    /// Sets `standards`.
    #[must_use]
    pub fn standards(mut self, standards: Standards) -> Self {
        self.standards = standards;
        self
    }

    /// Sets `portal_terms_edition`.
    #[must_use]
    pub fn portal_terms_edition(mut self, edition: Text) -> Self {
        self.portal_terms_edition = Some(edition);
        self
    }
}
