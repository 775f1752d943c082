//! What a service says about personal data: the provider's role, templates, sub-processors, third countries.
//!
//! A concluded Auftragsverarbeitungsvertrag stands in `agreement`; here is only what the provider offers.

use crate::key::EntityId;
use crate::model::common::{Attestation, Claim, Contact, DocumentRef};
use crate::shape::{List, model, vocabulary};
use crate::text::{Country, Date, LocalId, LocalizedText, Period, Text};

model! {
    /// What the service says about personal data.
    ///
    /// Source: DSGVO, in particular Art. 4, 9, 26, 28, 32, 35 and 44 to 49.
    pub struct DataProtection: "Datenschutzangaben", "Angaben zur Verarbeitung personenbezogener Daten nach der DSGVO." {
        new {
            /// Whether personal data are processed in the service on the customer's side of use.
            personal_data: Option<bool> = "personalData", "Personenbezogene Daten", "Ob im Cloud-Service personenbezogene Daten verarbeitet werden.";
            /// The role of the provider in this processing. Source: Art. 4 Nr. 7 and 8, Art. 26, Art. 28 DSGVO.
            provider_role: Option<ProcessingRole> = "providerRole", "Datenschutzrolle des Anbieters", "Ob der Anbieter Auftragsverarbeiter, gemeinsam Verantwortlicher oder Verantwortlicher ist.";
        }
        /// Whether the service is meant for special categories of personal data. Source: Art. 9 DSGVO.
        special_categories: Option<bool> = "specialCategories", "Besondere Kategorien", "Ob der Cloud-Service für besondere Kategorien personenbezogener Daten (Art. 9 DSGVO) vorgesehen ist.";
        /// Whether data under a further duty of secrecy are admitted, such as social or tax data, and on which
        /// conditions.
        secrecy_duties: Option<LocalizedText> = "secrecyDuties", "Besondere Geheimnisse", "Ob und wie Daten unter besonderer Geheimhaltung zugelassen sind, etwa Sozial- oder Steuerdaten.";
        /// The kinds of personal data. Source: Art. 28 Abs. 3 DSGVO.
        data_categories: List<LocalizedText> = "dataCategories", "Arten personenbezogener Daten", "Arten der personenbezogenen Daten, die verarbeitet werden.";
        /// The categories of people whom the data are about. Source: Art. 28 Abs. 3 DSGVO.
        data_subjects: List<LocalizedText> = "dataSubjects", "Betroffene Personen", "Kategorien der Personen, deren Daten verarbeitet werden.";
        /// The purposes for which the provider processes data as a controller of its own, such as billing or
        /// improvement.
        own_purposes: Option<LocalizedText> = "ownPurposes", "Eigene Zwecke des Anbieters", "Zwecke, für die der Anbieter Daten in eigener Verantwortung verarbeitet.";
        /// The legal instruments that the provider offers for processing on behalf. Source: Art. 28 Abs. 3 DSGVO
        /// (“Vertrag oder anderes Rechtsinstrument”).
        legal_instruments: List<LegalInstrument> = "legalInstruments", "Angebotene Rechtsinstrumente", "Vertrag oder anderes Rechtsinstrument, das der Anbieter für die Auftragsverarbeitung anbietet.";
        /// The templates: Auftragsverarbeitungsvertrag, arrangement of joint controllers.
        templates: List<DocumentRef> = "templates", "Muster des Auftragsverarbeitungsvertrags", "Muster des Auftragsverarbeitungsvertrags oder eines anderen Rechtsinstruments.";
        /// The norm where a statute or Staatsvertrag takes the place of a contract.
        legal_norm: Option<Text> = "legalNorm", "Rechtsnorm", "Vorschrift, die an die Stelle eines Vertrags tritt.";
        /// The sub-processors. An empty list says that there are none; absent says nothing.
        sub_processors: Option<List<SubProcessor>> = "subProcessors", "Weitere Auftragsverarbeiter", "Weitere Auftragsverarbeiter (Unterauftragsverarbeiter); eine leere Liste bedeutet, dass es keine gibt.";
        /// How customers are told of new sub-processors, with which period to object.
        sub_processor_notice: Option<Period> = "subProcessorNotice", "Ankündigung neuer Unterauftragsverarbeiter", "Wie lange vorher über neue Unterauftragsverarbeiter informiert wird.";
        /// The transfers to third countries. An empty list says that there are none; absent says nothing. Source:
        /// Art. 44 to 49 DSGVO.
        third_country_transfers: Option<List<ThirdCountryTransfer>> = "thirdCountryTransfers", "Drittlandübermittlungen", "Übermittlungen in Drittländer; eine leere Liste bedeutet, dass es keine gibt.";
        /// The technical and organisational measures. Source: Art. 32 DSGVO.
        technical_measures: List<DocumentRef> = "technicalMeasures", "Technische und organisatorische Maßnahmen", "Unterlagen zu den technischen und organisatorischen Maßnahmen (Art. 32 DSGVO).";
        /// What the provider hands over for a data protection impact assessment. Source: Art. 35 DSGVO.
        impact_assessment: List<DocumentRef> = "impactAssessment", "Unterlagen zur Datenschutz-Folgenabschätzung", "Unterlagen, die der Anbieter für eine Datenschutz-Folgenabschätzung bereitstellt.";
        /// How long personal data are kept after use in the service ends.
        retention: Option<Period> = "retention", "Speicherdauer", "Wie lange personenbezogene Daten nach dem Ende der Nutzung im Cloud-Service verbleiben.";
        /// How data are erased, and how that is shown.
        erasure: Option<LocalizedText> = "erasure", "Löschkonzept", "Wie gelöscht und die Löschung nachgewiesen wird.";
        /// Whether data of customers are used to train models.
        model_training: Option<bool> = "modelTraining", "Training mit Kundendaten", "Ob Kundendaten zum Trainieren von Modellen verwendet werden.";
        /// The provider's data protection officer, best as a mailbox of the function.
        data_protection_officer: Option<Box<Contact>> = "dataProtectionOfficer", "Datenschutzbeauftragte", "Kontakt zu den behördlichen oder betrieblichen Datenschutzbeauftragten.";
        /// Whether somebody examined these statements.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Datenschutzangaben", "Wer die Angaben beurteilt hat und wie belastbar das ist.";
        /// The first day on which the statements hold.
        valid_from: Option<Date> = "validFrom", "Datenschutzangaben gelten ab", "Erster Tag, an dem die Angaben gelten.";
        /// The last day on which the statements hold (inclusive).
        valid_until: Option<Date> = "validUntil", "Datenschutzangaben gelten bis", "Letzter Tag, an dem die Angaben gelten, einschließlich.";
    }
}

