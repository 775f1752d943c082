//! The same findings whatever the way: one document, its lines, any partition of them merged, entities one by one.

use std::collections::BTreeMap;

use dvs::{Check, Checker, Declaration, Finding, Input, Lang, Options, Report, Rule, Severity, part_of_lines};
use proptest::prelude::*;

use crate::hostile::options;

/// Lines with many things wrong: structure, references within and across, duplicates, texts, dates.
const LINES: &[&str] = &[
    r#"{"kind":"organisation","id":"example.land:it","name":{"de":"IT"},"regions":["05"],"legalEntity":"example.land:it"}"#,
    r#"{"kind":"organisation","id":"example.land:amt","name":{"de":"Amt"},"legalEntity":"example.land:nobody"}"#,
    r#"{"kind":"service","id":"example.land:a","provider":"example.land:it","colour":1,"title":"A"}"#,
    r#"{"kind":"service","id":"example.land:b","provider":"example.land:a","dependencies":[{"service":"example.land:c"},{"service":"example.other:x"}]}"#,
    r#"{"kind":"service","id":"example.land:c","dependencies":[{"service":"example.land:b"}],"lifecycle":{"status":"retired"}}"#,
    r#"{"kind":"service","id":"example.land:a","successor":"example.land:a"}"#,
    r#"{"kind":"interface","id":"example.land:api","owner":"example.land:it","versions":[{"version":"1.0.0","version":"1.0"}]}"#,
    r#"{"kind":"tenant","id":"example.land:m1","service":"example.land:c","validFrom":"2026-05-01","validUntil":"2026-04-01"}"#,
    r#"{"kind":"tenant","id":"example.land:m2","service":"example.land:zzz","parent":"example.land:m2"}"#,
    r#"{"kind":"service","id":"example.land:p","plans":[{"id":"basis","title":{"de":"B"}}],"serviceLevels":[{"id":"hoch"}]}"#,
    r#"{"kind":"tenant","id":"example.land:m3","service":"example.land:p","plan":"plus"}"#,
    r#"{"kind":"tenant","id":"example.land:m4","service":"example.land:p","plan":"basis"}"#,
    r#"{"kind":"tenant","id":"example.land:m5","service":"example.other:p","plan":"basis"}"#,
    r#"{"kind":"service","id":"example.land:d","dependencies":[{"service":"example.land:c"},{"service":"example.land:p","plan":"hoch","serviceLevel":"basis"}]}"#,
    r#"{"kind":"agreement","id":"example.land:s","title":{"de":"S"},"scope":{"services":["example.land:p"],"plans":["basis","plus"]}}"#,
    r#"{"kind":"agreement","id":"example.land:r","parties":[{"organisation":"example.land:amt"}],"note":null}"#,
];

const HEADER: &str = r#"{"kind":"catalog","format":"dvs-crate/1","id":"example.land:k","publisher":"example.land:it"}"#;

/// What is the same in every form: code, entity, place in it, severity, message. Counted, because two findings may be alike.
fn essence(report: &Report) -> BTreeMap<(String, String, String, String), usize> {
    let mut all = BTreeMap::new();
    let entity = |finding: &Finding| finding.entity().map(ToString::to_string).unwrap_or_default();
    for finding in report.findings() {
        let key = (
            finding.code().to_owned(),
            entity(finding),
            finding.pointer_in_entity().to_owned(),
            format!("{} {}", finding.severity().name(), finding.message(Lang::En)),
        );
        *all.entry(key).or_default() += 1;
    }
    all
}

/// What was not judged, and the verdicts.
fn judgement(report: &Report) -> (Vec<String>, Vec<String>, String) {
    let mut not_judged: Vec<_> = report
        .not_judged()
        .iter()
        .map(|item| {
            let code = item.declaration.map_or("", |declaration| declaration.code);
            let entity = item.entity.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{code} {entity} {}", item.reason.title(Lang::En))
        })
        .collect();
    not_judged.sort();
    let mut verdicts: Vec<_> =
        report.entity_verdicts().iter().map(|v| format!("{} {}", v.entity, v.verdict.name())).collect();
    verdicts.sort();
    (not_judged, verdicts, report.verdict().name().to_owned())
}

