//! NDJSON: one object a line, each read alone, so that a broken line costs only itself.

use super::document::{format_value, read_entity_of, read_header};
use super::{InputProblem, Limits, Reading, Receiver, locate::pointers_of};
use crate::shape::json::{Cursor, Envelope, Found, text_of_member};
use crate::shape::{EntityKind, Value};
use crate::text::Text;

/// What was seen of a stream so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    /// Whether a line with content was seen.
    pub(crate) begun: bool,
    /// Whether no further entity is taken.
    pub(crate) full: bool,
}

/// The first line of a text without its end, and what comes after it. Looks at many bytes at a time, in a form that compilers
/// turn into vector instructions: lines are long.
pub(crate) fn split_line(text: &str) -> (&str, &str) {
    const WIDTH: usize = 64;
    let is_end = |byte: &u8| *byte == b'\n';
    let (chunks, _) = text.as_bytes().as_chunks::<WIDTH>();
    let before = chunks.iter().take_while(|chunk| !chunk.iter().fold(false, |any, byte| any | is_end(byte))).count();
    let from = before * WIDTH;
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    match rest.iter().position(is_end) {
        Some(at) => {
            let line = text.get(..from + at).unwrap_or_default();
            (line, text.get(from + at + 1..).unwrap_or_default())
        }
        None => (text, ""),
    }
}

/// Reads one line. Offsets in what the receiver gets count from the beginning of the line.
pub(crate) fn read_line(line: &str, state: &mut Lines, limits: &Limits, receiver: &mut impl Receiver) {
    if line.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) || state.full {
        return;
    }
    let first = !std::mem::replace(&mut state.begun, true);
    if line.len() > limits.max_line {
        receiver.problem(InputProblem::LineTooLong { offset: 0, limit: limits.max_line });
        return;
    }
    let Some(kind) = kind_of(line, limits, receiver) else { return };
    match kind {
        Kind::Header => {
            if !first {
                receiver.problem(InputProblem::MisplacedHeader { offset: 0 });
                return;
            }
            let mut cursor = Cursor::new(line, limits.max_depth, limits.max_text);
            cursor.envelope = Envelope::Header;
            read_header(&mut cursor, receiver);
        }
        Kind::Entity(kind) => {
            if receiver.room() == 0 {
                state.full = true;
                receiver.problem(InputProblem::TooManyEntities { offset: 0, limit: limits.max_entities });
                return;
            }
            let mut cursor = Cursor::new(line, limits.max_depth, limits.max_text);
            cursor.max_inline = limits.max_inline;
            cursor.envelope = Envelope::Entity;
            read_entity(&mut cursor, kind, receiver);
        }
    }
}

/// Reads the one entity of a text, and reports what comes after it.
pub(crate) fn read_entity(cursor: &mut Cursor<'_>, kind: EntityKind, receiver: &mut impl Receiver) {
    if read_entity_of(cursor, kind, None, receiver).is_ok() {
        report_rest(cursor, receiver);
    }
}

/// Reports what stands after the one value of a text.
pub(super) fn report_rest(cursor: &mut Cursor<'_>, receiver: &mut impl Receiver) {
    cursor.peek();
    let offset = cursor.position();
    if cursor.expect_end().is_err() {
        if cursor.text().get(offset..).is_some_and(|rest| rest.starts_with('{')) {
            cursor.problems.take();
            receiver.problem(InputProblem::SeveralDocuments { offset });
        } else {
            report(cursor, receiver, "", None);
            receiver.unreadable(offset);
        }
    }
}

/// Hands over the problems that the cursor holds: at this pointer, or within the value there that begins at an offset.
pub(super) fn report(cursor: &mut Cursor<'_>, receiver: &mut impl Receiver, pointer: &str, within: Option<usize>) {
    if cursor.problems.is_empty() {
        return;
    }
    let problems = cursor.problems.take().0;
    let mut offsets: Vec<usize> = problems.iter().map(|problem| problem.offset).collect();
    offsets.sort_unstable();
    let inner = within.map(|start| pointers_of(cursor.text(), start, &offsets)).unwrap_or_default();
    for problem in problems {
        let place = offsets.binary_search(&problem.offset).ok().and_then(|at| inner.get(at));
        let pointer = format!("{pointer}{}", place.map_or("", String::as_str));
        receiver.problem(InputProblem::Structure { problem, pointer });
    }
}

