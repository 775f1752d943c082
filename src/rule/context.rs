//! The contexts in which checks run: what they see, and how they report.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::Parameters;
use crate::compat::Description;
use crate::facts::{Facts, Reference, Row};
use crate::key::EntityId;
use crate::report::{Declaration, Finding, NotJudged, Place, Reads, Related, Unjudged};
use crate::shape::{Bilingual, EntityKind, Path};
use crate::standards::Standards;
use crate::text::Date;

/// Where the object stands that is judged: what a finding needs to know, gathered only for findings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whereabouts<'a> {
    pub(crate) input: &'a Arc<str>,
    pub(crate) kind: Option<EntityKind>,
    pub(crate) entity: Option<&'a EntityId>,
    pub(crate) base: usize,
    pub(crate) place: Option<(&'static str, usize)>,
}

impl Whereabouts<'_> {
    pub(crate) fn prefix(&self) -> String {
        match self.place {
            Some((name, usize::MAX)) => format!("/{name}"),
            Some((list, index)) => format!("/{list}/{index}"),
            None => String::new(),
        }
    }

    pub(crate) fn place(&self) -> Place {
        Place {
            input: Arc::clone(self.input),
            kind: self.kind,
            entity: self.entity.cloned(),
            base: self.base,
            prefix: self.prefix().into(),
        }
    }
}

/// What takes the findings of one object. There may be any number of them, so none is kept just because the object has not
/// been judged to its end.
pub(crate) trait Reporting: std::fmt::Debug {
    /// Takes a finding, to which its rule may add until the next one comes.
    fn add(&mut self, finding: Finding) -> &mut Finding;
}

/// The context of a rule that sees one entity, or a header.
#[derive(Debug)]
pub struct EntityContext<'a> {
    pub(crate) rule: &'static Declaration,
    pub(crate) today: &'a Date,
    pub(crate) parameters: &'a Parameters,
    pub(crate) at: Whereabouts<'a>,
    pub(crate) set_aside: &'a [Box<str>],
    pub(crate) findings: &'a mut dyn Reporting,
    /// Descriptions of the versions of an interface that a rule asked for, each read once for all rules.
    pub(crate) descriptions: Vec<(usize, Rc<Description>)>,
}

impl<'a> EntityContext<'a> {
    /// The date given as today.
    #[must_use]
    pub fn today(&self) -> &'a Date {
        self.today
    }

    /// The parameters of rules.
    #[must_use]
    pub fn parameters(&self) -> &'a Parameters {
        self.parameters
    }

    /// The requirement catalogs and schemes of the check.
    #[must_use]
    pub fn standards(&self) -> &'a Standards {
        &self.parameters.standards
    }

    /// The kind of the entity; none for the header of a catalog.
    #[must_use]
    pub fn kind(&self) -> Option<EntityKind> {
        self.at.kind
    }

    /// Whether a member was there but could not be read, by its way from the entity: `lifecycle.status`. A rule that
    /// [reads each member by itself](crate::Declaration::reads_each) must not say that it is missing.
    #[must_use]
    pub fn was_set_aside(&self, member: &str) -> bool {
        self.set_aside.iter().any(|other| overlap(other, member))
    }

    /// The description that stands inline with a version of an interface, by the place of the version. It is read when the first
    /// rule asks for it, and once.
    pub(crate) fn description(&mut self, version: usize, text: &str) -> Rc<Description> {
        if let Some((_, known)) = self.descriptions.iter().find(|(known, _)| *known == version) {
            return Rc::clone(known);
        }
        let description = Rc::new(Description::read(text));
        self.descriptions.push((version, Rc::clone(&description)));
        description
    }

    /// Reports a finding at a JSON Pointer from the entity; of something that is missing: where it should be.
    /// Values of the message follow by [`Finding::param`].
    // Seldom: with this known, rules keep the work for findings out of the way of the others.
    #[cold]
    pub fn report(&mut self, pointer: impl Into<String>) -> &mut Finding {
        self.findings.add(Finding::new(self.rule, self.at.place(), pointer.into()))
    }
}

/// Appends and gives back what was appended.
pub(super) fn push<T>(list: &mut Vec<T>, item: T) -> &mut T {
    let position = list.len();
    list.push(item);
    // The element was pushed in the line above.
    #[allow(clippy::indexing_slicing)]
    &mut list[position]
}

/// A text in an entity, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct LeafText<'a> {
    pub(crate) path: &'a Path<'a>,
    /// The text.
    pub text: &'a str,
}

