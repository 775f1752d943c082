//! One version of an interface: its description document, what it carries, how it answers errors, and its end.

use crate::key::EntityId;
use crate::model::common::{DocumentRef, Lifecycle};
use crate::model::interface::{Authentication, Endpoint, Stability, TenancyHint};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, Digest, InlineText, LocalizedText, MediaType, Text, Version, WebUrl};

vocabulary! {
    /// In which format an interface reports errors.
    ///
    /// Source: this format's own list.
    pub enum ErrorFormat: "Fehlerformatart", "In welchem Format eine Schnittstelle Fehler meldet (eigene Festlegung dieses Formats)." {
        /// `application/problem+json` or `+xml` (RFC 9457), as FIT-Connect uses it.
        ProblemDetails = "problem-details", "Problem Details (RFC 9457)";
        /// The `errors` list of a GraphQL response.
        GraphQlErrors = "graphql-errors", "GraphQL-Fehlerliste";
        /// The status of gRPC.
        GrpcStatus = "grpc-status", "gRPC-Status";
        /// A SOAP fault.
        SoapFault = "soap-fault", "SOAP-Fault";
        /// Messages that the payload standard defines.
        PayloadStandard = "payload-standard", "Fehlernachricht des Nutzdatenstandards";
        /// A format of the interface's own.
        Proprietary = "proprietary", "eigenes Fehlerformat";
    }
}

vocabulary! {
    /// Family of a payload standard.
    ///
    /// Source: this format's own list.
    pub enum PayloadFamily: "Familie des Nutzdatenstandards", "Zu welcher Familie ein Nutzdatenstandard gehört (eigene Festlegung dieses Formats)." {
        /// A standard of the XÖV family.
        Xoev = "xoev", "XÖV-Standard";
        /// A FIM data schema.
        Fim = "fim", "FIM-Datenschema";
        /// JSON Schema.
        JsonSchema = "json-schema", "JSON-Schema";
        /// XML Schema outside XÖV.
        XmlSchema = "xml-schema", "XML-Schema";
        /// Protocol Buffers.
        Protobuf = "protobuf", "Protocol Buffers";
        /// An RDF vocabulary or profile.
        Rdf = "rdf", "RDF-Vokabular";
        /// Tables as CSV.
        Csv = "csv", "CSV-Tabelle";
    }
}

model! {
    /// The machine-readable description of a version: referenced by address and digest, or inline as the exact
    /// text. The reader never parses an inline text.
    ///
    /// Source: this format's own.
    pub struct InterfaceDocument: "Schnittstellenbeschreibung", "Maschinenlesbare Beschreibung einer Schnittstellenversion, als Fundstelle mit Prüfsumme oder als eingebetteter Text." {
        new {
            /// Media type, for example `application/vnd.oai.openapi+json;version=3.1`.
            media_type: Option<MediaType> = "mediaType", "Medientyp der Beschreibung", "Medientyp der Schnittstellenbeschreibung.";
        }
        /// Digest of the exact bytes at the address or of the inline text in UTF-8.
        digest: Option<Digest> = "digest", "Prüfsumme der Beschreibung", "Prüfsumme über die genauen Bytes der Beschreibung.";
        /// Where the description can be got.
        url: Option<WebUrl> = "url", "Fundstelle der Beschreibung", "Adresse, unter der die Beschreibung abrufbar ist.";
        /// The exact text of the description. It has a limit of its own when reading.
        inline: Option<InlineText> = "inline", "Eingebettete Beschreibung", "Der genaue Text der Beschreibung.";
        /// Version of the description language as it writes it, for example `3.1.0` of OpenAPI.
        spec_version: Option<Text> = "specVersion", "Version der Beschreibungssprache", "Version der Beschreibungssprache, wie sie selbst sie schreibt.";
    }
}

