use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1702", SIGN_ON, "/tenancy/separationChecks", "step that nobody examined",
        &[Remove(SIGN_ON, "/tenancy/separationChecks/4")]),
    plant("R1721", "example.kommunalverbund:mandant-wohngeld-beispielstadt", "/administrators/1/restriction", "administration across tenants without restriction",
        &[Remove("example.kommunalverbund:mandant-wohngeld-beispielstadt", "/administrators/1/restriction")]),
    plant("R1736", "example.kommunalverbund:mandant-wohngeld-beispielkreis", "/isolation", "less isolated than promised",
        &[Set("example.kommunalverbund:mandant-wohngeld-beispielkreis", "/isolation/1/level", r#""shared""#)]),
    plant("R1737", "example.bund-it:mandant-integration-bundesanstalt", "/protectionNeeds", "higher need than the service is suitable for",
        &[Set("example.bund-it:mandant-integration-bundesanstalt", "/protectionNeeds/availability", r#""very-high""#)]),
    plant("R1738", "example.bund-it:bereitstellung-bundesbehoerden", "/validUntil", "ends in three weeks, its tenant does not",
        &[Add("example.bund-it:bereitstellung-bundesbehoerden", "/validUntil", r#""2026-12-15""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[
    ("R1743", "example.musterland:mandant-akte-beispielkreis", "/limits/0/maximum", "the tenant above in the circle is the smaller one"),
];
