//! Whatever comes in, an answer comes out, and one that its schema knows. `PROPTEST_CASES` says how many random calls are made.

use proptest::prelude::*;
use serde_json::Value;

/// Calls that are answered, each with the documents below.
const CALLS: &[&str] = &[
    r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25", "profiles": ["base"], "limits": {"maxDepth": 8}}, "languages": ["de"]}"#,
    r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25", "waivers": [{"rule": "R0201", "reason": "r", "until": "2027-01-01"}], "allVerdicts": true}, "together": true}"#,
    r#"{"format": 1, "call": "check", "options": {"today": "2026-11-25", "deny": "hint", "severities": [{"rule": "R0030", "severity": "error"}], "baseline": ["x"]}, "context": [{"index": 1, "name": "b"}]}"#,
    r#"{"format": 1, "call": "check-part", "options": {"today": "2026-11-25"}, "documents": [{"index": 0, "name": "a", "offset": 7, "line": 2}]}"#,
    r#"{"format": 1, "call": "finish", "options": {"today": "2026-11-25"}, "facts": [{"index": 2}]}"#,
    r#"{"format": 1, "call": "status", "options": {"today": "2026-11-25", "closed": true}, "together": true, "languages": ["de", "en"]}"#,
    r#"{"format": 1, "call": "convert", "to": "json", "split": true, "documents": [{"index": 1}]}"#,
    r#"{"format": 1, "call": "convert", "to": "ndjson", "documents": [{"index": 1}], "defaults": {"index": 4}, "limits": {"maxDepth": 8}}"#,
    r#"{"format": 1, "call": "format", "documents": [{"index": 1, "name": "b.ndjson"}, {"index": 4}], "dropComments": true}"#,
    r#"{"format": 1, "call": "rules", "profiles": ["base"], "severities": ["error"]}"#,
    r#"{"format": 1, "call": "explain", "rules": ["R0201", "unknown-member"], "languages": ["en", "de"]}"#,
    r#"{"format": 1, "call": "profiles"}"#,
    r#"{"format": 1, "call": "parameters"}"#,
    r#"{"format": 1, "call": "version"}"#,
    r#"{"format": 1, "call": "key", "keys": [{"kind": "ags", "text": "05315000"}, {"kind": "dvdv-key", "text": "wgb010540880000"}, {"kind": "leika-key", "text": "1"}, {"kind": "entity-id", "text": "a.b:c"}, {"kind": "grundschutz-certificate", "text": "BSI-IGZ-0730-2025"}, {"kind": "leitweg-id", "text": "991-03730-19"}, {"kind": "ars", "text": "053150000000"}], "newLeitwegIds": [{"coarse": "99", "fine": "A"}]}"#,
    r#"{"format": 1, "call": "services-for", "on": "2026-11-25", "user": "example.a:x", "need": {"via": "example.a:y", "network": {"zone": "internet"}}}"#,
    r#"{"format": 1, "call": "customers-of", "on": "2026-11-25", "service": "example.a:x", "languages": ["de"]}"#,
    r#"{"format": 1, "call": "decide", "on": "2026-11-25", "user": "example.a:x", "service": "example.a:y", "need": {"protection": {"integrity": "high"}}}"#,
    r#"{"format": 1, "call": "matrix", "on": "2026-11-25", "need": {"locations": ["DE"], "ownNetworks": true}}"#,
    r#"{"format": 1, "call": "what-if", "on": "2026-11-25", "additions": [{"index": 1}]}"#,
    r#"{"format": 1, "call": "blockers", "on": "2026-11-25", "service": "example.a:x"}"#,
    r#"{"format": 1, "call": "compare", "old": {"index": 0}, "new": {"index": 1}, "levels": [{"id": "operation-removed", "level": "warning"}], "ignore": ["x"], "limits": {"maxPairs": 5}}"#,
    r#"{"format": 1, "call": "resolve", "on": "2026-11-25"}"#,
    r#"{"format": 1, "call": "impact", "on": "2026-11-25", "interface": "example.a:i"}"#,
];

