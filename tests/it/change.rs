//! Catalogs in other forms: there and back nothing is lost, and the canonical form is a fixed point.

use std::collections::BTreeSet;
use std::fs;

use dvs::change::{self, ChangeProblem, Comments, Form, canonical};
use dvs::{Catalog, Defaults, DefaultsProblem, Input, Options, RawJson};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{files, root};

const FORMS: [Form; 3] = [Form::Json, Form::Ndjson, Form::Yaml];

fn options() -> Options {
    Options::new("2026-11-23".parse().unwrap())
}

fn read(text: &str) -> Result<Catalog, ChangeProblem> {
    change::read(text, &options())
}

/// All example texts, with their names.
fn examples() -> Vec<(String, String)> {
    let is_text = |path: &String| [".json", ".ndjson", ".yaml"].iter().any(|ending| path.ends_with(ending));
    let paths = files("examples/data").into_iter().chain(files("tests/rules")).filter(is_text);
    paths.filter_map(|path| fs::read_to_string(root().join(&path)).ok().map(|text| (path, text))).collect()
}

/// A JSON text in one line, in which each text is escaped in one way only. Numbers stay as they were written.
fn one_spelling(json: &str) -> String {
    let (mut out, mut rest) = (String::new(), json);
    while let Some(start) = rest.find('"') {
        let (before, text) = rest.split_at(start);
        out.extend(before.split_whitespace());
        let mut escaped = false;
        let end = text.bytes().skip(1).position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        let (text, after) = text.split_at(end.unwrap() + 2);
        out += &serde_json::from_str::<Value>(text).map_or(text.to_owned(), |value| value.to_string());
        rest = after;
    }
    out.extend(rest.split_whitespace());
    out
}

/// What a catalog says, whatever the order of its entities: each of them as JSON, and the rest of the document.
fn said(catalog: &Catalog) -> BTreeSet<String> {
    let mut rest = catalog.clone();
    let entities = catalog.entities().map(|entity| one_spelling(&entity.to_line())).collect();
    (rest.organisations, rest.services, rest.interfaces) = Default::default();
    (rest.tenants, rest.agreements) = Default::default();
    let mut said: BTreeSet<String> = entities;
    said.insert(one_spelling(&rest.to_json()));
    said
}

#[test]
fn there_and_back_nothing_is_lost() {
    let mut count = 0;
    for (path, text) in examples() {
        let Ok(catalog) = read(&text) else { continue };
        for form in FORMS {
            let written = match change::write(&catalog, form) {
                Err(ChangeProblem::NoPlaceInLines(name)) => {
                    assert!(
                        form == Form::Ndjson && (&*name == "format" || catalog.unknown.get(&name).is_some()),
                        "{path}"
                    );
                    continue;
                }
                Err(ChangeProblem::HalfCharacter(half)) => {
                    assert!(form == Form::Yaml && serde_json::from_str::<String>(&half).is_err(), "{path}: {half}");
                    continue;
                }
                written => written.unwrap(),
            };
            if catalog == Catalog::new() {
                continue;
            }
            let back = read(&written).unwrap_or_else(|problem| panic!("{path} {form:?}: {problem}\n{written}"));
            assert_eq!(one_spelling(&back.to_json()), one_spelling(&catalog.to_json()), "{path} {form:?}");
        }
        for form in [Form::Json, Form::Yaml] {
            let folder = match change::folder(&catalog, form) {
                Err(ChangeProblem::TwoEntities(_)) => continue,
                Err(ChangeProblem::HalfCharacter(_)) if form == Form::Yaml => continue,
                folder => folder.unwrap(),
            };
            let parts = folder.iter().map(|(name, text)| {
                change::read(Input::named(name, text), &options())
                    .unwrap_or_else(|problem| panic!("{path}: {problem}\n{text}"))
            });
            let back = change::join(parts.collect::<Vec<_>>()).unwrap();
            assert_eq!(said(&back), said(&catalog), "{path} {form:?}");
        }
        count += 1;
    }
    assert!(count > 500, "most examples can be read: {count}");
}