pub(super) enum Kind {
    Header,
    Entity(EntityKind),
}

/// Looks ahead for the kind, which mostly is the first member. Reports what it does not find.
pub(super) fn kind_of(text: &str, limits: &Limits, receiver: &mut impl Receiver) -> Option<Kind> {
    // Whatever is wrong on the way to it: the reader judges that.
    if let Some(kind) = text_of_member(text, "kind").and_then(EntityKind::from_name) {
        return Some(Kind::Entity(kind));
    }
    let mut cursor = Cursor::new(text, limits.max_depth, usize::MAX);
    match look_ahead(&mut cursor) {
        Ok(Look::Kind(Kind::Header, format)) => {
            if let Some((offset, value)) = format {
                format_value(offset, &value, receiver);
            } else {
                receiver.problem(InputProblem::MissingFormat { offset: 0 });
            }
            Some(Kind::Header)
        }
        Ok(Look::Kind(kind, _)) => Some(kind),
        Ok(Look::Unknown(offset, value)) => {
            receiver.problem(InputProblem::UnknownKind { offset, value });
            None
        }
        Ok(Look::Missing(offset)) => {
            receiver.problem(InputProblem::MissingKind { offset });
            None
        }
        Ok(Look::NoObject(offset, found)) => {
            receiver.problem(InputProblem::NotAnObject { offset, found });
            None
        }
        Ok(Look::NoText) | Err(_) => {
            report(&mut cursor, receiver, "", Some(0));
            receiver.unreadable(0);
            None
        }
    }
}

enum Look {
    Kind(Kind, Option<(usize, Box<str>)>),
    Unknown(usize, Box<str>),
    Missing(usize),
    /// The kind is no text, which the cursor reported.
    NoText,
    NoObject(usize, Found),
}

fn look_ahead(cursor: &mut Cursor<'_>) -> Result<Look, crate::shape::json::Fatal> {
    let found = cursor.found()?;
    let start = cursor.position();
    if !cursor.open(b'{')? {
        return Ok(Look::NoObject(start, found));
    }
    let (mut kind, mut format) = (None, None);
    let mut first = true;
    while let Some(token) = cursor.next_name(&mut first)? {
        cursor.peek();
        let offset = cursor.position();
        let is_text = cursor.peek() == Some(b'"');
        match token.raw {
            "kind" if is_text && kind.is_none() => {
                let token = cursor.string()?;
                let value = cursor.resolve(token).unwrap_or_default();
                match EntityKind::from_name(&value) {
                    Some(known) => return Ok(Look::Kind(Kind::Entity(known), None)),
                    None if value == "catalog" => kind = Some(Kind::Header),
                    None => return Ok(Look::Unknown(offset, value.into())),
                }
            }
            "kind" if kind.is_none() => {
                cursor.wrong_type(<Text as Value>::SHAPE)?;
                return Ok(Look::NoText);
            }
            "format" if is_text => {
                let token = cursor.string()?;
                let value = cursor.resolve(token).unwrap_or_default();
                format.get_or_insert((offset, value.into()));
            }
            _ => cursor.pass_over()?,
        }
    }
    Ok(match kind {
        Some(kind) => Look::Kind(kind, format),
        None => Look::Missing(start),
    })
}

/// Makes what the receiver gets about one object, taking the problems out of the cursor.
pub(super) fn reading<'a>(cursor: &mut Cursor<'a>, start: usize, place: Option<(&'static str, usize)>) -> Reading<'a> {
    let (problems, beyond) = cursor.problems.take();
    let set_aside = std::mem::take(&mut cursor.set_aside);
    Reading {
        text: cursor.text(),
        start,
        end: cursor.position(),
        place,
        problems,
        beyond,
        set_aside,
        source_problems: Vec::new(),
    }
}
