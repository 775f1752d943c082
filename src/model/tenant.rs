//! Tenants: one body's separated use of a service.
//!
//! In here belongs what holds for one Mandant. What a service promises about tenancy stands in
//! `model::service`; what the parties agreed stands in the agreement.

use crate::key::{Ars, EntityId, LeitwegId};
use crate::model::common::{Contact, Environment, ProtectionNeeds};
use crate::model::service::Isolation;
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, Decimal, LocalId, LocalizedText, Text};

vocabulary! {
    /// Where a tenant stands between order and deletion.
    ///
    /// Source: this format's own.
    pub enum TenantStatus: "Mandantenstatus", "Wo ein Mandant zwischen Bestellung und Löschung steht (eigene Festlegung dieses Formats)." {
        /// Ordered, nothing set up yet.
        Ordered = "ordered", "bestellt";
        /// Being set up.
        Provisioning = "provisioning", "in Einrichtung";
        /// In use.
        Active = "active", "in Betrieb";
        /// Locked for the time being; the data are still there.
        Suspended = "suspended", "gesperrt";
        /// Use has ended; the data can still be exported.
        Terminated = "terminated", "beendet";
        /// The data are deleted.
        Deleted = "deleted", "gelöscht";
    }
}

vocabulary! {
    /// What an administrator of a tenant may do.
    ///
    /// Source: this format's own. The roles of the Cloud-Service-Portal are not published and not in here; the
    /// domain manager is known from the SCS standard `scs-0302-v1`.
    pub enum AdministratorRole: "Administrationsrolle", "Was eine Administration im Mandanten darf (eigene Festlegung dieses Formats)." {
        /// Administers users, roles and settings of this tenant only.
        TenantAdministrator = "tenant-administrator", "Mandantenadministration";
        /// Administers users only.
        UserAdministrator = "user-administrator", "Benutzerverwaltung";
        /// Administers the functional configuration only.
        FunctionalAdministrator = "functional-administrator", "fachliche Administration";
        /// Administers projects, groups and users in one domain of the platform (SCS domain manager).
        DomainManager = "domain-manager", "Domain-Manager nach SCS";
        /// Operates the systems of several tenants.
        OperationsAdministrator = "operations-administrator", "Betriebsadministration";
        /// Reads logs and settings for audits.
        Auditor = "auditor", "Revision";
    }
}

model! {
    /// Who administers a tenant, and how far.
    ///
    /// Source: this format's own; the restriction of administration across tenants after the Orientierungshilfe
    /// Mandantenfähigkeit of the DSK (2012), Prüfschritt 5.
    pub struct TenantAdministrator: "Administration eines Mandanten", "Wer einen Mandanten administriert und wie weit diese Befugnis reicht." {
        new {
            /// What the administrator may do.
            role: AdministratorRole = "role", "Rolle der Administration", "Was die Administration darf.";
            /// The body whose staff administers.
            organisation: Option<EntityId> = "organisation" -> Organisation, "Administrierende Stelle", "Stelle, deren Beschäftigte administrieren.";
        }
        /// Whether the same persons or accounts also administer other tenants.
        cross_tenant: Option<bool> = "crossTenant", "Mandantenübergreifend", "Ob dieselben Personen oder Konten auch andere Mandanten administrieren.";
        /// How administration across tenants is restricted: approval, four-eyes principle, logging.
        restriction: Option<LocalizedText> = "restriction", "Beschränkung der Administration", "Wie die mandantenübergreifende Verwaltung beschränkt ist.";
        /// Whether the administrator sees the data of the tenant.
        data_access: Option<bool> = "dataAccess", "Zugriff auf Fachdaten", "Ob die Administration Fachdaten des Mandanten einsehen kann.";
        /// Whether the tenants below this one get the same administrator.
        inherited: Option<bool> = "inherited", "Vererbte Administration", "Ob die Administration auch für untergeordnete Mandanten gilt.";
        /// First day of the authority.
        valid_from: Option<Date> = "validFrom", "Befugnis ab", "Erster Tag, an dem die Befugnis besteht.";
        /// Last day of the authority, inclusive.
        valid_until: Option<Date> = "validUntil", "Befugnis bis", "Letzter Tag, an dem die Befugnis besteht (einschließlich).";
    }
}

model! {
    /// A limit on what a tenant may use.
    ///
    /// Source: this format's own.
    pub struct TenantLimit: "Mandantengrenze", "Obergrenze für das, was ein Mandant nutzen darf." {
        new {
            /// Name of the limited quantity, as the plan of the service calls it (such as `users`, `storage`).
            name: LocalId = "name", "Begrenzte Größe", "Name der begrenzten Größe, wie der Tarif des Cloud-Service sie nennt.";
            /// The largest value allowed, in `unit`.
            maximum: Option<Decimal> = "maximum", "Höchstwert", "Größter zulässiger Wert in der genannten Einheit.";
        }
        /// Unit of the value, for example `GiB`, `user`.
        unit: Option<Text> = "unit", "Einheit der Grenze", "Einheit des Werts.";
        /// Whether the limit counts for the tenant and all tenants below it together.
        inherited: Option<bool> = "inherited", "Gilt einschließlich untergeordneter Mandanten", "Ob die Grenze für den Mandanten und alle untergeordneten zusammen gilt.";
    }
}

