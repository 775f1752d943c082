//! What rules of the whole catalog see: a compact index of all entities that can be merged. One row an entity, one small
//! row a reference or a name of a part; every id and every path once. Not here: the rules that read it (`rulebook`).

mod collect;
mod graph;
mod ids;
mod names;
mod paths;
pub(crate) mod scales;
mod traits;
mod view;
mod write;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use collect::RowStatus;
pub(crate) use collect::{At, Day, Life};
pub(crate) use graph::cycles;
use ids::Ids;
use names::NameFact;
pub(crate) use names::{Kept, NameRole, Spot};
use paths::Paths;
pub(crate) use paths::Way;
pub(crate) use traits::Trait;
use traits::Traits;
pub(crate) use view::{Name, namespace};
pub use view::{Reference, Row};
pub use write::FactsError;

use crate::shape::EntityKind;

/// The index of all entities of one or more inputs: identity, place, life, references, short texts
/// of parts. What an entity takes of memory, `benches/ratios` measures.
///
/// Facts of parts can be merged in any grouping, as long as the order of the parts is kept; the result is that of the whole.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    ids: Ids,
    paths: Paths,
    pub(crate) inputs: Vec<Arc<str>>,
    /// Those of which only parts without any content came so far.
    empty: BTreeSet<Arc<str>>,
    pub(crate) headers: Vec<HeaderFact>,
    rows: Vec<RowFact>,
    references: Vec<ReferenceFact>,
    names: Vec<NameFact>,
    /// Which names there are: those that the rules of the check read.
    kept: Kept,
    /// Where the texts of names are put together, kept so that it is allocated once.
    joined: String,
    /// Members that were set aside: row and member. Rare.
    set_aside: Vec<(u32, Box<str>)>,
    /// What the inputs hold besides, as far as it could not be read.
    unread: Unread,
    /// Rows before this one are context: known, but not judged.
    context: usize,
    /// Headers before this one are context.
    context_headers: usize,
    /// The namespace of the publisher of each input; filled when everything has come together.
    owners: Vec<Option<Box<str>>>,
}

/// Entities that are there, but could not be read.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(crate) struct Unread {
    /// Ids of those whose id at least could be read. Rare.
    pub(crate) ids: BTreeSet<Box<str>>,
    /// Whether there may be any others.
    pub(crate) others: bool,
}

/// What is kept of a catalog header.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct HeaderFact {
    /// Position in `inputs`.
    pub(crate) input: u32,
    pub(crate) id: crate::key::EntityId,
    pub(crate) publisher: Option<crate::key::EntityId>,
    pub(crate) base: u64,
    pub(crate) line: u32,
    /// Whether it stands in a document, as its member `catalog`.
    pub(crate) in_document: bool,
}

impl HeaderFact {
    /// Its pointer in the document.
    pub(crate) fn prefix(&self) -> &'static str {
        if self.in_document { "/catalog" } else { "" }
    }
}

#[derive(Clone, Copy, Debug)]
struct RowFact {
    id: u32,
    /// Position in `inputs`.
    input: u32,
    /// Byte offset in the input.
    base: u64,
    line: u32,
    /// Place in the list of its document; `u32::MAX` in a stream.
    index: u32,
    /// Where its references begin; they end where those of the next row begin.
    references: u32,
    /// Where its names of parts begin; they end where those of the next row begin.
    names: u32,
    kind: EntityKind,
    traits: Traits,
    /// Its life, field by field: as a struct of its own it would take a third more.
    from: Option<Day>,
    until: Option<Day>,
    stage: RowStatus,
    failed: bool,
    incomplete: bool,
}

#[derive(Clone, Copy, Debug)]
struct ReferenceFact {
    target: u32,
    path: u32,
}

impl Facts {
    /// Facts with those short texts only that rules of a check read.
    pub(crate) fn keeping(kept: Kept) -> Self {
        Self { kept, ..Self::default() }
    }

    /// Which short texts it has.
    pub(crate) fn kept(&self) -> Kept {
        self.kept
    }

    /// How many entities it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it knows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether it knows an entity of a kind.
    pub(crate) fn has_kind(&self, kind: EntityKind) -> bool {
        self.rows.iter().any(|row| row.kind == kind)
    }

