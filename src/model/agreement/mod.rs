//! Agreements: documents between bodies.
//!
//! An agreement states which legal ground it *declares*; whether that ground carries an award is not decided
//! here. An Inhouse-Verhältnis is an assessment over control relations and no agreement.

mod data_processing;
mod legal_ground;

pub use data_processing::{DataProcessingInstrument, SubProcessorAuthorisation};
pub use legal_ground::{Contribution, Cooperation, DeclaredGround, LegalGround};

use crate::key::{Ars, EntityId};
use crate::model::common::{Contact, DocumentRef, FederalLevel};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText, Period, Text};

vocabulary! {
    /// Kind of an agreement.
    ///
    /// Source: this format's own list.
    pub enum AgreementKind: "Vereinbarungsart", "Um welche Art von Vereinbarung es sich handelt (eigene Festlegung dieses Formats)." {
        /// Sets the terms of later single orders.
        FrameworkContract = "framework-contract", "Rahmenvertrag";
        /// A single contract for services.
        Contract = "contract", "Einzelvertrag";
        /// Between authorities (Verwaltungsvereinbarung).
        AdministrativeAgreement = "administrative-agreement", "Verwaltungsvereinbarung";
        /// On joint use of a service that the provider operates.
        SharedUse = "shared-use", "Mitnutzungsvereinbarung";
        /// On working together for public tasks of each.
        Cooperation = "cooperation", "Kooperationsvereinbarung";
        /// On the processing of personal data only.
        DataProcessing = "data-processing", "Vereinbarung zur Auftragsverarbeitung";
        /// A treaty between Länder, or Bund and Länder.
        StateTreaty = "state-treaty", "Staatsvertrag";
        /// Under public law between Kommunen (öffentlich-rechtliche Vereinbarung).
        PublicLawAgreement = "public-law-agreement", "öffentlich-rechtliche Vereinbarung";
        /// Joining a body or an existing agreement.
        Accession = "accession", "Beitrittserklärung";
    }
}

vocabulary! {
    /// What a party is in an agreement.
    ///
    /// Source: this format's own list; processor and controller as in Art. 4 DSGVO.
    pub enum PartyRole: "Rolle einer Vertragspartei", "Welche Rolle eine Stelle in einer Vereinbarung hat (eigene Festlegung dieses Formats)." {
        /// Provides what is agreed.
        Provider = "provider", "Anbieter als Vertragspartei";
        /// Orders and pays.
        Customer = "customer", "Kunde als Vertragspartei";
        /// May order under it without having signed it (Abrufberechtigte).
        Beneficiary = "beneficiary", "Abrufberechtigte Stelle";
        /// A partner among equals.
        Partner = "partner", "Kooperationspartei";
        /// Leads for the other partners.
        Lead = "lead", "federführende Stelle";
        /// Passes on what another provides.
        Broker = "broker", "vermittelnde Stelle";
        /// Responsible for the processing of personal data.
        Controller = "controller", "Verantwortlicher nach DSGVO";
        /// Processes personal data on behalf.
        Processor = "processor", "Auftragsverarbeiter nach DSGVO";
    }
}

model! {
    /// A party of an agreement.
    ///
    /// Source: this format's own.
    pub struct AgreementParty: "Vertragspartei", "Eine Stelle, die an einer Vereinbarung beteiligt ist." {
        new {
            /// The body. For a body without legal personality its legal entity is bound.
            organisation: EntityId = "organisation" -> Organisation, "Beteiligte Stelle", "Stelle, die beteiligt ist; gebunden ist ihr Rechtsträger.";
            /// What it is in the agreement. A set.
            roles: List<PartyRole> = "roles", "Rollen in der Vereinbarung", "Welche Rollen die Stelle in der Vereinbarung hat.";
        }
        /// First day on which it is a party.
        valid_from: Option<Date> = "validFrom", "Beteiligt ab", "Erster Tag, an dem die Stelle beteiligt ist.";
        /// Last day on which it is a party, inclusive.
        valid_until: Option<Date> = "validUntil", "Beteiligt bis", "Letzter Tag, an dem die Stelle beteiligt ist (einschließlich).";
    }
}

