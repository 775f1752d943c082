//! Changes of facts that can be tried out, and how they are applied. Not here: what they bring about (`what_if`).

use thiserror::Error;

use crate::key::EntityId;
use crate::model::organisation::{ControlRelation, Membership, NetworkAttachment};
use crate::model::service::JointUse;
use crate::model::{Agreement, Catalog, Organisation};

/// One change of a fact.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Change {
    /// A body becomes a member.
    AddMembership {
        /// The member.
        body: EntityId,
        /// Of what.
        membership: Box<Membership>,
    },
    /// All memberships of a body in an organisation end.
    RemoveMembership {
        /// The member.
        body: EntityId,
        /// The organisation.
        organisation: EntityId,
    },
    /// A body comes under control.
    AddControl {
        /// The controlled body.
        body: EntityId,
        /// By whom and how.
        relation: Box<ControlRelation>,
    },
    /// All control of a controller over a body ends.
    RemoveControl {
        /// The controlled body.
        body: EntityId,
        /// The controller.
        controller: EntityId,
    },
    /// A body is attached to a network.
    AddNetwork {
        /// The body.
        body: EntityId,
        /// The network.
        attachment: Box<NetworkAttachment>,
    },
    /// A body is detached from the networks of a zone.
    RemoveNetwork {
        /// The body.
        body: EntityId,
        /// The zone.
        zone: crate::model::common::NetworkZone,
    },
    /// An agreement is concluded; one with the same id is replaced.
    AddAgreement(Box<Agreement>),
    /// An agreement ends.
    RemoveAgreement(EntityId),
    /// The terms of joint use of a service become these.
    SetJointUse {
        /// The service.
        service: EntityId,
        /// The terms; none takes them away.
        joint_use: Option<Box<JointUse>>,
    },
}

/// A change that names an entity which the catalog does not have.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("the catalog has no `{0}`, which a change names; add its entity first")]
pub struct UnknownEntity(pub(crate) EntityId);

impl UnknownEntity {
    /// The id that the change names.
    #[must_use]
    pub fn id(&self) -> &EntityId {
        &self.0
    }
}

impl Change {
    /// What a catalog adds to another, as changes: its organisations bring memberships, control relations and networks, its
    /// services terms of joint use, its agreements themselves.
    #[must_use]
    pub fn additions_of(catalog: &Catalog) -> Vec<Self> {
        let mut changes = Vec::new();
        for organisation in &catalog.organisations {
            let body = || organisation.id.clone();
            let memberships = organisation.memberships.iter().cloned().map(Box::new);
            changes.extend(memberships.map(|membership| Self::AddMembership { body: body(), membership }));
            let relations = organisation.control_relations.iter().cloned().map(Box::new);
            changes.extend(relations.map(|relation| Self::AddControl { body: body(), relation }));
            let networks = organisation.networks.iter().cloned().map(Box::new);
            changes.extend(networks.map(|attachment| Self::AddNetwork { body: body(), attachment }));
        }
        for service in catalog.services.iter().filter(|service| service.joint_use.is_some()) {
            changes.push(Self::SetJointUse { service: service.id.clone(), joint_use: service.joint_use.clone() });
        }
        changes.extend(catalog.agreements.iter().cloned().map(|agreement| Self::AddAgreement(Box::new(agreement))));
        changes
    }

    /// The bodies that the change is about: those whose position changes.
    pub(crate) fn subjects(&self) -> Vec<&EntityId> {
        match self {
            Self::AddMembership { body, .. }
            | Self::RemoveMembership { body, .. }
            | Self::AddNetwork { body, .. }
            | Self::RemoveNetwork { body, .. } => vec![body],
            // Who controls is the one that joins.
            Self::AddControl { relation, .. } => vec![&relation.controller],
            Self::RemoveControl { controller, .. } => vec![controller],
            Self::AddAgreement(agreement) => agreement.parties.iter().map(|party| &party.organisation).collect(),
            Self::RemoveAgreement(_) | Self::SetJointUse { .. } => Vec::new(),
        }
    }

    fn apply(&self, catalog: &mut Catalog) -> Result<(), UnknownEntity> {
        match self {
            Self::AddMembership { body, membership } => {
                organisation(catalog, body)?.memberships.push((**membership).clone());
            }
            Self::RemoveMembership { body, organisation: from } => {
                let body = organisation(catalog, body)?;
                body.memberships = body.memberships.iter().filter(|it| it.organisation != *from).cloned().collect();
            }
            Self::AddControl { body, relation } => {
                organisation(catalog, body)?.control_relations.push((**relation).clone());
            }
            Self::RemoveControl { body, controller } => {
                let body = organisation(catalog, body)?;
                let left = body.control_relations.iter().filter(|it| it.controller != *controller);
                body.control_relations = left.cloned().collect();
            }
            Self::AddNetwork { body, attachment } => {
                organisation(catalog, body)?.networks.push((**attachment).clone());
            }
            Self::RemoveNetwork { body, zone } => {
                let body = organisation(catalog, body)?;
                body.networks = body.networks.iter().filter(|it| it.zone != *zone).cloned().collect();
            }
            Self::AddAgreement(agreement) => {
                catalog.agreements.retain(|it| it.id != agreement.id);
                catalog.agreements.push((**agreement).clone());
            }
            Self::RemoveAgreement(id) => {
                if !catalog.agreements.iter().any(|it| it.id == *id) {
                    return Err(UnknownEntity(id.clone()));
                }
                catalog.agreements.retain(|it| it.id != *id);
            }
            Self::SetJointUse { service, joint_use } => {
                let found = catalog.services.iter_mut().find(|it| it.id == *service);
                found.ok_or_else(|| UnknownEntity(service.clone()))?.joint_use.clone_from(joint_use);
            }
        }
        Ok(())
    }
}

fn organisation<'a>(catalog: &'a mut Catalog, id: &EntityId) -> Result<&'a mut Organisation, UnknownEntity> {
    let found = catalog.organisations.iter_mut().find(|it| it.id == *id);
    found.ok_or_else(|| UnknownEntity(id.clone()))
}

/// The catalog after these changes, in this order.
///
/// # Errors
/// [`UnknownEntity`] if a change names something that the catalog does not have.
pub fn apply(catalog: &Catalog, changes: &[Change]) -> Result<Catalog, UnknownEntity> {
    let mut after = catalog.clone();
    for change in changes {
        change.apply(&mut after)?;
    }
    Ok(after)
}
