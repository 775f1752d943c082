//! Looking something up in lists that a stranger may have made long: a few elements are searched one by one, which allocates
//! nothing; of many a table is made first. Not here: what is looked up and why.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::facts::{Facts, Name, NameRole, Reference, Row, Way};

/// How many elements are searched one by one.
pub(super) const FEW: usize = 32;

/// How many names of an entity are searched one by one: a service in full has some fifty.
pub(super) const FEW_NAMES: usize = 128;

/// Whether something is one of these. They are walked through once: a long list may hold few of them.
pub(super) fn among<'a, T: Eq + Hash + ?Sized + 'a>(list: impl Iterator<Item = &'a T>) -> impl Fn(&T) -> bool {
    let mut few = [None; FEW];
    // Filled only as far as there is something.
    let mut list = list.fuse();
    for (place, element) in few.iter_mut().zip(&mut list) {
        *place = Some(element);
    }
    let many: HashSet<&T> = list.collect();
    move |wanted| few.iter().map_while(|element| *element).any(|element| element == wanted) || many.contains(wanted)
}

/// Shows each key that stands earlier in the list: where it stands first, where again, and what. What has no key is passed.
pub(super) fn repeated<K: Eq + Hash>(
    keys: impl ExactSizeIterator<Item = Option<K>> + Clone,
    mut act: impl FnMut(usize, usize, K),
) {
    let mut known = HashMap::new();
    let (few, all) = (keys.len() <= FEW, keys.clone());
    for (place, key) in keys.enumerate() {
        let Some(key) = key else { continue };
        if few {
            let mut before = all.clone().take(place);
            if let Some(first) = before.position(|other| other.as_ref() == Some(&key)) {
                act(first, place, key);
            }
        } else if let Some(first) = known.get(&key) {
            act(*first, place, key);
        } else {
            known.insert(key, place);
        }
    }
}

/// The names in entities that have many of them.
pub(super) struct LongNames(HashSet<(usize, NameRole, u32)>);

impl LongNames {
    pub(super) fn of(facts: &Facts) -> Self {
        let long = facts.all_rows().filter(|row| row.names().len() > FEW_NAMES);
        Self(long.flat_map(|row| row.names().map(move |name| (row.index, name.role(), name.number()))).collect())
    }

    /// Whether an entity has this name in this role.
    pub(super) fn has(&self, row: &Row<'_>, role: NameRole, wanted: &Name<'_>) -> bool {
        row.names().take(FEW_NAMES).any(|name| name.role() == role && name.number() == wanted.number())
            || self.0.contains(&(row.index, role, wanted.number()))
    }
}

/// What entities name in one way, those with many references in a table.
pub(super) struct LongReferences {
    way: Way,
    many: HashSet<(usize, u32)>,
    rows: HashSet<usize>,
}

impl LongReferences {
    pub(super) fn of(facts: &Facts, way: Way) -> Self {
        let (mut many, mut rows) = (HashSet::new(), HashSet::new());
        for row in facts.all_rows().filter(|row| row.references().nth(FEW).is_some()) {
            for reference in row.references_as(way) {
                many.insert((row.index, reference.target_number()));
                rows.insert(row.index);
            }
        }
        Self { way, many, rows }
    }

    fn few<'f>(&self, row: &Row<'f>) -> impl Iterator<Item = Reference<'f>> + use<'f> {
        let way = self.way;
        row.references().take(FEW).filter(move |reference| reference.way() == way)
    }

    /// Whether an entity names something in this way.
    pub(super) fn has_any(&self, row: &Row<'_>) -> bool {
        self.few(row).next().is_some() || self.rows.contains(&row.index)
    }

    /// Whether an entity names this id in this way: the number of an entity, or of the target of a reference.
    pub(super) fn has(&self, row: &Row<'_>, number: u32) -> bool {
        self.few(row).any(|reference| reference.target_number() == number) || self.many.contains(&(row.index, number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_lists_give_the_same_answers() {
        let list: Vec<u32> = (0..100).map(|number| number * 2).collect();
        for length in [0, 1, 32, 33, 100] {
            let few = &list[..length];
            let known = among(few.iter());
            assert!((0..200).all(|value| known(&value) == few.contains(&value)), "{length}");
        }
    }

    #[test]
    fn repetitions_are_shown_with_their_first_place() {
        for length in [10_usize, 32, 33, 100] {
            let keys = (0..length).map(|place| (place != 3).then_some(place % 7));
            let mut found = Vec::new();
            repeated(keys, |first, place, key| found.push((first, place, key)));
            let first = |key: usize| if key == 3 { 10 } else { key };
            let expected = (7..length).filter(|place| *place != 10).map(|place| (first(place % 7), place, place % 7));
            assert_eq!(found, expected.filter(|(first, place, _)| first < place).collect::<Vec<_>>(), "{length}");
        }
    }
}
