//! Reads a catalog in any form, prints the report, and works with what was read:
//! `cargo run --example read_and_check -- catalog.json`.

use std::process::ExitCode;

use dvs::{Input, Lang, Options, Verdict};

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/catalog.json".to_owned());
    let bytes = std::fs::read(&path)?;

    // The crate reads no clock: the day is given by whoever calls.
    let options = Options::new("2026-11-23".parse()?);
    let outcome = dvs::read_catalog(Input::named(&path, &bytes), &options);
    print!("{}", outcome.report.to_text(Lang::De));

    // Whatever the report says: all that could be read is there, typed.
    for service in &outcome.catalog.services {
        let title = service.title.as_ref().and_then(|title| title.german()).unwrap_or("ohne Titel");
        let levels = service.service_levels.iter().filter_map(|level| level.availability.as_ref()).map(|a| &a.target);
        let availability: Vec<_> = levels.map(|target| format!("{target} %")).collect();
        println!("{:<45} {title}: {}", service.id.as_str(), availability.join(", "));
    }
    Ok(if outcome.report.verdict() == Verdict::Failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
