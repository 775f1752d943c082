//! Lists of a model: a slice that owns its elements. Not here: how they are read (`value`).

use std::ops::{Deref, DerefMut};

/// A list that has no more room than it needs: models are built once and read often. In everything else a slice.
///
/// ```
/// use dvs::List;
/// let mut tags: List<&str> = ["Verwaltung", "Bund"].into();
/// tags.push("Kommunen");
/// assert_eq!(tags.len(), 3);
/// assert_eq!(tags.iter().copied().collect::<Vec<_>>(), *tags);
/// let more: List<&str> = vec!["Länder"].into();
/// assert_eq!(tags.into_iter().chain(more).count(), 4);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct List<T>(Box<[T]>);

impl<T> List<T> {
    /// A list without elements.
    #[must_use]
    pub fn new() -> Self {
        Self(Box::default())
    }

    /// Adds an element at the end. To add many, collect them first: each addition makes new room.
    pub fn push(&mut self, element: T) {
        let mut elements = std::mem::take(&mut self.0).into_vec();
        elements.reserve_exact(1);
        elements.push(element);
        self.0 = elements.into();
    }

    /// Keeps only the elements for which this is so.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        let mut elements = std::mem::take(&mut self.0).into_vec();
        elements.retain(keep);
        self.0 = elements.into();
    }

    /// The elements as a vector.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0.into_vec()
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T> From<Vec<T>> for List<T> {
    #[inline]
    fn from(elements: Vec<T>) -> Self {
        Self(elements.into())
    }
}

impl<T, const COUNT: usize> From<[T; COUNT]> for List<T> {
    fn from(elements: [T; COUNT]) -> Self {
        Self(elements.into())
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.into_vec()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Self(elements.into_iter().collect())
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut List<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for List<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: serde::Serialize> serde::Serialize for List<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
