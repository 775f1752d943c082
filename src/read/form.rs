//! Which form an input has, told by its content.

use crate::model::shape_of;
use crate::shape::json::Cursor;
use crate::shape::{EntityKind, Shape};

/// The form of an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// One JSON document with lists of entities.
    Document,
    /// One entity, or header, with its `kind`.
    Single,
    /// A line an entity.
    Lines,
    /// YAML.
    Yaml,
    /// Nothing but white space.
    Empty,
}

/// Tells the form by the beginning of a text. `whole` says whether the text is all of the input.
pub(crate) fn detect(text: &str, whole: bool) -> Form {
    let start = text.trim_start_matches([' ', '\t', '\r', '\n']);
    match start.as_bytes().first() {
        None => Form::Empty,
        Some(b'{') => detect_object(start, whole),
        // A list, a text or a number is reported by the reader of documents.
        Some(b'[' | b'"' | b'0'..=b'9') => Form::Document,
        Some(b'-') if !start.starts_with("---") && !start.starts_with("- ") => Form::Document,
        _ if ["null", "true", "false"].contains(&start.trim_end()) => Form::Document,
        Some(_) => Form::Yaml,
    }
}

/// A document has lists; an entity has a kind, and where more follows after its line, there are lines.
fn detect_object(text: &str, whole: bool) -> Form {
    let says = says(text);
    if says == Says::Document {
        return Form::Document;
    }
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut cursor = Cursor::new(first, usize::MAX, usize::MAX);
    let complete = cursor.skip().and_then(|()| cursor.expect_end()).is_ok();
    match complete {
        // A first line that lacks its kind is no reason to take the other lines for something else.
        true if says == Says::Nothing && rest.trim_start().starts_with('{') => Form::Lines,
        _ if says == Says::Nothing => Form::Document,
        true if whole && rest.trim().is_empty() => Form::Single,
        true => Form::Lines,
        // A broken first line is no reason to take the other lines for something else.
        false if rest.trim_start().starts_with('{') => Form::Lines,
        false => Form::Single,
    }
}

/// What the members of an object say about its form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// It has the lists of a document, or its format without a kind.
    Document,
    /// It is an entity, or a header alone.
    Kind,
    Nothing,
}

/// What the members of the object at the beginning say. Stops at the first that decides.
fn says(text: &str) -> Says {
    let mut cursor = Cursor::new(text, usize::MAX, usize::MAX);
    let mut first = true;
    let (mut header, mut format) = (false, false);
    let decided = |header, format| match (header, format) {
        (true, _) => Says::Kind,
        (false, true) => Says::Document,
        (false, false) => Says::Nothing,
    };
    if !matches!(cursor.open(b'{'), Ok(true)) {
        return Says::Nothing;
    }
    while let Ok(Some(token)) = cursor.next_name(&mut first) {
        let name = token.raw;
        let is_list = name == "catalog" || EntityKind::ALL.iter().any(|kind| kind.list() == name);
        if is_list && !may_be_references(name, &mut cursor) {
            // With lists it is a document, whatever kind it claims to be.
            return Says::Document;
        }
        format |= name == "format";
        let start = cursor.position();
        if cursor.skip().is_err() {
            return decided(header, format);
        }
        if name == "kind" {
            header = cursor.since(start).trim() == "\"catalog\"";
            if !header {
                return Says::Kind;
            }
        }
    }
    decided(header, format)
}

/// Whether the member whose value comes next may be a list of ids in an entity, which has the name of a list of a document:
/// `agreements` of a tenant.
fn may_be_references(name: &str, cursor: &mut Cursor<'_>) -> bool {
    let has_member = |kind: &EntityKind| match shape_of(*kind) {
        Shape::Object(object) => object.position(name).is_some(),
        _ => false,
    };
    if !EntityKind::ALL.iter().any(has_member) || cursor.peek() != Some(b'[') {
        return false;
    }
    let list = cursor.text().get(cursor.position() + 1..).unwrap_or_default();
    list.trim_start().starts_with(['"', ']'])
}

#[cfg(test)]
mod tests {
    use super::{Form, detect};

    #[test]
    fn the_content_tells_the_form() {
        for (text, form) in [
            ("", Form::Empty),
            (" \r\n", Form::Empty),
            ("{}", Form::Document),
            ("[]", Form::Document),
            ("-1", Form::Document),
            ("null\n", Form::Document),
            (r#"{"format":"dvs-crate/1","catalog":{"kind":1}}"#, Form::Document),
            (r#"{"kind":"catalog","format":"dvs-crate/1","services":[]}"#, Form::Document),
            (r#"{"kind":"catalog","format":"dvs-crate/1","id":"a.b:c"}"#, Form::Single),
            ("{\n \"kind\": \"service\",\n \"id\": \"a.b:c\"\n}\n", Form::Single),
            ("{\"kind\":\"service\"}\n{\"kind\":\"service\"}", Form::Lines),
            ("{\"kind\":\"service\",\n{\"kind\":\"service\"}", Form::Lines),
            ("{\"id\":\"x\",\"kind\":\"service\"}\n", Form::Single),
            ("{\"id\":\"x\"}\n{\"kind\":\"service\"}", Form::Lines),
            ("{\"agreements\":[ \"a.b:c\"],\"kind\":\"tenant\"}\n", Form::Single),
            ("{\"agreements\":[],\"kind\":\"tenant\"}\n", Form::Single),
            ("{\"agreements\":[],\"services\":[],\"kind\":\"tenant\"}\n", Form::Document),
            ("{\"agreements\":[{\"id\":\"a.b:c\"}],\"kind\":\"catalog\"}\n", Form::Document),
            ("{\"id\":\"x\"}\n", Form::Document),
            ("{\"format\":\"x\"}\n{\"format\":\"x\"}", Form::Document),
            ("format: dvs-crate/1\n", Form::Yaml),
            ("---\nformat: x", Form::Yaml),
            ("- a\n", Form::Yaml),
            ("# comment", Form::Yaml),
        ] {
            assert_eq!(detect(text, true), form, "{text}");
        }
        assert_eq!(detect("{\"kind\":\"service\"}\n", false), Form::Lines, "more may follow");
    }
}
