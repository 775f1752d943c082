//! What rules ask for and callers may set.

use super::AllowedCountries;
use crate::standards::Standards;
use crate::text::{Percent, Period, Text};

/// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Parameters {
    /// How many days before its end something is said to end soon. Default 30.
    pub days_before_end: u32,
    /// How old a rating of maturity may be. Default two years (P24M), the crate's own: no scheme names a period.
    pub maturity_assessment_age: Period,
    /// In which countries data may lie, and from which they may be seen. Default Germany: by a summary of it the Rahmenwerk der
    /// Zielarchitektur 2.0.1 asks for delivery in German territory.
    pub allowed_countries: AllowedCountries,
    /// The least SEAL level that each objective must have, 0 to 4. Default none: the levels are voluntary.
    pub minimum_seal: Option<u32>,
    /// The least share of the weighted sum of SEAL levels, as a service with SEAL-4 throughout has 100 percent. Default none: the
    /// levels are voluntary.
    pub minimum_seal_score: Option<Percent>,
    /// Whether customers must keep the keys to their data. Default no.
    pub customer_held_keys: bool,
    /// How many days before the first use of an image its bill of materials may have been made. Default 90.
    pub sbom_days_before_image: u32,
    /// How long an interface stays usable at least after it was deprecated. Default six months; no binding German rule with fixed
    /// periods is known.
    pub deprecation_grace_period: Period,
    /// How old an assessment of accessibility may be. Default three years.
    pub accessibility_assessment_age: Period,
    /// The requirement catalogs and schemes by which conformity statements and maturity are judged. Default those of the crate.
    pub standards: Standards,
    /// The edition of the AGB of the Cloud-Service-Portal that counts, as the portal names it. Default none: statements on
    /// other editions are not pointed out.
    pub portal_terms_edition: Option<Text>,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            days_before_end: 30,
            maturity_assessment_age: Period::of_months(24),
            sbom_days_before_image: 90,
            allowed_countries: AllowedCountries::default(),
            minimum_seal: None,
            minimum_seal_score: None,
            customer_held_keys: false,
            standards: Standards::new(),
            portal_terms_edition: None,
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

    /// Sets `maturity_assessment_age`.
    #[must_use]
    pub fn maturity_assessment_age(mut self, period: Period) -> Self {
        self.maturity_assessment_age = period;
        self
    }

    /// Sets `allowed_countries`.
    #[must_use]
    pub fn allowed_countries(mut self, countries: AllowedCountries) -> Self {
        self.allowed_countries = countries;
        self
    }

    /// Sets `minimum_seal`.
    #[must_use]
    pub fn minimum_seal(mut self, level: u32) -> Self {
        self.minimum_seal = Some(level);
        self
    }

    /// Sets `minimum_seal_score`.
    #[must_use]
    pub fn minimum_seal_score(mut self, score: Percent) -> Self {
        self.minimum_seal_score = Some(score);
        self
    }

    /// Sets `customer_held_keys`.
    #[must_use]
    pub fn customer_held_keys(mut self, demanded: bool) -> Self {
        self.customer_held_keys = demanded;
        self
    }

    /// Sets `sbom_days_before_image`.
    #[must_use]
    pub fn sbom_days_before_image(mut self, days: u32) -> Self {
        self.sbom_days_before_image = days;
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

    /// Sets `portal_terms_edition`.
    #[must_use]
    pub fn portal_terms_edition(mut self, edition: Text) -> Self {
        self.portal_terms_edition = Some(edition);
        self
    }
}
