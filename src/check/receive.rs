//! What the reader hands over, turned into findings, facts and, if wanted, a catalog.

use std::sync::Arc;

use super::arriving::Arriving;
use super::entity_pass::Pass;
use super::part::Part;
use super::plan::Plan;
use super::{DamagedEntity, Options};
use crate::facts::{At, Facts};
use crate::key::EntityId;
use crate::model::{Catalog, CatalogHeader, Entity, EntityRef, FormatVersion};
use crate::read::{InputProblem, Reading, Receiver, SourceProblem, explain, explain_input, locate};
use crate::report::{Finding, NotJudged, Offset, Place, Related, Unjudged};
use crate::rule::Whereabouts;
use crate::shape::json::{Problem, ProblemKind, RawJson};
use crate::shape::{Bilingual, EntityKind, push_token};

/// The receiver of one text: a whole input, a block of lines, or a single entity.
pub(super) struct Intake<'a> {
    pub(super) options: &'a Options,
    pub(super) plan: &'a Plan,
    pub(super) input: Arc<str>,
    pub(super) part: Part,
    /// Entities are kept here, if they are wanted.
    pub(super) catalog: Option<Catalog>,
    pub(super) damaged: Vec<DamagedEntity>,
    /// Offset in the input of the text from which the reader counts, and its line.
    pub(super) base: usize,
    pub(super) line: usize,
    /// Whether the text is read line by line.
    pub(super) in_lines: bool,
    /// Whether something was left unread since [`Intake::note_unread`] was asked last.
    pub(super) unread: bool,
    /// How many entities may still come.
    pub(super) room: usize,
    /// How many findings have their lines and columns.
    pub(super) located: usize,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Intake<'a> {
    pub(super) fn new(options: &'a Options, plan: &'a Plan, input: Arc<str>) -> Self {
        let part = Part { inputs: vec![Arc::clone(&input)], facts: Facts::keeping(plan.kept), ..Part::default() };
        let room = options.limits.max_entities;
        Self {
            options,
            plan,
            input,
            part,
            catalog: None,
            damaged: Vec::new(),
            base: 0,
            line: 1,
            in_lines: false,
            unread: false,
            room,
            located: 0,
            findings: Vec::new(),
        }
    }

    /// Checks an entity as it is, without a text.
    pub(super) fn entity_without_text(
        &mut self,
        entity: EntityRef<'_>,
        place: Option<(&'static str, usize)>,
        order: usize,
    ) {
        let at = without_text(order, place);
        self.judge(entity, &at);
    }

    /// Checks a header as it is, without a text.
    pub(super) fn header_without_text(&mut self, header: &CatalogHeader) {
        let place = Some(("catalog", usize::MAX));
        let at = without_text(0, place);
        self.judge_header(header, &at);
    }

    fn judge(&mut self, entity: EntityRef<'_>, at: &Reading<'_>) {
        self.room = self.room.saturating_sub(1);
        let input = Arc::clone(&self.input);
        let whereabouts = Whereabouts {
            input: &input,
            kind: Some(entity.kind()),
            entity: Some(entity.id()),
            base: self.base + at.start,
            place: at.place,
        };
        let mut findings = std::mem::take(&mut self.findings);
        let set_aside = if at.problems.is_empty() && at.set_aside.is_empty() && at.source_problems.is_empty() {
            Vec::new()
        } else {
            structural(&whereabouts, at, self.base, &mut findings)
        };
        if self.options.facts {
            let index = at.place.map(|(_, index)| index);
            let place = At { input: &self.input, base: self.base + at.start, line: self.line, index };
            self.part.facts.add_entity(entity, place);
            for member in &set_aside {
                self.part.facts.add_set_aside(member);
            }
        }
        let mut failed = self.accept(&mut findings) || at.beyond > 0;
        self.findings = findings;
        let (today, parameters) = (&self.options.today, &self.options.parameters);
        let pass = Pass { plan: self.plan, today, parameters, at: whereabouts, set_aside: &set_aside };
        // The pass adds references to the facts while findings go into the part.
        let mut facts = self.options.facts.then(|| std::mem::take(&mut self.part.facts));
        let mut arriving = Arriving::new(&mut self.part, self.options);
        pass.entity(entity, facts.as_mut(), &mut arriving);
        failed |= arriving.close();
        if let Some(facts) = facts {
            self.part.facts = facts;
        }
        if let (true, EntityRef::Service(service)) = (self.plan.figures, entity) {
            self.part.count(service, &set_aside);
        }
        let incomplete = !set_aside.is_empty();
        if incomplete {
            self.note_unjudged(&pass);
        }
        self.beyond(at);
        if self.options.facts {
            self.part.facts.set_verdict(failed, incomplete);
        } else {
            self.part.entities.add(failed, incomplete);
        }
    }

    fn judge_header(&mut self, header: &CatalogHeader, at: &Reading<'_>) {
        self.part.has_header = true;
        let input = Arc::clone(&self.input);
        let whereabouts = Whereabouts {
            input: &input,
            kind: None,
            entity: Some(&header.id),
            base: self.base + at.start,
            place: at.place,
        };
        let mut findings = std::mem::take(&mut self.findings);
        let set_aside = structural(&whereabouts, at, self.base, &mut findings);
        let index = at.place.map(|(_, index)| index);
        let place = At { input: &self.input, base: self.base + at.start, line: self.line, index };
        self.part.facts.add_header(header.id.clone(), header.publisher.clone(), place);
        self.accept(&mut findings);
        self.findings = findings;
        let (today, parameters) = (&self.options.today, &self.options.parameters);
        let pass = Pass { plan: self.plan, today, parameters, at: whereabouts, set_aside: &set_aside };
        let mut arriving = Arriving::new(&mut self.part, self.options);
        pass.header(header, &mut arriving);
        arriving.close();
        if !set_aside.is_empty() {
            self.note_unjudged(&pass);
        }
    }

    /// Notes the members that were set aside, and the rules that could not judge because of them.
    #[cold]
    fn note_unjudged(&mut self, pass: &Pass<'_>) {
        self.part.incomplete = true;
        let members = pass.set_aside.iter().map(|member| (None, &**member));
        let rules = pass.unjudged().map(|(declaration, member)| (Some(declaration), member));
        for (declaration, member) in members.chain(rules) {
            let item = || NotJudged {
                declaration,
                input: Arc::clone(pass.at.input),
                kind: pass.at.kind,
                entity: pass.at.entity.cloned(),
                pointer: pass.at.prefix(),
                reason: Unjudged::SetAside { member: member.into() },
                base: pass.at.base,
            };
            self.part.not_judged(item, self.options);
        }
    }

    /// Hands findings on; whether one is an error that counts.
    pub(super) fn accept(&mut self, findings: &mut Vec<Finding>) -> bool {
        let mut failed = false;
        for finding in findings.drain(..) {
            failed |= self.part.accept(finding, self.options);
        }
        failed
    }

    pub(super) fn beyond(&mut self, at: &Reading<'_>) {
        if at.beyond > 0 {
            let of_the_source = || at.source_problems.first().map(|problem| problem.explained.0);
            if let Some(declaration) = at.problems.first().map(|first| explain(&first.kind).0).or_else(of_the_source) {
                self.part.add_beyond(declaration, at.beyond);
            }
        }
    }
}

