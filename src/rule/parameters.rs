//! Numbers, lists and editions that rules ask for and that callers may set: one declaration each. Not here: how they are set
//! by name (`parameter`).

use super::AllowedCountries;
use super::parameter::{Parameter, ParameterValue, parameters};
use crate::standards::Standards;
use crate::text::{Percent, Period, Text};

parameters! {
    /// Parameters of rules, each with a documented default. All are the crate's own choice unless a field says otherwise.
    ///
    /// They are set as fields, by chaining, or by name and text with [`Parameters::set`].
    pub struct Parameters {
        /// How many days before its end something is said to end soon.
        days_before_end(u32) / "days-before-end": u32 = 30,
            "Wie viele Tage vor seinem Ende etwas als bald endend gilt.";
        /// The edition of the AGB of the Cloud-Service-Portal that counts, as the portal names it. Without it, statements on other
        /// editions are not pointed out.
        portal_terms_edition(Text) / "portal-terms-edition": Option<Text> = None,
            "Die Fassung der AGB des Cloud-Service-Portals, die zählt, wie das Portal sie nennt. Ohne sie wird auf andere Fassungen \
             nicht hingewiesen.";
        /// How many days before the first use of an image its bill of materials may have been made.
        sbom_days_before_image(u32) / "sbom-days-before-image": u32 = 90,
            "Wie viele Tage vor dem ersten Einsatz eines Images seine Stückliste erstellt sein darf.";
        /// How long an interface stays usable at least after it was deprecated. No binding German rule with fixed periods is known.
        deprecation_grace_period(Period) / "deprecation-grace-period": Period = Period::of_months(6),
            "Wie lange eine Schnittstelle nach ihrer Abkündigung mindestens nutzbar bleibt. Eine verbindliche deutsche Regel mit \
             festen Fristen ist nicht bekannt.";
        /// How old an assessment of accessibility may be.
        accessibility_assessment_age(Period) / "accessibility-assessment-age": Period = Period::of_months(36),
            "Wie alt eine Beurteilung der Barrierefreiheit sein darf.";
        /// How old a rating of maturity may be. No scheme names a period.
        maturity_assessment_age(Period) / "maturity-assessment-age": Period = Period::of_months(24),
            "Wie alt eine Einstufung der Reife sein darf. Kein Modell nennt eine Frist.";
        /// In which countries data may lie, and from which they may be seen. Germany by default: by a summary of it the Rahmenwerk
        /// der Zielarchitektur 2.0.1 asks for delivery in German territory.
        allowed_countries(AllowedCountries) / "allowed-countries": AllowedCountries = AllowedCountries::default(),
            "In welchen Ländern Daten liegen und von wo sie eingesehen werden dürfen. Ohne Angabe Deutschland: Nach einer \
             Zusammenfassung verlangt das Rahmenwerk der Zielarchitektur 2.0.1 die Leistung in deutschem Hoheitsgebiet.";
        /// The least SEAL level that each objective must have, 0 to 4. Without it none is demanded: the levels are voluntary.
        minimum_seal(u32) / "minimum-seal": Option<u32> = None,
            "Die SEAL-Stufe, die jedes Ziel mindestens haben muss, 0 bis 4. Ohne sie wird keine verlangt: Die Stufen sind freiwillig.";
        /// The least share of the weighted sum of SEAL levels, as a service with SEAL-4 throughout has 100 percent. Without it none
        /// is demanded: the levels are voluntary.
        minimum_seal_score(Percent) / "minimum-seal-score": Option<Percent> = None,
            "Der Anteil, den die gewichtete Summe der SEAL-Stufen mindestens erreichen muss; durchgängig SEAL-4 sind 100 Prozent. \
             Ohne ihn wird keiner verlangt: Die Stufen sind freiwillig.";
        /// Whether customers must keep the keys to their data.
        customer_held_keys(bool) / "customer-held-keys": bool = false,
            "Ob Kunden die Schlüssel zu ihren Daten selbst verwahren müssen.";
        data {
            /// The requirement catalogs and schemes by which conformity statements and maturity are judged: those of the crate, and more
            /// if a caller brings them.
            standards: Standards = Standards::new();
        }
    }
}
