//! What is wrong with `examples/data/broken.json`: each problem with the edit that plants it into the landscape.
//!
//! The findings that a problem has besides its own stand in `CONSEQUENCES`.

use super::yaml::Node;

/// One planted problem.
pub(super) struct Plant {
    pub(super) code: &'static str,
    /// The entity in which it is found; its place if it has no id, and nothing for the document itself.
    pub(super) entity: &'static str,
    /// Pointer of the finding in that entity.
    pub(super) pointer: &'static str,
    pub(super) reason: &'static str,
    pub(super) edits: &'static [Edit],
}

/// A change to an entity, at a pointer in it.
pub(super) enum Edit {
    /// Puts a value in the place of the one there, or adds the member.
    Set(&'static str, &'static str, &'static str),
    /// Adds a member, even if there is one of the same name; `-` adds to a list.
    Add(&'static str, &'static str, &'static str),
    Remove(&'static str, &'static str),
}
use Edit::{Add, Remove, Set};

const fn plant(
    code: &'static str,
    entity: &'static str,
    pointer: &'static str,
    reason: &'static str,
    edits: &'static [Edit],
) -> Plant {
    Plant { code, entity, pointer, reason, edits }
}

/// The document itself.
const DOCUMENT: &str = "";
const HEADER: &str = "example.bund-it:katalog-musterland";
const IAAS: &str = "example.musterland:iaas";
const KUBERNETES: &str = "example.musterland:kubernetes";
const DATABASE: &str = "example.musterland:datenbank";
const VIDEO: &str = "example.musterland:videokonferenz";
const FILES: &str = "example.musterland:e-akte";
const PROJECTS: &str = "example.musterland:projektraum";
const PROJECTS_CLASSIC: &str = "example.musterland:projektraum-klassik";
const GEODATA: &str = "example.musterland:geodatenplattform";
const FEDERAL_IAAS: &str = "example.bund-it:bundes-iaas";
const INTEGRATION: &str = "example.bund-it:integrationsplattform";
const SIGN_ON: &str = "example.bund-it:anmeldedienst";
const ASSISTANT: &str = "example.bund-it:textassistent";
const CONTAINERS: &str = "example.genossenschaft:container-plattform";
const MESSENGER: &str = "example.genossenschaft:messenger";
const MONITORING: &str = "example.genossenschaft:betriebsueberwachung";
const STORAGE: &str = "example.nordmark:objektspeicher";
const BACKUP: &str = "example.nordmark:datensicherung";
const LEARNING: &str = "example.nordmark:lernplattform";
const HOUSING: &str = "example.kommunalverbund:wohngeldverfahren";
const APPLICATIONS: &str = "example.kommunalverbund:antragsportal";

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    // Members and values.
    plant("R0030", VIDEO, "/shortDescripton", "misspelt member",
        &[Add(VIDEO, "/shortDescripton", r#"{"de": "Konferenzen im Browser."}"#)]),
    plant("R0031", "/organisations/23", "/id", "organisation without an id",
        &[Add(DOCUMENT, "/organisations/-", r#"{"name": {"de": "Amt ohne Kennung", "en": "Office without an id"}, "roles": ["customer"]}"#)]),
    plant("R0031", MESSENGER, "/software/0/name", "software without a name",
        &[Remove(MESSENGER, "/software/0/name")]),
    plant("R0032", KUBERNETES, "/serviceLevels/0/availability/target", "availability as a number",
        &[Set(KUBERNETES, "/serviceLevels/0/availability/target", "99.9")]),
    plant("R0032", PROJECTS, "/title", "title as a plain text",
        &[Set(PROJECTS, "/title", r#""Projektraum Musterland""#)]),
    plant("R0033", DATABASE, "/successor", "null instead of leaving the member out",
        &[Add(DATABASE, "/successor", "null")]),
    plant("R0034", "example.westfeld:stadt-westhafen", "/validFrom", "a day that no calendar has",
        &[Set("example.westfeld:stadt-westhafen", "/validFrom", r#""1990-02-30""#)]),
    plant("R0034", "example.musterland:landkreis-nachbarkreis", "/keys/leitwegIds/0", "wrong check digits",
        &[Set("example.musterland:landkreis-nachbarkreis", "/keys/leitwegIds/0", r#""03992-KREIS02-00""#)]),
    plant("R0034", BACKUP, "/productPage", "address without a scheme",
        &[Set(BACKUP, "/productPage", r#""katalog.nordmark.example/datensicherung""#)]),
    plant("R0034", "example.nordmark:schnittstelle-objektspeicher", "/versions/0/document/digest", "digest cut short",
        &[Set("example.nordmark:schnittstelle-objektspeicher", "/versions/0/document/digest", r#""sha256:9f86d081""#)]),
    plant("R0034", INTEGRATION, "/sovereignty/ownerCountries/0", "name of a country instead of its code",
        &[Set(INTEGRATION, "/sovereignty/ownerCountries/0", r#""Deutschland""#)]),
    plant("R0034", GEODATA, "/exit/noticePeriod", "period in words",
        &[Set(GEODATA, "/exit/noticePeriod", r#""2 Monate""#)]),
    plant("R0035", FEDERAL_IAAS, "/locations/0/sites/0/zones", "two and a half zones",
        &[Set(FEDERAL_IAAS, "/locations/0/sites/0/zones", "2.5")]),
    plant("R0036", CONTAINERS, "/title/de", "two German titles",
        &[Add(CONTAINERS, "/title/de", r#""Containerplattform""#)]),
    plant("R0037", SIGN_ON, "/audience/0", "misspelt value",
        &[Set(SIGN_ON, "/audience/0", r#""adminstration-staff""#)]),

    // Texts.
    plant("R0501", "example.musterland:innenministerium", "/description/de", "a bell in the text",
        &[Set("example.musterland:innenministerium", "/description/de", r#""Oberste Landesbehörde.\u0007""#)]),
    plant("R0502", "example.musterland:mitnutzung-beispielkreis", "/title/en", "right-to-left override",
        &[Set("example.musterland:mitnutzung-beispielkreis", "/title/en", r#""Joint use \u202Eelif eht fo""#)]),
    plant("R0503", "example.musterland:mandant-akte-land", "/name/de", "zero width space",
        &[Set("example.musterland:mandant-akte-land", "/name/de", r#""E-Akte\u200B des Landes""#)]),
    plant("R0504", "example.westfeld:digitalministerium", "/name/de", "UTF-8 read as Latin-1",
        &[Set("example.westfeld:digitalministerium", "/name/de", r#""Ministerium fÃ¼r Digitales des Landes Westfeld""#)]),
    plant("R0505", VIDEO, "/description/de", "HTML in a plain text",
        &[Set(VIDEO, "/description/de", r#""Videokonferenzen mit <b>Warteraum</b> und Untertiteln.""#)]),
    plant("R0506", INTEGRATION, "/description/en", "access key (a made-up one)",
        &[Set(INTEGRATION, "/description/en", r#""Platform for events. Test access with AKIAQWERTZUIOPASDF12.""#)]),
    plant("R0507", LEARNING, "/shortDescription/de", "password",
        &[Set(LEARNING, "/shortDescription/de", r#""Kurse und Prüfungen; Demozugang: user=demo password=geheim""#)]),
    plant("R0508", STORAGE, "/shortDescription/de", "placeholder",
        &[Set(STORAGE, "/shortDescription/de", r#""TODO""#)]),
    plant("R0509", "example.musterland:landesbetrieb-geodaten", "/description/en", "empty text",
        &[Set("example.musterland:landesbetrieb-geodaten", "/description/en", r#""""#)]),
    plant("R0510", "example.musterland:landkreis-beispielkreis", "/name/de", "blank at the end",
        &[Set("example.musterland:landkreis-beispielkreis", "/name/de", r#""Landkreis Beispielkreis ""#)]),
    plant("R0511", ASSISTANT, "/shortDescription/de", "English only",
        &[Remove(ASSISTANT, "/shortDescription/de")]),
    plant("R0512", MONITORING, "/description/en", "German text in the English member",
        &[Set(MONITORING, "/description/en", r#""Gemeinsame Überwachung mit Messpunkten bei den Mitgliedern und einer Leitstelle; weder Plattform noch Fachanwendung.""#)]),

    // Addresses.
    plant("R0601", GEODATA, "/productPage", "address without encryption",
        &[Set(GEODATA, "/productPage", r#""http://katalog.musterland.example/geodatenplattform""#)]),
    plant("R0602", "example.bund-it:schnittstelle-textassistent", "/documentation/0/url", "address of one's own machine",
        &[Set("example.bund-it:schnittstelle-textassistent", "/documentation/0/url", r#""https://localhost:8443/docs""#)]),
    plant("R0603", HOUSING, "/documentation/0/url", "page that exists in an inner network only",
        &[Set(HOUSING, "/documentation/0/url", r#""https://wiki/wohngeld""#)]),
    plant("R0604", "example.musterland:schnittstelle-projektraum", "/versions/0/endpoints/0/url", "private address in the zone internet",
        &[Set("example.musterland:schnittstelle-projektraum", "/versions/0/endpoints/0/url", r#""https://10.1.2.3/v1/""#)]),
    plant("R0605", STORAGE, "/documentation/0/url", "token in an address",
        &[Set(STORAGE, "/documentation/0/url", r#""https://dokumente.nordmark.example/objektspeicher?token=ab12cd34""#)]),
    plant("R0606", "example.nordmark:schnittstelle-lernplattform", "/versions/0/endpoints/0/url", "number instead of a host name",
        &[Set("example.nordmark:schnittstelle-lernplattform", "/versions/0/endpoints/0/url", r#""https://203.0.113.10/v1/""#)]),

    // Regions and keys.
    plant("R0701", "example.musterland:stadt-beispielstadt", "/keys/ags", "AGS of another Kreis than the ARS",
        &[Set("example.musterland:stadt-beispielstadt", "/keys/ags", r#""03991000""#)]),
    plant("R0702", "example.nordmark:universitaet", "/keys/leitwegIds/0", "Leitweg-ID of another Land",
        &[Set("example.nordmark:universitaet", "/keys/leitwegIds/0", r#""05-UNI0001-03""#)]),
    plant("R0703", "example.bund-it:bundesamt", "/keys/leitwegIds/0", "coarse part of four digits",
        &[Set("example.bund-it:bundesamt", "/keys/leitwegIds/0", r#""9921-BFB0001-89""#)]),
    plant("R0704", "example.westfeld:land", "/federalLevel", "a Land whose region is a Kreis",
        &[Set("example.westfeld:land", "/regions", r#"["05990"]"#)]),
    plant("R0705", "example.westfeld:gemeinde-ohne-gebiet", "/regions", "municipality without a region",
        &[Add(DOCUMENT, "/organisations/-", r#"{"id": "example.westfeld:gemeinde-ohne-gebiet", "name": {"de": "Gemeinde Feldheim"}, "kinds": ["territorial-authority"], "federalLevel": "kommune", "roles": ["customer"]}"#)]),
    plant("R0706", "example.musterland:it-dienstleister", "/regions/2", "a Kreis beside its Land",
        &[Add("example.musterland:it-dienstleister", "/regions/-", r#""03990""#)]),
    plant("R0707", "example.musterland:gemeinde-musterdorf", "/keys/dvdvKeys/0", "environment that no guide knows",
        &[Set("example.musterland:gemeinde-musterdorf", "/keys/dvdvKeys/0", r#""wgb:039910010042""#)]),
    plant("R0708", "example.musterland:landkreis-beispielkreis", "/keys/dvdvKeys/0", "key of the test environment",
        &[Set("example.musterland:landkreis-beispielkreis", "/keys/dvdvKeys/0", r#""wgb039910000099""#)]),
    plant("R0709", HOUSING, "/administrativeServices/0", "Leistungsschlüssel without 99",
        &[Set(HOUSING, "/administrativeServices/0", r#""03400048079000""#)]),
    plant("R0710", APPLICATIONS, "/administrativeServices/0", "Leistungsschlüssel of zeros",
        &[Set(APPLICATIONS, "/administrativeServices/0", r#""00000000000000""#)]),
    plant("R0711", VIDEO, "/plans/0/prices/0/tiers/0/amount/currency", "currency that no list has",
        &[Set(VIDEO, "/plans/0/prices/0/tiers/0/amount/currency", r#""EUX""#)]),
    plant("R0712", STORAGE, "/locations/0/countries/0", "UK instead of GB",
        &[Set(STORAGE, "/locations/0/countries/0", r#""UK""#)]),
    plant("R0713", DATABASE, "/evidence/1/grundschutzCertificate", "certificate of a year to come",
        &[Set(DATABASE, "/evidence/1/grundschutzCertificate", r#""BSI-IGZ-9105-2031""#)]),

    // Numbers.
    plant("R0851", "example.kommunalverbund:zweckverband", "/openMarketShare/value", "more than 100 percent",
        &[Set("example.kommunalverbund:zweckverband", "/openMarketShare/value", r#""104.8""#)]),
    plant("R0852", IAAS, "/serviceLevels/0/failsafeLevel", "level 5 of 4",
        &[Set(IAAS, "/serviceLevels/0/failsafeLevel", "5")]),
    plant("R0853", CONTAINERS, "/sovereignty/levels/0/level", "SEAL-5",
        &[Set(CONTAINERS, "/sovereignty/levels/0/level", "5")]),
    plant("R0854", VIDEO, "/configurationOptions/0/maximum", "largest quantity below the smallest",
        &[Set(VIDEO, "/configurationOptions/0/maximum", r#""10""#)]),

    // Ids and names.
    plant("R0101", "example.musterland:mandant-kubernetes-land", "/id", "id given twice",
        &[Add(DOCUMENT, "/tenants/-", r#"{"id": "example.musterland:mandant-kubernetes-land", "service": "example.musterland:kubernetes", "customer": "example.musterland:land", "controllers": ["example.musterland:land"]}"#)]),
    plant("R0103", HEADER, "/id", "catalog in the namespace of somebody else",
        &[Set(DOCUMENT, "/catalog/id", r#""example.bund-it:katalog-musterland""#)]),
    plant("R0105", "example.musterland:schnittstelle-datenbank", "/versions/1/version", "version given twice",
        &[Add("example.musterland:schnittstelle-datenbank", "/versions/-", r#"{"version": "1.0.0"}"#)]),
    plant("R0110", IAAS, "/plans/1/id", "two plans of the same name",
        &[Set(IAAS, "/plans/1/id", r#""standard""#)]),
    plant("R0111", GEODATA, "/tenancy/separationChecks/0/evidence/0", "evidence that the service does not have",
        &[Set(GEODATA, "/tenancy/separationChecks/0/evidence/0", r#""c5-2019""#)]),
    plant("R0112", "example.musterland:schnittstelle-e-akte", "/versions/0/successorVersion", "successor that is no version",
        &[Set("example.musterland:schnittstelle-e-akte", "/versions/0/successorVersion", r#""3.9.9""#)]),

    // References.
    plant("R0201", VIDEO, "/softwareSuppliers/0", "body that nobody described",
        &[Set(VIDEO, "/softwareSuppliers/0", r#""example.musterland:offenwerk""#)]),
    plant("R0202", "example.musterland:mandant-akte-beispielkreis", "/customer", "a service as customer",
        &[Set("example.musterland:mandant-akte-beispielkreis", "/customer", r#""example.musterland:e-akte""#)]),
    plant("R0203", MONITORING, "/softwareSuppliers/0", "body of another catalog",
        &[Set(MONITORING, "/softwareSuppliers", r#"["example.anderswo:gmbh"]"#)]),
    plant("R0204", "example.musterland:landkreis-nachbarkreis", "/supervisor", "body that supervises itself",
        &[Set("example.musterland:landkreis-nachbarkreis", "/supervisor", r#""example.musterland:landkreis-nachbarkreis""#)]),
    plant("R0206", "example.kommunalverbund:verbandsleistungen", "/scope/services/2", "service named twice",
        &[Add("example.kommunalverbund:verbandsleistungen", "/scope/services/-", r#""example.kommunalverbund:wohngeldverfahren""#)]),
    plant("R0207", "example.kommunalverbund:mandant-antraege-nachbarkreis", "/plan", "plan that the service does not offer",
        &[Set("example.kommunalverbund:mandant-antraege-nachbarkreis", "/plan", r#""premium""#)]),

    // Circles.
    plant("R0301", PROJECTS, "/successor", "successors of each other",
        &[Set(PROJECTS, "/successor", r#""example.musterland:projektraum-klassik""#)]),
    plant("R0302", "example.musterland:mandant-akte-beispielkreis", "/parent", "tenants above each other",
        &[Set("example.musterland:mandant-akte-beispielkreis", "/parent", r#""example.musterland:mandant-akte-musterdorf""#)]),
    plant("R0303", "example.musterland:innenministerium", "/legalEntity", "legal entities of each other",
        &[Set("example.musterland:innenministerium", "/legalEntity", r#""example.musterland:landesbetrieb-geodaten""#),
          Set("example.musterland:landesbetrieb-geodaten", "/legalEntity", r#""example.musterland:innenministerium""#)]),
    plant("R0304", BACKUP, "/dependencies/0/service", "storage that depends on its own backup",
        &[Set(STORAGE, "/dependencies", r#"[{"service": "example.nordmark:datensicherung", "kind": "recovery"}]"#)]),
    plant("R0305", "example.musterland:it-dienstleister", "/eligibilityGrounds/2/controllers/0", "control of each other",
        &[Set("example.musterland:land", "/controlRelations", r#"[{"controller": "example.musterland:it-dienstleister", "mode": "alone"}]"#)]),
    plant("R0306", FILES, "/plans/0/successor", "plans that succeed each other",
        &[Set(FILES, "/plans/0/successor", r#""instanz""#), Set(FILES, "/plans/1/successor", r#""standard""#)]),

    // Dates.
    plant("R0351", GEODATA, "/contractTerms/validUntil", "end before the beginning",
        &[Set(GEODATA, "/contractTerms/validUntil", r#""2025-12-31""#)]),
    plant("R0352", HEADER, "/validUntil", "expired catalog",
        &[Set(DOCUMENT, "/catalog/validFrom", r#""2026-09-01""#), Set(DOCUMENT, "/catalog/validUntil", r#""2026-10-31""#)]),
    plant("R0353", HEADER, "/issued", "issued in a month",
        &[Set(DOCUMENT, "/catalog/issued", r#""2026-12-24T08:00:00+01:00""#)]),
    plant("R0354", "example.musterland:leistungsvereinbarung-land", "/signedOn", "signed in the future",
        &[Set("example.musterland:leistungsvereinbarung-land", "/signedOn", r#""2027-03-20""#)]),
    plant("R0355", INTEGRATION, "/modified", "changed before it was published",
        &[Set(INTEGRATION, "/modified", r#""2025-03-01T08:00:00+01:00""#)]),
    plant("R0356", "example.musterland:liefervertrag-fachsoft", "/signedOn", "signed after the end",
        &[Set("example.musterland:liefervertrag-fachsoft", "/validUntil", r#""2025-12-31""#),
          Set("example.musterland:liefervertrag-fachsoft", "/signedOn", r#""2026-02-01""#)]),
    plant("R0357", "example.musterland:mandant-projektraum-mi", "/administrators/0/validFrom", "administration before the tenant",
        &[Set("example.musterland:mandant-projektraum-mi", "/administrators/0/validFrom", r#""2025-01-01""#)]),
    plant("R0358", "example.bund-it:mandant-assistent-bundesamt", "/validFrom", "tenant before its service",
        &[Set("example.bund-it:mandant-assistent-bundesamt", "/validFrom", r#""2026-01-01""#)]),
    plant("R0359", "example.musterland:mandant-akte-musterdorf", "/agreements", "tenant longer than its agreement",
        &[Set("example.musterland:mandant-akte-musterdorf", "/validUntil", r#""2030-12-31""#)]),
    plant("R0360", LEARNING, "/provider", "provider that has ended",
        &[Set("example.nordmark:bildungsserver", "/validUntil", r#""2025-12-31""#)]),

    // Life cycles.
    plant("R0401", MONITORING, "/lifecycle/sunsetOn", "switched off before it is available",
        &[Set(MONITORING, "/lifecycle", r#"{"status": "planned", "availableFrom": "2028-01-01", "sunsetOn": "2027-06-30"}"#)]),
    plant("R0402", "example.kommunalverbund:schnittstelle-wohngeld-statistik", "/versions/1/lifecycle/retiredOn", "retired before the day that was told",
        &[Add("example.kommunalverbund:schnittstelle-wohngeld-statistik", "/versions/-", r#"{"version": "0.9.0", "lifecycle": {"status": "retired", "availableFrom": "2024-01-01", "deprecatedOn": "2025-04-01", "sunsetOn": "2026-12-31", "retiredOn": "2026-06-30"}}"#)]),
    plant("R0403", GEODATA, "/lifecycle/status", "planned, but available since last year",
        &[Set(GEODATA, "/lifecycle/status", r#""planned""#)]),
    plant("R0404", BACKUP, "/lifecycle/deprecatedOn", "deprecated without a date",
        &[Set(BACKUP, "/lifecycle", r#"{"status": "deprecated", "availableFrom": "2025-04-01", "sunsetOn": "2028-12-31", "note": {"de": "Es gibt keinen Nachfolger.", "en": "There is no successor."}}"#)]),
    plant("R0405", HOUSING, "/successor", "deprecated service, and nobody knows what follows",
        &[Set(HOUSING, "/lifecycle", r#"{"status": "deprecated", "availableFrom": "2025-04-01", "deprecatedOn": "2026-10-01", "sunsetOn": "2028-12-31"}"#)]),
    plant("R0406", "example.musterland:schnittstelle-kubernetes", "/versions/0/successorVersion", "deprecated version, and nobody knows what follows",
        &[Remove("example.musterland:schnittstelle-kubernetes", "/versions/0/successorVersion"),
          Remove("example.musterland:schnittstelle-kubernetes", "/versions/0/lifecycle/note")]),
    plant("R0407", "example.musterland:schnittstelle-e-akte", "/versions/0/lifecycle/sunsetOn", "deprecated without an end",
        &[Remove("example.musterland:schnittstelle-e-akte", "/versions/0/lifecycle/sunsetOn")]),
    plant("R0408", PROJECTS_CLASSIC, "/plans/0/orderable", "retired, but it can be ordered",
        &[Set(PROJECTS_CLASSIC, "/lifecycle", r#"{"status": "retired", "availableFrom": "2025-04-01", "deprecatedOn": "2026-06-01", "retiredOn": "2026-09-30"}"#),
          Set(PROJECTS_CLASSIC, "/plans/0/orderable", "true")]),
    plant("R0411", PROJECTS, "/provides/0/interface", "provides an interface that is retired",
        &[Set("example.musterland:schnittstelle-projektraum", "/lifecycle", r#"{"status": "retired", "availableFrom": "2026-02-01", "deprecatedOn": "2026-06-01", "retiredOn": "2026-10-01"}"#)]),
    plant("R0413", "example.genossenschaft:schnittstelle-messenger", "/versions/0/successorVersion", "version that succeeds itself",
        &[Set("example.genossenschaft:schnittstelle-messenger", "/versions/0/successorVersion", r#""1.3.0""#)]),

    // What must be there at least.
    plant("R0801", HEADER, "/title", "catalog without a title", &[Remove(DOCUMENT, "/catalog/title")]),
    plant("R0802", "example.westfeld:ohne-rolle", "/roles", "neither role nor kind",
        &[Add(DOCUMENT, "/organisations/-", r#"{"id": "example.westfeld:ohne-rolle", "name": {"de": "Stelle ohne Rolle"}}"#)]),
    plant("R0803", BACKUP, "/contacts", "service without a contact", &[Remove(BACKUP, "/contacts")]),
    plant("R0804", "example.kommunalverbund:schnittstelle-wohngeld-statistik", "/owner", "interface without an owner",
        &[Remove("example.kommunalverbund:schnittstelle-wohngeld-statistik", "/owner")]),
    plant("R0805", "example.nordmark:mandant-lernen-universitaet", "/controllers", "personal data without a controller",
        &[Remove("example.nordmark:mandant-lernen-universitaet", "/controllers")]),
    plant("R0806", "example.bund-it:vertrag-bundesanstalt", "/agreementKind", "agreement without a kind",
        &[Remove("example.bund-it:vertrag-bundesanstalt", "/agreementKind")]),
];

/// Findings that follow from planted problems: code, entity, pointer, why.
#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[(&str, &str, &str, &str)] = &[
    ("R0358", "example.musterland:mandant-projektraum-klassik", "/validUntil", "its service is retired"),
    ("R0360", LEARNING, "/operator", "the provider is the operator, too"),
    ("R0410", PROJECTS, "/successor", "the successor in the circle is retired"),
    ("R0412", "example.musterland:mandant-projektraum-klassik", "/service", "its service is retired"),
    ("R0414", "example.musterland:schnittstelle-projektraum", "/versions/0/lifecycle/status", "the interface is retired, its version is not"),
];

/// The landscape with all planted problems.
pub(super) fn broken(mut document: Node) -> Node {
    for plant in PLANTED {
        for edit in plant.edits {
            match edit {
                Set(entity, pointer, value) => change(&mut document, entity, pointer, Some(value), false),
                Add(entity, pointer, value) => change(&mut document, entity, pointer, Some(value), true),
                Remove(entity, pointer) => change(&mut document, entity, pointer, None, false),
            }
        }
    }
    document
}

fn change(document: &mut Node, entity: &str, pointer: &str, value: Option<&str>, add: bool) {
    let node = if entity.is_empty() { document } else { find(document, entity) };
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = parent.split('/').skip(1).fold(node, |node, step| match node {
        Node::Object(members) => &mut members.iter_mut().find(|(name, _)| name == step).expect(pointer).1,
        Node::List(items) => items.get_mut(step.parse::<usize>().unwrap()).expect(pointer),
        _ => panic!("{entity} {pointer}"),
    });
    let value = value.map(|value| serde_json::from_str(value).unwrap());
    match (parent, value) {
        (Node::Object(members), None) => {
            let count = members.len();
            members.retain(|(name, _)| name != last);
            assert_eq!(members.len() + 1, count, "{entity} {pointer}");
        }
        (Node::Object(members), Some(value)) => match members.iter_mut().find(|(name, _)| name == last && !add) {
            Some((_, old)) => *old = value,
            None => members.push((last.to_owned(), value)),
        },
        (Node::List(items), Some(value)) if last == "-" => items.push(value),
        (Node::List(items), Some(value)) => *items.get_mut(last.parse::<usize>().unwrap()).expect(pointer) = value,
        (Node::List(items), None) => drop(items.remove(last.parse().unwrap())),
        _ => panic!("{entity} {pointer}"),
    }
}

fn find<'n>(document: &'n mut Node, id: &str) -> &'n mut Node {
    let Node::Object(lists) = document else { panic!("no document") };
    let entities = lists.iter_mut().filter_map(|(_, list)| if let Node::List(list) = list { Some(list) } else { None });
    entities.flatten().find(|entity| entity.id() == Some(id)).unwrap_or_else(|| panic!("no {id}"))
}

/// Where an entity stands in the document, the last one of that id; nothing for the document itself.
pub(super) fn place(document: &Node, id: &str) -> String {
    if id.starts_with('/') {
        return id.to_owned();
    }
    let Node::Object(members) = document else { panic!("no document") };
    for (list, node) in members {
        match node {
            Node::Object(_) if node.id() == Some(id) => return format!("/{list}"),
            Node::List(items) => {
                if let Some(index) = items.iter().rposition(|item| item.id() == Some(id)) {
                    return format!("/{list}/{index}");
                }
            }
            _ => {}
        }
    }
    assert!(id.is_empty(), "no {id}");
    String::new()
}