impl Receiver for Intake<'_> {
    #[cold]
    fn problem(&mut self, problem: InputProblem) {
        let ((declaration, params), offset) = explain_input(&problem);
        let place = Place {
            input: Arc::clone(&self.input),
            kind: None,
            entity: None,
            base: self.base + offset,
            prefix: "".into(),
        };
        let pointer = match &problem {
            InputProblem::Structure { pointer, .. } => pointer.clone(),
            InputProblem::MissingFormat { .. } | InputProblem::UnknownFormat { .. } => "/format".to_owned(),
            InputProblem::MissingKind { .. } | InputProblem::UnknownKind { .. } => "/kind".to_owned(),
            #[cfg(feature = "yaml")]
            InputProblem::Source { pointer, .. } => pointer.clone(),
            _ => String::new(),
        };
        let mut finding = Finding::new(declaration, place, pointer);
        finding.params = params;
        finding.line = Some(self.line);
        finding.offset = Some(match &problem {
            // Before the first character, whatever the form of what follows.
            InputProblem::ByteOrderMark => Offset::Source { offset: 0, length: 0 },
            #[cfg(feature = "yaml")]
            InputProblem::Source { problem, .. } => {
                Offset::Source { offset: problem.source.start, length: problem.source.len() }
            }
            InputProblem::Empty | InputProblem::MissingFormat { .. } | InputProblem::MissingKind { .. } => {
                Offset::Gap(self.base + offset)
            }
            _ => Offset::Read(self.base + offset),
        });
        if let InputProblem::Structure {
            problem: Problem { kind: ProblemKind::Duplicate { first: Some(first), .. }, .. },
            pointer,
        } = &problem
        {
            finding.related.push(first_here(&self.input, None, pointer.clone(), self.base + first));
        }
        if let Some(reason) = problem.hides() {
            match problem {
                InputProblem::MisplacedHeader { .. } => {}
                InputProblem::SeveralDocuments { .. } => self.part.facts.add_unread(None),
                _ => self.unread = true,
            }
            self.hide(reason, offset);
        }
        self.part.accept(finding, self.options);
    }

    fn unreadable(&mut self, offset: usize) {
        self.unread = true;
        self.hide(Unjudged::Unreadable, offset);
    }

    fn format(&mut self, version: FormatVersion) {
        if let Some(catalog) = &mut self.catalog {
            catalog.format = version;
        }
    }

    fn header(&mut self, header: Option<CatalogHeader>, at: Reading<'_>) {
        match header {
            Some(header) => {
                self.judge_header(&header, &at);
                if let Some(catalog) = &mut self.catalog {
                    catalog.catalog = Some(header);
                }
            }
            None => self.lost(None, &at),
        }
    }

    fn entity(&mut self, entity: Result<Entity, EntityKind>, at: Reading<'_>) {
        match entity {
            Ok(mut entity) => {
                if let Some(defaults) = &self.options.defaults {
                    let inherited = defaults.fill(&mut entity);
                    if !inherited.is_empty() {
                        self.part.inherited.insert((Arc::clone(&self.input), self.base + at.start), inherited);
                    }
                }
                self.judge(entity.as_ref(), &at);
                if let Some(catalog) = &mut self.catalog {
                    catalog.push(entity);
                }
            }
            Err(kind) => self.lost(Some(kind), &at),
        }
    }

    fn unknown(&mut self, name: &str, value: RawJson) {
        if let Some(catalog) = &mut self.catalog {
            catalog.unknown.set(name, value);
        }
    }

    fn room(&self) -> usize {
        self.room
    }
}