model! {
    /// A standard that the payload follows.
    ///
    /// Source: this format's own; identifiers as their publishers write them.
    pub struct PayloadStandard: "Nutzdatenstandard", "Standard, dem die übertragenen Nutzdaten folgen." {
        new {
            /// Identifier as its publisher writes it, if possible a URN: the Kennung of a XÖV standard, the `$id`
            /// of a JSON Schema.
            standard: Text = "standard", "Kennung des Nutzdatenstandards", "Kennung des Standards, möglichst als URN, wie sein Herausgeber sie schreibt.";
        }
        /// Family of the standard.
        family: Option<PayloadFamily> = "family", "Standardfamilie", "Familie, zu der der Standard gehört.";
        /// Version as its publisher writes it; not always SemVer.
        version: Option<Text> = "version", "Version des Nutzdatenstandards", "Version, wie der Herausgeber sie schreibt.";
        /// Where it can be read.
        url: Option<WebUrl> = "url", "Fundstelle des Nutzdatenstandards", "Adresse, unter der der Standard nachzulesen ist.";
        /// Digest of the schema file at the address.
        digest: Option<Digest> = "digest", "Prüfsumme des Nutzdatenstandards", "Prüfsumme über die genauen Bytes der Schemadatei.";
    }
}

model! {
    /// One version of an interface. Two versions of a line do not have the same number.
    ///
    /// Source: this format's own; SemVer 2.0.0 for the number, deprecation and sunset as in RFC 9745 and RFC 8594.
    /// No binding German rule with fixed periods is known.
    pub struct InterfaceVersion: "Schnittstellenversion", "Eine Version einer Schnittstelle mit Beschreibung, Endpunkten, Anmeldung und Lebenszyklus." {
        new {
            /// Version number (SemVer). A change that breaks clients needs a new major number.
            version: Version = "version", "Versionsnummer", "Versionsnummer nach SemVer.";
            /// The machine-readable description.
            document: Option<Box<InterfaceDocument>> = "document", "Beschreibungsdokument", "Die maschinenlesbare Beschreibung dieser Version.";
        }
        /// Where this version can be reached.
        endpoints: List<Endpoint> = "endpoints", "Endpunkte", "Wo diese Version erreichbar ist, je Umgebung und Netzzone.";
        /// How clients authenticate. Several entries are alternatives.
        authentication: List<Authentication> = "authentication", "Authentifizierung", "Wie sich aufrufende Systeme anmelden; mehrere Einträge sind Alternativen.";
        /// Standards that the payload follows.
        payload_standards: List<PayloadStandard> = "payloadStandards", "Nutzdatenstandards", "Standards, denen die Nutzdaten folgen.";
        /// How a call names the tenant.
        tenancy_hint: Option<Box<TenancyHint>> = "tenancyHint", "Mandantenangabe im Aufruf", "Wie ein Aufruf den Mandanten benennt.";
        /// Format in which errors are reported.
        error_format: Option<ErrorFormat> = "errorFormat", "Fehlerformat", "Format, in dem Fehler gemeldet werden.";
        /// Stability of this version.
        stability: Option<Stability> = "stability", "Stabilität der Version", "Stabilität dieser Version.";
        /// Life cycle of this version.
        lifecycle: Option<Box<Lifecycle>> = "lifecycle", "Lebenszyklus der Version", "Status und Daten dieser Version.";
        /// The version of the same interface that replaces this one.
        successor_version: Option<Version> = "successorVersion", "Nachfolgeversion", "Version derselben Schnittstelle, die diese ablöst.";
        /// The other interface that replaces this version, if the line does not go on.
        successor: Option<EntityId> = "successor" -> Interface, "Ablösende Schnittstelle", "Andere Schnittstelle, die diese Version ablöst.";
        /// What changed against the version before, for people.
        changes: Option<LocalizedText> = "changes", "Änderungen", "Was sich gegenüber der vorigen Version geändert hat.";
        /// Documentation for developers of this version.
        documentation: List<DocumentRef> = "documentation", "Dokumentation der Version", "Dokumentation für Entwicklerinnen und Entwickler zu dieser Version.";
        /// First day on which the statements on this version count.
        valid_from: Option<Date> = "validFrom", "Version gültig ab", "Erster Tag, an dem die Angaben zu dieser Version gelten.";
        /// Last day on which the statements on this version count, inclusive.
        valid_until: Option<Date> = "validUntil", "Version gültig bis", "Letzter Tag, an dem die Angaben zu dieser Version gelten (einschließlich).";
    }
}
