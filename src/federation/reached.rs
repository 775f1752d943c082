//! What a search over awards remembers of bodies. Not here: the search (`paths`).

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::bodies::BodyNumber;

/// How many awards it takes to one body, as far as was searched from there.
#[derive(Debug)]
pub(crate) struct Distances {
    to: BodyNumber,
    from: ByBody<usize>,
    searched: usize,
}

impl Distances {
    /// All bodies from which it takes at most as many as were searched.
    pub(super) fn new(to: BodyNumber, all: Vec<(BodyNumber, usize)>, searched: usize) -> Self {
        Self { to, from: all.into_iter().collect(), searched }
    }

    pub(super) fn to(&self) -> BodyNumber {
        self.to
    }

    pub(super) fn searched(&self) -> usize {
        self.searched
    }

    /// Whether it can be that it takes at most so many from a body: beyond what was searched anything can be.
    pub(super) fn can_be_within(&self, from: BodyNumber, most: usize) -> bool {
        most > self.searched || self.from.get(&from).is_some_and(|distance| *distance <= most)
    }
}

/// Something for each of some bodies.
pub(crate) type ByBody<T> = HashMap<BodyNumber, T, BuildHasherDefault<NumberHasher>>;

/// Spreads numbers that the crate itself gives out, one after the other: no stranger chooses them.
#[derive(Default)]
pub(crate) struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        // The golden ratio as a fraction of 2^64: neighbours come to lie far apart.
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Bodies with a number each.
#[derive(Default)]
pub(super) struct Known(ByBody<usize>);

impl Known {
    pub(super) fn insert(&mut self, body: BodyNumber, value: usize) -> bool {
        match self.0.entry(body) {
            Entry::Occupied(_) => false,
            Entry::Vacant(vacant) => {
                vacant.insert(value);
                true
            }
        }
    }

    pub(super) fn get(&self, body: BodyNumber) -> Option<usize> {
        self.0.get(&body).copied()
    }
}

/// Families that were followed already: all their members are known then.
#[derive(Default)]
pub(super) struct Entered(HashSet<u32, BuildHasherDefault<NumberHasher>>);

impl Entered {
    pub(super) fn first(&mut self, family: u32) -> bool {
        self.0.insert(family)
    }
}
