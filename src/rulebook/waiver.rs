//! What a check says about its own options. No check function: `check` reports it.

use super::sources::FORMAT;
use crate::report::{BASE, Declaration, Severity};

/// In code order.
pub(super) static ALL: &[&Declaration] = &[&EXPIRED_WAIVER];

/// A waiver whose last day is over.
pub(crate) static EXPIRED_WAIVER: Declaration = Declaration::new("R0099", "expired-waiver", Severity::Warning)
    .title("Ausnahme abgelaufen", "waiver expired")
    .message(
        "Die Ausnahme für `{rule}` ({reason}) ist am {until} abgelaufen und gilt nicht mehr.",
        "The waiver for `{rule}` ({reason}) expired on {until} and no longer counts.",
    )
    .what(
        "Eine Ausnahme gilt bis zu ihrem letzten Tag. Danach zählen die Befunde wieder.",
        "A waiver counts until its last day. After it the findings count again.",
    )
    .why(
        "Ausnahmen sind befristet, damit sie nicht in Vergessenheit geraten.",
        "Waivers have an end so that they are not forgotten.",
    )
    .fix(
        "Die Ursache beheben, oder die Ausnahme neu begründen und verlängern, oder sie streichen.",
        "Mend the cause, or give a new reason and extend the waiver, or remove it.",
    )
    .profiles(&[&BASE])
    .sources(&[FORMAT])
    .time_dependent();
