//! Functions that the pages for embedding show, word for word. Each takes the document that the page showed last and gives the
//! lines that it shows below the function.

use std::error::Error;

use dvs::facade;
use dvs::key::EntityId;
use dvs::model::service::ServiceModel;
use dvs::model::{Catalog, CatalogHeader, EntityRef, Service};
use dvs::text::{LocalizedText, Timestamp};
use dvs::{Checker, Finding, Input, Lang, Limits, Options, Verdict, Waiver};

pub(super) type Shown = fn(&[u8]) -> Result<String, Box<dyn Error>>;

pub(super) const SHOWN: &[(&str, Shown)] = &[
    ("read", read),
    ("form", form),
    ("status", status),
    ("known", known),
    ("limits", limits),
    ("outputs", outputs),
    ("build", build),
    ("parts", parts),
    ("bytes", bytes),
];

fn read(catalog: &[u8]) -> Result<String, Box<dyn Error>> {
    // The crate reads no clock: whoever calls says which day it is. And whether all that may be referred to is at hand.
    let options = Options::new("2026-11-25".parse()?).profiles(["base"])?.closed(true);
    let outcome = dvs::read_catalog(Input::named("portal.json", catalog), &options);

    let mut lines = format!("{:?}\n", outcome.report.verdict());
    for service in &outcome.catalog.services {
        lines += &format!("{} has {} contacts\n", service.id, service.contacts.len());
    }
    for finding in outcome.report.findings() {
        let line = finding.span().map_or(0, |span| span.line);
        lines += &format!("line {line} {} {}\n", finding.code(), finding.pointer());
        lines += &format!("  de {}\n", finding.message(Lang::De));
        lines += &format!("  en {}\n", finding.message(Lang::En));
        lines += &format!("  so {}\n", finding.help(Lang::En));
    }
    Ok(lines)
}

fn form(catalog: &[u8]) -> Result<String, Box<dyn Error>> {
    let options = Options::new("2026-11-25".parse()?).profiles(["base"])?.closed(true);
    let catalog = dvs::read_catalog(catalog, &options).catalog;

    // Once: everything that references may lead to.
    let mut checker = Checker::new(&options);
    for entity in catalog.entities() {
        checker.put(entity);
    }

    // At each change of the form: only this entity is judged anew.
    let mut edited = catalog.services[0].clone();
    edited.provider = Some(EntityId::new("example.musterland:rechenzentrum")?);
    checker.put(EntityRef::Service(&edited));

    // Beside the fields of the form: what is wrong with them.
    let report = checker.report();
    let own = report.findings().iter().filter(|finding| finding.entity() == Some(&edited.id));
    Ok(own.map(|finding| format!("{}: {}\n", finding.pointer_in_entity(), finding.message(Lang::De))).collect())
}

fn status(catalog: &[u8]) -> Result<String, Box<dyn Error>> {
    let options = Options::new("2026-11-25".parse()?).profiles(["base", "csp-agb", "accessibility"])?;
    let report = dvs::check(Input::named("portal.json", catalog), &options);
    let status = report.status();
    for row in &status.rows {
        // The same numbers for a table of your own: `row.cells` has one entry for each of `status.profiles`.
        assert_eq!(row.cells.len(), status.profiles.len());
    }
    Ok(status.to_text(Lang::En))
}

fn known(catalog: &[u8]) -> Result<String, Box<dyn Error>> {
    let options = Options::new("2026-11-25".parse()?).profiles(["base"])?.closed(true);
    let first = dvs::check(catalog, &options);

    // Somebody accepts findings of a rule, for a reason, until a day.
    let waiver = Waiver::new("dangling-reference", "the provider is registered in December")
        .entity("example.musterland:*")
        .until("2026-12-31".parse()?);
    let excused = dvs::check(catalog, &options.clone().waiver(waiver)?);

    // Or everything that is there today is known: only what comes new counts.
    let fingerprints: Vec<String> = first.findings().iter().map(Finding::fingerprint).collect();
    let compared = dvs::check(catalog, &options.baseline(fingerprints));

    let line = |name: &str, report: &dvs::Report| {
        let verdict = report.verdict().name();
        format!("{name}: {verdict}, {} waived, {} known\n", report.waived(), report.known())
    };
    Ok(line("first", &first) + &line("with a waiver", &excused) + &line("with a baseline", &compared))
}

