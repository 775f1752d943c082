//! Who may use a service jointly.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1102", VIDEO, "/jointUse/reason", "commissioned after the resolution, closed without a reason",
        &[Set(VIDEO, "/jointUse", r#"{"openness": "closed"}"#)]),
    plant("R1104", FEDERAL_IAAS, "/jointUse/terms", "the only term has ended",
        &[Add(FEDERAL_IAAS, "/jointUse/terms/0/validUntil", r#""2026-06-30""#)]),
    plant("R1113", HOUSING, "/jointUse/terms/0/federalLevels", "the Land in a single Kreis",
        &[Set(HOUSING, "/jointUse/terms/0/federalLevels", r#"["land"]"#), Set(HOUSING, "/jointUse/terms/0/regions", r#"["03991"]"#)]),
    plant("R1121", FILES, "/jointUse/terms/1/agreements/0", "agreement on other services",
        &[Set(FILES, "/jointUse/terms/1/agreements/0", r#""example.kommunalverbund:verbandsleistungen""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[
    ("R1122", "example.musterland:mitnutzung-beispielkreis", "/scope/services/1", "the agreement covers what is closed now"),
];
