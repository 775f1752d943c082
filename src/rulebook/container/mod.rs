//! Delivery of container software, by the DVC-Detailstandards.

mod images;
mod operation;
mod sbom;
mod software;

use crate::rule::Rule;

pub(super) static TOPICS: &[&[&Rule]] = &[images::RULES, sbom::RULES, operation::RULES, software::RULES];
