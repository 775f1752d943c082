//! The example landscape: every form of it holds the same entities, and it passes every profile.
//!
//! `examples/data/catalog.json` is the original. With `DVS_WRITE=1` the other forms are written anew from it.

mod planted;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use dvs::model::EntityRef;
use dvs::{Catalog, Checker, Finding, Input, Lang, Options, Report, Severity, Verdict};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data").join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(data(name)).unwrap_or_else(|error| panic!("{name}: {error}; DVS_WRITE=1 writes it"))
}

/// All profiles, for the day on which the catalog was issued.
fn options() -> Options {
    let options = Options::new("2026-11-23".parse().unwrap());
    let all: Vec<_> = options.registry().profiles().iter().map(|profile| profile.name).collect();
    options.profiles(all).unwrap()
}

fn original() -> Catalog {
    let text = text("catalog.json");
    let outcome = dvs::read_catalog(Input::named("catalog.json", &text), &options());
    assert!(outcome.damaged.is_empty());
    outcome.catalog
}

/// Nothing to complain about, and nothing left unjudged.
fn assert_clean(report: &Report) {
    let text = report.to_text(Lang::De);
    assert_eq!(report.count(Severity::Error), 0, "{text}");
    assert_eq!(report.count(Severity::Warning), 0, "{text}");
    assert_eq!(report.not_judged(), [], "{text}");
    assert_eq!(report.verdict(), Verdict::Passed, "{text}");
}

/// The files of the folder: a file for each service, and one with the header and everything else.
fn folder(catalog: &Catalog) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for service in &catalog.services {
        let line = EntityRef::Service(service).to_line();
        let name = service.id.as_str().replace(':', ".").replace("example.", "");
        files.insert(format!("services/{name}.json"), indented(&line));
    }
    let mut rest = catalog.clone();
    rest.services.clear();
    files.insert("landscape.json".to_owned(), rest.to_json());
    files
}

/// JSON with two spaces for each level, members in their order.
fn indented(json: &str) -> String {
    let node: yaml::Node = serde_json::from_str(json).unwrap();
    serde_json::to_string_pretty(&node).unwrap() + "\n"
}

