//! JSON text laid out anew: tokens stay as they were written, only the white space between them changes.
//! Not here: reading (`cursor`), and writing of values (the declarations).

/// One token of a JSON text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lexeme<'a> {
    /// `{` or `[`.
    Open(char),
    /// `}` or `]`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A text with its quotes.
    Text(&'a str),
    /// A number, `true`, `false` or `null`.
    Word(&'a str),
}

/// The tokens of a text, which must be JSON: of anything else, nonsense comes, but it ends.
pub(crate) fn lexemes(json: &str) -> impl Iterator<Item = Lexeme<'_>> {
    let mut rest = json;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', '\n', '\r', '\t']);
        let first = rest.chars().next()?;
        let length = match first {
            '"' => text_length(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ => rest.find([',', ':', '{', '}', '[', ']', '"', ' ', '\n', '\r', '\t']).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(match first {
            '{' | '[' => Lexeme::Open(first),
            '}' | ']' => Lexeme::Close(first),
            ',' => Lexeme::Comma,
            ':' => Lexeme::Colon,
            '"' => Lexeme::Text(token),
            _ => Lexeme::Word(token),
        })
    })
}

/// How long the text is with which this begins, with both quotes.
fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |at| at + 2)
}

/// Without any white space between tokens: in one line.
pub(crate) fn compact(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for lexeme in lexemes(json) {
        push(&mut out, lexeme);
    }
    out
}

/// The members of an object, or the elements of a list: each with its name as it is written, empty in a list, and its value in
/// one line. Of anything else, nothing.
pub(crate) fn parts(json: &str) -> Vec<(&str, String)> {
    let mut parts = Vec::new();
    let (mut depth, mut is_map, mut name, mut value) = (0_usize, false, "", String::new());
    for lexeme in lexemes(json) {
        match lexeme {
            Lexeme::Open(mark) if depth == 0 => is_map = mark == '{',
            Lexeme::Text(token) if depth == 1 && is_map && name.is_empty() => name = token,
            Lexeme::Colon if depth == 1 => {}
            Lexeme::Comma if depth == 1 => parts.push((std::mem::take(&mut name), std::mem::take(&mut value))),
            Lexeme::Close(_) if depth == 1 && !value.is_empty() => {
                parts.push((std::mem::take(&mut name), std::mem::take(&mut value)));
            }
            _ if depth > 1 || depth == 1 && !matches!(lexeme, Lexeme::Close(_)) => push(&mut value, lexeme),
            _ => {}
        }
        match lexeme {
            Lexeme::Open(_) => depth += 1,
            Lexeme::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    parts
}

/// An object in one line without its own members of some names. Those of objects in it stay.
pub(crate) fn without(json: &str, names: &[&str]) -> String {
    let kept = parts(json).into_iter().filter(|(name, _)| !names.contains(&name.trim_matches('"')));
    let members: Vec<String> = kept.map(|(name, value)| format!("{name}:{value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// A member or element a line, two blanks a level, a newline at the end.
pub(crate) fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut before = None;
    for lexeme in lexemes(json) {
        match lexeme {
            Lexeme::Close(_) => {
                depth = depth.saturating_sub(1);
                if !matches!(before, Some(Lexeme::Open(_))) {
                    break_line(&mut out, depth);
                }
            }
            _ if matches!(before, Some(Lexeme::Open(_) | Lexeme::Comma)) => break_line(&mut out, depth),
            _ => {}
        }
        push(&mut out, lexeme);
        match lexeme {
            Lexeme::Open(_) => depth += 1,
            Lexeme::Colon => out.push(' '),
            _ => {}
        }
        before = Some(lexeme);
    }
    out.push('\n');
    out
}

fn push(out: &mut String, lexeme: Lexeme<'_>) {
    match lexeme {
        Lexeme::Open(mark) | Lexeme::Close(mark) => out.push(mark),
        Lexeme::Comma => out.push(','),
        Lexeme::Colon => out.push(':'),
        Lexeme::Text(token) | Lexeme::Word(token) => out.push_str(token),
    }
}

fn break_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::{compact, indented, parts, without};

    #[test]
    fn only_white_space_changes() {
        let text = "{ \"a\\\"b\\\\\" : [ 1.10 , {} , [ ] ,\n{\"ü\":-0}, true ] }";
        assert_eq!(compact(text), "{\"a\\\"b\\\\\":[1.10,{},[],{\"ü\":-0},true]}");
        let laid =
            "{\n  \"a\\\"b\\\\\": [\n    1.10,\n    {},\n    [],\n    {\n      \"ü\": -0\n    },\n    true\n  ]\n}\n";
        assert_eq!(indented(text), laid);
        assert_eq!(indented(laid), laid);
    }

    #[test]
    fn an_object_and_a_list_have_parts() {
        let object = parts("{ \"a\": 1.10 , \"\": \"b\", \"c\": {\"d\": [1, {}]}, \"e\": [] }");
        let expected = [("\"a\"", "1.10"), ("\"\"", "\"b\""), ("\"c\"", "{\"d\":[1,{}]}"), ("\"e\"", "[]")];
        assert_eq!(object, expected.map(|(name, value)| (name, value.to_owned())));
        assert_eq!(parts("[1, \"a\", [\"b\", 2]]"), ["1", "\"a\"", "[\"b\",2]"].map(|value| ("", value.to_owned())));
        for none in ["{}", "[ ]", "1", "\"a\"", ""] {
            assert_eq!(parts(none), []);
        }
    }

    #[test]
    fn members_are_left_out_with_their_values() {
        for (text, left) in [
            ("{\"a\": 1, \"b\": {\"a\": [1, 2]}, \"c\": 3}", "{\"b\":{\"a\":[1,2]},\"c\":3}"),
            ("{\"b\": [\"a\", {\"a\": 1}], \"a\": {\"b\": 1}}", "{\"b\":[\"a\",{\"a\":1}]}"),
            ("{\"a\": \"a\"}", "{}"),
            ("{}", "{}"),
        ] {
            assert_eq!(without(text, &["a"]), left);
        }
    }

    #[test]
    fn what_is_no_json_ends_too() {
        for text in ["", "\"", "\"\\", "{\"a", "]", "é", "a\u{a0}b", "{,:"] {
            let _ = (compact(text), indented(text), parts(text), without(text, &["a"]));
        }
    }
}
