//! Structural errors for generated services: one to three a record, of several kinds, all over the record.

use super::json::Json;
use super::random::Random;

/// Breaks a service. How many errors it has now.
pub fn break_service(number: usize, service: &mut Json) -> usize {
    let random = &mut Random::new((number as u64).rotate_left(32) | 1);
    // Different ones, and the first never the duplicate, which a JSON Schema cannot see.
    let first = random.below(KINDS.len() - 1);
    let count = 1 + random.below(3);
    for step in 0..count {
        KINDS[(first + step * 2) % KINDS.len()](service);
    }
    count
}

/// The kinds of errors. No two touch the same member.
const KINDS: &[fn(&mut Json)] = &[
    // Wrong types.
    |service| *service.at("plans/0/orderable") = "ja".into(),
    |service| *service.at("serviceLevels/0/availability/target") = Json::Plain("99.9".into()),
    |service| *service.at("languages") = "de".into(),
    // Null.
    |service| *service.at("shortDescription") = Json::Plain("null".into()),
    // Bad formats.
    |service| *service.at("commissionedOn") = "2026-02-30".into(),
    |service| *service.at("delivery/charts/0/version") = "1.x".into(),
    |service| *service.at("provider") = "IT-Verbund".into(),
    |service| *service.at("contractTerms/noticePeriod") = "3 Monate".into(),
    // Not a whole number.
    |service| *service.at("tenancy/maximumTenants") = Json::Plain("12.5".into()),
    // Missing.
    |service| service.at("plans/1").members().retain(|(name, _)| name != "id"),
    // Unknown, with a mistake in writing.
    |service| service.at("exit").members().push(("noticePerod".into(), "P1M".into())),
    // Twice.
    |service| service.members().push(("operator".into(), "example.it-verbund:stelle-01".into())),
];
