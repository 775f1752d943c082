//! Attestations, certificates and other evidence: claims with assurance, document and time.

mod c5;
mod certificates;
mod suitability;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[c5::RULES, certificates::RULES, suitability::RULES];
