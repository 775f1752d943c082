//! One report in every form in which it can be written: what a form says, and that programs that read it can.

use std::fs;

use dvs::{Finding, Input, Lang, Options, Report, Severity, Waiver};
use serde_json::Value;

use crate::support::root;

const LANGS: [Lang; 2] = [Lang::De, Lang::En];

fn options() -> Options {
    Options::new("2026-11-23".parse().unwrap()).all_verdicts(true)
}

/// Reports with findings of every severity, related places, waived and known ones, something not judged, and hidden things in names.
fn reports() -> Vec<Report> {
    let broken = fs::read(root().join("examples/data/broken.json")).unwrap();
    let plain = dvs::check(Input::named("a b/brökén.json", &broken), &options());
    let known: Vec<String> = plain.findings().iter().step_by(7).map(Finding::fingerprint).collect();
    let first_error = plain.findings().iter().find(|finding| finding.severity() == Severity::Error).unwrap();
    let waiver = Waiver::new(first_error.code(), "kommt <morgen> & \u{7} \"so\"");
    let options = options().waiver(waiver).unwrap().baseline(known);
    let twice = br#"{"kind": "service", "id": "example.a:x", "provider": 1}
{"kind": "service", "id": "example.a:x", "title": "<]]>\u0007"}
{"#;
    vec![
        dvs::check(Input::named("a b/brökén.json", &broken), &options),
        dvs::check(Input::named("./two.ndjson", twice), &options),
        dvs::check(Input::named("nothing.json", b"\xFF\xFE"), &options),
        dvs::check_reader("stream.ndjson", &twice[..], &options).unwrap(),
    ]
}

/// Lines of which each has something that cannot be read, and a member that nobody knows.
fn many() -> String {
    let line = |number| {
        format!("{{\"kind\": \"service\", \"id\": \"example.a:x{number}\", \"provider\": 1, \"providr\": 1}}\n")
    };
    (0..4).map(line).collect()
}

fn all_findings(reports: &[Report]) -> Vec<&Finding> {
    reports.iter().flat_map(Report::findings).collect()
}

#[test]
fn the_reports_show_what_forms_have_to_say() {
    let reports = reports();
    let findings = all_findings(&reports);
    for severity in [Severity::Error, Severity::Warning, Severity::Hint] {
        assert!(findings.iter().any(|finding| finding.severity() == severity));
    }
    assert!(findings.iter().any(|finding| finding.is_known()) && findings.iter().any(|it| it.waived().is_some()));
    assert!(findings.iter().any(|finding| !finding.related().is_empty()));
    assert!(reports.iter().any(|report| !report.not_judged().is_empty()));
    assert!(findings.iter().any(|finding| finding.span().is_some_and(|span| span.columns.is_none())));
}

#[cfg(feature = "sarif")]
fn sarif(reports: &[Report], lang: Lang) -> Value {
    let book = dvs::text::WebUrl::new("https://example.org/dvs/").unwrap();
    serde_json::from_str(&dvs::write_sarif(reports, &dvs::Sarif::new(lang).rule_book(&book))).unwrap()
}

#[cfg(feature = "sarif")]
#[test]
fn sarif_is_what_its_schema_wants() {
    let Some(folder) = crate::interop::folder("SARIF schema") else { return };
    let schema = fs::read_to_string(folder.join("sarif/sarif-schema-2.1.0.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for lang in LANGS {
        for reports in [reports(), Vec::new()] {
            let log = sarif(&reports, lang);
            let problems: Vec<String> =
                validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert_eq!(problems, [""; 0]);
        }
    }
    let mut broken = sarif(&reports(), Lang::De);
    broken["runs"][0]["results"][0]["level"] = "hint".into();
    assert!(!validator.is_valid(&broken), "the schema can say no");
}

#[cfg(feature = "sarif")]
#[test]
fn sarif_has_every_finding_with_its_rule_and_place() {
    let reports = reports();
    let findings = all_findings(&reports);
    let log = sarif(&reports, Lang::De);
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let translated = run["translations"][0]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), translated.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    for (result, finding) in results.iter().zip(findings) {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!((&result["ruleId"], &rule["id"]), (&Value::from(finding.code()), &Value::from(finding.code())));
        let link = rule["helpUri"].as_str().unwrap();
        assert!(link.starts_with("https://example.org/dvs/docs/rules/de/"), "{link}");
        assert!(rule["help"]["markdown"].as_str().unwrap().contains("**Abhilfe:**"));
        let words = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Hint, "note")];
        let (_, level) = words.into_iter().find(|(severity, _)| *severity == finding.severity()).unwrap();
        assert_eq!(result["level"], level);
        assert_eq!(result["message"]["text"], finding.message(Lang::De));
        assert_eq!(result["properties"]["message"]["en"], finding.message(Lang::En));
        assert_eq!(result["partialFingerprints"]["dvs/v1"], finding.fingerprint());
        assert_eq!(result["suppressions"].as_array().unwrap().is_empty(), finding.counts());
        let place = &result["locations"][0]["physicalLocation"];
        let index = usize::try_from(place["artifactLocation"]["index"].as_u64().unwrap()).unwrap();
        assert_eq!(run["artifacts"][index]["location"]["uri"], place["artifactLocation"]["uri"]);
        if let Some(span) = finding.span() {
            assert_eq!(place["region"]["startLine"], span.line);
            let column = span.columns.map(|columns| columns.utf16 as u64);
            assert_eq!(place["region"]["startColumn"].as_u64(), column);
            let end = span.end.map(|columns| columns.utf16 as u64);
            assert_eq!(place["region"]["endColumn"].as_u64(), end);
            assert!(end.is_none_or(|end| Some(end) >= column));
        }
        let related = result["relatedLocations"].as_array().map_or(0, Vec::len);
        assert_eq!(related, finding.related().len());
    }
    let open = run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    assert!(open.len() >= reports.iter().map(|report| report.not_judged().len()).sum());
}

