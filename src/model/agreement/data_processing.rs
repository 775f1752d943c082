//! What was concluded on the processing of personal data.
//!
//! The template that a provider offers belongs to the service, and so does the list of kinds of instruments.
//! In here stands what two bodies concluded.

use crate::key::EntityId;
use crate::model::common::DocumentRef;
use crate::model::service::LegalInstrument;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText};

vocabulary! {
    /// How the controller authorises further processors.
    ///
    /// Source: Art. 28 Abs. 2 DSGVO.
    pub enum SubProcessorAuthorisation: "Genehmigungsform für weitere Auftragsverarbeiter", "Wie der Verantwortliche weitere Auftragsverarbeiter genehmigt (Art. 28 Abs. 2 DSGVO)." {
        /// Each one specifically, in advance.
        Specific = "specific", "gesonderte Genehmigung";
        /// In general; changes are announced and can be objected to.
        General = "general", "allgemeine Genehmigung";
        /// None are allowed.
        Excluded = "excluded", "keine weiteren Auftragsverarbeiter";
    }
}

model! {
    /// An instrument on the processing of personal data that was concluded or applies by law.
    ///
    /// Source: Art. 28 Abs. 3 DSGVO (contract or other legal act), Art. 26 DSGVO.
    pub struct DataProcessingInstrument: "Regelung zur Auftragsverarbeitung", "Geschlossener Auftragsverarbeitungsvertrag oder anderes Rechtsinstrument zur Verarbeitung personenbezogener Daten." {
        new {
            /// Kind of instrument.
            kind: LegalInstrument = "kind", "Gewähltes Rechtsinstrument", "Auf welche Weise die Verarbeitung geregelt ist.";
            /// The controllers.
            controllers: List<EntityId> = "controllers" -> Organisation, "Verantwortliche der Verarbeitung", "Verantwortliche, für die die Regelung gilt.";
            /// The processors; none for joint controllers.
            processors: List<EntityId> = "processors" -> Organisation, "Auftragsverarbeiter", "Stellen, die im Auftrag verarbeiten.";
        }
        /// Services whose processing it covers. Empty: all services of the agreement.
        services: List<EntityId> = "services" -> Service, "Erfasste Cloud-Services", "Cloud-Services, deren Verarbeitung erfasst ist; ohne Angabe alle der Vereinbarung.";
        /// The statute or treaty, if no contract was concluded, for people.
        legal_act: Option<LocalizedText> = "legalAct", "Bezeichnung des Rechtsakts", "Gesetz, Staatsvertrag oder Satzung, wenn kein Vertrag geschlossen ist.";
        /// How further processors are authorised.
        sub_processor_authorisation: Option<SubProcessorAuthorisation> = "subProcessorAuthorisation", "Genehmigung weiterer Auftragsverarbeiter", "Wie weitere Auftragsverarbeiter genehmigt werden.";
        /// Day on which it was concluded.
        concluded_on: Option<Date> = "concludedOn", "Geschlossen am", "Tag, an dem die Regelung geschlossen wurde.";
        /// The document.
        document: Option<Box<DocumentRef>> = "document", "Dokument zur Auftragsverarbeitung", "Das Dokument der Regelung.";
        /// First day on which it applies.
        valid_from: Option<Date> = "validFrom", "Regelung gilt ab", "Erster Tag, an dem die Regelung gilt.";
        /// Last day on which it applies, inclusive.
        valid_until: Option<Date> = "validUntil", "Regelung gilt bis", "Letzter Tag, an dem die Regelung gilt (einschließlich).";
    }
}
