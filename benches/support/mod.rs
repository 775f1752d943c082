//! What the benchmarks share: generated catalogs, the naive model and the JSON Schema to compare with, and clocks.
//! Not here: what is measured.

// Every bench target uses its own part of it.
#![allow(dead_code, unreachable_pub)]

pub mod breaking;
pub mod catalog;
pub mod clock;
pub mod complete;
pub mod counting;
pub mod json;
pub mod naive;
pub mod naive_complete;
pub mod options;
pub mod random;
pub mod schema;
pub mod service;

#[allow(unused_imports)]
pub use options::{all, base, reading, request};
