use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
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
pub(super) const CONSEQUENCES: &[Consequence] = &[];
