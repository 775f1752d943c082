//! The federation: scenarios written by hand, and a naive model on random landscapes.

#[cfg(feature = "schema")]
mod answers;
mod blockers;
mod changes;
mod naive;
mod naive_codes;
mod pictures;
mod random;
mod scenarios;
mod tenants;
mod world;
