//! What differs between two descriptions, complete and without a judgement: the walk through documents, operations and their
//! parts. Schemas are noted as pairs and compared all at once (`schema`). Not here: levels (`judge`).

mod asyncapi;
mod callbacks;
mod content;
mod document;
mod message;
mod operation;
mod parameter;
mod paths;
mod response;
mod security;
mod servers;

pub(super) use paths::{METHODS, shape_of};

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::delta::Delta;
use super::description::{Description, Form};
use super::kind::{self, ChangeKind, Direction, Level};
use super::location::{Location, Part};
use super::schema::{PairId, Pairs};
use super::tree::Node;
use crate::text::Date;

/// What was found at one place, in the order of the documents.
#[derive(Debug)]
pub(crate) enum Item {
    /// A difference.
    Delta {
        delta: Delta,
        location: Location,
        direction: Direction,
        /// No worse than this: nothing more was promised.
        cap: Option<Level>,
    },
    /// A schema is used here.
    Schema {
        pair: PairId,
        location: Location,
        direction: Direction,
        cap: Option<Level>,
        /// Whether a default counts where the value is missing: in parameters.
        default_counts: bool,
    },
}

/// What was found, and the pairs of schemas in it.
#[derive(Debug)]
pub(crate) struct Found<'t> {
    pub(crate) items: Vec<Item>,
    pub(crate) pairs: Pairs<'t>,
}

/// Compares two descriptions. `today` decides what an announced last day means.
pub(crate) fn diff<'t>(
    old: &'t Description,
    new: &'t Description,
    today: Option<&Date>,
    most_pairs: usize,
) -> Found<'t> {
    let mut differ = Differ {
        modern: (old.form().is_none_or(Form::is_2020_12), new.form().is_none_or(Form::is_2020_12)),
        schemes: Default::default(),
        today,
        items: Vec::new(),
        pairs: Pairs::new(most_pairs),
        location: Location::whole("".into()),
        sent: Direction::Request,
        cap: None,
        calls: callbacks::Waiting::default(),
        left: MOST,
    };
    if let (Some(a), Some(b)) = (old.root(), new.root()) {
        differ.document(old.form(), a, new.form(), b);
    }
    differ.pairs.complete();
    Found { items: differ.items, pairs: differ.pairs }
}

/// What the walk may cost: one for each place that is noted, and for each kilobyte that is gone through. Parts that are referred to are
/// gone through again wherever they are used, so that a short text can ask for more than anybody can wait for.
const MOST: usize = 1_000_000;

/// The walk, and where it is.
struct Differ<'t, 'o> {
    /// Whether schemas are JSON Schema as it is today, of the old side and of the new one.
    modern: (bool, bool),
    /// Of AsyncAPI the security schemes of both sides.
    schemes: (security::Schemes<'t>, security::Schemes<'t>),
    today: Option<&'o Date>,
    items: Vec<Item>,
    pairs: Pairs<'t>,
    location: Location,
    /// The direction of what the description calls a request: the other way round in webhooks and callbacks.
    sent: Direction,
    cap: Option<Level>,
    /// Callbacks of the operation that is compared.
    calls: callbacks::Waiting<'t>,
    /// What is left of `MOST`.
    left: usize,
}

