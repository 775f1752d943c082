//! Codes on those involved and on taking part in the portal.

use super::{AGB, GWB_108, OURS, reason};
use crate::federation::reason::{Effect, ReasonCode};
use crate::shape::Bilingual;

pub(super) static ALL: &[&ReasonCode] = &[
    &USER_UNKNOWN,
    &SERVICE_UNKNOWN,
    &PROVIDER_NOT_STATED,
    &BODY_ENDED,
    &PERSON_UNKNOWN,
    &ELIGIBLE,
    &NO_GROUND,
    &ONLY_SECTORAL,
    &GROUND_ENDED,
    &GROUND_UNPROVEN,
    &GROUND_DENIED,
    &OUTSIDE,
    &OUTSIDE_YET_GROUND,
    &MARKET_BELOW,
    &MARKET_NOT_STATED,
    &MARKET_TOO_LARGE,
];

pub(crate) static USER_UNKNOWN: ReasonCode = reason(
    ("F0001", "user-not-in-catalog", Effect::Undecided),
    Bilingual::new("`{0}` steht nicht im Katalog.", "`{0}` is not in the catalog."),
    Bilingual::new(
        "Zu einer Stelle, die der Katalog nicht beschreibt, lässt sich nichts sagen. Ihren Katalog dazugeben.",
        "Nothing can be said about a body that the catalog does not describe. Add its catalog.",
    ),
    OURS,
);

pub(crate) static SERVICE_UNKNOWN: ReasonCode = reason(
    ("F0002", "service-not-in-catalog", Effect::Undecided),
    Bilingual::new("`{0}` steht nicht als Cloud-Service im Katalog.", "`{0}` is no service of the catalog."),
    Bilingual::new(
        "Der Cloud-Service ist nicht beschrieben. Kennung prüfen oder den Katalog seines Anbieters dazugeben.",
        "The service is not described. Check the id, or add the catalog of its provider.",
    ),
    OURS,
);

pub(crate) static PROVIDER_NOT_STATED: ReasonCode = reason(
    ("F0003", "provider-not-stated", Effect::Undecided),
    Bilingual::new(
        "Der Anbieter von `{0}` ist nicht angegeben oder nicht beschrieben.",
        "The provider of `{0}` is not stated or not described.",
    ),
    Bilingual::new(
        "Ohne den Anbieter gibt es keinen Bezugsweg zu prüfen. `provider` ergänzen.",
        "Without the provider there is no way of procurement to judge. Add `provider`.",
    ),
    OURS,
);

pub(crate) static BODY_ENDED: ReasonCode = reason(
    ("F0004", "body-does-not-exist-on-day", Effect::Excludes),
    Bilingual::new("`{0}` besteht an diesem Tag nicht.", "`{0}` does not exist on that day."),
    Bilingual::new(
        "Der Tag liegt außerhalb des Gültigkeitszeitraums der Stelle; gegebenenfalls die Nachfolgeorganisation fragen.",
        "The day lies outside the period of validity of the body; perhaps ask its successor.",
    ),
    OURS,
);

pub(crate) static PERSON_UNKNOWN: ReasonCode = reason(
    ("F0005", "legal-entity-not-stated", Effect::Undecided),
    Bilingual::new(
        "Zu `{0}` ist nicht eindeutig angegeben, welcher Rechtsträger handelt.",
        "For `{0}` it is not clearly stated which legal entity acts.",
    ),
    Bilingual::new(
        "Verträge bestehen zwischen Rechtsträgern. `legalPersonality` und `legalEntity` ergänzen.",
        "Contracts exist between legal entities. Add `legalPersonality` and `legalEntity`.",
    ),
    GWB_108,
);

pub(crate) static ELIGIBLE: ReasonCode = reason(
    ("F0101", "eligibility-on-record", Effect::Supports),
    Bilingual::new(
        "Für `{0}` ist ein Teilnahmegrund angegeben: {basis}.",
        "For `{0}` a ground for taking part is stated: {basis}.",
    ),
    Bilingual::new(
        "Der Grund gilt an diesem Tag; ob er zutrifft, prüft das Portal.",
        "The ground holds on that day; whether it applies, the portal verifies.",
    ),
    AGB,
);

pub(crate) static NO_GROUND: ReasonCode = reason(
    ("F0102", "eligibility-not-stated", Effect::Undecided),
    Bilingual::new(
        "Für `{0}` ist kein Teilnahmegrund nach CSP-AGB §1.2 angegeben.",
        "For `{0}` no ground of CSP-AGB §1.2 is stated.",
    ),
    Bilingual::new(
        "Eine fehlende Angabe ist kein Nein. `eligibilityGrounds` ergänzen.",
        "A missing statement is not a no. Add `eligibilityGrounds`.",
    ),
    AGB,
);

