//! Real pairs of descriptions from elsewhere, with what another tool expects of them.

use std::collections::BTreeSet;
use std::fs;

use dvs::compat::{self, Change, Comparison, Description, Level, Options, Outcome};

use crate::interop::folder;

/// One pair, and the worst level that is expected of it.
struct Pair {
    test: String,
    base: String,
    revision: String,
    expected: Outcome,
    /// Expected: nothing at all.
    nothing: bool,
}

impl Pair {
    fn expects(&self, outcome: Outcome) -> bool {
        // Who only says that nothing bad is expected has nothing against what is harmless.
        let harmless = self.expected == Outcome::None && !self.nothing && outcome == Outcome::Compatible;
        outcome == self.expected || harmless
    }
}

fn pairs(text: &str) -> Vec<Pair> {
    let pair = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| value[name].as_str().unwrap().to_owned();
        let level = |level: &serde_json::Value| match level.as_str().unwrap() {
            "ERR" => Outcome::Breaking,
            "WARN" => Outcome::Warning,
            "INFO" => Outcome::Compatible,
            other => panic!("{other}"),
        };
        let levels = value["default_levels"].as_object().unwrap();
        Pair {
            test: text("test"),
            base: text("base"),
            revision: text("revision"),
            expected: levels.values().map(level).max().unwrap_or(Outcome::None),
            nothing: value["expects_no_findings"].as_bool().unwrap(),
        }
    };
    text.lines().map(pair).collect()
}

/// Pairs that hold more than their test asks for: with the changes of which it does not speak, and without which the outcome is
/// the expected one.
const MORE: &[(&str, &[&str])] = &[
    ("TestRequestPropertyMinContainsDecreased", CONTAINS),
    ("TestRequestPropertyPropertyNamesRemoved", &["response-property-names-removed"]),
    ("TestResponseBodyMaxContainsDecreased", CONTAINS),
    ("TestResponsePropertyContainsAdded", &["request-contains-added"]),
    ("TestResponsePropertyMaxContainsDecreased", CONTAINS),
    ("TestResponsePropertyPatternPropertyAdded", &["request-pattern-property-added"]),
    (
        "TestResponsePropertyUnevaluatedAdded",
        &["request-unevaluated-items-added", "request-unevaluated-properties-added"],
    ),
];

const CONTAINS: &[&str] = &["request-max-contains-decreased", "response-min-contains-decreased"];

/// Pairs that are judged otherwise here. The reasons stand in `docs/compat.md`.
const OTHERWISE: &[(&str, Outcome)] = &[
    ("TestAPIGlobalSecurityyAdded", Outcome::Breaking),
    ("TestBreaking_GeneralizedPattern", Outcome::Breaking),
    ("TestTypeCheckerSuppressedForNullOnly31", Outcome::Breaking),
    ("TestRequestBodyMinItemsDecreased", Outcome::Compatible),
    ("TestResponsePropertyPrefixItemsRemoved", Outcome::Breaking),
];

fn compare(pair: &Pair, options: &Options) -> Comparison {
    let (old, new) = (Description::read(&pair.base), Description::read(&pair.revision));
    for problem in old.problems().iter().chain(new.problems()) {
        assert!(!problem.kind.hides(), "{}: {}", pair.test, problem.message(dvs::Lang::En));
    }
    compat::compare(&old, &new, options)
}

#[test]
fn real_pairs_come_to_the_level_that_is_expected() {
    let Some(folder) = folder("real pairs of descriptions") else { return };
    let text = fs::read_to_string(folder.join("contract-diff/openapi-pairs.jsonl")).unwrap();
    let pairs = pairs(&text);
    let (mut equal, mut more, mut otherwise) = (0, Vec::new(), Vec::new());
    for pair in &pairs {
        let comparison = compare(pair, &Options::default());
        let outcome = comparison.outcome();
        assert!(outcome >= pair.expected, "{}: expected {:?}, found {outcome:?}", pair.test, pair.expected);
        if pair.expects(outcome) {
            equal += 1;
        } else if let Some((_, ids)) = MORE.iter().find(|(test, _)| *test == pair.test) {
            let beyond = |change: &&Change| ids.contains(&&*change.id()) && change.level == Level::Breaking;
            let found: BTreeSet<_> = comparison.changes().iter().filter(beyond).map(Change::id).collect();
            assert_eq!(found.len(), ids.len(), "{}", pair.test);
            let options = ids.iter().fold(Options::default(), |options, id| options.ignore(*id));
            assert!(pair.expects(compare(pair, &options).outcome()), "{}", pair.test);
            more.push(pair.test.as_str());
        } else {
            otherwise.push((pair.test.as_str(), outcome));
        }
    }
    println!(
        "of {}: {equal} equal, {} hold more, {} judged otherwise, none lower",
        pairs.len(),
        more.len(),
        otherwise.len()
    );
    assert_eq!(more, MORE.iter().map(|(test, _)| *test).collect::<Vec<_>>());
    assert_eq!(otherwise, OTHERWISE);
}
