//! YAML as a form of input: the same findings as for JSON, at places of the YAML.

use std::fmt::Write as _;

use dvs::{Finding, Input, Lang, Limits, Options, Outcome, Report, Verdict, read_catalog};

fn options() -> Options {
    Options::new("2026-11-23".parse().unwrap())
}

fn read(text: &str) -> Outcome {
    read_catalog(Input::named("catalog.yaml", text), &options())
}

/// The findings of a code: line and column, pointer, and what stands at the span.
fn places<'t>(report: &Report, code: &str, text: &'t str) -> Vec<(usize, usize, String, &'t str)> {
    let of = |finding: &Finding| {
        let span = finding.span().expect("a span");
        let columns = span.columns.expect("columns");
        (span.line, columns.characters, finding.pointer(), &text[span.offset..span.offset + span.length])
    };
    report.findings().iter().filter(|finding| finding.code() == code).map(of).collect()
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings().iter().map(Finding::code).collect()
}

#[test]
fn plain_scalars_are_text_where_text_is_wanted() {
    let outcome = read(
        "format: dvs-crate/1
organisations:
  - id: example.musterland:amt
    name: {de: NO, en: True, fr: 1.10}
    regions: [010010000000, 01]
    legalPersonality: True
interfaces:
  - id: example.musterland:api
    versions:
      - {version: 1.0.0, document: {specVersion: 3.10}}
",
    );
    let organisation = &outcome.catalog.organisations[0];
    let name = organisation.name.as_ref().unwrap();
    let texts: Vec<_> = name.iter().map(|(_, text)| text.to_string()).collect();
    assert_eq!(texts, ["NO", "True", "1.10"]);
    let regions: Vec<_> = organisation.regions.iter().map(dvs::key::Ars::as_str).collect();
    assert_eq!(regions, ["010010000000", "01"]);
    assert_eq!(organisation.legal_personality, Some(true));
    let document = outcome.catalog.interfaces[0].versions[0].document.as_ref().unwrap();
    assert_eq!(document.spec_version.as_ref().unwrap().as_str(), "3.10");
    let structural: Vec<_> = codes(&outcome.report).into_iter().filter(|code| *code < "R0100").collect();
    assert_eq!(structural, [""; 0]);
}

#[test]
fn findings_of_entities_have_places_of_the_source() {
    let text = "\u{feff}# Überschrift
format: dvs-crate/1
services:
  - id: example.musterland:mail
    title:
      de: 'Öffentliche Post'
    providr: example.musterland:amt
    logo: kein Link
  - id: example.musterland:post
    title: {de: Ö, 'de': 2}
";
    let report = read(text).report;
    assert_eq!(places(&report, "R0030", text), [(7, 5, "/services/0/providr".into(), "providr")]);
    assert_eq!(places(&report, "R0034", text), [(8, 11, "/services/0/logo".into(), "kein Link")]);
    assert_eq!(places(&report, "R0036", text), [(10, 20, "/services/1/title/de".into(), "'de'")]);
    assert_eq!(report.findings()[0].code(), "R0009", "the byte order mark is told, too");
    assert_eq!(report.findings()[0].span().unwrap().line, 1);
}

#[test]
fn findings_about_several_entities_have_places_of_the_source() {
    let text = "format: dvs-crate/1
catalog:
  id: example.musterland:katalog
  publisher: example.musterland:amt
organisations:
  - id: example.musterland:amt
services:
  - title: {de: Post}
    provider: example.musterland:niemand
    id: example.musterland:mail
  - title: {de: Post}
    id: example.musterland:mail
";
    let report = read(text).report;
    let dangling = places(&report, "R0201", text);
    assert_eq!(dangling, [(9, 15, "/services/0/provider".into(), "example.musterland:niemand")]);
    let duplicates = places(&report, "R0101", text);
    assert_eq!(duplicates.len(), 1, "{:?}", codes(&report));
    assert_eq!(duplicates[0].0, 12);
}

