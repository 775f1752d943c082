//! How a comparison is written: as text and Markdown for people, in both languages, and as JSON for programs. What is common to the
//! forms for people stands here.

mod json;
mod notes;

pub use json::kinds_json;

use std::collections::HashMap;

use super::change::Change;
use super::comparison::Comparison;
use super::kind::{Direction, Level};
use crate::report::shown;
use crate::shape::Lang;
use crate::shape::json::cut;

/// A text from a description in what people read: nothing that a terminal would obey, that would hide or reorder what stands there, and
/// no longer than can be read.
fn clean(text: &str) -> String {
    const LONGEST: usize = 300;
    shown(&cut(text, LONGEST)).into_owned()
}

/// The same for Markdown: it ends no code either.
fn clean_of_code(text: &str) -> String {
    clean(text).replace('`', "'")
}

/// Changes of one operation, the worst first.
struct Group<'c> {
    /// Empty for the description as a whole.
    operation: &'c str,
    changes: Vec<&'c Change>,
}

/// One change in a part that several operations use.
struct Shared<'c> {
    change: &'c Change,
    operations: Vec<&'c str>,
}

/// What is told of a comparison: changes of shared parts, each once, the worst first; then those of single operations, in their order.
struct Told<'c> {
    shared: Vec<Shared<'c>>,
    groups: Vec<Group<'c>>,
}

/// The changes as they are told. Editorial ones only if asked for.
fn told(comparison: &Comparison, editorial: bool) -> Told<'_> {
    let changes = || comparison.changes().iter().filter(|change| editorial || change.level > Level::Editorial);
    // The same places and the same kind: one change that shows in several operations.
    let key = |change: &Change| {
        let (old, new) = (change.old_place.as_ref()?, change.new_place.as_ref()?);
        Some((change.kind.name, change.direction, change.level, old.clone(), new.clone(), change.name.clone()))
    };
    let mut same: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, change) in changes().enumerate() {
        if let Some(key) = key(change) {
            same.entry(key).or_default().push(at);
        }
    }
    let all: Vec<&Change> = changes().collect();
    let mut told = Told { shared: Vec::new(), groups: Vec::new() };
    let mut taken = vec![false; all.len()];
    let mut uses: Vec<Vec<usize>> = same.into_values().collect();
    uses.sort_unstable();
    for uses in uses {
        let mut operations: Vec<&str> =
            uses.iter().filter_map(|at| all.get(*at)).map(|change| &*change.location.operation).collect();
        operations.dedup();
        let (Some(first), true) = (uses.first().and_then(|at| all.get(*at)), operations.len() > 1) else { continue };
        told.shared.push(Shared { change: first, operations });
        for at in uses {
            if let Some(slot) = taken.get_mut(at) {
                *slot = true;
            }
        }
    }
    let mut known = HashMap::new();
    for (change, _) in all.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        let operation = &*change.location.operation;
        let at = *known.entry(operation).or_insert_with(|| {
            told.groups.push(Group { operation, changes: Vec::new() });
            told.groups.len() - 1
        });
        if let Some(group) = told.groups.get_mut(at) {
            group.changes.push(change);
        }
    }
    told.shared.sort_by_key(|shared| std::cmp::Reverse(shared.change.level));
    for group in &mut told.groups {
        group.changes.sort_by_key(|change| std::cmp::Reverse(change.level));
    }
    told
}

/// A shared part, and the value in it, with who sends it: `Meldung/text (response)`.
fn part_of(change: &Change, lang: Lang) -> String {
    let name = name_of(change);
    let sent = match (change.kind.directed, change.direction, lang) {
        (false, ..) => return name,
        (true, Direction::Request, Lang::De) => "gesendet",
        (true, Direction::Request, Lang::En) => "sent",
        (true, Direction::Response, Lang::De) => "empfangen",
        (true, Direction::Response, Lang::En) => "received",
    };
    format!("{name} ({sent})")
}

/// The name of a shared part and the value in it: `Meldung/text`. From `/components/schemas/Meldung/properties/text/maxLength`.
fn name_of(change: &Change) -> String {
    let pointer = change.new_place.as_ref().or(change.old_place.as_ref()).map_or("", |place| place.pointer.as_str());
    let mut tokens = pointer.split('/').skip(1);
    let mut name = match (tokens.next(), tokens.next(), tokens.next()) {
        (Some("components"), Some(_), Some(name)) => name.to_owned(),
        _ => return pointer.to_owned(),
    };
    while let Some(token) = tokens.next() {
        match token {
            "properties" => {
                name.push('/');
                name.push_str(tokens.next().unwrap_or_default());
            }
            "items" => name.push_str("[]"),
            _ => {}
        }
    }
    name.replace("~1", "/").replace("~0", "~")
}
