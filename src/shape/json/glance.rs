//! Looking for one member of an object without judging anything on the way. Not here: reading it for good (`cursor`, `skip`).

use super::token::plain_length;

/// The text of the first member of this name in the object at the beginning of `text`, if both are written without escapes.
/// Goes by quotes, brackets and commas alone: in a broken text it may find what a reader would not, or nothing.
pub(crate) fn text_of_member<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text.as_bytes();
    let (mut depth, mut is_name) = (0_usize, false);
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b'"' => {
                let behind = behind_string(after)?;
                if is_name && after.get(..after.len() - behind.len() - 1) == Some(name.as_bytes()) {
                    return text_behind_colon(text.get(text.len() - behind.len()..)?);
                }
                is_name = false;
                rest = behind;
            }
            b',' => is_name = depth == 1,
            b'{' | b'[' => {
                depth += 1;
                is_name = depth == 1;
            }
            b'}' | b']' => {
                // After the object, nothing belongs to it.
                depth = depth.checked_sub(1).filter(|depth| *depth > 0)?;
            }
            _ => {}
        }
    }
    None
}

/// What stands behind the closing quote of the string whose content begins here.
#[inline]
fn behind_string(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        match rest.get(plain_length(rest)..)? {
            [b'"', behind @ ..] => return Some(behind),
            [b'\\', _, behind @ ..] | [_, behind @ ..] => rest = behind,
            [] => return None,
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
