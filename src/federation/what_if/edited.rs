//! The entities that changes replace: copies of only these, over records that stay as they are. Not here: what the changes are (`change`).

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, UnknownEntity};
use crate::federation::records::Records;
use crate::key::EntityId;
use crate::model::{Agreement, Catalog, Organisation, Service};

/// Copies of changed entities, by their places in the records.
#[derive(Debug, Default)]
pub(super) struct Edited {
    pub(super) organisations: BTreeMap<usize, Organisation>,
    pub(super) services: BTreeMap<usize, Service>,
    /// The places of agreements that are no more, and those that follow after all others.
    gone: BTreeSet<usize>,
    concluded: Vec<Agreement>,
}

impl Edited {
    /// What changes make of records, in this order.
    pub(super) fn of(records: &Records<'_>, changes: &[Change]) -> Result<Self, UnknownEntity> {
        let mut edited = Self::default();
        for change in changes {
            edited.apply(records, change)?;
        }
        Ok(edited)
    }

    fn apply(&mut self, records: &Records<'_>, change: &Change) -> Result<(), UnknownEntity> {
        match change {
            Change::AddMembership { body, membership } => {
                self.organisation(records, body)?.memberships.push((**membership).clone());
            }
            Change::RemoveMembership { body, organisation: from } => {
                let body = self.organisation(records, body)?;
                body.memberships = body.memberships.iter().filter(|it| it.organisation != *from).cloned().collect();
            }
            Change::AddControl { body, relation } => {
                self.organisation(records, body)?.control_relations.push((**relation).clone());
            }
            Change::RemoveControl { body, controller } => {
                let body = self.organisation(records, body)?;
                let left = body.control_relations.iter().filter(|it| it.controller != *controller);
                body.control_relations = left.cloned().collect();
            }
            Change::AddNetwork { body, attachment } => {
                self.organisation(records, body)?.networks.push((**attachment).clone());
            }
            Change::RemoveNetwork { body, zone } => {
                let body = self.organisation(records, body)?;
                body.networks = body.networks.iter().filter(|it| it.zone != *zone).cloned().collect();
            }
            Change::AddAgreement(agreement) => {
                self.end_agreement(records, &agreement.id);
                self.concluded.push((**agreement).clone());
            }
            Change::RemoveAgreement(id) => {
                if !self.end_agreement(records, id) {
                    return Err(UnknownEntity(id.clone()));
                }
            }
            Change::SetJointUse { service, joint_use } => {
                let place = records.services.iter().position(|it| it.id == *service);
                let place = place.ok_or_else(|| UnknownEntity(service.clone()))?;
                let original = records.services.get(place).ok_or_else(|| UnknownEntity(service.clone()))?;
                let copy = self.services.entry(place).or_insert_with(|| (*original).clone());
                copy.joint_use.clone_from(joint_use);
            }
        }
        Ok(())
    }

    fn organisation(&mut self, records: &Records<'_>, id: &EntityId) -> Result<&mut Organisation, UnknownEntity> {
        let mut places = records.organisations.iter().enumerate();
        let found = places.find(|(_, it)| it.id == *id);
        let (place, original) = found.ok_or_else(|| UnknownEntity(id.clone()))?;
        Ok(self.organisations.entry(place).or_insert_with(|| (*original).clone()))
    }

    /// Ends all agreements with an id; whether there was one.
    fn end_agreement(&mut self, records: &Records<'_>, id: &EntityId) -> bool {
        let count = self.concluded.len();
        self.concluded.retain(|it| it.id != *id);
        let mut ended = self.concluded.len() < count;
        for (place, _) in records.agreements.iter().enumerate().filter(|(_, it)| it.id == *id) {
            ended |= self.gone.insert(place);
        }
        ended
    }

    /// The records with the changed entities in their places.
    pub(super) fn records<'a>(&'a self, records: &Records<'a>) -> Records<'a> {
        let mut after = records.clone();
        for (place, organisation) in &self.organisations {
            after.organisations.splice(place..=place, [organisation]);
        }
        for (place, service) in &self.services {
            after.services.splice(place..=place, [service]);
        }
        let mut places = 0_usize..;
        after.agreements.retain(|_| places.next().is_none_or(|place| !self.gone.contains(&place)));
        after.agreements.extend(&self.concluded);
        after
    }

    /// The catalog with the changed entities in their places.
    pub(super) fn write_into(self, catalog: &mut Catalog) {
        for (place, organisation) in self.organisations {
            catalog.organisations.splice(place..=place, [organisation]);
        }
        for (place, service) in self.services {
            catalog.services.splice(place..=place, [service]);
        }
        let mut places = 0_usize..;
        catalog.agreements.retain(|_| places.next().is_none_or(|place| !self.gone.contains(&place)));
        catalog.agreements.extend(self.concluded);
    }
}
