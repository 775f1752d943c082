//! The way back from a place in the JSON text to the place in the YAML text it was made of.

use std::ops::Range;

/// Where the tokens of the JSON text stand in the YAML text.
///
/// One entry for each key, scalar, `{`, `[` and alias; 12 bytes an entry. Both columns never decrease.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OffsetMap {
    places: Vec<Place>,
}

/// One token: where it starts in the JSON and what it is in the YAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Where the token starts in the JSON text, in bytes.
    pub(super) json: u32,
    /// Where it starts in the YAML text, in bytes: behind anchor and tag; for a block scalar (`|`, `>`) where its
    /// text starts, for an empty node where something could stand.
    pub(super) source: u32,
    /// How many bytes it takes there: the whole scalar with its quotes, the alias, the bracket; 0 for a block
    /// collection and an empty node.
    pub(super) length: u32,
}

impl OffsetMap {
    /// The byte offset in the YAML text of the token at `json_offset`: exact where a token starts; from within a
    /// token, or from the punctuation behind it, the start of that token. Always a character boundary.
    #[cfg(test)]
    pub(crate) fn source_offset(&self, json_offset: usize) -> usize {
        self.source_range(json_offset).start
    }

    /// The bytes of that token in the YAML text, for a caret under it.
    pub(crate) fn source_range(&self, json_offset: usize) -> Range<usize> {
        let after = self.places.partition_point(|place| place.json as usize <= json_offset);
        let place = after.checked_sub(1).and_then(|index| self.places.get(index)).or_else(|| self.places.first());
        place.map_or(0..0, |place| {
            let start = place.source as usize;
            start..start.saturating_add(place.length as usize)
        })
    }

    /// The byte offset in the JSON text of the first token at or behind a place in the YAML text; of the last one
    /// where none follows.
    pub(crate) fn json_offset(&self, source_offset: usize) -> usize {
        let before = self.places.partition_point(|place| (place.source as usize) < source_offset);
        self.places.get(before).or_else(|| self.places.last()).map_or(0, |place| place.json as usize)
    }

    /// All tokens, in order.
    #[cfg(test)]
    pub(super) fn places(&self) -> &[Place] {
        &self.places
    }

    /// Forgets the tokens from there on.
    pub(super) fn truncate(&mut self, json_offset: usize) {
        self.places.truncate(self.places.partition_point(|place| (place.json as usize) < json_offset));
    }

    pub(super) fn push(&mut self, place: Place) {
        self.places.push(place);
    }
}
