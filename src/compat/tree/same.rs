//! When two values are the same, or look alike: the order of members and the spelling of numbers do not count.

use std::fmt::Write as _;

use super::number::compare_numbers;
use super::{Kind, Node};

/// Whether two values mean the same. As deep as documents nest, which parsing bounds.
pub(crate) fn same_value(a: Node<'_>, b: Node<'_>) -> bool {
    if a.kind() != b.kind() {
        return false;
    }
    match a.kind() {
        Kind::Number => compare_numbers(a.raw(), b.raw()).is_eq(),
        Kind::Text => a.raw() == b.raw(),
        Kind::Array | Kind::Object if a.raw() == b.raw() => true,
        Kind::Array => {
            a.children().count() == b.children().count()
                && a.children().zip(b.children()).all(|(a, b)| same_value(a, b))
        }
        Kind::Object => canonical(a) == canonical(b),
        Kind::True | Kind::False | Kind::Null => true,
    }
}

/// A text that is the same for values that mean the same: members sorted, numbers in one spelling.
pub(crate) fn canonical(node: Node<'_>) -> String {
    let mut text = String::new();
    put(node, &mut text);
    text
}

// As deep as documents nest, which parsing bounds. Writing to a String cannot fail.
fn put(node: Node<'_>, text: &mut String) {
    match node.kind() {
        Kind::Object => {
            let mut members: Vec<_> = node.members().collect();
            members.sort_by_key(|member| member.name());
            text.push('{');
            for member in members {
                _ = write!(text, "{:?}:", member.name());
                put(member, text);
                text.push(',');
            }
            text.push('}');
        }
        Kind::Array => {
            text.push('[');
            for element in node.elements() {
                put(element, text);
                text.push(',');
            }
            text.push(']');
        }
        Kind::Text => _ = write!(text, "{:?}", node.raw()),
        Kind::Number => text.push_str(&plain_number(node.raw())),
        Kind::True | Kind::False | Kind::Null => text.push_str(node.raw()),
    }
}

/// A text that is the same for schemas that say the same at first sight: references followed, some levels deep, as far as it is not
/// too long. For finding what belongs together, not for saying that it is the same.
pub(crate) fn signature(node: Node<'_>) -> String {
    let mut text = String::new();
    sign(node, 4, &mut text);
    text
}

const LONGEST: usize = 4096;

// As deep as the levels say.
fn sign(node: Node<'_>, levels: usize, text: &mut String) {
    if text.len() > LONGEST {
        return;
    }
    let node = node.resolved();
    match node.kind() {
        Kind::Object | Kind::Array if levels == 0 => text.push('…'),
        Kind::Object => {
            let mut members: Vec<_> = node.members().collect();
            members.sort_by_key(|member| member.name());
            for member in members {
                _ = write!(text, "{:?}:", member.name());
                sign(member, levels - 1, text);
                text.push(',');
            }
        }
        Kind::Array => {
            for element in node.elements() {
                sign(element, levels - 1, text);
                text.push(',');
            }
        }
        _ => put(node, text),
    }
}

/// `1.0` and `1` in one spelling. Numbers with an exponent keep theirs: they are rare, and different spellings of one are rarer.
fn plain_number(text: &str) -> String {
    if text.contains(['e', 'E']) {
        return text.to_ascii_lowercase();
    }
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
