//! Mandantenfähigkeit: how a service keeps its tenants apart.
//!
//! What one tenant actually has stands in `tenant`; it uses `Isolation` too.

use crate::model::common::{Attestation, Claim, DocumentRef};
use crate::model::service::conformity::ConformityStatus;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalId, LocalizedText, Text};

model! {
    /// How the service keeps tenants apart, and how that was examined.
    ///
    /// Source: Orientierungshilfe Mandantenfähigkeit v1.0 (2012, guidance) for the steps; the other fields are this
    /// format's own.
    pub struct Tenancy: "Mandantenfähigkeit", "Wie der Cloud-Service Mandanten voneinander trennt und wie das geprüft wurde." {
        new {
            /// Whether tenants share anything at all.
            model: Option<TenancyModel> = "model", "Mandantenmodell", "Ob und wie sich Mandanten den Cloud-Service teilen.";
        }
        /// The isolation per layer that the service gives to every tenant; a plan may promise another.
        isolation: List<Isolation> = "isolation", "Trennung je Ebene", "Trennung je Ebene, die jeder Mandant erhält.";
        /// The five Prüfschritte of the Orientierungshilfe, each with outcome and evidence.
        separation_checks: List<SeparationCheck> = "separationChecks", "Prüfschritte der Mandantentrennung", "Die fünf Prüfschritte der Orientierungshilfe Mandantenfähigkeit mit Ergebnis und Nachweis.";
        /// The analysis of risks that the Orientierungshilfe asks for besides the steps.
        risk_analysis: Option<Box<DocumentRef>> = "riskAnalysis", "Risikoanalyse zur Mandantentrennung", "Risikoanalyse, die die Orientierungshilfe neben den Prüfschritten verlangt.";
        /// The proof of sufficient security that the Orientierungshilfe asks for.
        proof: Option<Box<DocumentRef>> = "proof", "Sicherheitsnachweis zur Mandantentrennung", "Nachweis hinreichender Sicherheit nach der Orientierungshilfe.";
        /// Whether a tenant can have tenants of its own.
        sub_tenants: Option<bool> = "subTenants", "Untermandanten möglich", "Ob ein Mandant eigene Untermandanten haben kann.";
        /// The largest number of tenants; at least 1. Absent: no fixed limit is told.
        maximum_tenants: Option<u32> = "maximumTenants", "Höchstzahl der Mandanten", "Größte Zahl von Mandanten, falls begrenzt.";
        /// Whether the customer administers its tenants itself, inside their bounds (such as the Domain Manager of
        /// `scs-0302-v1`).
        delegated_administration: Option<bool> = "delegatedAdministration", "Eigene Mandantenverwaltung", "Ob der Kunde seine Mandanten selbst und nur innerhalb ihrer Grenzen verwaltet.";
        /// Whether administration across tenants is restricted, and how.
        cross_tenant_administration: Option<Box<Claim>> = "crossTenantAdministration", "Mandantenübergreifende Verwaltung beschränkt", "Ob und wie die mandantenübergreifende Verwaltung beschränkt ist.";
        /// Whether transfers between tenants are technically possible, and how they are controlled.
        transfers: Option<LocalizedText> = "transfers", "Übermittlungen zwischen Mandanten", "Ob Übermittlungen zwischen Mandanten möglich sind und wie sie gesteuert werden.";
        /// The concept and further documents.
        documents: List<DocumentRef> = "documents", "Unterlagen zur Mandantentrennung", "Mandantenkonzept und weitere Unterlagen.";
    }
}

model! {
    /// The isolation of one layer.
    ///
    /// Source: this format's own scale; no official one is known.
    pub struct Isolation: "Trennung auf einer Ebene", "Wie Mandanten auf einer Ebene voneinander getrennt sind; eigene Skala dieses Formats, eine amtliche ist nicht bekannt." {
        new {
            /// The layer.
            layer: IsolationLayer = "layer", "Trennungsebene", "Ebene, um die es geht.";
            /// The level of isolation on this layer.
            level: Option<IsolationLevel> = "level", "Trennungsstufe", "Stufe der Trennung auf dieser Ebene.";
        }
        /// The means, such as “Kubernetes namespace with network policies”.
        mechanism: Option<Text> = "mechanism", "Trennungsmittel", "Womit getrennt wird.";
        /// What remains shared, and other explanation.
        description: Option<LocalizedText> = "description", "Erläuterung der Trennung", "Was gemeinsam bleibt und weitere Erläuterungen.";
        /// Who examined it, and with which certainty.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg der Trennung", "Wer die Trennung beurteilt hat und wie belastbar das ist.";
        /// The first day on which the isolation is given.
        valid_from: Option<Date> = "validFrom", "Trennung ab", "Erster Tag, an dem die Trennung besteht.";
        /// The last day on which the isolation is given (inclusive).
        valid_until: Option<Date> = "validUntil", "Trennung bis", "Letzter Tag, an dem die Trennung besteht, einschließlich.";
    }
}

