//! Sets of bodies as bits, and what a reason does to each body of a set. Not here: where they come from.

use crate::federation::reason::Effect;

/// A set of bodies, by their numbers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub(crate) fn none(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    pub(crate) fn all(count: usize) -> Self {
        let mut bits = Self(vec![u64::MAX; count.div_ceil(64)]);
        if let Some(last) = bits.0.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last = (1 << (count % 64)) - 1;
        }
        bits
    }

    pub(crate) fn insert(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(crate) fn remove(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word &= !(1 << (at % 64));
        }
    }

    pub(crate) fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word & (1 << (at % 64)) != 0)
    }

    pub(crate) fn count(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    pub(crate) fn count_in(&self, other: &Self) -> u64 {
        self.0.iter().zip(&other.0).map(|(a, b)| u64::from((a & b).count_ones())).sum()
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    pub(crate) fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= other);
    }

    pub(crate) fn take_out(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= !other);
    }

    /// Who is in one of two sets, but not in both.
    pub(crate) fn between(one: &Self, other: &Self) -> Self {
        Self(one.0.iter().zip(&other.0).map(|(one, other)| one ^ other).collect())
    }

    /// Adds who is in one of two sets, but not in both.
    pub(crate) fn add_differing(&mut self, one: &Self, other: &Self) {
        self.0.iter_mut().zip(&one.0).zip(&other.0).for_each(|((own, one), other)| *own |= one ^ other);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(word, bits)| {
            let mut left = *bits;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(word * 64 + bit)
            })
        })
    }

    pub(crate) fn bytes(&self) -> usize {
        self.0.len() * 8
    }
}

/// For each body the worst that a reason does: who is in none of the sets has nothing against it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Effects {
    pub(crate) verify: Bits,
    pub(crate) undecided: Bits,
    pub(crate) excludes: Bits,
}

impl Effects {
    pub(crate) fn none(count: usize) -> Self {
        Self { verify: Bits::none(count), undecided: Bits::none(count), excludes: Bits::none(count) }
    }

    /// The same for everybody.
    pub(crate) fn add_everywhere(&mut self, count: usize, effect: Effect) {
        if let Some(bits) = self.plane(effect) {
            *bits = Bits::all(count);
        }
    }

    /// For whom another one does something else.
    pub(crate) fn differing(&self, other: &Self) -> Bits {
        let mut all = Bits::between(&self.verify, &other.verify);
        all.add_differing(&self.undecided, &other.undecided);
        all.add_differing(&self.excludes, &other.excludes);
        all
    }

    fn plane(&mut self, effect: Effect) -> Option<&mut Bits> {
        match effect {
            Effect::Explains | Effect::Supports => None,
            Effect::Verify => Some(&mut self.verify),
            Effect::Undecided => Some(&mut self.undecided),
            Effect::Excludes => Some(&mut self.excludes),
        }
    }

    /// Adds an effect for one body that has none yet.
    pub(crate) fn set(&mut self, at: usize, effect: Effect) {
        if let Some(bits) = self.plane(effect) {
            bits.insert(at);
        }
    }

    /// Nothing stands against this body.
    pub(crate) fn clear(&mut self, at: usize) {
        self.verify.remove(at);
        self.undecided.remove(at);
        self.excludes.remove(at);
    }

    pub(crate) fn get(&self, at: usize) -> Effect {
        if self.excludes.has(at) {
            Effect::Excludes
        } else if self.undecided.has(at) {
            Effect::Undecided
        } else if self.verify.has(at) {
            Effect::Verify
        } else {
            Effect::Supports
        }
    }

    /// Adds all reasons of another one. The sets may overlap until [`settle`](Self::settle).
    pub(crate) fn add(&mut self, other: &Self) {
        self.verify.add(&other.verify);
        self.undecided.add(&other.undecided);
        self.excludes.add(&other.excludes);
    }

    /// Leaves each body in the set of the worst only.
    pub(crate) fn settle(&mut self) {
        self.undecided.take_out(&self.excludes);
        self.verify.take_out(&self.excludes);
        self.verify.take_out(&self.undecided);
    }

    pub(crate) fn bytes(&self) -> usize {
        self.verify.bytes() + self.undecided.bytes() + self.excludes.bytes()
    }
}
