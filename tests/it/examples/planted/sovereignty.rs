//! Places and levels that contradict what is promised.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1601", BACKUP, "/locations/1/countries", "backups in another country",
        &[Set(BACKUP, "/locations/1/countries", r#"["DE", "FR"]"#)]),
    plant("R1612", KUBERNETES, "/sovereignty/levels/8/level", "two levels for the same objective",
        &[Add(KUBERNETES, "/sovereignty/levels/-", r#"{"objective": "sov-4", "level": 0}"#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
