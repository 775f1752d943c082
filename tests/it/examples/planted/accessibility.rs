use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R2301", MESSENGER, "/accessibility", "nothing said on accessibility", &[Remove(MESSENGER, "/accessibility")]),
    plant("R2304", VIDEO, "/accessibility/limitations", "accessible in part, but in which",
        &[Remove(VIDEO, "/accessibility/limitations")]),
    plant("R2307", ASSISTANT, "/accessibility/assessedOn", "fully accessible, says nobody",
        &[Set(ASSISTANT, "/accessibility/status", r#""full""#), Remove(ASSISTANT, "/accessibility/assessedOn"),
          Remove(ASSISTANT, "/accessibility/attestation"), Remove(ASSISTANT, "/accessibility/documents")]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
