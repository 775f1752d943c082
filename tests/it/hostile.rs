//! Hostile and broken input: a clear answer for each, and never a panic.

use dvs::{Catalog, Finding, Input, Lang, Limits, Options, Scope, Severity, Verdict};
use proptest::prelude::*;

pub(crate) fn options() -> Options {
    Options::new("2026-11-23".parse().unwrap())
}

/// A small document in which every kind of entity occurs.
pub(crate) const SMALL: &str = r#"{
  "format": "dvs-crate/1",
  "catalog": {"id": "example.land:katalog", "title": {"de": "Katalog"}, "publisher": "example.land:it", "issued": "2026-11-23T08:00:00+01:00"},
  "organisations": [{"id": "example.land:it", "name": {"de": "IT-Dienstleister", "en": "IT service provider"}, "regions": ["05"], "keys": {"leitwegIds": ["04011000-1234512345-06"]}}],
  "services": [{"id": "example.land:mail", "title": {"de": "Post\u00fc \ud83d\ude00"}, "provider": "example.land:it", "serviceModel": "saas", "x-note": {"a": [1.50, 1e400]}}],
  "interfaces": [{"id": "example.land:api", "owner": "example.land:it", "versions": [{"version": "1.2.0"}]}],
  "tenants": [{"id": "example.land:mandant", "service": "example.land:mail", "validFrom": "2026-01-01"}],
  "agreements": [{"id": "example.land:rahmen", "parties": [{"organisation": "example.land:it"}]}],
  "x-extension": [1, 2]
}
"#;

/// Everything that can be asked of a report, so that nothing in it can panic unseen.
fn exercise(bytes: &[u8]) -> Verdict {
    let outcome = dvs::read_catalog(Input::named("hostile", bytes), &options());
    let report = &outcome.report;
    for lang in [Lang::De, Lang::En] {
        assert!(!report.to_text(lang).is_empty());
    }
    serde_json::from_str::<serde_json::Value>(&report.to_json()).unwrap();
    for finding in report.findings() {
        assert!(finding.span().is_none_or(|span| span.offset <= bytes.len()), "{finding:?}");
    }
    // A text without structural findings is what serde takes, with the same values; one with errors is refused.
    // Only that a version of the format is unknown is no error to serde: it is a value like any other.
    let structural = |f: &&Finding| f.declaration().scope == Scope::Structure && f.code() != "R0013";
    let severities: Vec<_> = report.findings().iter().filter(structural).map(Finding::severity).collect();
    match serde_json::from_slice::<Catalog>(bytes) {
        Ok(catalog) => {
            assert!(!severities.contains(&Severity::Error), "{}", report.to_text(Lang::En));
            assert_eq!(catalog, outcome.catalog);
        }
        Err(error) => assert!(!severities.is_empty(), "{error}"),
    }
    // What was read can be written, and reads again as it is.
    let written = outcome.catalog.to_json();
    let again = dvs::read_catalog(&written, &options()).catalog;
    assert_eq!(again.to_json(), written);
    report.verdict()
}

#[test]
fn every_prefix_gets_an_answer() {
    for end in 0..SMALL.len() {
        let verdict = exercise(&SMALL.as_bytes()[..end]);
        let complete = SMALL[..end.min(SMALL.len())].trim_end().len() == SMALL.trim_end().len();
        assert!(complete || verdict == Verdict::Failed, "{end}");
    }
}

/// A cut stream is whole lines and a cut one, and whole lines are judged without regard to the others: so each line is cut
/// everywhere. Optimised builds take all lines of the example catalog, others the shortest of each kind.
#[test]
fn every_prefix_of_the_example_catalog_gets_an_answer() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/catalog.ndjson")).unwrap();
    let mut lines: Vec<_> = text.lines().collect();
    if cfg!(debug_assertions) {
        lines.sort_by_key(|line| line.len());
        let mut kinds = std::collections::HashSet::new();
        lines.retain(|line| kinds.insert(line.split(',').next()));
        assert_eq!(kinds.len(), 6, "a header and five kinds");
    }
    for line in lines {
        for end in (1..line.len()).filter(|end| line.is_char_boundary(*end)) {
            let report = dvs::check(&line[..end], &options());
            assert_eq!(report.verdict(), Verdict::Failed, "{}", &line[..end]);
        }
    }
}

