//! Several catalogs as one: the files of a folder.

use super::ChangeProblem;
use crate::model::{Catalog, FormatVersion};

/// Puts catalogs together, list by list and in their order, unless that would lose something.
///
/// ```
/// use dvs::{Catalog, change};
/// assert_eq!(change::join([Catalog::new(), Catalog::new()])?, Catalog::new());
/// # Ok::<(), change::ChangeProblem>(())
/// ```
///
/// # Errors
/// [`ChangeProblem::TwoHeaders`] and [`ChangeProblem::TwoMembers`], if what a document has once stands in two of them.
pub fn join(catalogs: impl IntoIterator<Item = Catalog>) -> Result<Catalog, ChangeProblem> {
    let mut all: Option<Catalog> = None;
    for mut next in catalogs {
        let Some(all) = &mut all else {
            all = Some(next);
            continue;
        };
        match (&all.catalog, next.catalog.take()) {
            (Some(_), Some(_)) => return Err(ChangeProblem::TwoHeaders),
            (None, header) => all.catalog = header,
            (Some(_), None) => {}
        }
        // A file of one entity says no version: it has the default one.
        let default = FormatVersion::default();
        if all.format != next.format && all.format != default && next.format != default {
            return Err(ChangeProblem::TwoMembers("format".into()));
        }
        if all.format == default {
            all.format = next.format.clone();
        }
        for (name, value) in next.unknown.iter() {
            match all.unknown.get(name) {
                Some(known) if known != value => return Err(ChangeProblem::TwoMembers(name.into())),
                _ => all.unknown.set(name, value.clone()),
            }
        }
        all.absorb(next);
    }
    Ok(all.unwrap_or_else(Catalog::new))
}
