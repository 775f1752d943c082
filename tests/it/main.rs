//! One binary for all integration tests: linking is the expensive part.

mod hostile;
mod rules;
mod sameness;
