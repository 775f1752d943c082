//! Codes on the way of procurement.

use super::{AGB15, ECONORD, GWB_108, OLD_AGB, OURS, reason};
use crate::federation::reason::{Effect, ReasonCode};
use crate::shape::Bilingual;

pub(super) static ALL: &[&ReasonCode] = &[
    &PATH,
    &NO_PATH,
    &DISPUTED_ONLY,
    &PATH_UNDECIDED,
    &AWARD,
    &DISPUTE,
    &CLAIM_MISSING,
    &CLAIM_DENIED,
    &ONLY_MEMBER,
    &NO_DECLARED_GROUND,
    &MEMBERSHIP_ENDED,
    &SAME_ENTITY,
    &THROUGH,
    &THROUGH_LISTED,
    &DIRECT,
    &DIRECT_NOT_OFFERED,
    &FRAMEWORK,
    &LIMIT,
];

pub(crate) static PATH: ReasonCode = reason(
    ("F0301", "path-on-record", Effect::Supports),
    Bilingual::new(
        "Nach den Angaben im Katalog ohne Vergabeverfahren beziehbar; vom Kunden zu prüfen. Weg: {path}.",
        "By what the catalog says available without a procurement procedure; for the customer to verify. Way: {path}.",
    ),
    Bilingual::new(
        "Jede Beauftragung des Wegs hat einen eigenen Grund, dessen Voraussetzungen angegeben sind. Prüfung und Nachweis sind Sache des Kunden.",
        "Each award of the path has a ground of its own whose conditions are on record. To verify and prove them is the customer's task.",
    ),
    GWB_108,
);

pub(crate) static NO_PATH: ReasonCode = reason(
    ("F0302", "no-path-on-record", Effect::Verify),
    Bilingual::new(
        "Im Katalog steht kein Weg von `{0}` zu `{1}`; nötig ist ein Vergabeverfahren oder eine Vereinbarung.",
        "The catalog has no path from `{0}` to `{1}`; a procurement procedure or an agreement is needed.",
    ),
    Bilingual::new("Das heißt nicht, dass die Nutzung verboten wäre.", "That does not mean that use is forbidden."),
    GWB_108,
);

pub(crate) static DISPUTED_ONLY: ReasonCode = reason(
    ("F0303", "path-disputed-only", Effect::Verify),
    Bilingual::new(
        "Nur ein rechtlich umstrittener Weg ist angegeben: {path}.",
        "Only a legally disputed path is on record: {path}.",
    ),
    Bilingual::new(
        "Quellen für und gegen den Grund nennt F0306.",
        "F0306 names the sources for and against the ground.",
    ),
    GWB_108,
);

pub(crate) static PATH_UNDECIDED: ReasonCode = reason(
    ("F0304", "path-undecided", Effect::Undecided),
    Bilingual::new("Für einen Weg fehlen Angaben: {path}.", "Statements are missing for a path: {path}."),
    Bilingual::new("Was fehlt, nennt F0307.", "F0307 names what is missing."),
    GWB_108,
);

pub(crate) static AWARD: ReasonCode = reason(
    ("F0305", "award", Effect::Explains),
    Bilingual::new(
        "`{0}` kann `{1}` nach den Angaben beauftragen: {ground}.",
        "By what is stated `{0}` can award to `{1}`: {ground}.",
    ),
    Bilingual::new("Eine Beauftragung eines Wegs mit ihrem Grund.", "One award of a path with its ground."),
    GWB_108,
);

pub(crate) static DISPUTE: ReasonCode = reason(
    ("F0306", "award-disputed", Effect::Explains),
    Bilingual::new(
        "Der Grund „{ground}“ ist umstritten. Dafür: {for} ({sourceFor}). Dagegen: {against} ({sourceAgainst}).",
        "The ground “{ground}” is disputed. For it: {for} ({sourceFor}). Against it: {against} ({sourceAgainst}).",
    ),
    Bilingual::new("Ein umstrittener Grund ist nie ein schlichtes Ja.", "A disputed ground is never a plain yes."),
    GWB_108,
);

pub(crate) static CLAIM_MISSING: ReasonCode = reason(
    ("F0307", "condition-not-stated", Effect::Explains),
    Bilingual::new(
        "Für die Beauftragung von `{1}` durch `{0}` ist nicht oder nicht vollständig angegeben: {condition}.",
        "For the award by `{0}` to `{1}` it is not stated, or not completely: {condition}.",
    ),
    Bilingual::new(
        "Eine fehlende Angabe führt zu „nicht entscheidbar“, nie zu Ja.",
        "A missing statement leads to undecided, never to yes.",
    ),
    GWB_108,
);

pub(crate) static CLAIM_DENIED: ReasonCode = reason(
    ("F0308", "condition-not-met", Effect::Explains),
    Bilingual::new(
        "Die Beauftragung von `{1}` durch `{0}` ({ground}) scheidet nach den Angaben aus, verneint ist: {condition}.",
        "By what is stated the award by `{0}` to `{1}` ({ground}) is ruled out; denied is: {condition}.",
    ),
    Bilingual::new(
        "Die Angabe prüfen; stimmt sie, trägt der Grund nicht.",
        "Check the statement; if it is right, the ground does not hold.",
    ),
    GWB_108,
);

