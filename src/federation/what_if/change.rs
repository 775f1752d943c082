//! Changes of facts that can be tried out. Not here: how they are applied (`edited`), and what they bring about (`what_if`).

use thiserror::Error;

use crate::key::EntityId;
use crate::model::organisation::{ControlRelation, Membership, NetworkAttachment};
use crate::model::service::JointUse;
use crate::model::{Agreement, Catalog};

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
    /// What a catalog brings, as changes of another one: memberships, control relations and networks of its organisations, terms of joint
    /// use of its services, and its agreements.
    #[must_use]
    pub fn adding(catalog: &Catalog) -> Vec<Self> {
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

    /// The opposite of [`Change::adding`]: everything that a catalog names in this way goes.
    #[must_use]
    pub fn removing(catalog: &Catalog) -> Vec<Self> {
        let mut changes = Vec::new();
        for organisation in &catalog.organisations {
            let body = || organisation.id.clone();
            let from = organisation.memberships.iter().map(|it| it.organisation.clone());
            changes.extend(from.map(|organisation| Self::RemoveMembership { body: body(), organisation }));
            let controllers = organisation.control_relations.iter().map(|it| it.controller.clone());
            changes.extend(controllers.map(|controller| Self::RemoveControl { body: body(), controller }));
            let zones = organisation.networks.iter().map(|it| it.zone.clone());
            changes.extend(zones.map(|zone| Self::RemoveNetwork { body: body(), zone }));
        }
        for service in catalog.services.iter().filter(|service| service.joint_use.is_some()) {
            changes.push(Self::SetJointUse { service: service.id.clone(), joint_use: None });
        }
        changes.extend(catalog.agreements.iter().map(|agreement| Self::RemoveAgreement(agreement.id.clone())));
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
}
