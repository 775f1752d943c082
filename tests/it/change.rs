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

/// What a catalog says, whatever the order of its entities: each of them as YAML, which knows only one way to write a text.
fn said(catalog: &Catalog) -> BTreeSet<String> {
    match change::folder(catalog, Form::Yaml) {
        Ok(files) => files.into_iter().map(|(name, text)| format!("{name}\n{text}")).collect(),
        Err(_) => [change::write(catalog, Form::Yaml).unwrap()].into(),
    }
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
                written => written.unwrap(),
            };
            if catalog == Catalog::new() {
                continue;
            }
            let back = read(&written).unwrap_or_else(|problem| panic!("{path} {form:?}: {problem}\n{written}"));
            assert_eq!(
                change::write(&back, Form::Yaml).unwrap(),
                change::write(&catalog, Form::Yaml).unwrap(),
                "{path} {form:?}"
            );
        }
        for form in [Form::Json, Form::Yaml] {
            let folder = match change::folder(&catalog, form) {
                Err(ChangeProblem::TwoEntities(_)) => continue,
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