/// The landscape of the examples, which is the same in all its forms.
#[test]
fn the_landscape_is_the_same_in_all_forms() {
    let of = |name: &str| read(&fs::read_to_string(root().join("examples/data").join(name)).unwrap()).unwrap();
    let original = of("catalog.json");
    assert_eq!(of("catalog.ndjson"), original);
    assert_eq!(of("catalog.yaml"), original);
    for form in FORMS {
        assert_eq!(read(&change::write(&original, form).unwrap()).unwrap(), original);
    }
}

#[test]
fn formatting_twice_is_formatting_once() {
    let mut count = 0;
    for (path, text) in examples() {
        let Ok(once) = canonical(text.as_str(), &options(), Comments::Drop) else { continue };
        let twice = canonical(once.as_str(), &options(), Comments::Keep);
        assert_eq!(twice.unwrap_or_else(|problem| panic!("{path}: {problem}\n{once}")), once, "{path}");
        count += 1;
    }
    assert!(count > 500, "most examples can be formatted: {count}");
}

/// A single entity is both JSON and NDJSON: the name says what the file is for.
#[test]
fn lines_stay_lines_though_there_is_but_one() {
    let text = "{\"id\": \"example.a:x\", \"kind\": \"service\"}\n";
    let header = "{\"format\": \"dvs-crate/1\", \"kind\": \"catalog\", \"id\": \"example.a:k\"}\n";
    let of = |name: &str, text: &str| canonical(dvs::Input::named(name, text), &options(), Comments::Keep).unwrap();
    let line = "{\"kind\":\"service\",\"id\":\"example.a:x\"}\n";
    let indented = "{\n  \"kind\": \"service\",\n  \"id\": \"example.a:x\"\n}\n";
    for (name, expected) in [
        ("all.ndjson", line),
        ("folder.json/all.JSONL", line),
        ("all.json", indented),
        ("ndjson", indented),
        ("stdin", indented),
    ] {
        let once = of(name, text);
        assert_eq!(once, expected, "{name}");
        assert_eq!(of(name, &once), once, "{name}");
    }
    assert_eq!(of("all.ndjson", indented), line, "the other layout of the same");
    assert_eq!(of("all.ndjson", header).lines().count(), 1);
    let document = "{\"format\": \"dvs-crate/1\", \"services\": [{\"id\": \"example.a:x\"}]}";
    assert!(of("all.ndjson", document).starts_with("{\n  \"format\""), "a document is none of lines");
}

#[test]
fn what_would_be_lost_keeps_a_text_as_it_is() {
    for text in [
        r#"{"format": "dvs-crate/1", "services": [{"id": "example.a:x", "id": "example.a:y"}]}"#,
        r#"{"format": "dvs-crate/1", "services": [{"title": {"de": "ohne Kennung"}}]}"#,
        r#"{"format": "dvs-crate/1", "services": ["#,
        r#"{"format": "dvs-crate/1", "catalog": 7}"#,
        r#"{"kind": "service", "id": "example.a:x"}{"kind": "service", "id": "example.a:y"}"#,
        "{\"kind\":\"service\",\"id\":\"example.a:x\"}\n{\"kind\":\"service\"}\n{\"kind\":\"bus\",\"id\":\"example.a:x\"}\n",
        "format: dvs-crate/1\nservices:\n  - &a {id: example.a:x}\n  - {<<: *a, id: example.a:y}\n",
        "a: [",
        "",
    ] {
        let problem = canonical(text, &options(), Comments::Drop).expect_err(text);
        assert!(matches!(problem, ChangeProblem::Unreadable(_)), "{text}: {problem:?}");
    }
    let not_utf8 = canonical(&b"{\"format\": \"\xFF\"}"[..], &options(), Comments::Drop);
    assert!(matches!(not_utf8, Err(ChangeProblem::Unreadable(_))));
}

