//! Looking for one member of an object without judging anything on the way. Not here: reading it for good (`cursor`, `skip`).

use super::token::plain_length;

/// The text of the first member of this name in the object at the beginning of `text`, if both are written without escapes.
/// Goes by quotes, brackets and commas alone: in a broken text it may find what a reader would not, or nothing.
pub(crate) fn text_of_member<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let bytes = text.as_bytes();
    let (mut at, mut depth, mut is_name) = (0, 0_usize, false);
    loop {
        match bytes.get(at)? {
            b'"' => {
                let end = end_of_string(bytes, at + 1)?;
                if is_name && text.get(at + 1..end) == Some(name) {
                    return text_behind_colon(text.get(end + 1..)?);
                }
                is_name = false;
                at = end;
            }
            b'{' | b'[' => {
                depth += 1;
                is_name = depth == 1;
            }
            // After the object, nothing belongs to it.
            b'}' | b']' if depth <= 1 => return None,
            b'}' | b']' => depth -= 1,
            b',' => is_name = depth == 1,
            _ => {}
        }
        at += 1;
    }
}

/// Where the closing quote of the string stands that begins at `at`.
#[inline]
fn end_of_string(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += plain_length(bytes.get(at..)?);
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

fn text_behind_colon(rest: &str) -> Option<&str> {
    let white = [' ', '\n', '\r', '\t'];
    let value = rest.trim_start_matches(white).strip_prefix(':')?.trim_start_matches(white).strip_prefix('"')?;
    let length = plain_length(value.as_bytes());
    value.get(length..)?.starts_with('"').then(|| value.get(..length))?
}

#[cfg(test)]
mod tests {
    use super::text_of_member;

    #[test]
    fn a_member_is_found_wherever_it_stands_in_the_object() {
        for (text, found) in [
            (r#"{"kind":"service"}"#, Some("service")),
            (r#" { "id" : "a" , "kind" : "service" }"#, Some("service")),
            (r#"{"a":{"kind":"x"},"b":[{"kind":"y"},"kind",["kind"]],"kind":"service"}"#, Some("service")),
            (r#"{"a":"kind","b\"":"\\","kind":"service"}"#, Some("service")),
            (r#"{"a":"\"kind\":\"x\"","kind":"service"}"#, Some("service")),
            (r#"{"a":{"kind":"x"}}"#, None),
            (r#"{"a":1}{"kind":"x"}"#, None),
            (r#"["kind","x"]"#, None),
            (r#"{"kind":12}"#, None),
            (r#"{"kind":"a\u0062"}"#, None),
            (r#"{"kind""#, None),
            ("", None),
            ("{", None),
            (r#"{"kind":"service"#, None),
        ] {
            assert_eq!(text_of_member(text, "kind"), found, "{text}");
        }
    }
}
