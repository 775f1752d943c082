//! The parser against `serde_json`: it takes and refuses the same texts, and reads the same values out of them.
#![allow(clippy::format_collect, reason = "short beats fast in tests")]

use proptest::prelude::*;
use serde::de::IgnoredAny;

use super::{Cursor, ProblemKind, RawJson};

/// What the parser says of a whole text: correct, apart from what JSON's grammar allows and this crate does not.
fn accepts(text: &str) -> bool {
    let mut cursor = Cursor::new(text, 1000, usize::MAX);
    let read = cursor.skip().and_then(|()| cursor.expect_end()).is_ok();
    let grammar = |kind: &ProblemKind| {
        !matches!(kind, ProblemKind::Duplicate { .. } | ProblemKind::Fault(super::Fault::LoneSurrogate))
    };
    read && !cursor.problems.take().0.iter().any(|problem| grammar(&problem.kind))
}

fn same_verdict(text: &str) {
    let theirs = serde_json::from_str::<IgnoredAny>(text).is_ok();
    assert_eq!(accepts(text), theirs, "{text:?}");
}

const SEEDS: &[&str] = &[
    r#"{"a":[1,-0.5e+10,0,"\u00fc\n\\\"","x"],"b":{"c":null,"d":true},"e":[],"f":{}}"#,
    r#"[[[["\ud83d\ude00"]]],1e400,123456789012345678901234567890,false]"#,
    "\" \u{7f}\u{80}ü€😀 \"",
    " { \"a\" : 1 , \"b\" : [ 1 , 2 ] } \r\n\t",
    "-0",
    "[0.0,1E5,2e-7]",
];

#[test]
fn every_prefix_and_every_single_deletion_and_insertion_agrees() {
    for seed in SEEDS {
        for (at, _) in seed.char_indices() {
            same_verdict(&seed[..at]);
            let without: String = seed.char_indices().filter(|(i, _)| *i != at).map(|(_, c)| c).collect();
            same_verdict(&without);
            for extra in ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", "\u{1}", "u", "\u{ed}"] {
                same_verdict(&format!("{}{extra}{}", &seed[..at], &seed[at..]));
            }
        }
        same_verdict(seed);
    }
}

#[test]
fn what_json_forbids_is_refused_and_what_it_allows_is_taken() {
    for text in [
        "01",
        "+1",
        "1.",
        ".5",
        "1e",
        "'a'",
        "[1,]",
        "{\"a\":1,}",
        "NaN",
        "tru",
        "\"\t\"",
        "\"\\q\"",
        "\"\\u12\"",
        "",
        " ",
    ] {
        same_verdict(text);
        assert!(!accepts(text), "{text}");
    }
    for text in ["0", "-1.5E-3", "\"\\u0000\"", "[ ]", "{ }", "\"\\/\""] {
        same_verdict(text);
        assert!(accepts(text), "{text}");
    }
}

#[test]
fn raw_values_may_not_hold_duplicates_or_half_characters() {
    for (text, offset) in [(r#"{"a":1,"a":2}"#, 7), (r#"{"a":1,"\u0061":2}"#, 7), (r#"["\ud800"]"#, 2), ("[1] 2", 4)] {
        assert_eq!(RawJson::new(text).map_err(super::InvalidJson::offset), Err(offset), "{text}");
    }
    let many: String = (0..100).map(|i| format!("\"k{i}\":1,")).collect();
    assert!(RawJson::new(&format!("{{{many}\"k100\":1}}")).is_ok());
    assert!(RawJson::new(&format!("{{{many}\"k50\":1}}")).is_err());
}

proptest! {
    #[test]
    fn random_texts_agree(text in r#"[\[\]{}",:\\0-9eE+\-.truefalsnub \n\x01ü]{0,40}"#) {
        same_verdict(&text);
    }

    #[test]
    fn strings_are_read_as_serde_json_reads_them(value in ".*") {
        for text in [serde_json::to_string(&value).unwrap(), escaped(&value)] {
            let mut cursor = Cursor::new(&text, 8, usize::MAX);
            let token = cursor.string().unwrap();
            prop_assert_eq!(cursor.resolve(token).unwrap(), value.as_str());
            prop_assert!(cursor.expect_end().is_ok());
        }
    }
}

/// A text with every character written as an escape.
fn escaped(text: &str) -> String {
    let units: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    format!("\"{units}\"")
}
