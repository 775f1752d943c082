//! One generated service of about 5 KB. Members stand in the declared order of the model. Everything is made up.

use super::catalog::{INTERFACES, ORGANISATIONS, interface_id, organisation_id, service_id};
use super::json::{Json, list, object, texts};
use super::random::Random;

/// The service with this number, as a line of NDJSON has it: with its kind. The same in every run.
pub fn service(number: usize) -> Json {
    let random = &mut Random::new(number as u64);
    let provider = random.below(ORGANISATIONS);
    let host = format!("https://dienste-{provider:02}.it-verbund.example");
    let subject = random.of(SUBJECTS);
    let name = format!("{} {}", subject.0, random.of(SUFFIXES));
    object([
        ("kind", "service".into()),
        ("id", service_id(number).into()),
        ("title", both(&format!("{name} {number}"), &format!("{} {number}", subject.1))),
        ("description", description(random, subject)),
        ("provider", organisation_id(provider).into()),
        ("serviceModel", random.of(&["iaas", "paas", "caas", "saas", "saas"]).into()),
        ("shortDescription", both(&format!("{} für Behörden", subject.0), &format!("{} for public bodies", subject.1))),
        ("operator", organisation_id(random.below(ORGANISATIONS)).into()),
        ("deploymentModel", "federal-cloud-dvc".into()),
        ("categories", texts([random.of(&["collaboration", "communication", "data-platform"]), "operations"])),
        ("tags", texts([subject.0, "Verwaltung", random.of(&["Länder", "Kommunen", "Bund"])])),
        ("audience", texts(["administration-staff", "it-operations"])),
        ("languages", texts(["de", "en"])),
        ("lifecycle", object([("status", "live".into()), ("availableFrom", date(random, 2021).into())])),
        ("commissionedOn", date(random, 2020).into()),
        ("issued", format!("{}T08:30:00Z", date(random, 2022)).into()),
        ("modified", format!("{}T16:05:12+02:00", date(random, 2026)).into()),
        ("contacts", list([contact(provider, "support", &host), contact(provider, "security", &host)])),
        ("productPage", format!("{host}/dienste/{number}").into()),
        ("documentation", list([document(&format!("{host}/unterlagen/{number}/handbuch.pdf"), random)])),
        ("environments", texts(["production", "test"])),
        ("accessPoints", list([access_point(number, &host)])),
        ("plans", list([plan("basis", random), plan("erweitert", random)])),
        ("contractTerms", contract_terms()),
        ("serviceLevels", list([service_level(random, &host)])),
        ("protection", protection()),
        ("evidence", list([evidence(random, &host)])),
        ("dataProtection", data_protection()),
        ("locations", list([location("primary-data", "Nord", provider), location("backup", "Süd", provider)])),
        ("tenancy", tenancy(random)),
        ("delivery", delivery(number, random, &host)),
        ("exit", exit(number)),
        ("dependencies", dependencies(number, random)),
        ("provides", list([provision(random)])),
        ("requires", list([requirement(random)])),
        ("x-kostenstelle", format!("KST-{:05}", random.below(90_000)).into()),
        ("x-abrechnung", object([("mandant", 17.into()), ("freigabe", true.into()), ("stufe", "B".into())])),
    ])
}

const SUBJECTS: &[&(&str, &str)] = &[
    &("Dokumentenablage", "Document storage"),
    &("Bürgerportal", "Citizen portal"),
    &("Terminvergabe", "Appointment booking"),
    &("Geodatendienst", "Geodata service"),
    &("Videokonferenz", "Video conference"),
    &("Behördenpostfach", "Public body mailbox"),
    &("Personalverwaltung", "Staff administration"),
    &("Objektspeicher", "Object storage"),
    &("Containerplattform", "Container platform"),
    &("Fördermittelverwaltung", "Grant management"),
];

const SUFFIXES: &[&str] = &["Standard", "für Kommunen", "für Länder", "Verbund", "kompakt", "Fläche"];

const SENTENCES: &[&(&str, &str)] = &[
    &(
        "Der Dienst läuft in zwei Rechenzentren und wird rund um die Uhr überwacht.",
        "The service runs in two data centres and is monitored around the clock.",
    ),
    &(
        "Änderungen kündigen wir mindestens sechs Wochen vorher an.",
        "Changes are announced at least six weeks before they take effect.",
    ),
    &("Die Einrichtung dauert in der Regel zehn Arbeitstage.", "Provisioning usually takes ten working days."),
    &("Schulungsunterlagen stehen in deutscher Sprache bereit.", "Training material is available in German."),
    &("Für größere Mengen gelten gestaffelte Preise.", "Graduated prices apply to larger quantities."),
];

