//! JSON as YAML that people like to read, and that every reader of YAML reads as the same JSON.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::ChangeProblem;
use crate::shape::json::{Lexeme, lexemes, shorten};

/// A list of short values stands in one line up to this length.
const LINE: usize = 80;

/// A name in a line of its own must not be longer.
const SIMPLE_KEY: usize = 1000;

/// An open collection.
struct Level {
    is_map: bool,
    /// How far its members are indented.
    indent: usize,
    /// Whether its first member follows in the line that has begun: behind `- `.
    inline: bool,
    first: bool,
}

/// What stands in the line before a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Key,
    Dash,
}

/// Writes a JSON text as YAML in block style: texts are plain where every version of YAML takes them for texts, else quoted.
///
/// # Errors
/// [`ChangeProblem::HalfCharacter`].
pub(super) fn from_json(json: &str) -> Result<String, ChangeProblem> {
    let tokens: Vec<Lexeme<'_>> = lexemes(json).collect();
    let mut out = String::with_capacity(json.len());
    let mut levels: Vec<Level> = Vec::new();
    let mut before = Before::Nothing;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if let (Some(level), Before::Nothing) = (levels.last_mut(), before) {
            match token {
                Lexeme::Close(_) => {
                    levels.pop();
                    continue;
                }
                Lexeme::Comma | Lexeme::Colon => continue,
                _ => {}
            }
            if !std::mem::take(&mut level.inline) {
                let container = matches!(tokens.get(at + 1), Some(Lexeme::Open(_)));
                if level.is_map && level.indent == 0 && !level.first && container {
                    out.push('\n');
                }
                out.extend(std::iter::repeat_n(' ', level.indent));
            }
            level.first = false;
            if level.is_map {
                let Lexeme::Text(name) = token else { continue };
                key(&mut out, name, level.indent)?;
                at += 1;
                before = Before::Key;
                continue;
            }
            out.push_str("- ");
            before = Before::Dash;
        }
        if *token == Lexeme::Colon {
            continue;
        }
        let space = if before == Before::Key { " " } else { "" };
        let indent = levels.last().map_or(0, |level| level.indent + 2);
        match token {
            Lexeme::Open(bracket) => {
                if let Some((text, count)) = flow(tokens.get(at..).unwrap_or_default(), *bracket)? {
                    let _ = writeln!(out, "{space}{text}");
                    at += count;
                } else {
                    let inline = before != Before::Key;
                    if !inline {
                        out.push('\n');
                    }
                    levels.push(Level { is_map: *bracket == '{', indent, inline, first: true });
                }
            }
            Lexeme::Text(raw) | Lexeme::Word(raw) => {
                let _ = writeln!(out, "{space}{}", scalar(raw)?);
            }
            Lexeme::Close(_) | Lexeme::Comma | Lexeme::Colon => {}
        }
        before = Before::Nothing;
    }
    Ok(out)
}

/// The name of a member up to its colon.
fn key(out: &mut String, raw: &str, indent: usize) -> Result<(), ChangeProblem> {
    let name = scalar(raw)?;
    if name.len() > SIMPLE_KEY {
        let _ = write!(out, "? {name}\n{:indent$}:", "");
    } else {
        let _ = write!(out, "{name}:");
    }
    Ok(())
}

/// An empty collection, or a list of short values, in one line; and how many tokens that took.
fn flow(rest: &[Lexeme<'_>], bracket: char) -> Result<Option<(String, usize)>, ChangeProblem> {
    if let Some(Lexeme::Close(close)) = rest.first() {
        return Ok(Some((format!("{bracket}{close}"), 1)));
    }
    if bracket != '[' {
        return Ok(None);
    }
    let mut line = String::from("[");
    for (index, token) in rest.iter().enumerate() {
        match token {
            Lexeme::Text(raw) | Lexeme::Word(raw) => line.push_str(&scalar(raw)?),
            Lexeme::Comma => line.push_str(", "),
            Lexeme::Close(_) => {
                line.push(']');
                return Ok(Some((line, index + 1)));
            }
            Lexeme::Open(_) | Lexeme::Colon => return Ok(None),
        }
        if line.len() > LINE {
            return Ok(None);
        }
    }
    Ok(None)
}

/// A value that is no collection.
fn scalar(raw: &str) -> Result<Cow<'_, str>, ChangeProblem> {
    if !raw.starts_with('"') {
        return Ok(raw.into());
    }
    // Of what the reader takes for a text, only half characters are no text for others.
    let text: String = serde_json::from_str(raw).map_err(|_| ChangeProblem::HalfCharacter(shorten(raw)))?;
    Ok(plain_or_quoted(&text).into_owned().into())
}

/// A text as a value.
pub(super) fn plain_or_quoted(text: &str) -> Cow<'_, str> {
    if is_plain(text) { text.into() } else { quoted(text).into() }
}

/// Whether a text means itself without quotes, also inside `[ ]`, for readers of every version of YAML.
fn is_plain(text: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || " ./+-_;()§=^".contains(c);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    text.starts_with(|first: char| first.is_alphabetic())
        && text.chars().all(inside)
        && !text.ends_with(' ')
        && !words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A text in double quotes. What cannot be seen, or what YAML does not allow, is escaped.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            hidden
                if hidden.is_control()
                    || matches!(hidden, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                let _ = write!(out, "\\u{:04x}", u32::from(hidden));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