impl LeafText<'_> {
    /// JSON Pointer from the entity.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.path.pointer()
    }

    /// The name of the innermost declared member.
    #[must_use]
    pub fn member(&self) -> &'static str {
        self.path.innermost_field().map_or("", |field| field.name)
    }
}

/// What several rules want to know of the facts, each thing by its type.
#[derive(Default, Debug)]
pub(crate) struct Shared(RefCell<HashMap<TypeId, Rc<dyn Any>>>);

/// The context of a rule that sees the index of all entities.
#[derive(Debug)]
pub struct FactsContext<'a> {
    pub(crate) rule: &'static Declaration,
    pub(crate) today: &'a Date,
    pub(crate) parameters: &'a Parameters,
    pub(crate) facts: &'a Facts,
    shared: &'a Shared,
    pub(crate) closed: bool,
    pub(crate) findings: Vec<(Option<usize>, Finding)>,
    pub(crate) not_judged: Vec<(Option<usize>, NotJudged)>,
    /// What was recorded as not judged already: an entity may have any number of references.
    noted: HashSet<(usize, Unjudged)>,
    excluded: Rc<HashSet<usize>>,
}

impl<'a> FactsContext<'a> {
    pub(crate) fn new(
        rule: &'static Declaration,
        today: &'a Date,
        parameters: &'a Parameters,
        facts: &'a Facts,
        shared: &'a Shared,
        closed: bool,
    ) -> Self {
        let mut context = Self {
            rule,
            today,
            parameters,
            facts,
            shared,
            closed,
            findings: Vec::new(),
            not_judged: Vec::new(),
            noted: HashSet::new(),
            excluded: Rc::default(),
        };
        context.exclude();
        context
    }

    /// Rows where a member that the rule reads was set aside are not judged by it.
    fn exclude(&mut self) {
        let mut excluded = HashSet::new();
        for (index, member) in self.facts.set_aside() {
            if reads(self.rule, member) {
                excluded.insert(index);
                if let Some(row) = self.facts.row_at(index) {
                    self.not_judged(row, Unjudged::SetAside { member: member.into() });
                }
            }
        }
        self.excluded = Rc::new(excluded);
    }

