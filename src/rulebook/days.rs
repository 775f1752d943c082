//! What holds on a day, and who is there. Not here: whether two days stand in order (`base::validity`).

use crate::facts::{Day, Row};
pub(super) use crate::federation::claims::holds_on;
use crate::rule::FactsContext;
use crate::shape::EntityKind;

/// The entities of a kind that have not ended today.
pub(super) fn living<'a>(context: &FactsContext<'a>, kind: EntityKind) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let today = Day::of(context.today());
    context.rows().filter(move |row| row.kind() == kind && !today.is_some_and(|today| row.has_ended(today)))
}
