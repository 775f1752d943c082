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
        assert_eq!(comparison.outcome(), Outcome::Warning, "{text}");
        let itself = compat::compare(&description, &description, &Options::default());
        assert_eq!((itself.changes().len(), itself.outcome()), (0, Outcome::Warning), "{text}");
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

/// A description that refers to a document with this text, or to none.
fn referring(other: Option<&str>, limits: &ReadLimits) -> Description {
    let root = document(
        &json!({"requestBody": {"content": {"application/json": {"schema": {"$ref": "a.json#/A"}}}}}),
        &json!({}),
    );
    Description::read_with(&root, "", &mut |_| other.map(str::to_owned), limits)
}

#[test]
fn a_document_referred_to_that_cannot_be_read_is_told_with_its_reason_and_place() {
    let deep = format!("{{\"A\": {}{}}}", "[".repeat(200), "]".repeat(200));
    let mut small = ReadLimits::default();
    small.max_text = 1024;
    let long = format!("{{\"A\": {{}}, \"x\": \"{}\"}}", "x".repeat(2000));
    let limits = ReadLimits::default();
    for (other, limits, kinds, line, message) in [
        (
            None,
            &limits,
            vec![ProblemKind::MissingDocument],
            None,
            "the reference `a.json#/A` leads into a document that is not at hand",
        ),
        (
            Some("{\"A\":\n {\"type\": \"string\",,}}"),
            &limits,
            vec![ProblemKind::Unreadable, ProblemKind::UnreadableDocument],
            Some(2),
            "the text cannot be read: From here on the text is no longer JSON: found the character `,`, expected ",
        ),
        (
            Some(deep.as_str()),
            &limits,
            vec![ProblemKind::TooDeep, ProblemKind::UnreadableDocument],
            Some(1),
            "nested too deep: more than 128 levels",
        ),
        (
            Some(long.as_str()),
            &small,
            vec![ProblemKind::TooLarge, ProblemKind::UnreadableDocument],
            Some(1),
            "text too long: more than ",
        ),
        (
            Some("{\"A\": {\"type\": \"string\", \"type\": \"integer\"}}"),
            &limits,
            vec![ProblemKind::DuplicateMember],
            Some(1),
            "`type` stands twice, the first one counts",
        ),
    ] {
        let description = referring(other, limits);
        assert_eq!(kinds_of(&description), kinds, "{other:?}");
        let problem = &description.problems()[0];
        assert!(problem.message(Lang::En).starts_with(message), "{}", problem.message(Lang::En));
        assert!(!problem.message(Lang::De).is_empty());
        if let Some(line) = line {
            assert_eq!((&*problem.document, problem.span.unwrap().line), ("a.json", line), "{other:?}");
        }
        let comparison = compat::compare(&description, &description, &Options::default());
        let hidden = kinds != [ProblemKind::DuplicateMember];
        assert_eq!(comparison.is_complete(), !hidden, "{other:?}");
        let text = comparison.to_text(Lang::En, false);
        assert!(text.contains(message), "{text}");
    }
    // The mark at the beginning of a file is no part of its text.
    assert!(referring(Some("\u{FEFF}{\"A\": {}}"), &limits).problems().is_empty());
}

