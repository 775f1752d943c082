//! Taking the facts out of an entity.

use std::sync::Arc;

use super::{Facts, HeaderFact, ReferenceFact, RowFact, Traits, reserve};
use crate::key::EntityId;
use crate::model::common::{Lifecycle, LifecycleStatus};
use crate::model::tenant::TenantStatus;
use crate::model::{EntityRef, Tenant};
use crate::shape::{EntityKind, Path};
use crate::text::Date;

/// From when to when something is there, and whether it is on its way out. Days as `Date::days`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Life {
    pub(crate) from: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) stage: RowStatus,
}

/// A day as a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Day(std::num::NonZeroI32);

impl Day {
    pub(crate) fn of(date: &Date) -> Option<Self> {
        std::num::NonZeroI32::new(date.days()).map(Self)
    }

    pub(crate) fn number(self) -> i32 {
        self.0.get()
    }

    pub(super) fn from_number(number: i32) -> Option<Self> {
        std::num::NonZeroI32::new(number).map(Self)
    }

    pub(crate) fn date(self) -> Option<Date> {
        Date::from_days(self.0.get())
    }
}

/// The stage of an entity's life, as far as the data say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum RowStatus {
    /// The data do not say.
    Unsaid,
    /// Planned.
    Planned,
    /// In pilot or live operation.
    Living,
    /// Deprecated.
    Deprecated,
    /// Retired.
    Retired,
}

impl Life {
    fn of(entity: EntityRef<'_>) -> Self {
        let (from, until, lifecycle) = match entity {
            EntityRef::Organisation(organisation) => (&organisation.valid_from, &organisation.valid_until, None),
            EntityRef::Service(service) => (&None, &None, service.lifecycle.as_ref()),
            EntityRef::Interface(interface) => (&None, &None, interface.lifecycle.as_ref()),
            EntityRef::Tenant(tenant) => (&tenant.valid_from, &tenant.valid_until, None),
            EntityRef::Agreement(agreement) => (&agreement.valid_from, &agreement.valid_until, None),
        };
        let day = |date: &Option<Date>| date.as_ref().and_then(Day::of);
        match lifecycle {
            None => Self { from: day(from), until: day(until), stage: RowStatus::without_lifecycle(entity) },
            Some(lifecycle) => Self {
                from: day(&lifecycle.available_from),
                until: day(&lifecycle.retired_on).or(day(&lifecycle.sunset_on)),
                stage: RowStatus::of(lifecycle),
            },
        }
    }
}

impl RowStatus {
    pub(super) fn from_number(number: u8) -> Option<Self> {
        [Self::Unsaid, Self::Planned, Self::Living, Self::Deprecated, Self::Retired].get(usize::from(number)).copied()
    }

    fn without_lifecycle(entity: EntityRef<'_>) -> Self {
        match entity {
            EntityRef::Tenant(tenant) => Self::of_tenant(tenant),
            _ => Self::Unsaid,
        }
    }

    fn of_tenant(tenant: &Tenant) -> Self {
        match tenant.status {
            Some(TenantStatus::Ordered | TenantStatus::Provisioning) => Self::Planned,
            Some(TenantStatus::Active | TenantStatus::Suspended) => Self::Living,
            Some(TenantStatus::Terminated | TenantStatus::Deleted) => Self::Retired,
            Some(_) | None => Self::Unsaid,
        }
    }

    fn of(lifecycle: &Lifecycle) -> Self {
        match lifecycle.status {
            Some(LifecycleStatus::Planned) => Self::Planned,
            Some(LifecycleStatus::Pilot | LifecycleStatus::Live) => Self::Living,
            Some(LifecycleStatus::Deprecated) => Self::Deprecated,
            Some(LifecycleStatus::Retired) => Self::Retired,
            Some(_) | None => Self::Unsaid,
        }
    }
}

/// Where an entity stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<'a> {
    pub(crate) input: &'a Arc<str>,
    pub(crate) base: usize,
    pub(crate) line: usize,
    pub(crate) index: Option<usize>,
}

impl Facts {
    /// Adds the row of an entity; its references follow by [`Facts::add_reference`].
    pub(crate) fn add_entity(&mut self, entity: EntityRef<'_>, at: At<'_>) {
        self.add_row(entity.id().as_str(), entity.kind(), Traits::of(entity), Life::of(entity), at);
        self.add_names(entity);
    }

    /// Adds the row of an entity of which only id and kind could be read.
    #[cold]
    pub(crate) fn add_damaged(&mut self, id: &EntityId, kind: EntityKind, at: At<'_>) {
        self.add_row(
            id.as_str(),
            kind,
            Traits::default(),
            Life { from: None, until: None, stage: RowStatus::Unsaid },
            at,
        );
    }

    fn add_row(&mut self, id: &str, kind: EntityKind, traits: Traits, life: Life, at: At<'_>) {
        let input = self.input(at.input);
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        reserve(&mut self.rows, 1);
        self.rows.push(RowFact {
            id: self.ids.intern(id.as_bytes()),
            input,
            base: at.base as u64,
            line: number(at.line),
            index: at.index.map_or(u32::MAX, number),
            references: number(self.references.len()),
            names: number(self.names.len()),
            kind,
            traits,
            from: life.from,
            until: life.until,
            stage: life.stage,
            failed: false,
            incomplete: false,
        });
    }

    /// Adds a reference of the entity that was added last.
    #[inline]
    pub(crate) fn add_reference(&mut self, path: &Path<'_>, target: &str) {
        let target = self.ids.intern(target.as_bytes());
        let path = self.paths.intern(path);
        reserve(&mut self.references, 1);
        self.references.push(ReferenceFact { target, path });
    }

    /// Notes that a member of the entity that was added last was set aside.
    pub(crate) fn add_set_aside(&mut self, member: &str) {
        if let Some(row) = self.rows.len().checked_sub(1) {
            self.set_aside.push((u32::try_from(row).unwrap_or(u32::MAX), member.into()));
        }
    }

    /// Adds a header, of which the publisher may not be known.
    pub(crate) fn add_header(&mut self, id: EntityId, publisher: Option<EntityId>, at: At<'_>) {
        let input = self.input(at.input);
        self.headers.push(HeaderFact {
            input,
            id,
            publisher,
            base: at.base as u64,
            line: u32::try_from(at.line).unwrap_or(u32::MAX),
            in_document: at.index.is_some(),
        });
    }

    /// Says of the entity that was added last what its own rules came to.
    pub(crate) fn set_verdict(&mut self, failed: bool, incomplete: bool) {
        if let Some(row) = self.rows.last_mut() {
            row.failed |= failed;
            row.incomplete |= incomplete;
        }
    }
}
