//! The words that sort a service: service model, deployment, category, audience.
//!
//! Only vocabularies of `Service` itself stand here; vocabularies of a field group stand with the group.

use crate::shape::vocabulary;

vocabulary! {
    /// What is provided to the customer. `SaaS` and `PaaS` are used in DVC documents, `CaaS` is demanded of providers
    /// by the Rahmenwerk 2.0; the portal's own list has not been published.
    pub enum ServiceModel: "Servicemodell", "Was dem Kunden bereitgestellt wird; nicht die Liste des Cloud-Service-Portals, die nicht veröffentlicht ist." {
        /// Infrastructure as a service: compute, storage, network.
        Iaas = "iaas", "Infrastruktur als Dienst (IaaS)";
        /// Platform as a service; in the DVC mostly container orchestration based on Kubernetes.
        Paas = "paas", "Plattform als Dienst (PaaS)";
        /// Containers as a service: a Kubernetes platform for the customer's own containers.
        Caas = "caas", "Containerplattform als Dienst (CaaS)";
        /// Software as a service: a finished application, operated by a Softwarebetreiber.
        Saas = "saas", "Software als Dienst (SaaS)";
        /// Something else, which the description explains.
        OtherModel = "other", "Anderes Servicemodell";
    }
}

vocabulary! {
    /// The Federal Government's words for ways of deployment. Only the list of terms could be read, not their
    /// definitions.
    ///
    /// Source: BT-Drs. 20/15138.
    pub enum DeploymentModel: "Bereitstellungsmodell", "Begriffe der Bundesregierung für Bereitstellungsarten (BT-Drs. 20/15138)." {
        /// “Private Cloud”.
        PrivateCloud = "private-cloud", "Private Cloud";
        /// “On-Premises Cloud”.
        OnPremisesCloud = "on-premises-cloud", "On-Premises Cloud";
        /// “Föderale Cloud (DVC)”: the cloud of the Deutsche Verwaltungscloud over all federal levels, not one of the
        /// Bund alone.
        FederalCloudDvc = "federal-cloud-dvc", "Föderale Cloud (DVC)";
        /// “Third-Party-Cloud”.
        ThirdPartyCloud = "third-party-cloud", "Third-Party-Cloud";
        /// “Public-Cloud”.
        PublicCloud = "public-cloud", "Public-Cloud";
        /// “Hybrid-Cloud”.
        HybridCloud = "hybrid-cloud", "Hybrid-Cloud";
        /// “Multi-Cloud”.
        MultiCloud = "multi-cloud", "Multi-Cloud";
    }
}

vocabulary! {
    /// What a service is about. This format's own list; the press names collaboration tools, data platforms and
    /// administration software as contents of the portal, whose own categories have not been published.
    pub enum ServiceCategory: "Kategorie", "Worum es bei einem Cloud-Service geht; eigene Festlegung dieses Formats." {
        /// Working together: documents, whiteboards, projects, conferences.
        Collaboration = "collaboration", "Zusammenarbeit";
        /// Messages, mail, telephony.
        Communication = "communication", "Kommunikation";
        /// Collecting, combining and analysing data.
        DataPlatform = "data-platform", "Datenplattform";
        /// Software for administrative procedures, including Fachverfahren.
        AdministrativeSoftware = "administrative-software", "Verwaltungssoftware";
        /// Portals, forms and online services for citizens and businesses.
        OnlineService = "online-service", "Online-Dienst";
        /// Electronic files, archives, document management.
        DocumentManagement = "document-management", "Dokumentenmanagement";
        /// Models, assistants and platforms of artificial intelligence.
        ArtificialIntelligence = "artificial-intelligence", "Künstliche Intelligenz";
        /// Accounts, sign-on, rights.
        IdentityAndAccess = "identity-and-access", "Identitäten und Zugriffe";
        /// Virtual machines and other computing power.
        Compute = "compute", "Rechenleistung";
        /// Block, file and object storage.
        Storage = "storage", "Speicher";
        /// Backup and archiving of a customer's data.
        Backup = "backup", "Datensicherung";
        /// Databases.
        Database = "database", "Datenbank";
        /// Networks, gateways, load balancing, name services.
        Network = "network", "Netz";
        /// Kubernetes and other platforms for containers.
        ContainerPlatform = "container-platform", "Containerplattform";
        /// Tools for building, testing and delivering software.
        Development = "development", "Softwareentwicklung";
        /// Exchange of data between procedures and systems.
        Integration = "integration", "Datenaustausch";
        /// Detection, protection, keys and certificates.
        Security = "security", "IT-Sicherheit";
        /// Monitoring, logging and management of operations.
        Operations = "operations", "Betriebssteuerung";
        /// Paying and booking.
        Payment = "payment", "Zahlungsverkehr";
    }
}

vocabulary! {
    /// For whom a service is made. This format's own list.
    pub enum Audience: "Zielgruppe", "Für wen ein Cloud-Service gedacht ist; eigene Festlegung dieses Formats." {
        /// People who work in the administration.
        AdministrationStaff = "administration-staff", "Beschäftigte der Verwaltung";
        /// Citizens.
        Citizens = "citizens", "Bürgerinnen und Bürger";
        /// Businesses and other organisations outside the administration.
        Businesses = "businesses", "Unternehmen und Organisationen";
        /// People who administer and operate IT.
        ItOperations = "it-operations", "IT-Betrieb";
        /// People who develop software.
        Developers = "developers", "Entwicklung";
        /// Other systems only: there is no user interface.
        Systems = "systems", "Andere IT-Systeme";
    }
}