pub(crate) static ONLY_MEMBER: ReasonCode = reason(
    ("F0309", "membership-is-not-control", Effect::Explains),
    Bilingual::new(
        "`{0}` ist Mitglied in `{1}`; eine Kontrolle ist nicht angegeben, und Mitgliedschaft allein ist keine.",
        "`{0}` is a member of `{1}`; no control is stated, and membership alone is none.",
    ),
    Bilingual::new(
        "Kontrollbeziehung mit den Kriterien des § 108 Abs. 5 GWB angeben, wenn sie besteht.",
        "State the relation of control with the criteria of § 108 Abs. 5 GWB, if it exists.",
    ),
    ECONORD,
);

pub(crate) static NO_DECLARED_GROUND: ReasonCode = reason(
    ("F0310", "agreement-without-ground", Effect::Explains),
    Bilingual::new(
        "Die Vereinbarung `{0}` nennt keine Rechtsgrundlage und öffnet deshalb keinen Weg.",
        "The agreement `{0}` declares no legal ground, and therefore opens no path.",
    ),
    Bilingual::new("`legalGrounds` der Vereinbarung ergänzen.", "Add `legalGrounds` to the agreement."),
    OURS,
);

pub(crate) static MEMBERSHIP_ENDED: ReasonCode = reason(
    ("F0311", "membership-ended", Effect::Explains),
    Bilingual::new(
        "Die Mitgliedschaft von `{0}` in `{1}` besteht an diesem Tag nicht.",
        "The membership of `{0}` in `{1}` does not exist on that day.",
    ),
    Bilingual::new(
        "Der Tag liegt außerhalb des Gültigkeitszeitraums der Mitgliedschaft.",
        "The day lies outside the period of validity of the membership.",
    ),
    OURS,
);

pub(crate) static SAME_ENTITY: ReasonCode = reason(
    ("F0313", "same-legal-entity", Effect::Explains),
    Bilingual::new(
        "`{0}` und `{1}` gehören zum selben Rechtsträger; eine Bestellung ist kein Vertrag.",
        "`{0}` and `{1}` belong to the same legal entity; an order is no contract.",
    ),
    Bilingual::new("Verträge bestehen zwischen Rechtsträgern.", "Contracts exist between legal entities."),
    GWB_108,
);

pub(crate) static THROUGH: ReasonCode = reason(
    ("F0314", "through-other-bodies", Effect::Verify),
    Bilingual::new(
        "Der Bezug läuft über {through}; ob diese Stelle den Cloud-Service weitergibt, ist mit ihr zu klären.",
        "The order goes through {through}; whether that body passes the service on is to be settled with it.",
    ),
    Bilingual::new(
        "Der Cloud-Service nennt die Stelle nicht unter `intermediaries`.",
        "The service does not name the body under `intermediaries`.",
    ),
    AGB15,
);

pub(crate) static THROUGH_LISTED: ReasonCode = reason(
    ("F0315", "through-named-intermediary", Effect::Explains),
    Bilingual::new(
        "Der Bezug läuft über {through}; der Cloud-Service nennt diese Stelle als Zwischenstelle.",
        "The order goes through {through}, which the service names as an intermediary.",
    ),
    Bilingual::new(
        "Neben dem Direktvertragsmodell gibt es ein zweites Vertragsmodell, dessen Name nicht bekannt ist.",
        "Beside the Direktvertragsmodell there is a second model, whose name is not known.",
    ),
    AGB15,
);

pub(crate) static DIRECT: ReasonCode = reason(
    ("F0316", "direct-contract", Effect::Explains),
    Bilingual::new(
        "Der Kunde schließt mit dem Anbieter selbst ab (Direktvertragsmodell).",
        "The customer contracts with the provider itself (Direktvertragsmodell).",
    ),
    Bilingual::new(
        "Dieses Vertragsmodell nennen die CSP-AGB in §1.5.",
        "The CSP-AGB name this contract model in §1.5.",
    ),
    AGB15,
);

pub(crate) static DIRECT_NOT_OFFERED: ReasonCode = reason(
    ("F0317", "direct-contract-not-stated", Effect::Verify),
    Bilingual::new(
        "Der Weg führt unmittelbar zum Anbieter; das Direktvertragsmodell ist beim Cloud-Service nicht angegeben.",
        "The path leads directly to the provider; the Direktvertragsmodell is not stated at the service.",
    ),
    Bilingual::new("`contractTerms.contractModels` prüfen.", "Check `contractTerms.contractModels`."),
    AGB15,
);

pub(crate) static FRAMEWORK: ReasonCode = reason(
    ("F0318", "framework-contract-needed", Effect::Verify),
    Bilingual::new(
        "Eine Bestellung setzt einen Rahmenvertrag voraus; keiner mit `{0}` als Partei ist angegeben.",
        "An order needs a framework contract; none with `{0}` as a party is stated.",
    ),
    Bilingual::new("Rahmenvertrag abschließen oder ihm beitreten.", "Conclude a framework contract, or join one."),
    OLD_AGB,
);

pub(crate) static LIMIT: ReasonCode = reason(
    ("F0319", "too-many-relations", Effect::Undecided),
    Bilingual::new(
        "Es gibt mehr Beziehungen, als untersucht werden; ein Weg kann unentdeckt sein.",
        "There are more relations than are examined; a path may be undiscovered.",
    ),
    Bilingual::new("`FederationOptions::max_awards` erhöhen.", "Raise `FederationOptions::max_awards`."),
    OURS,
);