fn document(lines: &[&str]) -> String {
    let of = |kind: &str| {
        let prefix = format!("{{\"kind\":\"{kind}\",");
        let members: Vec<_> =
            lines.iter().filter_map(|line| line.strip_prefix(&*prefix)).map(|rest| format!("{{{rest}")).collect();
        members.join(",\n")
    };
    let header = HEADER.replace(r#""kind":"catalog","format":"dvs-crate/1","#, "");
    format!(
        "{{\"format\":\"dvs-crate/1\",\"catalog\":{header},\n\"organisations\":[{}],\n\"services\":[{}],\n\"interfaces\":[{}],\n\"tenants\":[{}],\n\"agreements\":[{}]}}",
        of("organisation"),
        of("service"),
        of("interface"),
        of("tenant"),
        of("agreement")
    )
}

fn stream(lines: &[&str]) -> String {
    let all: Vec<_> = std::iter::once(HEADER).chain(lines.iter().copied()).collect();
    all.join("\n") + "\n"
}

#[test]
fn a_document_and_its_lines_get_the_same_findings() {
    let from_document = dvs::check(Input::named("x", &document(LINES)), &options());
    let from_lines = dvs::check(Input::named("x", &stream(LINES)), &options());
    assert_eq!(essence(&from_document), essence(&from_lines));
    assert_eq!(judgement(&from_document), judgement(&from_lines));
    assert!(from_document.findings().len() >= 7, "{}", from_document.to_text(Lang::En));
    for report in [&from_document, &from_lines] {
        assert!(report.findings().iter().all(|finding| finding.span().is_some_and(|span| span.columns.is_some())));
    }
}

#[test]
fn a_stream_gets_the_same_findings_and_its_columns_when_it_can_be_read_again() {
    let text = stream(LINES);
    let whole = dvs::check(Input::named("x", &text), &options());
    let mut streamed = dvs::check_reader("x", text.as_bytes(), &options()).unwrap();
    assert_eq!(essence(&whole), essence(&streamed));
    assert!(streamed.findings().iter().all(|finding| finding.span().is_some()));
    streamed.locate(Input::named("x", &text), &options());
    let spans = |report: &Report| report.findings().iter().map(|f| (f.code(), f.span())).collect::<Vec<_>>();
    assert_eq!(spans(&whole), spans(&streamed));
}

/// Which entities have a finding of a rule, and where.
fn places<'r>(report: &'r Report, code: &str) -> Vec<(&'r str, &'r str)> {
    let own = report.findings().iter().filter(|finding| finding.code() == code);
    own.map(|finding| (finding.entity().unwrap().name(), finding.pointer_in_entity())).collect()
}

#[test]
fn plans_of_other_services_are_judged_in_a_stream() {
    let expected = [
        ("m3", "/plan"),
        ("d", "/dependencies/1/plan"),
        ("d", "/dependencies/1/serviceLevel"),
        ("s", "/scope/plans/1"),
    ];
    let streamed = dvs::check_reader("x", stream(LINES).as_bytes(), &options()).unwrap();
    assert_eq!(places(&streamed, "R0207"), expected);
    let unjudged: Vec<_> = streamed
        .not_judged()
        .iter()
        .filter(|item| item.declaration.is_some_and(|declaration| declaration.code == "R0207"))
        .filter_map(|item| Some(item.entity.as_ref()?.name()))
        .collect();
    assert!(unjudged.contains(&"m5"), "the plans of a service that is published elsewhere: {unjudged:?}");
    assert!(!unjudged.contains(&"m3") && !unjudged.contains(&"m4"), "{unjudged:?}");
}