impl<'t> Differ<'t, '_> {
    /// Takes what going through these parts costs. Whether there was enough left: else this part is not compared, and that is said.
    fn afford<const N: usize>(&mut self, parts: [Option<Node<'t>>; N]) -> bool {
        let length: usize = parts.into_iter().flatten().map(|node| node.raw().len() / 1024).sum();
        let enough = self.left > length;
        if enough {
            self.left -= length + 1;
        } else {
            self.left = 0;
            self.pairs.exceeded = true;
        }
        enough
    }

    /// Whether one of two parts is not at hand: then they are not compared, and that is said. Taken for something empty, it would have
    /// changed.
    fn is_gap<const N: usize>(&mut self, parts: [Option<Node<'t>>; N]) -> bool {
        let gap = parts.into_iter().flatten().any(Node::is_lost);
        self.pairs.gaps |= gap;
        gap
    }

    fn note(&mut self, item: Item) {
        if self.afford([]) {
            self.items.push(item);
        }
    }

    fn document(&mut self, old_form: Option<Form>, old: Node<'t>, new_form: Option<Form>, new: Node<'t>) {
        use Form::{AsyncApi2, AsyncApi3, JsonSchema, OpenApi30, OpenApi31};
        match (old_form, new_form) {
            (Some(OpenApi30 | OpenApi31), Some(OpenApi30 | OpenApi31)) => self.openapi(old, new),
            (Some(AsyncApi2 | AsyncApi3), Some(AsyncApi2 | AsyncApi3)) => self.asyncapi(old_form, old, new_form, new),
            (Some(JsonSchema), Some(JsonSchema)) => {
                // Who sends it is not said: it can be either side.
                for direction in [Direction::Request, Direction::Response] {
                    self.schemas(Some(old), Some(new), direction, false);
                }
            }
            (Some(before), Some(now)) => {
                self.add(Delta::new(&kind::FORM_CHANGED, Some(old), Some(new)).values(before.title(), now.title()));
            }
            // Of what is written in no language that is known, nothing can be said: a problem of its description.
            _ => {}
        }
    }

    /// Notes a difference of something that nobody sends.
    fn add(&mut self, delta: Delta) {
        self.add_sent(delta, Direction::Request);
    }

    /// Notes a difference of something that is sent in this direction.
    fn add_sent(&mut self, delta: Delta, direction: Direction) {
        self.note(Item::Delta { delta, location: self.location.clone(), direction, cap: self.cap });
    }

    /// Does something at another place.
    fn at<R>(&mut self, part: Part, media_type: Option<&str>, inside: impl FnOnce(&mut Self) -> R) -> R {
        let here = Location {
            operation: Arc::clone(&self.location.operation),
            part,
            media_type: media_type.map(Into::into),
            value: "".into(),
        };
        let before = std::mem::replace(&mut self.location, here);
        let result = inside(self);
        self.location = before;
        result
    }

    /// Two schemas, one of which may be missing.
    fn schemas(&mut self, old: Option<Node<'t>>, new: Option<Node<'t>>, direction: Direction, default_counts: bool) {
        match (old, new) {
            (Some(a), Some(b)) => {
                if let Some(pair) = self.pairs.pair_of(a, self.modern.0, b, self.modern.1) {
                    let location = self.location.clone();
                    self.note(Item::Schema { pair, location, direction, cap: self.cap, default_counts });
                }
            }
            (None, Some(b)) => self.add_sent(Delta::new(&kind::SCHEMA_ADDED, None, Some(b)), direction),
            (Some(a), None) => self.add_sent(Delta::new(&kind::SCHEMA_REMOVED, Some(a), None), direction),
            (None, None) => {}
        }
    }

    /// A member with one value: kinds for added, removed, changed.
    fn value(&mut self, old: Node<'t>, new: Node<'t>, name: &str, kinds: [&'static ChangeKind; 3]) {
        let [added, removed, changed] = kinds;
        let (a, b) = (old.get(name), new.get(name));
        let kind = match (a, b) {
            (Some(a), Some(b)) if super::tree::same_value(a, b) => return,
            (Some(_), Some(_)) => changed,
            (None, Some(_)) => added,
            (Some(_), None) => removed,
            (None, None) => return,
        };
        self.add(Delta::of_values(kind, a.or(Some(old)), b.or(Some(new))).named(name).only(a, b));
    }
}

/// Items by what tells them apart; of several alike, the first. A list of a stranger can be long: nobody goes through it for each item of
/// another one.
fn first_by<K: Eq + Hash, T>(items: impl Iterator<Item = (K, T)>) -> HashMap<K, T> {
    let mut known = HashMap::new();
    for (key, item) in items {
        known.entry(key).or_insert(item);
    }
    known
}

/// What can tell an item from others.
type KeyOf<'k, T, K> = &'k dyn Fn(&T) -> Option<K>;

/// For each new item the place of its old one, if it has any. Items belong together by the first key that they share, and of several with
/// the same key in their order; each belongs to one at most, so that the way back gives the same pairs.
fn matching<T, K: Eq + Hash>(olds: &[T], news: &[T], keys: &[KeyOf<'_, T, K>]) -> Vec<Option<usize>> {
    let mut taken = vec![false; olds.len()];
    let mut found: Vec<Option<usize>> = vec![None; news.len()];
    for key in keys {
        let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, old) in olds.iter().enumerate().rev().filter(|(at, _)| taken.get(*at) == Some(&false)) {
            if let Some(key) = key(old) {
                waiting.entry(key).or_default().push(at);
            }
        }
        for (slot, new) in found.iter_mut().zip(news).filter(|(slot, _)| slot.is_none()) {
            *slot = key(new).and_then(|key| waiting.get_mut(&key)?.pop());
            if let Some(taken) = slot.and_then(|at| taken.get_mut(at)) {
                *taken = true;
            }
        }
    }
    found
}

/// The old items to which no new one belongs.
fn unmatched<'a, T>(olds: &'a [T], found: &[Option<usize>]) -> impl Iterator<Item = &'a T> + use<'a, T> {
    let taken: HashSet<usize> = found.iter().flatten().copied().collect();
    olds.iter().enumerate().filter(move |(at, _)| !taken.contains(at)).map(|(_, old)| old)
}
