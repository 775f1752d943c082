//! The federation: scenarios written by hand, and a naive model on random landscapes.

mod scenarios;
mod world;