const DOCUMENTS: &[&str] = &[
    r#"{"format": "dvs-crate/1", "services": [{"id": "example.a:x", "id": 1, "title": {"de": "X"}, "requires": [{"interface": "example.a:i"}]}, {}]}"#,
    "{\"kind\": \"service\", \"id\": \"example.a:y\"}\n{\"kind\": \"organisation\", \"id\": \"example.a:x\"}\n",
    r#"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": {"responses": {"200": {"description": ""}}}}}}"#,
    r#"{"kind": "service", "id": "example.a:x"}"#,
    "kind: service\nid: example.a:x\n",
    "\0",
];

/// The documents, the third being the facts of the first.
fn documents() -> Vec<String> {
    let mut all: Vec<String> = DOCUMENTS.iter().map(|text| (*text).to_owned()).collect();
    all.insert(2, dvs::facts_of(DOCUMENTS[0], &dvs::Options::new("2026-11-25".parse().unwrap())).to_json());
    all
}

/// Cuts, doubles, turns and puts in pieces.
fn mutated(text: &str, edits: &[(usize, usize, u8)]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (at, length, what) in edits {
        let at = at % (bytes.len() + 1);
        let end = (at + length % 12).min(bytes.len());
        match what % 5 {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            2 => bytes.insert(at, *what),
            3 => bytes[at..end].reverse(),
            _ => {
                let tokens: [&[u8]; 6] = [b"{", b"]", b",\"\":", b"null", b"99999999999", b"\"format\""];
                bytes.splice(at..end, tokens[usize::from(*what) % 6].to_vec());
            }
        }
    }
    bytes
}

fn edits() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    prop::collection::vec((any::<usize>(), any::<usize>(), any::<u8>()), 0..4)
}

/// Any text, or a call that was tampered with.
fn request() -> impl Strategy<Value = String> {
    let tampered = (prop::sample::select(CALLS), edits())
        .prop_map(|(call, edits)| String::from_utf8_lossy(&mutated(call, &edits)).into_owned());
    prop_oneof![1 => any::<String>(), 6 => tampered]
}

/// Any bytes, or a document that was tampered with.
fn document() -> impl Strategy<Value = Vec<u8>> {
    let tampered = (prop::sample::select(documents()), edits()).prop_map(|(text, edits)| mutated(&text, &edits));
    prop_oneof![1 => prop::collection::vec(any::<u8>(), 0..200), 6 => tampered]
}

/// An answer is JSON, and what its schema says.
fn judge(answer: &str) -> Result<(), String> {
    let value: Value = serde_json::from_str(answer).map_err(|error| format!("{error}: {answer}"))?;
    if value.get("error").is_some() == value.get("result").is_some() {
        return Err(format!("error and result: {answer}"));
    }
    #[cfg(feature = "schema")]
    {
        use std::sync::LazyLock;
        static SCHEMAS: LazyLock<crate::schemas::Schemas> = LazyLock::new(crate::schemas::schemas);
        let name = value["call"].as_str().map_or("error".to_owned(), |call| format!("{call}-answer"));
        let (_, validator) = SCHEMAS.get(&name).ok_or_else(|| format!("no schema {name}"))?;
        if let Err(error) = validator.validate(&value) {
            return Err(format!("{name}: {}: {error}", error.instance_path()));
        }
    }
    Ok(())
}

#[test]
fn each_call_gives_an_answer_that_its_schema_knows() {
    let documents = documents();
    let documents: Vec<&[u8]> = documents[..5].iter().map(String::as_bytes).collect();
    let mut answered = std::collections::BTreeSet::new();
    for call in CALLS {
        let answer = dvs::facade::call(call, &documents);
        assert!(answer.contains("\"result\":"), "{call}: {answer}");
        judge(&answer).unwrap();
        let value: Value = serde_json::from_str(&answer).unwrap();
        answered.insert(value["call"].as_str().unwrap().to_owned());
    }
    let version = dvs::facade::call(r#"{"format": 1, "call": "version"}"#, &[]);
    let version: Value = serde_json::from_str(&version).unwrap();
    let all: std::collections::BTreeSet<String> =
        version["result"]["calls"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect();
    assert_eq!(answered, all, "every call stands in the list");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_comes_in_an_answer_comes_out(request in request(), documents in prop::collection::vec(document(), 0..4)) {
        let documents: Vec<&[u8]> = documents.iter().map(Vec::as_slice).collect();
        let answer = dvs::facade::call(&request, &documents);
        prop_assert_eq!(judge(&answer), Ok(()));
    }
}