fn limits(catalog: &[u8]) -> Result<String, Box<dyn Error>> {
    let limits = Limits::default().max_input(100).max_depth(16);
    let options = Options::new("2026-11-25".parse()?).limits(limits);
    let report = dvs::check(catalog, &options);
    assert!(report.verdict() != Verdict::Passed);
    let all = report.findings().iter();
    Ok(all.map(|finding| format!("{}: {}\n", finding.code(), finding.message(Lang::En))).collect())
}

fn outputs(catalog: &[u8]) -> Result<String, Box<dyn Error>> {
    let options = Options::new("2026-11-25".parse()?).profiles(["base"])?;
    let reports = [dvs::check(Input::named("portal.json", catalog), &options)];
    let json = dvs::write_json(&reports);
    let gitlab = dvs::write_gitlab(&reports, Lang::De);
    let junit = dvs::write_junit(&reports, Lang::De);
    assert!(json.starts_with('{') && gitlab.starts_with('[') && junit.starts_with("<?xml"));
    Ok(dvs::write_lines(&reports, Lang::De))
}

fn build(_: &[u8]) -> Result<String, Box<dyn Error>> {
    // Constructors ask for what a catalog must say; the rest has setters.
    let provider = EntityId::new("example.musterland:rechenzentrum")?;
    let header = CatalogHeader::new(
        EntityId::new("example.musterland:katalog")?,
        LocalizedText::de("Servicekatalog").en("Service catalog"),
        provider.clone(),
        Timestamp::new("2026-11-25T08:00:00+01:00")?,
    );
    let service = Service::new(
        EntityId::new("example.musterland:post")?,
        LocalizedText::de("E-Mail").en("E-mail"),
        LocalizedText::de("Postfächer für Behörden.").en("Mailboxes for authorities."),
        provider,
        ServiceModel::Saas,
    );
    Ok(Catalog::new().catalog(header).services([service]).to_json())
}

fn parts(lines: &[u8]) -> Result<String, Box<dyn Error>> {
    let ask = r#"{"format": 1, "call": "check-part", "options": {"today": "2026-11-25", "profiles": ["base"]}}"#;
    let end = r#"{"format": 1, "call": "finish", "options": {"today": "2026-11-25", "profiles": ["base"]}}"#;

    // In each thread, or on each machine: a block of whole lines, here one. Its facts are bytes to be kept or sent.
    let mut facts = Vec::new();
    for block in lines.split_inclusive(|byte| *byte == b'\n') {
        let answer: serde_json::Value = serde_json::from_str(&facade::call(ask, &[block]))?;
        facts.push(answer["result"]["facts"].as_str().ok_or("no facts")?.to_owned());
    }

    // Once, in the order of the blocks: what only the whole shows.
    let all: Vec<&[u8]> = facts.iter().map(String::as_bytes).collect();
    let answer: serde_json::Value = serde_json::from_str(&facade::call(end, &all))?;
    let found = answer["result"]["reports"][0]["findings"].as_array().ok_or("no findings")?;
    Ok(found.iter().map(|finding| format!("{} {}\n", finding["code"], finding["message"]["en"])).collect())
}

fn bytes(_: &[u8]) -> Result<String, Box<dyn Error>> {
    let request = r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25", "profiles": ["base"]}}"#;
    let latin1 = b"{\"format\": \"dvs-crate/1\", \"x-note\": \"B\xFCrger\"}";
    let answer: serde_json::Value = serde_json::from_str(&facade::call(request, &[latin1]))?;
    let finding = &answer["result"]["reports"][0]["findings"][0];
    Ok(format!("{} {}\n", finding["code"], finding["message"]["en"]))
}
