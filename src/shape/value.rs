//! What every value of the model can do: be read with all its problems, be walked through. Lists, options, numbers and leaves here;
//! structs get theirs from `model!`, open lists from `vocabulary!`.

use std::borrow::Cow;

use super::json::{Cursor, Fatal, Found, ProblemKind, shorten};
use super::{InvalidText, Leaf, List, Path, Role, Shape, Visitor};

/// A value of the model.
pub(crate) trait Value: Sized {
    /// What its JSON looks like.
    const SHAPE: &'static Shape;

    /// Whether a member of this type must be there.
    const REQUIRED: bool = true;

    /// Reads the value that begins right at the cursor, white space being passed, and passes it in any case.
    /// `None` after reporting problems because of which there is no value of this type.
    fn read(cursor: &mut Cursor<'_>) -> Result<Option<Self>, Fatal> {
        Self::read_and(cursor, |value| value)
    }

    /// The same, making something of the value where it is put together: large ones should not be moved about.
    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal>;

    /// The value of a member that is not there, if it may be left out.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether a member with this value is left out in writing.
    fn is_absent(&self) -> bool {
        false
    }

    /// Takes over the members of another value of its type that are left out here; their names. Only structs have members.
    fn inherit(&mut self, from: &Self) -> Vec<&'static str> {
        let _ = from;
        Vec::new()
    }

    /// The names of the members that are not left out. Only structs have members.
    fn members(&self) -> Vec<&'static str> {
        Vec::new()
    }

    /// Shows every text in it to the visitor.
    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V);
}

impl<T: Value> Value for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const REQUIRED: bool = false;

    #[inline]
    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        T::read_and(cursor, |value| make(Some(value)))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    #[inline]
    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V) {
        if let Some(value) = self {
            value.walk(path, visitor);
        }
    }
}

impl<T: Value> Value for List<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
    const REQUIRED: bool = false;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        if !cursor.open(b'[')? {
            cursor.wrong_type(Self::SHAPE)?;
            return Ok(None);
        }
        // Most lists have one element, or two short ones.
        let few = if size_of::<T>() <= 32 { 2 } else { 1 };
        let mut values = Vec::new();
        let mut complete = true;
        let mut first = true;
        while cursor.next_element(&mut first)? {
            let read = T::read_and(cursor, |value| {
                if values.capacity() == 0 {
                    values = Vec::with_capacity(few);
                } else if values.len() == values.capacity() {
                    values.reserve_exact(values.len());
                }
                values.push(value);
            })?;
            complete &= read.is_some();
        }
        Ok(complete.then(|| make(values.into())))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    #[inline]
    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V) {
        visitor.list(path, self.len());
        for (index, value) in self.iter().enumerate() {
            value.walk(&path.index(index), visitor);
        }
    }
}

/// The lists of a catalog, which grow entity by entity.
impl<T: Value> Value for Vec<T> {
    const SHAPE: &'static Shape = <List<T> as Value>::SHAPE;
    const REQUIRED: bool = false;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        List::read_and(cursor, |list| make(list.into_vec()))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V) {
        visitor.list(path, self.len());
        for (index, value) in self.iter().enumerate() {
            value.walk(&path.index(index), visitor);
        }
    }
}

impl<T: Leaf> Value for T {
    const SHAPE: &'static Shape = &Shape::Text(T::FORMAT);

    #[inline]
    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        let limit = if T::IS_DOCUMENT { cursor.max_inline } else { cursor.max_text };
        let offset = cursor.position();
        let Some(text) = read_text(cursor, Self::SHAPE, limit)? else { return Ok(None) };
        match T::from_text(&text) {
            Ok(value) => Ok(Some(make(value))),
            Err(error) => {
                bad_text(cursor, offset, error, &text);
                Ok(None)
            }
        }
    }

    #[inline]
    fn walk<V: Visitor>(&self, path: &Path<'_>, visitor: &mut V) {
        if !matches!(T::FORMAT.role, Role::Other) && visitor.wants(path, T::FORMAT.role) {
            visitor.text(path, T::FORMAT, self.as_str());
        }
    }
}

/// Reports a text that is no value of its type.
#[cold]
fn bad_text(cursor: &mut Cursor<'_>, offset: usize, error: InvalidText, text: &str) {
    cursor.problem(offset, ProblemKind::BadText { error: Box::new(error), text: shorten(text) });
}