/// A description that stands in an entity as a text has places of its own, which are none of the catalog.
#[cfg(feature = "sarif")]
#[test]
fn sarif_marks_nothing_in_a_catalog_that_stands_in_a_description() {
    let text = crate::support::read("tests/rules/R2232-interface-document-not-of-its-media-type/fail-yaml.json");
    let options = options().profiles(["interfaces"]).unwrap().select(["R2232"]).unwrap();
    let report = dvs::check(Input::named("a.json", text.as_bytes()), &options);
    let related = &report.findings()[0].related()[0];
    let (document, span) = (related.document.as_deref().unwrap(), related.span.unwrap());
    let log = sarif(std::slice::from_ref(&report), Lang::De);
    let written = &log["runs"][0]["results"][0]["relatedLocations"][0];
    assert_eq!(written["physicalLocation"]["artifactLocation"]["uri"], "a.json");
    assert_eq!(written["physicalLocation"].get("region"), None);
    assert_eq!(written["logicalLocations"][0].get("fullyQualifiedName"), None);
    let note = related.note.de;
    assert_eq!(written["message"]["text"], format!("{note} ({document} {span} {})", related.pointer));
}

/// What is marked is what the finding is about, also behind characters of two UTF-16 units.
#[cfg(feature = "sarif")]
#[test]
fn sarif_counts_columns_in_utf16() {
    let text = "{\"format\": \"dvs-crate/1\", \"x-😀\": 1, \"providr\": 1}";
    let log = sarif(&[dvs::check(Input::named("a.json", text), &options())], Lang::En);
    let units: Vec<u16> = text.encode_utf16().collect();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == "R0030").unwrap();
    let region = &result["locations"][0]["physicalLocation"]["region"];
    let column = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap() - 1;
    let marked = String::from_utf16(&units[column("startColumn")..column("endColumn")]).unwrap();
    assert_eq!(marked, "\"providr\"");
}

#[test]
fn lines_have_one_finding_each_and_hide_nothing() {
    let reports = reports();
    let findings = all_findings(&reports);
    for lang in LANGS {
        let text = dvs::write_lines(&reports, lang);
        for finding in &findings {
            let place = finding.span().map(|span| format!(":{span}")).unwrap_or_default();
            let start = format!("{}{place}: ", finding.input());
            let line = text.lines().find(|line| line.starts_with(&start) && line.contains(finding.code()));
            let line = line.unwrap_or_else(|| panic!("{start} {}", finding.code()));
            let word = line.strip_prefix(&start).unwrap().split(' ').next().unwrap();
            let words = ["error", "warning", "hint", "waived", "known"];
            assert!(words.contains(&word), "{line}");
        }
        let open = reports.iter().map(|report| report.not_judged().len()).sum::<usize>();
        assert_eq!(text.lines().filter(|line| line.contains(": not-judged")).count(), open);
        let count = text.lines().filter(|line| !line.contains(": not-")).count();
        assert_eq!(count, findings.len(), "a line each");
        assert!(!text.chars().any(|character| character.is_control() && character != '\n'));
    }
}

