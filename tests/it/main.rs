//! One binary for all integration tests: linking is the expensive part.

mod hostile;
mod interop;
mod rules;
mod sameness;
#[cfg(feature = "yaml")]
mod yaml;
