//! Example documents of every code, under `tests/rules/<CODE>-<name>/`: `pass-*` has no finding of the code, `fail-*` has.
//!
//! Every rule of the default profiles runs over every example; a profile that runs on request runs over the examples of its
//! own codes. Beside an example stands `<stem>.expected`: its first line is the reason (`# …`),
//! then options (`! today 2027-01-01`, `! closed`, `! with FILE`, `! together FILE`, `! limit depth 8`,
//! `! ignore CODE`, `! catalog FILE`, `! scheme FILE`, `! waiver CODE DATE`, `! parameter NAME VALUE`, `! feature yaml`, `! without yaml`),
//! then a line a finding: `CODE /pointer`,
//! sorted; of another input `CODE FILE:/pointer`. An example that passes needs the file only for options or for
//! findings of other codes.
//! `DVS_WRITE=1 cargo test --test it rules::` writes the findings anew and keeps reasons and options.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use dvs::standards::{RequirementCatalog, Scheme, Standards};
use dvs::{Declaration, Input, Options, Parameters, Report, Scope, Waiver, check_together, facts_of};

/// Codes that no example document can have, with the reason.
const WITHOUT: &[(&str, &str, &str)] = &[];

/// What an entry should have, and bodies need for the portal. Examples are short on purpose, so that these stand only in those of
/// their own codes.
const MINIMUM: &[&str] = &[
    "R0801", "R0802", "R0803", "R0804", "R0805", "R0806", "R1001", "R1016", "R1024", "R1025", "R1030", "R1101",
    "R1224", "R1251", "R1306", "R1501", "R1603", "R1621", "R1901", "R2201", "R2301",
];

pub(crate) struct Example {
    /// The code of the folder.
    pub(crate) code: String,
    pub(crate) path: PathBuf,
    pub(crate) passes: bool,
}

/// What stands in the file beside an example.
#[derive(Default)]
pub(crate) struct Expected {
    reason: Option<String>,
    pub(crate) options: Vec<String>,
    findings: Vec<String>,
}

impl Expected {
    fn path(example: &Path) -> PathBuf {
        example.with_extension("expected")
    }

    pub(crate) fn of(example: &Path) -> Option<Self> {
        let text = fs::read_to_string(Self::path(example)).ok()?;
        let mut expected = Self::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            match (line.strip_prefix("# "), line.strip_prefix("! ")) {
                (Some(reason), _) => expected.reason = Some(reason.to_owned()),
                (_, Some(option)) => expected.options.push(option.to_owned()),
                _ => expected.findings.push(line.to_owned()),
            }
        }
        Some(expected)
    }

    fn write(&self, example: &Path) {
        let mut text = format!("# {}\n", self.reason.as_deref().unwrap_or("TODO: the reason"));
        for option in &self.options {
            _ = writeln!(text, "! {option}");
        }
        for finding in &self.findings {
            _ = writeln!(text, "{finding}");
        }
        fs::write(Self::path(example), text).unwrap();
    }

    /// Whether the features of this build are those that the example is about.
    fn applies(&self) -> bool {
        self.options.iter().all(|option| match option.split_once(' ') {
            Some(("feature", "yaml")) => cfg!(feature = "yaml"),
            Some(("without", "yaml")) => !cfg!(feature = "yaml"),
            _ => true,
        })
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn declarations() -> Vec<&'static Declaration> {
    dvs::rule_book().declarations()
}

pub(crate) fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    for folder in sorted(&folder()).into_iter().filter(|path| path.is_dir()) {
        let code = name(&folder).split('-').next().unwrap().to_owned();
        for path in sorted(&folder) {
            let (file, code) = (name(&path), code.clone());
            if path.extension().is_none_or(|extension| extension == "expected") {
                continue;
            }
            if file.starts_with("pass-") || file.starts_with("fail-") {
                examples.push(Example { code, passes: file.starts_with("pass-"), path });
            }
        }
    }
    examples
}

/// Checks an example with its options.
pub(crate) fn report(example: &Example, expected: &Expected) -> Report {
    report_of(example, expected, false)
}

