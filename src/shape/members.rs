//! Reading the members of one object against its table: order, duplicates, unknown ones, and what is set aside.

use std::borrow::Cow;

use super::json::{Cursor, Fatal, Names, ProblemKind, RawJson, Token};
use super::{ObjectShape, Probe, Shape, UnknownMembers, Value};

/// The state while one object is read.
pub(crate) struct Members<'a> {
    object: &'static ObjectShape,
    /// Offset of the opening brace.
    start: usize,
    first: bool,
    /// The member that comes next if the order is the declared one.
    next: usize,
    /// One bit a declared member: seen already.
    seen: u64,
    /// One bit a member of the envelope: seen already.
    envelope: u8,
    /// Names beyond the declared ones and the envelope.
    others: Option<Box<Names<'a>>>,
    /// What is kept beside the declared members.
    pub(crate) unknown: UnknownMembers,
}

impl<'a> Members<'a> {
    /// Passes the opening brace and gives its offset; `None` after reporting that there is no object.
    #[inline]
    pub(crate) fn open(cursor: &mut Cursor<'a>, shape: &'static Shape) -> Result<Option<usize>, Fatal> {
        cursor.peek();
        let start = cursor.position();
        if cursor.open(b'{')? {
            return Ok(Some(start));
        }
        cursor.wrong_type(shape)?;
        Ok(None)
    }

    /// The state at the beginning of an object whose brace is at `start`.
    #[inline]
    pub(crate) fn new(object: &'static ObjectShape, start: usize) -> Self {
        let unknown = UnknownMembers::default();
        Self { object, start, first: true, next: 0, seen: 0, envelope: 0, others: None, unknown }
    }

    /// Goes to the value of the next declared member and gives its position in the table. Unknown members and duplicates are
    /// dealt with here.
    #[inline(never)]
    pub(crate) fn next(&mut self, cursor: &mut Cursor<'a>) -> Result<Option<usize>, Fatal> {
        loop {
            let after_comma = !self.first;
            let Some(rest) = cursor.name_ahead(after_comma) else {
                return self.next_after_space(cursor);
            };
            self.first = false;
            if let Some((index, length)) = Probe::find(self.object.probes, rest, self.next)
                && self.is_new(index)
            {
                cursor.pass_name(after_comma, length)?;
                return Ok(Some(index));
            }
            if let Some(index) = self.look_up(cursor, after_comma)? {
                return Ok(Some(index));
            }
        }
    }

    /// The same where there is white space, or the end.
    #[inline(never)]
    fn next_after_space(&mut self, cursor: &mut Cursor<'a>) -> Result<Option<usize>, Fatal> {
        while cursor.separate_member(&mut self.first)? {
            let found = cursor.name_ahead(false).and_then(|rest| Probe::find(self.object.probes, rest, self.next));
            if let Some((index, length)) = found
                && self.is_new(index)
            {
                cursor.pass_name(false, length)?;
                return Ok(Some(index));
            }
            if let Some(index) = self.look_up(cursor, false)? {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// The position of a member whose name was not recognised, or that was seen already. An unknown one, and the second of
    /// two, is passed: `None`.
    #[cold]
    fn look_up(&mut self, cursor: &mut Cursor<'a>, after_comma: bool) -> Result<Option<usize>, Fatal> {
        let token = cursor.name(after_comma)?;
        let resolved = cursor.resolve(token);
        if let Some(name) = resolved.as_deref() {
            if let Some(bit) = cursor.envelope_bit(name) {
                self.envelope_member(cursor, token.offset, name, bit)?;
                return Ok(None);
            }
            if let Some(index) = self.object.position(name) {
                if self.is_new(index) {
                    return Ok(Some(index));
                }
                self.duplicate(cursor, token.offset, name)?;
                return Ok(None);
            }
        }
        self.unknown_member(cursor, token, resolved)?;
        Ok(None)
    }

    /// Notes that a declared member was seen; whether that is the first time.
    #[inline]
    fn is_new(&mut self, index: usize) -> bool {
        self.next = index + 1;
        let bit = 1_u64 << (index & 63);
        let is_new = self.seen & bit == 0;
        self.seen |= bit;
        is_new
    }

    /// Passes a member of the envelope: whoever looked ahead for the kind has read it.
    fn envelope_member(&mut self, cursor: &mut Cursor<'a>, offset: usize, name: &str, bit: u8) -> Result<(), Fatal> {
        if self.envelope & bit != 0 {
            return self.duplicate(cursor, offset, name);
        }
        self.envelope |= bit;
        cursor.skip()
    }

    fn unknown_member(
        &mut self,
        cursor: &mut Cursor<'a>,
        token: Token<'a>,
        resolved: Option<Cow<'a, str>>,
    ) -> Result<(), Fatal> {
        cursor.peek();
        let start = cursor.position();
        let faults = cursor.faults();
        // A name with escapes that mean nothing was reported, and is none that could come twice.
        let others = self.others.get_or_insert_default();
        let new = resolved.clone().is_none_or(|name| cursor.note_resolved(others, name, token.offset));
        cursor.skip()?;
        let Some(name) = resolved.filter(|_| new) else { return Ok(()) };
        if self.object.closed || !name.starts_with("x-") {
            let name = super::json::shorten(&name);
            cursor.problem(token.offset, ProblemKind::UnknownMember { name, object: self.object });
        }
        if faults == cursor.faults() {
            self.unknown.add(&name, RawJson::passed(cursor.since(start)));
        }
        Ok(())
    }

    #[cold]
    fn duplicate(&mut self, cursor: &mut Cursor<'a>, offset: usize, name: &str) -> Result<(), Fatal> {
        let first = if cursor.problems.many_duplicates() { None } else { cursor.offset_of_member(self.start, name) };
        cursor.problem(offset, ProblemKind::Duplicate { name: name.into(), first });
        cursor.skip()
    }

    /// Reads the value of a declared member. One that cannot be typed is set aside, if the object means something without it:
    /// then nothing is put in.
    // Put in nowhere: what is read for every member must stay small to stay near the processor.
    #[inline(never)]
    pub(crate) fn value<T: Value>(
        &mut self,
        cursor: &mut Cursor<'a>,
        index: usize,
        to: &mut Option<T>,
    ) -> Result<(), Fatal> {
        cursor.peek();
        let start = cursor.position();
        let faults = cursor.faults();
        // What it takes the place of is absent: nothing that would have to be freed.
        match T::read_and(cursor, |value| std::mem::forget(to.replace(value)))? {
            Some(()) => {}
            None if T::REQUIRED => {}
            None => self.set_aside(cursor, start, faults, index),
        }
        Ok(())
    }

    #[cold]
    fn set_aside(&mut self, cursor: &mut Cursor<'a>, start: usize, faults: usize, index: usize) {
        cursor.set_aside.push(start);
        if let Some(field) = self.object.fields.get(index).filter(|_| faults == cursor.faults()) {
            self.unknown.set(field.name, RawJson::passed(cursor.since(start)));
        }
    }

    /// Reports a required member that did not come. One that came and could not be read was reported where it stands.
    #[cold]
    pub(crate) fn missing(&self, cursor: &mut Cursor<'a>, index: usize) {
        if self.seen & (1_u64 << (index & 63)) == 0
            && let Some(field) = self.object.fields.get(index)
        {
            cursor.problem(self.start, ProblemKind::Missing { field, object: self.object });
        }
    }
}
