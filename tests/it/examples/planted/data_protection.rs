//! Personal data without a role, a basis or an instrument.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1502", MESSENGER, "/dataProtection/providerRole", "role of the provider left out",
        &[Remove(MESSENGER, "/dataProtection/providerRole")]),
    plant("R1503", FILES, "/dataProtection/templates", "processor without a template",
        &[Set(FILES, "/dataProtection/templates", "[]")]),
    plant("R1531", ASSISTANT, "/dataProtection/thirdCountryTransfers/0/basis", "transfer without a basis",
        &[Set(ASSISTANT, "/dataProtection/thirdCountryTransfers", r#"[{"country": "US", "recipient": "Beispiel Models Inc."}]"#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
