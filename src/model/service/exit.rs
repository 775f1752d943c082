//! Leaving: switching to another provider, export of data, fees, erasure.
//!
//! The ordinary notice and term stand in `contract_terms`; here is what holds for switching in the sense of the Data
//! Act.

use crate::key::EntityId;
use crate::model::common::DocumentRef;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText, MediaType, Money, Period, Text};

model! {
    /// What holds when a customer leaves.
    ///
    /// Source: Regulation (EU) 2023/2854 (Data Act), Art. 23 to 31; Rahmenwerk 2.0 for Migrierbarkeit.
    pub struct ExitTerms: "Ausstiegsbedingungen", "Was gilt, wenn ein Kunde den Anbieter wechselt oder die Nutzung beendet." {
        new {
            /// Whether the rules of the Data Act on switching hold for the service.
            data_act: Option<DataActApplicability> = "dataAct", "Anwendbarkeit des Data Act", "Ob die Regeln des Data Act zum Anbieterwechsel gelten.";
        }
        /// Why they do not hold, or hold in part.
        data_act_reason: Option<LocalizedText> = "dataActReason", "Begründung zur Anwendbarkeit", "Warum die Regeln nicht oder nur teilweise gelten.";
        /// The notice period for starting to switch, such as `P2M`, which is the maximum. Source: Data Act, Art. 25.
        notice_period: Option<Period> = "noticePeriod", "Ankündigungsfrist für den Wechsel", "Frist für die Ankündigung des Wechsels; höchstens zwei Monate.";
        /// The transition period, such as `P30D`, which is normally the maximum. Source: Data Act, Art. 25.
        transition_period: Option<Period> = "transitionPeriod", "Übergangszeit", "Zeit für den Wechsel; in der Regel höchstens 30 Tage.";
        /// Why a longer transition is necessary, where the provider relies on that exception. Source: Data Act, Art.
        /// 25.
        transition_exception: Option<LocalizedText> = "transitionException", "Begründung längerer Übergangszeit", "Warum eine längere Übergangszeit technisch nötig ist.";
        /// How long the data can be retrieved after the transition.
        retrieval_period: Option<Period> = "retrievalPeriod", "Abrufzeit", "Wie lange die Daten nach der Übergangszeit noch abgerufen werden können.";
        /// The exportable data, exhaustively. Source: Data Act, Art. 25.
        exportable_data: List<ExportableData> = "exportableData", "Exportierbare Daten", "Abschließende Liste der exportierbaren Daten.";
        /// What cannot be exported, and why.
        excluded_data: Option<LocalizedText> = "excludedData", "Nicht exportierbare Daten", "Was vom Export ausgenommen ist und warum.";
        /// The fees for switching. Source: Data Act, Art. 29: none from 12 January 2027.
        switching_fees: List<SwitchingFee> = "switchingFees", "Wechselentgelte", "Entgelte für den Wechsel; ab dem 12. Januar 2027 sind keine mehr zulässig.";
        /// Whether the provider charges nothing for switching.
        free_switching: Option<bool> = "freeSwitching", "Wechsel ohne Entgelt", "Ob für den Wechsel kein Entgelt anfällt.";
        /// What the provider does to help.
        assistance: Option<LocalizedText> = "assistance", "Unterstützung beim Wechsel", "Wie der Anbieter beim Wechsel unterstützt.";
        /// The exit plan.
        exit_plan: Option<Box<DocumentRef>> = "exitPlan", "Ausstiegsplan", "Unterlage mit dem Ausstiegsplan.";
        /// When leaving was last tried.
        tested_on: Option<Date> = "testedOn", "Ausstieg erprobt am", "Tag, an dem der Ausstieg zuletzt erprobt wurde.";
        /// How long after the end the provider erases all data.
        erasure_period: Option<Period> = "erasurePeriod", "Löschfrist", "Wie lange nach dem Ende alle Daten gelöscht sind.";
        /// Whether the provider confirms the erasure.
        erasure_confirmed: Option<bool> = "erasureConfirmed", "Löschbestätigung", "Ob der Anbieter die Löschung bestätigt.";
        /// Documents on switching.
        documents: List<DocumentRef> = "documents", "Unterlagen zum Wechsel", "Unterlagen zum Anbieterwechsel.";
        /// The first day on which the terms hold.
        valid_from: Option<Date> = "validFrom", "Ausstiegsbedingungen ab", "Erster Tag, an dem die Bedingungen gelten.";
        /// The last day on which the terms hold (inclusive).
        valid_until: Option<Date> = "validUntil", "Ausstiegsbedingungen bis", "Letzter Tag, an dem die Bedingungen gelten, einschließlich.";
    }
}

