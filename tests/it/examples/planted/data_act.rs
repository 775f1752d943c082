//! Switching and exit.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1903", ASSISTANT, "/exit/dataActReason", "exception without a reason",
        &[Set(ASSISTANT, "/exit/dataAct", r#""test-service""#)]),
    plant("R1904", IAAS, "/exit/noticePeriod", "three months of notice",
        &[Set(IAAS, "/exit/noticePeriod", r#""P3M""#)]),
    plant("R1912", STORAGE, "/exit/switchingFees/0/validUntil", "fee for switching without an end",
        &[Set(STORAGE, "/exit/freeSwitching", "false"),
          Add(STORAGE, "/exit/switchingFees", r#"[{"amount": {"amount": "120.00", "currency": "EUR"}, "description": {"de": "Datenübertragung.", "en": "Transfer of data."}}]"#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
