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

/// What `dvs check --hold-dates` does, for bindings, too.
#[test]
fn findings_of_the_day_can_be_held() {
    let text: &[u8] = br#"{"kind": "organisation", "id": "a.b:c", "name": {"de": "C"}, "roles": ["provider"]}"#;
    let verdict = |more: &str| {
        let options = format!(r#"{{"today": "2026-11-25", "select": ["R1001"]{more}}}"#);
        let request = format!(r#"{{"format": 1, "call": "check", "options": {options}}}"#);
        let report = answer(&request, &[text])["result"]["reports"][0].clone();
        (report["verdict"].as_str().unwrap().to_owned(), report["findings"][0]["severity"].as_str().unwrap().to_owned())
    };
    assert_eq!(verdict(""), ("failed".to_owned(), "error".to_owned()));
    assert_eq!(verdict(r#", "holdDates": false"#), verdict(""));
    assert_eq!(verdict(r#", "holdDates": true, "deny": "hint""#), ("passed".to_owned(), "warning".to_owned()));
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

/// A part without lines says nothing of its input; an input of which all parts are such is empty, as `check` says.
#[test]
fn what_is_empty_as_a_whole_is_empty_in_parts() {
    let part = r#"{"format": 1, "call": "check-part", "options": {"today": "2026-11-25"}, "documents": [{"index": 0, "name": "a"}]}"#;
    let facts = |text: &str| {
        let answer = answer(part, &[text.as_bytes()]);
        let report = &answer["result"]["report"]["reports"][0];
        assert_eq!(report["verdict"], "passed", "{report}");
        let not_run = report["rulesNotRun"].as_array().unwrap();
        let waits = not_run.iter().any(|rule| rule["code"] == "R0010" && rule["reason"] == "part");
        assert_eq!(waits, text.trim().is_empty(), "{not_run:?}");
        answer["result"]["facts"].as_str().unwrap().to_owned()
    };
    let (empty, blank) = (facts(""), facts("\r\n \n"));
    let line = facts(r#"{"kind": "organisation", "id": "example.b:y", "name": {"de": "B"}}"#);
    let finish = |parts: &[&String]| {
        let parts: Vec<&[u8]> = parts.iter().map(|facts| facts.as_bytes()).collect();
        let end = answer(r#"{"format": 1, "call": "finish", "options": {"today": "2026-11-25"}}"#, &parts);
        end["result"]["reports"][0].clone()
    };
    let check = r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25"}, "documents": [{"index": 0, "name": "a"}]}"#;
    let whole = answer(check, &[b""])["result"]["reports"][0].clone();
    assert_eq!(whole["findings"][0]["name"], "empty-input");
    for parts in [vec![&empty], vec![&blank], vec![&empty, &blank, &empty]] {
        let end = finish(&parts);
        assert_eq!((&end["verdict"], &end["findings"]), (&whole["verdict"], &whole["findings"]), "{parts:?}");
    }
    for parts in [[&empty, &line], [&line, &blank]] {
        let end = finish(&parts);
        let names: Vec<_> = end["findings"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
        assert!(!names.iter().any(|name| **name == "empty-input"), "{names:?}");
    }
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

/// A catalog in another form, by the same ways as `dvs convert` goes.
#[test]
fn converting_there_and_back_loses_nothing() {
    let text = crate::support::read("examples/data/catalog.ndjson");
    let convert = |more: &str, documents: &[&[u8]]| {
        let answer = answer(&format!(r#"{{"format": 1, "call": "convert", {more}}}"#), documents);
        let outputs = answer["result"]["outputs"].as_array().unwrap_or_else(|| panic!("{more}: {answer}")).clone();
        let of = |it: &Value, member: &str| it[member].as_str().unwrap().to_owned();
        let each = |it| (of(it, "name"), of(it, "form"), of(it, "text"));
        outputs.iter().map(each).collect::<Vec<_>>()
    };
    let original = convert(r#""to": "ndjson""#, &[text.as_bytes()]);
    assert_eq!((&*original[0].0, &*original[0].1), ("catalog.ndjson", "ndjson"));
    let forms: &[&str] = if cfg!(feature = "yaml") { &["json", "yaml"] } else { &["json"] };
    for form in forms {
        let there = convert(&format!(r#""to": "{form}""#), &[text.as_bytes()]);
        assert_eq!((&*there[0].0, &*there[0].1), (&*format!("catalog.{form}"), *form));
        assert_eq!(convert(r#""to": "ndjson""#, &[there[0].2.as_bytes()]), original);
        let files = convert(&format!(r#""to": "{form}", "split": true"#), &[text.as_bytes()]);
        let entities = original[0].2.lines().count();
        assert_eq!(files.len(), entities, "a file an entity, and the header");
        assert!(files.iter().any(|(name, ..)| *name == format!("catalog.{form}")));
        assert!(files.iter().any(|(name, ..)| name.starts_with("services/") && name.ends_with(form)));
        let files: Vec<&[u8]> = files.iter().map(|(_, _, text)| text.as_bytes()).collect();
        assert_eq!(convert(r#""to": "ndjson""#, &files)[0].2.lines().count(), entities, "together they are one again");
    }
    let (service, defaults) =
        (br#"{"kind": "service", "id": "a.b:c"}"#, br#"{"kind": "service", "id": "a.b:x", "provider": "a.b:d"}"#);
    let inherited = convert(r#""to": "ndjson", "defaults": {"index": 1}"#, &[service, defaults]);
    assert_eq!(inherited[0].2, "{\"kind\":\"service\",\"id\":\"a.b:c\",\"provider\":\"a.b:d\"}\n");
}

#[test]
fn formatting_keeps_form_and_place_of_each_document() {
    let request = r#"{"format": 1, "call": "format", "documents": [{"index": 1, "name": "all.ndjson"}, {"index": 0}, {"index": 2}]}"#;
    let text = r#"{"id": "a.b:c", "kind": "service"}"#;
    let yaml = "kind: service\nid: \"a.b:c\"\n";
    let documents = [text.as_bytes(), text.as_bytes(), yaml.as_bytes()];
    if !cfg!(feature = "yaml") {
        assert_eq!(faults(request, &documents), ["document-unreadable /documents/2"]);
        return;
    }
    let answer = answer(request, &documents);
    let outputs = answer["result"]["outputs"].as_array().unwrap();
    let line = "{\"kind\":\"service\",\"id\":\"a.b:c\"}\n";
    let indented = "{\n  \"kind\": \"service\",\n  \"id\": \"a.b:c\"\n}\n";
    for (output, (document, name, form, changed, text)) in outputs.iter().zip([
        (1, "all.ndjson", "ndjson", true, line),
        (0, "document 0", "json", true, indented),
        (2, "document 2", "yaml", false, yaml),
    ]) {
        let expected =
            serde_json::json!({"document": document, "name": name, "form": form, "changed": changed, "text": text});
        assert_eq!(*output, expected);
    }
    assert_eq!(outputs.len(), 3);
}

/// A call, its members, its documents, and what is wrong.
type Case<'c> = (&'c str, &'c str, &'c [&'c [u8]], &'c [&'c str]);

#[test]
fn what_would_be_lost_is_an_error() {
    let yaml = cfg!(feature = "yaml");
    let header: &[u8] = br#"{"kind": "catalog", "format": "dvs-crate/1", "id": "a.b:k"}"#;
    let twice: &[u8] = b"{\"kind\":\"service\",\"id\":\"a.b:c\"}\n{\"kind\":\"service\",\"id\":\"a.b:c\"}\n";
    let service: &[u8] = br#"{"kind": "service", "id": "a.b:c"}"#;
    let no_id: &[u8] = br#"{"kind": "service", "id": 1}"#;
    let half: &[u8] = br#"{"kind": "service", "id": "a.b:c", "x-a": "\ud800"}"#;
    let extra: &[u8] = br#"{"format": "dvs-crate/1", "x-a": 1}"#;
    let comment: &[u8] = b"# hier\nkind: service\nid: a.b:c\n";
    let named = r#""documents": [{"index": 0}, {"index": 1}]"#;
    let cases: [Case<'_>; 13] = [
        ("convert", r#""to": "json""#, &[no_id], &["document-unreadable -"]),
        ("convert", r#""to": "json", "documents": [{"index": 0}]"#, &[no_id], &["document-unreadable /documents/0"]),
        ("convert", r#""to": "json""#, &[b"\xff", no_id], &["document-not-utf8 -", "document-unreadable -"]),
        ("convert", r#""to": "json""#, &[header, header], &["would-be-lost -"]),
        ("convert", r#""to": "json", "split": true"#, &[twice], &["would-be-lost -"]),
        ("convert", r#""to": "yaml""#, &[half], if yaml { &["would-be-lost -"] } else { &["no-yaml /to"] }),
        ("convert", r#""to": "ndjson""#, &[extra], &["would-be-lost -"]),
        ("convert", r#""to": "folder""#, &[service], &["unknown-value /to"]),
        ("convert", r#""to": "json", "defaults": {"index": 1}"#, &[service, twice], &["invalid-defaults /defaults"]),
        ("convert", r#""to": "json""#, &[], &["document-missing -"]),
        (
            "format",
            named,
            &[comment, b"\xff"],
            &[
                if yaml { "comments-would-be-lost /documents/0" } else { "document-unreadable /documents/0" },
                "document-not-utf8 /documents/1",
            ],
        ),
        ("format", r#""drop": true"#, &[service], &["unknown-member /drop"]),
        ("format", r#""limits": {"maxInput": 3}"#, &[service], &["document-unreadable -"]),
    ];
    for (call, more, documents, expected) in cases {
        let request = format!(r#"{{"format": 1, "call": "{call}", {more}}}"#);
        assert_eq!(faults(&request, documents), expected, "{request}");
    }
    if !yaml {
        return;
    }
    let dropped = answer(r#"{"format": 1, "call": "format", "dropComments": true}"#, &[comment]);
    assert_eq!(dropped["result"]["outputs"][0]["text"], "kind: service\nid: \"a.b:c\"\n");
}

#[test]
fn what_is_open_is_told_as_a_table() {
    let text = crate::support::read("examples/data/broken.json");
    let request = r#"{"format": 1, "call": "status", "options": {"today": "2026-11-25", "profiles": ["base"]}, "languages": ["de"]}"#;
    let options = dvs::Options::new("2026-11-25".parse().unwrap()).profiles(["base"]).unwrap().all_verdicts(true);
    let status = dvs::check(dvs::Input::named("document 0", &text), &options).status();
    let one = answer(request, &[text.as_bytes()]);
    let written: Value = serde_json::from_str(&dvs::status_json(std::slice::from_ref(&status))).unwrap();
    assert_eq!(one["result"], written);
    assert_eq!(one["texts"]["de"], status.to_text(dvs::Lang::De));
    let all = answer(&request.replace(r#", "profiles": ["base"]"#, ""), &[text.as_bytes(), text.as_bytes()]);
    let tables = all["result"]["status"].as_array().unwrap();
    assert_eq!((tables.len(), tables[0]["profiles"].as_array().unwrap().len()), (2, dvs::profiles::PROFILES.len()));
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
