//! What an alias stands for.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// The anchored nodes met so far, by the number the parser gives each anchor.
pub(super) type Anchors<'t> = BTreeMap<usize, Anchor<'t>>;

/// An anchored node.
#[derive(Debug)]
pub(super) enum Anchor<'t> {
    /// A scalar; as a key and as a value it is written differently, so it is kept as it was read.
    Scalar(Scalar<'t>),
    /// A collection that is complete.
    Collection(Expansion),
    /// A collection that is still open: an alias of it would contain itself.
    Open,
    /// A collection of which there is no JSON, because it stands within a key.
    SetAside,
}

/// A scalar as the parser gives it.
#[derive(Debug, Clone)]
pub(super) struct Scalar<'t> {
    /// Its text; for the empty node the empty text.
    pub(super) text: Cow<'t, str>,
    /// Whether it may be something else than a text: it is plain, and no tag makes it a text.
    pub(super) plain: bool,
    /// Its bytes in the YAML text, with quotes.
    pub(super) source: Range<usize>,
}

/// A complete collection, as copied for each alias of it.
#[derive(Debug, Clone)]
pub(super) struct Expansion {
    /// Its JSON text.
    pub(super) json: Range<usize>,
    /// Which entries of the list of plain scalars are in it.
    pub(super) plain: Range<usize>,
    /// How many nodes it has, itself and all expansions in it included.
    pub(super) nodes: usize,
    /// How deep it is nested, itself included.
    pub(super) height: usize,
}
