//! Quality of a catalog: what is worth having, without being demanded. Runs on request.

mod completeness;
mod unused;
mod wording;

use crate::model::common::{Lifecycle, LifecycleStatus};
use crate::report::profiles::QUALITY;
use crate::report::{Declaration, Profile};
use crate::rule::Rule;
use crate::rulebook::sources::FORMAT;

pub(super) static TOPICS: &[&[&Rule]] = &[completeness::RULES, wording::RULES, unused::RULES];

static PROFILES: &[&Profile] = &[&QUALITY];

/// What the rules of this folder say in the same words.
const fn recommended(declaration: Declaration) -> Declaration {
    declaration.profiles(PROFILES).sources(&[FORMAT])
}

/// Whether something is retired: nobody improves it any more.
fn is_retired(lifecycle: Option<&Lifecycle>) -> bool {
    lifecycle.is_some_and(|lifecycle| lifecycle.status == Some(LifecycleStatus::Retired))
}