#[test]
fn what_yaml_adds_is_a_finding_of_the_entity_and_told_once() {
    let text = "format: dvs-crate/1
x-default: &default
  provider: example.musterland:amt
services:
  - id: example.musterland:mail
    <<: *default
    title: !!str Post
    operator: *unbekannt
    ? [a, b]
    : 1
";
    let outcome = read(text);
    let report = &outcome.report;
    assert_eq!(places(report, "R0041", text), [(6, 5, "/services/0/<<".into(), "<<")]);
    assert_eq!(places(report, "R0042", text), [(7, 12, "/services/0/title".into(), "!!str")]);
    assert_eq!(places(report, "R0044", text), [(8, 15, "/services/0/operator".into(), "*unbekannt")]);
    assert_eq!(places(report, "R0043", text), [(9, 7, "/services/0/[a, b]".into(), "[a, b]")]);
    let repeated: Vec<_> = codes(report).into_iter().filter(|code| ["R0030", "R0033"].contains(code)).collect();
    assert_eq!(repeated, [""; 0]);
    let of_yaml = report.findings().iter().filter(|finding| ("R0041".."R0045").contains(&finding.code()));
    for finding in of_yaml {
        assert_eq!(finding.entity().unwrap().as_str(), "example.musterland:mail", "{}", finding.code());
    }
    let id = outcome.catalog.services[0].id.clone();
    assert_eq!(report.verdict_of(&id), Some(Verdict::Failed));
    assert_eq!(report.verdict(), Verdict::Failed);
}

#[test]
fn an_alias_is_its_value_and_has_the_place_of_the_alias() {
    let text = "format: dvs-crate/1
services:
  - &post
    id: example.musterland:mail
    providr: 1
  - *post
";
    let report = read(text).report;
    let unknown: Vec<_> = places(&report, "R0030", text).into_iter().map(|place| (place.0, place.2)).collect();
    assert_eq!(unknown, [(5, "/services/0/providr".into()), (6, "/services/1/providr".into())]);
}

#[test]
fn aliases_of_aliases_end_at_the_limit() {
    let mut text = String::from("format: dvs-crate/1\nx-0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for level in 1..30 {
        let alias = format!("*a{}", level - 1);
        _ = writeln!(text, "x-{level}: &a{level} [{}]", [alias.as_str(); 10].join(","));
    }
    let report = read(&text).report;
    assert_eq!(codes(&report), ["R0045"]);
    assert_eq!(report.findings()[0].span().unwrap().line, 7, "where it became too much");
    assert_eq!(report.not_judged().len(), 1);
}

#[test]
fn only_the_first_of_several_documents_is_read() {
    let text = "format: dvs-crate/1\nservices:\n  - id: example.musterland:mail\n---\nformat: dvs-crate/1\n";
    let outcome = read(text);
    assert_eq!(outcome.catalog.services.len(), 1);
    let several = places(&outcome.report, "R0012", text);
    assert_eq!((several[0].0, several[0].1, several[0].2.as_str()), (4, 1, ""));
    assert!(!outcome.report.not_judged().is_empty());
}

#[test]
fn text_that_is_no_yaml_is_told_with_its_place() {
    for (text, line, column, word) in [
        ("format: dvs-crate/1\nservices:\n\t- id: x\n", 3, 2, "tab"),
        ("title: a: b\n", 1, 9, "quotation marks"),
        ("services: [1, 2\n", 1, 11, "never closed"),
        ("title: \"offen\n", 1, 8, "never closed"),
        ("title: @wert\n", 1, 8, "`@`"),
        ("format: dvs-crate/1\nservices: \"\\q\"\n", 2, 11, "escape"),
    ] {
        let report = read(text).report;
        assert_eq!(codes(&report), ["R0040"], "{text}");
        let finding = &report.findings()[0];
        let span = finding.span().unwrap();
        assert_eq!((span.line, span.columns.unwrap().characters), (line, column), "{text}");
        assert!(finding.message(Lang::En).contains(word), "{}", finding.message(Lang::En));
        assert_eq!(report.verdict(), Verdict::Failed);
        assert_eq!(report.not_judged().len(), 1);
    }
}