model! {
    /// A Mandant: the separated use of one service by or for certain bodies. Customer, controller and users are
    /// told apart: the customer orders and gets the invoice, the controller is responsible for the data, the
    /// users work with it. The portal's eligibility is a matter of the customer.
    ///
    /// Source: this format's own; controller as in Art. 4 Nr. 7 DSGVO.
    pub struct Tenant: "Mandant", "Die abgegrenzte Nutzung eines Cloud-Service durch bestimmte Stellen, mit Kunde, Verantwortlichem und nutzenden Stellen." {
        new {
            /// Id of the tenant, `namespace:name`.
            id: EntityId = "id", "Mandantenkennung", "Kennung des Mandanten.";
            /// The service that is used.
            service: Option<EntityId> = "service" -> Service, "Genutzter Cloud-Service", "Cloud-Service, den der Mandant nutzt.";
            /// The contract party: orders, owes the price, gets the invoice. Often an IT service provider.
            customer: Option<EntityId> = "customer" -> Organisation, "Kunde", "Stelle, die bestellt und die Rechnung erhält; oft ein IT-Dienstleister.";
            /// The bodies responsible for the processing of personal data (Art. 4 Nr. 7 DSGVO); several are joint
            /// controllers (Art. 26 DSGVO).
            controllers: List<EntityId> = "controllers" -> Organisation, "Verantwortliche", "Für die Verarbeitung personenbezogener Daten Verantwortliche (Art. 4 Nr. 7 DSGVO).";
        }
        /// Name for people.
        name: Option<LocalizedText> = "name", "Name des Mandanten", "Bezeichnung des Mandanten.";
        /// What the tenant is used for.
        description: Option<LocalizedText> = "description", "Zweck des Mandanten", "Wofür der Mandant genutzt wird.";
        /// Plan of the service, by its id inside the service.
        plan: Option<LocalId> = "plan", "Gebuchter Tarif", "Tarif des Cloud-Service, nach seiner Kennung innerhalb des Cloud-Service.";
        /// Bodies that use the tenant.
        users: List<EntityId> = "users" -> Organisation, "Nutzende Stellen", "Stellen, die mit dem Mandanten arbeiten.";
        /// Regions for which the tenant is competent, as Regionalschlüssel or a prefix of it.
        regions: List<Ars> = "regions", "Zuständigkeitsgebiete des Mandanten", "Gebiete, für die der Mandant zuständig ist, als Regionalschlüssel oder dessen Anfang.";
        /// Environment.
        environment: Option<Environment> = "environment", "Umgebung des Mandanten", "Umgebung, in der der Mandant läuft.";
        /// Status.
        status: Option<TenantStatus> = "status", "Status des Mandanten", "Stand zwischen Bestellung und Löschung.";
        /// The tenant above this one (for example a Land above its Kommunen). The hierarchy has no cycles.
        parent: Option<EntityId> = "parent" -> Tenant, "Übergeordneter Mandant", "Mandant, dem dieser untergeordnet ist.";
        /// Isolation that this tenant in fact has, per layer.
        isolation: List<Isolation> = "isolation", "Tatsächliche Trennung", "Trennung, die dieser Mandant tatsächlich hat, je Ebene.";
        /// Protection need of the data and procedures in this tenant, determined by the controller.
        protection_needs: Option<Box<ProtectionNeeds>> = "protectionNeeds", "Schutzbedarf des Mandanten", "Von den Verantwortlichen festgestellter Schutzbedarf.";
        /// Whether personal data are processed.
        personal_data: Option<bool> = "personalData", "Personenbezogene Daten", "Ob personenbezogene Daten verarbeitet werden.";
        /// Whether special categories of personal data are processed (Art. 9 DSGVO).
        special_categories: Option<bool> = "specialCategories", "Besondere Kategorien personenbezogener Daten", "Ob besondere Kategorien personenbezogener Daten nach Art. 9 DSGVO verarbeitet werden.";
        /// Agreements on which the use rests, including the one with the data processing instrument.
        agreements: List<EntityId> = "agreements" -> Agreement, "Zugrunde liegende Vereinbarungen", "Vereinbarungen, auf denen die Nutzung beruht.";
        /// Leitweg-ID to which the invoices for this tenant go.
        invoice_leitweg_id: Option<LeitwegId> = "invoiceLeitwegId", "Leitweg-ID der Rechnung", "Leitweg-ID, an die Rechnungen für diesen Mandanten gehen.";
        /// Who administers the tenant.
        administrators: List<TenantAdministrator> = "administrators", "Administrationen", "Wer den Mandanten administriert.";
        /// Limits on what the tenant may use.
        limits: List<TenantLimit> = "limits", "Nutzungsgrenzen", "Obergrenzen für das, was der Mandant nutzen darf.";
        /// Whom to ask.
        contacts: List<Contact> = "contacts", "Kontakt zum Mandanten", "Kontaktstellen zum Mandanten.";
        /// First day of the tenant.
        valid_from: Option<Date> = "validFrom", "Mandant seit", "Erster Tag, an dem der Mandant besteht.";
        /// Last day of the tenant, inclusive.
        valid_until: Option<Date> = "validUntil", "Mandant bis", "Letzter Tag, an dem der Mandant besteht (einschließlich).";
    }
}