    /// Bytes that it holds, without what the allocator adds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.ids.bytes()
            + self.paths.bytes()
            + self.rows.capacity() * size_of::<RowFact>()
            + self.references.capacity() * size_of::<ReferenceFact>()
            + self.names.capacity() * size_of::<NameFact>()
    }

    /// The references of a row.
    fn references_of(&self, row: usize) -> &[ReferenceFact] {
        let of = |row: usize| self.rows.get(row).map_or(self.references.len(), |row| row.references as usize);
        self.references.get(of(row)..of(row + 1)).unwrap_or_default()
    }

    /// The names of parts in a row.
    fn names_of(&self, row: usize) -> &[NameFact] {
        let of = |row: usize| self.rows.get(row).map_or(self.names.len(), |row| row.names as usize);
        self.names.get(of(row)..of(row + 1)).unwrap_or_default()
    }

    /// Adds the facts of a later part.
    pub fn merge(&mut self, other: Self) {
        if self.rows.is_empty() && self.headers.is_empty() && self.inputs.is_empty() {
            let unread = std::mem::take(&mut self.unread);
            *self = other;
            self.unread.add(unread);
            return;
        }
        self.unread.add(other.unread);
        for name in &other.inputs {
            self.add_input(name, other.empty.contains(name));
        }
        self.kept = self.kept.common(other.kept);
        let ids = self.ids.adopt(&other.ids);
        let paths = self.paths.adopt(&other.paths);
        let inputs: Vec<u32> = other.inputs.iter().map(|name| self.input(name)).collect();
        let input = |old: u32| inputs.get(old as usize).copied().unwrap_or_default();
        let id = |old: u32| ids.get(old as usize).copied().unwrap_or_default();
        let first_row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let first_reference = u32::try_from(self.references.len()).unwrap_or(u32::MAX);
        let first_name = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.headers
            .extend(other.headers.into_iter().map(|header| HeaderFact { input: input(header.input), ..header }));
        reserve(&mut self.rows, other.rows.len());
        reserve(&mut self.references, other.references.len());
        reserve(&mut self.names, other.names.len());
        self.rows.extend(other.rows.iter().map(|row| RowFact {
            id: id(row.id),
            input: input(row.input),
            references: row.references + first_reference,
            names: row.names + first_name,
            ..*row
        }));
        self.references.extend(other.references.iter().map(|reference| ReferenceFact {
            target: id(reference.target),
            path: paths.get(reference.path as usize).copied().unwrap_or_default(),
        }));
        self.names.extend(other.names.iter().map(|name| NameFact::new(name.role, name.index(), id(name.name))));
        self.set_aside.extend(other.set_aside.into_iter().map(|(row, member)| (row + first_row, member)));
    }

    /// Declares everything known so far to be context: known to references, but not judged again.
    pub(crate) fn into_context(mut self) -> Self {
        self.context = self.rows.len();
        self.context_headers = self.headers.len();
        self
    }

    /// Notes an entity that is there, but could not be read; without its id, it may be any.
    #[cold]
    pub(crate) fn add_unread(&mut self, id: Option<&str>) {
        self.unread.others |= id.is_none();
        self.unread.ids.extend(id.map(Into::into));
    }

    /// Whether there are entities that could not be read.
    pub(crate) fn has_unread(&self) -> bool {
        self.unread != Unread::default()
    }

    /// Whether an id that no row has may be that of an entity that could not be read.
    pub(crate) fn may_be_unread(&self, id: &str) -> bool {
        self.unread.others || self.unread.ids.contains(id)
    }

    /// The position of an input, adding it when it is new.
    pub(crate) fn input(&mut self, name: &Arc<str>) -> u32 {
        let position = self.inputs.iter().position(|known| known == name).unwrap_or_else(|| {
            self.inputs.push(Arc::clone(name));
            self.inputs.len() - 1
        });
        u32::try_from(position).unwrap_or(u32::MAX)
    }

    /// Notes an input, or a part of one. It is empty if all of its parts are.
    pub(crate) fn add_input(&mut self, name: &Arc<str>, is_empty: bool) {
        if !is_empty {
            self.empty.remove(name);
        } else if !self.inputs.contains(name) {
            self.empty.insert(Arc::clone(name));
        }
        self.input(name);
    }

    /// The inputs without any content, in the order of their names.
    pub(crate) fn empty_inputs(&self) -> impl Iterator<Item = &Arc<str>> {
        self.empty.iter()
    }
}

impl Unread {
    fn add(&mut self, other: Self) {
        self.ids.extend(other.ids);
        self.others |= other.others;
    }
}

/// Makes room for more. Of lists as long as a catalog, doubling would leave up to half unused: these grow by an eighth.
fn reserve<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more.max(growth(list.len())));
    }
}

fn growth(length: usize) -> usize {
    length.clamp(4, 1024).max(length / 8)
}
