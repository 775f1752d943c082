//! Whether anybody still relies on what a service says. Not here: contradictions in its life cycle (`base`).

use crate::model::Service;
use crate::model::common::LifecycleStatus;

/// Whether a service is not retired, as far as its status says: what a retired one lacks, nobody has to add.
pub(super) fn is_in_use(service: &Service) -> bool {
    let status = service.lifecycle.as_ref().and_then(|lifecycle| lifecycle.status.as_ref());
    status != Some(&LifecycleStatus::Retired)
}
