//! What is hostile, broken, or spread over several documents.

use std::fmt::Write as _;

use dvs::Lang;
use dvs::compat::{self, Bump, Change, Description, Level, Options, Outcome, ProblemKind, ReadLimits};
use serde_json::json;

use super::{compare, document, ids, with_schema};

fn kinds_of(description: &Description) -> Vec<ProblemKind> {
    description.problems().iter().map(|problem| problem.kind).collect()
}

#[test]
fn texts_that_are_no_descriptions_are_problems_and_never_more() {
    for (text, kind) in [
        ("", ProblemKind::Unreadable),
        ("{", ProblemKind::Unreadable),
        ("{\"openapi\": \"3.0.0\"", ProblemKind::Unreadable),
        ("{}", ProblemKind::UnknownForm),
        ("{\"swagger\": \"2.0\", \"type\": \"x\"}", ProblemKind::UnknownForm),
        ("[1]", ProblemKind::UnknownForm),
    ] {
        let description = Description::read(text);
        let kind = if cfg!(feature = "yaml") || !text.is_empty() { kind } else { ProblemKind::YamlNotBuiltIn };
        assert_eq!(kinds_of(&description), [kind], "{text}");
        let comparison =
            compat::compare(&description, &Description::read(&with_schema(&json!({}), true)), &Options::default());
        assert!(!comparison.is_complete(), "{text}");
        assert!(comparison.outcome() >= Outcome::Warning, "{text}");
        let _ = (comparison.to_text(Lang::De, true), comparison.to_markdown(Lang::En, true), comparison.to_json());
    }
}

#[test]
fn references_that_lead_nowhere_are_problems_with_a_place() {
    let text = "{\"openapi\": \"3.1.0\", \"paths\": {},\n \"components\": {\"schemas\": {\n  \"A\": {\"$ref\": \"#/components/schemas/B\"},\n  \"B\": {\"$ref\": \"#/components/schemas/A\"},\n  \"C\": {\"$ref\": \"#/nowhere\"},\n  \"D\": {\"$ref\": \"other.json#/x\"},\n  \"E\": {\"example\": {\"$ref\": \"#/data\"}, \"properties\": {\"example\": {\"$ref\": \"#/nor\"}}}}}}";
    let description = Description::read(text);
    assert_eq!(
        kinds_of(&description),
        [
            ProblemKind::ReferenceCycle,
            ProblemKind::ReferenceCycle,
            ProblemKind::MissingTarget,
            ProblemKind::MissingDocument,
            ProblemKind::MissingTarget
        ]
    );
    let missing = &description.problems()[2];
    assert_eq!(missing.pointer, "/components/schemas/C/$ref");
    assert_eq!(missing.span.unwrap().line, 5);
    assert_eq!(missing.message(Lang::En), "the reference `#/nowhere` leads nowhere");
}

#[test]
fn other_documents_come_through_the_resolver_once() {
    let root = document(
        &json!({"requestBody": {"content": {"application/json": {"schema": {"$ref": "parts/a.json#/$defs/A"}}}}}),
        &json!({"schemas": {"Z": {"$ref": "parts/a.json#/$defs/A"}}}),
    );
    let read = |length: u32| {
        let mut asked = Vec::new();
        let mut resolver = |address: &str| {
            asked.push(address.to_owned());
            match address {
                "api/parts/a.json" => Some("{\"$defs\": {\"A\": {\"$ref\": \"b.json#name\"}}}".to_owned()),
                "api/parts/b.json" => {
                    Some(format!("{{\"$defs\": {{\"x\": {{\"$anchor\": \"name\", \"maxLength\": {length}}}}}}}"))
                }
                _ => None,
            }
        };
        let description = Description::read_with(&root, "api/root.json", &mut resolver, &ReadLimits::default());
        assert_eq!(asked, ["api/parts/a.json", "api/parts/b.json"]);
        assert!(description.problems().is_empty());
        description
    };
    let comparison = compat::compare(&read(5), &read(4), &Options::default());
    assert_eq!(ids(&comparison), ["request-max-length-decreased"]);
    let place = comparison.changes()[0].new_place.as_ref().unwrap();
    assert_eq!((&*place.document, place.pointer.as_str()), ("api/parts/b.json", "/$defs/x/maxLength"));
}

