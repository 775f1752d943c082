//! Findings about a description that stands inline: interface and version, and the place in that description.

use dvs::{Lang, Options, check};

#[test]
fn findings_name_interface_version_and_the_place_in_the_description() {
    let document =
        "{\"openapi\": \"3.1.0\",\n \"info\": {\"title\": \"Ä\",\n  \"version\": \"1.1.0\"},\n \"paths\": {}}";
    let text =
        serde_json::json!({"format": "dvs-crate/1", "interfaces": [{"id": "example.a:if", "interfaceKind": "openapi",
        "versions": [{"version": "1.0.0", "document": {"inline": document}}]}]})
        .to_string();
    let report = check(dvs::Input::named("a.json", &text), &Options::new("2026-11-24".parse().unwrap()));
    let finding = report.findings().iter().find(|finding| finding.code() == "R2230").unwrap();
    assert_eq!(finding.pointer(), "/interfaces/0/versions/0/version");
    let [place] = finding.related() else { panic!("{:?}", finding.related()) };
    assert_eq!(place.document.as_deref(), Some("example.a:if 1.0.0"));
    assert_eq!(place.pointer, "/info/version");
    let span = place.span.unwrap();
    assert_eq!((span.line, span.columns.unwrap().characters), (3, 14));
    assert!(report.to_text(Lang::En).contains("in the description: example.a:if 1.0.0:3:14 /info/version"));
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    let findings = json["reports"][0]["findings"].as_array().or(json["findings"].as_array()).unwrap();
    let related = &findings.iter().find(|finding| finding["code"] == "R2230").unwrap()["related"][0];
    assert_eq!((&related["document"], &related["span"]["line"]), (&"example.a:if 1.0.0".into(), &3.into()));
    // The same finding has the same fingerprint wherever it stands in the description.
    let moved = text.replace("\\n", "\\n\\n");
    let other = check(dvs::Input::named("a.json", &moved), &Options::new("2026-11-24".parse().unwrap()));
    let other = other.findings().iter().find(|finding| finding.code() == "R2230").unwrap().fingerprint();
    assert_eq!(finding.fingerprint(), other);
}
