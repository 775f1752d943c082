//! Looking up in a list that a stranger controls: one by one while it is short, by a table when it is long.

use std::collections::HashSet;
use std::hash::Hash;

/// Up to so many values are compared one by one; of more a table is made first.
const FEW: usize = 32;

/// A list to look up in.
pub(super) struct Lookup<'l, T> {
    list: &'l [T],
    table: Option<HashSet<&'l T>>,
}

impl<'l, T: Eq + Hash> Lookup<'l, T> {
    pub(super) fn new(list: &'l [T]) -> Self {
        Self { list, table: (list.len() > FEW).then(|| list.iter().collect()) }
    }

    pub(super) fn contains(&self, value: &T) -> bool {
        self.table.as_ref().map_or_else(|| self.list.contains(value), |table| table.contains(value))
    }
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    #[test]
    fn short_and_long_lists_give_the_same_answers() {
        let list: Vec<u32> = (0..100).map(|number| number * 2).collect();
        for length in [0, 1, 32, 33, 100] {
            let lookup = Lookup::new(&list[..length]);
            assert!((0..200).all(|value| lookup.contains(&value) == list[..length].contains(&value)));
        }
    }
}
