//! Quality of a catalog: what is worth having, without being demanded. Runs on request.

mod completeness;
pub(crate) mod figures;
mod unused;
mod wording;

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