fn both(de: &str, en: &str) -> Json {
    object([("de", de.into()), ("en", en.into())])
}

fn description(random: &mut Random, subject: &(&str, &str)) -> Json {
    let sentence = random.of(SENTENCES);
    both(
        &format!("{} als gemeinsamer Dienst der Verwaltung. {}", subject.0, sentence.0),
        &format!("{} as a shared service of the administration. {}", subject.1, sentence.1),
    )
}

fn date(random: &mut Random, year: u32) -> String {
    format!("{year}-{:02}-{:02}", 1 + random.below(9), 1 + random.below(28))
}

fn contact(provider: usize, role: &str, host: &str) -> Json {
    object([
        ("role", role.into()),
        ("email", format!("{role}@dienste-{provider:02}.it-verbund.example").into()),
        ("name", format!("Servicestelle {provider}").into()),
        ("url", format!("{host}/kontakt/{role}").into()),
    ])
}

fn document(url: &str, random: &mut Random) -> Json {
    object([
        ("url", url.into()),
        ("title", both("Handbuch für die Administration", "Administration manual")),
        ("mediaType", "application/pdf".into()),
        ("digest", format!("sha256:{}", random.hex(64)).into()),
        ("language", "de".into()),
        ("dated", date(random, 2025).into()),
    ])
}

fn access_point(number: usize, host: &str) -> Json {
    object([
        ("zone", "ndb-vn".into()),
        ("url", format!("{host}/zugang/{number}/anmeldung").into()),
        ("environment", "production".into()),
        ("signOn", texts(["openid-connect", "multi-factor"])),
    ])
}

fn money(random: &mut Random, from: usize) -> Json {
    let amount = format!("{}.{:02}", from + random.below(from), random.below(100));
    object([("amount", amount.into()), ("currency", "EUR".into())])
}

fn plan(id: &str, random: &mut Random) -> Json {
    let mut prices = vec![object([
        ("amount", money(random, 20)),
        ("basis", "net".into()),
        ("id", "grundpreis".into()),
        ("kind", "recurring".into()),
        ("unit", "user".into()),
        ("billingPeriod", "P1M".into()),
        ("vatTreatment", "taxable".into()),
        ("vatRate", "19".into()),
        ("validFrom", date(random, 2025).into()),
    ])];
    if id == "erweitert" {
        prices.push(object([
            ("amount", money(random, 900)),
            ("basis", "net".into()),
            ("id", "einrichtung".into()),
            ("kind", "one-time".into()),
            ("unit", "flat".into()),
        ]));
    }
    object([
        ("id", id.into()),
        ("title", both(&format!("Paket {id}"), &format!("Plan {id}"))),
        ("orderable", true.into()),
        ("prices", Json::List(prices)),
    ])
}

fn contract_terms() -> Json {
    object([
        ("contractModels", texts(["direct"])),
        ("minimumTerm", "P1Y".into()),
        ("noticePeriod", "P3M".into()),
        ("noticeDate", "end-of-year".into()),
        ("provisioningTime", "P10D".into()),
        ("template", "csp-agb".into()),
        ("leitwegIdRequired", true.into()),
    ])
}

fn service_level(random: &mut Random, host: &str) -> Json {
    let hours = object([
        ("days", texts(["monday", "tuesday", "wednesday", "thursday", "friday"])),
        ("opens", "07:00".into()),
        ("closes", "18:00".into()),
    ]);
    let support = object([("hours", list([hours])), ("channels", texts(["telephone", "ticket"]))]);
    let availability =
        object([("target", random.of(&["99.5", "99.9", "99.95"]).into()), ("measuringPeriod", "P1M".into())]);
    object([
        ("id", "standard".into()),
        ("availability", availability),
        ("plans", texts(["basis", "erweitert"])),
        ("recoveryTimeObjective", "PT4H".into()),
        ("recoveryPointObjective", "PT1H".into()),
        ("failsafeLevel", 2.into()),
        ("support", list([support])),
        ("statusPage", format!("{host}/status").into()),
    ])
}

fn protection() -> Json {
    let level = || "high".into();
    let up_to = object([("confidentiality", level()), ("integrity", level()), ("availability", "normal".into())]);
    object([("upTo", up_to)])
}

