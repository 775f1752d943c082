use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R2205", "example.kommunalverbund:schnittstelle-antragseingang", "/versions/0/document/mediaType", "a page instead of a schema",
        &[Set("example.kommunalverbund:schnittstelle-antragseingang", "/versions/0/document/mediaType", r#""text/html""#)]),
    plant("R2206", "example.musterland:schnittstelle-geodaten", "/deviationReason", "not open, and nobody says why",
        &[Set("example.musterland:schnittstelle-geodaten", "/openStandard", "false")]),
    plant("R2212", "example.nordmark:schnittstelle-lernplattform", "/versions/0/authentication", "on the internet, and nobody says how to sign on",
        &[Remove("example.nordmark:schnittstelle-lernplattform", "/versions/0/authentication")]),
    plant("R2218", "example.musterland:schnittstelle-kubernetes", "/versions/0/lifecycle/sunsetOn", "four months to change over",
        &[Set("example.musterland:schnittstelle-kubernetes", "/versions/0/lifecycle/sunsetOn", r#""2026-12-31""#)]),
    plant("R2219", LEARNING, "/provides/0/version", "version that the interface does not have",
        &[Set(LEARNING, "/provides/0/version", r#""1.7.0""#)]),
    plant("R2227", INTEGRATION, "/requires/0/environment", "environment without an endpoint",
        &[Set(INTEGRATION, "/requires/0/environment", r#""training""#)]),
    plant("R2236", "example.musterland:schnittstelle-e-akte", "/versions/1/tenancyHint/name", "header that no call in the description has",
        &[Set("example.musterland:schnittstelle-e-akte", "/versions/1/tenancyHint/name", r#""X-Behoerde""#)]),
    plant("R2239", "example.musterland:schnittstelle-e-akte", "/versions/0/authentication", "a password, where the description demands certificates",
        &[Set("example.musterland:schnittstelle-e-akte", "/versions/0/authentication/0/scheme", r#""basic""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