/// Of several findings, the message names one that tells why something would get lost.
#[test]
fn what_would_be_lost_is_named() {
    let start = r#"{"format": "dvs-crate/1", "services": ["#;
    for (entities, code) in [
        (r#"{"id": "a.b:c", "id": "a.b:d", "title": 1}]}"#, "R0036"),
        (r#"{"id": "a.b:c", "title": 1}, {"title": {"de": "ohne Kennung"}}, {"id": "a.b:e", "title": 1}]}"#, "R0031"),
        (r#"{"id": "a.b:c", "title": 1}, {"title": 1, "id": 7}, {"id": "a.b:e", "title": 1}]}"#, "R0032 (1:88)"),
        (r#"{"id": "a.b:c", "title": 1}"#, "R0002"),
    ] {
        let problem = read(&format!("{start}{entities}")).expect_err(entities).message(dvs::Lang::En);
        assert!(problem.contains(code), "{entities}: {problem}");
    }
}

/// Limits of the caller count here, too.
#[test]
fn findings_of_a_text_to_be_changed_stay_within_limits() {
    let many = r#"{"title": 1},"#.repeat(50);
    let text = format!(r#"{{"format": "dvs-crate/1", "services": [{many}{{"id": "a.b:c"}}]}}"#);
    let limits = dvs::Limits::default().max_findings(7).max_findings_per_rule(3);
    let Err(ChangeProblem::Unreadable(report)) = change::read(&text, &options().limits(limits)) else { panic!("lost") };
    assert!(report.findings().len() <= 6 && report.not_judged().len() <= 7, "{}", report.findings().len());
}

#[test]
fn comments_are_dropped_only_when_asked() {
    let text = "format: dvs-crate/1\nservices:\n  # der erste\n  - id: example.a:x # Post\n";
    assert_eq!(canonical(text, &options(), Comments::Keep), Err(ChangeProblem::Comments(3)));
    let dropped = canonical(text, &options(), Comments::Drop).unwrap();
    assert_eq!(dropped, "format: dvs-crate/1\n\nservices:\n  - id: \"example.a:x\"\n");
    let no_comment = "format: dvs-crate/1\nservices:\n  - {id: example.a:x, title: {de: 'a # b'}}\n";
    assert!(canonical(no_comment, &options(), Comments::Keep).is_ok());
}

#[test]
fn a_catalog_has_one_header_and_each_id_once() {
    let header = |id: &str| read(&format!(r#"{{"kind": "catalog", "format": "dvs-crate/1", "id": "{id}"}}"#)).unwrap();
    assert_eq!(change::join([header("a.b:c"), header("a.b:d")]), Err(ChangeProblem::TwoHeaders));
    let twice = read("{\"kind\":\"service\",\"id\":\"a.b:c\"}\n{\"kind\":\"service\",\"id\":\"a.b:c\"}\n").unwrap();
    assert!(matches!(change::folder(&twice, Form::Json), Err(ChangeProblem::TwoEntities(_))));
    // Ids that differ only in where the namespace ends are different files.
    let near = read("{\"kind\":\"service\",\"id\":\"a.b:c.d\"}\n{\"kind\":\"service\",\"id\":\"a.b.c:d\"}\n").unwrap();
    assert_eq!(change::folder(&near, Form::Json).unwrap().len(), 2);
}

/// A line says the kind itself: an unknown member of that name may say the same, or has no place.
#[test]
fn a_line_says_its_kind_once() {
    let document = |kind: &str| {
        read(&format!(r#"{{"format": "dvs-crate/1", "services": [{{"kind": {kind}, "x-a": 1, "id": "a.b:c"}}]}}"#))
            .unwrap()
    };
    let line = "{\"kind\":\"service\",\"id\":\"a.b:c\",\"x-a\":1}\n";
    for same in [r#""service""#, r#""s\u0065rvice""#] {
        assert_eq!(change::write(&document(same), Form::Ndjson).unwrap(), line);
        let folder = change::folder(&document(same), Form::Json).unwrap();
        assert!(folder.values().all(|text| read(text).is_ok()), "{folder:?}");
    }
    for other in [r#""tenant""#, "7"] {
        let problem = Err(ChangeProblem::NoPlaceInLines("kind".into()));
        assert_eq!(change::write(&document(other), Form::Ndjson), problem);
        assert!(change::folder(&document(other), Form::Json).is_err());
        let json = change::write(&document(other), Form::Json).unwrap();
        assert_eq!(read(&json).unwrap(), document(other));
        assert_eq!(document(other).to_ndjson(), line, "never two of one name");
    }
    let header = r#"{"format": "dvs-crate/1", "catalog": {"id": "a.b:c", "format": "dvs-crate/2"}}"#;
    assert_eq!(
        change::write(&read(header).unwrap(), Form::Ndjson),
        Err(ChangeProblem::NoPlaceInLines("format".into()))
    );
}

#[test]
fn the_version_of_the_format_goes_along() {
    let document =
        |version: &str| read(&format!(r#"{{"format": "{version}", "services": [{{"id": "a.b:c"}}]}}"#)).unwrap();
    let later = document("dvs-crate/2");
    for form in [Form::Json, Form::Yaml] {
        let files = change::folder(&later, form).unwrap();
        let parts: Vec<_> = files.values().rev().map(|text| read(text).unwrap()).collect();
        assert_eq!(change::join(parts.clone()).unwrap(), later, "{files:?}");
        assert_eq!(change::join(parts.into_iter().rev()).unwrap(), later, "{files:?}");
    }
    let two = change::join([later, document("dvs-crate/1"), document("dvs-crate/3")]);
    assert_eq!(two, Err(ChangeProblem::TwoMembers("format".into())));
}

/// JSON can hold half a character, YAML cannot.
#[test]
fn half_a_character_is_not_written_as_yaml() {
    let half = "\"x \\ud800\"";
    for value in [half.to_owned(), format!("[{half}]"), format!("{{{half}:1}}")] {
        let catalog = read(&format!(r#"{{"format": "dvs-crate/1", "x-a": {value}}}"#)).unwrap();
        let problem = change::write(&catalog, Form::Yaml).unwrap_err();
        assert_eq!(problem, ChangeProblem::HalfCharacter(half.into()), "{value}");
        assert!(change::write(&catalog, Form::Json).unwrap().contains("\\ud800"));
    }
}

/// A value that is kept as it was written may fill several lines; as NDJSON it fills one.
#[test]
fn lines_stay_lines() {
    let text = "{\"format\": \"dvs-crate/1\", \"services\": [{\"id\": \"a.b:c\", \"x-a\": {\n\"b\": \"c\\n\"\n}}]}";
    let lines = change::write(&read(text).unwrap(), Form::Ndjson).unwrap();
    assert_eq!(lines, "{\"kind\":\"service\",\"id\":\"a.b:c\",\"x-a\":{\"b\":\"c\\n\"}}\n");
}

fn json() -> impl Strategy<Value = Value> {
    let words = [
        "NO",
        "yes",
        "1.10",
        "007",
        "0x1F",
        "~",
        "null",
        "",
        " a",
        "a ",
        "- a",
        "? a",
        "a: b",
        "a #b",
        "#",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%",
        "@",
        "`",
        "'",
        "\"",
        "\\",
        "a\nb",
        "\t",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "---",
        "...",
        "[",
        "{",
        "2026-11-23",
        "12:30",
        "=",
        "<<",
        ".inf",
        "é",
        "😀",
        "y",
        "On",
        "a,b",
        "{a: b}",
    ];
    let text = prop_oneof![
        proptest::sample::select(words.to_vec()).prop_map(str::to_owned),
        any::<String>(),
        "[a-zA-Z0-9 :#,-]{0,12}"
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1000i32..1000).prop_map(|number| Value::from(f64::from(number) / 8.0)),
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(text.clone(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever JSON stands in a member: as YAML it is read as the same JSON.
    #[test]
    fn yaml_means_the_json_from_which_it_was_made(value in json()) {
        let mut catalog = Catalog::new();
        catalog.unknown.set("x-value", RawJson::new(&value.to_string()).unwrap());
        let yaml = change::write(&catalog, Form::Yaml).unwrap();
        let outcome = dvs::read_catalog(yaml.as_str(), &options());
        let raw = outcome.catalog.unknown.get("x-value");
        let raw = raw.unwrap_or_else(|| panic!("{yaml}\n{}", outcome.report.to_text(dvs::Lang::En)));
        let back: Value = serde_json::from_str(raw.as_str()).unwrap();
        prop_assert_eq!(back, value, "{}", yaml);
    }
}

#[test]
fn long_names_stay_names() {
    let name = "x-".to_owned() + &"ä b".repeat(500);
    for value in ["1", "[{\"a\": [1]}]", "{\"a\": {}}"] {
        let mut catalog = Catalog::new();
        catalog.unknown.set(&name, RawJson::new(value).unwrap());
        let yaml = change::write(&catalog, Form::Yaml).unwrap();
        let back = read(&yaml).unwrap_or_else(|problem| panic!("{problem}\n{yaml}"));
        let back: Value = serde_json::from_str(back.unknown.get(&name).unwrap().as_str()).unwrap();
        assert_eq!(back, serde_json::from_str::<Value>(value).unwrap());
    }
}

const DEFAULTS: &str = "kind: service
id: example.a:defaults
provider: example.a:it
serviceModel: saas
description:
  de: TODO
";

#[test]
fn entities_inherit_what_they_do_not_say() {
    let defaults = Defaults::read(Input::named("defaults.yaml", DEFAULTS), &options());
    let defaults = defaults.unwrap_or_else(|problem| panic!("{problem}"));
    let text = r#"{"format": "dvs-crate/1", "services": [
        {"id": "example.a:x", "serviceModel": "iaas"},
        {"id": "example.a:y", "serviceModel": 7, "contacts": []}]}"#;
    let outcome = dvs::read_catalog(Input::named("a.json", text), &options().closed(true).defaults(defaults));
    let [x, y] = outcome.catalog.services.as_slice() else { panic!("two") };
    assert_eq!(x.service_model.as_ref().unwrap().as_str(), "iaas", "own values win");
    assert!(y.service_model.is_none(), "a value that cannot be read is said, too");
    assert_eq!(x.provider.as_ref().unwrap().as_str(), "example.a:it");
    // Both kinds of rules judge what is inherited: those of one entity, and those over all.
    let inherited: Vec<(&str, String, usize)> = outcome
        .report
        .findings()
        .iter()
        .flat_map(|finding| finding.related().iter().map(move |related| (finding, related)))
        .filter(|(_, related)| &*related.input == "defaults.yaml")
        .map(|(finding, related)| (finding.code(), related.pointer.clone(), related.span.unwrap().line))
        .collect();
    assert!(inherited.contains(&("R0201", "/provider".to_owned(), 3)), "{inherited:?}");
    assert!(inherited.iter().any(|(_, pointer, line)| pointer == "/description" && *line == 6), "{inherited:?}");
    assert!(!outcome.report.findings().iter().any(|finding| finding.input() == "defaults.yaml"));
}

#[test]
fn defaults_are_one_template_of_a_kind() {
    let read = |text: &str| Defaults::read(text, &options()).map(|_| ());
    assert_eq!(
        read("{\"kind\":\"service\",\"id\":\"a.b:c\"}\n{\"kind\":\"service\",\"id\":\"a.b:d\"}\n"),
        Err(DefaultsProblem::TwoTemplates(dvs::EntityKind::Service))
    );
    assert_eq!(read(r#"{"kind":"catalog","format":"dvs-crate/1","id":"a.b:c"}"#), Err(DefaultsProblem::Header));
    for text in [r#"{"kind":"service"}"#, r#"{"kind":"service","id":"a.b:c","title":1}"#, "a: ["] {
        assert!(matches!(read(text), Err(DefaultsProblem::Structure(_))), "{text}");
    }
    let both =
        "format: dvs-crate/1\norganisations: [{id: a.b:c, country: DE}]\nservices: [{id: a.b:d, serviceModel: saas}]\n";
    let defaults = Defaults::read(Input::named("d", both), &options()).unwrap();
    let lines = "{\"kind\":\"organisation\",\"id\":\"a.b:x\"}\n{\"kind\":\"service\",\"id\":\"a.b:y\"}\n";
    let catalog = dvs::read_catalog(lines, &options().defaults(defaults)).catalog;
    assert!(catalog.organisations[0].country.is_some() && catalog.services[0].service_model.is_some());
}

/// On paper stands what was written, and a report that tells not all says so.
#[test]
fn a_sheet_shows_values_as_they_were_written() {
    let text = r#"{"kind": "service", "id": "a.b:c", "title": {"de": "Post"}, "x-a": [1.10, {"b": "\ud800"}], "x-b": "\ud800",
        "x-c": "true", "plans": [{"id": "p", "x-d": 1.0}]}"#;
    let outcome = dvs::read_catalog(text, &options());
    let entity = dvs::model::EntityRef::Service(&outcome.catalog.services[0]);
    let sheet = change::sheet(entity, &outcome.report, dvs::Lang::De);
    assert!(sheet.starts_with("# Post\n\nCloud-Service\n\n- **Kennung**: a.b:c\n"), "{sheet}");
    for line in [
        "- **x-a**: \\[1.10,{\"b\":\"\\\\ud800\"}\\]\n",
        "- **x-b**: \"\\\\ud800\"\n",
        "- **x-c**: \"true\"\n",
        "  - **x-d**: 1.0\n",
    ] {
        assert!(sheet.contains(line), "{line}: {sheet}");
    }
    let limits = dvs::Limits::default().max_findings(0);
    let report = dvs::check(text, &options().limits(limits));
    let sheet = change::sheet(entity, &report, dvs::Lang::En);
    assert!(sheet.contains("The report is cut off") && !sheet.contains("No findings"), "{sheet}");
}

/// Whatever the form of the defaults and of what inherits, each value is told in its own line.
#[test]
fn what_is_inherited_is_told_where_it_stands() {
    let lines = "{\"kind\":\"organisation\",\"id\":\"a.b:o\",\"supervisor\":\"a.b:niemand\"}\n\
                 {\"kind\":\"service\",\"provider\":\"a.b:keiner\",\"id\":\"a.b:s\"}\n";
    let document = "{\"format\": \"dvs-crate/1\", \"organisations\": [\n{\"id\": \"a.b:o\", \"supervisor\": \"a.b:niemand\"}],\n\
                    \"services\": [\n{\"id\": \"a.b:s\", \"provider\": \"a.b:keiner\"}]}";
    let yaml = "format: dvs-crate/1\norganisations:\n  - supervisor: a.b:niemand\n    id: a.b:o\n\
                services:\n  - provider: a.b:keiner\n    id: a.b:s\n";
    let heirs = "{\"kind\":\"organisation\",\"id\":\"c.d:o\"}\n{\"kind\":\"service\",\"id\":\"c.d:s\"}\n";
    for (text, supervisor, provider) in [
        (lines, ("/supervisor", 1), ("/provider", 2)),
        (document, ("/organisations/0/supervisor", 2), ("/services/0/provider", 4)),
        (yaml, ("/organisations/0/supervisor", 3), ("/services/0/provider", 6)),
    ] {
        let defaults = Defaults::read(Input::named("defaults", text), &options()).unwrap();
        let report = dvs::check(heirs, &options().closed(true).defaults(defaults));
        let told = |pointer: &str| {
            let dangling = |it: &&dvs::Finding| it.code() == "R0201" && it.pointer_in_entity() == pointer;
            let finding = report.findings().iter().find(dangling).unwrap();
            let [related] = finding.related() else { panic!("{:?}", finding.related()) };
            (related.pointer.clone(), related.span.unwrap())
        };
        for (pointer, place, member) in
            [("/supervisor", supervisor, "a.b:niemand"), ("/provider", provider, "a.b:keiner")]
        {
            let (there, span) = told(pointer);
            assert_eq!((there.as_str(), span.line), place, "{text}");
            let marked = text.get(span.offset..span.offset + span.length).unwrap();
            assert!(marked.contains(member), "{marked}: {text}");
        }
    }
}

/// An id that stands in two inputs stands for two entities, of which one may inherit and the other not.
#[test]
fn who_inherits_is_known_by_the_place() {
    let defaults = r#"{"kind": "service", "id": "a.b:d", "provider": "a.b:keiner"}"#;
    let defaults = Defaults::read(Input::named("defaults", defaults), &options()).unwrap();
    let says = r#"{"kind": "service", "id": "a.b:c", "provider": "a.b:niemand"}"#;
    let inherits = r#"{"kind": "service", "id": "a.b:c"}"#;
    let options = options().closed(true).defaults(defaults);
    for order in [["says", "inherits"], ["inherits", "says"]] {
        let inputs = order.map(|name| Input::named(name, if name == "says" { says } else { inherits }));
        let report = dvs::check_together(inputs, &options);
        for name in order {
            let finding = report.findings().iter().find(|it| it.code() == "R0201" && it.input() == name).unwrap();
            assert_eq!(finding.related().iter().any(|it| &*it.input == "defaults"), name == "inherits", "{order:?}");
        }
    }
}
