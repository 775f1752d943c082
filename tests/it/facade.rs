//! The facade: requests as bindings send them.

mod random;

use dvs::facade::call;
use serde_json::Value;

fn answer(request: &str, documents: &[&[u8]]) -> Value {
    serde_json::from_str(&call(request, documents)).unwrap_or_else(|error| panic!("{request}: {error}"))
}

/// Code and pointer of everything that is wrong.
fn faults(request: &str, documents: &[&[u8]]) -> Vec<String> {
    let answer = answer(request, documents);
    let error = answer.get("error").unwrap_or_else(|| panic!("{request}: no error: {answer}"));
    let one = |fault: &Value| {
        assert!(fault["message"]["de"] != fault["message"]["en"], "{fault}");
        format!("{} {}", fault["code"].as_str().unwrap(), fault["pointer"].as_str().unwrap_or("-"))
    };
    std::iter::once(one(error)).chain(error["others"].as_array().into_iter().flatten().map(one)).collect()
}

#[test]
fn everything_wrong_with_a_request_is_said_at_once() {
    for (request, expected) in [
        ("", vec!["not-json "]),
        ("[]", vec!["wrong-type "]),
        ("{}", vec!["call-missing /call"]),
        (r#"{"format": 1}"#, vec!["call-missing /call"]),
        (r#"{"format": 1, "call": 7}"#, vec!["call-missing /call"]),
        (r#"{"format": 1, "call": "chekc"}"#, vec!["unknown-call /call"]),
        (r#"{"call": "version"}"#, vec!["unknown-request-format /format"]),
        (r#"{"format": 2, "call": "version"}"#, vec!["unknown-request-format /format"]),
        (r#"{"format": "1", "call": "version"}"#, vec!["unknown-request-format /format"]),
        (r#"{"format": 1, "call": "version"} {}"#, vec!["not-json "]),
        (r#"{"format": 1, "call": "version", "call": "version"}"#, vec!["duplicate-member /call"]),
        (r#"{"format": 1, "call": "version", "x-a": 1}"#, vec!["unknown-member /x-a"]),
        (r#"{"format": 1, "call": "check"}"#, vec!["missing-member "]),
        (
            r#"{"format": 1, "call": "check", "optoins": {}, "options": {"today": "heute", "profile": ["base"], "deny": "fatal"}}"#,
            vec![
                "unknown-member /optoins",
                "invalid-value /options/today",
                "unknown-member /options/profile",
                "unknown-value /options/deny",
            ],
        ),
        (
            r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25", "profiles": ["base", "bas"], "select": ["R0201", "x"],
               "parameters": [{"name": "a", "value": ""}, {"name": "days-before-end", "value": "x"}],
               "waivers": [{"rule": "y", "reason": "z"}], "severities": [{"rule": "z", "severity": "hint"}]}}"#,
            vec![
                "unknown-profile /options/profiles/1",
                "unknown-parameter /options/parameters/0/name",
                "invalid-parameter /options/parameters/1/value",
                "unknown-rule /options/select/1",
                "unknown-rule /options/severities/0/rule",
                "unknown-rule /options/waivers/0/rule",
            ],
        ),
        (
            r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25"}, "documents": [{"index": 0}]}"#,
            vec!["no-such-document /documents/0/index"],
        ),
        (r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25"}}"#, vec!["document-missing -"]),
        (r#"{"format": 1, "call": "explain", "rules": ["R0201", "dangling"]}"#, vec!["unknown-rule /rules/1"]),
    ] {
        assert_eq!(faults(request, &[]), expected, "{request}");
    }
    let twice = r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25"}, "documents": [{"index": 0}, {"index": 0}]}"#;
    assert_eq!(faults(twice, &[b"{}"]), ["document-twice /documents/1/index"]);
}

#[test]
fn hostile_requests_stay_cheap() {
    let check =
        |options: &str| format!(r#"{{"format": 1, "call": "check", "options": {{"today": "2026-11-25", {options}}}}}"#);
    let names = vec![r#""R0201""#; 10_001].join(",");
    assert_eq!(faults(&check(&format!(r#""select": [{names}]"#)), &[b"{}"]), ["too-many /options/select"]);
    // Each list of each request has the same limit, but for what is known already.
    let list = |element: &str| vec![element; 10_001].join(",");
    let on = r#""format": 1, "on": "2026-11-25""#;
    for (request, pointer) in [
        (format!(r#"{{{on}, "call": "matrix", "need": {{"locations": [{}]}}}}"#, list(r#""DE""#)), "/need/locations"),
        (format!(r#"{{{on}, "call": "resolve", "documents": [{}]}}"#, list(r#"{"index": 0}"#)), "/documents"),
        (format!(r#"{{{on}, "call": "resolve", "languages": [{}]}}"#, list(r#""de""#)), "/languages"),
        (format!(r#"{{"format": 1, "call": "rules", "severities": [{}]}}"#, list(r#""hint""#)), "/severities"),
        (format!(r#"{{"format": 1, "call": "key", "keys": [{}]}}"#, list(r#"{"kind": "ags", "text": ""}"#)), "/keys"),
        (
            format!(
                r#"{{"format": 1, "call": "compare", "old": {{"index": 0}}, "new": {{"index": 1}}, "oldParts": [{}]}}"#,
                list(r#"{"index": 2}"#)
            ),
            "/oldParts",
        ),
    ] {
        assert_eq!(faults(&request, &[b"{}"]), [format!("too-many {pointer}")]);
    }
    let known = check(&format!(r#""baseline": [{}]"#, list(r#""0123456789abcdef""#)));
    assert!(answer(&known, &[b"{}"]).get("result").is_some());
    let documents = vec![r#"{"index": 7}"#; 5000].join(",");
    let many = format!(r#"{{"format": 1, "call": "resolve", "on": "2026-11-25", "documents": [{documents}]}}"#);
    assert_eq!(faults(&many, &[]).len(), 1000);
    assert_eq!(faults(&" ".repeat((16 << 20) + 1), &[]), ["request-too-long -"]);
    assert_eq!(faults(&"[".repeat(100_000), &[]), ["too-deep /0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"]);
    // The deepest that a request can ask for.
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(600), close.repeat(600));
    let json = format!(r#"{{"format": "dvs-crate/1", "x": {}}}"#, deep("[", "]"));
    let yaml = format!("format: dvs-crate/1\nx: {}\n", deep("[", "]"));
    let schema = deep(r#"{"properties":{"a":"#, "}}").replace(":}", ":{}}");
    for document in [&json, &yaml, &schema] {
        let whole = answer(&check(r#""limits": {"maxDepth": 4294967295}"#), &[document.as_bytes()]);
        assert!(whole.get("result").is_some());
        let compare = r#"{"format": 1, "call": "compare", "old": {"index": 0}, "new": {"index": 1}, "limits": {"maxDepth": 4294967295}}"#;
        assert!(answer(compare, &[document.as_bytes(), b"{}"]).get("result").is_some());
    }
}

#[test]
fn a_check_through_the_facade_is_the_check() {
    let text: &[u8] = b"{\"format\": \"dvs-crate/1\", \"services\": [{\"id\": \"example.a:x\", \"id\": \"\xff\"}]}";
    let request = r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25"},
        "documents": [{"index": 0, "name": "katalog.json"}], "languages": ["en", "de"]}"#;
    let options = dvs::Options::new("2026-11-25".parse().unwrap());
    let report = dvs::check(dvs::Input::named("katalog.json", text), &options);
    let answer = answer(request, &[text]);
    let written: Value = serde_json::from_str(&dvs::write_json(std::slice::from_ref(&report))).unwrap();
    assert_eq!(answer["result"], written);
    assert_eq!(answer["texts"]["de"], report.to_text(dvs::Lang::De));
    assert_eq!(answer["texts"]["en"], report.to_text(dvs::Lang::En));
    assert_eq!(answer["result"]["reports"][0]["findings"][0]["name"], "not-utf8");
}

#[test]
fn context_and_togetherness_come_with_the_request() {
    let service: &[u8] = br#"{"kind": "service", "id": "example.a:x", "provider": "example.b:y"}"#;
    let body: &[u8] = br#"{"kind": "organisation", "id": "example.b:y", "name": {"de": "B"}}"#;
    let external = |more: &str| {
        let request = format!(r#"{{"format": 1, "call": "check", "options": {{"today": "2026-11-25"}}{more}}}"#);
        let answer = answer(&request, &[service, body]);
        let reports = answer["result"]["reports"].as_array().unwrap().clone();
        let named = reports.iter().flat_map(|report| report["findings"].as_array().unwrap().clone());
        (reports.len(), named.filter(|finding| finding["name"] == "external-reference").count())
    };
    assert_eq!(external(""), (2, 1));
    assert_eq!(external(r#", "together": true"#), (1, 0));
    assert_eq!(external(r#", "context": [{"index": 1}]"#), (1, 0));
}

#[test]
fn keys_say_what_they_are_and_what_is_wrong_with_them() {
    let request = r#"{"format": 1, "call": "key", "keys": [{"kind": "leitweg-id", "text": "991-01234-44"},
        {"kind": "ars", "text": "053150000000"}], "newLeitwegIds": [{"coarse": "991", "fine": "03730"}]}"#;
    let answer = answer(request, &[]);
    let keys = &answer["result"]["keys"];
    assert_eq!(keys[0]["valid"], false);
    assert!(keys[0]["problem"]["de"].as_str().unwrap().contains("38"));
    assert_eq!(keys[1]["parts"][1]["value"]["en"], "North Rhine-Westphalia");
    assert_eq!(keys[2]["text"], "991-03730-19");
    let bad = r#"{"format": 1, "call": "key", "keys": [{"kind": "arz", "text": ""}]}"#;
    assert_eq!(faults(bad, &[]), ["unknown-value /keys/0/kind"]);
}

#[test]
fn parts_and_their_end_are_stateless() {
    let line = |id: &str, more: &str| format!("{{\"kind\": \"service\", \"id\": \"{id}\"{more}}}\n");
    let (first, second) =
        (line("example.a:x", ""), line("example.a:x", ", \"provider\": \"example.b:y\", \"plan\": 1"));
    let part = |text: &str, offset: usize, number: usize| {
        let request = format!(
            r#"{{"format": 1, "call": "check-part", "options": {{"today": "2026-11-25"}},
            "documents": [{{"index": 0, "name": "all.ndjson", "offset": {offset}, "line": {number}}}]}}"#
        );
        answer(&request, &[text.as_bytes()])["result"].clone()
    };
    let parts = [part(&first, 0, 1), part(&second, first.len(), 2)];
    let found = &parts[1]["report"]["reports"][0]["findings"];
    assert!(found.as_array().unwrap().iter().any(|it| it["name"] == "unknown-member" && it["span"]["line"] == 2));
    // Rules about the whole say that they did not run.
    let not_run = parts[0]["report"]["reports"][0]["rulesNotRun"].as_array().unwrap().clone();
    assert!(not_run.iter().any(|rule| rule["code"] == "R0101" && rule["reason"] == "part"));
    let facts: Vec<&[u8]> = parts.iter().map(|part| part["facts"].as_str().unwrap().as_bytes()).collect();
    let finish = r#"{"format": 1, "call": "finish", "options": {"today": "2026-11-25"}}"#;
    let end = answer(finish, &facts)["result"]["reports"][0].clone();
    let names: Vec<&str> = end["findings"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"duplicate-id") && names.contains(&"external-reference"), "{names:?}");
    assert_eq!(end["counts"]["entities"], 2);
    assert_eq!(faults(finish, &[b"[]"]), ["not-facts -"]);
    assert_eq!(faults(finish, &[b"\xff"]), ["document-not-utf8 -"]);
    // Of all parts, and in one language at a time.
    let bad: [&[u8]; 4] = [b"[]", facts[0], b"\xff", br#"["dvs-facts/0"]"#];
    assert_eq!(faults(finish, &bad), ["not-facts -", "document-not-utf8 -", "not-facts -"]);
    let error = answer(finish, &bad[3..])["error"]["message"].clone();
    let (de, en) = (error["de"].as_str().unwrap(), error["en"].as_str().unwrap());
    assert!(de.ends_with("die diese Version lesen kann: es sind Fakten der Version `dvs-facts/0`."), "{de}");
    assert!(en.ends_with("that this version can read: they are facts of version `dvs-facts/0`."), "{en}");
    let damaged = answer(finish, &[b"{}"])["error"]["message"]["de"].as_str().unwrap().to_owned();
    assert!(damaged.ends_with(": der Text ist beschädigt oder stammt nicht aus `check-part`."), "{damaged}");
}

/// An input has any length; places behind the last that can be counted are that one.
#[test]
fn parts_may_begin_anywhere() {
    let part = |offset: &str| {
        format!(
            r#"{{"format": 1, "call": "check-part", "options": {{"today": "2026-11-25"}},
            "documents": [{{"index": 0, "name": "all.ndjson", "offset": {offset}, "line": 4294967295}}]}}"#
        )
    };
    let text: &[u8] = br#"{"kind": "service", "id": "example.a:x", "providr": 1}"#;
    let offset = |at: &str| {
        let answer = answer(&part(at), &[text]);
        let findings = answer["result"]["report"]["reports"][0]["findings"].as_array().unwrap().clone();
        findings.iter().find(|it| it["code"] == "R0030").unwrap()["span"]["offset"].as_u64().unwrap()
    };
    if cfg!(target_pointer_width = "64") {
        assert_eq!(offset("5000000000"), 5_000_000_000 + offset("0"));
    }
    assert!(offset("18446744073709551615") >= offset("4294967295"));
    for wrong in ["-1", "1.5", "18446744073709551616", "\"7\""] {
        assert_eq!(faults(&part(wrong), &[text]), ["wrong-type /documents/0/offset"], "{wrong}");
    }
}

#[test]
fn without_changes_nothing_changes() {
    let text = crate::support::read("examples/data/catalog.json");
    let on = r#""format": 1, "call": "what-if", "on": "2026-11-25""#;
    let whole = answer(&format!("{{{on}}}"), &[text.as_bytes()]);
    assert_eq!(whole["result"]["before"], whole["result"]["after"], "{whole}");
    assert!(whole["result"].get("before").is_some());
    // A document that is a change is no catalog.
    let used = answer(&format!(r#"{{{on}, "removals": [{{"index": 0}}]}}"#), &[text.as_bytes()]);
    assert_eq!(used["error"]["code"], "document-missing");
    assert!(used["error"]["message"]["en"].as_str().unwrap().contains("does not use otherwise"), "{used}");
}

#[test]
fn who_may_use_what_is_answered_with_reasons() {
    let text = crate::support::read("examples/data/catalog.json");
    let catalog = dvs::read_catalog(&text, &dvs::Options::new("2026-11-25".parse().unwrap())).catalog;
    let (user, service) = (&catalog.organisations[0].id, &catalog.services[0].id);
    for (call, own, member) in [
        ("services-for", format!(r#""user": "{user}""#), "answers"),
        ("customers-of", format!(r#""service": "{service}""#), "answers"),
        ("decide", format!(r#""user": "{user}", "service": "{service}""#), "reasons"),
        (
            "matrix",
            r#""need": {"locations": ["DE"], "ownNetworks": true, "protection": {"integrity": "high"}}"#.to_owned(),
            "counts",
        ),
        ("what-if", r#""additions": [{"index": 1}]"#.to_owned(), "before"),
        ("blockers", format!(r#""service": "{service}""#), "blockers"),
        ("resolve", r#""languages": ["de"]"#.to_owned(), "needs"),
        (
            "impact",
            r#""interface": "example.bund-it:schnittstelle-anmeldung", "version": "1.2.0""#.to_owned(),
            "services",
        ),
    ] {
        let documents = r#""documents": [{"index": 0, "name": "catalog.json"}]"#;
        let request = format!(r#"{{"format": 1, "call": "{call}", "on": "2026-11-25", {own}, {documents}}}"#);
        let answer = answer(&request, &[text.as_bytes(), b"{\"format\": \"dvs-crate/1\"}"]);
        assert!(answer["result"].get(member).is_some(), "{call}: {answer}");
        assert!(answer.get("notRead").is_none(), "{call}");
    }
    // Of what nobody knows, "nobody is hit" would be untrue.
    for (what, at) in [
        (r#""interface": "example.a:b""#, "/interface"),
        (r#""interface": "example.bund-it:schnittstelle-anmeldung", "version": "9.9.9""#, "/version"),
    ] {
        let request = format!(r#"{{"format": 1, "call": "impact", "on": "2026-11-25", {what}}}"#);
        let error = &answer(&request, &[text.as_bytes()])["error"];
        assert_eq!((&error["code"], &error["pointer"]), (&"interface-not-in-documents".into(), &at.into()));
    }
}

#[test]
fn what_could_not_be_read_is_no_part_of_an_answer_and_told() {
    let request = r#"{"format": 1, "call": "resolve", "on": "2026-11-25"}"#;
    let answer = answer(
        request,
        &[b"{\"format\": \"dvs-crate/1\", \"services\": [{}]}", b"\xff", b"{\"format\": \"dvs-crate/1\"}"],
    );
    let told: Vec<String> = answer["notRead"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {}", it["document"], it["entities"]))
        .collect();
    assert_eq!(told, ["0 1", "1 0"]);
}

#[test]
fn descriptions_are_compared_with_what_they_refer_to() {
    let text = |kind: &str| {
        format!(
            r#"{{"openapi": "3.1.0", "info": {{"title": "T", "version": "1.0.0"}}, "paths": {{"/a": {{"post": {{
            "requestBody": {{"content": {{"application/json": {{"schema": {{"$ref": "parts.json#/a{kind}"}}}}}}}}, "responses": {{}}}}}}}}}}"#
        )
    };
    let (old, new) = (text("1"), text("2"));
    let parts: &[u8] = br#"{"a1": {"type": "object"}, "a2": {"type": "string"}}"#;
    let request = r#"{"format": 1, "call": "compare", "old": {"index": 0}, "new": {"index": 1},
        "newParts": [{"index": 2, "name": "parts.json"}], "oldParts": [{"index": 3, "name": "parts.json"}], "languages": ["en"]}"#;
    let whole = answer(request, &[old.as_bytes(), new.as_bytes(), parts, parts]);
    assert_eq!(whole["result"]["verdict"], "breaking", "{whole}");
    assert_eq!(whole["result"]["complete"], true);
    let level = r#"{"format": 1, "call": "compare", "old": {"index": 0}, "new": {"index": 1}, "levels": [{"id": "a", "level": "breaking"}]}"#;
    assert_eq!(faults(level, &[b"", b""]), ["unknown-change-kind /levels/0/id"]);
}
