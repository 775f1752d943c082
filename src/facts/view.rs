//! Looking at the facts: rows and references as rules read them.

use std::sync::Arc;

use super::{Facts, HeaderFact, Life, NameFact, NameRole, RowFact, Trait, Way};
use crate::facts::collect::{Day, RowStatus};
use crate::key::EntityId;
use crate::shape::{EntityKind, Field};
use crate::text::Date;

/// One entity in the facts.
#[derive(Clone, Copy, Debug)]
pub struct Row<'f> {
    facts: &'f Facts,
    pub(crate) index: usize,
    fact: &'f RowFact,
}

/// One reference in the facts.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'f> {
    facts: &'f Facts,
    target: u32,
    pointer: &'f str,
    field: Option<&'static Field>,
    way: Way,
    list: u64,
}

/// A name, or another short text of a part, in the facts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'f> {
    facts: &'f Facts,
    fact: &'f NameFact,
}

impl<'f> Row<'f> {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &'f str {
        self.facts.ids.get(self.fact.id)
    }

    /// The id as a number, which is that of references to it.
    pub(crate) fn number(&self) -> u32 {
        self.fact.id
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> EntityKind {
        self.fact.kind
    }

    /// The part of the id before the colon.
    #[must_use]
    pub fn namespace(&self) -> &'f str {
        namespace(self.id())
    }

    /// The name of the input in which it stands.
    #[must_use]
    pub fn input(&self) -> &'f str {
        self.input_name()
    }

    pub(crate) fn input_name(&self) -> &'f Arc<str> {
        static NONE: std::sync::LazyLock<Arc<str>> = std::sync::LazyLock::new(|| Arc::from(""));
        self.facts.inputs.get(self.fact.input as usize).unwrap_or(&NONE)
    }

    /// Whether both are the same row.
    #[must_use]
    pub fn is(&self, other: &Row<'_>) -> bool {
        self.index == other.index
    }

    /// The row that its id means: itself, unless several entities have the id.
    pub(crate) fn meant(&self) -> Option<Self> {
        self.facts.row_at(self.facts.ids.row(self.fact.id)?)
    }

    /// Whether it stands in the catalog of a publisher who does not own its namespace.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        self.owner().is_some_and(|owner| owner != self.namespace())
    }

    /// The namespace of the publisher of the input in which it stands.
    pub(crate) fn owner(&self) -> Option<&'f str> {
        self.facts.owners.get(self.fact.input as usize)?.as_deref()
    }

    /// Whether it is known only as context of what is judged.
    pub(crate) fn is_context(&self) -> bool {
        self.index < self.facts.context
    }

    pub(crate) fn base(&self) -> usize {
        usize::try_from(self.fact.base).unwrap_or(usize::MAX)
    }

    pub(crate) fn line(&self) -> usize {
        self.fact.line as usize
    }

    /// The pointer of the entity in its document.
    pub(crate) fn prefix(&self) -> String {
        match self.fact.index {
            u32::MAX => String::new(),
            index => format!("/{}/{index}", self.fact.kind.list()),
        }
    }

    /// The first day of its life: from when it is available or valid.
    #[must_use]
    pub fn from(&self) -> Option<Date> {
        self.fact.from.and_then(Day::date)
    }

    /// The last day of its life: until when it is valid, or when it is retired or to be switched off.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.fact.until.and_then(Day::date)
    }

    pub(crate) fn life(&self) -> Life {
        let RowFact { from, until, stage, .. } = *self.fact;
        Life { from, until, stage }
    }

    /// Whether its life is over: retired or terminated, or its last day lies before this one.
    pub(crate) fn has_ended(&self, today: Day) -> bool {
        self.fact.stage == RowStatus::Retired || self.fact.until.is_some_and(|until| until < today)
    }

    /// Whether something holds of it; what was not said does not.
    pub(crate) fn has(&self, of: Trait) -> bool {
        self.fact.traits.has(of)
    }

    /// The stage of its life.
    #[must_use]
    pub fn status(&self) -> RowStatus {
        self.fact.stage
    }

    /// Its references, in the order of the text.
    pub fn references(&self) -> impl Iterator<Item = Reference<'f>> + use<'f> {
        let facts = self.facts;
        facts.references_of(self.index).iter().map(move |reference| {
            let path = facts.paths.get(reference.path);
            Reference {
                facts,
                target: reference.target,
                pointer: path.map_or("", |path| &path.pointer),
                field: path.and_then(|path| path.field),
                way: path.map_or(Way::Other, |path| path.way),
                list: path.map_or(0, |path| path.list),
            }
        })
    }

    /// Its references that say this.
    pub(crate) fn references_as(&self, way: Way) -> impl Iterator<Item = Reference<'f>> + use<'f> {
        self.references().filter(move |reference| reference.way == way)
    }

    /// The first reference that says this.
    pub(crate) fn reference_as(&self, way: Way) -> Option<Reference<'f>> {
        self.references_as(way).next()
    }

    /// The names and short texts of its parts, those of a role in the order of the text.
    pub(crate) fn names(&self) -> impl ExactSizeIterator<Item = Name<'f>> + use<'f> {
        let facts = self.facts;
        facts.names_of(self.index).iter().map(move |fact| Name { facts, fact })
    }

    /// The first reference in this member, for example `successor`.
    #[must_use]
    pub fn reference(&self, member: &str) -> Option<Reference<'f>> {
        self.references().find(|reference| reference.pointer.strip_prefix('/') == Some(member))
    }
}

