//! Whether an interface is documented and open: its document, the standards on which it rests. Not here: numbers and their
//! promises (`stability`).

use crate::model::InterfaceContract;
use crate::model::interface::{InterfaceDocument, InterfaceKind};
use crate::report::profiles::INTERFACES;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::interfaces::{USABLE_DE, USABLE_EN, of_owners, usable};
use crate::rulebook::missing::lacking;
use crate::rulebook::stage::is_usable;
use crate::standards::documents::ARCHITEKTURRICHTLINIE;
use crate::text::MediaType;

pub(super) static RULES: &[&Rule] = &[
    &NOT_DOCUMENTED,
    &DOCUMENT_WITHOUT_PLACE,
    &TWO_DESCRIPTIONS,
    &DOCUMENT_INCOMPLETE,
    &MEDIA_TYPE_OF_ANOTHER_KIND,
    &PROPRIETARY_WITHOUT_REASON,
    &PAYLOAD_WITHOUT_VERSION,
];

static NOT_DOCUMENTED: Rule = Rule::new(
    Declaration::new("R2201", "interface-not-documented", Severity::Warning)
        .title("Schnittstelle ohne Dokumentation", "interface without documentation")
        .message(
            "Zu Version {version} gibt es weder eine maschinenlesbare Beschreibung noch eine Dokumentation.",
            "For version {version} there is neither a machine-readable description nor documentation.",
        )
        .what(
            "Jede nutzbare Version einer Schnittstelle hat eine maschinenlesbare Beschreibung oder eine Dokumentation, \
             die auch für die Schnittstelle als Ganzes angegeben sein kann.",
            "Every version of an interface that can be used has a machine-readable description or documentation, which may \
             stand with the interface as a whole.",
        )
        .why(
            "Nach der Architekturrichtlinie müssen Schnittstellen dokumentiert sein (MUSS). Ob sie die verantwortliche \
             Stelle bindet, geht aus dem Katalog nicht hervor; darum ist dies eine Warnung.",
            "By the Architekturrichtlinie interfaces have to be documented (MUSS). Whether it binds the body that answers \
             for this one does not follow from the catalog; so this is a warning.",
        )
        .fix(
            "In der Version `document` ergänzen oder unter `documentation` die Unterlagen für Entwicklerinnen und Entwickler \
             angeben.",
            "Add `document` in the version, or name the papers for developers under `documentation`.",
        )
        .applies(USABLE_DE, USABLE_EN)
        .addressee("verantwortliche Stellen von Schnittstellen", "owners of interfaces")
        .profiles(&[&INTERFACES])
        .sources(&[ARCHITEKTURRICHTLINIE.section("V-9071-R04, Nr. 2")])
        .reads(&[
            "documentation",
            "lifecycle.status",
            "versions.document",
            "versions.documentation",
            "versions.lifecycle.status",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        if !interface.documentation.is_empty() {
            return;
        }
        for (index, version) in usable(interface) {
            if version.document.is_none() && version.documentation.is_empty() {
                context.report(format!("/versions/{index}/document")).param("version", version.version.as_str());
            }
        }
    }),
);

/// The documents of an interface, each with the place of its version.
fn documents(interface: &InterfaceContract) -> impl Iterator<Item = (usize, &InterfaceDocument)> {
    usable(interface).filter_map(|(index, version)| Some((index, version.document.as_deref()?)))
}

static DOCUMENT_WITHOUT_PLACE: Rule = Rule::new(
    of_owners(Declaration::new("R2202", "interface-document-without-place", Severity::Warning))
        .title("Schnittstellenbeschreibung ohne Fundstelle", "interface description that is nowhere to be found")
        .message(
            "Die Beschreibung ist weder unter einer Adresse abrufbar noch eingebettet.",
            "The description can neither be got at an address nor stands inline.",
        )
        .what(
            "Eine maschinenlesbare Beschreibung steht unter einer Adresse oder im Katalog selbst.",
            "A machine-readable description stands at an address or in the catalog itself.",
        )
        .why("Sonst kommt niemand an sie heran.", "Otherwise nobody gets at it.")
        .fix(
            "`url` mit der Fundstelle oder `inline` mit dem Text der Beschreibung ergänzen.",
            "Add `url` with the address, or `inline` with the text of the description.",
        )
        .applies(USABLE_DE, USABLE_EN)
        .reads(&["lifecycle.status", "versions.lifecycle.status", "versions.document.url", "versions.document.inline"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, document) in documents(interface) {
            if document.url.is_none() && document.inline.is_none() {
                context.report(format!("/versions/{index}/document/url"));
            }
        }
    }),
);

