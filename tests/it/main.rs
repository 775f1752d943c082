//! One binary for all integration tests: linking is the expensive part.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    clippy::needless_pass_by_value,
    reason = "short beats fast here"
)]

#[cfg(feature = "yaml")]
mod change;
#[cfg(feature = "cli")]
mod cli;
mod compat;
mod docs;
mod examples;
mod extremes;
mod facade;
mod federation;
mod guards;
mod hostile;
mod interop;
mod noise;
mod outputs;
#[cfg(feature = "render")]
mod render;
mod rules;
mod sameness;
#[cfg(feature = "schema")]
mod schemas;
mod set_aside;
mod support;
mod unread;
mod values;
#[cfg(feature = "yaml")]
mod yaml;