    /// The date given as today.
    #[must_use]
    pub fn today(&self) -> &'a Date {
        self.today
    }

    /// The parameters of rules.
    #[must_use]
    pub fn parameters(&self) -> &'a Parameters {
        self.parameters
    }

    /// The index.
    #[must_use]
    pub fn facts(&self) -> &'a Facts {
        self.facts
    }

    /// What several rules want to know, found out when the first of them asks. It must not depend on the rule, nor on what was set
    /// aside: see [`FactsContext::rows`].
    pub(crate) fn once<T: 'static>(&self, find: impl FnOnce(&Self) -> T) -> Rc<T> {
        let known = self.shared.0.borrow().get(&TypeId::of::<T>()).map(Rc::clone);
        if let Some(known) = known.and_then(|known| known.downcast().ok()) {
            return known;
        }
        let found = Rc::new(find(self));
        self.shared.0.borrow_mut().insert(TypeId::of::<T>(), Rc::clone(&found) as Rc<dyn Any>);
        found
    }

    /// The entities that the rule can judge, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let excluded = Rc::clone(&self.excluded);
        self.facts.rows().filter(move |row| !excluded.contains(&row.index))
    }

    /// Whether a member that the rule reads was set aside in an entity: the rule cannot judge by it, which is recorded.
    pub(crate) fn is_excluded(&self, row: &Row<'_>) -> bool {
        self.excluded.contains(&row.index)
    }

    /// Whether an id that nobody here has must be somewhere else: its namespace is not that of the publisher of the input
    /// in which the reference stands, and references are not closed.
    #[must_use]
    pub fn is_external(&self, from: &Row<'_>, target: &str) -> bool {
        !self.closed && from.owner() != Some(crate::facts::namespace(target))
    }

    /// Whether an id that nobody here has may be that of an entity that could not be read. If so, that is recorded: the rule
    /// could not judge.
    pub fn is_unread(&mut self, from: Row<'a>, target: &str) -> bool {
        let unread = self.facts.may_be_unread(target);
        if unread && let Ok(target) = EntityId::new(target) {
            self.not_judged(from, Unjudged::Unread { target });
        }
        unread
    }

    /// Whether the publisher of a catalog that nobody here has may be an organisation that could not be read; see
    /// [`FactsContext::is_unread`].
    pub(crate) fn is_publisher_unread(&mut self, header: usize) -> bool {
        let Some(header) = self.facts.header(header) else { return false };
        let Some(target) = header.publisher.clone().filter(|id| self.facts.may_be_unread(id.as_str())) else {
            return false;
        };
        let Some(input) = self.facts.inputs.get(header.input as usize) else { return false };
        let item = NotJudged {
            declaration: Some(self.rule),
            input: Arc::clone(input),
            kind: None,
            entity: Some(header.id.clone()),
            pointer: header.prefix().to_owned(),
            reason: Unjudged::Unread { target },
            base: usize::try_from(header.base).unwrap_or(usize::MAX),
        };
        self.not_judged.push((None, item));
        true
    }

    /// The entity that a reference names. If it is published elsewhere and not at hand, or may be one that could not be read,
    /// that is recorded: the rule could not judge.
    pub fn target(&mut self, from: Row<'a>, reference: &Reference<'a>) -> Option<Row<'a>> {
        let row = reference.row();
        if row.is_none()
            && !self.is_unread(from, reference.target())
            && self.is_external(&from, reference.target())
            && let Ok(target) = EntityId::new(reference.target())
        {
            self.not_judged(from, Unjudged::External { target });
        }
        row
    }

    /// The entity of a kind that a reference names, if nothing of it that the rule reads was set aside; see
    /// [`FactsContext::target`].
    pub(crate) fn target_of(&mut self, from: Row<'a>, reference: &Reference<'a>, kind: EntityKind) -> Option<Row<'a>> {
        self.target(from, reference).filter(|row| row.kind() == kind && !self.is_excluded(row))
    }

    fn not_judged(&mut self, row: Row<'_>, reason: Unjudged) {
        // Several references of one entity may lead to the same place.
        if self.noted.insert((row.index, reason.clone())) {
            let item = unjudged(self.rule, row, reason);
            self.not_judged.push((Some(row.index), item));
        }
    }

    /// Reports a finding at a JSON Pointer from an entity.
    #[cold]
    pub fn report(&mut self, row: Row<'_>, pointer: impl Into<String>) -> &mut Finding {
        let finding = row.finding(self.rule, pointer.into());
        &mut push(&mut self.findings, (Some(row.index), finding)).1
    }

    /// Reports a finding about a catalog header.
    pub(crate) fn report_header(&mut self, header: usize, pointer: impl Into<String>) -> Option<&mut Finding> {
        let header = self.facts.header(header)?;
        let input = Arc::clone(self.facts.inputs.get(header.input as usize)?);
        let base = usize::try_from(header.base).unwrap_or(usize::MAX);
        let prefix = header.prefix().into();
        let place = Place { input, kind: None, entity: Some(header.id.clone()), base, prefix };
        let mut finding = Finding::new(self.rule, place, pointer.into());
        finding.line = Some(header.line as usize);
        Some(&mut push(&mut self.findings, (None, finding)).1)
    }
}

impl Row<'_> {
    /// A finding of a rule at a JSON Pointer from this entity.
    pub(super) fn finding(&self, rule: &'static Declaration, pointer: String) -> Finding {
        let place = Place {
            input: Arc::clone(self.input_name()),
            kind: Some(self.kind()),
            entity: EntityId::new(self.id()).ok(),
            base: self.base(),
            prefix: self.prefix().into(),
        };
        let mut finding = Finding::new(rule, place, pointer);
        finding.line = Some(self.line());
        finding
    }

    /// This entity as a place that belongs to a finding.
    #[must_use]
    pub fn related(&self, note: Bilingual) -> Related {
        Related {
            input: Arc::clone(self.input_name()),
            entity: EntityId::new(self.id()).ok(),
            document: None,
            pointer: self.prefix(),
            span: None,
            note,
            base: self.base(),
        }
    }
}

pub(super) fn unjudged(rule: &'static Declaration, row: Row<'_>, reason: Unjudged) -> NotJudged {
    NotJudged {
        declaration: Some(rule),
        input: Arc::clone(row.input_name()),
        kind: Some(row.kind()),
        entity: EntityId::new(row.id()).ok(),
        pointer: row.prefix(),
        reason,
        base: row.base(),
    }
}

/// Whether a rule reads a member, or something in it, or something around it.
pub(crate) fn reads(rule: &Declaration, member: &str) -> bool {
    match rule.reads {
        Reads::Everything => false,
        Reads::Members(members) | Reads::Each(members) => members.iter().any(|read| overlap(read, member)),
    }
}

/// Whether one of two members is the other, or something in it. No name is any member.
fn overlap(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return true;
    }
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    matches!(long.as_bytes().get(short.len()), None | Some(b'.')) && long.starts_with(short)
}