static TWO_DESCRIPTIONS: Rule = Rule::new(
    of_owners(Declaration::new("R2203", "two-interface-descriptions", Severity::Warning))
        .title("Zwei Beschreibungen einer Version", "two descriptions of one version")
        .message(
            "Die Beschreibung ist eingebettet und steht zugleich unter einer Adresse; ohne Prüfsumme ist offen, welche gilt.",
            "The description stands inline and at an address as well; without a digest it is open which one counts.",
        )
        .what(
            "Wer eine Beschreibung einbettet und auch ihre Adresse nennt, belegt mit einer Prüfsumme, dass beides dasselbe ist.",
            "Whoever gives a description inline and names its address, too, shows with a digest that both are the same.",
        )
        .why(
            "Ändert sich die Datei an der Adresse, gibt es zwei verschiedene Beschreibungen derselben Version.",
            "When the file at the address changes, there are two different descriptions of the same version.",
        )
        .fix(
            "`digest` ergänzen oder eine der beiden Angaben (`url`, `inline`) streichen.",
            "Add `digest`, or remove one of the two (`url`, `inline`).",
        )
        .applies(USABLE_DE, USABLE_EN)
        .reads(&[
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.url",
            "versions.document.inline",
            "versions.document.digest",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, document) in documents(interface) {
            if document.url.is_some() && document.inline.is_some() && document.digest.is_none() {
                context.report(format!("/versions/{index}/document/digest"));
            }
        }
    }),
);

static DOCUMENT_INCOMPLETE: Rule = Rule::new(
    of_owners(Declaration::new("R2204", "interface-document-incomplete", Severity::Hint))
        .title("Angaben zur Schnittstellenbeschreibung fehlen", "statements on the interface description are missing")
        .message("Zur Beschreibung fehlt: {members}.", "Of the description there is no {members}.")
        .what(
            "Zu einer Beschreibung gehören der Medientyp und, wenn sie unter einer Adresse steht, die Prüfsumme.",
            "With a description belong its media type and, if it stands at an address, its digest.",
        )
        .why(
            "Programme erkennen am Medientyp, wie sie die Beschreibung lesen, und an der Prüfsumme, ob sie noch dieselbe ist.",
            "Programs tell by the media type how to read the description, and by the digest whether it is still the same.",
        )
        .fix(
            "Das Fehlende ergänzen, etwa `\"digest\": \"sha256:…\"` über die genauen Bytes der Datei.",
            "Add what is missing, such as `\"digest\": \"sha256:…\"` over the exact bytes of the file.",
        )
        .applies(USABLE_DE, USABLE_EN)
        .reads(&[
            "lifecycle.status",
            "versions.lifecycle.status",
            "versions.document.url",
            "versions.document.inline",
            "versions.document.digest",
            "versions.document.mediaType",
        ]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, document) in documents(interface) {
            let known = document.digest.is_some() || document.url.is_none() || document.inline.is_some();
            if let Some(members) = lacking(&[("mediaType", document.media_type.is_some()), ("digest", known)]) {
                context.report(format!("/versions/{index}/document")).param("members", members);
            }
        }
    }),
);

static MEDIA_TYPE_OF_ANOTHER_KIND: Rule = Rule::new(
    of_owners(Declaration::new("R2205", "media-type-of-another-kind", Severity::Warning))
        .title("Medientyp passt nicht zur Schnittstelle", "media type does not fit the interface")
        .message(
            "Der Medientyp `{type}` ist keiner, in dem Beschreibungen dieser Art (`{kind}`) vorliegen.",
            "The media type `{type}` is none in which descriptions of this kind (`{kind}`) are written.",
        )
        .what(
            "Der Medientyp der Beschreibung passt zur Art der Schnittstelle: bei OpenAPI und AsyncAPI JSON oder YAML, bei \
             GraphQL und gRPC deren Schemasprache, bei SOAP, XTA und OSCI XML. Reiner Text und Archive gehen immer.",
            "The media type of the description fits the kind of interface: JSON or YAML for OpenAPI and AsyncAPI, their own \
             schema languages for GraphQL and gRPC, XML for SOAP, XTA and OSCI. Plain text and archives always do.",
        )
        .why(
            "Werkzeuge lesen die Beschreibung nach dem Medientyp. Eine Seite oder ein PDF für Menschen gehört zur Dokumentation.",
            "Tools read the description by its media type. A page or a PDF for people belongs with the documentation.",
        )
        .fix(
            "Den Medientyp berichtigen, etwa auf `application/vnd.oai.openapi+json;version=3.1`, oder die Unterlage unter \
             `documentation` angeben.",
            "Correct the media type, for example to `application/vnd.oai.openapi+json;version=3.1`, or name the paper under \
             `documentation`.",
        )
        .applies(
            "für die Arten OpenAPI, AsyncAPI, GraphQL, gRPC, SOAP, XTA, OSCI und FIT-Connect",
            "for the kinds OpenAPI, AsyncAPI, GraphQL, gRPC, SOAP, XTA, OSCI and FIT-Connect",
        )
        .reads(&["interfaceKind", "lifecycle.status", "versions.lifecycle.status", "versions.document.mediaType"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        let Some((kind, words)) = interface.interface_kind.as_ref().and_then(|kind| Some((kind, words_of(kind)?))) else {
            return;
        };
        for (index, document) in documents(interface) {
            if let Some(media_type) = document.media_type.as_ref().filter(|it| !fits(it, words)) {
                let finding = context.report(format!("/versions/{index}/document/mediaType"));
                finding.param("type", media_type.essence()).param("kind", kind.as_str());
            }
        }
    }),
);