#[test]
fn nothing_in_yaml_is_as_nothing_in_json() {
    assert_eq!(codes(&read("# nur ein Kommentar\n").report), ["R0010"]);
    assert_eq!(codes(&read("---\n").report), ["R0010"]);
    assert_eq!(codes(&read("- id: example.a:x\n").report), ["R0011"]);
    assert_eq!(codes(&read("~\n").report), ["R0011"]);
}

#[test]
fn a_single_entity_is_recognised() {
    let outcome = read("kind: service\nid: example.musterland:mail\ntitle: {de: Post}\n");
    assert_eq!(outcome.catalog.services.len(), 1);
    assert!(outcome.report.findings().iter().all(|finding| finding.code() != "R0014"));
}

#[test]
fn limits_hold_for_plain_scalars_and_depth() {
    let options = options().limits(Limits::default().max_text(4).max_depth(3));
    let text = "format: dvs-crate/1\nservices:\n  - id: example.a:x\n    title: {de: 12345}\n    x-a: [[[[1]]]]\n";
    let report = dvs::check(text, &options);
    assert!(codes(&report).contains(&"R0022") && codes(&report).contains(&"R0003"), "{:?}", codes(&report));
}

/// What a finding says, without its place in the text.
fn said(report: &Report) -> Vec<(&str, String, String, String)> {
    let mut all: Vec<_> = report
        .findings()
        .iter()
        .map(|finding| (finding.code(), finding.pointer(), finding.message(Lang::De), finding.message(Lang::En)))
        .collect();
    all.sort();
    all
}

#[test]
fn yaml_and_json_of_one_catalog_give_the_same_findings() {
    let json = r#"{
  "format": "dvs-crate/1",
  "catalog": {"id": "example.musterland:katalog", "publisher": "example.musterland:amt", "issued": "gestern"},
  "wrong": 1,
  "organisations": [
    {"id": "example.musterland:amt", "name": {"de": "Amt"}, "roles": ["provider", "proivder"], "regions": ["1"]},
    {"id": "example.musterland:amt"},
    {"name": {"de": "ohne Kennung"}}
  ],
  "services": [
    {"id": "example.musterland:mail", "title": "Post", "provider": "example.musterland:niemand", "logo": null},
    {"id": "example.musterland:post", "title": {"de":"Post","d!":"?"}, "validFrom": "2026-12-01", "validUntil": "2026-11-01"}
  ],
  "tenants": {}
}"#;
    let yaml = "format: dvs-crate/1
catalog:
  id: example.musterland:katalog
  publisher: example.musterland:amt
  issued: gestern
wrong: 1
organisations:
  - id: example.musterland:amt
    name: {de: Amt}
    roles: [provider, proivder]
    regions:
      - '1'
  - id: example.musterland:amt
  - name: {de: ohne Kennung}
services:
  - id: example.musterland:mail
    title: Post
    provider: example.musterland:niemand
    logo:
  - id: example.musterland:post
    title: {de: Post, d!: '?'}
    validFrom: 2026-12-01
    validUntil: 2026-11-01
tenants: {}
";
    let (from_json, from_yaml) = (read(json), read(yaml));
    assert_eq!(said(&from_json.report), said(&from_yaml.report));
    assert!(from_json.report.findings().len() >= 10);
    assert_eq!(from_json.catalog, from_yaml.catalog);
    let fingerprints = |report: &Report| {
        let mut all: Vec<_> = report.findings().iter().map(Finding::fingerprint).collect();
        all.sort();
        all
    };
    assert_eq!(fingerprints(&from_json.report), fingerprints(&from_yaml.report));
    for finding in from_yaml.report.findings() {
        assert!(finding.span().is_some_and(|span| span.columns.is_some()), "{} {}", finding.code(), finding.pointer());
    }
}

