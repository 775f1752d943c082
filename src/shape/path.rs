//! Where one is while walking through an entity. A path lies on the stack; a pointer is made of it only for a finding.

use std::fmt::Write as _;

use super::{Field, Format, Role};

/// The way from an entity down to a value.
#[derive(Clone, Copy, Debug)]
pub struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Field(&'static Field),
    Member(&'p str),
    Index(usize),
}

impl<'p> Path<'p> {
    /// The entity itself.
    pub const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    /// Down to a declared member.
    #[inline]
    pub(crate) const fn field(&'p self, field: &'static Field) -> Self {
        Path { parent: Some(self), step: Step::Field(field) }
    }

    /// Down to a member.
    #[must_use]
    #[inline]
    pub const fn member(&'p self, name: &'p str) -> Self {
        Path { parent: Some(self), step: Step::Member(name) }
    }

    /// Down to an element of a list.
    #[must_use]
    #[inline]
    pub const fn index(&'p self, index: usize) -> Self {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    /// The declared member in which the value stands: the innermost one on the way.
    #[must_use]
    pub fn innermost_field(&self) -> Option<&'static Field> {
        let mut path = Some(self);
        while let Some(here) = path {
            if let Step::Field(field) = here.step {
                return Some(field);
            }
            path = here.parent;
        }
        None
    }

    /// Whether the last step leads to an element of a list.
    pub(crate) const fn is_element(&self) -> bool {
        matches!(self.step, Step::Index(_))
    }

    /// The path one step up.
    #[must_use]
    pub const fn parent(&self) -> Option<&'p Path<'p>> {
        self.parent
    }

    /// The JSON Pointer (RFC 6901) from the entity to the value.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    /// A number that tells paths apart, cheaper than the pointer. The same for the same path within one run of a program.
    pub(crate) fn key(&self) -> u64 {
        // As deep as types nest, which is bounded by the declarations.
        let above = self.parent.map_or(0x9e37_79b9_7f4a_7c15, Path::key);
        let step = match self.step {
            Step::Root => 0,
            Step::Field(field) => std::ptr::from_ref(field).addr() as u64,
            Step::Index(index) => !(index as u64),
            Step::Member(name) => {
                name.bytes().fold(7, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
            }
        };
        (above.rotate_left(23) ^ step).wrapping_mul(0xff51_afd7_ed55_8ccd)
    }

    fn write(&self, pointer: &mut String) {
        // As deep as types nest, which is bounded by the declarations.
        if let Some(parent) = self.parent {
            parent.write(pointer);
        }
        match self.step {
            Step::Root => {}
            Step::Field(field) => push_token(pointer, field.name),
            Step::Member(name) => push_token(pointer, name),
            // Writing to a String cannot fail.
            Step::Index(index) => _ = write!(pointer, "/{index}"),
        }
    }
}

/// Appends a reference token to a JSON Pointer.
pub(crate) fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    if !token.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        return pointer.push_str(token);
    }
    for character in token.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// Somebody who wants to see every text of an entity, in declared order.
pub(crate) trait Visitor {
    /// Whether texts of this role at this place are wanted: others are not even looked at.
    #[inline]
    fn wants(&self, path: &Path<'_>, role: Role) -> bool {
        let _ = (path, role);
        true
    }

    /// A text and its format.
    fn text(&mut self, path: &Path<'_>, format: &'static Format, text: &str);

    /// A list and how many elements it has. Its elements follow.
    #[inline]
    fn list(&mut self, path: &Path<'_>, length: usize) {
        let _ = (path, length);
    }

    /// A text in several languages as a whole: its German and its English wording. Each wording follows as a text.
    fn localized(&mut self, path: &Path<'_>, german: Option<&str>, english: Option<&str>) {
        let _ = (path, german, english);
    }
}
