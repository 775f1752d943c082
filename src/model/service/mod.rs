//! The cloud service: what one offering of one provider says about itself.
//!
//! Here stand `Service` with its identity and its texts, and the list of its field groups; each group has a file of
//! its own. What does not belong here: the bodies behind a service (`organisation`), the description of an interface
//! (`interface`), what one customer has in use (`tenant`) and what bodies have concluded with each other
//! (`agreement`). Nothing here is judged; rules do that.
//!
//! A `Service` is a cloud service, never a Verwaltungsleistung. The fields are this format's own: no field list of
//! the Cloud-Service-Portal has been published.

mod access;
mod accessibility;
mod artefact;
mod classification;
mod configuration;
mod conformity;
mod contract_terms;
mod data_protection;
mod delivery;
mod dependency;
mod evidence;
mod exit;
mod interface_use;
mod joint_use;
mod location;
mod maturity;
mod plan;
mod price;
mod protection;
mod service_level;
mod software;
mod sovereignty;
mod support;
mod tenancy;

pub use access::{AccessPoint, SignOn};
pub use accessibility::{Accessibility, AccessibilityStandard, AccessibilityStatus};
pub use artefact::{ContainerImage, HelmChart, Sbom, SbomFormat};
pub use classification::{Audience, DeploymentModel, ServiceCategory, ServiceModel};
pub use configuration::{ConfigurationChoice, ConfigurationKind, ConfigurationOption};
pub use conformity::{ConformityStatement, ConformityStatus};
pub use contract_terms::{ContractModel, ContractTemplate, ContractTerms, NoticeDate};
pub use data_protection::{
    DataProtection, LegalInstrument, ProcessingRole, SubProcessor, ThirdCountryTransfer, TransferBasis,
};
pub use delivery::{
    ContainerPlatform, Delivery, HandOver, LogOutput, LogTimestampFormat, Logging, PersistentVolume,
    PlatformRequirement, VolumeAccess,
};
pub use dependency::{Dependency, DependencyKind};
pub use evidence::{Evidence, EvidenceForm, EvidenceStandard, ReportType, SubserviceMethod};
pub use exit::{DataActApplicability, ExitTerms, ExportableData, SwitchingFee};
pub use interface_use::{Provision, Requirement};
pub use joint_use::{JointUse, JointUseCondition, JointUseConditionKind, JointUseOpenness, JointUseTerm};
pub use location::{DataLocation, LocationPurpose, Site};
pub use maturity::{CriterionAssessment, MaturityAssessment};
pub use plan::Plan;
pub use price::{Price, PriceBasis, PriceKind, PriceTier, QuantityUnit, TierMode, VatTreatment};
pub use protection::{ClassificationLevel, ProtectionSuitability};
pub use service_level::{Availability, Backup, PerformanceTarget, ServiceCredit, ServiceLevel, TargetBound};
pub use software::{DevelopmentStatus, Software, SoftwareOrigin};
pub use sovereignty::{
    KeyControl, ObjectiveLevel, Sovereignty, SovereigntyObjective, Substitutability, SubstitutabilityLevel,
};
pub use support::{
    IncidentPriority, MaintenanceRecurrence, MaintenanceWindow, ResponseTarget, ServiceHours, Support, SupportChannel,
    Weekday,
};
pub use tenancy::{Isolation, IsolationLayer, IsolationLevel, SeparationCheck, SeparationStep, Tenancy, TenancyModel};

use crate::key::{EntityId, LeikaKey};
use crate::model::common::{Contact, DocumentRef, Environment, Lifecycle};
use crate::shape::{List, model};
use crate::text::{Date, LanguageTag, LocalizedText, Text, Timestamp, WebUrl};

