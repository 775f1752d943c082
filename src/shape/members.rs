//! Reading the members of one object against its table: order, duplicates, unknown ones, and what is set aside.

use super::json::{Cursor, Fatal, Names, ProblemKind, RawJson};
use super::{ObjectShape, Shape, UnknownMembers, Value};

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
    /// Names beyond the declared ones.
    others: Option<Box<Names<'a>>>,
    /// What is kept beside the declared members.
    pub(crate) unknown: UnknownMembers,
}

impl<'a> Members<'a> {
    /// How many left-out members are tried before the name is looked up.
    const AHEAD: usize = 3;

    /// Passes the opening brace; `None` after reporting that there is no object.
    #[inline]
    pub(crate) fn open(
        cursor: &mut Cursor<'a>,
        object: &'static ObjectShape,
        shape: &'static Shape,
    ) -> Result<Option<Self>, Fatal> {
        cursor.peek();
        let start = cursor.position();
        if !cursor.open(b'{')? {
            cursor.wrong_type(shape)?;
            return Ok(None);
        }
        let unknown = UnknownMembers::default();
        Ok(Some(Self { object, start, first: true, next: 0, seen: 0, others: None, unknown }))
    }

    /// Goes to the value of the next declared member and gives its position in the table. Unknown members and duplicates are dealt with here.
    #[inline]
    pub(crate) fn next(&mut self, cursor: &mut Cursor<'a>) -> Result<Option<usize>, Fatal> {
        while cursor.separate_member(&mut self.first)? {
            let offset = cursor.position();
            let index = match self.expected(cursor)? {
                Some(index) => Some(index),
                None => self.look_up(cursor)?,
            };
            let Some(index) = index else { continue };
            self.next = index + 1;
            let bit = 1_u64 << (index & 63);
            if self.seen & bit == 0 {
                self.seen |= bit;
                return Ok(Some(index));
            }
            self.duplicate(cursor, offset, index)?;
        }
        Ok(None)
    }

    /// The declared order costs one comparison, a few left-out members one each.
    #[inline]
    fn expected(&self, cursor: &mut Cursor<'a>) -> Result<Option<usize>, Fatal> {
        let ahead = self.object.fields.get(self.next..).unwrap_or_default();
        for (step, field) in ahead.iter().take(Self::AHEAD).enumerate() {
            if cursor.try_name(field.name)? {
                return Ok(Some(self.next + step));
            }
        }
        Ok(None)
    }

    /// The position of a member that does not come in declared order. An unknown one is passed: `None`.
    fn look_up(&mut self, cursor: &mut Cursor<'a>) -> Result<Option<usize>, Fatal> {
        let token = cursor.name()?;
        if !token.escaped
            && let Some(index) = self.object.position(token.raw, self.next)
        {
            return Ok(Some(index));
        }
        self.unknown_member(cursor, token)
    }

    #[cold]
    fn unknown_member(
        &mut self,
        cursor: &mut Cursor<'a>,
        token: super::json::Token<'a>,
    ) -> Result<Option<usize>, Fatal> {
        let resolved = cursor.resolve(token);
        if let Some(index) = resolved.as_deref().and_then(|name| self.object.position(name, 0)) {
            return Ok(Some(index));
        }
        cursor.peek();
        let start = cursor.position();
        let faults = cursor.faults();
        let new = cursor.note_name(self.others.get_or_insert_default(), token);
        cursor.skip()?;
        let Some(name) = resolved.filter(|name| new && !cursor.is_envelope(name)) else { return Ok(None) };
        if !name.starts_with("x-") {
            let name = super::json::shorten(&name);
            cursor.problem(token.offset, ProblemKind::UnknownMember { name, object: self.object });
        }
        if faults == cursor.faults() {
            self.unknown.set(&name, RawJson::passed(cursor.since(start)));
        }
        Ok(None)
    }

    #[cold]
    fn duplicate(&mut self, cursor: &mut Cursor<'a>, offset: usize, index: usize) -> Result<(), Fatal> {
        let name = self.object.fields.get(index).map_or("", |field| field.name);
        let first = if cursor.problems.many_duplicates() { None } else { cursor.offset_of_member(self.start, name) };
        cursor.problem(offset, ProblemKind::Duplicate { name: name.into(), first });
        cursor.skip()
    }

    /// Reads the value of a declared member. One that cannot be typed is set aside, if the object means something without it.
    #[inline]
    pub(crate) fn value<T: Value>(&mut self, cursor: &mut Cursor<'a>, index: usize) -> Result<Option<T>, Fatal> {
        cursor.peek();
        let start = cursor.position();
        let faults = cursor.faults();
        let value = T::read(cursor)?;
        if value.is_none() && !T::REQUIRED {
            self.set_aside(cursor, start, faults, index);
        }
        Ok(value)
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
