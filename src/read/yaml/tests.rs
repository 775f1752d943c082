//! From YAML text to JSON text and its map, and what is found wrong on the way.

use serde_json::Value;

use super::YamlProblemKind::{
    AliasIntoKey, MergeKey, NoDocument, NonScalarKey, OverLimit, RecursiveAlias, SeveralDocuments, Syntax, Tag,
    UnknownAlias,
};
use super::{Limit, SyntaxKind, YamlLimits, YamlProblemKind, YamlText, to_json};

/// Converts, and checks what holds for every text.
fn converted(text: &str, limits: &YamlLimits) -> YamlText {
    let yaml = to_json(text, limits);
    let fatal = yaml.problems.iter().position(|it| it.kind.is_fatal());
    let last = yaml.problems.len().checked_sub(1);
    assert_eq!(fatal, fatal.and(last), "{text:?}");
    assert!(fatal.is_some() || !yaml.json.is_empty(), "{text:?}");
    let breaks_off = yaml.problems.last().is_some_and(|it| matches!(it.kind, Syntax(_)));
    assert!(fatal.is_none() || breaks_off || yaml.json.is_empty(), "{text:?}");
    for problem in &yaml.problems {
        assert!(text.get(problem.source.clone()).is_some(), "{text:?}");
    }
    if !yaml.json.is_empty() {
        match serde_json::from_str::<serde::de::IgnoredAny>(&yaml.json) {
            Ok(_) => assert!(!breaks_off, "{text:?} gave {}", yaml.json),
            Err(error) => assert!(breaks_off && error.is_eof(), "{error}: {text:?} gave {}", yaml.json),
        }
    }
    for pair in yaml.map.places().windows(2) {
        assert!(pair[0].json < pair[1].json, "{text:?}");
        assert!(pair[0].source <= pair[1].source, "{text:?}");
    }
    for place in yaml.map.places() {
        let range = yaml.map.source_range(place.json as usize);
        assert!(text.get(range).is_some(), "{text:?}");
    }
    for pair in yaml.plain.windows(2) {
        assert!(pair[0].end < pair[1].start, "{text:?}");
    }
    for scalar in &yaml.plain {
        let literal = &yaml.json[scalar.start as usize..scalar.end as usize];
        let source = yaml.plain_source(scalar.start as usize, text).unwrap();
        assert!(literal == source || literal == source.to_lowercase(), "{text:?}");
    }
    yaml
}

fn json(text: &str) -> String {
    let yaml = converted(text, &YamlLimits::default());
    assert_eq!(yaml.problems, [], "{text:?}");
    yaml.json
}

/// The kinds of the problems with what stands at their places.
fn problems(text: &str) -> Vec<(YamlProblemKind, usize, &str)> {
    converted(text, &YamlLimits::default())
        .problems
        .iter()
        .map(|it| (it.kind, it.source.start, it.excerpt(text)))
        .collect()
}

