//! The federation: scenarios written by hand, and a naive model on random landscapes.

mod blockers;
mod naive;
mod naive_codes;
mod pictures;
mod random;
mod scenarios;
mod tenants;
mod world;
