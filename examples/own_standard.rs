//! A catalog of requirements and a scheme of one's own, used by the rules of the crate: `cargo run --example own_standard`.
//! The files are described in `docs/standards.md`.

use std::error::Error;
use std::fmt::Write as _;

use dvs::standards::{RequirementCatalog, Scheme, Standards};
use dvs::{Input, Lang, Options, Parameters};

/// What a caller would have as a file: a complete catalog with 500 requirements.
fn catalog_text() -> Result<String, std::fmt::Error> {
    let mut rows = String::new();
    for number in 1..=500 {
        let modality = if number % 3 == 0 { "SOLL" } else { "MUSS" };
        let role = if number % 2 == 0 { "Softwarebetreiber" } else { "Softwarelieferant" };
        let comma = if number == 1 { "" } else { "," };
        write!(
            rows,
            r#"{comma}{{"id": "HR-{number:03}", "role": "{role}", "modality": "{modality}", "gist": {{"de": "Regel {number}."}}}}"#
        )?;
    }
    Ok(format!(
        r#"{{"id": "haus", "title": {{"de": "Hausregeln", "en": "house rules"}}, "version": "2026-10",
            "complete": true, "patterns": ["HR-###"], "requirements": [{rows}]}}"#
    ))
}

const SCHEME: &str = r#"{
    "id": "haus-stufen", "title": {"de": "Hausstufen"}, "complete": true, "overall": "minimum",
    "levels": [{"number": 1}, {"number": 2}, {"number": 3}],
    "criteria": [{"id": "Betrieb"}, {"id": "Dokumentation"}]
}"#;

/// A service that answers some requirements, and is rated in the scheme.
const SERVICES: &str = r#"{
  "format": "dvs-crate/1",
  "services": [{
    "id": "example.musterland:ablage",
    "title": {"de": "Dokumentenablage"},
    "conformity": [
      {"requirement": "HR-002", "status": "met", "role": "software-operator", "statedOn": "2026-09-15", "assurance": "self-declared"},
      {"requirement": "HR-004", "status": "not-met", "role": "software-operator", "statedOn": "2026-09-15", "assurance": "self-declared"},
      {"requirement": "HR-501", "status": "met", "role": "software-operator", "statedOn": "2026-09-15", "assurance": "self-declared"}
    ],
    "maturity": [{
      "scheme": "haus-stufen", "level": 3, "assessedOn": "2026-07-15",
      "attestation": {"assurance": "self-declared", "assessor": "Referat 12"},
      "criteria": [{"criterion": "Betrieb", "level": 3}, {"criterion": "Dokumentation", "level": 2}]
    }]
  }]
}"#;

fn main() -> Result<(), Box<dyn Error>> {
    // A file with mistakes is turned down with all of them, each with its place.
    let broken = r#"{"id": "haus", "title": {"de": "Hausregeln"}, "requirements": [{"id": "HR-1", "modality": "MUS"}, {"di": "HR-2"}]}"#;
    if let Err(error) = RequirementCatalog::from_json(broken) {
        println!("Ein Katalog mit Fehlern:");
        for problem in &error.problems {
            println!("  {} {}: {}", problem.span, problem.pointer, problem.message(Lang::De));
        }
    }

    let catalog = RequirementCatalog::from_json(&catalog_text()?)?;
    let scheme = Scheme::from_json(SCHEME)?;
    println!("\nGeladen: {} Anforderungen, {} Stufen", catalog.requirements.len(), scheme.levels.len());

    let standards = Standards::new().catalog(catalog).scheme(scheme);
    if let Some((catalog, requirement)) = standards.requirement("HR-002") {
        let gist = requirement.gist.as_ref().map_or("", |gist| gist.get(Lang::De));
        println!("HR-002 aus „{}“: {gist}", catalog.title.get(Lang::De));
    }

    let options = Options::new("2026-11-23".parse()?)
        .parameters(Parameters::default().standards(standards))
        .profiles(["conformity"])?;
    let report = dvs::check(Input::named("ablage.json", SERVICES), &options);
    println!("\nBefunde:");
    for finding in report.findings() {
        println!("  {} {}: {}", finding.code(), finding.pointer(), finding.message(Lang::De));
    }
    Ok(())
}
