//! `src/rulebook/examples.txt`: for each code the shortest document of `tests/rules` that it objects to, and the finding. It is what
//! `dvs explain` and the rule book show. Examples that need a file beside them, or options, are taken only where there is no other.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use dvs::{Finding, Lang};

use super::compare;
use crate::rules::{Example, Expected, examples, report};

const FILE: &str = "src/rulebook/examples.txt";
const BUILT_IN: &str = include_str!("../../../src/rulebook/examples.txt");

/// Longer lines are cut: what counts for most of them is that they are long.
const LONGEST: usize = 300;

#[test]
fn examples_of_the_rule_book_are_up_to_date() {
    let mut best: BTreeMap<String, (Rank, String)> = BTreeMap::new();
    for example in examples().into_iter().filter(|example| !example.passes) {
        let expected = Expected::of(&example.path).unwrap_or_default();
        if expected.options.iter().any(|option| option == "without yaml") {
            continue;
        }
        let bytes = std::fs::read(&example.path).unwrap();
        let rank = Rank::of(&expected, &bytes);
        if best.get(&example.code).is_none_or(|(known, _)| rank < *known) {
            let record = record(&example, &expected, &String::from_utf8_lossy(&bytes));
            best.insert(example.code, (rank, record));
        }
    }
    let records: String = best.into_values().map(|(_, record)| record).collect();
    let made = format!("Made of tests/rules: DVS_WRITE=1 cargo test --all-features --test it docs\n{records}");
    compare(FILE, &made);
    assert!(
        BUILT_IN == made,
        "{FILE} was written, and is part of the library: run the same once more for the rule book"
    );
}

/// The best example needs no options and is short.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    needs: usize,
    bytes: usize,
}

impl Rank {
    fn of(expected: &Expected, bytes: &[u8]) -> Self {
        let needs = expected.options.iter().filter(|option| *option != "feature yaml").count();
        Self { needs, bytes: bytes.len() }
    }
}

fn record(example: &Example, expected: &Expected, text: &str) -> String {
    let report = report(example, expected);
    let own = |finding: &&Finding| finding.code() == example.code;
    let finding = report.findings().iter().find(own).unwrap_or_else(|| panic!("{}", example.path.display()));
    let place = finding.span().map(|span| span.to_string()).unwrap_or_default();
    let pointer = finding.pointer();
    let mut record = format!("=== {} {}\n", example.code, form(&example.path));
    let place = [place, if pointer.is_empty() { pointer } else { format!("`{}`", visible(&pointer)) }];
    let _ = writeln!(record, "{}", place.join(" ").trim());
    for lang in [Lang::De, Lang::En] {
        let _ = writeln!(record, "{}", visible(&finding.message(lang)));
    }
    for line in text.trim_end_matches('\n').split('\n') {
        let line = cut(&visible(line));
        assert!(!line.starts_with("=== "), "{}", example.path.display());
        let _ = writeln!(record, "{line}");
    }
    record
}

fn form(path: &Path) -> &str {
    path.extension().unwrap().to_str().unwrap()
}

/// A text in which everything can be seen, and nothing is a command to a terminal or a page.
fn visible(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        let hidden = matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
        match u32::from(character) {
            code @ 0..0x20 => out.extend(char::from_u32(0x2400 + code)),
            _ if character.is_control() || hidden => out.extend(character.escape_unicode()),
            _ => out.push(character),
        }
    }
    out
}

fn cut(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{} …", &line[..at]),
        None => line.to_owned(),
    }
}