/// Reads the text that begins right at the cursor; `None` after reporting that there is none.
#[inline]
pub(crate) fn read_text<'a>(
    cursor: &mut Cursor<'a>,
    expected: &'static Shape,
    limit: usize,
) -> Result<Option<Cow<'a, str>>, Fatal> {
    // Nearly every text is plain; the rest is kept apart so that this part stays small where it is put in.
    match cursor.plain_string(limit) {
        Some(text) => Ok(Some(Cow::Borrowed(text))),
        None => read_unusual_text(cursor, expected, limit),
    }
}

#[cold]
fn read_unusual_text<'a>(
    cursor: &mut Cursor<'a>,
    expected: &'static Shape,
    limit: usize,
) -> Result<Option<Cow<'a, str>>, Fatal> {
    if cursor.peek() != Some(b'"') {
        let offset = cursor.position();
        if let Some(plain) = cursor.plain_scalar() {
            if plain.len() > limit {
                cursor.problem(offset, ProblemKind::TooLong { bytes: plain.len(), limit });
                return Ok(None);
            }
            return Ok(Some(plain.into()));
        }
        cursor.wrong_type(expected)?;
        return Ok(None);
    }
    let faults = cursor.faults();
    let token = cursor.string()?;
    let Some(text) = cursor.resolve(token) else { return Ok(None) };
    if text.len() > limit {
        cursor.problem(token.offset, ProblemKind::TooLong { bytes: text.len(), limit });
        return Ok(None);
    }
    Ok((faults == cursor.faults()).then_some(text))
}

impl Value for bool {
    const SHAPE: &'static Shape = &Shape::Bool;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        if cursor.found()? == Found::Bool {
            return Ok(Some(make(cursor.literal()? == "true")));
        }
        cursor.wrong_type(Self::SHAPE)?;
        Ok(None)
    }

    fn walk<V: Visitor>(&self, _: &Path<'_>, _: &mut V) {}
}

impl Value for u32 {
    const SHAPE: &'static Shape = &Shape::Integer;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        if cursor.found()? != Found::Number {
            cursor.wrong_type(Self::SHAPE)?;
            return Ok(None);
        }
        let offset = cursor.position();
        let faults = cursor.faults();
        let text = cursor.number()?;
        let value = text.parse().ok();
        if value.is_none() {
            cursor.problem(offset, ProblemKind::BadNumber { text: shorten(text) });
        }
        Ok(value.filter(|_| faults == cursor.faults()).map(make))
    }

    fn walk<V: Visitor>(&self, _: &Path<'_>, _: &mut V) {}
}

impl Value for u64 {
    const SHAPE: &'static Shape = &Shape::Count;

    fn read_and<R>(cursor: &mut Cursor<'_>, make: impl FnOnce(Self) -> R) -> Result<Option<R>, Fatal> {
        if cursor.found()? != Found::Number {
            cursor.wrong_type(Self::SHAPE)?;
            return Ok(None);
        }
        let offset = cursor.position();
        let faults = cursor.faults();
        let text = cursor.number()?;
        let value = text.parse().ok();
        if value.is_none() {
            let kind = ProblemKind::WrongType { expected: Self::SHAPE, found: Found::Number, text: shorten(text) };
            cursor.problem(offset, kind);
        }
        Ok(value.filter(|_| faults == cursor.faults()).map(make))
    }

    fn walk<V: Visitor>(&self, _: &Path<'_>, _: &mut V) {}
}

/// Reads a value for serde: strict, but for members and values that are unknown, which the model keeps.
pub(crate) fn deserialize<'de, T: Value, D: serde::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    use serde::Deserialize as _;
    use serde::de::Error as _;

    const MAX_DEPTH: usize = 128;
    let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
    let mut cursor = Cursor::new(raw.get(), MAX_DEPTH, usize::MAX);
    cursor.peek();
    let value = T::read(&mut cursor);
    let (problems, _) = cursor.problems.take();
    let serious =
        |kind: &ProblemKind| !matches!(kind, ProblemKind::UnknownMember { .. } | ProblemKind::UnknownValue { .. });
    match (problems.into_iter().find(|problem| serious(&problem.kind)), value) {
        (None, Ok(Some(value))) => Ok(value),
        (Some(problem), _) => Err(D::Error::custom(problem)),
        (None, _) => Err(D::Error::custom("not a value of this type")),
    }
}
