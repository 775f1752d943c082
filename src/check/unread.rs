//! What was not read: entities that are there all the same, and what their absence means for references.
//! Not here: what is said of the text that could not be read (`receive`, `read`).

use std::sync::Arc;

use super::DamagedEntity;
use super::receive::{Intake, structural};
use crate::facts::At;
use crate::key::EntityId;
use crate::read::Reading;
use crate::report::{NotJudged, Unjudged};
use crate::rule::Whereabouts;
use crate::shape::EntityKind;
use crate::shape::json::{Cursor, ProblemKind};

impl Intake<'_> {
    /// Notes which entity an object holds of which something was left unread: references may lead to it.
    pub(super) fn note_unread(&mut self, object: &str) {
        if std::mem::take(&mut self.unread) {
            self.part.facts.add_unread(id_of(object).as_ref().map(EntityId::as_str));
        }
    }

    /// Notes that something outside of readable entities was not judged.
    #[cold]
    pub(super) fn hide(&mut self, mut reason: Unjudged, offset: usize) {
        match reason {
            Unjudged::Limit => self.part.facts.add_unread(None),
            Unjudged::Unreadable | Unjudged::Damaged if self.in_lines => reason = Unjudged::Line { line: self.line },
            _ => {}
        }
        let item = NotJudged {
            declaration: None,
            input: Arc::clone(&self.input),
            kind: None,
            entity: None,
            pointer: String::new(),
            reason,
            base: self.base + offset,
        };
        self.part.not_judged(|| item, self.options);
        self.part.incomplete = true;
    }

    #[cold]
    pub(super) fn lost(&mut self, kind: Option<EntityKind>, at: &Reading<'_>) {
        let id = id_of(at.object());
        let input = Arc::clone(&self.input);
        let whereabouts =
            Whereabouts { input: &input, kind, entity: id.as_ref(), base: self.base + at.start, place: at.place };
        let mut findings = std::mem::take(&mut self.findings);
        structural(&whereabouts, at, self.base, &mut findings);
        let item = NotJudged {
            declaration: None,
            input: Arc::clone(&self.input),
            kind,
            pointer: whereabouts.prefix(),
            reason: match &id {
                None if self.in_lines => Unjudged::Line { line: self.line },
                _ => Unjudged::Damaged,
            },
            base: whereabouts.base,
            entity: id.clone(),
        };
        self.part.not_judged(|| item, self.options);
        let failed = self.accept(&mut findings) || at.beyond > 0;
        self.beyond(at);
        self.findings = findings;
        self.part.incomplete = true;
        self.part.has_header |= kind.is_none();
        let index = at.place.map(|(_, index)| index);
        let place = At { input: &input, base: self.base + at.start, line: self.line, index };
        match (id, kind) {
            (Some(id), Some(kind)) if self.options.facts => {
                self.part.facts.add_damaged(&id, kind, place);
                self.part.facts.set_verdict(failed, true);
            }
            (Some(id), None) => self.part.facts.add_header(id, None, place),
            (id, Some(_)) => {
                self.part.entities.add(failed, true);
                // Without an id that can be read, it is one to which nothing can refer: unless its text breaks off before.
                self.unread |= id.is_none() && breaks_off(at);
            }
            (None, None) => {}
        }
        if let Some(kind) = kind {
            let pointer = at.prefix();
            self.damaged.push(DamagedEntity { kind, pointer, text: at.object().into() });
        }
    }
}

/// Whether reading ended within the object.
fn breaks_off(at: &Reading<'_>) -> bool {
    at.problems.iter().any(|problem| matches!(problem.kind, ProblemKind::Syntax(_)))
}

/// The id of an entity that could not be read as a whole, if at least that can be read.
fn id_of(object: &str) -> Option<EntityId> {
    let mut cursor = Cursor::new(object, usize::MAX, usize::MAX);
    let mut first = true;
    cursor.open(b'{').ok()?;
    while let Some(token) = cursor.next_name(&mut first).ok()? {
        if token.raw == "id" && cursor.peek() == Some(b'"') {
            return EntityId::new(cursor.string().ok()?.raw).ok();
        }
        cursor.skip().ok()?;
    }
    None
}