#[test]
fn plans_are_known_of_context_and_of_long_lists() {
    let plans = |count: usize| {
        (0..count).map(|i| format!(r#"{{"id":"p{i}","title":{{"de":"P"}}}}"#)).collect::<Vec<_>>().join(",")
    };
    let tenant = |name: &str, plan: usize| {
        format!(r#"{{"kind":"tenant","id":"example.land:{name}","service":"example.land:x","plan":"p{plan}"}}"#)
    };
    for count in [3, 100] {
        let service = format!(r#"{{"kind":"service","id":"example.land:x","plans":[{}]}}"#, plans(count));
        let agreed = |to: usize| (0..to).map(|i| format!("\"p{i}\"")).collect::<Vec<_>>().join(",");
        let agreement = format!(
            r#"{{"kind":"agreement","id":"example.land:v","title":{{"de":"V"}},"scope":{{"services":["example.land:x","example.land:x"],"plans":[{}]}}}}"#,
            agreed(count + 1)
        );
        let namers = [tenant("first", 0), tenant("last", count - 1), tenant("none", count), agreement].join("\n");
        let context = dvs::facts_of(Input::named("context", &service), &options());
        let agreed = format!("/scope/plans/{count}");
        let expected = [("none", "/plan"), ("v", &*agreed)];
        assert_eq!(places(&dvs::check(Input::named("x", &namers), &options().context(context)), "R0207"), expected);
        assert_eq!(
            places(&dvs::check(Input::named("x", &format!("{service}\n{namers}")), &options()), "R0207"),
            expected
        );
    }
}

#[cfg(feature = "parallel")]
#[test]
fn threads_change_nothing() {
    let text = stream(LINES).clone() + &(0..20_000).map(|i| format!("{{\"kind\":\"service\",\"id\":\"example.land:s{i}\",\"colour\":{i},\"provider\":\"example.land:none{}\"}}\n", i % 7)).collect::<String>();
    let one = dvs::check_reader("x", text.as_bytes(), &options()).unwrap();
    let two = dvs::check_reader_parallel("x", text.as_bytes(), &options(), 2).unwrap();
    assert_eq!(one, two);
}

/// Checks lines in the given groups, each alone, and merges what came of them.
fn in_parts(lines: &[&str], ends: &[usize], options: &Options) -> Report {
    let text = stream(lines);
    let mut checker = Checker::new(options);
    let mut offset = 0;
    let mut number = 1;
    let mut group = String::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        group.push_str(line);
        if ends.contains(&index) || index == lines.len() {
            checker.merge(part_of_lines("x", &group, offset, number, options));
            offset += group.len();
            number = index + 2;
            group.clear();
        }
    }
    checker.report()
}

proptest! {
    #[test]
    fn any_partition_of_the_lines_gets_the_same_report(ends in prop::collection::vec(0..LINES.len(), 0..8)) {
        let whole = dvs::check_reader("x", stream(LINES).as_bytes(), &options()).unwrap();
        let parts = in_parts(LINES, &ends, &options());
        prop_assert_eq!(essence(&whole), essence(&parts));
        prop_assert_eq!(judgement(&whole), judgement(&parts));
        let spans = |report: &Report| report.findings().iter().map(|f| (f.code(), f.span())).collect::<Vec<_>>();
        prop_assert_eq!(spans(&whole), spans(&parts));
    }

    #[test]
    fn caps_of_parts_are_the_caps_of_the_whole(ends in prop::collection::vec(0..LINES.len(), 0..8), cap in 1..4_usize) {
        let options = options().limits(dvs::Limits::default().max_findings_per_rule(cap));
        let whole = dvs::check_reader("x", stream(LINES).as_bytes(), &options).unwrap();
        let parts = in_parts(LINES, &ends, &options);
        prop_assert_eq!(whole.findings(), parts.findings());
        prop_assert_eq!(whole.suppressed(), parts.suppressed());
    }

    /// Entities put one by one, in any order, replaced and removed: as if they had been there from the start.
    #[test]
    fn the_growing_check_gets_the_same_findings(order in Just((0..LINES.len()).collect::<Vec<_>>()).prop_shuffle(), again in 0..LINES.len()) {
        // Duplicate ids replace each other here, so only the first of each id takes part; the structure was judged in reading.
        let mut seen = std::collections::HashSet::new();
        let catalog = dvs::read_catalog(&document(LINES), &options()).catalog;
        let entities: Vec<_> = catalog.entities().filter(|entity| seen.insert(entity.id().clone())).collect();
        let options = options();
        let mut whole = Checker::new(&options);
        for entity in &entities {
            whole.put(*entity);
        }
        let mut grown = Checker::new(&options);
        for index in order.iter().filter(|index| **index < entities.len()) {
            grown.put(entities[*index]);
        }
        let changed = entities[again % entities.len()];
        grown.remove(changed.id());
        grown.put(changed);
        let rows = |report: Report| { let e = essence(&report); (e, judgement(&report)) };
        prop_assert_eq!(rows(whole.report()), rows(grown.report()));
    }
}

/// An input without content is empty whichever way it came; a part without content says nothing of its input.
#[test]
fn an_input_is_empty_if_all_its_parts_are() {
    let line = "{\"kind\":\"organisation\",\"id\":\"example.a:x\",\"name\":{\"de\":\"X\"}}\n";
    let options = options();
    let empty = |report: &Report| {
        let of = |finding: &&Finding| finding.code() == "R0010";
        let places = report.findings().iter().filter(of).map(|it| (it.input().to_owned(), it.span().unwrap().line));
        (places.collect::<Vec<_>>(), report.verdict(), report.entities())
    };
    // The parts of inputs by their names, and which of these are empty.
    for (parts, expected) in [
        (vec![("a", "")], vec!["a"]),
        (vec![("a", ""), ("a", "")], vec!["a"]),
        (vec![("a", " \r\n\t"), ("a", "\n")], vec!["a"]),
        (vec![("a", "\u{feff}")], vec!["a"]),
        (vec![("a", line), ("a", "")], vec![]),
        (vec![("a", ""), ("a", line)], vec![]),
        (vec![("a", "\n"), ("a", "no JSON\n"), ("a", "")], vec![]),
        (vec![("a", line), ("b", "")], vec!["b"]),
        (vec![("a", ""), ("b", ""), ("b", "\n")], vec!["a", "b"]),
        (vec![("a", "\u{feff}"), ("a", line)], vec![]),
    ] {
        let (mut single, mut far) = (Checker::new(&options), Checker::new(&options));
        let mut texts: Vec<(&str, String)> = Vec::new();
        for (name, part) in &parts {
            let before = texts.iter_mut().find(|(known, _)| known == name);
            let offset = before.as_ref().map_or(0, |(_, text)| text.len());
            match before {
                Some((_, text)) => text.push_str(part),
                None => texts.push((name, (*part).to_owned())),
            }
            let part = part_of_lines(name, part, offset, 1 + offset, &options);
            far.merge(dvs::facts::Facts::from_json(&part.facts().to_json()).unwrap().into());
            single.merge(part);
        }
        let inputs = texts.iter().map(|(name, text)| Input::named(name, text));
        let whole = empty(&dvs::check_together(inputs, &options));
        assert_eq!(whole.0, expected.iter().map(|name| ((*name).to_owned(), 1)).collect::<Vec<_>>(), "{parts:?}");
        assert_eq!(empty(&single.report()), whole, "{parts:?}");
        let (places, verdict, _) = empty(&far.report());
        assert_eq!((places, verdict == dvs::Verdict::Failed), (whole.0, !expected.is_empty()), "{parts:?}");
        if let [(name, text)] = texts.as_slice() {
            let streamed = dvs::check_reader(name, text.as_bytes(), &options).unwrap();
            assert_eq!(essence(&streamed), essence(&dvs::check(Input::named(name, text), &options)), "{parts:?}");
        }
    }
}

#[test]
fn facts_survive_being_written_and_damaged_ones_are_refused() {
    let facts = dvs::facts_of(Input::named("x", &stream(LINES)), &options());
    let text = facts.to_json();
    let again = dvs::facts::Facts::from_json(&text).unwrap();
    assert_eq!(again.to_json(), text);
    assert_eq!((again.len(), again.is_empty()), (LINES.len(), false));
    let tenant = r#"{"kind":"tenant","id":"example.land:m9","service":"example.land:b","parent":"example.land:it"}"#;
    let with = |facts| essence(&dvs::check(Input::named("y", tenant), &options().closed(true).context(facts)));
    assert_eq!(with(facts), with(again));
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(dvs::facts::Facts::from_json(&text[..end]).is_err(), "{end}");
    }
    let other = text.replacen("dvs-facts/", "dvs-facts/9", 1);
    assert!(matches!(dvs::facts::Facts::from_json(&other), Err(dvs::facts::FactsError::UnknownVersion(_))));
    for (from, to) in [("/provider", "/colour"), (",\"x\"", ""), ("[[0,", "[[9999,")] {
        if text.contains(from) {
            assert!(dvs::facts::Facts::from_json(&text.replacen(from, to, 1)).is_err(), "{from}");
        }
    }
}

/// A rule of a caller about the whole catalog: how many services it sees.
static COUNT: Rule = Rule::new(
    Declaration::new("X0001", "services", Severity::Hint)
        .message("{number}", "{number}")
        .profiles(&[&dvs::profiles::BASE]),
    Check::Catalog(|context| {
        let services: usize = context.catalogs().map(|(_, catalog)| catalog.services.len()).sum();
        if let Some(row) = context.facts().rows().next() {
            context.report(row, "").param("number", services.to_string());
        }
    }),
);

/// The rules that did not run because nobody held the catalog.
fn streamed(report: &Report) -> Vec<&'static str> {
    let own = report.not_run().iter().filter(|item| item.reason.name() == "streamed");
    own.map(|item| item.declaration.code).collect()
}

fn seen_services(report: &Report) -> Option<String> {
    report.findings().iter().find(|finding| finding.code() == "X0001").map(|finding| finding.message(Lang::En))
}

#[test]
fn rules_about_whole_catalogs_are_listed_where_nobody_holds_the_catalog() {
    let text = stream(LINES);
    let options = options().rule(&COUNT).unwrap();
    let held = dvs::check(&text, &options);
    assert!(streamed(&held).is_empty());
    let services = LINES.iter().filter(|line| line.contains(r#""kind":"service""#)).count();
    assert_eq!(seen_services(&held), Some(services.to_string()));
    assert_eq!(seen_services(&dvs::read_catalog(&text, &options).catalog.check(&options)), Some(services.to_string()));
    assert_eq!(streamed(&dvs::check_reader("x", text.as_bytes(), &options).unwrap()), ["X0001"]);
    let catalog = dvs::read_catalog(&text, &options).catalog;
    let mut single = Checker::new(&options);
    catalog.entities().for_each(|entity| single.put(entity));
    assert_eq!(streamed(&single.report()), ["X0001"]);
    let mut mixed = Checker::new(&options);
    mixed.input(&text);
    mixed.merge(part_of_lines("y", LINES[0], 0, 1, &options));
    assert_eq!(streamed(&mixed.report()), ["R0102", "R2243", "X0001"]);
}

#[test]
fn copies_are_compared_where_several_inputs_are_held() {
    let header = |land: &str| {
        format!(
            r#"{{"kind":"catalog","format":"dvs-crate/1","id":"example.{land}:k","publisher":"example.{land}:it"}}"#
        )
    };
    let body = |name: &str| format!(r#"{{"kind":"organisation","id":"example.b:it","name":{{"de":"{name}"}}}}"#);
    let (copy, owner) = (format!("{}\n{}\n", header("a"), body("Alt")), format!("{}\n{}\n", header("b"), body("Neu")));
    let options = options();
    let run = |report: &Report| report.profiles()[0].rules_run;
    let together = dvs::check_together([Input::named("a", &copy), Input::named("b", &owner)], &options);
    assert_eq!(places(&together, "R0102"), [("it", "/name")]);
    let mut growing = Checker::new(&options);
    growing.input(Input::named("a", &copy));
    assert!(places(&growing.report(), "R0102").is_empty());
    growing.input(Input::named("b", &owner));
    assert_eq!(places(&growing.report(), "R0102"), [("it", "/name")]);
    // A single input has nothing to compare: the rule is silent, and counts as having run.
    let single = dvs::check(Input::named("a", &copy), &options);
    let alone = dvs::check_reader("a", copy.as_bytes(), &options).unwrap();
    for report in [&single, &alone] {
        assert!(places(report, "R0102").is_empty());
        assert!(report.not_run().iter().all(|item| item.declaration.code != "R0102"));
        assert_eq!(run(report), run(&together));
    }
    // Of two streams nobody holds the entities.
    let mut streams = Checker::new(&options);
    streams.merge(part_of_lines("a", &copy, 0, 1, &options));
    streams.merge(part_of_lines("b", &owner, 0, 1, &options));
    assert_eq!(streamed(&streams.report()), ["R0102", "R2243"]);
    assert_eq!(run(&streams.report()), run(&together) - 1);
}

/// What stands before or in place of the first line: here streams are cut, and whole texts are told apart.
#[test]
fn a_stream_begins_like_a_whole_text() {
    let header = r#"{"kind":"catalog","format":"dvs-crate/1","id":"example.a:k","publisher":"example.a:o"}"#;
    let organisation = r#"{"kind":"organisation","id":"example.a:o"}"#;
    let lines = format!("{header}\n{organisation}\n{{\"kind\":\"tenant\",\"id\":\"example.a:t\",\"service\":1}}\n");
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let cases: [(&str, Vec<u8>); 9] = [
        ("plain", lines.clone().into()),
        ("byte order mark", format!("\u{feff}{lines}").into()),
        ("blank lines", format!("\r\n \n{lines}").into()),
        ("nothing", Vec::new()),
        ("only blank lines", b" \n\n".to_vec()),
        ("a document after a byte order mark", "\u{feff}{\"format\":\"dvs-crate/1\",\"foo\":1}".into()),
        ("UTF-16", utf16(&format!("\u{feff}{lines}"))),
        ("UTF-16 without a mark", utf16(&lines)),
        ("a first line without a kind", format!("{{\"id\":\"example.a:x\"}}\n{organisation}\n").into()),
    ];
    // Rules that need whole catalogs do not run over a stream.
    let options = options().ignore(["R0102", "R0207"]).unwrap();
    for (case, bytes) in cases {
        let input = Input::named("input", &bytes);
        let say = |report: &dvs::Report| (report.to_json(), report.entities());
        let whole = say(&dvs::check(input, &options));
        let located = |mut report: dvs::Report| {
            report.locate(input, &options);
            say(&report)
        };
        assert_eq!(located(dvs::check_reader("input", &bytes[..], &options).unwrap()), whole, "{case}");
        #[cfg(feature = "parallel")]
        assert_eq!(
            located(dvs::check_reader_parallel("input", &bytes[..], &options, 2).unwrap()),
            whole,
            "{case}, parallel"
        );
    }
}

/// Machines that share no memory send what they know as text; what needs it all is judged where it comes together.
#[test]
fn facts_that_come_together_are_judged_like_the_whole() {
    let options = options();
    let text: String = LINES.iter().map(|line| format!("{line}\n")).collect();
    let about_the_whole = |report: &Report| -> Vec<String> {
        let scope = |finding: &&Finding| finding.declaration().scope == dvs::Scope::Facts;
        let say = |finding: &Finding| format!("{} {} {:?}", finding.code(), finding.pointer(), finding.entity());
        report.findings().iter().filter(scope).map(say).collect()
    };
    let whole = dvs::check_reader("input", text.as_bytes(), &options).unwrap();
    let mut checker = Checker::new(&options);
    let (mut offset, mut number) = (0, 1);
    for lines in LINES.chunks(3) {
        let part: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let facts = part_of_lines("input", &part, offset, number, &options).facts().to_json();
        checker.merge(dvs::facts::Facts::from_json(&facts).unwrap().into());
        (offset, number) = (offset + part.len(), number + lines.len());
    }
    let merged = checker.report();
    assert!(about_the_whole(&whole).len() > 3);
    assert_eq!(about_the_whole(&merged), about_the_whole(&whole));
    assert_eq!((merged.verdict(), merged.entities()), (whole.verdict(), whole.entities()));
    for verdict in [dvs::Verdict::Passed, dvs::Verdict::Incomplete, dvs::Verdict::Failed] {
        assert_eq!(merged.entities_with(verdict), whole.entities_with(verdict), "{verdict:?}");
    }
}
