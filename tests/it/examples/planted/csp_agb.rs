//! Who takes part in the portal, in which role, and where invoices go.

use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R1003", "example.westfeld:digitalministerium", "/eligibilityGrounds/0/basis", "a ground that the terms do not name",
        &[Set("example.westfeld:digitalministerium", "/eligibilityGrounds/0/basis", r#""gwb-99-nr-4""#)]),
    plant("R1010", "example.nordmark:rechenzentrum", "/controlRelations/0/activityShare/value", "too little for the controller",
        &[Set("example.nordmark:rechenzentrum", "/controlRelations/0/activityShare/value", r#""78.5""#)]),
    plant("R1022", GEODATA, "/operator", "the operator has lost its role",
        &[Remove("example.musterland:landesbetrieb-geodaten", "/roles/1")]),
    plant("R1032", "example.musterland:mandant-akte-westfeld", "/invoiceLeitwegId", "Leitweg-ID of a town that has nothing to do with it",
        &[Set("example.musterland:mandant-akte-westfeld", "/invoiceLeitwegId", r#""05990000-STADT9-58""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[
    ("R1001", "example.westfeld:gemeinde-ohne-gebiet", "/eligibilityGrounds", "the planted Gemeinde names no ground"),
    ("R1015", "example.kommunalverbund:zweckverband", "/openMarketShare/value", "a share beyond 100 % is beyond 20 %, too"),
    ("R1030", "example.westfeld:gemeinde-ohne-gebiet", "/keys/leitwegIds", "the planted Gemeinde has no Leitweg-ID"),
    ("R1032", "example.bund-it:mandant-assistent-bundesamt", "/invoiceLeitwegId", "the customer has another Leitweg-ID now"),
];