#[test]
fn gitlab_gets_each_open_finding_once() {
    let reports = reports();
    let issues: Value = serde_json::from_str(&dvs::write_gitlab(&reports, Lang::De)).unwrap();
    let issues = issues.as_array().unwrap();
    let open = reports.iter().map(|report| report.not_judged().len()).sum::<usize>();
    let findings = all_findings(&reports).into_iter().filter(|finding| finding.counts()).count();
    assert_eq!(issues.len(), open + findings);
    let fingerprints: std::collections::BTreeSet<_> =
        issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), issues.len(), "each has its own");
    let limits = dvs::Limits::default().max_findings_per_rule(1);
    let cut: Vec<Report> = reports
        .iter()
        .map(|it| it.inputs().next().unwrap().to_owned())
        .map(|name| dvs::check(Input::named(&name, &*many()), &options().limits(limits.clone())))
        .collect();
    let left_out: usize = cut.iter().map(|it| it.suppressed().len() + usize::from(it.not_judged_beyond() > 0)).sum();
    assert!(left_out > cut.len());
    let told = cut.iter().map(|it| it.findings().len() + it.not_judged().len()).sum::<usize>() + left_out;
    let written: Value = serde_json::from_str(&dvs::write_gitlab(&cut, Lang::De)).unwrap();
    assert_eq!(written.as_array().unwrap().len(), told, "what limits left out is told");
    for issue in issues {
        assert!(["info", "minor", "major"].contains(&issue["severity"].as_str().unwrap()));
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        assert!(!issue["location"]["path"].as_str().unwrap().starts_with("./"));
        assert!(!issue["description"].as_str().unwrap().is_empty());
    }
}

#[test]
fn junit_has_a_case_for_each_entity_and_profile() {
    let reports = reports();
    for lang in LANGS {
        let text = dvs::write_junit(&reports, lang);
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let suites = document.root_element();
        let named = |node: roxmltree::Node<'_, '_>, name: &str| {
            node.descendants().filter(|child| child.has_tag_name(name)).count().to_string()
        };
        assert_eq!(suites.attribute("tests").unwrap(), named(suites, "testcase"));
        assert_eq!(suites.attribute("failures").unwrap(), named(suites, "failure"));
        assert_eq!(suites.attribute("skipped").unwrap(), named(suites, "skipped"));
        for (suite, report) in suites.children().filter(roxmltree::Node::is_element).zip(&reports) {
            assert_eq!(suite.attribute("failures").unwrap(), named(suite, "failure"));
            assert_eq!(suite.attribute("verdict").unwrap(), report.verdict().name());
            let case = |classname: &str, name: &str| {
                suite
                    .children()
                    .find(|node| node.attribute("classname") == Some(classname) && node.attribute("name") == Some(name))
            };
            for known in report.entity_verdicts() {
                for summary in report.profiles() {
                    let found = case(summary.profile.name, known.entity.as_str());
                    assert!(found.is_some(), "{} {}", summary.profile.name, known.entity);
                }
            }
            for finding in report.findings().iter().filter(|it| it.counts() && it.severity() == Severity::Error) {
                let Some(entity) = finding.entity() else { continue };
                let ran = |name: &str| report.profiles().iter().any(|summary| summary.profile.name == name);
                let mut classes: Vec<&str> = finding.declaration().profiles.iter().map(|it| it.name).collect();
                classes.retain(|name| ran(name));
                if classes.is_empty() {
                    classes.push("dvs");
                }
                for class in classes {
                    let found = case(class, entity.as_str()).unwrap_or_else(|| panic!("{class} {entity}"));
                    let failure = found.children().find(|child| child.has_tag_name("failure")).unwrap();
                    assert!(failure.text().unwrap().contains(finding.code()));
                }
            }
        }
    }
}

