//! Reading a catalog that is to be written anew: all of it, or not at all.

use super::ChangeProblem;
use crate::check::{Input, Options, read_catalog};
use crate::model::Catalog;
use crate::read::codes;
use crate::report::Unjudged;

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
    let lossy = |reason: &Unjudged| {
        matches!(
            reason,
            Unjudged::Dropped { .. }
                | Unjudged::Damaged
                | Unjudged::Line { .. }
                | Unjudged::Unreadable
                | Unjudged::Limit
        )
    };
    let open =
        outcome.report.not_judged().iter().any(|item| lossy(&item.reason)) || outcome.report.not_judged_beyond() > 0;
    // Of these, something else than what was written was read.
    let lost = |code: &str| {
        let all = [
            &codes::DUPLICATE_MEMBER,
            &codes::EMPTY,
            &codes::YAML_MERGE_KEY,
            &codes::YAML_TAG,
            &codes::YAML_ALIAS,
            &codes::YAML_KEY,
        ];
        all.iter().any(|lost| lost.code == code)
    };
    let found = outcome.report.findings().iter().any(|finding| lost(finding.code()))
        || outcome.report.suppressed().iter().any(|(rule, _)| lost(rule.code));
    if open || found || !outcome.damaged.is_empty() {
        return Err(ChangeProblem::Unreadable(Box::new(outcome.report)));
    }
    Ok(outcome.catalog)
}
