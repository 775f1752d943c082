//! Reading a catalog that is to be written anew: all of it, or not at all.

use std::collections::HashSet;

use super::ChangeProblem;
use crate::check::{Input, Options, read_catalog};
use crate::model::Catalog;
use crate::read::codes;
use crate::report::{Finding, Report, Severity, Unjudged};
use crate::text::Date;

/// Where nothing is judged, the day says nothing.
pub(crate) const ANY_DAY: Date = Date::literal(b"2000-01-01");

/// Reads a catalog of which nothing may get lost. What entities inherit is in it, see [`Options::defaults`].
///
/// ```
/// use dvs::{Options, change};
/// let options = Options::new("2026-11-23".parse()?);
/// assert!(change::read(r#"{"kind": "service", "id": "example.a:x"}"#, &options).is_ok());
/// assert!(change::read(r#"{"kind": "service", "id": 1}"#, &options).is_err());
/// # Ok::<(), dvs::InvalidText>(())
/// ```
///
/// # Errors
/// [`ChangeProblem::Unreadable`], if something in the input is not in what was read: a damaged entity, the second of two members of one
/// name, what comes behind a mistake in the form, what lies beyond limits. Values of a wrong type are kept and are no reason.
pub fn read<'a>(input: impl Into<Input<'a>>, options: &Options) -> Result<Catalog, ChangeProblem> {
    let outcome = read_catalog(input, &options.structure_only());
    let report = &outcome.report;
    let open = report.not_judged().iter().any(|item| is_lossy(&item.reason)) || report.not_judged_beyond() > 0;
    let found = report.findings().iter().any(|finding| is_replaced(finding.code()))
        || report.suppressed().iter().any(|(rule, _)| is_replaced(rule.code));
    if open || found || !outcome.damaged.is_empty() {
        return Err(ChangeProblem::Unreadable(Box::new(outcome.report)));
    }
    Ok(outcome.catalog)
}

/// Whether something was not judged because it is in nothing that was read.
fn is_lossy(reason: &Unjudged) -> bool {
    matches!(
        reason,
        Unjudged::Dropped { .. } | Unjudged::Damaged | Unjudged::Line { .. } | Unjudged::Unreadable | Unjudged::Limit
    )
}

/// Whether a finding of this code tells that something else than what was written was read.
fn is_replaced(code: &str) -> bool {
    let all = [
        &codes::DUPLICATE_MEMBER,
        &codes::EMPTY,
        &codes::YAML_MERGE_KEY,
        &codes::YAML_TAG,
        &codes::YAML_ALIAS,
        &codes::YAML_KEY,
    ];
    all.iter().any(|replaced| replaced.code == code)
}

/// The first finding that tells why something would get lost, if the report keeps one.
pub(super) fn reason(report: &Report) -> Option<&Finding> {
    let lost: HashSet<(&str, usize)> =
        report.not_judged().iter().filter(|it| is_lossy(&it.reason)).map(|it| (&*it.input, it.base)).collect();
    let errors = || report.findings().iter().filter(|finding| finding.severity() == Severity::Error);
    let there = |finding: &&Finding| {
        is_replaced(finding.code()) || lost.contains(&(finding.input(), finding.place.base)) && !is_kept(finding)
    };
    errors().find(there).or_else(|| errors().find(|finding| !is_kept(finding)))
}

/// Whether it is about a value that is kept although it is wrong. Without an id nothing is.
fn is_kept(finding: &Finding) -> bool {
    let all = [
        &codes::WRONG_TYPE,
        &codes::NULL,
        &codes::INVALID_VALUE,
        &codes::NOT_A_WHOLE_NUMBER,
        &codes::LONE_SURROGATE,
        &codes::MISSING_FORMAT,
        &codes::UNKNOWN_FORMAT,
    ];
    all.iter().any(|kept| kept.code == finding.code()) && finding.pointer_in_entity() != "/id"
}
