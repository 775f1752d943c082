//! Guards: what the house rules demand and no compiler checks.

mod declarations;
mod house;
mod hygiene;
mod words;

/// Fails with everything that was found wrong, not just the first.
#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