#[test]
fn what_is_only_referred_to_and_not_at_hand_did_not_change() {
    let away = || json!({"$ref": "other.json#/x"});
    let content = json!({"content": {"application/json": {"schema": {"type": "object"}}}});
    let response = json!({"description": "x", "content": content["content"], "headers": {"A": {"required": true}}});
    let parameter = json!({"in": "query", "name": "a", "required": true});
    let header =
        |header: serde_json::Value| json!({"responses": {"200": {"description": "x", "headers": {"A": header}}}});
    for (here, there) in [
        (json!({"parameters": [parameter]}), json!({"parameters": [away()]})),
        (json!({"requestBody": content}), json!({"requestBody": away()})),
        (json!({"responses": {"200": response}}), json!({"responses": {"200": away()}})),
        (header(json!({"required": true})), header(away())),
        (json!({"callbacks": {"a": {"{$url}": {"post": {}}}}}), json!({"callbacks": {"a": away()}})),
    ] {
        let (here, there) = (document(&here, &json!({})), document(&there, &json!({})));
        for (old, new) in [(&here, &there), (&there, &here)] {
            let comparison = compare(old, new);
            assert_eq!(ids(&comparison), [""; 0], "{old}\n{new}");
            assert_eq!((comparison.is_complete(), comparison.outcome()), (false, Outcome::Warning), "{old}\n{new}");
        }
    }
    let whole = |item: serde_json::Value| json!({"openapi": "3.1.0", "paths": {"/a": item}}).to_string();
    assert_eq!(ids(&compare(&whole(json!({"get": {}})), &whole(away()))), [""; 0]);
    let channel = |channel: serde_json::Value| json!({"asyncapi": "2.6.0", "channels": {"a": channel}}).to_string();
    let publish = |message: serde_json::Value| channel(json!({"publish": {"message": message}}));
    let message = || publish(json!({"name": "m", "payload": {"type": "string"}}));
    for (old, new) in [(message(), channel(away())), (message(), publish(away())), (publish(away()), message())] {
        let comparison = compare(&old, &new);
        let told: Vec<_> = ids(&comparison).into_iter().filter(|id| id != "message-renamed").collect();
        assert_eq!((told.as_slice(), comparison.is_complete()), (&[][..], false), "{old}\n{new}");
    }
    let operation = |operation: serde_json::Value| {
        json!({"asyncapi": "3.0.0", "channels": {"a": {"messages": {"m": {}, "n": {}}}}, "operations": {"o": operation}}).to_string()
    };
    let here = operation(json!({"action": "send", "channel": {"$ref": "#/channels/a"}}));
    for there in [
        away(),
        json!({"action": "send", "channel": away()}),
        json!({"action": "send", "channel": {"$ref": "#/channels/a"}, "messages": [away()]}),
    ] {
        let there = operation(there);
        for (old, new) in [(&here, &there), (&there, &here)] {
            let comparison = compare(old, new);
            assert_eq!((ids(&comparison).as_slice(), comparison.is_complete()), (&[][..], false), "{old}\n{new}");
        }
    }
}

#[cfg(feature = "yaml")]
#[test]
fn what_of_yaml_is_passed_over_is_told() {
    for (text, kind, line, message) in [
        (
            "openapi: 3.1.0\npaths: {\n",
            ProblemKind::Unreadable,
            2,
            "the text cannot be read: From here on the text is not valid YAML",
        ),
        (
            "openapi: 3.1.0\nx-a: &a {b: 1}\npaths:\n  /a:\n    <<: *a\n",
            ProblemKind::PassedOver,
            5,
            "passed over: The merge key `<<` is not carried out",
        ),
        (
            "openapi: 3.1.0\npaths: *lost\n",
            ProblemKind::PassedOver,
            2,
            "passed over: The alias `*lost` refers to no value",
        ),
        ("openapi: 3.1.0\npaths: {}\n---\nopenapi: 3.1.0\n", ProblemKind::PassedOver, 3, "passed over: "),
        ("openapi: 3.1.0\npaths: !!map {}\n", ProblemKind::Slip, 2, "not correct, but understood: The tag `!!map`"),
    ] {
        let description = Description::read(text);
        assert_eq!(kinds_of(&description), [kind], "{text}");
        let problem = &description.problems()[0];
        assert!(problem.message(Lang::En).starts_with(message), "{}", problem.message(Lang::En));
        assert_eq!(problem.span.unwrap().line, line, "{text}");
        assert_eq!(
            compat::compare(&description, &description, &Options::default()).is_complete(),
            kind == ProblemKind::Slip
        );
    }
}