#[test]
fn json_is_yaml_too_and_gives_the_same_after_a_comment() {
    let json = "{\"format\": \"dvs-crate/1\", \"services\": [{\"id\": \"example.a:x\", \"providr\": \"?\"}]}";
    let (plain, commented) = (read(json), read(&format!("# Katalog\n{json}")));
    assert_eq!(said(&plain.report), said(&commented.report));
    let columns = |outcome: &Outcome| {
        let spans = outcome.report.findings().iter().map(|finding| finding.span().unwrap());
        spans.map(|span| (span.columns, span.length)).collect::<Vec<_>>()
    };
    assert_eq!(columns(&plain), columns(&commented));
}

#[test]
fn what_a_merge_key_was_to_insert_is_not_called_missing() {
    let yaml = "\
format: dvs-crate/1
services:
  - <<: {title: {de: Post}}
    id: example.a:first
  - id: example.a:last
    <<: {title: {de: Post}}
  - id: example.a:inner
    title: {de: Post}
    lifecycle:
      availableFrom: 2026-01-01
      <<: {status: live}
";
    let report = dvs::check(yaml, &crate::hostile::options());
    let missing = |id: &str| -> Vec<String> {
        let all = report.findings().iter().filter(|finding| finding.code() == "R0803");
        all.filter(|finding| finding.entity().unwrap().as_str() == id).map(dvs::Finding::pointer).collect()
    };
    assert_eq!(missing("example.a:first"), [""; 0]);
    assert_eq!(missing("example.a:last"), [""; 0]);
    // Where only a part of an entity is affected, the rest is judged.
    assert!(missing("example.a:inner").contains(&"/services/2/provider".to_owned()));
    assert!(!missing("example.a:inner").contains(&"/services/2/lifecycle/status".to_owned()));
    assert_eq!(report.entities_with(dvs::Verdict::Failed), 3);
    let waved_through = crate::hostile::options().ignore(["yaml-merge-key"]).unwrap();
    assert_eq!(dvs::check(yaml, &waved_through).verdict(), dvs::Verdict::Incomplete);
}

#[test]
fn what_stands_before_a_mistake_in_yaml_is_judged_and_nothing_else_is_accused() {
    let head = "format: dvs-crate/1\norganisations:\n  - id: example.a:o\n    legalFrom: x\n";
    for (mistake, case) in [
        ("  - id: example.a:p\n    legalForm: x\n   roles: [provider]\n", "indentation"),
        ("  - id: example.a:p\n    name: IT: das Amt\n", "a text without its quotation marks"),
        ("  - id: example.a:p\n    name: {de: P}\n    roles: [provider\n", "a bracket that is not closed"),
        ("  - id: example.a:p\n    keys: {}\n\t- x\n", "a tab"),
    ] {
        let yaml = format!("{head}{mistake}");
        let report = dvs::check(&yaml, &crate::hostile::options());
        let of = |finding: &dvs::Finding| (finding.code().to_owned(), finding.span().unwrap().line);
        let all: Vec<_> = report.findings().iter().filter(|f| !f.code().starts_with("R08")).map(of).collect();
        let last = yaml.lines().count();
        let syntax = all.iter().find(|(code, _)| code == "R0040").unwrap_or_else(|| panic!("{case}: {all:?}"));
        assert!((6..=last).contains(&syntax.1), "{case}: {syntax:?}");
        assert_eq!(all.len(), 2, "{case}: {all:?}");
        assert!(all.contains(&("R0030".to_owned(), 4)), "{case}: {all:?}");
        // Nothing is said of the entity in which the mistake stands but that it could not be read.
        let second = |finding: &&dvs::Finding| finding.entity().is_some_and(|id| id.as_str() == "example.a:p");
        assert_eq!(report.findings().iter().find(second), None, "{case}");
        assert_eq!(report.entities_with(dvs::Verdict::Incomplete), 1, "{case}");
    }
}
