//! What is handed over for operation in containers, and how it behaves there.
//!
//! The artefacts themselves (images, charts, SBOMs) stand in `artefact`; the software and its source stand in
//! `software`.

use crate::model::common::{Claim, DocumentRef};
use crate::model::service::artefact::{ContainerImage, HelmChart, Sbom};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, MediaType, Text, VersionRequirement, WebUrl};

model! {
    /// What the Softwarelieferant hands over to the Softwarebetreiber, and how it behaves in operation.
    ///
    /// Source: DVC-Detailstandards 40, 41, 44 and 51, as far as they could be read; the fields are this format's own.
    pub struct Delivery: "Containerlieferung", "Was der Softwarelieferant dem Softwarebetreiber für den Betrieb in Containern übergibt." {
        new {
            /// The container images, each by digest.
            images: List<ContainerImage> = "images", "Containerimages", "Containerimages, je mit Prüfsumme.";
            /// The Helm charts. Source: hand-over of Kubernetes artefacts, DVC-Detailstandard 51.
            charts: List<HelmChart> = "charts", "Helm-Charts", "Helm-Charts, mit denen installiert wird.";
            /// The software bills of materials for the whole delivery; images can have their own. Source:
            /// `WP_EC_6_1`.
            sboms: List<Sbom> = "sboms", "Softwarestücklisten", "Vollständige Softwarestücklisten (SBOM) der Lieferung.";
        }
        /// How and where the delivery is handed over. Source: `WP_EC_6_2`, `WP_EC_6_3`.
        hand_over: Option<Box<HandOver>> = "handOver", "Übergabepunkt", "Wie und wo die Lieferung übergeben wird.";
        /// The platforms on which the delivery runs.
        platforms: List<PlatformRequirement> = "platforms", "Unterstützte Containerplattformen", "Plattformen, auf denen die Lieferung läuft.";
        /// How the application logs. Source: `WP_EC_4.3_1`, `DS_44_A001`, `DS_44_A002`.
        logging: Option<Box<Logging>> = "logging", "Protokollierung", "Wie die Anwendung protokolliert.";
        /// Whether the operator can override the images. Source: `DS_51_A002`.
        images_overridable: Option<bool> = "imagesOverridable", "Images überschreibbar", "Ob der Softwarebetreiber die Images überschreiben kann.";
        /// Whether the operator can override the annotations. Source: `DS_51_A002`.
        annotations_overridable: Option<bool> = "annotationsOverridable", "Annotationen überschreibbar", "Ob der Softwarebetreiber die Annotationen überschreiben kann.";
        /// Whether images and configuration files are free of credentials. Source: `WP_EC_4.1.1_3`, `WP_EC_4.1.1_4`.
        free_of_credentials: Option<Box<Claim>> = "freeOfCredentials", "Frei von Zugangsdaten", "Ob Images und Konfigurationsdateien frei von Zugangsdaten sind.";
        /// Whether containers can be restarted and moved to another host while the application runs. Source:
        /// `WP_EC_4.1.1_1`.
        relocatable: Option<Box<Claim>> = "relocatable", "Neustart und Hostwechsel zur Laufzeit", "Ob Container zur Laufzeit neu gestartet und auf andere Hosts verlegt werden können.";
        /// The persistent volumes that are needed. Source: `WP_EC_4.1.1_2`.
        persistent_volumes: List<PersistentVolume> = "persistentVolumes", "Persistente Volumes", "Benötigte persistente Volumes und ihre Nutzung.";
        /// Whether resources with rights over the whole cluster are needed, such as operators or definitions of own
        /// resources.
        cluster_scoped_resources: Option<bool> = "clusterScopedResources", "Clusterweite Ressourcen", "Ob Ressourcen mit clusterweiten Rechten benötigt werden, etwa Operatoren.";
        /// How the delivered Kubernetes resources are to be used, such as a workload specification. Source:
        /// `DS_51_A001`.
        workload_specification: Option<Box<DocumentRef>> = "workloadSpecification", "Workload-Spezifikation", "Wie die gelieferten Kubernetes-Ressourcen zu verwenden sind.";
        /// Notes on the release, installation and operation.
        documents: List<DocumentRef> = "documents", "Betriebsunterlagen", "Hinweise zu Fassung, Installation und Betrieb.";
        /// Policies against which the delivery was checked, as they name themselves.
        policies: List<Text> = "policies", "Geprüfte Richtlinien", "Richtlinien, gegen die die Lieferung geprüft wurde, mit ihrer eigenen Bezeichnung.";
        /// The first day on which the statements hold.
        valid_from: Option<Date> = "validFrom", "Lieferung gültig ab", "Erster Tag, an dem die Angaben gelten.";
        /// The last day on which the statements hold (inclusive).
        valid_until: Option<Date> = "validUntil", "Lieferung gültig bis", "Letzter Tag, an dem die Angaben gelten, einschließlich.";
    }
}