model! {
    /// A further processor that the provider engages.
    ///
    /// Source: Art. 28 Abs. 2 and 4 DSGVO.
    pub struct SubProcessor: "Weiterer Auftragsverarbeiter", "Stelle, die der Anbieter seinerseits zur Verarbeitung einsetzt (Art. 28 Abs. 2 und 4 DSGVO)." {
        new {
            /// The name, with legal form.
            name: Option<Text> = "name", "Name des Unterauftragsverarbeiters", "Name mit Rechtsform.";
            /// The countries in which it processes or sees the data.
            countries: List<Country> = "countries", "Verarbeitungsländer", "Länder, in denen die Daten verarbeitet oder eingesehen werden.";
        }
        /// The body in the catalog, if it has an entry.
        organisation: Option<EntityId> = "organisation" -> Organisation, "Organisation des Unterauftragsverarbeiters", "Eintrag der Stelle im Katalog, falls vorhanden.";
        /// The seat, as an address or a place.
        place: Option<Text> = "place", "Sitz", "Sitz des Unterauftragsverarbeiters.";
        /// What it does.
        task: Option<LocalizedText> = "task", "Aufgabe des Unterauftragsverarbeiters", "Was der Unterauftragsverarbeiter leistet.";
        /// The plans for which it is engaged, by their ids. Empty: all plans.
        plans: List<LocalId> = "plans", "Unterauftrag für Tarife", "Kennungen der Tarife, für die er eingesetzt wird; leer für alle.";
        /// The basis of the transfer, where a country lies outside the EEA.
        transfer_basis: Option<TransferBasis> = "transferBasis", "Übermittlungsgrundlage", "Grundlage der Übermittlung, wenn ein Land außerhalb des EWR liegt.";
        /// Whether a contract with the same duties has been concluded with it.
        contract: Option<Box<Claim>> = "contract", "Vertrag mit gleichen Pflichten", "Ob mit ihm ein Vertrag mit denselben Pflichten besteht (Art. 28 Abs. 4 DSGVO).";
        /// The first day on which it is engaged.
        valid_from: Option<Date> = "validFrom", "Eingesetzt ab", "Erster Tag des Einsatzes.";
        /// The last day on which it is engaged (inclusive).
        valid_until: Option<Date> = "validUntil", "Eingesetzt bis", "Letzter Tag des Einsatzes, einschließlich.";
    }
}