model! {
    /// One Prüfschritt with its outcome.
    ///
    /// Source: Orientierungshilfe Mandantenfähigkeit v1.0, 11.10.2012.
    pub struct SeparationCheck: "Prüfschritt der Mandantentrennung", "Ein Prüfschritt der Orientierungshilfe Mandantenfähigkeit mit Ergebnis und Nachweis." {
        new {
            /// The step.
            step: SeparationStep = "step", "Prüfschritt", "Prüfschritt der Orientierungshilfe.";
            /// The outcome.
            status: Option<ConformityStatus> = "status", "Ergebnis des Prüfschritts", "Ergebnis der Prüfung dieses Schritts.";
        }
        /// What was found, or why the step does not apply.
        description: Option<LocalizedText> = "description", "Feststellung", "Was festgestellt wurde oder warum der Schritt nicht anwendbar ist.";
        /// The evidence of the same service, by ids.
        evidence: List<LocalId> = "evidence", "Nachweise zum Prüfschritt", "Kennungen der Nachweise des Cloud-Service zu diesem Schritt.";
        /// Documents on the step.
        documents: List<DocumentRef> = "documents", "Unterlagen zum Prüfschritt", "Unterlagen zu diesem Schritt.";
        /// Who examined it and when, and with which certainty.
        attestation: Option<Box<Attestation>> = "attestation", "Beleg des Prüfschritts", "Wer wann geprüft hat und wie belastbar das ist.";
    }
}

vocabulary! {
    /// Whether and how tenants share a service. This format's own list.
    pub enum TenancyModel: "Mandantenmodell", "Ob und wie sich Mandanten einen Cloud-Service teilen; eigene Festlegung dieses Formats." {
        /// One installation for each customer; strictly speaking this is not mandantenfähig.
        SingleTenant = "single-tenant", "Eigene Installation je Kunde";
        /// Several tenants share one installation.
        MultiTenant = "multi-tenant", "Gemeinsame Installation für mehrere Mandanten";
        /// One installation for each customer, which holds several tenants of that customer.
        TenantsPerCustomer = "tenants-per-customer", "Eigene Installation mit Mandanten des Kunden";
        /// The customer chooses between both.
        Selectable = "selectable", "Wählbar";
    }
}

vocabulary! {
    /// The layers on which tenants can be isolated. This format's own list.
    pub enum IsolationLayer: "Trennungsebene", "Ebenen, auf denen Mandanten getrennt sein können; eigene Festlegung dieses Formats." {
        /// Processes, containers, virtual machines, hosts.
        Compute = "compute", "Rechenleistung";
        /// Block, file and object storage.
        Storage = "storage", "Speicher";
        /// Databases.
        Database = "database", "Datenbank";
        /// Networks and their filters.
        Network = "network", "Netz";
        /// Accounts, roles and rights.
        Identity = "identity", "Identitäten und Rechte";
        /// Keys for encryption.
        Keys = "keys", "Kryptografische Schlüssel";
        /// Backups.
        Backup = "backup", "Datensicherung";
        /// Administration and its tools.
        Administration = "administration", "Administration und ihre Werkzeuge";
    }
}

vocabulary! {
    /// How far tenants are isolated on a layer, from least to most. This format's own scale, a common one in
    /// engineering; no official one is known.
    pub enum IsolationLevel: "Trennungsstufe", "Wie weit Mandanten auf einer Ebene getrennt sind, von wenig nach viel; eigene Skala dieses Formats, nicht amtlich." {
        /// Everything is shared; tenants are told apart by a mark in each record.
        Shared = "shared", "Gemeinsam, logisch unterschieden";
        /// A schema, name space or folder for each tenant.
        SeparateSchema = "separate-schema", "Eigenes Schema oder eigener Namensraum";
        /// A database, volume or domain for each tenant.
        SeparateDatabase = "separate-database", "Eigene Datenbank oder eigener Datenträger";
        /// Running instances for each tenant.
        SeparateInstance = "separate-instance", "Eigene Instanz";
        /// Hardware or infrastructure for each tenant.
        SeparateInfrastructure = "separate-infrastructure", "Eigene Infrastruktur";
    }
}

vocabulary! {
    /// The five Prüfschritte.
    ///
    /// Source: Orientierungshilfe Mandantenfähigkeit v1.0, 11.10.2012.
    pub enum SeparationStep: "Prüfschritt", "Die fünf Prüfschritte der Orientierungshilfe Mandantenfähigkeit von 2012." {
        /// Step 1: is there a legal basis for each tenant.
        LegalBasis = "legal-basis", "Rechtliche Grundlagen";
        /// Step 2: transfers between tenants are explicit transmissions.
        Transfers = "transfers", "Ausgestaltung von Übermittlungen zwischen Mandanten";
        /// Step 3: transactions are closed within a tenant.
        ClosedTransactions = "closed-transactions", "Abgeschlossenheit der Transaktionen innerhalb eines Mandanten";
        /// Step 4: each tenant has roles, rights and parameters of its own.
        IndependentConfiguration = "independent-configuration", "Unabhängigkeit der Konfiguration";
        /// Step 5: administration across tenants is restricted.
        RestrictedAdministration = "restricted-administration", "Beschränkung der mandantenübergreifenden Verwaltung";
    }
}
