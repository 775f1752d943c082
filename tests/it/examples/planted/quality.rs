use super::*;

#[rustfmt::skip]
pub(super) const PLANTED: &[Plant] = &[
    plant("R2401", KUBERNETES, "", "nothing to filter by", &[Remove(KUBERNETES, "/tags")]),
    plant("R2405", "example.bund-it:schnittstelle-ereignisse", "", "German only",
        &[Remove("example.bund-it:schnittstelle-ereignisse", "/name/en")]),
    plant("R2406", "example.bund-it:bundesanstalt-musterdaten", "/name/de", "name that no list can show",
        &[Set("example.bund-it:bundesanstalt-musterdaten", "/name/de", r#""Bundesanstalt für Musterdaten, Beispielregister und sonstige Nachweise der fiktiven Verwaltung des Bundes und der Länder""#)]),
];

#[rustfmt::skip]
pub(super) const CONSEQUENCES: &[Consequence] = &[];
