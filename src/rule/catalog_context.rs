//! The context of rules that see whole catalogs. Not here: those of rules that see one entity, or the index (`context`).

use std::sync::Arc;

use super::context::{push, unjudged};
use super::{Parameters, reads};
use crate::facts::{Facts, Row};
use crate::key::EntityId;
use crate::model::Catalog;
use crate::report::{Declaration, Finding, NotJudged, Unjudged};
use crate::text::Date;

/// The context of a rule that sees whole catalogs.
#[derive(Debug)]
pub struct CatalogContext<'a> {
    pub(crate) rule: &'static Declaration,
    pub(crate) today: &'a Date,
    pub(crate) parameters: &'a Parameters,
    pub(crate) catalogs: &'a [(Arc<str>, &'a Catalog)],
    pub(crate) facts: &'a Facts,
    pub(crate) closed: bool,
    pub(crate) findings: Vec<(Option<usize>, Finding)>,
    pub(crate) not_judged: Vec<(Option<usize>, NotJudged)>,
}

impl<'a> CatalogContext<'a> {
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

    /// The catalogs with the names of their inputs.
    pub fn catalogs(&self) -> impl Iterator<Item = (&'a str, &'a Catalog)> + use<'a> {
        self.catalogs.iter().map(|(name, catalog)| (&**name, *catalog))
    }

    /// The index of all entities.
    #[must_use]
    pub fn facts(&self) -> &'a Facts {
        self.facts
    }

    /// Whether a member that the rule reads was set aside in an entity. If so, that is recorded: the rule could not judge.
    pub fn is_set_aside(&mut self, row: Row<'a>) -> bool {
        self.is_set_aside_besides(row, &[])
    }

    /// The same, where some members that the rule reads do not matter in an entity of this kind.
    pub fn is_set_aside_besides(&mut self, row: Row<'a>, harmless: &[&str]) -> bool {
        let rule = self.rule;
        let mut members = self.facts.set_aside_of(row.index);
        let Some(member) = members.find(|member| reads(rule, member) && !harmless.contains(member)) else {
            return false;
        };
        let item = unjudged(rule, row, Unjudged::SetAside { member: member.into() });
        self.not_judged.push((Some(row.index), item));
        true
    }

    /// Records that the rule could not judge an entity because another one could not be read, or is published elsewhere and not
    /// at hand; nothing is recorded of one that must be here.
    pub fn is_missing(&mut self, from: Row<'a>, target: &EntityId) {
        let reason = if self.facts.may_be_unread(target.as_str()) {
            Unjudged::Unread { target: target.clone() }
        } else if !self.closed && from.owner() != Some(target.namespace()) {
            Unjudged::External { target: target.clone() }
        } else {
            return;
        };
        self.not_judged.push((Some(from.index), unjudged(self.rule, from, reason)));
    }

    /// Reports a finding at a JSON Pointer from an entity of the index.
    pub fn report(&mut self, row: Row<'_>, pointer: impl Into<String>) -> &mut Finding {
        let finding = row.finding(self.rule, pointer.into());
        &mut push(&mut self.findings, (Some(row.index), finding)).1
    }
}