/// Words of which one stands in the media type of a description of this kind. None: any media type will do.
fn words_of(kind: &InterfaceKind) -> Option<&'static [&'static str]> {
    match kind {
        InterfaceKind::OpenApi => Some(&["json", "yaml", "openapi"]),
        InterfaceKind::AsyncApi => Some(&["json", "yaml", "asyncapi"]),
        InterfaceKind::GraphQl => Some(&["graphql", "json"]),
        InterfaceKind::Grpc => Some(&["proto", "grpc"]),
        InterfaceKind::Soap | InterfaceKind::Xta | InterfaceKind::Osci => Some(&["xml", "xsd", "wsdl"]),
        InterfaceKind::FitConnect => Some(&["json", "yaml", "xml"]),
        _ => None,
    }
}

/// Media types that say nothing of what is in the file.
const GENERAL: [&str; 7] = [
    "text/plain",
    "application/octet-stream",
    "application/zip",
    "application/gzip",
    "application/x-tar",
    "application/x-gzip",
    "application/x-7z-compressed",
];

fn fits(media_type: &MediaType, words: &[&str]) -> bool {
    let essence = media_type.essence();
    let has = |word: &&str| essence.as_bytes().windows(word.len()).any(|it| it.eq_ignore_ascii_case(word.as_bytes()));
    words.iter().any(has) || GENERAL.iter().any(|general| media_type.is(general))
}

static PROPRIETARY_WITHOUT_REASON: Rule = Rule::new(
    Declaration::new("R2206", "proprietary-interface-without-reason", Severity::Warning)
        .title("Abweichung von offenen Standards ohne Begründung", "departure from open standards without a reason")
        .message(
            "Die Schnittstelle beruht nicht auf offenen Standards; ein Grund ist nicht genannt.",
            "The interface does not follow open standards; no reason is given.",
        )
        .what(
            "Eine Schnittstelle, die nicht auf offenen Standards beruht, nennt den Grund dafür.",
            "An interface that does not follow open standards gives the reason.",
        )
        .why(
            "Nach der Architekturrichtlinie sollen Schnittstellen auf offenen Standards beruhen; eine Abweichung ist zu begründen.",
            "By the Architekturrichtlinie interfaces should follow open standards (SOLL); a departure is to be justified.",
        )
        .fix("Den Grund unter `deviationReason` angeben.", "Give the reason under `deviationReason`.")
        .applies(
            "wenn `openStandard` auf `false` steht und die Schnittstelle nicht eingestellt ist",
            "if `openStandard` is `false` and the interface is not retired",
        )
        .addressee("verantwortliche Stellen von Schnittstellen", "owners of interfaces")
        .profiles(&[&INTERFACES])
        .sources(&[ARCHITEKTURRICHTLINIE.section("V-9071-R04, Nr. 1")])
        .reads(&["openStandard", "deviationReason", "lifecycle.status"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        let closed = interface.open_standard == Some(false) && interface.deviation_reason.is_none();
        if closed && is_usable(interface) {
            context.report("/deviationReason");
        }
    }),
);

static PAYLOAD_WITHOUT_VERSION: Rule = Rule::new(
    of_owners(Declaration::new("R2207", "payload-standard-without-version", Severity::Hint))
        .title("Nutzdatenstandard ohne Version", "payload standard without a version")
        .message("Zu `{standard}` ist keine Version genannt.", "No version is named for `{standard}`.")
        .what(
            "Zu jedem Nutzdatenstandard ist die Version genannt, wie sein Herausgeber sie schreibt.",
            "With each payload standard stands its version, as its publisher writes it.",
        )
        .why(
            "Versionen eines Standards, etwa eines XÖV-Standards, sind untereinander oft nicht verträglich.",
            "Versions of a standard, of one of the XÖV family for example, often do not go together.",
        )
        .fix("`version` beim Nutzdatenstandard ergänzen.", "Add `version` to the payload standard.")
        .applies(USABLE_DE, USABLE_EN)
        .reads(&["lifecycle.status", "versions.lifecycle.status", "versions.payloadStandards"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        for (index, version) in usable(interface) {
            for (place, payload) in version.payload_standards.iter().enumerate().filter(|(_, it)| it.version.is_none())
            {
                let finding = context.report(format!("/versions/{index}/payloadStandards/{place}/version"));
                finding.param("standard", payload.standard.as_str());
            }
        }
    }),
);
