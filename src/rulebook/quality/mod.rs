//! Quality of a catalog as a whole: what is worth having, without being demanded.

mod completeness;
mod descriptions;
mod wording;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[completeness::RULES, descriptions::RULES, wording::RULES];
