//! What holds on a day, and who is there. Not here: whether two days stand in order (`base::validity`).

use crate::facts::{Day, Row};
use crate::rule::FactsContext;
use crate::shape::EntityKind;
use crate::text::Date;

/// Whether something holds on a day; both ends are included, and one that is not said does not bound.
pub(super) fn holds_on(day: &Date, from: Option<&Date>, until: Option<&Date>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| until >= day)
}

/// The entities of a kind that have not ended today.
pub(super) fn living<'a>(context: &FactsContext<'a>, kind: EntityKind) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let today = Day::of(context.today());
    context.rows().filter(move |row| row.kind() == kind && !today.is_some_and(|today| row.has_ended(today)))
}