/// The same; if wanted, with the rule of the example alone.
fn report_of(example: &Example, expected: &Expected, alone: bool) -> Report {
    let mut options = Options::new("2026-11-23".parse().unwrap());
    let profiles = on_request(&example.code);
    let beside = |file: &str| fs::read(example.path.with_file_name(file)).unwrap();
    let text = |file: &str| fs::read_to_string(example.path.with_file_name(file)).unwrap();
    let (mut with, mut together) = (None, Vec::new());
    let mut standards = Standards::new();
    let mut parameters = Parameters::default();
    for line in &expected.options {
        let words: Vec<&str> = line.split(' ').collect();
        options = match *words {
            ["today", date] => today(options, date),
            ["closed"] => options.closed(true),
            ["with", file] => {
                with = Some((file, beside(file)));
                options
            }
            ["together", file] => {
                together.push((file, beside(file)));
                options
            }
            ["catalog", file] => {
                standards = standards.catalog(RequirementCatalog::from_json(&text(file)).unwrap());
                options
            }
            ["scheme", file] => {
                standards = standards.scheme(Scheme::from_json(&text(file)).unwrap());
                options
            }
            ["limit", limit, number] => {
                let number = number.parse().unwrap();
                let limits = dvs::Limits::default();
                options.limits(match limit {
                    "input" => limits.max_input(number),
                    "line" => limits.max_line(number),
                    "depth" => limits.max_depth(number),
                    "entities" => limits.max_entities(number),
                    "text" => limits.max_text(number),
                    "inline" => limits.max_inline(number),
                    _ => panic!("no such limit: {line}"),
                })
            }
            ["parameter", name, ref value @ ..] => {
                parameters = parameters.set(name, &value.join(" ")).unwrap();
                options
            }
            ["ignore", code] => options.ignore([code]).unwrap(),
            ["waiver", code, until] => {
                let waiver = Waiver::new(code, "example").until(until.parse().unwrap());
                options.waiver(waiver).unwrap()
            }
            ["feature" | "without", _] => options,
            _ => panic!("no such option: {line}"),
        };
    }
    if !profiles.is_empty() {
        let known = options.registry().profiles();
        let default = known.iter().filter(|profile| profile.default).map(|profile| profile.name);
        options = options.profiles(default.chain(profiles)).unwrap();
    }
    options = options.parameters(parameters.standards(standards));
    if alone {
        options = options.select([example.code.as_str()]).unwrap();
    }
    if let Some((file, bytes)) = &with {
        let facts = facts_of(Input::named(file, bytes), &options);
        options = options.context(facts);
    }
    let bytes = fs::read(&example.path).unwrap();
    let own = name(&example.path);
    let mut inputs = vec![Input::named(own, &bytes)];
    inputs.extend(together.iter().map(|(file, bytes)| Input::named(file, bytes)));
    check_together(inputs, &options)
}

/// Checks an example: a line a finding.
fn findings(example: &Example, expected: &Expected) -> Vec<String> {
    let report = report(example, expected);
    let own = name(&example.path);
    let mut lines: Vec<String> = report
        .findings()
        .iter()
        .filter(|finding| finding.code() == example.code || !MINIMUM.contains(&finding.code()))
        .map(|finding| {
            let place = if finding.input() == own { String::new() } else { format!("{}:", finding.input()) };
            format!("{} {place}{}", finding.code(), finding.pointer()).trim_end().to_owned()
        })
        .collect();
    lines.sort();
    lines
}

/// The profiles of a code that run on request only.
fn on_request(code: &str) -> Vec<&'static str> {
    let declaration = declarations().into_iter().find(|declaration| declaration.code == code);
    let profiles = declaration.map_or(&[][..], |declaration| declaration.profiles);
    profiles.iter().filter(|profile| !profile.default).map(|profile| profile.name).collect()
}

/// Options are made for a day: other options of an example come after its `today`.
fn today(options: Options, date: &str) -> Options {
    let _ = options;
    Options::new(date.parse().unwrap())
}

