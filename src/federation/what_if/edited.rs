//! The entities that changes replace: copies of only these, over records that stay as they are. Not here: what the changes are (`change`).

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, UnknownEntity};
use crate::federation::records::Records;
use crate::key::EntityId;
use crate::model::{Agreement, Catalog, Organisation, Service};

/// Where the entities stand that changes name: the first of an id, and all agreements of an id.
struct Places<'n> {
    organisations: BTreeMap<&'n EntityId, Option<usize>>,
    services: BTreeMap<&'n EntityId, Option<usize>>,
    agreements: BTreeMap<&'n EntityId, Vec<usize>>,
    /// How many agreements were concluded: they stand behind those of the records.
    concluded: usize,
}

impl<'n> Places<'n> {
    /// Looks through the records once, for all changes together.
    fn of(records: &Records<'_>, changes: &'n [Change]) -> Self {
        let mut places = Self {
            organisations: BTreeMap::new(),
            services: BTreeMap::new(),
            agreements: BTreeMap::new(),
            concluded: 0,
        };
        for change in changes {
            match change {
                Change::AddMembership { body, .. }
                | Change::RemoveMembership { body, .. }
                | Change::AddControl { body, .. }
                | Change::RemoveControl { body, .. }
                | Change::AddNetwork { body, .. }
                | Change::RemoveNetwork { body, .. } => _ = places.organisations.insert(body, None),
                Change::AddAgreement(agreement) => _ = places.agreements.insert(&agreement.id, Vec::new()),
                Change::RemoveAgreement(id) => _ = places.agreements.insert(id, Vec::new()),
                Change::SetJointUse { service, .. } => _ = places.services.insert(service, None),
            }
        }
        find(&mut places.organisations, records.organisations.iter().map(|it| &it.id));
        find(&mut places.services, records.services.iter().map(|it| &it.id));
        if !places.agreements.is_empty() {
            for (place, agreement) in records.agreements.iter().enumerate() {
                if let Some(known) = places.agreements.get_mut(&agreement.id) {
                    known.push(place);
                }
            }
        }
        places
    }
}

/// Notes where wanted ids first stand.
fn find<'i>(wanted: &mut BTreeMap<&EntityId, Option<usize>>, ids: impl Iterator<Item = &'i EntityId>) {
    if wanted.is_empty() {
        return;
    }
    for (place, id) in ids.enumerate() {
        if let Some(known) = wanted.get_mut(id) {
            known.get_or_insert(place);
        }
    }
}

/// Copies of changed entities, by their places in the records.
#[derive(Debug, Default)]
pub(super) struct Edited {
    pub(super) organisations: BTreeMap<usize, Organisation>,
    pub(super) services: BTreeMap<usize, Service>,
    /// The places of agreements that are no more.
    gone: BTreeSet<usize>,
    /// Agreements that follow after all others, by their places.
    concluded: BTreeMap<usize, Agreement>,
}

impl Edited {
    /// What changes make of records, in this order.
    pub(super) fn of(records: &Records<'_>, changes: &[Change]) -> Result<Self, UnknownEntity> {
        let mut edited = Self::default();
        let mut places = Places::of(records, changes);
        for change in changes {
            edited.apply(records, &mut places, change)?;
        }
        Ok(edited)
    }

    fn apply<'n>(
        &mut self,
        records: &Records<'_>,
        places: &mut Places<'n>,
        change: &'n Change,
    ) -> Result<(), UnknownEntity> {
        match change {
            Change::AddMembership { body, membership } => {
                self.organisation(records, places, body)?.memberships.push((**membership).clone());
            }
            Change::RemoveMembership { body, organisation: from } => {
                self.organisation(records, places, body)?.memberships.retain(|it| it.organisation != *from);
            }
            Change::AddControl { body, relation } => {
                self.organisation(records, places, body)?.control_relations.push((**relation).clone());
            }
            Change::RemoveControl { body, controller } => {
                self.organisation(records, places, body)?.control_relations.retain(|it| it.controller != *controller);
            }
            Change::AddNetwork { body, attachment } => {
                self.organisation(records, places, body)?.networks.push((**attachment).clone());
            }
            Change::RemoveNetwork { body, zone } => {
                self.organisation(records, places, body)?.networks.retain(|it| it.zone != *zone);
            }
            Change::AddAgreement(agreement) => {
                self.end_agreement(places, &agreement.id);
                let place = records.agreements.len() + places.concluded;
                places.concluded += 1;
                places.agreements.insert(&agreement.id, vec![place]);
                self.concluded.insert(place, (**agreement).clone());
            }
            Change::RemoveAgreement(id) => {
                if !self.end_agreement(places, id) {
                    return Err(UnknownEntity(id.clone()));
                }
            }
            Change::SetJointUse { service, joint_use } => {
                let place = places.services.get(service).copied().flatten();
                let original = place.and_then(|place| Some((place, *records.services.get(place)?)));
                let (place, original) = original.ok_or_else(|| UnknownEntity(service.clone()))?;
                let copy = self.services.entry(place).or_insert_with(|| original.clone());
                copy.joint_use.clone_from(joint_use);
            }
        }
        Ok(())
    }

    fn organisation(
        &mut self,
        records: &Records<'_>,
        places: &Places<'_>,
        id: &EntityId,
    ) -> Result<&mut Organisation, UnknownEntity> {
        let place = places.organisations.get(id).copied().flatten();
        let original = place.and_then(|place| Some((place, *records.organisations.get(place)?)));
        let (place, original) = original.ok_or_else(|| UnknownEntity(id.clone()))?;
        Ok(self.organisations.entry(place).or_insert_with(|| original.clone()))
    }

    /// Ends all agreements with an id; whether there was one.
    fn end_agreement(&mut self, places: &mut Places<'_>, id: &EntityId) -> bool {
        let ended = places.agreements.get_mut(id).map(std::mem::take).unwrap_or_default();
        for place in &ended {
            if self.concluded.remove(place).is_none() {
                self.gone.insert(*place);
            }
        }
        !ended.is_empty()
    }

    /// The records with the changed entities in their places.
    pub(super) fn records<'a>(&'a self, records: &Records<'a>) -> Records<'a> {
        let mut after = records.clone();
        for (place, organisation) in &self.organisations {
            if let Some(slot) = after.organisations.get_mut(*place) {
                *slot = organisation;
            }
        }
        for (place, service) in &self.services {
            if let Some(slot) = after.services.get_mut(*place) {
                *slot = service;
            }
        }
        let mut places = 0_usize..;
        after.agreements.retain(|_| places.next().is_none_or(|place| !self.gone.contains(&place)));
        after.agreements.extend(self.concluded.values());
        after
    }

    /// The catalog with the changed entities in their places.
    pub(super) fn write_into(self, catalog: &mut Catalog) {
        for (place, organisation) in self.organisations {
            if let Some(slot) = catalog.organisations.get_mut(place) {
                *slot = organisation;
            }
        }
        for (place, service) in self.services {
            if let Some(slot) = catalog.services.get_mut(place) {
                *slot = service;
            }
        }
        let mut places = 0_usize..;
        catalog.agreements.retain(|_| places.next().is_none_or(|place| !self.gone.contains(&place)));
        catalog.agreements.extend(self.concluded.into_values());
    }
}
