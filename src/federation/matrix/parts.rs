//! One row of the matrix: the sets of which its answers are made, each shared by all rows for which it is the same. Not here: how they are
//! computed (`build`).

use std::collections::HashSet;
use std::sync::Arc;

use super::Counts;
use super::bits::{Bits, Effects};
use super::terms::JointUseSets;
use super::ways::Ways;
use crate::federation::reason::Effect;
use crate::model::Service;

/// All users and one service.
#[derive(Debug)]
pub(crate) struct Row<'c> {
    pub(crate) service: &'c Service,
    /// Nothing if the provider is not stated.
    pub(super) parts: Option<Parts>,
    pub(super) overall: Arc<Effects>,
}

/// What stands for and against, aspect by aspect.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) ways: Arc<Ways>,
    /// For whom the contract needs something first.
    pub(super) contract: Option<Arc<Bits>>,
    pub(super) joint_use: Arc<JointUseSets>,
    pub(super) network: Option<Arc<Effects>>,
    /// The worst of what is the same for all users.
    pub(super) constant: Effect,
}

impl Parts {
    /// Whether these are the same sets; two that only say the same do not count.
    pub(super) fn are(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.ways, &other.ways)
            && is_same(self.contract.as_ref(), other.contract.as_ref())
            && Arc::ptr_eq(&self.joint_use, &other.joint_use)
            && is_same(self.network.as_ref(), other.network.as_ref())
            && self.constant == other.constant
    }

    /// How many bytes the sets take, those that were seen already left out.
    pub(super) fn bytes(&self, seen: &mut HashSet<*const u8>) -> usize {
        let Self { ways, contract, joint_use, network, .. } = self;
        let ways = (Arc::as_ptr(ways).cast(), ways.bytes());
        let joint_use = (Arc::as_ptr(joint_use).cast(), joint_use.effects.bytes() + joint_use.named.bytes());
        let contract = contract.as_ref().map(|it| (Arc::as_ptr(it).cast(), it.bytes()));
        let network = network.as_ref().map(|it| (Arc::as_ptr(it).cast(), it.bytes()));
        let all = [Some(ways), Some(joint_use), contract, network].into_iter().flatten();
        all.filter(|(place, _)| seen.insert(*place)).map(|(_, bytes)| bytes).sum()
    }
}

/// Whether both are the same set, or none.
fn is_same<T>(one: Option<&Arc<T>>, two: Option<&Arc<T>>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => Arc::ptr_eq(one, two),
        (one, two) => one.is_none() && two.is_none(),
    }
}

impl<'c> Row<'c> {
    pub(super) fn without_provider(service: &'c Service, users: usize) -> Self {
        let mut overall = Effects::none(users);
        overall.add_everywhere(users, Effect::Undecided);
        Self { service, parts: None, overall: Arc::new(overall) }
    }

    pub(super) fn ways(&self) -> Option<&Ways> {
        self.parts.as_ref().map(|parts| &*parts.ways)
    }

    /// Whether it may say something else than another row on the same service; if not, it says the same.
    pub(crate) fn differs(&self, other: &Row<'_>) -> bool {
        let same = match (&self.parts, &other.parts) {
            (Some(own), Some(other)) => Arc::ptr_eq(&own.ways, &other.ways),
            (own, other) => own.is_none() && other.is_none(),
        };
        !(same && Arc::ptr_eq(&self.overall, &other.overall))
    }

    /// The users for whom another row on the same service has another answer.
    pub(crate) fn differing(&self, other: &Row<'_>) -> Bits {
        let mut all = self.overall.differing(&other.overall);
        if let (Some(own), Some(other)) = (self.ways(), other.ways()) {
            all.add(&own.differing(other));
        }
        all
    }

    /// How many of some users have which answer.
    pub(super) fn counts(&self, users: &Bits) -> Counts {
        let pairs = users.count();
        let [verify, undecided, excluded] =
            [&self.overall.verify, &self.overall.undecided, &self.overall.excludes].map(|set| set.count_in(users));
        let open = pairs.saturating_sub(verify + undecided + excluded);
        let procurement = self.ways().map_or([0, 0, pairs, 0], |ways| {
            let [on_record, disputed, undecided] =
                [&ways.on_record, &ways.disputed, &ways.undecided].map(|set| set.count_in(users));
            [on_record, disputed, undecided, pairs.saturating_sub(on_record + disputed + undecided)]
        });
        Counts { pairs, overall: [open, verify, undecided, excluded], procurement }
    }
}
