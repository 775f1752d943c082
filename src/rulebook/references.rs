//! References between entities: where they lead, and whether they may.

use super::sources::FORMAT;
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};

pub(super) static RULES: &[&Rule] = &[&DANGLING_REFERENCE];

static DANGLING_REFERENCE: Rule = Rule::new(
    Declaration::new("R0201", "dangling-reference", Severity::Error)
        .title("Verweis ins Leere", "dangling reference")
        .message("Der Verweis auf `{target}` führt ins Leere.", "The reference to `{target}` leads nowhere.")
        .what(
            "Ein Verweis in den eigenen Namensraum führt zu einem Eintrag.",
            "A reference into one's own namespace leads to an entity.",
        )
        .why(
            "Wer den Katalog nutzt, findet sonst nicht, was gemeint ist.",
            "Otherwise nobody who uses the catalog finds what is meant.",
        )
        .fix("Die Kennung berichtigen oder den Eintrag aufnehmen.", "Correct the id, or add the entity.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["id"]),
    Check::Facts(dangling),
);

fn dangling(context: &mut FactsContext<'_>) {
    for row in context.rows() {
        for reference in row.references().filter(|reference| reference.row().is_none()) {
            if !context.is_external(&row, reference.target()) {
                context.report(row, reference.pointer()).param("target", reference.target());
            }
        }
    }
}
