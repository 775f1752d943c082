//! The table of paths at which references stand. There are few different ones: each is kept once as a pointer.

use std::collections::HashMap;

use crate::shape::{Field, Path};

/// Where a reference can stand.
#[derive(Clone, Debug)]
pub(super) struct PathFact {
    pub(super) pointer: Box<str>,
    /// The declared member, which says which kinds of entities are allowed.
    pub(super) field: Option<&'static Field>,
}

/// Paths in the order in which they were first seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths {
    paths: Vec<PathFact>,
    /// By the key of a path, which is cheap to compute while walking.
    known: HashMap<u64, u32>,
}

impl Paths {
    /// The position of a path, adding it when it is new.
    pub(super) fn intern(&mut self, path: &Path<'_>) -> u32 {
        let key = path.key();
        if let Some(position) = self.known.get(&key) {
            return *position;
        }
        let position = u32::try_from(self.paths.len()).unwrap_or(u32::MAX);
        self.paths.push(PathFact { pointer: path.pointer().into(), field: path.innermost_field() });
        self.known.insert(key, position);
        position
    }

    pub(super) fn len(&self) -> usize {
        self.paths.len()
    }

    /// All pointers, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(|path| &*path.pointer)
    }

    pub(super) fn get(&self, position: u32) -> Option<&PathFact> {
        self.paths.get(position as usize)
    }

    /// Takes over the paths of another table: their positions here.
    pub(super) fn adopt(&mut self, other: &Self) -> Vec<u32> {
        let mut positions = vec![0; other.paths.len()];
        for (key, position) in &other.known {
            let Some(path) = other.get(*position) else { continue };
            let next = u32::try_from(self.paths.len()).unwrap_or(u32::MAX);
            let here = *self.known.entry(*key).or_insert(next);
            if here == next {
                self.paths.push(path.clone());
            }
            if let Some(slot) = positions.get_mut(*position as usize) {
                *slot = here;
            }
        }
        positions
    }

    pub(super) fn bytes(&self) -> usize {
        let texts: usize = self.paths.iter().map(|path| path.pointer.len()).sum();
        texts + self.paths.capacity() * size_of::<PathFact>() + self.known.capacity() * (size_of::<(u64, u32)>() + 1)
    }
}