model! {
    /// A transfer of personal data to a country outside the EEA.
    ///
    /// Source: Art. 44 to 49 DSGVO.
    pub struct ThirdCountryTransfer: "Drittlandübermittlung", "Übermittlung personenbezogener Daten in ein Land außerhalb des EWR (Art. 44 bis 49 DSGVO)." {
        new {
            /// The country.
            country: Country = "country", "Drittland", "Land, in das übermittelt wird.";
            /// The basis of the transfer.
            basis: Option<TransferBasis> = "basis", "Grundlage der Übermittlung", "Rechtliche Grundlage der Übermittlung.";
        }
        /// Who receives the data.
        recipient: Option<Text> = "recipient", "Empfänger", "Wer die Daten erhält.";
        /// What for.
        purpose: Option<LocalizedText> = "purpose", "Übermittlungszweck", "Wozu übermittelt wird.";
        /// Additional measures, such as encryption with keys of the customer.
        safeguards: Option<LocalizedText> = "safeguards", "Zusätzliche Garantien", "Zusätzliche Maßnahmen, etwa Verschlüsselung mit Schlüsseln des Kunden.";
        /// Standard clauses, rules or the assessment of the transfer.
        documents: List<DocumentRef> = "documents", "Unterlagen zur Übermittlung", "Standardvertragsklauseln oder Bewertung der Übermittlung.";
        /// The first day of the transfer.
        valid_from: Option<Date> = "validFrom", "Übermittlung ab", "Erster Tag der Übermittlung.";
        /// The last day of the transfer (inclusive).
        valid_until: Option<Date> = "validUntil", "Übermittlung bis", "Letzter Tag der Übermittlung, einschließlich.";
    }
}

vocabulary! {
    /// The role of the provider when personal data are processed.
    ///
    /// Source: Art. 4 Nr. 7 and 8, Art. 26 and 28 DSGVO.
    pub enum ProcessingRole: "Datenschutzrolle", "Rolle des Anbieters bei der Verarbeitung personenbezogener Daten nach der DSGVO." {
        /// Processes on behalf of the controller (Art. 28 DSGVO).
        Processor = "processor", "Auftragsverarbeiter";
        /// Determines purposes and means together with the user (Art. 26 DSGVO).
        JointController = "joint-controller", "Gemeinsam Verantwortlicher";
        /// Determines purposes and means itself.
        Controller = "controller", "Eigener Verantwortlicher";
    }
}

vocabulary! {
    /// The instrument that binds a processor, or joint controllers.
    ///
    /// Source: Art. 26 and Art. 28 Abs. 3 DSGVO.
    pub enum LegalInstrument: "Rechtsinstrument", "Vertrag oder anderes Rechtsinstrument für die Verarbeitung nach Art. 26 und 28 DSGVO." {
        /// A contract on processing on behalf.
        ProcessingContract = "processing-contract", "Auftragsverarbeitungsvertrag";
        /// A contract on the basis of standard contractual clauses under Art. 28 Abs. 7 DSGVO.
        StandardClauses = "standard-clauses", "Standardvertragsklauseln zur Auftragsverarbeitung";
        /// A statute, an ordinance or articles under public law.
        Statute = "statute", "Gesetz, Rechtsverordnung oder Satzung";
        /// A Staatsvertrag or an administrative agreement.
        StateTreaty = "state-treaty", "Staatsvertrag oder Verwaltungsabkommen";
        /// An arrangement between joint controllers.
        JointControllerArrangement = "joint-controller-arrangement", "Vereinbarung gemeinsam Verantwortlicher";
    }
}

vocabulary! {
    /// The basis of a transfer to a third country.
    ///
    /// Source: Art. 45, 46, 47 and 49 DSGVO.
    pub enum TransferBasis: "Übermittlungsgrundlage", "Grundlage einer Übermittlung in ein Drittland nach Art. 45 bis 49 DSGVO." {
        /// A decision of the Commission on adequacy (Art. 45).
        AdequacyDecision = "adequacy-decision", "Angemessenheitsbeschluss";
        /// Standard data protection clauses (Art. 46 Abs. 2).
        StandardClauses = "standard-clauses", "Standarddatenschutzklauseln";
        /// Binding corporate rules (Art. 47).
        BindingCorporateRules = "binding-corporate-rules", "Verbindliche interne Datenschutzvorschriften";
        /// Another appropriate safeguard (Art. 46).
        OtherSafeguard = "other-safeguard", "Andere geeignete Garantie";
        /// A derogation for a specific situation (Art. 49).
        Derogation = "derogation", "Ausnahme für bestimmte Fälle";
    }
}