#[test]
fn recursive_schemas_end_and_are_told_wherever_they_are_used() {
    let schemas = |length: u32| {
        json!({"schemas": {
            "A": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/B"}, "text": {"maxLength": length}}},
            "B": {"type": "object", "properties": {"back": {"$ref": "#/components/schemas/A"}}},
        }})
    };
    let operation = json!({
        "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
        "responses": {"200": {"description": "x", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/B"}}}}},
    });
    let comparison = compare(&document(&operation, &schemas(4)), &document(&operation, &schemas(5)));
    assert_eq!(ids(&comparison), ["request-max-length-increased", "response-max-length-increased"]);
    let values: Vec<_> = comparison.changes().iter().map(|change| &*change.location.value).collect();
    assert_eq!(values, ["/text", "/back/text"]);
    assert_eq!(comparison.outcome(), Outcome::Breaking, "what clients receive from B changes in A");
}

#[test]
fn what_unfolds_without_end_stops_at_its_limits() {
    // Two circles of references whose lengths have no common divisor meet in every combination.
    let circle = |length: usize| {
        let schema = |index: usize| {
            format!(
                "\"S{index}\": {{\"properties\": {{\"a\": {{\"$ref\": \"#/$defs/S{}\"}}}}, \"maxLength\": {index}}}",
                (index + 1) % length
            )
        };
        format!(
            "{{\"$ref\": \"#/$defs/S0\", \"$defs\": {{{}}}}}",
            (0..length).map(schema).collect::<Vec<_>>().join(",")
        )
    };
    let (old, new) = (Description::read(&circle(997)), Description::read(&circle(1009)));
    assert!(old.problems().is_empty());
    let mut options = Options::default();
    options.max_pairs = 5000;
    options.max_changes = 2000;
    let comparison = compat::compare(&old, &new, &options);
    assert!(!comparison.is_complete());
    assert!(comparison.changes().len() <= 2000);
    // Deep nesting, many paths.
    let deep = format!("{{\"openapi\": \"3.1.0\", \"a\": {}{}}}", "[".repeat(5000), "]".repeat(5000));
    assert_eq!(kinds_of(&Description::read(&deep)), [ProblemKind::TooDeep]);
    let paths = |word: &str| {
        let mut paths = String::new();
        for index in 0..10_000 {
            let comma = if index == 0 { "" } else { "," };
            _ = write!(paths, "{comma}\"/a/{index}/{{{word}}}\": {{\"get\": {{}}}}");
        }
        format!("{{\"openapi\": \"3.1.0\", \"paths\": {{{paths}}}}}")
    };
    let comparison = compare(&paths("a"), &paths("b"));
    assert_eq!(comparison.outcome(), Outcome::None, "only names of parameters in paths differ");
    assert_eq!(comparison.count(Level::Editorial), 10_000);
}

#[test]
fn directions_turn_round_in_webhooks_callbacks_and_exclusions() {
    let hook = |length: u32| {
        json!({"openapi": "3.1.0", "webhooks": {"neu": {"post": {"requestBody": {"content": {"application/json":
            {"schema": {"maxLength": length}}}}}}}})
        .to_string()
    };
    assert_eq!(ids(&compare(&hook(4), &hook(5))), ["response-max-length-increased"]);
    let callback = |length: u32| {
        document(
            &json!({"callbacks": {"fertig": {"{$request.body#/url}": {"post": {
                "requestBody": {"content": {"application/json": {"schema": {"maxLength": length}}}}}}}}}),
            &json!({}),
        )
    };
    let comparison = compare(&callback(4), &callback(5));
    assert_eq!(ids(&comparison), ["response-max-length-increased"]);
    assert_eq!(&*comparison.changes()[0].location.operation, "POST /meldungen → fertig POST {$request.body#/url}");
    let not = |length: u32| with_schema(&json!({"not": {"maxLength": length}}), true);
    assert_eq!(compare(&not(4), &not(5)).outcome(), Outcome::Breaking, "more is excluded");
    assert_eq!(compare(&not(5), &not(4)).outcome(), Outcome::Compatible, "less is excluded");
    let condition = |length: u32| with_schema(&json!({"if": {"maxLength": length}, "then": {"minLength": 1}}), true);
    assert_eq!(compare(&condition(5), &condition(4)).outcome(), Outcome::Warning, "either way is possible");
}

#[test]
fn read_only_data_is_not_sent_and_write_only_data_is_not_received() {
    let schema = |flag: &str, length: u32| json!({"properties": {"a": {flag: true, "maxLength": length}}});
    assert!(
        compare(&with_schema(&schema("readOnly", 5), true), &with_schema(&schema("readOnly", 4), true))
            .changes()
            .is_empty()
    );
    let received = |length: u32| with_schema(&schema("readOnly", length), false);
    assert_eq!(compare(&received(4), &received(5)).outcome(), Outcome::Breaking);
    let received = |length: u32| with_schema(&schema("writeOnly", length), false);
    assert!(compare(&received(4), &received(5)).changes().is_empty());
}

#[test]
fn dialects_say_the_same_in_their_own_words() {
    let of = |version: &str, schema: serde_json::Value| {
        json!({"openapi": version, "paths": {"/a": {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}}}}}).to_string()
    };
    let old = of("3.0.3", json!({"type": "number", "nullable": true, "minimum": 1, "exclusiveMinimum": true}));
    let new = of("3.1.0", json!({"type": ["number", "null"], "exclusiveMinimum": 1}));
    assert!(compare(&old, &new).changes().is_empty());
    // Beside a reference, 3.0 says nothing and 3.1 says more.
    let beside = |version: &str, length: u32| {
        json!({"openapi": version, "components": {"schemas": {"A": {"type": "string"}}}, "paths": {"/a": {"post": {"requestBody":
            {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/A", "maxLength": length}}}}}}}})
        .to_string()
    };
    assert!(compare(&beside("3.0.3", 5), &beside("3.0.3", 4)).changes().is_empty());
    assert_eq!(ids(&compare(&beside("3.1.0", 5), &beside("3.1.0", 4))), ["request-max-length-decreased"]);
}

#[test]
fn numbers_of_versions_must_move_far_enough() {
    let of = |version: &str, schema: serde_json::Value| with_schema(&schema, true).replace("1.0.0", version);
    let (wide, narrow) = (json!({"maxLength": 5}), json!({"maxLength": 4}));
    for (from, to, old, new, bump, too_little) in [
        ("1.0.0", "2.0.0", &wide, &narrow, Bump::Major, false),
        ("1.0.0", "1.1.0", &wide, &narrow, Bump::Major, true),
        ("1.0.0", "1.1.0", &narrow, &wide, Bump::Minor, false),
        ("1.0.0", "1.0.1", &narrow, &wide, Bump::Minor, true),
        ("1.0.0", "1.0.0", &wide, &wide, Bump::None, false),
        ("1.1.0", "1.0.0", &wide, &wide, Bump::None, true),
        ("0.1.0", "0.1.1", &wide, &narrow, Bump::Major, false),
        ("0.1.0", "0.1.0", &wide, &narrow, Bump::Major, true),
        ("2024-11", "2024-12", &wide, &narrow, Bump::Major, false),
    ] {
        let comparison = compare(&of(from, old.clone()), &of(to, new.clone()));
        assert_eq!((comparison.required_bump(), comparison.moved_too_little()), (bump, too_little), "{from} {to}");
    }
}

#[test]
fn callers_decide_on_levels_and_what_is_left_out() {
    let (old, new) = (with_schema(&json!({"maxLength": 5}), true), with_schema(&json!({"maxLength": 4}), true));
    let (old, new) = (Description::read(&old), Description::read(&new));
    let comparison = compat::compare(&old, &new, &Options::default());
    let print = comparison.changes()[0].fingerprint();
    let softer = Options::default().level("request-max-length-decreased", Level::Warning);
    assert_eq!(compat::compare(&old, &new, &softer).outcome(), Outcome::Warning);
    for what in [print.as_str(), "request-max-length-decreased"] {
        let comparison = compat::compare(&old, &new, &Options::default().ignore(what));
        assert_eq!((comparison.outcome(), comparison.ignored()), (Outcome::None, 1));
    }
}

#[test]
fn nothing_was_promised_of_drafts() {
    let of = |length: u32| {
        document(
            &json!({"x-stability-level": "draft", "requestBody": {"content": {"a/b": {"schema": {"maxLength": length}}}}}),
            &json!({}),
        )
    };
    assert_eq!(compare(&of(5), &of(4)).outcome(), Outcome::Compatible);
}

#[test]
fn reports_speak_both_languages_and_machines_get_their_words() {
    let (old, new) = (with_schema(&json!({"maxLength": 5}), true), with_schema(&json!({"maxLength": 4}), true));
    let comparison = compare(&old, &new);
    assert!(comparison.to_text(Lang::De, false).contains("Anfrage, application/json: Höchstlänge von 5 auf 4 gesenkt"));
    assert!(comparison.to_markdown(Lang::En, false).contains(
        "## `POST /meldungen`\n\n- **breaking**: request, application/json: maximum length decreased from 5 to 4"
    ));
    let value: serde_json::Value = serde_json::from_str(&comparison.to_json()).unwrap();
    assert_eq!(
        (&value["verdict"], &value["requiredBump"], &value["movedTooLittle"]),
        (&json!("breaking"), &json!("major"), &json!(true))
    );
    let change = &value["changes"][0];
    assert_eq!(change["fingerprint"], json!(comparison.changes().first().map(Change::fingerprint)));
    assert_eq!(change["newPlace"]["span"]["line"], json!(1));
    let kinds: serde_json::Value = serde_json::from_str(&compat::kinds_json()).unwrap();
    assert!(kinds["changeKinds"].as_array().unwrap().len() > 250);
}