model! {
    /// A category of data that can be exported.
    ///
    /// Source: Data Act, Art. 25.
    pub struct ExportableData: "Exportierbare Datenkategorie", "Kategorie von Daten, die exportiert werden können." {
        new {
            /// The category.
            category: LocalizedText = "category", "Datenkategorie", "Was exportiert werden kann.";
            /// The formats of the export by media type.
            formats: List<MediaType> = "formats", "Exportformate", "Medientypen des Exports.";
        }
        /// A name of the category, unique within the service.
        id: Option<LocalId> = "id", "Kennung der Datenkategorie", "Kennung der Kategorie, eindeutig innerhalb des Cloud-Service.";
        /// Formats that have no media type, by name, such as an `XÖV` standard with version.
        format_names: List<Text> = "formatNames", "Exportformate ohne Medientyp", "Namen von Formaten ohne Medientyp, etwa ein XÖV-Standard mit Version.";
        /// Whether the formats are open: documented and free to use.
        open_formats: Option<bool> = "openFormats", "Offene Formate", "Ob die Formate offen, also dokumentiert und frei nutzbar sind.";
        /// Whether the customer can export without the provider's help.
        self_service: Option<bool> = "selfService", "Selbstständiger Export", "Ob Kunden ohne Hilfe des Anbieters exportieren können.";
        /// The interfaces through which it is exported.
        interfaces: List<EntityId> = "interfaces" -> Interface, "Exportschnittstellen", "Schnittstellen, über die exportiert wird.";
        /// The description of the structure.
        documentation: Option<Box<DocumentRef>> = "documentation", "Beschreibung des Exports", "Unterlage zur Struktur der exportierten Daten.";
    }
}

model! {
    /// A fee for switching.
    ///
    /// Source: Data Act, Art. 29.
    pub struct SwitchingFee: "Wechselentgelt", "Entgelt für den Anbieterwechsel (Data Act, Art. 29)." {
        new {
            /// The amount; 0 says that nothing is charged.
            amount: Money = "amount", "Höhe des Wechselentgelts", "Betrag; null heißt, dass nichts anfällt.";
        }
        /// What it is charged for, such as the transfer of data.
        description: Option<LocalizedText> = "description", "Anlass des Wechselentgelts", "Wofür das Entgelt anfällt, etwa die Datenübertragung.";
        /// What the amount is for, where it depends on a quantity, such as `1 GiB`.
        per: Option<Text> = "per", "Bezugsmenge des Wechselentgelts", "Menge, auf die sich der Betrag bezieht.";
        /// The first day on which it is charged.
        valid_from: Option<Date> = "validFrom", "Wechselentgelt ab", "Erster Tag, an dem das Entgelt anfällt.";
        /// The last day on which it is charged (inclusive).
        valid_until: Option<Date> = "validUntil", "Wechselentgelt bis", "Letzter Tag, an dem das Entgelt anfällt, einschließlich.";
    }
}

vocabulary! {
    /// Whether the rules of the Data Act on switching hold. Custom-built and test services are excepted.
    ///
    /// Source: Regulation (EU) 2023/2854.
    pub enum DataActApplicability: "Anwendbarkeit des Data Act", "Ob die Regeln des Data Act zum Anbieterwechsel gelten." {
        /// They hold.
        Applicable = "applicable", "Anwendbar";
        /// The service is custom-built for a customer and not offered to others; part of the rules does not hold.
        CustomBuilt = "custom-built", "Ausnahme: maßgeschneiderter Dienst";
        /// The service is provided for testing and evaluation, for a limited time.
        TestService = "test-service", "Ausnahme: Testdienst";
        /// It is no data processing service in the sense of the regulation.
        NotApplicable = "not-applicable", "Nicht anwendbar";
    }
}
