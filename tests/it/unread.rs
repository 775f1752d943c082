//! What could not be read is not called missing: it may be there.

use dvs::{Input, Lang, Report, Unjudged, Verdict};

use crate::hostile::options;

const HEADER: &str = r#"{"kind":"catalog","format":"dvs-crate/1","id":"example.a:k","title":{"de":"K"},"publisher":"example.a:o","issued":"2026-11-23T08:00:00+01:00"}"#;

fn document(rest: &str) -> String {
    let header = HEADER.replace(r#""kind":"catalog","format":"dvs-crate/1","#, "");
    format!(r#"{{"format":"dvs-crate/1","catalog":{header},{rest}"#)
}

/// A document whose text ends in its second organisation.
fn cut_off() -> String {
    document(r#""organisations":[{"id":"example.a:p","legalEntity":"example.a:o"},{"id":"example.a:q","name":{"de":"#)
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings().iter().map(dvs::Finding::code).filter(|code| !code.starts_with("R08")).collect()
}

fn unread(report: &Report) -> Vec<(&str, &str)> {
    let items = report.not_judged().iter().filter_map(|item| match &item.reason {
        Unjudged::Unread { target } => Some((item.declaration?.code, target.as_str())),
        _ => None,
    });
    items.collect()
}

#[test]
fn a_reference_into_the_lost_rest_of_a_text_is_not_judged() {
    let report = dvs::check(&cut_off(), &options());
    assert_eq!(codes(&report), ["R0002"], "{}", report.to_text(Lang::En));
    assert_eq!(unread(&report), [("R0205", "example.a:o"), ("R0201", "example.a:o")]);
    // Without the accusation that the text ends too early, nothing says that it is in order.
    let report = dvs::check(&cut_off(), &options().ignore(["not-json"]).unwrap());
    assert_eq!(report.verdict(), Verdict::Incomplete);
}

#[test]
fn what_is_missing_in_a_whole_text_is_missing() {
    let text = document(r#""organisations":[{"id":"example.a:p","legalEntity":"example.a:o"}]}"#);
    let report = dvs::check(&text, &options());
    assert_eq!(codes(&report), ["R0205", "R0201"]);
    assert_eq!(unread(&report), []);
}

#[test]
fn an_entity_counts_when_its_id_could_be_read() {
    let cut = cut_off().replace("example.a:q", "example.a:o");
    let report = dvs::check(&cut, &options());
    assert_eq!(unread(&report), [], "{}", report.to_text(Lang::En));
    assert_eq!(codes(&report), ["R0002"]);
    // It is one of two entities, and neither is called passed.
    assert_eq!((report.entities(), report.entities_with(Verdict::Failed)), (2, 1));
    let twice = cut_off().replace("example.a:q", "example.a:p");
    assert!(codes(&dvs::check(&twice, &options())).contains(&"R0101"));
}

#[test]
fn a_broken_line_hides_the_entity_that_it_names_and_no_other() {
    let tenant = r#"{"kind":"tenant","id":"example.a:t","service":"example.a:s","customer":"example.a:o"}"#;
    let organisation = r#"{"kind":"organisation","id":"example.a:o"}"#;
    let broken = [
        (r#"{"kind":"service","id":"example.a:s","title":"#, "known kind"),
        (r#"{"kind":"servce","id":"example.a:s"}"#, "unknown kind"),
        (r#"{"id":"example.a:s"}"#, "no kind"),
        (r#"{"id":"example.a:s","title":"#, "ends before its kind"),
        ("garbage", "no id"),
    ];
    for (line, case) in broken {
        let text = [HEADER, organisation, tenant, line, ""].join("\n");
        let report = dvs::check(&text, &options());
        assert!(!codes(&report).contains(&"R0201"), "{case}: {}", report.to_text(Lang::En));
        // The other lines are judged, and a reference that no line can mean leads nowhere.
        let other = text.replace(r#""customer":"example.a:o""#, r#""customer":"example.a:x""#);
        assert_eq!(codes(&dvs::check(&other, &options())).contains(&"R0201"), case != "no id", "{case}");
    }
}

#[test]
fn lines_that_could_not_be_read_are_named() {
    let mut bytes = [HEADER, r#"{"kind":"organisation","id":"example.a:o"}"#, r#"{"id":"example.a:z"}"#, ""]
        .join("\n")
        .into_bytes();
    bytes.extend(b"{\"kind\":\"service\",\"id\":\"example.a:s\",\"x-a\":\"\xC3\"}\n");
    bytes.extend(b"{\"kind\":\"tenant\",\"id\":\"example.a:t\",\"service\":\"example.a:x\"}\n");
    let report = dvs::check(Input::named("lines", &bytes), &options());
    let lines: Vec<_> = report.not_judged().iter().map(|item| &item.reason).collect();
    assert_eq!(lines, [&Unjudged::Line { line: 3 }, &Unjudged::Line { line: 4 }]);
    // Every finding has its place, also those that were made when all lines had been read.
    let dangling = report.findings().iter().find(|finding| finding.code() == "R0201").unwrap();
    let span = dangling.span().unwrap();
    assert_eq!((span.line, &bytes[span.offset..span.offset + span.length]), (5, &b"\"example.a:x\""[..]));
    assert!(span.columns.is_some());
}

#[test]
fn a_list_that_is_no_list_or_stands_twice_hides_what_it_holds() {
    for (list, case) in [
        (r#""services":null"#, "null"),
        (r#""services":{"id":"example.a:s"}"#, "an object"),
        (r#""services":[],"services":[{"id":"example.a:s"}]"#, "twice"),
    ] {
        let tenant = r#""tenants":[{"id":"example.a:t","service":"example.a:s"}]"#;
        let text = document(&format!(r#""organisations":[{{"id":"example.a:o"}}],{list},{tenant}}}"#));
        let report = dvs::check(&text, &options());
        assert_eq!(codes(&report).len(), 1, "{case}: {}", report.to_text(Lang::En));
        let finding = report.findings().iter().find(|finding| !finding.code().starts_with("R08")).unwrap();
        assert_eq!(finding.pointer(), "/services", "{case}");
        assert_eq!(unread(&report)[0], ("R0201", "example.a:s"), "{case}");
    }
}

#[test]
fn problems_outside_of_entities_have_their_pointers() {
    let text = r#"{"format":"dvs-crate/1","x-a":{"b":[1,{"c":1,"c":2}]},"foo":"\ud800","format":"dvs-crate/1"}"#;
    let report = dvs::check(text, &options());
    let places: Vec<_> = report.findings().iter().map(|finding| (finding.code(), finding.pointer())).collect();
    let expected = [("R0036", "/x-a/b/1/c"), ("R0030", "/foo"), ("R0007", "/foo"), ("R0036", "/format")]
        .map(|(c, p)| (c, p.to_owned()));
    assert_eq!(places, expected);
    // The first of two members is named beside the second, wherever they stand.
    assert!(report.findings().iter().filter(|finding| finding.code() == "R0036").all(|f| f.related().len() == 1));
}

#[test]
fn facts_that_travel_know_what_was_not_read() {
    let part = dvs::facts_of(&cut_off(), &options());
    let again = dvs::facts::Facts::from_json(&part.to_json()).unwrap();
    let text = r#"{"kind":"service","id":"example.b:s","provider":"example.a:x"}"#;
    for context in [part, again] {
        let options = options().profiles(["base"]).unwrap();
        let report = dvs::check(text, &options.closed(true).context(context));
        assert_eq!(unread(&report), [("R0201", "example.a:x")]);
    }
}

#[test]
fn a_kind_that_is_no_text_is_not_called_missing() {
    for (kind, code) in [("12", "R0032"), ("null", "R0033")] {
        let report = dvs::check(&format!(r#"{{"id":"example.a:s","kind":{kind}}}"#), &options());
        let places: Vec<_> = report.findings().iter().map(|finding| (finding.code(), finding.pointer())).collect();
        assert_eq!(places, [(code, "/kind".to_owned())]);
    }
}