model! {
    /// The hand-over point between supplier and operator.
    ///
    /// Source: `WP_EC_6_2`, `WP_EC_6_3`.
    pub struct HandOver: "Übergabe", "Übergabepunkt zwischen Softwarelieferant und Softwarebetreiber." {
        new {
            /// The registry in which images and charts are handed over.
            registry: Option<WebUrl> = "registry", "Übergaberegistry", "Adresse der Registry, in der Images und Charts übergeben werden.";
        }
        /// Whether the registry follows the OCI distribution specification.
        oci_registry: Option<bool> = "ociRegistry", "Registry nach OCI", "Ob die Registry der OCI-Spezifikation folgt.";
        /// The documented process for obtaining and passing on images.
        process: Option<Box<DocumentRef>> = "process", "Übergabeprozess", "Unterlage zum Prozess für Bezug und Weitergabe der Images.";
        /// Whether artefacts are signed, and how that is verified.
        signatures: Option<LocalizedText> = "signatures", "Signaturen", "Ob und womit Artefakte signiert sind und wie das geprüft wird.";
        /// How the operator hears of new versions and of vulnerabilities.
        notification: Option<LocalizedText> = "notification", "Benachrichtigung", "Wie der Softwarebetreiber von neuen Versionen und Schwachstellen erfährt.";
    }
}

model! {
    /// How the application logs.
    ///
    /// Source: `WP_EC_4.3_1`, `DS_44_A001`, `DS_44_A002`.
    pub struct Logging: "Protokollierungsangaben", "Wie die Anwendung protokolliert (DVC-Detailstandard 44)." {
        new {
            /// Where the logs go.
            outputs: List<LogOutput> = "outputs", "Protokollausgabe", "Wohin protokolliert wird.";
            /// The format of the timestamps. Source: `DS_44_A002`.
            timestamp_format: Option<LogTimestampFormat> = "timestampFormat", "Zeitstempelformat", "Format der Zeitstempel in den Protokollen.";
        }
        /// The time zone of the timestamps as an offset or IANA name; `DS_44_A002` asks for `GMT+01:00`.
        time_zone: Option<Text> = "timeZone", "Zeitzone der Zeitstempel", "Zeitzone der Zeitstempel; DS_44_A002 verlangt GMT+01:00.";
        /// The media type of an entry, such as `application/json`.
        entry_format: Option<MediaType> = "entryFormat", "Format der Einträge", "Medientyp eines Protokolleintrags.";
        /// Whether security-relevant events are logged as OPS.1.1.5 asks. Source: `DS_44_A001`.
        security_events: Option<Box<Claim>> = "securityEvents", "Protokollierung nach OPS.1.1.5", "Ob sicherheitsrelevante Ereignisse nach OPS.1.1.5 protokolliert werden.";
        /// Whether entries contain personal data.
        personal_data: Option<bool> = "personalData", "Personenbezug in Protokollen", "Ob Protokolleinträge personenbezogene Daten enthalten.";
        /// The description of fields and events.
        documentation: Option<Box<DocumentRef>> = "documentation", "Beschreibung der Protokolle", "Unterlage zu Feldern und Ereignissen.";
    }
}

model! {
    /// A platform on which the delivery runs.
    ///
    /// Source: Rahmenwerk 2.0 for Kubernetes; the fields are this format's own.
    pub struct PlatformRequirement: "Plattformanforderung", "Containerplattform, auf der die Lieferung läuft." {
        new {
            /// The platform.
            platform: ContainerPlatform = "platform", "Containerplattform", "Plattform, auf der die Lieferung läuft.";
            /// The versions on which it runs.
            versions: Option<VersionRequirement> = "versions", "Plattformversionen", "Versionen der Plattform, auf denen die Lieferung läuft.";
        }
        /// What the platform must offer besides: storage classes, ingress, certificates.
        prerequisites: Option<LocalizedText> = "prerequisites", "Plattformvoraussetzungen", "Was die Plattform außerdem bieten muss.";
    }
}

