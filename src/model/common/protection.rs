//! Schutzbedarf: how much harm the loss of a protection goal would do.
//!
//! The protection need is determined by the body that is responsible for the data; a service is only suitable
//! up to a level. Both sides use these types.

use crate::shape::{model, vocabulary};

vocabulary! {
    /// Category of the protection need, from low to high: normal, high, very high.
    ///
    /// Source: BSI standard 200-2 (categories normal, hoch, sehr hoch).
    pub enum ProtectionNeed: "Schutzbedarfskategorie", "Schutzbedarf nach BSI-Standard 200-2 in den Stufen normal, hoch und sehr hoch." {
        /// The effects of damage are limited and manageable.
        Normal = "normal", "Schutzbedarf normal";
        /// The effects of damage can be considerable.
        High = "high", "Schutzbedarf hoch";
        /// The effects of damage can reach a catastrophic extent that threatens existence.
        VeryHigh = "very-high", "Schutzbedarf sehr hoch";
    }
}

model! {
    /// Protection need per protection goal (Schutzziel). A goal that is not given was not determined; it does
    /// not count as normal.
    ///
    /// Source: BSI standard 200-2 for confidentiality, integrity and availability; authenticity as a fourth
    /// target as in Grundschutz++.
    pub struct ProtectionNeeds: "Schutzbedarf je Schutzziel", "Schutzbedarf für jedes Schutzziel; ein nicht genanntes Schutzziel ist nicht festgestellt und gilt nicht als normal." {
        new {
            /// Confidentiality: nobody reads it who must not.
            confidentiality: Option<ProtectionNeed> = "confidentiality", "Vertraulichkeit", "Schutzbedarf für die Vertraulichkeit.";
            /// Integrity: it is complete and unchanged.
            integrity: Option<ProtectionNeed> = "integrity", "Integrität", "Schutzbedarf für die Integrität.";
            /// Availability: it can be used when it is needed.
            availability: Option<ProtectionNeed> = "availability", "Verfügbarkeit", "Schutzbedarf für die Verfügbarkeit.";
        }
        /// Authenticity: it comes from whom it says (Grundschutz++ only).
        authenticity: Option<ProtectionNeed> = "authenticity", "Authentizität", "Schutzbedarf für die Authentizität (nur Grundschutz++).";
    }
}
