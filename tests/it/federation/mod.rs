//! The federation: scenarios written by hand, and a naive model on random landscapes.

mod naive;
mod random;
mod scenarios;
mod tenants;
mod world;