model! {
    /// A persistent volume that is needed.
    ///
    /// Source: `WP_EC_4.1.1_2`.
    pub struct PersistentVolume: "Persistentes Volume", "Benötigtes persistentes Volume mit Zugriffsart." {
        new {
            /// The name, as in the deployment descriptor.
            name: Text = "name", "Volumename", "Name im Deployment-Deskriptor.";
            /// How it is accessed.
            access: Option<VolumeAccess> = "access", "Zugriffsart", "Wie auf das Volume zugegriffen wird.";
        }
        /// The size as a Kubernetes quantity, such as `10Gi`.
        size: Option<Text> = "size", "Volumegröße", "Größe als Kubernetes-Mengenangabe, etwa 10Gi.";
        /// What it is used for.
        purpose: Option<LocalizedText> = "purpose", "Volumezweck", "Wozu das Volume genutzt wird.";
        /// Whether it is claimed dynamically.
        dynamic: Option<bool> = "dynamic", "Dynamisch angefordert", "Ob das Volume dynamisch angefordert wird.";
    }
}

vocabulary! {
    /// Where an application writes its logs.
    ///
    /// Source: `WP_EC_4.3_1` for the first two; the rest is this format's own.
    pub enum LogOutput: "Protokollausgabe", "Wohin eine Anwendung protokolliert." {
        /// Standard output.
        StandardOutput = "stdout", "Standardausgabe (STDOUT)";
        /// Standard error.
        StandardError = "stderr", "Standardfehlerausgabe (STDERR)";
        /// Files inside the container or on a volume.
        File = "file", "Dateien";
        /// A syslog server.
        SyslogServer = "syslog", "Syslog-Server";
        /// A collector by the `OpenTelemetry` protocol.
        Otlp = "otlp", "OpenTelemetry-Sammler";
    }
}

vocabulary! {
    /// The format of timestamps in logs.
    ///
    /// Source: `DS_44_A002` for the first; the rest is this format's own.
    pub enum LogTimestampFormat: "Zeitstempelformat", "Format der Zeitstempel in Protokollen." {
        /// ISO 8601.
        Iso8601 = "iso-8601", "ISO 8601";
        /// Seconds or milliseconds since 1970.
        UnixTime = "unix-time", "Unixzeit";
        /// As in RFC 3164 (old syslog).
        Rfc3164 = "rfc-3164", "RFC 3164";
    }
}

vocabulary! {
    /// A platform for containers. This format's own list; the Rahmenwerk 2.0 asks for platforms based on Kubernetes.
    pub enum ContainerPlatform: "Containerplattform", "Plattformen für Container; eigene Festlegung dieses Formats." {
        /// Any Kubernetes distribution certified by the CNCF.
        CertifiedKubernetes = "kubernetes", "Zertifiziertes Kubernetes (CNCF)";
        /// Red Hat `OpenShift` or OKD.
        Openshift = "openshift", "OpenShift";
        /// The reference implementation of the Sovereign Cloud Stack for Kubernetes as a service.
        ScsKaas = "scs-kaas", "SCS Kubernetes as a Service";
        /// A container engine without orchestration.
        PlainEngine = "container-engine", "Container-Engine ohne Orchestrierung";
    }
}

vocabulary! {
    /// How a persistent volume is accessed.
    ///
    /// Source: `WP_EC_4.1.1_2` (RWM, RWO, RW/RO).
    pub enum VolumeAccess: "Zugriffsart", "Wie auf ein persistentes Volume zugegriffen wird." {
        /// Read and written by one node.
        ReadWriteOnce = "read-write-once", "Lesen und Schreiben durch einen Knoten";
        /// Read and written by many nodes.
        ReadWriteMany = "read-write-many", "Lesen und Schreiben durch viele Knoten";
        /// Read by many nodes.
        ReadOnlyMany = "read-only-many", "Nur Lesen durch viele Knoten";
    }
}