pub(crate) static ONLY_SECTORAL: ReasonCode = reason(
    ("F0103", "only-gwb-99-nr-4", Effect::Excludes),
    Bilingual::new(
        "`{0}` nennt nur § 99 Nr. 4 GWB; die CSP-AGB nennen diesen Grund nicht.",
        "`{0}` names only § 99 Nr. 4 GWB, which the CSP-AGB do not name.",
    ),
    Bilingual::new(
        "Einen anderen zutreffenden Grund angeben, wenn es einen gibt.",
        "Name another ground that applies, if there is one.",
    ),
    AGB,
);

pub(crate) static GROUND_ENDED: ReasonCode = reason(
    ("F0104", "no-ground-on-day", Effect::Undecided),
    Bilingual::new(
        "Kein angegebener Teilnahmegrund von `{0}` gilt an diesem Tag.",
        "No stated ground of `{0}` holds on that day.",
    ),
    Bilingual::new("Gültigkeit der Gründe prüfen.", "Check the validity of the grounds."),
    AGB,
);

pub(crate) static GROUND_UNPROVEN: ReasonCode = reason(
    ("F0105", "inhouse-ground-not-shown", Effect::Undecided),
    Bilingual::new(
        "Der Teilnahmegrund `{basis}` von `{0}` ist mit den Angaben nicht belegt; es fehlt: {condition}.",
        "The ground `{basis}` of `{0}` is not backed by what is stated; missing: {condition}.",
    ),
    Bilingual::new(
        "Die Kontrollbeziehungen ergänzen, auf denen der Grund beruht.",
        "Complete the relations of control on which the ground rests.",
    ),
    AGB,
);

pub(crate) static GROUND_DENIED: ReasonCode = reason(
    ("F0106", "inhouse-ground-contradicted", Effect::Excludes),
    Bilingual::new(
        "Der Teilnahmegrund `{basis}` von `{0}` trägt nach den Angaben nicht; verneint ist: {condition}.",
        "By what is stated the ground `{basis}` of `{0}` does not hold; denied is: {condition}.",
    ),
    Bilingual::new(
        "Die Angaben prüfen; stimmen sie, einen anderen Grund nennen.",
        "Check the statements; if they are right, name another ground.",
    ),
    AGB,
);

pub(crate) static OUTSIDE: ReasonCode = reason(
    ("F0107", "outside-the-administration", Effect::Excludes),
    Bilingual::new(
        "`{0}` steht nach eigener Angabe außerhalb der Verwaltung und nennt keinen Teilnahmegrund.",
        "`{0}` says that it stands outside the administration, and names no ground.",
    ),
    Bilingual::new(
        "Nach CSP-AGB §1.2 nehmen öffentliche Stellen und juristische Personen unter öffentlicher Kontrolle teil.",
        "By CSP-AGB §1.2 public bodies and legal persons under public control take part.",
    ),
    AGB,
);

pub(crate) static OUTSIDE_YET_GROUND: ReasonCode = reason(
    ("F0108", "outside-yet-ground", Effect::Undecided),
    Bilingual::new(
        "`{0}` steht nach eigener Angabe außerhalb der Verwaltung und nennt doch einen Teilnahmegrund.",
        "`{0}` says that it stands outside the administration, and yet names a ground.",
    ),
    Bilingual::new("Eine der beiden Angaben berichtigen.", "Correct one of the two statements."),
    AGB,
);

pub(crate) static MARKET_BELOW: ReasonCode = reason(
    ("F0131", "open-market-share-below-limit", Effect::Supports),
    Bilingual::new(
        "Der Anteil von `{0}` am offenen Markt beträgt {value} % und liegt damit unter 20 %.",
        "The share of `{0}` on the open market is {value} %, which is below 20 %.",
    ),
    Bilingual::new(
        "Der Wert ist ein anderer als die Anteile nach § 108 GWB.",
        "The figure is another one than the shares of § 108 GWB.",
    ),
    AGB,
);

pub(crate) static MARKET_NOT_STATED: ReasonCode = reason(
    ("F0132", "open-market-share-not-stated", Effect::Undecided),
    Bilingual::new(
        "Der Anteil von `{0}` am offenen Markt ist nicht angegeben.",
        "The share of `{0}` on the open market is not stated.",
    ),
    Bilingual::new(
        "`openMarketShare` ergänzen; er wird aus keinem anderen Wert erschlossen.",
        "Add `openMarketShare`; it is inferred from no other figure.",
    ),
    AGB,
);

pub(crate) static MARKET_TOO_LARGE: ReasonCode = reason(
    ("F0133", "open-market-share-too-large", Effect::Excludes),
    Bilingual::new(
        "Der Anteil von `{0}` am offenen Markt beträgt {value} %; bei Anbietern muss er unter 20 % liegen.",
        "The share of `{0}` on the open market is {value} %; that of providers must be below 20 %.",
    ),
    Bilingual::new("Genau 20 % sind zu viel.", "Exactly 20 % is too much."),
    AGB,
);
