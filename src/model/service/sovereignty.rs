//! What a service says about digital sovereignty: levels, jurisdiction, personnel, keys, substitutability.
//!
//! All of it is voluntary by its sources. Where software comes from stands in `software`, where data lie in
//! `location`; evidence by C3A stands in `evidence`.

use crate::key::EntityId;
use crate::model::common::{Attestation, Claim, DocumentRef};
use crate::shape::{List, model, vocabulary};
use crate::text::{Country, Date, LocalizedText, Period, Text};

model! {
    /// What the service says about digital sovereignty.
    ///
    /// Source: EU Cloud Sovereignty Framework for the levels, BSI C3A and the principles of the D-Stack for the
    /// topics; the fields are this format's own.
    pub struct Sovereignty: "Souveränitätsangaben", "Angaben zur digitalen Souveränität; alle Angaben sind nach ihren Quellen freiwillig." {
        new {
            /// The levels per objective.
            levels: List<ObjectiveLevel> = "levels", "Souveränitätsstufen", "SEAL-Stufen je Souveränitätsziel.";
        }
        /// The edition of the framework by which the levels are given, such as `1.2.1`.
        framework_edition: Option<Text> = "frameworkEdition", "Fassung des EU-Rahmens", "Fassung des EU Cloud Sovereignty Framework, nach der die Stufen angegeben sind.";
        /// The countries whose law the operator is subject to, by seat or otherwise.
        operator_jurisdictions: List<Country> = "operatorJurisdictions", "Rechtsordnungen des Betreibers", "Länder, deren Recht der Betreiber unterliegt.";
        /// The countries of seat of those who control the operator, up to the last owner.
        owner_countries: List<Country> = "ownerCountries", "Länder der Eigentümer", "Sitzländer derer, die den Betreiber kontrollieren, bis zum letzten Eigentümer.";
        /// Whether the operator can be obliged by law from outside the EU to give access to data.
        foreign_access: Option<Box<Claim>> = "foreignAccess", "Zugriffspflichten aus Drittstaaten", "Ob der Betreiber durch Recht außerhalb der EU zur Herausgabe von Daten verpflichtet werden kann.";
        /// The countries from which the operating personnel works.
        personnel_countries: List<Country> = "personnelCountries", "Länder des Betriebspersonals", "Länder, aus denen das Betriebspersonal arbeitet.";
        /// The countries from which the security operations work.
        security_operations_countries: List<Country> = "securityOperationsCountries", "Länder der Sicherheitsüberwachung", "Länder, aus denen die Sicherheitsüberwachung arbeitet.";
        /// Who controls the keys with which customers' data are encrypted.
        key_control: Option<KeyControl> = "keyControl", "Schlüsselhoheit", "Wer die Schlüssel kontrolliert, mit denen Kundendaten verschlüsselt sind.";
        /// Whether the service runs on when it is disconnected from suppliers outside. Source: C3A, `SOV-4-09-C`.
        disconnect_capability: Option<Box<Claim>> = "disconnectCapability", "Abkopplungsfähigkeit", "Ob der Cloud-Service ohne Verbindung zu äußeren Zulieferern weiterläuft.";
        /// When disconnection was last tested; C3A asks for it at least annually.
        disconnect_tested_on: Option<Date> = "disconnectTestedOn", "Abkopplung getestet am", "Tag des letzten Tests der Abkopplung.";
        /// By what the service and its parts can be replaced.
        substitutability: List<Substitutability> = "substitutability", "Ersetzbarkeit", "Wodurch der Cloud-Service oder seine Bestandteile ersetzt werden können.";
        /// What the customer can influence: settings, further development, operation.
        influence: Option<LocalizedText> = "influence", "Einflussmöglichkeiten", "Worauf Kunden Einfluss haben, etwa Weiterentwicklung oder Betrieb.";
        /// Documents on sovereignty.
        documents: List<DocumentRef> = "documents", "Unterlagen zur Souveränität", "Unterlagen zu den Souveränitätsangaben.";
    }
}

model! {
    /// The level of one objective.
    ///
    /// Source: EU Cloud Sovereignty Framework v1.2.1 (October 2025).
    pub struct ObjectiveLevel: "Stufe je Souveränitätsziel", "SEAL-Stufe für ein Souveränitätsziel des EU Cloud Sovereignty Framework." {
        new {
            /// The objective.
            objective: SovereigntyObjective = "objective", "Souveränitätsziel", "Souveränitätsziel SOV-1 bis SOV-8.";
            /// The SEAL level, 0 to 4.
            level: Option<u32> = "level", "SEAL-Stufe", "SEAL-Stufe von 0 bis 4.";
        }
        /// Why this level is given.
        reason: Option<LocalizedText> = "reason", "Begründung der Stufe", "Warum diese Stufe angegeben wird.";
        /// Who assessed it, and with which certainty.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Stufe", "Wer die Stufe beurteilt hat und wie belastbar das ist.";
        /// The first day on which the level holds.
        valid_from: Option<Date> = "validFrom", "Stufe gilt ab", "Erster Tag, an dem die Stufe gilt.";
        /// The last day on which the level holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Stufe gilt bis", "Letzter Tag, an dem die Stufe gilt, einschließlich.";
    }
}