#[test]
fn places_of_mistakes_count_from_the_beginning_of_the_text() {
    let description = Description::read(
        "\n\n  {\"openapi\": \"3.1.0\", \"paths\": {\"/a\": 1,\n  \"/a\": 2, \"/b/{x}\": {}, \"/b/{y}\": {}}}",
    );
    let problems: Vec<_> =
        description.problems().iter().map(|it| (it.kind, it.pointer.as_str(), it.span.unwrap().line)).collect();
    assert_eq!(
        problems,
        [(ProblemKind::DuplicateMember, "/paths/~1a", 4), (ProblemKind::SamePath, "/paths/~1b~1{y}", 4)]
    );
    let itself = compat::compare(&description, &description, &Options::default());
    assert!(itself.changes().is_empty() && itself.is_complete());
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
    // It did change, and nobody who sends notices.
    let sent = |length: u32| with_schema(&schema("readOnly", length), true);
    let comparison = compare(&sent(5), &sent(4));
    assert_eq!(
        (ids(&comparison).as_slice(), comparison.outcome()),
        (&["request-max-length-decreased".to_owned()][..], Outcome::Compatible)
    );
    let received = |length: u32| with_schema(&schema("readOnly", length), false);
    assert_eq!(compare(&received(4), &received(5)).outcome(), Outcome::Breaking);
    let received = |length: u32| with_schema(&schema("writeOnly", length), false);
    assert_eq!(compare(&received(4), &received(5)).outcome(), Outcome::Compatible);
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
        ("2.0.0-rc.1", "2.0.0", &wide, &narrow, Bump::Major, false),
        ("2.0.0-rc.1", "2.0.0-rc.1", &wide, &narrow, Bump::Major, true),
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

#[test]
fn texts_of_strangers_are_no_markup_obey_nothing_and_end() {
    let evil = "`<script>\u{202e}\u{1b}[31m\n# x`|**b**[l](u)";
    let long = "ä".repeat(5000);
    let of = |name: &str, values: serde_json::Value| {
        json!({"openapi": "3.1.0", "info": {"title": name, "version": name}, "paths": {format!("/{name}"): {"get": {
            "parameters": [{"in": "query", "name": name, "schema": {"enum": values}}],
            "responses": {"200": {"content": {name: {"schema": {"properties": {name: {"enum": values}}}}}}}}}},
            "components": {"schemas": {name: {"$ref": format!("#/{name}")}}}})
        .to_string()
    };
    for name in [evil, long.as_str()] {
        let comparison = compare(&of(name, json!([name])), &of(name, json!([format!("{name}2")])));
        assert!(comparison.changes().len() >= 4);
        for lang in [Lang::De, Lang::En] {
            for (text, is_markdown) in
                [(comparison.to_text(lang, true), false), (comparison.to_markdown(lang, true), true)]
            {
                assert!(!text.contains(['\u{202e}', '\u{1b}']), "{text}");
                assert!(!text.contains("\n# x"), "{text}");
                assert!(text.lines().all(|line| line.chars().count() < 2000), "{text}");
                if is_markdown {
                    for line in text.lines() {
                        assert_eq!(line.matches('`').count() % 2, 0, "{line}");
                        let outside: String = line.split('`').step_by(2).collect();
                        assert!(!outside.replace("\\<", "").contains('<') && !outside.contains("[l]"), "{line}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_moves_into_a_part_of_all_of_did_not_change() {
    let whole =
        json!({"type": "object", "required": ["a"], "properties": {"a": {"maxLength": 5}, "b": {"type": "integer"}}});
    let apart = json!({"type": "object", "properties": {"b": {"type": "integer"}}, "allOf": [
        {"type": "object", "required": ["a"], "properties": {"a": {"maxLength": 5}}}]});
    let shared =
        |length: u32| json!({"schemas": {"A": {"required": ["a"], "properties": {"a": {"maxLength": length}}}}});
    let named = json!({"type": "object", "allOf": [{"$ref": "#/components/schemas/A"}], "properties": {"b": {"type": "integer"}}});
    let of = |schema: &serde_json::Value, components: &serde_json::Value| {
        document(&json!({"requestBody": {"content": {"application/json": {"schema": schema}}}}), components)
    };
    let all = [of(&whole, &shared(5)), of(&apart, &shared(5)), of(&named, &shared(5))];
    for old in &all {
        for new in &all {
            assert!(compare(old, new).changes().is_empty(), "{old}\n{new}");
        }
        // What changed besides is found where it stands.
        let comparison = compare(old, &of(&named, &shared(4)));
        assert_eq!(ids(&comparison), ["request-max-length-decreased"], "{old}");
    }
    // A part that says something for itself is not the same.
    let closed = json!({"type": "object", "properties": {"b": {"type": "integer"}}, "allOf": [
        {"additionalProperties": false, "required": ["a"], "properties": {"a": {"maxLength": 5}}}]});
    assert_eq!(compare(&all[0], &of(&closed, &shared(5))).outcome(), Outcome::Breaking);
}

#[test]
fn schemas_with_addresses_of_their_own_are_found_by_them() {
    let text = |reference: &str, length: u32| {
        json!({"$id": "https://example.org/a.json", "properties": {"x": {"$ref": reference}}, "$defs": {
            "B": {"$id": "b.json", "$defs": {"C": {"$anchor": "c", "maxLength": length}, "D": {"$ref": "#/$defs/C"}}},
            "E": {"$dynamicAnchor": "e", "maxLength": length},
            "F": {"$dynamicRef": "#e"},
        }})
        .to_string()
    };
    for reference in ["b.json#/$defs/C", "https://example.org/b.json#c", "b.json#/$defs/D", "#/$defs/F", "#e"] {
        let (old, new) = (text(reference, 5), text(reference, 4));
        assert!(Description::read(&old).problems().is_empty(), "{reference}: {:?}", Description::read(&old).problems());
        let comparison = compare(&old, &new);
        assert_eq!(ids(&comparison), ["request-max-length-decreased", "response-max-length-decreased"], "{reference}");
    }
    let lost = Description::read(&text("c.json", 5));
    assert_eq!(kinds_of(&lost), [ProblemKind::MissingDocument]);
}

#[test]
fn a_change_in_a_shared_part_is_told_once() {
    let of = |length: u32| {
        let call = json!({"get": {"responses": {"200": {"description": "x", "content": {"application/json":
            {"schema": {"$ref": "#/components/schemas/Meldung"}}}}}}});
        let mut paths = serde_json::Map::new();
        for index in 0..5 {
            paths.insert(format!("/m{index}"), call.clone());
        }
        json!({"openapi": "3.1.0", "info": {"version": "1.0.0"}, "paths": paths, "components": {"schemas": {"Meldung":
            {"properties": {"text": {"maxLength": length}, "next": {"$ref": "#/components/schemas/Meldung"}}}}}})
        .to_string()
    };
    let comparison = compare(&of(4), &of(5));
    assert_eq!(comparison.changes().len(), 5, "every call has it");
    let text = comparison.to_text(Lang::En, false);
    assert_eq!(text.matches("increased from 4 to 5").count(), 1, "{text}");
    assert!(text.contains("affects 5 calls: GET /m0, GET /m1, GET /m2 and 2 more"), "{text}");
    assert!(comparison.to_markdown(Lang::De, false).contains("betrifft 5 Aufrufe"));
}

/// Small limits, so that what unfolds meets them.
fn limited() -> Options {
    let mut options = Options::default();
    (options.max_pairs, options.max_steps, options.max_changes) = (20_000, 200_000, 2_000);
    options
}

#[test]
fn hostile_documents_end_within_the_limits() {
    let schema = |schemas: &str| {
        format!(
            r##"{{"openapi": "3.1.0", "paths": {{"/a": {{"post": {{"requestBody": {{"content": {{"application/json":
            {{"schema": {{"$ref": "#/components/schemas/S0"}}}}}}}}}}}}}}, "components": {{"schemas": {{{schemas}}}}}}}"##
        )
    };
    let named = |body: &dyn Fn(usize) -> String, count: usize| {
        schema(&(0..count).map(|index| format!("\"S{index}\": {}", body(index))).collect::<Vec<_>>().join(","))
    };
    let refer = |index: usize| format!(r##"{{"$ref": "#/components/schemas/S{index}"}}"##);
    // Each layer refers twice to the next: unfolded, 2^60 schemas.
    let laughs = |last: usize| {
        named(
            &move |index| {
                if index == 60 {
                    format!(r#"{{"maxLength": {last}}}"#)
                } else {
                    format!(r#"{{"properties": {{"a": {0}, "b": {0}}}}}"#, refer(index + 1))
                }
            },
            61,
        )
    };
    // The same through `allOf`, and a chain of parts.
    let parts = |last: usize| {
        named(
            &move |index| {
                if index == 60 {
                    format!(r#"{{"maxLength": {last}}}"#)
                } else {
                    format!(r#"{{"allOf": [{0}, {0}]}}"#, refer(index + 1))
                }
            },
            61,
        )
    };
    let chain = |last: usize| {
        named(
            &move |index| {
                if index == 2_000 {
                    format!(r#"{{"maxLength": {last}}}"#)
                } else {
                    format!(r#"{{"allOf": [{}], "minLength": {}}}"#, refer(index + 1), index % 2)
                }
            },
            2_001,
        )
    };
    let itself = |last: usize| {
        named(&move |_| format!(r#"{{"allOf": [{0}], "oneOf": [{0}, {{"maxLength": {last}}}]}}"#, refer(0)), 1)
    };
    let wide = |last: usize| {
        named(
            &move |_| {
                let alternatives: Vec<_> = (0..3_000)
                    .map(|index| format!(r#"{{"title": "t{index}", "maxLength": {}}}"#, index + last))
                    .collect();
                format!(r#"{{"oneOf": [{}]}}"#, alternatives.join(","))
            },
            1,
        )
    };
    let pattern = |last: usize| named(&move |_| format!(r#"{{"pattern": "{}"}}"#, "(a*)*".repeat(20_000 + last)), 1);
    for (what, build) in [
        ("laughs", &laughs as &dyn Fn(usize) -> String),
        ("parts", &parts),
        ("chain", &chain),
        ("itself", &itself),
        ("wide", &wide),
        ("pattern", &pattern),
    ] {
        let (old, new) = (Description::read(&build(4)), Description::read(&build(5)));
        assert!(old.problems().is_empty(), "{what}: {:?}", old.problems());
        let comparison = compat::compare(&old, &new, &limited());
        assert!(!comparison.changes().is_empty(), "{what}");
        assert!(comparison.changes().len() <= 2_000, "{what}");
        assert_eq!(comparison.is_complete(), what != "wide", "{what}: what was left out is said");
        assert!(compat::compare(&old, &old, &limited()).changes().is_empty(), "{what}");
        assert!(comparison.to_text(Lang::De, true).len() < 4_000_000, "{what}");
    }
}

#[test]
fn what_stands_beside_a_reference_hides_nothing_behind_it() {
    let content = |schema: &serde_json::Value| json!({"content": {"application/json": {"schema": schema}}});
    let of = |form: &str, schema: &serde_json::Value, a: &serde_json::Value| {
        let schemas = json!({"schemas": {"A": a, "Any": true, "B": {"$ref": "#/components/schemas/A", "properties": {"z": {"maxLength": 3}}},
            "C": {"$ref": "#/components/schemas/B"}}});
        document(&json!({"requestBody": content(schema)}), &schemas).replacen("3.1.0", form, 1)
    };
    let a = |of_y: &str| json!({"type": "object", "properties": {"y": {"type": of_y}}, "required": ["y"]});
    let reference = json!({"$ref": "#/components/schemas/A"});
    let beside = json!({"$ref": "#/components/schemas/A", "properties": {"x": {"type": "string"}}});
    let told = |old: &str, new: &str| {
        let comparison = compare(old, new);
        assert!(comparison.is_complete());
        let place = |change: &Change| format!("{} {}", change.id(), change.location.value);
        comparison.changes().iter().map(place).collect::<Vec<_>>()
    };
    let with = |schema: &serde_json::Value, of_y: &str| of("3.1.0", schema, &a(of_y));
    assert_eq!(told(&with(&beside, "string"), &with(&beside, "integer")), ["request-type-changed /y"]);
    assert!(told(&with(&beside, "string"), &with(&beside, "string")).is_empty());
    // It came, and it went; and what it says changed.
    assert_eq!(told(&with(&reference, "string"), &with(&beside, "string")), ["request-optional-property-added "]);
    assert_eq!(told(&with(&beside, "string"), &with(&reference, "string")), ["request-optional-property-removed "]);
    let narrower = json!({"$ref": "#/components/schemas/A", "properties": {"x": {"type": "string", "pattern": "^a"}}});
    assert_eq!(told(&with(&beside, "string"), &with(&narrower, "string")), ["request-pattern-added /x"]);
    // `allOf` says the same.
    let all_of = json!({"allOf": [{"$ref": "#/components/schemas/A"}], "properties": {"x": {"type": "string"}}});
    assert!(told(&with(&beside, "string"), &with(&all_of, "string")).is_empty());
    // On the way to what is referred to in the end, too.
    let far = json!({"$ref": "#/components/schemas/C"});
    assert_eq!(told(&with(&far, "string"), &with(&far, "integer")), ["request-type-changed /y"]);
    let longer = with(&far, "string").replace("\"maxLength\":3", "\"maxLength\":2");
    assert_eq!(told(&with(&far, "string"), &longer), ["request-max-length-decreased /z"]);
    let any = |more: serde_json::Value| {
        let mut schema = json!({"$ref": "#/components/schemas/Any"});
        schema.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        with(&json!({"items": schema}), "string")
    };
    assert_eq!(told(&any(json!({})), &any(json!({"type": "string"}))), ["request-items-added "]);
    // In OpenAPI 3.0 it means nothing.
    let in_30 = |schema: &serde_json::Value| of("3.0.3", schema, &a("string"));
    assert!(told(&in_30(&beside), &in_30(&narrower)).is_empty());
}

#[test]
fn whoever_had_to_send_a_property_is_refused_with_it_by_a_closed_object() {
    let closed = |required: bool| {
        let mut schema = json!({"type": "object", "additionalProperties": false, "properties": {"b": {}}});
        if required {
            schema["properties"]["a"] = json!({"type": "string"});
            schema["required"] = json!(["a"]);
        }
        schema
    };
    let level = |sent: bool, before: bool| {
        let comparison = compare(&with_schema(&closed(before), sent), &with_schema(&closed(!before), sent));
        comparison.changes().iter().map(|change| change.level).collect::<Vec<_>>()
    };
    assert_eq!(level(true, true), [Level::Breaking], "sent, and gone");
    assert_eq!(level(false, true), [Level::Breaking], "received, and gone");
    assert_eq!(level(true, false), [Level::Breaking], "to be sent now");
    assert_eq!(level(false, false), [Level::Warning], "received where nothing else was expected");
}

/// A description whose callback calls `A`, the last of these parts.
fn with_callbacks(callbacks: &str) -> String {
    format!(
        r##"{{"openapi": "3.1.0", "paths": {{"/a": {{"post": {{"callbacks": {{"x": {{"$ref": "#/components/callbacks/A0"}}}}}}}}}},
        "components": {{"callbacks": {{{callbacks}}}}}}}"##
    )
}

#[test]
fn callbacks_that_call_each_other_end() {
    let callback = |index: usize, next: &[usize], length: usize| {
        let next: Vec<_> =
            next.iter().map(|next| format!(r##""y{next}": {{"$ref": "#/components/callbacks/A{next}"}}"##)).collect();
        format!(
            r#""A{index}": {{"{{$request.body#/u}}": {{"post": {{"callbacks": {{{}}}, "requestBody": {{"content": {{"a/b": {{"schema":
            {{"maxLength": {length}}}}}}}}}}}}}}}"#,
            next.join(",")
        )
    };
    let itself = |length| with_callbacks(&callback(0, &[0], length));
    let comparison = compare(&itself(4), &itself(5));
    assert_eq!(
        ids(&comparison),
        ["request-max-length-increased", "response-max-length-increased"],
        "once in each direction: whoever is called calls back"
    );
    assert!(compare(&itself(4), &itself(4)).is_complete());
    // A chain that is longer than any stack is high, and everyone who calls everyone.
    let chain = |length| {
        let all: Vec<_> = (0..20_000).map(|index| callback(index, &[(index + 1) % 20_000], length)).collect();
        with_callbacks(&all.join(","))
    };
    let comparison = compare(&chain(4), &chain(5));
    assert!(comparison.is_complete());
    assert_eq!(comparison.changes().len(), 20_000);
    let every = |length| {
        let all: Vec<_> = (0..40).map(|index| callback(index, &(0..40).collect::<Vec<_>>(), length)).collect();
        with_callbacks(&all.join(","))
    };
    assert_eq!(compare(&every(4), &every(5)).changes().len(), 80);
}

#[test]
fn a_callback_that_many_call_is_told_with_each_of_them() {
    let of = |length: u32| {
        let call = |more: serde_json::Value| {
            let mut call = json!({"callbacks": {"x": {"$ref": "#/components/callbacks/A"}}});
            call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            call
        };
        json!({"openapi": "3.1.0", "paths": {"/a": {"post": call(json!({"x-stability-level": "draft"}))}, "/b": {"post": call(json!({}))}},
            "components": {"callbacks": {"A": {"{$request.body#/u}": {"post": {"requestBody": {"content": {"a/b": {"schema":
                {"maxLength": length}}}}}}}}}})
        .to_string()
    };
    let comparison = compare(&of(4), &of(5));
    let levels: Vec<_> = comparison.changes().iter().map(|change| change.level).collect();
    assert_eq!(levels, [Level::Compatible, Level::Breaking], "the draft before promises nothing of the other one");
    // What lies behind a callback of a draft is as little promised as the draft, and what stands behind a draft in a callback is.
    let inside = |length: u32| {
        document(
            &json!({"callbacks": {"x": {"{$request.body#/u}": {
                "get": {"x-stability-level": "draft"},
                "post": {"requestBody": {"content": {"a/b": {"schema": {"maxLength": length}}}}}}}},
                "responses": {"200": {"description": "x", "content": {"a/b": {"schema": {"maxLength": length}}}}}}),
            &json!({}),
        )
    };
    assert_eq!(compare(&inside(4), &inside(5)).count(Level::Breaking), 2);
    let draft = |length: u32| inside(length).replacen("\"post\":{", "\"post\":{\"x-stability-level\":\"draft\",", 1);
    assert_eq!(compare(&draft(4), &draft(5)).count(Level::Breaking), 0);
}

#[test]
fn what_many_places_refer_to_is_not_gone_through_without_end() {
    // Many paths are one path, which has many parameters and a long text.
    let paths = |text: &str| {
        let paths: Vec<_> = (0..4_000).map(|index| format!(r##""/a{index}": {{"$ref": "#/x"}}"##)).collect();
        let parameters: Vec<_> = (0..2_000)
            .map(|index| format!(r#"{{"in": "query", "name": "n{index}", "schema": {{"minLength": 1}}}}"#))
            .collect();
        format!(
            r#"{{"openapi": "3.1.0", "paths": {{{}}}, "x": {{"get": {{"description": "{text}{}", "parameters": [{}]}}}}}}"#,
            paths.join(","),
            "x".repeat(1 << 20),
            parameters.join(",")
        )
    };
    let (old, new) = (Description::read(&paths("a")), Description::read(&paths("b")));
    let comparison = compat::compare(&old, &new, &Options::default());
    assert!(!comparison.is_complete(), "what was left out is said");
    assert!(comparison.changes().len() > 100);
    let operations = new.operations();
    assert!(operations.iter().map(|operation| operation.parameters.len()).sum::<usize>() <= 1_000_000);
    // Many operations speak of one channel with many messages, and many channels are that one.
    let channels = |length: u32| {
        let messages: Vec<_> =
            (0..2_000).map(|index| format!(r#""m{index}": {{"payload": {{"maxLength": {length}}}}}"#)).collect();
        let operations: Vec<_> = (0..2_000)
            .map(|index| format!(r##""o{index}": {{"action": "receive", "channel": {{"$ref": "#/channels/c"}}}}"##))
            .collect();
        let channels: Vec<_> = (0..2_000).map(|index| format!(r##""d{index}": {{"$ref": "#/channels/c"}}"##)).collect();
        format!(
            r#"{{"asyncapi": "3.0.0", "channels": {{"c": {{"address": "x", "messages": {{{}}}}}, {}}}, "operations": {{{}}}}}"#,
            messages.join(","),
            channels.join(","),
            operations.join(",")
        )
    };
    let comparison = compare(&channels(5), &channels(4));
    assert!(!comparison.is_complete());
    assert!(comparison.count(Level::Breaking) >= 2_000, "each message is told once for its channel");
}

#[test]
fn the_first_of_two_members_with_one_name_counts_everywhere() {
    for text in [
        document(&json!({}), &json!({}))
            .replace("\"/meldungen\":{", "\"/meldungen\":{\"get\":{\"deprecated\":true}},\"/meldungen\":{"),
        with_schema(&json!({"properties": {"a": {"properties": {"b": {}, "c": {"$ref": "#/nowhere"}}}}, "x": 1}), true)
            .replace("\"b\":{}", "\"b\":{\"type\":\"string\"},\"b\":{\"enum\":[1,{}]}")
            .replace("\"x\":1", "\"type\":\"object\",\"type\":[\"object\",\"null\"],\"properties\":{}"),
    ] {
        let description = Description::read(&text);
        assert!(kinds_of(&description).contains(&ProblemKind::DuplicateMember), "{text}");
        let comparison = compat::compare(&description, &description, &Options::default());
        assert!(comparison.changes().is_empty(), "{text}\n{:?}", ids(&comparison));
    }
    let (one, two) =
        ("{\"type\": \"string\", \"maxLength\": 4}", "{\"type\": \"string\", \"maxLength\": 4, \"maxLength\": 5}");
    assert!(compare(one, two).changes().is_empty());
}
