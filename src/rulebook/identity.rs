//! Identity: ids that stand for one thing.

use super::sources::FORMAT;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::shape::Bilingual;

pub(super) static RULES: &[&Rule] = &[&DUPLICATE_ID];

static DUPLICATE_ID: Rule = Rule::new(
    Declaration::new("R0101", "duplicate-id", Severity::Error)
        .title("Kennung doppelt vergeben", "id given twice")
        .message("Die Kennung `{id}` ist schon vergeben.", "The id `{id}` is taken already.")
        .what(
            "Jede Kennung steht in einem Katalog für genau einen Eintrag, über alle Arten von Einträgen hinweg.",
            "Every id of a catalog stands for exactly one entity, whatever its kind.",
        )
        .why(
            "Verweise führen sonst mal zum einen, mal zum anderen Eintrag.",
            "Otherwise references lead now to the one, now to the other.",
        )
        .fix("Einem der Einträge eine neue Kennung geben.", "Give one of the entities a new id.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["id"]),
    Check::Facts(duplicate_id),
);

fn duplicate_id(context: &mut FactsContext<'_>) {
    let facts = context.facts();
    for row in context.rows() {
        let Some(first) = facts.get(row.id()).filter(|first| !first.is(&row)) else { continue };
        // A copy of an entity that another publisher owns is no second entity.
        if row.is_copy() && row.input() != first.input() {
            continue;
        }
        let related = first.related(Bilingual::new("schon hier", "already here"));
        context.report(row, "/id").param("id", row.id()).relate(related);
    }
}
