use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
