//! The terms of the contract that a customer concludes for a service.
//!
//! What has been concluded stands in `agreement`; what the Data Act demands for leaving stands in `exit`; prices
//! stand in `price`.

use crate::key::EntityId;
use crate::model::common::DocumentRef;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Period, Text};

model! {
    /// The terms on which the service is contracted.
    ///
    /// Source: CSP-AGB §1.5 for the Vertragsmodelle; the other fields are this format's own, on the model of EVB-IT
    /// Cloud.
    pub struct ContractTerms: "Vertragsbedingungen", "Bedingungen, zu denen der Cloud-Service beauftragt wird." {
        new {
            /// The Vertragsmodelle in which the service can be ordered. Source: CSP-AGB §1.5.
            contract_models: List<ContractModel> = "contractModels", "Vertragsmodelle", "Vertragsmodelle nach CSP-AGB §1.5, in denen bestellt werden kann.";
        }
        /// Bodies other than the provider that can be the customer's party to the contract, because they pass the
        /// service on in their own name.
        intermediaries: List<EntityId> = "intermediaries" -> Organisation, "Zwischengeschaltete Vertragspartner", "Stellen, die den Cloud-Service im eigenen Namen weitergeben und so Vertragspartei des Kunden werden können.";
        /// The minimum term of the contract, such as `P12M`. `P0D`: none.
        minimum_term: Option<Period> = "minimumTerm", "Mindestlaufzeit", "Kürzeste Laufzeit des Vertrags.";
        /// The term for which the contract is extended when nobody gives notice. Absent: it runs on without a fixed
        /// term.
        renewal_term: Option<Period> = "renewalTerm", "Verlängerungszeitraum", "Um welchen Zeitraum sich der Vertrag ohne Kündigung verlängert.";
        /// Whether the contract is extended when nobody gives notice.
        automatic_renewal: Option<bool> = "automaticRenewal", "Automatische Verlängerung", "Ob sich der Vertrag ohne Kündigung verlängert.";
        /// The notice period for ordinary termination by the customer, such as `P1M`.
        notice_period: Option<Period> = "noticePeriod", "Kündigungsfrist", "Frist für die ordentliche Kündigung durch den Kunden.";
        /// The days on which a termination can take effect.
        notice_date: Option<NoticeDate> = "noticeDate", "Kündigungstermin", "Zu welchen Terminen eine Kündigung wirksam werden kann.";
        /// The notice period for ordinary termination by the provider.
        provider_notice_period: Option<Period> = "providerNoticePeriod", "Kündigungsfrist des Anbieters", "Frist für die ordentliche Kündigung durch den Anbieter.";
        /// The time from order to provision.
        provisioning_time: Option<Period> = "provisioningTime", "Bereitstellungszeit", "Zeit von der Bestellung bis zur Bereitstellung.";
        /// The term of payment after the invoice.
        payment_term: Option<Period> = "paymentTerm", "Zahlungsziel", "Frist für die Zahlung nach Zugang der Rechnung.";
        /// How and when prices can change.
        price_adjustment: Option<LocalizedText> = "priceAdjustment", "Preisanpassung", "Wie und wann sich Preise ändern können.";
        /// The model contract that the terms are based on.
        template: Option<ContractTemplate> = "template", "Vertragsmuster", "Muster, auf dem die Vertragsbedingungen beruhen.";
        /// The edition of that model contract, as it names itself, such as a version or a date.
        template_edition: Option<Text> = "templateEdition", "Fassung des Vertragsmusters", "Fassung des Musters, wie es sie selbst nennt.";
        /// Whether an order needs a framework contract (Rahmenvertrag). Source: older terms of use of the portal, by
        /// which this is normally so.
        framework_required: Option<bool> = "frameworkRequired", "Rahmenvertrag nötig", "Ob eine Bestellung einen Rahmenvertrag voraussetzt.";
        /// The framework contracts under which the service can be ordered.
        framework_agreements: List<EntityId> = "frameworkAgreements" -> Agreement, "Rahmenverträge", "Rahmenverträge, unter denen bestellt werden kann.";
        /// Whether an order must name a Leitweg-ID for the invoice. Source: registration in the portal; `XRechnung`
        /// BT-10.
        leitweg_id_required: Option<bool> = "leitwegIdRequired", "Leitweg-ID bei Bestellung nötig", "Ob bei der Bestellung eine Leitweg-ID für die Rechnung anzugeben ist.";
        /// The documents of the contract: general terms, service description, licence terms, price list.
        documents: List<DocumentRef> = "documents", "Vertragsunterlagen", "Geschäftsbedingungen, Leistungsbeschreibung, Lizenzbedingungen und Preisblatt.";
        /// The first day on which these terms hold.
        valid_from: Option<Date> = "validFrom", "Gültig ab", "Erster Tag, an dem diese Bedingungen gelten.";
        /// The last day on which these terms hold (inclusive).
        valid_until: Option<Date> = "validUntil", "Gültig bis", "Letzter Tag, an dem diese Bedingungen gelten, einschließlich.";
    }
}

vocabulary! {
    /// The Vertragsmodelle of the portal. There are two; the name of the second could not be read, so that it is left
    /// to the data.
    ///
    /// Source: CSP-AGB §1.5.
    pub enum ContractModel: "Vertragsmodell", "Vertragsmodelle nach CSP-AGB §1.5; nur der Name des ersten ist belegt." {
        /// Direktvertragsmodell: the customer concludes the contract with the provider itself.
        Direct = "direct", "Direktvertragsmodell";
    }
}

vocabulary! {
    /// The model contract that terms are based on. This format's own list.
    pub enum ContractTemplate: "Vertragsmuster", "Muster, auf dem Vertragsbedingungen beruhen; eigene Festlegung dieses Formats." {
        /// The general terms of the Cloud-Service-Portal.
        CspAgb = "csp-agb", "CSP-AGB";
        /// EVB-IT Cloud, the model contract of the public sector for cloud services.
        EvbItCloud = "evb-it-cloud", "EVB-IT Cloud";
        /// Terms of the provider's own.
        ProviderTerms = "provider-terms", "Eigene Bedingungen des Anbieters";
        /// An agreement under public law, such as an administrative agreement.
        PublicLawAgreement = "public-law-agreement", "Öffentlich-rechtliche Vereinbarung";
    }
}

vocabulary! {
    /// The days on which a termination can take effect. This format's own list.
    pub enum NoticeDate: "Kündigungstermin", "Zu welchen Terminen eine Kündigung wirksam werden kann; eigene Festlegung dieses Formats." {
        /// Any day.
        AnyDay = "any-day", "Jederzeit";
        /// The end of a month.
        EndOfMonth = "end-of-month", "Monatsende";
        /// The end of a quarter.
        EndOfQuarter = "end-of-quarter", "Quartalsende";
        /// The end of a calendar year.
        EndOfYear = "end-of-year", "Jahresende";
        /// The end of the term that is running.
        EndOfTerm = "end-of-term", "Ende der Laufzeit";
    }
}