#[test]
fn values_and_collections() {
    for (yaml, expected) in [
        ("a: 007", r#"{"a":"007"}"#),
        ("a: NO", r#"{"a":"NO"}"#),
        ("a: 1.10", r#"{"a":1.10}"#),
        ("a: 1.2.3", r#"{"a":"1.2.3"}"#),
        ("a: 2026-11-23", r#"{"a":"2026-11-23"}"#),
        ("a: http://b:80/c#d # e", r#"{"a":"http://b:80/c#d"}"#),
        ("- 1_000\n- 0x1F\n- +1\n- .5\n- .inf", r#"["1_000","0x1F","+1",".5",".inf"]"#),
        ("- -1\n- 1e400\n- True\n- false", "[-1,1e400,true,false]"),
        ("- ~\n- null\n- NULL\n-\n- ''\n- '~'", r#"[null,null,null,null,"","~"]"#),
        ("- '1'\n- \"true\"\n- |-\n  7", r#"["1","true","7"]"#),
        ("1: x\ntrue: y\n~: z\n: w\n1.10: v", r#"{"1":"x","true":"y","~":"z","":"w","1.10":"v"}"#),
        ("? a\n: b\n? c", r#"{"a":"b","c":null}"#),
        ("a: 1\na: 2", r#"{"a":1,"a":2}"#),
        ("a:\n- b\n-\n  - c\n  - d: e\n    f: g", r#"{"a":["b",["c",{"d":"e","f":"g"}]]}"#),
        ("{a: [b, {c: d}, [], {}], 'e':f, \"g\": }", r#"{"a":["b",{"c":"d"},[],{}],"e":"f","g":null}"#),
        ("[a: b, c]", r#"[{"a":"b"},"c"]"#),
        ("a: b\n  c\n\n  d", r#"{"a":"b c\nd"}"#),
        ("a: |\n  b\n   \"c\"\n\nd: >-\n  e\n  f\n", r#"{"a":"b\n \"c\"\n","d":"e f"}"#),
        ("a: |\r\n  b\r\n  c\r\n", r#"{"a":"b\nc\n"}"#),
        (r#""\u00e4\U0001D11E\t\x01\\\/": 'it''s'"#, r#"{"ä𝄞\t\u0001\\/":"it's"}"#),
        ("%YAML 1.2\n---\na: 1\n...\n", r#"{"a":1}"#),
        ("--- text", r#""text""#),
        ("~", "null"),
    ] {
        assert_eq!(json(yaml), expected, "{yaml:?}");
    }
}

#[test]
fn json_is_yaml() {
    let text = "{\"a\" : [1.10, -0, 2.5E-3, true, null, \"\\u00e4\\ud834\\udd1e\\/\\\"\\n\"],\r\n \"b\":{\"c\":{}}}";
    let expected: Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&json(text)).unwrap(), expected);
}

#[test]
fn a_literal_remembers_its_source_text() {
    let text = "ü: [1.10, '7', True, ~, 007]\nb: &x {c: 12}\nd: *x\ne: &y FALSE\nf: *y";
    let yaml = converted(text, &YamlLimits::default());
    assert_eq!(yaml.json, r#"{"ü":[1.10,"7",true,null,"007"],"b":{"c":12},"d":{"c":12},"e":false,"f":false}"#);
    let found: Vec<_> =
        yaml.plain.iter().map(|it| (&yaml.json[it.start as usize..it.end as usize], &text[it.source()])).collect();
    assert_eq!(
        found,
        [("1.10", "1.10"), ("true", "True"), ("12", "12"), ("12", "12"), ("false", "FALSE"), ("false", "FALSE"),]
    );
    assert_eq!(yaml.plain_source(yaml.json.find("null").unwrap(), text), None);
    assert_eq!(yaml.plain_source(yaml.json.find("true").unwrap(), text), Some("True"));
}

#[test]
fn every_token_leads_to_its_place() {
    let text = "\u{feff}# Größe\r\nä:\r\n  - \"𝄞\" # ♪\r\n  - {b: 'c'}\r\nd: |\r\n  ü\r\ne: 1.10\r\n";
    let yaml = converted(text, &YamlLimits::default());
    assert_eq!(yaml.json, r#"{"ä":["𝄞",{"b":"c"}],"d":"ü\n","e":1.10}"#);
    for (token, source) in [
        ("{\"ä\"", "ä:"),
        ("\"ä\"", "ä:"),
        ("[\"𝄞\"", "- \"𝄞\""),
        ("\"𝄞\"", "\"𝄞\""),
        ("{\"b\"", "{b"),
        ("\"b\"", "b: "),
        ("\"c\"", "'c'"),
        ("\"d\"", "d: |"),
        ("\"ü", "ü\r\n"),
        ("\"e\"", "e: 1"),
        ("1.10", "1.10"),
    ] {
        let at = yaml.json.find(token).unwrap();
        assert_eq!(yaml.map.source_offset(at), text.find(source).unwrap(), "{token}");
    }
    // From within a token, from the comma behind it and from the end: the token.
    let at = yaml.json.find("𝄞").unwrap();
    assert_eq!(&text[yaml.map.source_range(at)], "\"𝄞\"");
    assert_eq!(&text[yaml.map.source_range(at + "𝄞\"".len())], "\"𝄞\"");
    assert_eq!(&text[yaml.map.source_range(yaml.json.len())], "1.10");
    assert_eq!(to_json("", &YamlLimits::default()).map.source_range(3), 0..0);
}

#[test]
fn aliases_are_expanded_and_stand_where_they_stand() {
    let text = "a: &x {b: [1, c]}\nd: *x\ne: &y 1.10\nf: *y\n*y : &z ''\n? *z\n: [*x, *x]";
    let yaml = converted(text, &YamlLimits::default());
    assert_eq!(
        yaml.json,
        r#"{"a":{"b":[1,"c"]},"d":{"b":[1,"c"]},"e":1.10,"f":1.10,"1.10":"","":[{"b":[1,"c"]},{"b":[1,"c"]}]}"#
    );
    let within = yaml.json.rfind("\"c\"").unwrap();
    assert_eq!(yaml.map.source_range(within), text.rfind("*x").unwrap()..text.rfind("*x").unwrap() + 2);
    let f = yaml.json.find("\"f\"").unwrap();
    assert_eq!(&text[yaml.map.source_range(f)], "f");
    // A name can be used again, and holds for one document.
    assert_eq!(json("- &a 1\n- *a\n- &a 2\n- *a"), "[1,1,2,2]");
}

#[test]
fn what_is_left_out_of_yaml_is_a_problem() {
    for (text, kind, at, excerpt, json) in [
        ("a: &x {b: 1}\nc:\n  <<: *x", MergeKey, 18, "<<", r#"{"a":{"b":1},"c":{"<<":{"b":1}}}"#),
        ("a: !!str 007", Tag, 3, "!!str", r#"{"a":"007"}"#),
        ("a: !!str 1.10", Tag, 3, "!!str", r#"{"a":"1.10"}"#),
        ("a: !!str", Tag, 3, "!!str", r#"{"a":""}"#),
        ("a: ! 7", Tag, 3, "!", r#"{"a":"7"}"#),
        ("a: !foo 7", Tag, 3, "!foo", r#"{"a":7}"#),
        ("a: &b !!int '7'", Tag, 6, "!!int", r#"{"a":"7"}"#),
        ("!<tag:example.org,2026:x%20y>\n- a", Tag, 0, "!<tag:example.org,2026:x%20y>", r#"["a"]"#),
        ("!a b: c", Tag, 0, "!a", r#"{"b":"c"}"#),
        ("a: 1\n---\nb: 2\n--- [", SeveralDocuments, 5, "---", r#"{"a":1}"#),
        ("a: 1\n...\nb: 2", SeveralDocuments, 9, "", r#"{"a":1}"#),
        ("ä: {[b, \"c\"]: d}", NonScalarKey, 5, "[b, \"c\"]", r#"{"ä":{"[b, \"c\"]":"d"}}"#),
        ("? - a\n  - {b: *x} # c\n: &x d", UnknownAlias, 14, "*x", ""),
        (
            "? {a: [b, c: &x {d: 1}]} # e\n: f",
            NonScalarKey,
            2,
            "{a: [b, c: &x {d: 1}]}",
            r#"{"{a: [b, c: &x {d: 1}]}":"f"}"#,
        ),
        ("? - a\n  - b # c\n\n: d", NonScalarKey, 2, "- a\n  - b", r#"{"- a\n  - b":"d"}"#),
        ("- &x [a]\n- {*x : b}", NonScalarKey, 12, "*x", r#"[["a"],{"*x":"b"}]"#),
        ("a: *b", UnknownAlias, 3, "*b", r#"{"a":null}"#),
        ("*b : a", UnknownAlias, 0, "*b", r#"{"*b":"a"}"#),
        ("a: &b [c, *b]", RecursiveAlias, 10, "*b", r#"{"a":["c",null]}"#),
    ] {
        if json.is_empty() {
            assert!(problems(text).contains(&(kind, at, excerpt)), "{text:?}");
            continue;
        }
        assert_eq!(problems(text), [(kind, at, excerpt)], "{text:?}");
        assert_eq!(to_json(text, &YamlLimits::default()).json, json, "{text:?}");
    }
    assert_eq!(
        problems("? [&x {a: 1}, &y b]\n: [*x, *y]"),
        [(NonScalarKey, 2, "[&x {a: 1}, &y b]"), (AliasIntoKey, 23, "*x")]
    );
    // Quoted, it is a member like any other.
    assert_eq!(json("'<<': 1"), r#"{"<<":1}"#);
}

#[test]
fn a_stream_without_content_has_no_document() {
    for text in ["", "\u{feff}", " \n\n", "# a\n", "---", "---\n# a\n...\n", "%YAML 1.2\n---\n"] {
        assert_eq!(problems(text), [(NoDocument, text.len(), "")], "{text:?}");
    }
}

#[test]
fn what_is_no_yaml_is_said_with_its_place() {
    for (text, kind, at) in [
        ("a:\n\tb: 1", SyntaxKind::Tab, 4),
        ("a: b: c", SyntaxKind::MappingNotAllowed, 4),
        ("ä: 1\n  b: 2", SyntaxKind::MappingNotAllowed, 9),
        ("a: - b", SyntaxKind::SequenceNotAllowed, 3),
        ("a:\n  b: 1\n c: 2", SyntaxKind::ExpectedKey, 11),
        ("- a\nb: 1", SyntaxKind::ExpectedItem, 4),
        ("ä: [1, 2\n", SyntaxKind::UnclosedBracket { open: '[' }, 4),
        ("a: [1}", SyntaxKind::MismatchedBracket { open: '[', close: '}' }, 3),
        ("{a: 1}}", SyntaxKind::StrayBracket, 6),
        ("ä: 'x\n", SyntaxKind::UnclosedQuote, 4),
        ("a: \"x\" y", SyntaxKind::AfterQuote, 7),
        ("a: \"\\ud800\"", SyntaxKind::Escape, 3),
        ("a: |x\n", SyntaxKind::BlockHeader, 3),
        ("a: @b", SyntaxKind::Character { character: '@' }, 3),
        ("a: \u{1}", SyntaxKind::Character { character: '\u{1}' }, 3),
        ("a: 1\n\u{feff}b: 2", SyntaxKind::ByteOrderMark, 5),
        ("%YAML 2.0\n---\na", SyntaxKind::Directive, 0),
        ("a: !x!y z", SyntaxKind::Tag, 3),
        ("a: *", SyntaxKind::Anchor, 3),
    ] {
        assert_eq!(problems(text), [(Syntax(kind), at, "")], "{text:?}");
    }
    // What was found before stands before it.
    assert_eq!(problems("- !a b\n- ]").len(), 2);
}

#[test]
fn nothing_unfolds_beyond_the_limits() {
    let limits = YamlLimits { max_depth: 4, max_nodes: 40, max_json_bytes: 100 };
    let of = |text: &str| converted(text, &limits).problems.last().map(|it| (it.kind, it.source.start));
    assert_eq!(of("[[[[1]]]]"), None);
    assert_eq!(of("[[[[[1]]]]]"), Some((OverLimit(Limit::Depth), 4)));
    assert_eq!(of("- - - - a"), None);
    assert_eq!(of("- - - - - a"), Some((OverLimit(Limit::Depth), 8)));
    assert_eq!(of("- &a [[1]]\n- [*a]"), None);
    assert_eq!(of("- &a [[1]]\n- [[*a]]"), Some((OverLimit(Limit::Depth), 15)));
    assert_eq!(of("- &a [[1]]\n- &b [*a]\n- [*b]"), Some((OverLimit(Limit::Depth), 24)));
    assert_eq!(of(&format!("[{}]", "1,".repeat(39))), None);
    assert_eq!(of(&format!("[{}]", "1,".repeat(40))), Some((OverLimit(Limit::Nodes), 79)));
    assert_eq!(of("[&a [1,2,3,4,5,6,7,8,9], *a, *a, *a]"), Some((OverLimit(Limit::Nodes), 33)));
    assert_eq!(of(&"a".repeat(98)), None);
    assert_eq!(of(&"a".repeat(99)), Some((OverLimit(Limit::JsonBytes), 0)));
    assert_eq!(of("[&a [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa], *a, *a]"), Some((OverLimit(Limit::JsonBytes), 52)));

    // Nine levels of nine aliases each: 387,420,489 texts.
    let mut laughs = vec!["- &a0 lol\n".to_owned()];
    for level in 1..=9_usize {
        let aliases = vec![format!("*a{}", level - 1); 9].join(",");
        laughs.push(format!("- &a{level} [{aliases}]\n"));
    }
    let laughs = laughs.concat();
    let yaml = converted(&laughs, &YamlLimits::default());
    assert_eq!(yaml.problems.last().map(|it| it.kind), Some(OverLimit(Limit::Nodes)));
    let deep = "[".repeat(100_000);
    assert_eq!(problems(&deep), [(OverLimit(Limit::Depth), 100, "")]);
}

/// Every prefix, every text with one character less, and many with pieces put in anywhere.
#[test]
fn no_text_panics() {
    let seeds = [
        "a: &x {b: [1, -2.5e3, true, ~], c: 007}\nd: *x\ne:\n- |\n  f\n   g\n- >-\n  h\n\n  i\n",
        "\u{feff}# j\r\n%YAML 1.2\r\n---\r\nä: ü # k\r\n\"𝄞\": '日本'\r\n...\r\n---\r\nl\r\n",
        "? [a, &y {b: 1}]\n: - !!str c\n? - d\n: *y\n<<: *y\n'e''f': \"g\\t\n  h\"\n",
    ];
    let pieces = [
        "\n",
        "\n  ",
        "- ",
        ": ",
        "? ",
        "&x ",
        "*x",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "|\n",
        ">",
        "#",
        "---\n",
        "...\n",
        "!!str ",
        "! ",
        "<<: ",
        "\t",
        "\r",
        "\u{feff}",
        "𝄞",
        "\0",
        "%TAG ! x\n",
        "@",
        "0",
        "~",
        "\\u",
    ];
    let limits = [YamlLimits::default(), YamlLimits { max_depth: 3, max_nodes: 30, max_json_bytes: 90 }];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % bound as u64).unwrap()
    };
    for seed in seeds {
        let starts: Vec<usize> = seed.char_indices().map(|(at, _)| at).collect();
        for &at in &starts {
            converted(&seed[..at], &limits[0]);
            let mut shorter = seed.to_owned();
            shorter.remove(at);
            converted(&shorter, &limits[0]);
        }
        for round in 0..2_000 {
            let mut text = seed.to_owned();
            for _ in 0..=below(4) {
                let mut at = below(text.len() + 1);
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                text.insert_str(at, pieces[below(pieces.len())]);
            }
            converted(&text, &limits[round % 2]);
        }
    }
}
