use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R2001", IAAS, "/conformity/0/requirement", "misspelt id of a requirement",
        &[Set(IAAS, "/conformity/0/requirement", r#""V9071-R04""#)]),
    plant("R2010", HOUSING, "/conformity/0/status", "supplier says that it does not meet a MUSS",
        &[Set(HOUSING, "/conformity/0/status", r#""not-met""#)]),
    plant("R2022", FEDERAL_IAAS, "/conformity/0/evidence", "validation that nobody can look up",
        &[Remove(FEDERAL_IAAS, "/conformity/0/documents")]),
    plant("R2104", FEDERAL_IAAS, "/maturity/0/criteria/1/criterion", "criterion written otherwise than in the scheme",
        &[Set(FEDERAL_IAAS, "/maturity/0/criteria/1/criterion", r#""Interoperabilitaet""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
