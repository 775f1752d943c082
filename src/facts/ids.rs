//! The table of ids: each text once, in one long string, found by hash and compared by text.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::ops::Range;
use std::sync::LazyLock;

use super::reserve;

/// Ids in the order in which they were first seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    text: String,
    /// End of each id in `text`.
    ends: Vec<u32>,
    /// Row of the entity with this id, plus one; 0 if none was seen.
    rows: Vec<u32>,
    /// Open addressing. A power of two long.
    slots: Vec<Slot>,
    /// Positions, plus one, of texts that came lately. The same few come again and again: who offers, what everybody promises.
    /// To find one here, nothing is hashed.
    lately: Lately,
}

/// A few places for texts, each for all that share it. None as long as there are few texts.
#[derive(Clone, Default, Debug)]
struct Lately(Vec<u32>);

impl Lately {
    const PLACES: usize = 256;

    /// The place of a text, from its length, its beginning and its end. A stranger may make all texts share one: then each is hashed.
    fn place(&mut self, bytes: &[u8]) -> Option<&mut u32> {
        let (first, last) = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => (bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)), 0),
        };
        let mixed = (first ^ last.rotate_left(17) ^ bytes.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0.get_mut(usize::try_from(mixed >> 56).unwrap_or_default())
    }
}

/// A place in the table. The hash stands beside the position, so that other ids need not be looked at: in a long table each
/// look is one at memory far away. It is computed once, also where tables grow and merge.
#[derive(Clone, Copy, Default, Debug)]
struct Slot {
    hash: u32,
    /// Position of an id plus one; 0 if the slot is free.
    position: u32,
}

/// Ids come from strangers: keyed hashing. One key for all tables of the program, so that they can take over hashes of each other.
static KEY: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// The upper bits are cut off: tables have far fewer than 4 milliards of slots.
#[allow(clippy::cast_possible_truncation)]
fn hash(id: &[u8]) -> u32 {
    let mut hasher = KEY.build_hasher();
    hasher.write(id);
    hasher.finish() as u32
}

impl Ids {
    /// The position of an id, adding it when it is new. Given as its bytes: those of a text that is known need not be looked
    /// at as a text. What is no text is the empty one.
    pub(super) fn intern(&mut self, id: &[u8]) -> u32 {
        let known = self.lately.place(id).map_or(0, |place| *place);
        if let Some(position) = known.checked_sub(1).filter(|position| self.bytes_of(*position) == Some(id)) {
            return position;
        }
        let position = self.intern_hashed(id, hash(id));
        if let Some(place) = self.lately.place(id) {
            *place = position.saturating_add(1);
        }
        position
    }

    fn intern_hashed(&mut self, id: &[u8], hash: u32) -> u32 {
        if self.slots.len() * 4 <= self.ends.len() * 5 {
            self.grow();
        }
        let slot = match self.search(id, hash) {
            Ok(position) => return position,
            Err(slot) => slot,
        };
        let id = std::str::from_utf8(id).unwrap_or_default();
        if self.text.capacity() - self.text.len() < id.len() {
            self.text.reserve_exact(id.len().max(super::growth(self.text.len())));
        }
        reserve(&mut self.ends, 1);
        reserve(&mut self.rows, 1);
        self.text.push_str(id);
        // 4 GiB of ids are more than limits let in; beyond that, ids would be cut short and never found.
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.rows.push(0);
        let position = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = Slot { hash, position };
        }
        position - 1
    }

    /// The position of an id, if it is known.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        self.search(id.as_bytes(), hash(id.as_bytes())).ok()
    }

    /// The position of an id, or the free slot where it would stand.
    fn search(&self, id: &[u8], hash: u32) -> Result<u32, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & mask;
        loop {
            match self.slots.get(at).copied().unwrap_or_default() {
                Slot { position: 0, .. } => return Err(at),
                slot if slot.hash == hash && self.bytes_of(slot.position - 1) == Some(id) => {
                    return Ok(slot.position - 1);
                }
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The text of an id.
    pub(super) fn get(&self, position: u32) -> &str {
        self.text.get(self.place(position)).unwrap_or_default()
    }

    /// The same as bytes, for comparing: where characters begin need not be looked at.
    fn bytes_of(&self, position: u32) -> Option<&[u8]> {
        self.text.as_bytes().get(self.place(position))
    }

    fn place(&self, position: u32) -> Range<usize> {
        let end = self.ends.get(position as usize).copied().unwrap_or_default() as usize;
        let before = (position as usize).checked_sub(1).and_then(|before| self.ends.get(before));
        before.copied().unwrap_or_default() as usize..end
    }

    /// All ids, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|position| self.get(u32::try_from(position).unwrap_or(u32::MAX)))
    }

    /// The first row with this id.
    pub(super) fn row(&self, position: u32) -> Option<usize> {
        (self.rows.get(position as usize).copied()? as usize).checked_sub(1)
    }

    /// Notes the first row of an id; the row that was first if there was one.
    pub(super) fn set_row(&mut self, position: u32, row: usize) -> Option<usize> {
        let known = self.row(position);
        if known.is_none()
            && let Some(slot) = self.rows.get_mut(position as usize)
        {
            *slot = u32::try_from(row + 1).unwrap_or(u32::MAX);
        }
        known
    }

    /// Forgets which rows there are: after rows moved.
    pub(super) fn clear_rows(&mut self) {
        self.rows.fill(0);
    }

    /// Takes over the ids of another table: their positions here.
    pub(super) fn adopt(&mut self, other: &Self) -> Vec<u32> {
        let mut hashes = vec![0; other.ends.len()];
        for slot in &other.slots {
            if let Some(hash) = (slot.position as usize).checked_sub(1).and_then(|at| hashes.get_mut(at)) {
                *hash = slot.hash;
            }
        }
        other.iter().zip(hashes).map(|(id, hash)| self.intern_hashed(id.as_bytes(), hash)).collect()
    }

    pub(super) fn bytes(&self) -> usize {
        let numbers = (self.ends.capacity() + self.rows.capacity() + self.lately.0.capacity()) * size_of::<u32>();
        self.text.capacity() + numbers + self.slots.capacity() * size_of::<Slot>()
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(16);
        if length > Lately::PLACES {
            self.lately.0.resize(Lately::PLACES, 0);
        }
        let mask = length - 1;
        for slot in std::mem::replace(&mut self.slots, vec![Slot::default(); length]) {
            if slot.position == 0 {
                continue;
            }
            let mut at = slot.hash as usize & mask;
            while self.slots.get(at).is_some_and(|taken| taken.position != 0) {
                at = (at + 1) & mask;
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn each_id_stands_once_and_is_found_again() {
        let mut ids = Ids::default();
        let names: Vec<String> = (0..1000).map(|i| format!("example.a:{}", i % 500)).collect();
        let positions: Vec<u32> = names.iter().map(|name| ids.intern(name.as_bytes())).collect();
        for (name, position) in names.iter().zip(&positions) {
            assert_eq!(ids.get(*position), name);
            assert_eq!(ids.find(name), Some(*position));
        }
        assert_eq!(ids.ends.len(), 500);
        assert_eq!(ids.find("example.a:x"), None);
        assert_eq!(Ids::default().find("x"), None);
    }
}
