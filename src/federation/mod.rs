//! Who may use what, by which way, and why not: computed from what a catalog says, with reasons.
//!
//! Nothing in here is a legal conclusion. Control relations, memberships, agreements and networks are facts of the catalog; *awards*
//! (who may award to whom, on which ground) are derived from them, and a *path* from user to provider is a chain of awards. Each ground
//! asks for its own statements. One that is missing makes the answer undecided, never yes; one that contradicts rules the award out;
//! a disputed ground stays disputed. Membership is never control, and no share is inferred from another.
//!
//! ```
//! use dvs::federation::{Federation, FederationOptions, Need};
//! use dvs::{Options, key::EntityId, text::Date};
//!
//! let text = r#"{"format": "dvs-crate/1",
//!   "organisations": [
//!     {"id": "example.land:land", "legalPersonality": true, "eligibilityGrounds": [{"basis": "gwb-99-nr-1"}]},
//!     {"id": "example.land:amt", "legalPersonality": false, "legalEntity": "example.land:land",
//!      "eligibilityGrounds": [{"basis": "ozg-1-abs-1"}], "openMarketShare": {"value": "0"}}],
//!   "services": [{"id": "example.land:post", "provider": "example.land:amt",
//!     "lifecycle": {"status": "live"}, "jointUse": {"openness": "open"}}]}"#;
//! let today = Date::new("2026-11-24")?;
//! let catalog = dvs::read_catalog(text, &Options::new(today.clone())).catalog;
//! let federation = Federation::new(&catalog, &FederationOptions::default());
//! let (land, post) = (EntityId::new("example.land:land")?, EntityId::new("example.land:post")?);
//! let decision = federation.decide(&land, &post, &Need::default(), &today);
//! assert_eq!(decision.procurement.name(), "path-on-record");
//! assert_eq!(decision.paths[0].awards[0].ground.name(), "same-legal-entity");
//! # Ok::<(), dvs::InvalidText>(())
//! ```
//!
//! Begin with [`Federation::new`]. Its [`Landscape`] of a day answers the other questions: all services for one body, all bodies for one
//! service, and the [`Matrix`] of both, which also tells what would change if facts did ([`Matrix::what_if`]).
//!
//! `docs/federation.md` tells what each reason means. Not here: findings on what a catalog states (`rulebook`).

mod agreed;
mod awards;
mod bodies;
pub(crate) mod claims;
pub(crate) mod codes;
mod decision;
pub(crate) mod eligibility;
mod graph;
mod landscape;
mod matrix;
pub(crate) mod network;
mod offer;
mod options;
mod paths;
mod procurement;
mod questions;
mod reached;
mod reason;
mod records;
#[cfg(feature = "schema")]
pub(crate) mod shapes;
mod sink;
mod tenants;
mod terms;
mod way;
mod what_if;
mod write;

use std::sync::{Arc, Mutex, PoisonError};

pub use claims::{Answer, Condition};
pub use codes::reason_codes;
pub use decision::{Decision, Overall};
pub use graph::Picture;
pub use landscape::Landscape;
pub use matrix::{Counts, Matrix};
pub use options::{FederationOptions, Need, NetworkNeed};
pub use procurement::Procurement;
pub use questions::{Answered, Blocker, BlockerKind};
pub use reason::{Aspect, Effect, Reason, ReasonCode};
pub(crate) use tenants::Order;
pub use tenants::{ResolvedTenant, TenantAnswer};
pub use way::{Path, PathAward};
pub use what_if::{Change, Shift, Side, UnknownEntity, WhatIf, apply};
pub use write::{alternatives_json, answers_json, answers_text, blockers_json, blockers_text};

pub(crate) use records::Records;

use crate::key::EntityId;
use crate::model::Catalog;
use crate::shape::Bilingual;
use crate::text::Date;

/// What everything that was computed on made-up data says about itself.
pub const FICTITIOUS: Bilingual = Bilingual::new(
    "fiktive Landschaft – keine Aussage über reale Stellen",
    "fictitious landscape – says nothing about real bodies",
);

/// Questions to a catalog, for any day. What is put together for a day is kept until another day is asked.
#[derive(Debug)]
pub struct Federation<'c> {
    catalog: &'c Catalog,
    options: FederationOptions,
    last: Mutex<Option<Arc<Landscape<'c>>>>,
}

impl<'c> Federation<'c> {
    /// A federation over one catalog.
    #[must_use]
    pub fn new(catalog: &'c Catalog, options: &FederationOptions) -> Self {
        Self { catalog, options: options.clone(), last: Mutex::new(None) }
    }

    /// Everything that holds on a day. Many questions on one day are asked here.
    #[must_use]
    pub fn on(&self, day: &Date) -> Arc<Landscape<'c>> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = last.as_ref().filter(|known| known.day() == day) {
            return Arc::clone(known);
        }
        let made = Arc::new(Landscape::new(Records::of([self.catalog]), &self.options, day));
        *last = Some(Arc::clone(&made));
        made
    }

    /// Judges one user and one service on a day, with all reasons. Ids that the catalog does not know give an undecided answer.
    #[must_use]
    pub fn decide(&self, user: &EntityId, service: &EntityId, need: &Need, on: &Date) -> Decision {
        self.on(on).decide(user, service, need)
    }

    /// Judges all users and services on a day at once.
    #[must_use]
    pub fn matrix(&self, need: &Need, on: &Date) -> Matrix<'c> {
        self.on(on).matrix(need)
    }
}
