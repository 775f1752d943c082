//! Attestations and certificates that do not bear what is claimed with them.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1414", VIDEO, "/evidence/0/periodUntil", "attestation of two years ago",
        &[Set(VIDEO, "/evidence/0/periodFrom", r#""2023-10-01""#), Set(VIDEO, "/evidence/0/periodUntil", r#""2024-09-30""#)]),
    plant("R1403", LEARNING, "/evidence/0/form", "C5 as a certificate",
        &[Set(LEARNING, "/evidence/0/form", r#""certificate""#)]),
    plant("R1401", STORAGE, "/evidence/0", "attestation without auditor and scope",
        &[Remove(STORAGE, "/evidence/0/auditor"), Remove(STORAGE, "/evidence/0/scope"), Set(STORAGE, "/evidence/0/scopeServices", "[]")]),
    plant("R1434", FEDERAL_IAAS, "/evidence/1/validUntil", "certificate that ran out in summer",
        &[Set(FEDERAL_IAAS, "/evidence/1/grundschutzCertificate", r#""BSI-IGZ-9102-2023""#),
          Set(FEDERAL_IAAS, "/evidence/1/validFrom", r#""2023-08-01""#), Set(FEDERAL_IAAS, "/evidence/1/validUntil", r#""2026-07-31""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
