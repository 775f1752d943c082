//! What differs between two schemas about lists.

use super::object::{one, one_as};
use super::pairs::Findings;
use super::view::Schema;
use crate::compat::delta::Delta;
use crate::compat::kind;

pub(super) fn compare<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    one_as(old, new, ("items", Schema::items), "[]", [&kind::ITEMS_ADDED, &kind::ITEMS_REMOVED], findings);
    one(old, new, "contains", "[contains]", [&kind::CONTAINS_ADDED, &kind::CONTAINS_REMOVED], findings);
    let unevaluated = [&kind::UNEVALUATED_ITEMS_ADDED, &kind::UNEVALUATED_ITEMS_REMOVED];
    one(old, new, "unevaluatedItems", "[unevaluated]", unevaluated, findings);
    positions(old, new, findings);
}

/// Positions at the beginning of a list. One that only one side names stands opposite the elements in general of the other.
fn positions<'t>(old: Schema<'t>, new: Schema<'t>, findings: &mut Findings<'_, 't>) {
    let (mut before, mut now) = (old.positions(), new.positions());
    let rest = |schema: Schema<'t>| Schema::new(schema.items()?, schema.modern()).filter(|items| !items.is_open());
    let mut position = 0_usize;
    loop {
        let (a, b) = (before.next(), now.next());
        let step = format!("[{position}]");
        match (a, b) {
            (None, None) => return,
            (Some(a), Some(b)) => findings.inside(step, Schema::new(a, old.modern()), Schema::new(b, new.modern())),
            (None, Some(b)) => match rest(old) {
                Some(items) if items.constant().is_none() => {
                    findings.inside(step, Some(items), Schema::new(b, new.modern()));
                }
                closed => {
                    let kind = if closed.is_some() { &kind::TUPLE_LONGER } else { &kind::PREFIX_ITEM_ADDED };
                    findings.add(Delta::new(kind, Some(old.node()), Some(b)).named(&position.to_string()));
                }
            },
            (Some(a), None) => match rest(new) {
                Some(items) if items.constant().is_none() => {
                    findings.inside(step, Schema::new(a, old.modern()), Some(items));
                }
                closed => {
                    let kind = if closed.is_some() { &kind::TUPLE_SHORTER } else { &kind::PREFIX_ITEM_REMOVED };
                    findings.add(Delta::new(kind, Some(a), Some(new.node())).named(&position.to_string()));
                }
            },
        }
        position += 1;
    }
}