impl<'f> Reference<'f> {
    /// The id that it names.
    #[must_use]
    pub fn target(&self) -> &'f str {
        self.facts.ids.get(self.target)
    }

    /// JSON Pointer from the entity.
    #[must_use]
    pub fn pointer(&self) -> &'f str {
        self.pointer
    }

    /// The kinds of entities that the member may name.
    #[must_use]
    pub fn kinds(&self) -> &'static [EntityKind] {
        self.field.map_or(&[], |field| field.kinds)
    }

    /// What it says, as far as rules ask for it.
    pub(crate) fn way(&self) -> Way {
        self.way
    }

    /// The list of ids in which it stands: the same number for all elements, 0 if it stands in none.
    pub(crate) fn list(&self) -> u64 {
        self.list
    }

    /// The id that it names as a number, which is the same for the same id.
    pub(crate) fn target_number(&self) -> u32 {
        self.target
    }

    /// Whether it leads to the entity in which it stands.
    pub(crate) fn leads_to(&self, row: &Row<'_>) -> bool {
        self.target == row.fact.id
    }

    /// The entity that it names, if it is at hand.
    #[must_use]
    pub fn row(&self) -> Option<Row<'f>> {
        self.facts.row_at(self.facts.ids.row(self.target)?)
    }
}

impl<'f> Name<'f> {
    /// The name.
    pub(crate) fn text(&self) -> &'f str {
        self.facts.ids.get(self.fact.name)
    }

    /// The name as a number, which is the same for the same name.
    pub(crate) fn number(&self) -> u32 {
        self.fact.name
    }

    /// What it says.
    pub(crate) fn role(&self) -> NameRole {
        self.fact.role
    }

    /// Place in the list of plans, service levels, dependencies or limits in which it stands.
    pub(crate) fn index(&self) -> usize {
        self.fact.index() as usize
    }
}

impl Facts {
    /// All entities that are judged, in order; context is left out.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (self.context..self.rows.len()).filter_map(|index| self.row_at(index))
    }

    /// All entities, with those that are context.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).filter_map(|index| self.row_at(index))
    }

    pub(crate) fn row_at(&self, index: usize) -> Option<Row<'_>> {
        self.rows.get(index).map(|fact| Row { facts: self, index, fact })
    }

    /// The entity with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Row<'_>> {
        self.row_at(self.ids.row(self.ids.find(id)?)?)
    }

    /// Prepares for looking up: which row an id means. Of several, that of the owner, else the first.
    pub(crate) fn seal(&mut self) {
        self.ids.clear_rows();
        self.owners = vec![None; self.inputs.len()];
        for header in &self.headers {
            if let Some(owner) = self.owners.get_mut(header.input as usize).filter(|owner| owner.is_none()) {
                *owner = Some(header.publisher.as_ref().unwrap_or(&header.id).namespace().into());
            }
        }
        let owners = &self.owners;
        let is_owner = |row: &RowFact| {
            let owner = owners.get(row.input as usize).and_then(Option::as_deref);
            owner.is_some_and(|own| namespace(self.ids.get(row.id)) == own)
        };
        let owned: Vec<bool> =
            if self.inputs.len() > 1 { self.rows.iter().map(is_owner).collect() } else { Vec::new() };
        for pass in [true, false] {
            if pass && owned.is_empty() {
                continue;
            }
            for (index, row) in self.rows.iter().enumerate() {
                if pass != owned.get(index).copied().unwrap_or(false) {
                    continue;
                }
                self.ids.set_row(row.id, index);
            }
        }
    }

    /// The headers of the inputs that are judged, with their places for [`Facts::header`].
    pub(crate) fn headers(&self) -> impl Iterator<Item = (usize, &HeaderFact)> {
        self.headers.iter().enumerate().skip(self.context_headers)
    }

    pub(crate) fn header(&self, position: usize) -> Option<&HeaderFact> {
        self.headers.get(position)
    }

    /// Whether some reference says this: most catalogs have no chain of, for example, supervisors.
    pub(crate) fn has_way(&self, way: Way) -> bool {
        self.paths.ways().any(|known| known == way)
    }

    /// Whether some entity names something in this role.
    pub(crate) fn has_name(&self, role: impl Fn(NameRole) -> bool) -> bool {
        self.names.iter().any(|name| role(name.role))
    }

    /// Rows with a member that was set aside.
    pub(crate) fn set_aside(&self) -> impl Iterator<Item = (usize, &str)> {
        self.set_aside.iter().map(|(row, member)| (*row as usize, &**member))
    }

    /// Members of this entity that were set aside. They lie in the order of rows.
    pub(crate) fn set_aside_of(&self, row: usize) -> impl Iterator<Item = &str> {
        let start = self.set_aside.partition_point(|(known, _)| (*known as usize) < row);
        let own = self.set_aside.get(start..).unwrap_or_default().iter();
        own.take_while(move |(known, _)| *known as usize == row).map(|(_, member)| &**member)
    }

    pub(crate) fn mark(&mut self, row: usize, failed: bool, incomplete: bool) {
        if let Some(row) = self.rows.get_mut(row) {
            row.failed |= failed;
            row.incomplete |= incomplete;
        }
    }

    /// Each judged entity with what it came to: id, kind, failed, incomplete. Ids of all entities, or of those that did not pass.
    pub(crate) fn verdicts(&self, all: bool) -> impl Iterator<Item = (Option<EntityId>, EntityKind, bool, bool)> {
        self.rows.iter().skip(self.context).map(move |row| {
            let named = all || row.failed || row.incomplete;
            let id = named.then(|| EntityId::new(self.ids.get(row.id)).ok()).flatten();
            (id, row.kind, row.failed, row.incomplete)
        })
    }
}

/// The part of an id before the colon.
pub(crate) fn namespace(id: &str) -> &str {
    id.split_once(':').map_or("", |(namespace, _)| namespace)
}
