//! From differences to judged changes: levels by kind and direction, what the caller decided, and places in the texts.

use std::collections::HashMap;
use std::sync::Arc;

use super::change::{Change, Place};
use super::delta::Delta;
use super::description::Description;
use super::diff::{Found, Item};
use super::kind::{self, Direction, Level};
use super::location::Location;
use super::options::Options;
use super::schema::Walk;
use super::tree::NodeId;

/// A change whose places are not looked up yet.
struct Judged {
    change: Change,
    old_at: Option<NodeId>,
    new_at: Option<NodeId>,
}

/// Everything that changed, and whether something was left out because of a limit.
pub(crate) struct Verdicts {
    pub(crate) changes: Vec<Change>,
    pub(crate) ignored: usize,
    pub(crate) exceeded: bool,
}

pub(crate) fn judge(old: &Description, new: &Description, found: &Found<'_>, options: &Options) -> Verdicts {
    let mut judge = Judge { options, judged: Vec::new(), ignored: 0, exceeded: found.pairs.exceeded };
    let mut walk = Walk::new(options.max_steps);
    'items: for item in &found.items {
        match item {
            Item::Delta { delta, location, direction, cap } => {
                if judge.is_full() {
                    break;
                }
                judge.add(delta.clone(), location.clone(), *direction, *cap);
            }
            Item::Schema { pair, location, direction, cap, default_counts } => {
                for spot in walk.spots(&found.pairs, *pair, *direction) {
                    if judge.is_full() {
                        break 'items;
                    }
                    let mut delta = spot.own.delta.clone();
                    if *default_counts && spot.place.is_empty() {
                        delta.kind = default_of_parameter(delta.kind);
                    }
                    let at = Location { value: Arc::clone(&spot.place), ..location.clone() };
                    // Within a condition it is open which way a change goes.
                    let of_spot = match (spot.hidden, spot.unclear) {
                        (true, _) => Level::Compatible,
                        (false, true) => Level::Warning,
                        (false, false) => Level::Breaking,
                    };
                    let cap = Some(cap.map_or(of_spot, |cap| cap.min(of_spot)));
                    judge.add(delta, at, spot.direction, cap);
                }
            }
        }
    }
    judge.exceeded |= walk.exceeded;
    judge.finish(old, new)
}

/// In parameters a default says what the interface assumes where the value is missing.
fn default_of_parameter(kind: &'static kind::ChangeKind) -> &'static kind::ChangeKind {
    [
        (&kind::DEFAULT_ADDED, &kind::PARAMETER_DEFAULT_ADDED),
        (&kind::DEFAULT_REMOVED, &kind::PARAMETER_DEFAULT_REMOVED),
        (&kind::DEFAULT_CHANGED, &kind::PARAMETER_DEFAULT_CHANGED),
    ]
    .into_iter()
    .find(|(general, _)| std::ptr::eq(*general, kind))
    .map_or(kind, |(_, own)| own)
}

struct Judge<'o> {
    options: &'o Options,
    judged: Vec<Judged>,
    ignored: usize,
    exceeded: bool,
}

impl Judge<'_> {
    /// Whether there is no room for the next change; then it is left out, and so is what comes behind it.
    fn is_full(&mut self) -> bool {
        let full = self.judged.len() >= self.options.max_changes;
        self.exceeded |= full;
        full
    }

    fn add(&mut self, delta: Delta, location: Location, direction: Direction, cap: Option<Level>) {
        let level = delta.kind.level(direction);
        let mut change = Change {
            kind: delta.kind,
            direction,
            level: cap.map_or(level, |cap| level.min(cap)),
            location,
            name: delta.name,
            old: delta.old,
            new: delta.new,
            old_place: None,
            new_place: None,
        };
        if !self.options.levels.is_empty()
            && let Some(level) = self.options.levels.get(&*change.id())
        {
            change.level = *level;
        }
        if !self.options.ignored.is_empty() {
            let ignored = &self.options.ignored;
            if ignored.contains(&*change.id()) || ignored.contains(&*change.fingerprint()) {
                self.ignored += 1;
                return;
            }
        }
        self.judged.push(Judged { change, old_at: delta.old_at, new_at: delta.new_at });
    }

    fn finish(self, old: &Description, new: &Description) -> Verdicts {
        let places = |description: &Description, ids: Vec<NodeId>| description.places(ids);
        let olds = places(old, self.judged.iter().filter_map(|judged| judged.old_at).collect());
        let news = places(new, self.judged.iter().filter_map(|judged| judged.new_at).collect());
        let find = |known: &HashMap<NodeId, Place>, id: Option<NodeId>| known.get(&id?).cloned();
        let changes = self.judged.into_iter().map(|mut judged| {
            judged.change.old_place = find(&olds, judged.old_at);
            judged.change.new_place = find(&news, judged.new_at);
            judged.change
        });
        Verdicts { changes: changes.collect(), ignored: self.ignored, exceeded: self.exceeded }
    }
}