/// What is known of an object that has no text.
fn without_text(start: usize, place: Option<(&'static str, usize)>) -> Reading<'static> {
    Reading {
        text: "",
        start,
        end: start,
        place,
        problems: Vec::new(),
        beyond: 0,
        set_aside: Vec::new(),
        source_problems: Vec::new(),
    }
}

/// The first of two members of one name.
fn first_here(input: &Arc<str>, entity: Option<&EntityId>, pointer: String, base: usize) -> Related {
    let note = Bilingual::new("zuerst hier", "first here");
    Related { input: Arc::clone(input), entity: entity.cloned(), document: None, pointer, span: None, note, base }
}

/// Findings of the structural problems of one object, with their pointers, and the members that were set aside.
#[cold]
pub(super) fn structural(
    at: &Whereabouts<'_>,
    reading: &Reading<'_>,
    base: usize,
    findings: &mut Vec<Finding>,
) -> Vec<Box<str>> {
    let mut offsets: Vec<usize> =
        reading.problems.iter().map(|problem| problem.offset).chain(reading.set_aside.iter().copied()).collect();
    offsets.extend(reading.source_problems.iter().map(|problem| problem.offset));
    offsets.sort_unstable();
    offsets.dedup();
    let pointers = locate::pointers_of(reading.text, reading.start, &offsets);
    let pointer_at = |offset: usize| {
        let position = offsets.binary_search(&offset).unwrap_or_default();
        pointers.get(position).cloned().unwrap_or_default()
    };
    for problem in &reading.problems {
        let mut pointer = pointer_at(problem.offset);
        if let ProblemKind::Missing { field, .. } = &problem.kind {
            push_token(&mut pointer, field.name);
        }
        let (declaration, params) = explain(&problem.kind);
        let mut finding = Finding::new(declaration, at.place(), pointer);
        finding.params = params;
        finding.offset = Some(match &problem.kind {
            ProblemKind::Missing { .. } => Offset::Gap(base + problem.offset),
            _ => Offset::Read(base + problem.offset),
        });
        if let ProblemKind::Duplicate { first: Some(first), .. } = &problem.kind {
            let pointer = finding.pointer();
            finding.related.push(first_here(at.input, at.entity, pointer, base + first));
        }
        findings.push(finding);
    }
    for SourceProblem { offset, source, explained: (declaration, params) } in &reading.source_problems {
        let mut finding = Finding::new(declaration, at.place(), pointer_at(*offset));
        finding.params.clone_from(params);
        finding.offset = Some(Offset::Source { offset: source.start, length: source.len() });
        findings.push(finding);
    }
    let mut members: Vec<Box<str>> = reading.set_aside.iter().map(|offset| member_of(&pointer_at(*offset))).collect();
    members.sort_unstable();
    members.dedup();
    members
}

/// The way to a member without the places in lists: `/plans/0/prices` is `plans.prices`. A merge key of YAML stands for all
/// members of its object.
fn member_of(pointer: &str) -> Box<str> {
    let names = pointer
        .strip_suffix("/<<")
        .unwrap_or(pointer)
        .split('/')
        .skip(1)
        .filter(|token| !token.bytes().all(|b| b.is_ascii_digit()));
    names.collect::<Vec<_>>().join(".").into()
}