model! {
    /// A cloud service: one offering of one provider, with everything that a customer needs in order to find,
    /// compare, order, connect and leave it. An id is one offering; services have no versions. Never a
    /// Verwaltungsleistung.
    ///
    /// Source: this format's own; no field list of the portal has been published.
    pub struct Service: "Cloud-Service", "Ein Angebot eines Anbieters mit allem, was zum Finden, Vergleichen, Bestellen, Anbinden und Verlassen nötig ist; keine Verwaltungsleistung." {
        new {
            /// The id of the offering, `namespace:name`; it is never used again for another offering.
            id: EntityId = "id", "Kennung", "Dauerhafte Kennung des Angebots; sie wird nie für ein anderes Angebot wiederverwendet.";
            /// The name under which the service is offered, German at least. Source: the service name is an attribute
            /// of every catalog entry.
            title: Option<LocalizedText> = "title", "Bezeichnung", "Name, unter dem der Cloud-Service angeboten wird, mindestens auf Deutsch.";
            /// What the service does, for whom and with which limits: some paragraphs of plain text, without markup.
            description: Option<LocalizedText> = "description", "Beschreibung", "Was der Cloud-Service leistet, für wen und mit welchen Grenzen, als Text ohne Auszeichnung.";
            /// The body that offers the service and becomes party to the contract (Cloud-Service-Anbieter). Source:
            /// CSP-AGB §1.2.
            provider: Option<EntityId> = "provider" -> Organisation, "Anbieter", "Stelle, die den Cloud-Service anbietet und Vertragspartei wird.";
            /// The service model. Source: the documents of the DVC; see `ServiceModel`.
            service_model: Option<ServiceModel> = "serviceModel", "Servicemodell", "Was bereitgestellt wird: Infrastruktur, Containerplattform, Plattform oder fertige Software.";
        }
        /// One sentence for lists and search results. Source: this format's own.
        short_description: Option<LocalizedText> = "shortDescription", "Kurzbeschreibung", "Ein Satz für Listen und Suchergebnisse.";
        /// The body that operates the service: the Softwarebetreiber of a `SaaS`, the Plattformbetreiber of a `PaaS`
        /// or `CaaS` service. Absent: the provider operates it. Source: roles of the DVC.
        operator: Option<EntityId> = "operator" -> Organisation, "Betreiber", "Stelle, die den Cloud-Service betreibt; fehlt die Angabe, betreibt ihn der Anbieter.";
        /// The bodies that develop the software and hand it to the operator (Softwarelieferant), inside or outside
        /// the administration. Source: Leitfaden Softwarelieferant.
        software_suppliers: List<EntityId> = "softwareSuppliers" -> Organisation, "Softwarelieferanten", "Stellen, die die Software entwickeln und dem Betreiber übergeben, innerhalb oder außerhalb der Verwaltung.";
        /// The word of the Federal Government for the way of deployment. Source: BT-Drs. 20/15138.
        deployment_model: Option<DeploymentModel> = "deploymentModel", "Bereitstellungsmodell", "Bereitstellungsart mit den Begriffen der Bundesregierung (BT-Drs. 20/15138).";
        /// What the service is about. Source: this format's own list; the categories of the portal have not been
        /// published.
        categories: List<ServiceCategory> = "categories", "Kategorien", "Worum es bei dem Cloud-Service geht; eigene Liste dieses Formats, nicht die des Cloud-Service-Portals.";
        /// Free search words, one word or short phrase each. Source: this format's own.
        tags: List<Text> = "tags", "Schlagwörter", "Freie Suchwörter, je Eintrag ein Wort oder eine kurze Wendung.";
        /// The people and systems that the service is for. It decides whether statements on accessibility are
        /// expected. Source: this format's own.
        audience: List<Audience> = "audience", "Zielgruppe", "Für welche Menschen oder Systeme der Cloud-Service gedacht ist.";
        /// The languages of the user interface. Source: this format's own.
        languages: List<LanguageTag> = "languages", "Sprachen", "Sprachen der Bedienoberfläche.";
        /// The Verwaltungsleistungen that the service supports, by their `LeiKa` keys (14 digits). Source: FIM,
        /// Leistungskatalog.
        administrative_services: List<LeikaKey> = "administrativeServices", "Unterstützte Verwaltungsleistungen", "Leistungsschlüssel (LeiKa) der Verwaltungsleistungen, die der Cloud-Service unterstützt.";
        /// The state of the offering and its dates. Source: this format's own, after RFC 9745 and RFC 8594.
        lifecycle: Option<Box<Lifecycle>> = "lifecycle", "Lebenszyklus", "Stand des Angebots mit den Daten von Verfügbarkeit, Abkündigung und Einstellung.";
        /// The service that takes over when this one ends. Source: this format's own, after the document rules of the
        /// Sovereign Cloud Stack.
        successor: Option<EntityId> = "successor" -> Service, "Nachfolger", "Cloud-Service, der diesen ablöst.";
        /// When the solution behind the service was commissioned. It decides whether the resolution of 6 November
        /// 2023 on newly commissioned solutions is addressed to it. Source: MPK, 06.11.2023.
        commissioned_on: Option<Date> = "commissionedOn", "Beauftragt am", "Tag, an dem die Entwicklung oder Beschaffung der Lösung beauftragt wurde.";
        /// When this description was first published. Source: DCAT, `dct:issued`.
        issued: Option<Timestamp> = "issued", "Veröffentlicht am", "Zeitpunkt der ersten Veröffentlichung dieser Beschreibung.";
        /// When this description was last changed. Source: DCAT, `dct:modified`.
        modified: Option<Timestamp> = "modified", "Geändert am", "Zeitpunkt der letzten Änderung dieser Beschreibung.";
        /// Whom to ask: sales, technology, data protection, security. Source: this format's own.
        contacts: List<Contact> = "contacts", "Kontakte", "Ansprechstellen für Vertrieb, Technik, Datenschutz und Sicherheit.";
        /// The page of the product for people, in the portal or at the provider (Produktdetailseite). Source:
        /// ordering flow of the portal.
        product_page: Option<WebUrl> = "productPage", "Produktdetailseite", "Adresse der Produktseite für Menschen, im Cloud-Service-Portal oder beim Anbieter.";
        /// A picture that stands for the service in lists. Source: this format's own.
        logo: Option<WebUrl> = "logo", "Logo-Adresse", "Adresse eines Bildes, das in Listen für den Cloud-Service steht.";
        /// Manuals, service description and further documents for customers; contract terms stand in
        /// `contract_terms`. Source: this format's own.
        documentation: List<DocumentRef> = "documentation", "Dokumentation", "Handbücher, Leistungsbeschreibung und weitere Unterlagen; Vertragsunterlagen stehen bei den Vertragsbedingungen.";
        /// The environments that a customer can order. Source: this format's own.
        environments: List<Environment> = "environments", "Umgebungen", "Umgebungen, die Kunden bestellen können, etwa Produktion und Test.";
        /// Where people and systems reach the service, per environment and network zone; interfaces carry endpoints
        /// of their own. Source: this format's own.
        access_points: List<AccessPoint> = "accessPoints", "Zugangspunkte", "Wo der Cloud-Service je Umgebung und Netz erreichbar ist; Schnittstellen nennen ihre eigenen Endpunkte.";
        /// The plans that can be ordered. Source: this format's own; the portal shows configurable products.
        plans: List<Plan> = "plans", "Tarife", "Bestellbare Ausprägungen mit ihren Preisen.";
        /// What a customer chooses when ordering. Source: Produktdetailseite of the portal.
        configuration_options: List<ConfigurationOption> = "configurationOptions", "Konfigurationsoptionen", "Was bei der Bestellung auszuwählen oder anzugeben ist.";
        /// Term, notice, Vertragsmodell and the documents of the contract. Source: CSP-AGB §1.5 for the
        /// Vertragsmodelle, otherwise this format's own.
        contract_terms: Option<Box<ContractTerms>> = "contractTerms", "Vertragsbedingungen", "Laufzeit, Kündigung, Vertragsmodell und Vertragsunterlagen.";
        /// What is promised about availability, recovery, support and maintenance. Source: this format's own; no such
        /// format has been decided (B-2026/03-IT).
        service_levels: List<ServiceLevel> = "serviceLevels", "Service-Level", "Zusagen zu Verfügbarkeit, Wiederanlauf, Support und Wartung.";
        /// Up to which Schutzbedarf the service is suitable; a plan may say otherwise. Source: BSI standard 200-2 for
        /// the categories.
        protection: Option<Box<ProtectionSuitability>> = "protection", "Schutzbedarfseignung", "Bis zu welchem Schutzbedarf der Cloud-Service je Schutzziel geeignet ist.";
        /// Testate, certificates and other evidence, each as claim with assurance, document and scope. Source: this
        /// format's own.
        evidence: List<Evidence> = "evidence", "Nachweise", "Testate, Zertifikate und weitere Nachweise mit Geltungsbereich, Zeitraum und Unterlage.";
        /// What the service says about personal data. Source: DSGVO.
        data_protection: Option<Box<DataProtection>> = "dataProtection", "Datenschutz", "Angaben zur Verarbeitung personenbezogener Daten.";
        /// In which countries and at which sites data lie or are seen, per purpose. Source: this format's own, after
        /// C5 and C3A.
        locations: List<DataLocation> = "locations", "Datenstandorte", "Länder und Standorte je Zweck, an denen Daten liegen oder eingesehen werden.";
        /// What the service says about digital sovereignty. Source: EU Cloud Sovereignty Framework, BSI C3A; both
        /// voluntary.
        sovereignty: Option<Box<Sovereignty>> = "sovereignty", "Digitale Souveränität", "Angaben zu Souveränitätsstufen, Rechtsordnung und Ersetzbarkeit.";
        /// Assessments of maturity in any scheme. Source: the scheme that each names.
        maturity: List<MaturityAssessment> = "maturity", "Reifegrade", "Einstufungen nach Reifegradmodellen, je Eintrag mit benanntem Modell.";
        /// Who may use the service jointly, and on which terms (Mitnutzung). Source: MPK, 06.11.2023, for the word;
        /// the fields are this format's own.
        joint_use: Option<Box<JointUse>> = "jointUse", "Mitnutzung", "Wer den Cloud-Service zu welchen Bedingungen mitnutzen darf.";
        /// How tenants are separated. Source: Orientierungshilfe Mandantenfähigkeit, 2012; the scale of isolation is
        /// this format's own.
        tenancy: Option<Box<Tenancy>> = "tenancy", "Mandantenfähigkeit", "Wie Mandanten voneinander getrennt sind und wie das geprüft wurde.";
        /// The software that the service consists of: source, licence, origin. Source: publiccode.yml, DVC.
        software: List<Software> = "software", "Eingesetzte Software", "Software, aus der der Cloud-Service besteht, mit Herkunft, Lizenz und Quellcode.";
        /// What is handed over for operation in containers. Source: DVC-Detailstandards 40, 41, 44 and 51.
        delivery: Option<Box<Delivery>> = "delivery", "Lieferung", "Was für den Betrieb in Containern übergeben wird.";
        /// What holds when a customer leaves. Source: Regulation (EU) 2023/2854 (Data Act).
        exit: Option<Box<ExitTerms>> = "exit", "Wechsel und Ausstieg", "Bedingungen für Anbieterwechsel, Datenexport und Löschung.";
        /// Accessibility of what people see. Source: BITV 2.0, EN 301 549.
        accessibility: Option<Box<Accessibility>> = "accessibility", "Barrierefreiheit", "Angaben zur Barrierefreiheit dessen, was Menschen bedienen.";
        /// Other services without which this one does not work or works less well. Source: this format's own.
        dependencies: List<Dependency> = "dependencies", "Abhängigkeiten", "Andere Cloud-Services, auf die dieser angewiesen ist.";
        /// The interfaces that the service provides. Source: this format's own, after Architekturrichtlinie TV-02.
        provides: List<Provision> = "provides", "Bereitgestellte Schnittstellen", "Schnittstellen, die der Cloud-Service bereitstellt, mit ihrer Version.";
        /// The interfaces that the service needs from others. Source: this format's own.
        requires: List<Requirement> = "requires", "Benötigte Schnittstellen", "Schnittstellen, die der Cloud-Service von anderen benötigt, mit der zulässigen Versionsspanne.";
        /// What is stated about single requirements of standards. Source: the standard that each names.
        conformity: List<ConformityStatement> = "conformity", "Konformitätsaussagen", "Aussagen zu einzelnen Anforderungen von Standards.";
    }
}
