//! Where data lie and from where they are seen, per purpose.
//!
//! The law that an operator is subject to stands in `sovereignty`; transfers of personal data stand in
//! `data_protection`.

use crate::key::{Ars, EntityId};
use crate::model::common::Attestation;
use crate::shape::{List, model, vocabulary};
use crate::text::{Country, Date, LocalId, LocalizedText, Text};

model! {
    /// The countries in which data of one purpose lie or are seen.
    ///
    /// Source: this format's own, after C5 (statements on processing locations) and C3A.
    pub struct DataLocation: "Datenstandort", "Länder und Standorte, an denen Daten eines Zwecks liegen oder eingesehen werden; eigene Festlegung dieses Formats." {
        new {
            /// What the data are there for.
            purpose: LocationPurpose = "purpose", "Standortzweck", "Wozu die Daten dort liegen oder eingesehen werden.";
            /// The countries, all that come into question.
            countries: List<Country> = "countries", "Länder", "Alle Länder, die dafür in Betracht kommen.";
        }
        /// The regions inside Germany, where they are fixed.
        regions: List<Ars> = "regions", "Gebiete in Deutschland", "Gebiete innerhalb Deutschlands, sofern festgelegt.";
        /// The sites, as far as they are told.
        sites: List<Site> = "sites", "Betriebsstandorte", "Standorte, soweit sie genannt werden.";
        /// Whether the restriction to these countries is promised by contract.
        guaranteed: Option<bool> = "guaranteed", "Vertraglich zugesichert", "Ob die Beschränkung auf diese Länder vertraglich zugesichert ist.";
        /// The plans for which it holds, by their ids. Empty: all plans.
        plans: List<LocalId> = "plans", "Standort gilt für Tarife", "Kennungen der Tarife, für die das gilt; leer für alle.";
        /// Exceptions and further explanation.
        description: Option<LocalizedText> = "description", "Erläuterung zum Standort", "Ausnahmen und weitere Erläuterungen.";
        /// Who confirmed it, and with which certainty.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg zum Standort", "Wer die Angabe bestätigt hat und wie belastbar das ist.";
        /// The first day on which it holds.
        valid_from: Option<Date> = "validFrom", "Standort ab", "Erster Tag, an dem die Angabe gilt.";
        /// The last day on which it holds (inclusive).
        valid_until: Option<Date> = "validUntil", "Standort bis", "Letzter Tag, an dem die Angabe gilt, einschließlich.";
    }
}

model! {
    /// A site: a data centre or another place of operation.
    ///
    /// Source: this format's own; the DVS speaks of Cloud-Standorte.
    pub struct Site: "Betriebsstandort", "Rechenzentrum oder anderer Ort des Betriebs." {
        new {
            /// The name under which the site is known, such as a place; no address is needed.
            name: Text = "name", "Standortname", "Bezeichnung des Standorts, etwa der Ort.";
            /// The country.
            country: Option<Country> = "country", "Standortland", "Land, in dem der Standort liegt.";
        }
        /// The region inside Germany.
        region: Option<Ars> = "region", "Gebiet des Standorts", "Gebiet innerhalb Deutschlands, in dem der Standort liegt.";
        /// The body that operates the site.
        operator: Option<EntityId> = "operator" -> Organisation, "Standortbetreiber", "Stelle, die den Standort betreibt.";
        /// The availability zones or fire compartments that the service uses at the site; at least 1.
        zones: Option<u32> = "zones", "Verfügbarkeitszonen", "Zahl der voneinander getrennten Zonen, die am Standort genutzt werden.";
        /// The names of the sites that can take over from this one.
        takes_over_from: List<Text> = "takesOverFrom", "Übernimmt für Standorte", "Namen der Standorte, für die dieser bei Ausfall übernimmt.";
    }
}

vocabulary! {
    /// What data are at a location for. This format's own list.
    pub enum LocationPurpose: "Standortzweck", "Wozu Daten an einem Standort liegen oder eingesehen werden; eigene Festlegung dieses Formats." {
        /// The data of customers in use.
        PrimaryData = "primary-data", "Produktivdaten";
        /// Backups.
        Backup = "backup", "Datensicherungen";
        /// A second site that takes over.
        DisasterRecovery = "disaster-recovery", "Notfallbetrieb";
        /// Access by people who give support.
        SupportAccess = "support-access", "Supportzugriffe";
        /// Access by people who administer and operate.
        Administration = "administration", "Administrationszugriffe";
        /// Data on use and technical state that are sent to the provider or supplier.
        Telemetry = "telemetry", "Telemetriedaten";
        /// Logs.
        Logs = "logs", "Protokolldaten";
        /// Keys for encryption.
        Keys = "keys", "Kryptografische Schlüssel";
        /// Data on accounts, orders and invoices.
        AccountData = "account-data", "Konto- und Abrechnungsdaten";
    }
}
