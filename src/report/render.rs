//! Excerpts
/// x
pub struct Excerpts;
