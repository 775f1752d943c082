//! What a plain scalar is in JSON, and how a text is written as a JSON string.

use granit_parser::Tag;

/// What a plain scalar becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plain {
    /// `null`: the empty node, `~`, `null`, `Null`, `NULL`.
    Null,
    /// `true` or `false`, also with a capital or all capitals.
    Bool(bool),
    /// A number spelled as JSON spells numbers.
    Number,
    /// Anything else, also numbers that only YAML knows: `007`, `+1`, `0x1F`, `.5`, `.inf`.
    Text,
}

/// Decides by the core schema of YAML 1.2 (section 10.3.2), as far as JSON can say it with the same spelling.
pub(super) fn plain(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Plain::Null,
        "true" | "True" | "TRUE" => Plain::Bool(true),
        "false" | "False" | "FALSE" => Plain::Bool(false),
        _ if is_json_number(text) => Plain::Number,
        _ => Plain::Text,
    }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
fn is_json_number(text: &str) -> bool {
    let rest = text.strip_prefix('-').unwrap_or(text);
    let Some(rest) = rest.strip_prefix('0').or_else(|| digits(rest)) else {
        return false;
    };
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => match digits(fraction) {
            Some(rest) => rest,
            None => return false,
        },
        None => rest,
    };
    let rest = match rest.strip_prefix(['e', 'E']) {
        Some(exponent) => match digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)) {
            Some(rest) => rest,
            None => return false,
        },
        None => rest,
    };
    rest.is_empty()
}

/// What follows at least one decimal digit.
fn digits(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < text.len()).then_some(rest)
}

/// Appends `text` as a JSON string, with the escapes JSON demands and no others.
pub(super) fn push_json_string(out: &mut String, text: &str) {
    out.push('"');
    let mut clean = text;
    while let Some(at) = clean.find(|c: char| c < ' ' || c == '"' || c == '\\') {
        let (before, rest) = clean.split_at(at);
        out.push_str(before);
        let mut rest = rest.chars();
        match rest.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(control) => {
                out.push_str("\\u00");
                for nibble in [u32::from(control) >> 4, u32::from(control) & 0xF] {
                    out.push(char::from_digit(nibble, 16).unwrap_or('0'));
                }
            }
            None => {}
        }
        clean = rest.as_str();
    }
    out.push_str(clean);
    out.push('"');
}

/// `!!str`, and `!`, which says "a text, whatever it looks like".
pub(super) fn means_text(tag: &Tag) -> bool {
    let (handle, suffix) = tag.parts();
    tag.is_yaml_core_schema_tag("str") || (handle.len().saturating_add(suffix.len()) == 1)
}

#[cfg(test)]
mod tests {
    use super::{Plain, plain, push_json_string};

    #[test]
    fn a_plain_scalar_is_a_json_literal_only_in_json_spelling() {
        let number = ["0", "-0", "7", "1.10", "-12.5e+3", "1E400", "123456789012345678901234567890"];
        let text = [
            "NO",
            "no",
            "yes",
            "on",
            "007",
            "-01",
            "+1",
            "1.",
            ".5",
            ".",
            "-",
            "1e",
            "1e+",
            "1_000",
            "0x1F",
            "0o7",
            ".inf",
            "-.INF",
            ".nan",
            "NaN",
            "tRUE",
            "nULL",
            "2026-11-23",
            "12:30",
            "1 2",
            "٣",
            "1.1.0",
            "-e1",
        ];
        for case in number {
            assert_eq!(plain(case), Plain::Number, "{case}");
            assert!(serde_json::from_str::<serde::de::IgnoredAny>(case).is_ok(), "{case}");
        }
        for case in text {
            assert_eq!(plain(case), Plain::Text, "{case}");
        }
        for case in ["", "~", "null", "Null", "NULL"] {
            assert_eq!(plain(case), Plain::Null, "{case}");
        }
        assert_eq!(plain("True"), Plain::Bool(true));
        assert_eq!(plain("FALSE"), Plain::Bool(false));
    }

    #[test]
    fn a_json_string_gives_the_text_back() {
        for text in ["", "a", "\"", "\\\"\n\r\t\u{8}\u{c}\u{0}\u{1f}\u{7f}", "grün \u{2028} 𝄞", "a\nb\"c\\"] {
            let mut json = String::new();
            push_json_string(&mut json, text);
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
        }
    }
}