/// Who lets warnings fail sees them fail.
#[test]
fn junit_fails_where_the_verdict_does() {
    let text = r#"{"kind": "service", "id": "example.a:x", "providr": 1}"#;
    let count = |options: &Options| {
        let report = dvs::check(Input::named("a.json", text), options);
        let failures = dvs::write_junit(std::slice::from_ref(&report), Lang::En).matches("<failure ").count();
        (report.verdict(), failures > 0)
    };
    let only = || options().select(["unknown-member"]).unwrap();
    assert_eq!(count(&only()), (dvs::Verdict::Passed, false));
    assert_eq!(count(&only().deny(Severity::Warning)), (dvs::Verdict::Failed, true));
}

/// Whatever the options leave out: a failed report has a failure, one that could not judge everything a skipped case.
#[test]
fn junit_is_never_greener_than_the_verdict() {
    let none = dvs::Limits::default().max_findings_per_rule(0);
    let few = dvs::Limits::default().max_findings(1);
    let elsewhere = |line: &str| {
        let options = options();
        let mut checker = dvs::Checker::new(&options);
        checker.merge(dvs::facts_of(line, &options).into());
        checker.report()
    };
    let mut reports = Vec::new();
    for options in [
        options(),
        options().profiles(["quality"]).unwrap(),
        options().profiles([]).unwrap(),
        options().limits(none.clone()),
        options().limits(few),
        options().profiles(["quality"]).unwrap().limits(none),
    ] {
        let texts = [many(), "{\"format\": \"dvs-crate/1\"".to_owned(), "{\"kind\": \"service\"".to_owned()];
        reports.extend(texts.iter().map(|text| dvs::check(Input::named("a", text), &options)));
    }
    reports.push(elsewhere(&many()));
    reports.push(elsewhere(r#"{"kind": "service", "id": "example.a:x", "plans": 1}"#));
    let mut failed = 0;
    for report in &reports {
        for lang in LANGS {
            let text = dvs::write_junit(std::slice::from_ref(report), lang);
            let document = roxmltree::Document::parse(&text).unwrap();
            let count = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
            let root = document.root_element();
            for (attribute, name) in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")] {
                assert_eq!(root.attribute(attribute).unwrap(), count(name).to_string(), "{text}");
            }
            match report.verdict() {
                dvs::Verdict::Failed => assert!(count("failure") > 0, "{text}"),
                dvs::Verdict::Incomplete => assert!(count("skipped") > 0, "{text}"),
                _ => assert_eq!(report.verdict(), dvs::Verdict::Passed),
            }
            assert_eq!(count("failure") > 0, report.verdict() == dvs::Verdict::Failed, "{text}");
            for (rule, _) in report.suppressed() {
                assert!(text.contains(rule.name), "{} is left out and told: {text}", rule.code);
            }
            for item in report.not_run() {
                assert!(text.contains(&format!("{} {}", item.declaration.code, item.declaration.name)));
            }
        }
        failed += usize::from(report.verdict() == dvs::Verdict::Failed);
    }
    assert!(failed > 10, "{failed}");
}

/// A file is named where it is known.
#[test]
fn junit_names_the_file_of_a_case() {
    let (first, second) =
        (r#"{"kind": "service", "id": "example.a:x"}"#, r#"{"kind": "service", "id": "example.a:y", "provider": 1}"#);
    let inputs = || [Input::named("first.json", first), Input::named("second.json", second)];
    let file_of = |report: &Report, entity: &str| {
        let text = dvs::write_junit(std::slice::from_ref(report), Lang::En);
        let document = roxmltree::Document::parse(&text).unwrap();
        let is_it = |node: &roxmltree::Node<'_, '_>| {
            node.attribute("name") == Some(entity) && node.attribute("classname") == Some("base")
        };
        document.descendants().find(is_it).unwrap().attribute("file").map(str::to_owned)
    };
    let only = options().select(["R0032"]).unwrap();
    let together = dvs::check_together(inputs(), &only);
    assert_eq!(together.findings().len(), 1);
    assert_eq!(file_of(&together, "example.a:y").as_deref(), Some("second.json"));
    assert_eq!(file_of(&together, "example.a:x"), None, "it has no finding that tells");
    assert_eq!(file_of(&dvs::check(inputs()[0], &only), "example.a:x").as_deref(), Some("first.json"));
}
