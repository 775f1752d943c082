//! Interface contracts: one line of an interface over all its versions.
//!
//! In here belongs what holds for the whole line. What holds for one version (document, endpoints,
//! authentication) stands in `version`. The documents themselves are not parsed here.
//!
//! In German texts an interface contract is a Schnittstelle; the word for a legal contract is not used for it.

mod access;
mod version;

pub use access::{AuthScheme, Authentication, Endpoint, TenancyHint, TenantCarrier};
pub use version::{ErrorFormat, InterfaceDocument, InterfaceVersion, PayloadFamily, PayloadStandard};

use crate::key::EntityId;
use crate::model::common::{Contact, DocumentRef, Lifecycle};
use crate::shape::{List, model, vocabulary};
use crate::text::{Date, LocalizedText, Text};

vocabulary! {
    /// How an interface is described and spoken.
    ///
    /// Source: this format's own list. OpenAPI, REST, GraphQL and gRPC are named by the D-Stack standard
    /// framework (IT-PLR B-2026/03-IT); XTA, OSCI and FIT-Connect are transports of the administration.
    pub enum InterfaceKind: "Schnittstellenart", "Wie eine Schnittstelle beschrieben und angesprochen wird (eigene Festlegung dieses Formats)." {
        /// HTTP interface described with OpenAPI.
        OpenApi = "openapi", "REST-Schnittstelle mit OpenAPI";
        /// GraphQL.
        GraphQl = "graphql", "GraphQL-Schnittstelle";
        /// gRPC with Protocol Buffers.
        Grpc = "grpc", "gRPC-Schnittstelle";
        /// Messages and events described with AsyncAPI.
        AsyncApi = "asyncapi", "Nachrichtenschnittstelle mit AsyncAPI";
        /// SOAP described with WSDL.
        Soap = "soap", "SOAP-Schnittstelle";
        /// XTA 2.
        Xta = "xta", "XTA-Transport";
        /// OSCI-Transport.
        Osci = "osci", "OSCI-Transport";
        /// FIT-Connect.
        FitConnect = "fit-connect", "FIT-Connect-Anbindung";
        /// Exchange of files.
        File = "file", "Dateiaustausch";
    }
}

vocabulary! {
    /// How far others can rely on an interface or a version staying as it is.
    ///
    /// Source: this format's own; the values are those of the extension `x-stability-level` that tools for
    /// OpenAPI use.
    pub enum Stability: "Stabilitätsstufe", "Wie weit man sich darauf verlassen kann, dass eine Schnittstelle bleibt, wie sie ist (eigene Festlegung dieses Formats)." {
        /// A text for discussion.
        Draft = "draft", "Entwurf";
        /// Can change at any time.
        Alpha = "alpha", "frühe Erprobung";
        /// Changes are announced but can break clients.
        Beta = "beta", "späte Erprobung";
        /// Changes that break clients come with a new major version only.
        Stable = "stable", "stabil";
    }
}

model! {
    /// One line of an interface: what it is for, who owns it, and its versions. The line keeps its id over all
    /// versions.
    ///
    /// Source: this format's own; documented and open interfaces after Architekturrichtlinie TV-02 (V-9071-R04).
    pub struct InterfaceContract: "Schnittstelle", "Eine Schnittstelle über alle ihre Versionen hinweg: wozu sie dient, wer sie verantwortet und welche Versionen es gibt." {
        new {
            /// Id of the interface, `namespace:name`, the same for all versions.
            id: EntityId = "id", "Schnittstellenkennung", "Kennung der Schnittstelle, für alle Versionen dieselbe.";
            /// Name for people.
            name: Option<LocalizedText> = "name", "Name der Schnittstelle", "Bezeichnung der Schnittstelle.";
            /// How it is described and spoken.
            interface_kind: Option<InterfaceKind> = "interfaceKind", "Art der Schnittstelle", "Wie die Schnittstelle beschrieben und angesprochen wird.";
            /// The body that answers for the interface and its versions. It need not provide it itself.
            owner: Option<EntityId> = "owner" -> Organisation, "Verantwortliche Stelle der Schnittstelle", "Stelle, die die Schnittstelle und ihre Versionen verantwortet.";
        }
        /// What the interface does and for whom.
        description: Option<LocalizedText> = "description", "Beschreibung der Schnittstelle", "Was die Schnittstelle leistet und für wen sie gedacht ist.";
        /// The versions. The order has no meaning; versions compare by SemVer.
        versions: List<InterfaceVersion> = "versions", "Schnittstellenversionen", "Die Versionen der Schnittstelle.";
        /// Stability of the line, for versions that state none.
        stability: Option<Stability> = "stability", "Stabilität der Schnittstelle", "Stabilität der Schnittstelle, soweit eine Version nichts anderes sagt.";
        /// Whether it follows open standards (Architekturrichtlinie TV-02, Nr. 1: SOLL).
        open_standard: Option<bool> = "openStandard", "Offener Standard", "Ob die Schnittstelle auf offenen Standards beruht.";
        /// Why it does not, if so.
        deviation_reason: Option<LocalizedText> = "deviationReason", "Begründung der Abweichung", "Warum die Schnittstelle nicht auf offenen Standards beruht.";
        /// Documentation for developers.
        documentation: List<DocumentRef> = "documentation", "Dokumentation der Schnittstelle", "Dokumentation für Entwicklerinnen und Entwickler.";
        /// Life cycle of the line as a whole.
        lifecycle: Option<Box<Lifecycle>> = "lifecycle", "Lebenszyklus der Schnittstelle", "Status und Daten der Schnittstelle als Ganzes.";
        /// The interface that replaces this one.
        successor: Option<EntityId> = "successor" -> Interface, "Nachfolgende Schnittstelle", "Schnittstelle, die diese ablöst.";
        /// Whom to ask.
        contacts: List<Contact> = "contacts", "Kontakt zur Schnittstelle", "Kontaktstellen zur Schnittstelle.";
        /// Keywords for searching.
        keywords: List<Text> = "keywords", "Schlagwörter der Schnittstelle", "Schlagwörter für die Suche.";
        /// First day on which the entry counts.
        valid_from: Option<Date> = "validFrom", "Schnittstelle gültig ab", "Erster Tag, an dem der Eintrag gilt.";
        /// Last day on which the entry counts, inclusive.
        valid_until: Option<Date> = "validUntil", "Schnittstelle gültig bis", "Letzter Tag, an dem der Eintrag gilt (einschließlich).";
    }
}
