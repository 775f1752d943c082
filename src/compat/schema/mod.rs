//! Schemas, old and new, side by side. First a graph of pairs (`pairs`): which old schema stands opposite which new one, what
//! differs between the two themselves (`keywords`, `object`, `array`, `composition`), and which pairs lie inside. Then, for each
//! place where a schema is used, a walk through what differs (`walk`).
//!
//! A pair is compared once, however often it is used, and cycles of references are cycles of the graph. So the work is bounded
//! by the number of pairs, which has a limit. Not here: what a difference means in which direction (`kind`).

mod array;
mod composition;
mod keywords;
mod moved;
mod numbers;
mod object;
mod pairs;
mod view;
mod walk;

pub(crate) use pairs::{PairId, Pairs};
pub(crate) use walk::Walk;
