//! Codes on joint use (Mitnutzung).

use super::{OURS, reason};
use crate::federation::reason::{Effect, ReasonCode};
use crate::shape::Bilingual;

pub(super) static ALL: &[&ReasonCode] = &[
    &OWN_SERVICE,
    &OPEN_TO_ALL,
    &TERM_MET,
    &CLOSED,
    &EXCLUDED_BODY,
    &NO_TERM_MET,
    &OPENNESS_NOT_STATED,
    &TERM_UNDECIDED,
    &CONDITION,
    &MEMBER,
    &NOT_MEMBER,
    &TERM_NOT_MET,
];

pub(crate) static OWN_SERVICE: ReasonCode = reason(
    ("F0201", "own-service", Effect::Supports),
    Bilingual::new(
        "`{0}` bietet den Cloud-Service selbst an; das ist keine Mitnutzung.",
        "`{0}` offers the service itself; that is no joint use.",
    ),
    Bilingual::new(
        "Die Bedingungen der Mitnutzung betreffen andere Stellen.",
        "The terms of joint use concern other bodies.",
    ),
    OURS,
);

pub(crate) static OPEN_TO_ALL: ReasonCode = reason(
    ("F0202", "open-to-all", Effect::Supports),
    Bilingual::new(
        "Der Cloud-Service steht allen Teilnahmeberechtigten zur Mitnutzung offen.",
        "The service is open for joint use to every eligible body.",
    ),
    Bilingual::new(
        "So steht es beim Cloud-Service: `jointUse.openness` ist `open`.",
        "The service says so: `jointUse.openness` is `open`.",
    ),
    OURS,
);

pub(crate) static TERM_MET: ReasonCode = reason(
    ("F0203", "joint-use-term-met", Effect::Supports),
    Bilingual::new("`{0}` erfüllt die Mitnutzungsbedingung {term}.", "`{0}` meets the term of joint use {term}."),
    Bilingual::new("Eine von mehreren Bedingungen genügt.", "One of several terms is enough."),
    OURS,
);

pub(crate) static CLOSED: ReasonCode = reason(
    ("F0204", "closed-to-joint-use", Effect::Excludes),
    Bilingual::new("Der Cloud-Service ist nicht zur Mitnutzung angeboten.", "The service is closed to joint use."),
    Bilingual::new(
        "So steht es beim Cloud-Service: `jointUse.openness` ist `closed`.",
        "The service says so: `jointUse.openness` is `closed`.",
    ),
    OURS,
);

pub(crate) static EXCLUDED_BODY: ReasonCode = reason(
    ("F0205", "body-excluded-by-name", Effect::Excludes),
    Bilingual::new(
        "`{0}` ist namentlich von der Mitnutzung ausgeschlossen.",
        "`{0}` is excluded from joint use by name.",
    ),
    Bilingual::new("Der Ausschluss geht allen Bedingungen vor.", "The exclusion comes before all terms."),
    OURS,
);

pub(crate) static NO_TERM_MET: ReasonCode = reason(
    ("F0206", "no-joint-use-term-met", Effect::Excludes),
    Bilingual::new(
        "`{0}` erfüllt keine der Mitnutzungsbedingungen, die an diesem Tag gelten.",
        "`{0}` meets none of the terms of joint use that hold on that day.",
    ),
    Bilingual::new("Die einzelnen Bedingungen nennt F0216.", "F0216 names the single terms."),
    OURS,
);

pub(crate) static OPENNESS_NOT_STATED: ReasonCode = reason(
    ("F0207", "joint-use-not-stated", Effect::Undecided),
    Bilingual::new(
        "Es ist nicht angegeben, wer den Cloud-Service mitnutzen darf.",
        "It is not stated who may use the service jointly.",
    ),
    Bilingual::new("`jointUse.openness` ergänzen.", "Add `jointUse.openness`."),
    OURS,
);

pub(crate) static TERM_UNDECIDED: ReasonCode = reason(
    ("F0208", "joint-use-term-undecided", Effect::Undecided),
    Bilingual::new(
        "Ob `{0}` die Mitnutzungsbedingung {term} erfüllt, lässt sich nach den Angaben nicht sagen; offen ist: {what}.",
        "Whether `{0}` meets the term of joint use {term} cannot be told by what is stated; open is: {what}.",
    ),
    Bilingual::new("Die genannte Angabe bei der Stelle ergänzen.", "Add the statement at the body."),
    OURS,
);

pub(crate) static CONDITION: ReasonCode = reason(
    ("F0209", "joint-use-condition", Effect::Verify),
    Bilingual::new("Vor der Mitnutzung muss vorliegen: {condition}.", "Before joint use there must be: {condition}."),
    Bilingual::new("Voraussetzungen prüfen Menschen.", "Conditions are verified by people."),
    OURS,
);

pub(crate) static MEMBER: ReasonCode = reason(
    ("F0210", "membership-on-record", Effect::Explains),
    Bilingual::new("`{0}` ist nach den Angaben Mitglied in `{1}`.", "By what is stated `{0}` is a member of `{1}`."),
    Bilingual::new(
        "Die Mitgliedschaft besteht an diesem Tag; sie ist keine Kontrolle.",
        "The membership exists on that day; it is no control.",
    ),
    OURS,
);

pub(crate) static NOT_MEMBER: ReasonCode = reason(
    ("F0211", "membership-not-on-record", Effect::Verify),
    Bilingual::new(
        "Verlangt ist eine Mitgliedschaft in `{0}`; für diesen Tag ist keine angegeben.",
        "A membership in `{0}` is asked for; none is stated for that day.",
    ),
    Bilingual::new("Beitreten, oder über ein Mitglied beziehen.", "Join, or order through a member."),
    OURS,
);

pub(crate) static TERM_NOT_MET: ReasonCode = reason(
    ("F0216", "joint-use-term-not-met", Effect::Explains),
    Bilingual::new(
        "Die Mitnutzungsbedingung {term} ist nicht erfüllt: {what}.",
        "The term of joint use {term} is not met: {what}.",
    ),
    Bilingual::new(
        "Nennt je Bedingung das erste Merkmal, das fehlt.",
        "Names for each term the first characteristic that is missing.",
    ),
    OURS,
);
