//! Passing over a whole value whose type nobody asks for, checking it on the way: grammar, escapes, depth, duplicate members.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Cursor, Fatal, ProblemKind};

/// Names of one object that were seen, with their offsets. A list while it is short: most objects are.
#[derive(Debug, Default)]
pub(crate) struct Names<'a> {
    few: Vec<(Cow<'a, str>, usize)>,
    many: Option<HashMap<Cow<'a, str>, usize>>,
}

impl<'a> Names<'a> {
    const FEW: usize = 24;

    /// Notes a name; the offset of the first one if it stood already.
    pub(crate) fn insert(&mut self, name: Cow<'a, str>, offset: usize) -> Option<usize> {
        if self.many.is_none() {
            if let Some((_, first)) = self.few.iter().find(|(known, _)| *known == name) {
                return Some(*first);
            }
            if self.few.len() < Self::FEW {
                self.few.push((name, offset));
                return None;
            }
        }
        let few = &mut self.few;
        let many = self.many.get_or_insert_with(|| few.drain(..).collect());
        if let Some(first) = many.get(&name) {
            return Some(*first);
        }
        many.insert(name, offset);
        None
    }
}

/// A bracket that is open.
enum Level<'a> {
    Array { first: bool },
    Object { first: bool, names: Option<Names<'a>> },
}

impl<'a> Cursor<'a> {
    /// Passes the value that begins here. Not recursive: the levels lie on the heap and are limited.
    pub(crate) fn skip(&mut self) -> Result<(), Fatal> {
        self.skip_with(|| Some(Names::default()))
    }

    /// The same without looking for duplicate members: for values that somebody else reads for good.
    pub(crate) fn pass_over(&mut self) -> Result<(), Fatal> {
        self.skip_with(|| None)
    }

    fn skip_with(&mut self, names: impl Fn() -> Option<Names<'a>>) -> Result<(), Fatal> {
        let mut levels: Vec<Level<'a>> = Vec::new();
        loop {
            self.found()?;
            if self.open(b'{')? {
                levels.push(Level::Object { first: true, names: names() });
            } else if self.open(b'[')? {
                levels.push(Level::Array { first: true });
            } else {
                self.skip_scalar()?;
            }
            // To the next value that waits, closing levels that are through.
            loop {
                let more = match levels.last_mut() {
                    None => return Ok(()),
                    Some(Level::Array { first }) => self.next_element(first)?,
                    Some(Level::Object { first, names }) => match self.next_name(first)? {
                        Some(token) => {
                            if let Some(names) = names
                                && let Some(name) = self.resolve(token)
                            {
                                self.note_resolved(names, name, token.offset);
                            }
                            true
                        }
                        None => false,
                    },
                };
                if more {
                    break;
                }
                levels.pop();
            }
        }
    }

    fn skip_scalar(&mut self) -> Result<(), Fatal> {
        match self.peek() {
            Some(b'"') => {
                let token = self.string()?;
                if token.escaped {
                    self.resolve(token);
                }
            }
            Some(b'-' | b'0'..=b'9') => {
                self.number()?;
            }
            _ => {
                self.literal()?;
            }
        }
        Ok(())
    }

    /// Notes the name of a member, whose escapes are resolved, and reports it if it stood already. Whether it is new.
    pub(crate) fn note_resolved(&mut self, names: &mut Names<'a>, name: Cow<'a, str>, offset: usize) -> bool {
        match names.insert(name.clone(), offset) {
            None => true,
            Some(first) => {
                self.problem(offset, ProblemKind::Duplicate { name: name.into(), first: Some(first) });
                false
            }
        }
    }
}