model! {
    /// By what the service or a part of it can be replaced.
    ///
    /// Source: this format's own, after the goal Wechselfähigkeit.
    pub struct Substitutability: "Ersetzbarkeit", "Wodurch der Cloud-Service oder ein Bestandteil ersetzt werden kann; eigene Festlegung dieses Formats." {
        new {
            /// How well it can be replaced.
            level: SubstitutabilityLevel = "level", "Grad der Ersetzbarkeit", "Wie gut sich der Bestandteil ersetzen lässt.";
        }
        /// The part that is meant: operator, software, platform. Absent: the service as a whole.
        component: Option<LocalizedText> = "component", "Betroffener Bestandteil", "Bestandteil, um den es geht; ohne Angabe der Cloud-Service insgesamt.";
        /// Services that can take its place.
        alternatives: List<EntityId> = "alternatives" -> Service, "Alternative Cloud-Services", "Cloud-Services, die an seine Stelle treten können.";
        /// How long a replacement takes, such as `P6M`.
        effort: Option<Period> = "effort", "Dauer der Ablösung", "Wie lange eine Ablösung dauert.";
        /// When a replacement was last tried.
        tested_on: Option<Date> = "testedOn", "Ablösung erprobt am", "Tag, an dem eine Ablösung zuletzt erprobt wurde.";
        /// Explanation.
        description: Option<LocalizedText> = "description", "Erläuterung der Ersetzbarkeit", "Erläuterung der Angabe.";
    }
}

vocabulary! {
    /// The objectives of sovereignty.
    ///
    /// Source: EU Cloud Sovereignty Framework v1.2.1; German names are this format's own translation.
    pub enum SovereigntyObjective: "Souveränitätsziel", "Ziele des EU Cloud Sovereignty Framework; die deutschen Namen sind eigene Übersetzungen." {
        /// SOV-1, strategic sovereignty.
        Sov1 = "sov-1", "SOV-1 Strategische Souveränität";
        /// SOV-2, legal and jurisdictional sovereignty.
        Sov2 = "sov-2", "SOV-2 Recht und Gerichtsbarkeit";
        /// SOV-3, data and AI sovereignty.
        Sov3 = "sov-3", "SOV-3 Daten und KI";
        /// SOV-4, operational sovereignty.
        Sov4 = "sov-4", "SOV-4 Betrieb";
        /// SOV-5, supply chain sovereignty.
        Sov5 = "sov-5", "SOV-5 Lieferkette";
        /// SOV-6, technology sovereignty.
        Sov6 = "sov-6", "SOV-6 Technologie";
        /// SOV-7, security and compliance sovereignty.
        Sov7 = "sov-7", "SOV-7 Sicherheit und Regeltreue";
        /// SOV-8, environmental sustainability.
        Sov8 = "sov-8", "SOV-8 Umwelt";
    }
}

vocabulary! {
    /// How well a service or part can be replaced. This format's own scale.
    pub enum SubstitutabilityLevel: "Grad der Ersetzbarkeit", "Wie gut sich ein Bestandteil ersetzen lässt; eigene Skala dieses Formats." {
        /// Nothing that could replace it is known.
        NoAlternative = "none", "Keine Alternative bekannt";
        /// It can be replaced with a project of its own.
        WithEffort = "with-effort", "Mit eigenem Projekt ersetzbar";
        /// It can be replaced by prepared steps.
        Prepared = "prepared", "Vorbereitet ersetzbar";
        /// Several providers offer the same by open standards or the same open software.
        Interchangeable = "interchangeable", "Austauschbar";
    }
}

vocabulary! {
    /// Who controls the keys with which customers' data are encrypted. This format's own list.
    pub enum KeyControl: "Schlüsselhoheit", "Wer die Schlüssel für Kundendaten kontrolliert; eigene Festlegung dieses Formats." {
        /// The provider keeps and uses the keys.
        Provider = "provider", "Anbieter";
        /// The customer brings the keys, the provider keeps and uses them.
        CustomerSupplied = "customer-supplied", "Kunde liefert, Anbieter verwahrt";
        /// The customer keeps the keys, the provider can use them only through the customer's system.
        CustomerHeld = "customer-held", "Kunde verwahrt";
        /// The data are encrypted before they reach the provider.
        EndToEnd = "end-to-end", "Ende-zu-Ende-Verschlüsselung";
        /// A third body keeps the keys.
        ThirdParty = "third-party", "Treuhänder";
        /// Data are not encrypted at rest.
        NotEncrypted = "not-encrypted", "Ohne Verschlüsselung";
    }
}
