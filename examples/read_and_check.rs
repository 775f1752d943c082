//! Reads a catalog file and prints the report: `cargo run --example read_and_check -- catalog.json`.

use dvs::{Input, Lang, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/catalog.json".to_owned());
    let bytes = std::fs::read(&path)?;
    // The crate reads no clock: the day is given by whoever calls.
    let options = Options::new("2026-11-23".parse()?);
    let outcome = dvs::read_catalog(Input::named(&path, &bytes), &options);
    print!("{}", outcome.report.to_text(Lang::De));
    println!(
        "{} Cloud-Services, {} Organisationen",
        outcome.catalog.services.len(),
        outcome.catalog.organisations.len()
    );
    Ok(())
}