fn evidence(random: &mut Random, host: &str) -> Json {
    let report = object([("url", format!("{host}/nachweise/c5-2025.pdf").into())]);
    object([
        ("standard", "c5".into()),
        ("edition", "C5:2020".into()),
        ("id", "c5-2025".into()),
        ("form", "attestation-report".into()),
        ("reportType", "type-2".into()),
        ("periodFrom", date(random, 2024).into()),
        ("periodUntil", date(random, 2025).into()),
        ("auditor", "Prüfgesellschaft Musterland mbH".into()),
        ("documents", list([report])),
        ("validUntil", date(random, 2027).into()),
    ])
}

fn data_protection() -> Json {
    object([
        ("personalData", true.into()),
        ("providerRole", "processor".into()),
        ("specialCategories", false.into()),
        ("legalInstruments", texts(["processing-contract"])),
        ("subProcessors", Json::List(Vec::new())),
        ("thirdCountryTransfers", Json::List(Vec::new())),
        ("retention", "P90D".into()),
    ])
}

fn location(purpose: &str, place: &str, provider: usize) -> Json {
    let site = object([
        ("name", format!("Rechenzentrum {place}").into()),
        ("country", "DE".into()),
        ("operator", organisation_id(provider).into()),
        ("zones", 2.into()),
    ]);
    object([
        ("purpose", purpose.into()),
        ("countries", texts(["DE"])),
        ("sites", list([site])),
        ("guaranteed", true.into()),
    ])
}

fn tenancy(random: &mut Random) -> Json {
    let layer = |layer: &str, level: &str, mechanism: &str| {
        object([("layer", layer.into()), ("level", level.into()), ("mechanism", mechanism.into())])
    };
    object([
        ("model", "multi-tenant".into()),
        (
            "isolation",
            list([
                layer("compute", "separate-instance", "Eigener Namensraum mit Netzregeln"),
                layer("database", "separate-database", "Eigene Datenbank je Mandant"),
            ]),
        ),
        ("subTenants", false.into()),
        ("maximumTenants", u32::try_from(100 + random.below(400)).unwrap_or_default().into()),
    ])
}

fn version(random: &mut Random) -> String {
    format!("{}.{}.{}", 1 + random.below(4), random.below(20), random.below(30))
}

fn delivery(number: usize, random: &mut Random, host: &str) -> Json {
    let release = version(random);
    let image = object([
        ("reference", format!("registry.it-verbund.example/dienste/dienst-{number}:{release}").into()),
        ("digest", format!("sha256:{}", random.hex(64)).into()),
        ("version", release.as_str().into()),
        ("architectures", texts(["amd64", "arm64"])),
    ]);
    let chart = object([
        ("name", format!("dienst-{number}").into()),
        ("version", release.into()),
        ("repository", format!("{host}/charts").into()),
        ("digest", format!("sha256:{}", random.hex(64)).into()),
    ]);
    let platform = object([("platform", "kubernetes".into()), ("versions", ">=1.28, <1.33".into())]);
    object([
        ("images", list([image])),
        ("charts", list([chart])),
        ("platforms", list([platform])),
        ("imagesOverridable", true.into()),
    ])
}

fn exit(number: usize) -> Json {
    let data = object([
        ("category", both("Fachdaten und Anhänge", "Business data and attachments")),
        ("formats", texts(["application/json", "text/csv"])),
        ("openFormats", true.into()),
        ("interfaces", Json::List(vec![interface_id(number % INTERFACES).into()])),
    ]);
    object([
        ("dataAct", "applicable".into()),
        ("noticePeriod", "P2M".into()),
        ("transitionPeriod", "P30D".into()),
        ("retrievalPeriod", "P30D".into()),
        ("exportableData", list([data])),
    ])
}

/// On three earlier services, so that there are no cycles and no gaps.
fn dependencies(number: usize, random: &mut Random) -> Json {
    let one = |back: usize, kind: &str| {
        let service = service_id(number.saturating_sub(back));
        object([("service", service.into()), ("kind", kind.into()), ("requiredAvailability", "99".into())])
    };
    let third = 100 + random.below(50);
    match number {
        0..150 => Json::List(Vec::new()),
        _ => list([one(3, "essential"), one(41, "degrading"), one(third, "provisioning")]),
    }
}

fn provision(random: &mut Random) -> Json {
    let interface = interface_id(random.below(INTERFACES));
    object([("interface", interface.into()), ("version", "1.4.0".into()), ("environments", texts(["production"]))])
}

fn requirement(random: &mut Random) -> Json {
    object([
        ("interface", interface_id(random.below(INTERFACES)).into()),
        ("version", "^1.2".into()),
        ("environment", "production".into()),
        ("validFrom", date(random, 2024).into()),
    ])
}
