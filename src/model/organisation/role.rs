//! Roles in the DVC, legal forms, and the kinds of administration.

use crate::shape::vocabulary;

vocabulary! {
    /// A role in the Deutsche Verwaltungscloud.
    ///
    /// Source: DVC role concept as quoted by the help pages of the Cloud-Service-Portal, the Leitfaden
    /// Softwarelieferant (Rahmenwerk chapter 3.2) and the CSP-AGB. Portal roles of persons are not published
    /// and not in here.
    pub enum Role: "DVC-Rolle", "Rolle einer Stelle in der Deutschen Verwaltungscloud." {
        /// Offers cloud services in the Cloud-Service-Portal. Superordinate to software and platform operator.
        Provider = "provider", "Cloud-Service-Anbieter";
        /// Provides services in the SaaS model. Only public organisations that satisfy CSP-AGB §1.2.
        SoftwareOperator = "software-operator", "Softwarebetreiber";
        /// Provides platforms (PaaS, container orchestration on the basis of Kubernetes).
        PlatformOperator = "platform-operator", "Plattformbetreiber";
        /// Develops software and hands it to the software operator; may be outside the administration. Cannot
        /// list a service itself.
        SoftwareSupplier = "software-supplier", "Softwarelieferant";
        /// Operates a cloud site. The DVS speaks of several Cloud-Standorte; the name of the role is this
        /// format's own.
        CloudSiteOperator = "cloud-site-operator", "Betreiber eines Cloud-Standorts";
        /// Orders in the portal, is party to the contract and gets the invoice.
        Customer = "customer", "Cloud-Service-Kunde";
        /// Takes services from providers and passes them on to its own customers. The word is this format's
        /// own; the older terms of the portal describe the case.
        Broker = "broker", "Vermittler";
        /// The coordination office of the DVC (Koordinierungsstelle).
        CoordinationOffice = "coordination-office", "Koordinierungsstelle";
        /// Operates the Cloud-Service-Portal.
        PortalOperator = "portal-operator", "Betreiber des Cloud-Service-Portals";
    }
}

vocabulary! {
    /// Legal form of a body.
    ///
    /// Source: the forms are those of German public and private law; the selection is this format's own.
    pub enum LegalForm: "Rechtsform", "Rechtsform einer Stelle nach öffentlichem oder privatem Recht (Auswahl eigene Festlegung)." {
        /// Bund, Land, Kreis or Gemeinde.
        TerritorialCorporation = "territorial-corporation", "Gebietskörperschaft (Rechtsform)";
        /// Another corporation under public law.
        PublicCorporation = "public-corporation", "Körperschaft des öffentlichen Rechts";
        /// An institution under public law (AöR).
        PublicInstitution = "public-institution", "Anstalt des öffentlichen Rechts";
        /// A foundation under public law.
        PublicFoundation = "public-foundation", "Stiftung des öffentlichen Rechts";
        /// An association of Kommunen under public law for common tasks.
        SpecialPurposeAssociation = "special-purpose-association", "Zweckverband";
        /// An authority without legal personality.
        Authority = "authority", "Behörde ohne eigene Rechtspersönlichkeit";
        /// An enterprise of the Bund or a Land without legal personality (§ 26 BHO/LHO).
        StateEnterprise = "state-enterprise", "Bundes- oder Landesbetrieb";
        /// A municipal enterprise without legal personality.
        MunicipalEnterprise = "municipal-enterprise", "Eigenbetrieb";
        /// Gesellschaft mit beschränkter Haftung.
        LimitedCompany = "limited-company", "GmbH";
        /// Aktiengesellschaft.
        StockCompany = "stock-company", "Aktiengesellschaft";
        /// Eingetragene Genossenschaft.
        Cooperative = "cooperative", "eingetragene Genossenschaft";
        /// Eingetragener Verein.
        RegisteredAssociation = "registered-association", "eingetragener Verein";
        /// A foundation under civil law.
        PrivateFoundation = "private-foundation", "Stiftung des bürgerlichen Rechts";
        /// A partnership, such as a KG or GmbH & Co. KG.
        Partnership = "partnership", "Personengesellschaft";
        /// A form of foreign law.
        Foreign = "foreign", "ausländische Rechtsform";
    }
}

vocabulary! {
    /// Whether a body belongs to the direct or the indirect administration of its level.
    ///
    /// Source: German administrative law.
    pub enum AdministrationType: "Verwaltungsart", "Ob eine Stelle zur unmittelbaren oder mittelbaren Verwaltung gehört oder außerhalb steht." {
        /// Authorities of the Bund, a Land or a Kommune itself.
        Direct = "direct", "unmittelbare Verwaltung";
        /// Legal persons of their own that carry out public tasks.
        Indirect = "indirect", "mittelbare Verwaltung";
        /// Not part of the administration.
        Outside = "outside", "außerhalb der Verwaltung";
    }
}
