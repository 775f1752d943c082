//! Up to which Schutzbedarf a service is suitable.
//!
//! The Schutzbedarf itself is determined by the authority for its data; it stands with the tenant.

use crate::model::common::{Attestation, DocumentRef, ProtectionNeeds};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText};

model! {
    /// Up to which Schutzbedarf a service or plan is suitable, per Schutzziel. It is a statement of the provider;
    /// whether it suffices, the authority decides for its data.
    ///
    /// Source: BSI standard 200-2 for the categories; the structure is this format's own.
    pub struct ProtectionSuitability: "Schutzbedarfseignung", "Bis zu welchem Schutzbedarf ein Cloud-Service je Schutzziel geeignet ist; den Schutzbedarf selbst stellt die nutzende Stelle fest." {
        new {
            /// The highest Schutzbedarf per Schutzziel for which the service is suitable.
            up_to: ProtectionNeeds = "upTo", "Geeignet bis Schutzbedarf", "Höchster Schutzbedarf je Schutzziel, für den der Cloud-Service geeignet ist.";
        }
        /// The highest level of classified information for which the service is approved. Whether the DVC admits such
        /// use at all is not known.
        classified_up_to: Option<ClassificationLevel> = "classifiedUpTo", "Zugelassen bis Geheimhaltungsgrad", "Höchster Geheimhaltungsgrad, für den der Cloud-Service zugelassen ist.";
        /// The conditions under which the statement holds: an option that must be ordered, a configuration.
        conditions: Option<LocalizedText> = "conditions", "Bedingungen der Eignung", "Voraussetzungen, unter denen die Eignung besteht.";
        /// What the customer has to do for it.
        customer_measures: Option<LocalizedText> = "customerMeasures", "Maßnahmen des Kunden", "Was der Kunde selbst dafür tun muss.";
        /// The evidence of the same service on which the statement rests, by ids.
        evidence: List<LocalId> = "evidence", "Stützende Nachweise", "Kennungen der Nachweise des Cloud-Service, auf die sich die Eignung stützt.";
        /// Security concept and other documents.
        documents: List<DocumentRef> = "documents", "Unterlagen zur Eignung", "Sicherheitskonzept und weitere Unterlagen.";
        /// Who assessed the suitability, and with which certainty.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Eignung", "Wer die Eignung beurteilt hat und wie belastbar das ist.";
        /// The first day on which the statement holds.
        valid_from: Option<Date> = "validFrom", "Eignung ab", "Erster Tag, an dem die Aussage gilt.";
        /// The last day on which the statement holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Eignung bis", "Letzter Tag, an dem die Aussage gilt, einschließlich.";
    }
}

vocabulary! {
    /// The levels of classified information, in ascending order.
    ///
    /// Source: § 4 SÜG, VSA.
    pub enum ClassificationLevel: "Geheimhaltungsgrad", "Geheimhaltungsgrade für Verschlusssachen nach § 4 SÜG, in aufsteigender Folge." {
        /// VS-NUR FÜR DEN DIENSTGEBRAUCH.
        VsNfd = "vs-nfd", "VS-Nur für den Dienstgebrauch";
        /// VS-VERTRAULICH.
        VsConfidential = "vs-vertraulich", "VS-Vertraulich";
        /// GEHEIM.
        Secret = "geheim", "Geheim";
        /// STRENG GEHEIM.
        TopSecret = "streng-geheim", "Streng Geheim";
    }
}