#[test]
fn examples_have_exactly_the_expected_findings() {
    let write = std::env::var_os("DVS_WRITE").is_some();
    let mut wrong = String::new();
    for example in examples() {
        let stored = Expected::of(&example.path);
        let mut expected = stored.unwrap_or_default();
        if !expected.applies() {
            continue;
        }
        let found = findings(&example, &expected);
        let label = example.path.strip_prefix(folder()).unwrap().display();
        let own = found.iter().filter(|line| line.split(' ').next() == Some(&example.code)).count();
        if example.passes != (own == 0) {
            _ = writeln!(wrong, "{label}: {own} findings of its code {}", example.code);
        }
        // An example that passes needs a reason only if something else is found in it.
        let silent = example.passes && expected.findings.is_empty();
        if !silent && !write && expected.reason.as_deref().is_none_or(|reason| reason.starts_with("TODO")) {
            _ = writeln!(wrong, "{label}: the reason is missing");
        }
        if expected.findings == found {
            continue;
        }
        if write {
            expected.findings = found;
            expected.write(&example.path);
        } else {
            _ = writeln!(wrong, "{label}:\n  expected {:#?}\n  found {found:#?}", expected.findings);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The index of all entities keeps what the rules of the check read: what a rule needs must follow from its own declaration.
#[test]
fn a_rule_over_all_entities_needs_no_other_rule() {
    let mut wrong = String::new();
    let over_all: Vec<&str> = declarations().iter().filter(|it| it.scope == Scope::Facts).map(|it| it.code).collect();
    for example in examples().into_iter().filter(|example| over_all.contains(&example.code.as_str())) {
        let expected = Expected::of(&example.path).unwrap_or_default();
        let report = report_of(&example, &expected, true);
        let found = report.findings().iter().filter(|finding| finding.code() == example.code).count();
        let own = format!("{} ", example.code);
        let wanted = expected.findings.iter().filter(|line| line.starts_with(&own)).count();
        if found != wanted {
            _ = writeln!(wrong, "{}: {found} instead of {wanted}", example.path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_code_has_examples_that_pass_and_that_fail() {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for example in examples() {
        let count = counts.entry(example.code).or_default();
        if example.passes { count.0 += 1 } else { count.1 += 1 }
    }
    let mut missing = Vec::new();
    for declaration in declarations() {
        let code = declaration.code;
        let (passing, failing) = counts.get(code).copied().unwrap_or_default();
        for (what, count) in [("pass", passing), ("fail", failing)] {
            let excused = WITHOUT.iter().any(|(known, which, _)| *known == code && *which == what);
            if (count == 0) != excused {
                missing.push(format!("{code}-{} {what}", declaration.name));
            }
        }
    }
    assert!(missing.is_empty(), "without an example, or excused with one: {missing:#?}");
}

#[test]
fn every_folder_is_named_like_a_code() {
    let known: Vec<String> = declarations().iter().map(|known| format!("{}-{}", known.code, known.name)).collect();
    for folder in sorted(&folder()).into_iter().filter(|path| path.is_dir()) {
        // Codes of optional forms of input exist only with their feature.
        let of_a_feature = sorted(&folder).iter().filter_map(|path| Expected::of(path)).any(|it| !it.applies());
        assert!(of_a_feature || known.iter().any(|known| known == name(&folder)), "{}", folder.display());
    }
}

#[test]
fn every_file_beside_an_example_is_used() {
    for example in examples() {
        let Some(expected) = Expected::of(&example.path) else { continue };
        assert!(expected.findings.is_sorted(), "{}", example.path.display());
    }
    for folder in sorted(&folder()).into_iter().filter(|path| path.is_dir()) {
        let files = sorted(&folder);
        let expected: Vec<Expected> = files.iter().filter_map(|path| Expected::of(path)).collect();
        for path in &files {
            let file = name(path);
            let used = match path.extension().is_some_and(|extension| extension == "expected") {
                true => files.iter().any(|other| other != path && other.file_stem() == path.file_stem()),
                false if file.starts_with("pass-") || file.starts_with("fail-") => true,
                false => expected.iter().flat_map(|it| &it.options).any(|option| option.ends_with(&format!(" {file}"))),
            };
            assert!(used, "{}", path.display());
        }
    }
}
