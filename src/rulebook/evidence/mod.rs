//! Attestations, certificates and other evidence: claims with assurance, document and time.

mod c5;
mod certificates;
mod claims;
mod editions;
mod reports;
mod suitability;

use crate::model::common;
use crate::model::service::{Evidence, EvidenceForm, EvidenceStandard};
use crate::rule::Rule;
use crate::rulebook::days::months_after;
use crate::text::Date;

pub(super) static TOPICS: &[&[&Rule]] =
    &[c5::RULES, reports::RULES, editions::RULES, certificates::RULES, claims::RULES, suitability::RULES];

/// The last day that a report is about: the end of its period, or the day to which it refers.
fn last_day(evidence: &Evidence) -> Option<&Date> {
    evidence.period_until.as_ref().or(evidence.as_of.as_ref())
}

/// Whether a report is about a time so far back that it says little of today: more than twelve months.
fn is_old(last: &Date, today: &Date) -> bool {
    // Within one year nothing is to be computed.
    let year = |date: &Date| date.as_bytes().first_chunk::<4>().copied();
    year(last) != year(today) && months_after(last, 12).is_some_and(|limit| limit < today.to_date())
}

/// Whether the provider only says so itself.
fn is_self_declared(evidence: &Evidence) -> bool {
    evidence.form == Some(EvidenceForm::SelfDeclaration) || evidence.assurance == Some(common::Assurance::SelfDeclared)
}

/// Whether the standard is one by which certificates are issued.
fn is_certified(standard: &EvidenceStandard) -> bool {
    use EvidenceStandard::{Iso27001, Iso27001Grundschutz, Iso27017, Iso27018, Iso27701};
    matches!(standard, Iso27001Grundschutz | Iso27001 | Iso27017 | Iso27018 | Iso27701)
}
