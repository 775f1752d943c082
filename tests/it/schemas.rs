//! The JSON Schemas: valid themselves, and of one mind with the reader and with what is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use dvs::{Input, Options, Severity};
use jsonschema::Validator;
use serde_json::Value;

use crate::support::read;

/// Schemas with their validators, by name.
pub(crate) type Schemas = BTreeMap<String, (Value, Validator)>;

/// All schemas; each is one itself.
pub(crate) fn schemas() -> Schemas {
    let compiled = |text: &str| {
        let schema: Value = serde_json::from_str(text).unwrap();
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{}", schema["$id"]);
        let validator = jsonschema::draft202012::options().build(&schema).unwrap();
        (schema, validator)
    };
    dvs::facade::schemas().into_iter().map(|schema| (schema.name, compiled(&schema.text))).collect()
}

/// Codes of structure that a schema can see.
const SEEN: [&str; 8] = ["R0011", "R0013", "R0014", "R0015", "R0031", "R0032", "R0033", "R0035"];
/// Codes of the text: a schema sees only what came of it.
const OF_TEXT: std::ops::RangeInclusive<&str> = "R0001"..="R0009";

#[test]
fn the_schemas_and_the_reader_are_of_one_mind() {
    let schemas = schemas();
    let options = Options::new("2026-11-23".parse().unwrap()).profiles(["base"]).unwrap();
    let (mut accepted, mut refused, mut beyond) = (0, BTreeMap::<&str, usize>::new(), 0);
    let mut wrong = Vec::new();
    let mut judge = |text: &str, what: &str| {
        let Ok(value) = serde_json::from_str::<Value>(text) else { return };
        let name = if value.get("kind").is_some() && value.get("format").is_none() { "entity" } else { "document" };
        let report = dvs::check(Input::named("example", text), &options);
        let structural: BTreeSet<&str> = report
            .findings()
            .iter()
            .filter(|finding| finding.code() < "R0040" && finding.declaration().severity == Severity::Error)
            .map(dvs::Finding::code)
            .collect();
        let valid = schemas[name].1.is_valid(&value);
        let visible: Vec<_> = structural.iter().filter(|code| SEEN.contains(code)).collect();
        if structural.is_empty() {
            accepted += 1;
            if !valid {
                let errors: Vec<String> = schemas[name]
                    .1
                    .iter_errors(&value)
                    .map(|error| format!("{}: {error}", error.instance_path()))
                    .collect();
                wrong.push(format!("{what}: the reader takes it, the schema does not: {errors:?}"));
            }
        } else if structural.iter().any(|code| OF_TEXT.contains(code)) {
            // What stands behind a broken place is judged by one of them only.
        } else if let Some(code) = visible.first() {
            *refused.entry(code).or_default() += 1;
            if valid {
                wrong.push(format!("{what}: the reader refuses it for {code}, the schema does not"));
            }
        } else {
            // A text of a wrong form, or a limit: a schema may see it or not.
            beyond += usize::from(valid);
        }
    };
    for example in crate::rules::examples() {
        if example.path.extension().is_some_and(|extension| extension == "json") {
            let Ok(text) = fs::read_to_string(&example.path) else { continue };
            judge(&text, &example.path.display().to_string());
        }
    }
    for name in ["catalog.json", "broken.json", "minimal.json"] {
        judge(&read(&format!("examples/data/{name}")), name);
    }
    for line in read("examples/data/catalog.ndjson").lines().skip(1) {
        judge(line, "catalog.ndjson");
    }
    judge(r#"{"kind": "servise", "id": "example.a:x"}"#, "unknown kind");
    for line in one_line_a_kind() {
        let whole: Value = serde_json::from_str(&line).unwrap();
        // Each value gives way to one of these in turn.
        let others = ["null", "7", "-1", "true", "\"\"", "{}", "[]", "[null]"];
        for (pointer, other) in pointers(&whole).into_iter().zip(others.into_iter().cycle()) {
            let mut broken = whole.clone();
            *broken.pointer_mut(&pointer).unwrap() = serde_json::from_str(other).unwrap();
            judge(&broken.to_string(), &format!("{other} in place of {pointer}"));
        }
    }
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
    assert!(accepted > 1000, "{accepted} examples that the reader takes");
    let seen: BTreeSet<&str> = refused.keys().copied().collect();
    assert_eq!(seen, SEEN.into_iter().collect(), "each code that a schema can see was seen: {refused:?}, {beyond}");
}

/// The shortest line of the example landscape for each kind of entity.
fn one_line_a_kind() -> Vec<String> {
    let mut kinds: BTreeMap<String, String> = BTreeMap::new();
    for line in read("examples/data/catalog.ndjson").lines().skip(1) {
        let value: Value = serde_json::from_str(line).unwrap();
        let kept = kinds.entry(value["kind"].as_str().unwrap().to_owned()).or_insert_with(|| line.to_owned());
        if line.len() < kept.len() {
            line.clone_into(kept);
        }
    }
    kinds.into_values().collect()
}

/// The pointers of all values but the whole.
fn pointers(value: &Value) -> Vec<String> {
    fn walk(value: &Value, path: &str, all: &mut Vec<String>) {
        let mut inner = |name: &str, value: &Value| {
            let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
            all.push(path.clone());
            walk(value, &path, all);
        };
        match value {
            Value::Object(map) => map.iter().for_each(|(name, value)| inner(name, value)),
            Value::Array(list) => list.iter().enumerate().for_each(|(index, value)| inner(&index.to_string(), value)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    walk(value, "", &mut all);
    all
}

#[test]
fn titles_and_descriptions_come_in_both_languages() {
    fn walk(value: &Value, path: &str, wrong: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                // No link that only rustdoc understands.
                if map.get("description").and_then(Value::as_str).is_some_and(|text| text.contains("](")) {
                    wrong.push(format!("{path}: {}", map["description"]));
                }
                if map.contains_key("title") && map["title"].is_string() && map.get("x-de").is_none() {
                    wrong.push(path.to_owned());
                }
                let inner = map.iter().filter(|(name, _)| *name != "x-de");
                inner.for_each(|(name, value)| walk(value, &format!("{path}/{name}"), wrong));
            }
            Value::Array(list) => list.iter().for_each(|value| walk(value, path, wrong)),
            _ => {}
        }
    }
    let mut wrong = Vec::new();
    for (name, (schema, _)) in schemas() {
        walk(&schema, &name, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
