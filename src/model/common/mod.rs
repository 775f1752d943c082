//! Small structs and vocabularies that several entities share.
//!
//! In here belongs what at least two entity files need and what means the same in each of them: contacts,
//! documents, attestations, life cycle, levels, environments, network zones. What only one entity says
//! stands in that entity's file.

mod assurance;
mod contact;
mod document;
mod lifecycle;
mod place;
mod protection;
mod share;

pub use assurance::{Assurance, Attestation, Claim};
pub use contact::{Contact, ContactRole};
pub use document::{DocumentRef, StandardRef};
pub use lifecycle::{Environment, Lifecycle, LifecycleStatus};
pub use place::{FederalLevel, NetworkZone, OrganisationKind};
pub use protection::{ProtectionNeed, ProtectionNeeds};
pub use share::{ActivityShare, ShareBasis};
