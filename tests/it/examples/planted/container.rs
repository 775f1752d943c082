//! Delivery of containers.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1811", VIDEO, "/delivery/images/1", "image by its tag alone",
        &[Set(VIDEO, "/delivery/images/1/reference", r#""registry.offenwerk.example/videokonferenz/medien:2.7.4""#)]),
    plant("R1821", SIGN_ON, "/delivery/sboms", "delivery without a bill of materials",
        &[Remove(SIGN_ON, "/delivery/sboms")]),
    plant("R1833", FILES, "/delivery/logging/timeZone", "summer time in logs",
        &[Set(FILES, "/delivery/logging/timeZone", r#""Europe/Berlin""#)]),
    plant("R1851", APPLICATIONS, "/delivery", "nothing about logs",
        &[Remove(APPLICATIONS, "/delivery/logging")]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
