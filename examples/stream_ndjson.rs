//! Checks lines without holding them: from a reader in bounded memory, and in parts that are merged afterwards:
//! `cargo run --example stream_ndjson -- catalog.ndjson`.

use std::fs::File;
use std::io::BufReader;

use dvs::{Checker, Options, Report};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/data/catalog.ndjson".to_owned());
    let options = Options::new("2026-11-23".parse()?);

    // One pass: a block of lines is in memory at a time, and the index of all entities.
    let streamed = dvs::check_reader(&path, BufReader::new(File::open(&path)?), &options)?;
    print("in einem Zug", &streamed);

    // The same in parts, as several machines would do it: each part is checked by itself. What comes of it holds no
    // text, and merging it is cheap. Parts come in the order of the text.
    let text = std::fs::read_to_string(&path)?;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut whole = Checker::new(&options);
    let (mut offset, mut line) = (0, 1);
    for part in lines.chunks(20) {
        let text = part.concat();
        whole.merge(dvs::part_of_lines(&path, &text, offset, line, &options));
        offset += text.len();
        line += part.len();
    }
    let merged = whole.report();
    print("in Teilen", &merged);
    assert_eq!(streamed.findings().len(), merged.findings().len());
    Ok(())
}

fn print(title: &str, report: &Report) {
    let verdict = report.verdict().name();
    println!("{title}: {} Einträge, {} Befunde, {verdict}", report.entities(), report.findings().len());
    // Rules that need whole catalogs cannot run over a stream; the report says which.
    for rule in report.not_run() {
        println!("  nicht gelaufen: {} {}", rule.declaration.code, rule.declaration.name);
    }
}