/// Compares a file with what it should be, or writes it.
fn compare(name: &str, expected: &str) {
    if std::env::var_os("DVS_WRITE").is_some() {
        let path = data(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // Tests run side by side: none must see a file that is half written.
        let beside = path.with_extension("new");
        fs::write(&beside, expected).unwrap();
        fs::rename(beside, path).unwrap();
    }
    assert!(
        text(name) == expected,
        "examples/data/{name} is out of step with catalog.json; DVS_WRITE=1 writes it anew"
    );
}

#[test]
fn the_document_is_written_as_it_was_read() {
    compare("catalog.json", &original().to_json());
}

#[test]
fn the_document_passes_every_profile() {
    let text = text("catalog.json");
    assert_clean(&dvs::check(Input::named("catalog.json", &text), &options()));
}

#[test]
fn the_landscape_is_as_rich_as_promised() {
    let catalog = original();
    assert!(catalog.organisations.len() >= 15 && catalog.services.len() >= 15 && catalog.interfaces.len() >= 10);
    assert!(catalog.tenants.len() >= 8 && catalog.agreements.len() >= 6);
    assert_eq!(catalog.catalog.as_ref().unwrap().fictitious, Some(true));
    let models: BTreeSet<_> = catalog
        .services
        .iter()
        .filter_map(|service| service.service_model.as_ref())
        .map(dvs::model::service::ServiceModel::as_str)
        .collect();
    assert_eq!(models.into_iter().collect::<Vec<_>>(), ["caas", "iaas", "other", "paas", "saas"]);
}

#[test]
fn the_lines_hold_the_same() {
    let catalog = original();
    compare("catalog.ndjson", &catalog.to_ndjson());
    let text = text("catalog.ndjson");
    let outcome = dvs::read_catalog(Input::named("catalog.ndjson", &text), &options());
    assert_clean(&outcome.report);
    assert!(outcome.catalog == catalog, "the lines hold something else");
}

#[test]
fn the_folder_holds_the_same() {
    let catalog = original();
    let files = folder(&catalog);
    for (name, text) in &files {
        compare(&format!("catalog/{name}"), text);
    }
    let written = fs::read_dir(data("catalog/services")).unwrap().count();
    assert_eq!(written, catalog.services.len(), "a file of a service that is no more");

    let options = options();
    let mut checker = Checker::new(&options);
    let mut together = Catalog::new();
    for (name, text) in &files {
        let input = Input::named(name, text);
        checker.input(input);
        let read = dvs::read_catalog(input, &options).catalog;
        together.services.extend(read.services);
        together.catalog = together.catalog.or(read.catalog);
        together.organisations.extend(read.organisations);
        together.interfaces.extend(read.interfaces);
        together.tenants.extend(read.tenants);
        together.agreements.extend(read.agreements);
    }
    assert_clean(&checker.report());
    assert_eq!(together.services.len(), catalog.services.len());
    for service in &catalog.services {
        assert!(together.services.contains(service), "{}", service.id);
    }
    together.services.clone_from(&catalog.services);
    assert!(together == catalog, "the folder holds something else");
}

#[test]
fn the_yaml_holds_the_same() {
    let catalog = original();
    let node: yaml::Node = serde_json::from_str(&catalog.to_json()).unwrap();
    compare("catalog.yaml", &yaml::write(&node));
    #[cfg(feature = "yaml")]
    {
        let text = text("catalog.yaml");
        let outcome = dvs::read_catalog(Input::named("catalog.yaml", &text), &options());
        assert_clean(&outcome.report);
        assert!(outcome.catalog == catalog, "the YAML holds something else");
    }
}

/// The landscape with the planted problems.
fn broken() -> yaml::Node {
    planted::broken(serde_json::from_str(&original().to_json()).unwrap())
}

/// The same as lines.
fn lines(document: &yaml::Node) -> String {
    let yaml::Node::Object(members) = document else { panic!("no document") };
    let mut text = String::new();
    let mut push = |envelope: &str, node: &yaml::Node| {
        let json = serde_json::to_string(node).unwrap();
        _ = writeln!(text, "{{{envelope},{}", json.strip_prefix('{').unwrap());
    };
    for (name, value) in members {
        match value {
            yaml::Node::Object(_) => push("\"kind\":\"catalog\",\"format\":\"dvs-crate/1\"", value),
            yaml::Node::List(items) => {
                let envelope = format!("\"kind\":\"{}\"", name.strip_suffix('s').unwrap());
                for item in items {
                    push(&envelope, item);
                }
            }
            _ => {}
        }
    }
    text
}

/// Code, entity and pointer in it: what a finding is in every form of the catalog.
type Essence = (String, String, String);

fn essence(finding: &Finding) -> Essence {
    let entity = finding.entity().map(ToString::to_string).unwrap_or_default();
    (finding.code().to_owned(), entity, finding.pointer_in_entity().to_owned())
}

fn expected() -> BTreeSet<Essence> {
    let planted = planted::planted().map(|plant| (plant.code, plant.entity, plant.pointer));
    let all = planted.chain(planted::consequences().map(|(code, entity, pointer, _)| (*code, *entity, *pointer)));
    all.map(|(code, entity, pointer)| {
        // An entity without an id is known by its place only.
        let entity = if entity.starts_with('/') { "" } else { entity };
        (code.to_owned(), entity.to_owned(), pointer.to_owned())
    })
    .collect()
}

#[test]
fn every_planted_problem_is_found_in_one_run() {
    let document = broken();
    compare("broken.json", &(serde_json::to_string_pretty(&document).unwrap() + "\n"));
    let mut list = String::from(
        "# The problems planted into broken.json: code, pointer, reason. Written by tests/it/examples.rs.\n",
    );
    for plant in planted::planted() {
        let place = planted::place(&document, plant.entity);
        _ = writeln!(list, "{} {place}{}  # {}", plant.code, plant.pointer, plant.reason);
    }
    list.push_str("\n# What follows from them.\n");
    for (code, entity, pointer, reason) in planted::consequences() {
        _ = writeln!(list, "{code} {}{pointer}  # {reason}", planted::place(&document, entity));
    }
    compare("broken.expected", &list);

    let text = text("broken.json");
    let report = dvs::check(Input::named("broken.json", &text), &options());
    let found: BTreeSet<_> = report.findings().iter().map(essence).collect();
    let expected = expected();
    let missing: Vec<_> = expected.difference(&found).collect();
    let besides: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty() && besides.is_empty(), "not found: {missing:#?}\nfound besides: {besides:#?}");
    assert_eq!(report.verdict(), Verdict::Failed);
    assert!(planted::planted().count() >= 40);

    let listed: BTreeSet<_> = list.lines().filter_map(|line| line.split_once("  # ")).map(|(found, _)| found).collect();
    for finding in report.findings() {
        let line = format!("{} {}", finding.code(), finding.pointer());
        assert!(listed.contains(&*line), "{line}");
        let span = finding.span().unwrap_or_else(|| panic!("{line} has no place"));
        assert!(span.line > 0 && span.columns.is_some(), "{line} has no column");
        for lang in [Lang::De, Lang::En] {
            assert!(!finding.message(lang).is_empty() && !finding.help(lang).is_empty(), "{line} has no text");
        }
    }
}

#[test]
fn the_broken_lines_have_the_same_problems() {
    compare("broken.ndjson", &lines(&broken()));
    let text = text("broken.ndjson");
    let report = dvs::check(Input::named("broken.ndjson", &text), &options());
    let found: BTreeSet<_> = report.findings().iter().map(essence).collect();
    let expected = expected();
    let missing: Vec<_> = expected.difference(&found).collect();
    let besides: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty() && besides.is_empty(), "not found: {missing:#?}\nfound besides: {besides:#?}");
    assert!(report.findings().iter().all(|finding| finding.span().is_some_and(|span| span.columns.is_some())));
}
