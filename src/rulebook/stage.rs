//! How far a service is in its life, as rules of several topics ask for it before they demand anything.

use crate::model::Service;
use crate::model::common::LifecycleStatus;

/// Whether a service was retired: nothing more is demanded of its description.
pub(super) fn is_retired(service: &Service) -> bool {
    status(service) == Some(&LifecycleStatus::Retired)
}

/// Whether a service is announced only.
pub(super) fn is_planned(service: &Service) -> bool {
    status(service) == Some(&LifecycleStatus::Planned)
}

/// Whether a service says that it is in use: on trial, in regular operation, or deprecated.
pub(super) fn is_in_use(service: &Service) -> bool {
    use LifecycleStatus::{Deprecated, Live, Pilot};
    matches!(status(service), Some(Pilot | Live | Deprecated))
}

/// Whether new use of a service is advised against.
pub(super) fn is_deprecated(service: &Service) -> bool {
    status(service) == Some(&LifecycleStatus::Deprecated)
}

fn status(service: &Service) -> Option<&LifecycleStatus> {
    service.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref())
}
