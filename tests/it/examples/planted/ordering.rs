//! Tenants whose customers may not order any more, or without a way of ordering.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R2501", "example.kommunalverbund:mandant-antraege-nachbarkreis", "/users/0", "terms that came later leave the Kreis out",
        &[Set(APPLICATIONS, "/jointUse/openness", r#""restricted""#), Add(APPLICATIONS, "/jointUse/terms/0/federalLevels", r#"["land"]"#)]),
    plant("R2502", "example.musterland:mandant-akte-westfeld", "/customer", "the agreement declares no ground any more",
        &[Remove("example.musterland:kooperation-westfeld", "/legalGrounds")]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[
    ("R2501", "example.kommunalverbund:mandant-wohngeld-beispielkreis", "/users/0", "the terms are for the Land now"),
    ("R2501", "example.kommunalverbund:mandant-wohngeld-beispielstadt", "/users/0", "the terms are for the Land now"),
    ("R2501", "example.musterland:mandant-akte-westfeld", "/users/0", "the term asks for an agreement to which nobody of Westfeld is a party"),
    // In the landscape without problems, too: hints that are true.
    ("R2502", "example.musterland:mandant-akte-musterdorf", "/customer", "nothing says on what ground the Kreis orders for the Gemeinde"),
    ("R2502", "example.nordmark:mandant-lernen-universitaet", "/customer", "nothing says on what ground the Land orders for the university"),
];