model! {
    /// What an agreement covers. A list that is empty does not restrict.
    ///
    /// Source: this format's own.
    pub struct AgreementScope: "Geltungsbereich", "Was eine Vereinbarung umfasst; eine leere Liste schränkt nicht ein." {
        new {
            /// Services that are covered.
            services: List<EntityId> = "services" -> Service, "Umfasste Cloud-Services", "Cloud-Services, die die Vereinbarung umfasst.";
        }
        /// Plans of the services that are covered, by their ids inside the service.
        plans: List<LocalId> = "plans", "Umfasste Tarife", "Tarife der Cloud-Services, die die Vereinbarung umfasst.";
        /// Bodies of which federal levels can use it.
        federal_levels: List<FederalLevel> = "federalLevels", "Umfasste Ebenen", "Föderale Ebenen, deren Stellen die Vereinbarung nutzen können.";
        /// Regions in which it can be used, as Regionalschlüssel or a prefix of it.
        regions: List<Ars> = "regions", "Umfasste Gebiete", "Gebiete, in denen die Vereinbarung genutzt werden kann, als Regionalschlüssel oder dessen Anfang.";
        /// The scope in words; it counts where the lists cannot say it.
        description: Option<LocalizedText> = "description", "Geltungsbereich in Worten", "Der Geltungsbereich in Worten, soweit die Listen ihn nicht ausdrücken.";
    }
}

model! {
    /// A document between bodies: who, on what, from when to when, on which declared legal ground.
    ///
    /// Source: this format's own.
    pub struct Agreement: "Vereinbarung", "Ein Dokument zwischen Stellen: wer was für welche Zeit und auf welcher erklärten Rechtsgrundlage vereinbart hat." {
        new {
            /// Id of the agreement, `namespace:name`.
            id: EntityId = "id", "Vereinbarungskennung", "Kennung der Vereinbarung.";
            /// Title for people.
            title: Option<LocalizedText> = "title", "Titel der Vereinbarung", "Titel der Vereinbarung.";
            /// Kind of agreement.
            agreement_kind: Option<AgreementKind> = "agreementKind", "Art der Vereinbarung", "Um welche Art von Vereinbarung es sich handelt.";
            /// The parties, at least two.
            parties: List<AgreementParty> = "parties", "Vertragsparteien", "Die beteiligten Stellen, mindestens zwei.";
        }
        /// What is agreed, in a few sentences.
        description: Option<LocalizedText> = "description", "Gegenstand der Vereinbarung", "Was vereinbart ist, in wenigen Sätzen.";
        /// Number or file reference under which the parties keep it.
        reference: Option<Text> = "reference", "Aktenzeichen", "Nummer oder Aktenzeichen, unter dem die Parteien sie führen.";
        /// What it covers.
        scope: Option<Box<AgreementScope>> = "scope", "Umfang der Vereinbarung", "Was die Vereinbarung umfasst.";
        /// Legal grounds that the agreement declares for the awards under it. Without one it opens no path.
        legal_grounds: List<DeclaredGround> = "legalGrounds", "Erklärte Rechtsgrundlagen", "Rechtsgrundlagen, die die Vereinbarung für Beauftragungen nennt.";
        /// Instruments on the processing of personal data that are concluded with it.
        data_processing: List<DataProcessingInstrument> = "dataProcessing", "Regelungen zur Auftragsverarbeitung", "Mit ihr geschlossene Regelungen zur Verarbeitung personenbezogener Daten.";
        /// The agreement under which this one was concluded (the framework contract of a single order).
        parent: Option<EntityId> = "parent" -> Agreement, "Übergeordnete Vereinbarung", "Vereinbarung, auf deren Grundlage diese geschlossen wurde.";
        /// The agreement that this one replaces.
        replaces: Option<EntityId> = "replaces" -> Agreement, "Ersetzte Vereinbarung", "Vereinbarung, die durch diese ersetzt wird.";
        /// Day on which the last party signed.
        signed_on: Option<Date> = "signedOn", "Unterzeichnet am", "Tag, an dem die letzte Partei unterzeichnet hat.";
        /// First day on which it is in force.
        valid_from: Option<Date> = "validFrom", "Vereinbarung gilt ab", "Erster Tag, an dem die Vereinbarung gilt.";
        /// Last day on which it is in force, inclusive. Absent if it has no end.
        valid_until: Option<Date> = "validUntil", "Vereinbarung gilt bis", "Letzter Tag, an dem die Vereinbarung gilt (einschließlich).";
        /// Notice period (ISO 8601), for example `P3M`.
        notice_period: Option<Period> = "noticePeriod", "Kündigungsfrist der Vereinbarung", "Frist, mit der die Vereinbarung gekündigt werden kann.";
        /// Period by which it is prolonged if nobody gives notice (ISO 8601).
        renewal_period: Option<Period> = "renewalPeriod", "Verlängerung der Vereinbarung", "Zeitraum, um den sie sich verlängert, wenn niemand kündigt.";
        /// The document itself.
        document: Option<Box<DocumentRef>> = "document", "Vereinbarungsdokument", "Das Dokument selbst.";
        /// Whom to ask.
        contacts: List<Contact> = "contacts", "Kontakt zur Vereinbarung", "Kontaktstellen zur Vereinbarung.";
    }
}
