//! Looking something up in lists that a stranger may have made long: a few elements are searched one by one, which allocates
//! nothing; many get a table. Not here: what is looked up and why.

use std::collections::HashSet;
use std::hash::Hash;

use crate::facts::{Facts, Name, NameRole, Reference, Row, Way};

/// How many elements are searched one by one.
pub(super) const FEW: usize = 32;

/// Whether something is one of these. They are walked through once: a long list may hold few of them.
pub(super) fn among<'a, T: Eq + Hash + ?Sized + 'a>(list: impl Iterator<Item = &'a T>) -> impl Fn(&T) -> bool {
    let mut list = list.fuse();
    let few: [Option<&T>; FEW] = std::array::from_fn(|_| list.next());
    let many: HashSet<&T> = list.collect();
    move |wanted| few.iter().map_while(|element| *element).any(|element| element == wanted) || many.contains(wanted)
}

/// The names in entities that have many of them.
pub(super) struct LongNames(HashSet<(usize, NameRole, u32)>);

impl LongNames {
    pub(super) fn of(facts: &Facts) -> Self {
        let long = facts.all_rows().filter(|row| row.names().nth(FEW).is_some());
        Self(long.flat_map(|row| row.names().map(move |name| (row.index, name.role(), name.number()))).collect())
    }

    /// Whether an entity has this name in this role.
    pub(super) fn has(&self, row: &Row<'_>, role: NameRole, wanted: &Name<'_>) -> bool {
        row.names().take(FEW).any(|name| name.role() == role && name.number() == wanted.number())
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
            for reference in row.references().filter(|reference| reference.way() == way) {
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
