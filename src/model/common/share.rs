//! Shares of activity as procurement law and the portal's terms measure them.
//!
//! Three different figures use this type and are never derived from each other: the open-market share of
//! CSP-AGB §1.2, the share for the controllers of § 108 Abs. 1 and 4 GWB, and the open-market share of the
//! activities concerned of § 108 Abs. 6 GWB. Which one it is, the field says.

use crate::model::common::Attestation;
use crate::shape::{model, vocabulary};
use crate::text::{Date, LocalizedText, Percent};

vocabulary! {
    /// What a share of activity was measured by.
    ///
    /// Source: § 108 Abs. 7 GWB (average total turnover of the last three years or another suitable value based
    /// on activity; a forecast where there are no figures). The breakdown into values is this format's own.
    pub enum ShareBasis: "Bemessungsgrundlage", "Woran ein Tätigkeitsanteil gemessen wurde (§ 108 Abs. 7 GWB; Aufgliederung eigene Festlegung)." {
        /// Average total turnover of the last three years.
        AverageTurnover = "average-turnover", "durchschnittlicher Gesamtumsatz";
        /// Costs of the activities.
        Costs = "costs", "Kosten der Tätigkeiten";
        /// Working time or staff.
        Staff = "staff", "Arbeitszeit oder Personal";
        /// Another suitable value based on activity; the note says which.
        OtherActivityValue = "other-activity-value", "anderer tätigkeitsgestützter Wert";
    }
}

model! {
    /// A share of the activities of a body: value, period, and what it was measured by.
    ///
    /// Source: § 108 Abs. 1 Nr. 2, Abs. 4 Nr. 2, Abs. 6 Nr. 3 and Abs. 7 GWB; CSP-AGB §1.2.
    pub struct ActivityShare: "Tätigkeitsanteil", "Anteil an den Tätigkeiten einer Stelle, mit Wert, Zeitraum und Bemessungsgrundlage." {
        new {
            /// The share in percent of all activities concerned, 0 to 100, exact.
            value: Percent = "value", "Anteil in Prozent", "Anteil in Prozent, von 0 bis 100, als genaue Dezimalzahl.";
        }
        /// First day of the period that was measured.
        period_from: Option<Date> = "periodFrom", "Zeitraum von", "Erster Tag des Zeitraums, über den gemessen wurde.";
        /// Last day of the period that was measured, inclusive.
        period_until: Option<Date> = "periodUntil", "Zeitraum bis", "Letzter Tag des Zeitraums, über den gemessen wurde (einschließlich).";
        /// What the share was measured by.
        basis: Option<ShareBasis> = "basis", "Gemessen an", "Woran der Anteil gemessen wurde.";
        /// Whether the value is a forecast because there are no figures yet (§ 108 Abs. 7 GWB).
        forecast: Option<bool> = "forecast", "Prognose", "Ob der Wert eine Prognose ist, weil noch keine Zahlen vorliegen.";
        /// How the value came about, for people.
        note: Option<LocalizedText> = "note", "Anmerkung zum Anteil", "Wie der Wert zustande kam.";
        /// How well the value is backed.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zum Anteil", "Wie gut der Wert abgesichert ist.";
    }
}
