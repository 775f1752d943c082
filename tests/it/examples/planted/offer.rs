//! What customers compare.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    // Plans, prices and terms.
    plant("R1212", LEARNING, "/plans/0/prices/0/tiers/1/from", "gap between two tiers",
        &[Set(LEARNING, "/plans/0/prices/0/tiers/1/from", r#""5001""#)]),
    plant("R1218", FEDERAL_IAAS, "/plans/0/prices/0/vatRate", "tax rate on a price outside the scope of the tax",
        &[Add(FEDERAL_IAAS, "/plans/0/prices/0/vatRate", r#""19""#)]),
    plant("R1234", DATABASE, "/configurationOptions/0/defaultChoices", "two defaults where one can be chosen",
        &[Add(DATABASE, "/configurationOptions/0/defaultChoices/-", r#""v16""#)]),
    plant("R1256", BACKUP, "/contractTerms/templateEdition", "EVB-IT Cloud without an edition",
        &[Remove(BACKUP, "/contractTerms/templateEdition")]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[
    ("R1221", VIDEO, "/plans/0/prices/0", "one of the tiers has another currency"),
];
