//! One JSON document: its format, its header, and its lists of entities, entity by entity.

use super::lines::{self, Kind};
use super::{InputProblem, Limits, Receiver};
use crate::model::{Agreement, CatalogHeader, Entity, FormatVersion, InterfaceContract, Organisation, Service, Tenant};
use crate::shape::json::{Cursor, Envelope, Fatal, Names, Plain, ProblemKind, RawJson};
use crate::shape::{EntityKind, Shape, Value, push_token};

/// Reads a document, or a single entity with its `kind`. `plain` are the literals that were plain scalars in YAML.
pub(crate) fn read_document(
    text: &str,
    single: bool,
    plain: &[Plain<'_>],
    limits: &Limits,
    receiver: &mut impl Receiver,
) {
    // An entity of a document lies two levels below the top.
    let depth = limits.max_depth.saturating_add(if single { 0 } else { 2 });
    let mut cursor = Cursor::new(text, depth, limits.max_text).with_plain(plain);
    cursor.max_inline = limits.max_inline;
    if single {
        match lines::kind_of(text, limits, receiver) {
            Some(Kind::Header) => {
                cursor.envelope = Envelope::Header;
                read_header(&mut cursor, receiver);
            }
            Some(Kind::Entity(kind)) => {
                cursor.envelope = Envelope::Entity;
                lines::read_entity(&mut cursor, kind, receiver);
            }
            None => {}
        }
        return;
    }
    let fatal = read_members(&mut cursor, limits, receiver).is_err();
    lines::report(&mut cursor, receiver, "", Some(0));
    if fatal {
        receiver.unreadable(cursor.position());
    } else {
        lines::report_rest(&mut cursor, receiver);
    }
}

fn read_members(cursor: &mut Cursor<'_>, limits: &Limits, receiver: &mut impl Receiver) -> Result<(), Fatal> {
    let found = cursor.found()?;
    let start = cursor.position();
    if !cursor.open(b'{')? {
        receiver.problem(InputProblem::NotAnObject { offset: start, found });
        return cursor.skip();
    }
    let mut names = Names::default();
    let mut first = true;
    let mut has_format = false;
    while let Some(token) = cursor.next_name(&mut first)? {
        let resolved = cursor.resolve(token);
        let new = resolved.clone().is_none_or(|name| cursor.note_resolved(&mut names, name, token.offset));
        let name = resolved.unwrap_or_default();
        let mut pointer = String::new();
        push_token(&mut pointer, &name);
        lines::report(cursor, receiver, &pointer, None);
        cursor.peek();
        let mut within = Some(cursor.position());
        if !new {
            cursor.skip()?;
            lines::report(cursor, receiver, &pointer, within);
            continue;
        }
        if name == "format" {
            has_format = true;
            read_format(cursor, receiver)?;
        } else if name == "catalog" {
            read_header_of(cursor, Some(("catalog", usize::MAX)), receiver)?;
        } else if let Some(kind) = EntityKind::ALL.into_iter().find(|kind| kind.list() == name) {
            read_list(cursor, kind, &pointer, limits, receiver)?;
            // Entities hand on what is wrong in them. What remains is about the list.
            within = None;
        } else {
            read_unknown(cursor, token.offset, &name, receiver)?;
        }
        lines::report(cursor, receiver, &pointer, within);
    }
    if !has_format {
        receiver.problem(InputProblem::MissingFormat { offset: start });
    }
    Ok(())
}

fn read_format(cursor: &mut Cursor<'_>, receiver: &mut impl Receiver) -> Result<(), Fatal> {
    cursor.peek();
    let offset = cursor.position();
    if cursor.peek() == Some(b'"') {
        let token = cursor.string()?;
        if let Some(value) = cursor.resolve(token) {
            format_value(offset, &value, receiver);
        }
        return Ok(());
    }
    cursor.wrong_type(<FormatVersion as Value>::SHAPE)
}

/// Hands over the version of the format, and reports one that is not known.
pub(super) fn format_value(offset: usize, value: &str, receiver: &mut impl Receiver) {
    let version = FormatVersion::from(value);
    if !version.is_known() {
        receiver.problem(InputProblem::UnknownFormat { offset, value: crate::shape::json::shorten(value) });
    }
    receiver.format(version);
}

fn read_unknown(cursor: &mut Cursor<'_>, offset: usize, name: &str, receiver: &mut impl Receiver) -> Result<(), Fatal> {
    cursor.peek();
    let (start, faults) = (cursor.position(), cursor.faults());
    cursor.skip()?;
    if !name.starts_with("x-") {
        let Shape::Object(object) = <crate::model::Catalog as Value>::SHAPE else { return Ok(()) };
        cursor.problem(offset, ProblemKind::UnknownMember { name: name.into(), object });
    }
    if faults == cursor.faults() {
        receiver.unknown(name, RawJson::passed(cursor.since(start)));
    }
    Ok(())
}

fn read_list(
    cursor: &mut Cursor<'_>,
    kind: EntityKind,
    pointer: &str,
    limits: &Limits,
    receiver: &mut impl Receiver,
) -> Result<(), Fatal> {
    cursor.peek();
    let (start, faults) = (cursor.position(), cursor.faults());
    if !cursor.open(b'[')? {
        cursor.wrong_type(&Shape::List(&Shape::Bool))?;
        if faults == cursor.faults() {
            receiver.unknown(kind.list(), RawJson::passed(cursor.since(start)));
        }
        return Ok(());
    }
    let mut first = true;
    let mut index = 0;
    while cursor.next_element(&mut first)? {
        if receiver.room() == 0 {
            receiver.problem(InputProblem::TooManyEntities { offset: cursor.position(), limit: limits.max_entities });
            // The rest of the list is passed over, so that the structure of the document is still judged.
            cursor.skip()?;
            while cursor.next_element(&mut first)? {
                cursor.skip()?;
            }
            return Ok(());
        }
        lines::report(cursor, receiver, pointer, None);
        read_entity_of(cursor, kind, Some((kind.list(), index)), receiver)?;
        index += 1;
    }
    Ok(())
}

/// Reads one entity and hands it over with its problems, also when reading ends in it.
pub(super) fn read_entity_of(
    cursor: &mut Cursor<'_>,
    kind: EntityKind,
    place: Option<(&'static str, usize)>,
    receiver: &mut impl Receiver,
) -> Result<(), Fatal> {
    cursor.peek();
    let start = cursor.position();
    let read = match kind {
        EntityKind::Organisation => read_as::<Organisation>(cursor, Entity::Organisation),
        EntityKind::Service => read_as::<Service>(cursor, Entity::Service),
        EntityKind::Interface => read_as::<InterfaceContract>(cursor, Entity::Interface),
        EntityKind::Tenant => read_as::<Tenant>(cursor, Entity::Tenant),
        EntityKind::Agreement => read_as::<Agreement>(cursor, Entity::Agreement),
    };
    let at = lines::reading(cursor, start, place);
    match read {
        Ok(entity) => {
            receiver.entity(entity.ok_or(kind), at);
            Ok(())
        }
        Err(fatal) => {
            receiver.entity(Err(kind), at);
            Err(fatal)
        }
    }
}

fn read_as<T: Value>(cursor: &mut Cursor<'_>, make: fn(Box<T>) -> Entity) -> Result<Option<Entity>, Fatal> {
    T::read_and(cursor, |entity| make(Box::new(entity)))
}

/// Reads the header of a stream, or alone, and reports what comes after it.
pub(super) fn read_header(cursor: &mut Cursor<'_>, receiver: &mut impl Receiver) {
    if read_header_of(cursor, None, receiver).is_ok() {
        lines::report_rest(cursor, receiver);
    }
}

fn read_header_of(
    cursor: &mut Cursor<'_>,
    place: Option<(&'static str, usize)>,
    receiver: &mut impl Receiver,
) -> Result<(), Fatal> {
    cursor.peek();
    let start = cursor.position();
    let read = CatalogHeader::read(cursor);
    let at = lines::reading(cursor, start, place);
    let ended = read.is_err();
    receiver.header(read.ok().flatten(), at);
    if ended { Err(Fatal) } else { Ok(()) }
}
