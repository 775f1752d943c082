//! Generated catalogs in which no rule of any profile finds anything: services say what the profiles ask for, and leave out
//! some of what none asks for, so that they stay as long as the others.

use super::catalog::{Catalog, organisation_id};
use super::json::{Json, list, object, texts};

/// A catalog of so many complete services.
pub fn complete(services: usize) -> Catalog {
    let mut catalog = Catalog::with(services, complete_service);
    catalog.others = catalog.others.split_terminator('\n').map(complete_other).collect();
    catalog
}

/// Puts a member in the place of the one with its name, or adds it.
fn set(object: &mut Json, name: &str, value: Json) {
    let members = object.members();
    match members.iter_mut().find(|(known, _)| known == name) {
        Some((_, old)) => *old = value,
        None => members.push((name.to_owned(), value)),
    }
}

fn document(name: &str) -> Json {
    object([("url", format!("https://dienste.it-verbund.example/{name}.pdf").into())])
}

/// The digest of nothing in particular.
fn digest() -> Json {
    format!("sha256:{}", "5a".repeat(32)).into()
}

fn met() -> Json {
    let attestation = object([("assurance", "independently-tested".into())]);
    object([("fulfilled", true.into()), ("attestation", attestation)])
}

fn complete_service(number: usize, service: &mut Json) {
    let gone = ["accessPoints", "x-kostenstelle", "x-abrechnung", "requires"];
    service.members().retain(|(name, _)| !gone.contains(&name.as_str()));
    let provider = service.at("provider").clone();
    set(service, "operator", provider);
    set(service.at("title"), "de", format!("Dienst {number} für Länder").into());
    set(service, "softwareSuppliers", texts([&organisation_id(0)]));
    // One of two.
    for many in ["plans", "contacts"] {
        if let Json::List(items) = service.at(many) {
            items.truncate(1);
        }
    }
    set(service.at("serviceLevels/0"), "plans", texts(["basis"]));
    let price = service.at("plans/0/prices/0");
    set(price, "vatTreatment", "outside-scope".into());
    price.members().retain(|(name, _)| name != "vatRate");
    set(service.at("contractTerms"), "templateEdition", "2025".into());
    // Of three services one depends on no other and promises more.
    let (target, dependencies) =
        if number.is_multiple_of(3) { ("99.99", Json::List(Vec::new())) } else { ("99.5", on(number)) };
    set(service.at("serviceLevels/0/availability"), "target", target.into());
    set(service, "dependencies", dependencies);
    set(service.at("protection"), "evidence", texts(["c5-2025"]));
    let evidence = service.at("evidence/0");
    for (name, value) in [
        ("periodFrom", "2025-05-01"),
        ("periodUntil", "2026-04-30"),
        ("reportDate", "2026-06-15"),
        ("subserviceMethod", "inclusive"),
    ] {
        set(evidence, name, value.into());
    }
    set(evidence, "scope", object([("de", "Betrieb des Dienstes".into()), ("en", "Operation of the service".into())]));
    set(service.at("evidence/0/documents/0"), "digest", digest());
    let data = service.at("dataProtection");
    let both = |de: &str, en: &str| list([object([("de", de.into()), ("en", en.into())])]);
    set(data, "dataCategories", both("Kontaktdaten", "contact data"));
    set(data, "dataSubjects", both("Beschäftigte", "employees"));
    set(data, "technicalMeasures", list([document("massnahmen")]));
    set(data, "dataProtectionOfficer", object([("email", "datenschutz@it-verbund.example".into())]));
    set(data, "templates", list([document("auftragsverarbeitung")]));
    let purposes = ["primary-data", "backup", "support-access", "telemetry"];
    let location = |purpose: &str| object([("purpose", purpose.into()), ("countries", texts(["DE"]))]);
    set(service, "locations", list(purposes.map(location)));
    let steps =
        ["legal-basis", "transfers", "closed-transactions", "independent-configuration", "restricted-administration"];
    let check =
        |step: &str| object([("step", step.into()), ("status", "met".into()), ("evidence", texts(["c5-2025"]))]);
    let tenancy = service.at("tenancy");
    set(tenancy, "separationChecks", list(steps.map(check)));
    set(tenancy, "riskAnalysis", document("risikoanalyse"));
    set(tenancy, "proof", document("nachweis"));
    let delivery = service.at("delivery");
    let sbom = object([
        ("format", "cyclonedx".into()),
        ("url", "https://dienste.it-verbund.example/sbom.json".into()),
        ("digest", digest()),
        ("complete", true.into()),
    ]);
    set(delivery, "sboms", list([sbom]));
    set(delivery, "annotationsOverridable", true.into());
    set(delivery, "freeOfCredentials", met());
    set(delivery, "relocatable", met());
    set(delivery, "workloadSpecification", document("workload"));
    let hand_over = object([
        ("registry", "https://registry.it-verbund.example/".into()),
        ("ociRegistry", true.into()),
        ("process", document("uebergabe")),
    ]);
    set(delivery, "handOver", hand_over);
    let logging = object([
        ("outputs", texts(["stdout"])),
        ("timestampFormat", "iso-8601".into()),
        ("timeZone", "GMT+01:00".into()),
        ("securityEvents", met()),
    ]);
    set(delivery, "logging", logging);
    set(service.at("exit"), "freeSwitching", true.into());
    set(service, "accessibility", object([("userInterface", false.into())]));
    let sovereignty = object([
        ("operatorJurisdictions", texts(["DE"])),
        ("ownerCountries", texts(["DE"])),
        ("keyControl", "provider".into()),
        (
            "substitutability",
            list([object([("component", object([("de", "Datenbank".into())])), ("level", "interchangeable".into())])]),
        ),
    ]);
    set(service, "sovereignty", sovereignty);
    let software = object([
        ("name", "dienst".into()),
        ("origin", "open-source".into()),
        ("licence", "EUPL-1.2".into()),
        ("sourceRepository", "https://gitlab.it-verbund.example/dienst".into()),
    ]);
    set(service, "software", list([software]));
    set(service, "jointUse", object([("openness", "open".into())]));
}

fn on(number: usize) -> Json {
    let one = |kind: &str| {
        let service = super::catalog::service_id(number - number % 3);
        object([("service", service.into()), ("kind", kind.into()), ("requiredAvailability", "99".into())])
    };
    list([one("essential")])
}

/// An organisation or interface that lacks nothing.
fn complete_other(line: &str) -> String {
    let more = if line.contains(r#""kind":"organisation""#) {
        r#","eligibilityGrounds":[{"basis":"gwb-99-nr-2"}],"openMarketShare":{"value":"5"}"#
    } else {
        ""
    };
    let line = line
        .replace(r#""roles":["provider","#, r#""roles":["provider","platform-operator","#)
        .replace(
            r#""stability":"stable""#,
            r#""stability":"stable","errorFormat":"problem-details","tenancyHint":{"carrier":"token"}"#,
        )
        .replace(r#".json"}"#, &format!(r#".json","digest":"sha256:{}"}}"#, "5a".repeat(32)));
    let open = line.strip_suffix('}').expect("an object");
    format!("{open}{more}}}\n")
}