#[test]
fn every_single_byte_deletion_gets_an_answer() {
    for at in 0..SMALL.len() {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes.remove(at);
        exercise(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn random_mutations_get_an_answer(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..6)) {
        const LIKELY: &[u8] = b"{}[]\",:\\0159-.eEntf \nu\xff\xc3";
        let mut bytes = SMALL.as_bytes().to_vec();
        for (index, byte, action) in edits {
            let at = index.index(bytes.len());
            match action {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, LIKELY[usize::from(byte) % LIKELY.len()]),
                2 => bytes[at] = LIKELY[usize::from(byte) % LIKELY.len()],
                _ => bytes[at] = byte,
            }
        }
        exercise(&bytes);
    }
}

/// The codes that an input gets, with the places of the findings.
fn codes(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let report = dvs::check(Input::named("input", bytes), &options());
    let place = |finding: &dvs::Finding| finding.span().map_or_else(|| "-".to_owned(), |span| span.to_string());
    report.findings().iter().map(|finding| (finding.code(), place(finding))).collect()
}

#[test]
fn odd_inputs_are_told_apart() {
    for (bytes, code, place) in [
        (&b""[..], "R0010", "1:1"),
        (b" \r\n\t", "R0010", "1:1"),
        (b"[]", "R0011", "1:1"),
        (b"null", "R0011", "1:1"),
        (b"\"text\"", "R0011", "1:1"),
        (b"17", "R0011", "1:1"),
        (b"{\"format\": \"dvs-crate/1\"", "R0002", "1:25"),
        (b"{\"format\": \"dvs-crate/1\"} {}", "R0012", "1:27"),
        (b"{\"format\": \"dvs-crate/1\"} x", "R0002", "1:27"),
        (b"{\"format\": \"dvs-crate/2\"}", "R0013", "1:12"),
        (b"{}", "R0014", "1:1"),
        (b"{\"kind\":\"servise\",\"id\":\"example.a:b\"}", "R0015", "1:9"),
        (b"{\"kind\":\"service\",\"id\":\"example.a:b\"}\n{\"id\":\"example.a:c\"}\n", "R0016", "2:1"),
        (b"{\"format\": \"dvs-crate/1\", \"services\": [{\"id\": \"example.a:b\", \"tags\": 1e400}]}", "R0032", "1:70"),
        (
            b"{\"format\": \"dvs-crate/1\", \"services\": [{\"id\": \"example.a:b\", \"x-a\": \"\\ud800\"}]}",
            "R0007",
            "1:70",
        ),
        (b"{\"format\": \"dvs-crate/1\", \"services\": {}}", "R0032", "1:39"),
        (b"{\"format\": \"dvs-crate/1\", \"services\": [7]}", "R0032", "1:40"),
        (b"{\"format\": \"dvs-crate/1\", \"format\": \"dvs-crate/1\"}", "R0036", "1:27"),
        (b"\xff\xfe{\0", "R0001", "1:1"),
        (b"{\"format\": \"\xff\"}", "R0001", "1:13"),
        (
            b"{\"kind\":\"service\",\"id\":\"example.a:b\"}\n\xff\n{\"kind\":\"service\",\"id\":\"example.a:c\"}\n",
            "R0001",
            "2:1",
        ),
        (b"\xef\xbb\xbf{\"format\": \"dvs-crate/2\"}", "R0013", "1:12"),
        (b"\xef\xbb\xbf{\"format\": \"dvs-crate/1\"}", "R0009", "1:1"),
        (b"{\"format\": \"dvs-crate/1\",\r\n\"services\": 1}", "R0032", "2:13"),
    ] {
        let found = codes(bytes);
        let text = String::from_utf8_lossy(bytes);
        assert!(found.contains(&(code, place.to_owned())), "{text}: expected {code} at {place}, found {found:?}");
    }
}

#[test]
fn limits_give_a_finding_each_and_an_incomplete_answer_at_best() {
    let lines: String = (0..9).map(|i| format!("{{\"kind\":\"service\",\"id\":\"example.a:s{i}\"}}\n")).collect();
    let deep =
        format!("{{\"kind\":\"service\",\"id\":\"example.a:b\",\"x-deep\":{}{}}}", "[".repeat(99), "]".repeat(99));
    let long = format!("{{\"kind\":\"service\",\"id\":\"example.a:b\",\"tags\":[\"{}\"]}}", "x".repeat(999));
    let limits = Limits::default();
    for (text, limits, code) in [
        (&*lines, limits.clone().max_input(20), "R0020"),
        (&*lines, limits.clone().max_entities(5), "R0021"),
        (&*long, limits.clone().max_text(500), "R0022"),
        (&*lines, limits.clone().max_line(10), "R0023"),
        (&*deep, limits.clone().max_depth(20), "R0003"),
    ] {
        let report = dvs::check(text, &options().limits(limits));
        assert!(report.findings().iter().any(|finding| finding.code() == code), "{code}: {}", report.to_text(Lang::En));
        assert_eq!(report.verdict(), Verdict::Failed, "{code}");
    }
    let report = dvs::check(&lines, &options().limits(limits.max_entities(5)));
    assert_eq!(report.entities(), 5);
}

