//! How a comparison is written: as text and Markdown for people, in both languages, and as JSON for programs. What is common to the
//! forms for people stands here.

mod json;
mod notes;

pub use json::kinds_json;

use super::change::Change;
use super::comparison::Comparison;
use super::kind::Level;

/// Changes of one operation, the worst first.
struct Group<'c> {
    /// Empty for the description as a whole.
    operation: &'c str,
    changes: Vec<&'c Change>,
}

/// The changes by operation, in their order. Editorial ones only if asked for.
fn groups(comparison: &Comparison, editorial: bool) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for change in comparison.changes().iter().filter(|change| editorial || change.level > Level::Editorial) {
        let operation = &*change.location.operation;
        let at = *known.entry(operation).or_insert_with(|| {
            groups.push(Group { operation, changes: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at) {
            group.changes.push(change);
        }
    }
    for group in &mut groups {
        group.changes.sort_by_key(|change| std::cmp::Reverse(change.level));
    }
    groups
}
