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
    // Service levels.
    plant("R1303", BACKUP, "/serviceLevels/0/availability/measuringPeriod", "99.5 % of nobody knows what",
        &[Remove(BACKUP, "/serviceLevels/0/availability/measuringPeriod")]),
    plant("R1308", LEARNING, "/serviceLevels/0/availability/target", "more than the storage on which it rests",
        &[Set(LEARNING, "/serviceLevels/0/availability/target", r#""99.99""#)]),
    plant("R1341", CONTAINERS, "/serviceLevels/0/support/0/hours/0/opens", "time of day in words",
        &[Set(CONTAINERS, "/serviceLevels/0/support/0/hours/0/opens", r#""8 Uhr""#)]),
    plant("R1347", MONITORING, "/serviceLevels/0/responseTargets/0/responseTime", "restored before anybody answers",
        &[Set(MONITORING, "/serviceLevels/0/responseTargets/0/responseTime", r#""PT20H""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[
    ("R1221", VIDEO, "/plans/0/prices/0", "one of the tiers has another currency"),
];