#[test]
fn findings_are_capped_by_rule_and_in_total_and_counted_exactly() {
    let lines: String = (0..50)
        .map(|i| format!("{{\"kind\":\"service\",\"id\":\"example.a:s{i}\",\"colour\":1,\"tags\":2}}\n"))
        .collect();
    let of =
        |report: &dvs::Report, code: &str| report.findings().iter().filter(|finding| finding.code() == code).count();
    let full = dvs::check(&lines, &options());
    assert_eq!((of(&full, "R0030"), of(&full, "R0032")), (50, 50));
    let capped = dvs::check(&lines, &options().limits(Limits::default().max_findings_per_rule(7)));
    assert_eq!((of(&capped, "R0030"), of(&capped, "R0032")), (7, 7));
    assert_eq!(capped.count(dvs::Severity::Error), full.count(dvs::Severity::Error));
    let beyond = |code: &str| capped.suppressed().iter().find(|(known, _)| known.code == code).map(|(_, count)| *count);
    assert_eq!((beyond("R0030"), beyond("R0032")), (Some(43), Some(43)));
    let total = dvs::check(&lines, &options().limits(Limits::default().max_findings(20)));
    assert_eq!(total.findings().len(), 20);
    let left_out: usize = total.suppressed().iter().map(|(_, count)| count).sum();
    assert_eq!(left_out + 20, full.findings().len());
    // An entity that no longer fits into the list did not pass for that.
    let verdict = |report: &dvs::Report, id: &str| report.verdict_of(&id.parse().unwrap());
    assert_eq!(verdict(&total, "example.a:s0"), Some(dvs::Verdict::Failed));
    assert_eq!((verdict(&full, "example.a:s49"), verdict(&total, "example.a:s49")), (Some(dvs::Verdict::Failed), None));
}

#[test]
fn findings_of_one_entity_are_capped_and_counted_exactly() {
    let plans: Vec<_> = (0..200).map(|_| "{\"id\":\"same\"}").collect();
    let text = format!("{{\"kind\":\"service\",\"id\":\"example.a:s\",\"plans\":[{}]}}", plans.join(","));
    let options = options().select(["duplicate-local-id"]).unwrap();
    let full = dvs::check(&text, &options);
    assert_eq!(full.findings().len(), 199);
    let pointers: Vec<_> = full.findings().iter().map(dvs::Finding::pointer).collect();
    let capped = dvs::check(&text, &options.limits(Limits::default().max_findings_per_rule(7)));
    assert!(capped.findings().iter().map(dvs::Finding::pointer).eq(pointers.into_iter().take(7)));
    assert_eq!(capped.suppressed().iter().map(|(_, count)| *count).collect::<Vec<_>>(), [192]);
    assert_eq!((capped.count(Severity::Error), capped.verdict()), (full.count(Severity::Error), full.verdict()));
}

#[test]
fn long_lists_get_the_answers_of_short_ones() {
    // What was not judged is noted once a reference, however many there are, and titles repeat in every language.
    let many = 200;
    let dependencies: Vec<_> = (0..many * 2)
        .map(|i| {
            format!(
                "{{\"service\":\"example.b:s{}\",\"kind\":\"essential\",\"requiredAvailability\":\"99\"}}",
                i % many
            )
        })
        .collect();
    let texts: Vec<_> =
        (0..many).map(|i| format!("\"de-x-{}{i}\":\"Post\"", if i % 2 == 0 { "A" } else { "a" })).collect();
    let texts = format!("{{{}}}", texts.join(","));
    let text = format!(
        "{{\"format\":\"dvs-crate/1\",\"catalog\":{{\"id\":\"example.a:k\",\"publisher\":\"example.a:it\"}},\"services\":[\
         {{\"id\":\"example.a:s\",\"title\":{texts},\"description\":{},\"dependencies\":[{}]}}]}}",
        texts.replace("de-x-A", "de-x-a"),
        dependencies.join(",")
    );
    let options = options().profiles(["offer", "quality"]).unwrap();
    let report = dvs::check(&text, &options.clone().select(["needed-availability-not-promised"]).unwrap());
    let noted = report.not_judged().iter().filter(|item| matches!(item.reason, dvs::Unjudged::External { .. })).count();
    assert_eq!(noted, many);
    let report = dvs::check(&text, &options.select(["description-repeats-title"]).unwrap());
    assert_eq!(report.findings().len(), many);
}
