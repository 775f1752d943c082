//! How far something is in its life, as rules of several topics ask for it before they demand anything. By its status alone,
//! except where days are named. Not here: contradictions in a life cycle (`base::lifecycle`).

use crate::facts::{Day, Row};
use crate::model::common::{Lifecycle, LifecycleStatus};
use crate::model::interface::InterfaceVersion;
use crate::model::{InterfaceContract, Service};
use crate::rule::FactsContext;
use crate::shape::EntityKind;

/// What has a life cycle.
pub(super) trait Staged {
    fn lifecycle(&self) -> Option<&Lifecycle>;
}

impl Staged for Service {
    fn lifecycle(&self) -> Option<&Lifecycle> {
        self.lifecycle.as_deref()
    }
}

impl Staged for InterfaceContract {
    fn lifecycle(&self) -> Option<&Lifecycle> {
        self.lifecycle.as_deref()
    }
}

impl Staged for InterfaceVersion {
    fn lifecycle(&self) -> Option<&Lifecycle> {
        self.lifecycle.as_deref()
    }
}

/// The status, if it is stated.
pub(super) fn status(of: &impl Staged) -> Option<&LifecycleStatus> {
    of.lifecycle()?.status.as_ref()
}

/// Whether it says that it was retired: what it lacks, nobody has to add any more.
pub(super) fn is_retired(of: &impl Staged) -> bool {
    status(of) == Some(&LifecycleStatus::Retired)
}

/// Whether it says that it is planned only.
pub(super) fn is_planned(of: &impl Staged) -> bool {
    status(of) == Some(&LifecycleStatus::Planned)
}

/// Whether it says that it is in regular operation.
pub(super) fn is_live(of: &impl Staged) -> bool {
    status(of) == Some(&LifecycleStatus::Live)
}

/// Whether it says that new use of it is advised against.
pub(super) fn is_deprecated(of: &impl Staged) -> bool {
    status(of) == Some(&LifecycleStatus::Deprecated)
}

/// Whether it says that it is in operation: on trial, live, or deprecated. What says nothing is not.
pub(super) fn is_in_operation(of: &impl Staged) -> bool {
    use LifecycleStatus::{Deprecated, Live, Pilot};
    matches!(status(of), Some(Pilot | Live | Deprecated))
}

/// Whether it may be in operation: neither planned nor retired. What says nothing may be.
pub(super) fn is_usable(of: &impl Staged) -> bool {
    !is_planned(of) && !is_retired(of)
}

/// The entities of a kind that have not ended today, by status or by their last day.
pub(super) fn living<'a>(context: &FactsContext<'a>, kind: EntityKind) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let today = Day::of(context.today());
    context.rows().filter(move |row| row.kind() == kind && !today.is_some_and(|today| row.has_ended(today)))
}
