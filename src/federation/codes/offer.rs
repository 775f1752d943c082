//! Codes on networks and on the offer itself.

use super::{BSI_200_2, OURS, reason};
use crate::federation::reason::{Effect, ReasonCode};
use crate::shape::Bilingual;

pub(super) static ALL: &[&ReasonCode] = &[
    &NET_SAME,
    &NET_GATEWAY,
    &NET_NONE,
    &NET_USER_NOT_STATED,
    &NET_SERVICE_NOT_STATED,
    &AVAILABLE,
    &NOT_YET,
    &ENDED,
    &PILOT,
    &DEPRECATED,
    &LIFE_NOT_STATED,
    &PLAN_OFFERED,
    &PLAN_UNKNOWN,
    &PLAN_NOT_ORDERABLE,
    &SUITABLE,
    &NOT_SUITABLE,
    &SUITABILITY_NOT_STATED,
    &SUITABILITY_CONDITIONS,
    &LOCATIONS_WITHIN,
    &LOCATIONS_OUTSIDE,
    &LOCATIONS_NOT_STATED,
];

pub(crate) static NET_SAME: ReasonCode = reason(
    ("F0401", "network-in-common", Effect::Supports),
    Bilingual::new(
        "`{0}` ist an ein Netz angeschlossen, aus dem der Cloud-Service erreichbar ist: {zone}.",
        "`{0}` is attached to a network from which the service can be reached: {zone}.",
    ),
    Bilingual::new("Netz und Gebiet stimmen überein.", "Network and region agree."),
    OURS,
);

pub(crate) static NET_GATEWAY: ReasonCode = reason(
    ("F0402", "network-through-gateway", Effect::Verify),
    Bilingual::new(
        "Der Cloud-Service ist über Netzübergänge erreichbar, in: {zone}.",
        "The service can be reached through gateways, in: {zone}.",
    ),
    Bilingual::new("Bedingungen der Übergänge klären.", "Settle the conditions of the gateways."),
    OURS,
);

pub(crate) static NET_NONE: ReasonCode = reason(
    ("F0403", "network-out-of-reach", Effect::Verify),
    Bilingual::new(
        "Kein angegebenes Netz und kein Netzübergang führt zum Cloud-Service; erreichbar ist er aus: {zone}.",
        "No stated network and no gateway lead to the service; it can be reached from: {zone}.",
    ),
    Bilingual::new(
        "Anschluss oder Übergang schaffen; fehlende Angaben ergänzen.",
        "Create an attachment or a gateway; add what is not stated.",
    ),
    OURS,
);

pub(crate) static NET_USER_NOT_STATED: ReasonCode = reason(
    ("F0404", "networks-of-user-not-stated", Effect::Undecided),
    Bilingual::new("Zu `{0}` ist kein Netz angegeben.", "For `{0}` no network is stated."),
    Bilingual::new("`networks` ergänzen.", "Add `networks`."),
    OURS,
);

pub(crate) static NET_SERVICE_NOT_STATED: ReasonCode = reason(
    ("F0405", "networks-of-service-not-stated", Effect::Undecided),
    Bilingual::new(
        "Es ist nicht angegeben, aus welchen Netzen der Cloud-Service erreichbar ist.",
        "It is not stated from which networks the service can be reached.",
    ),
    Bilingual::new("`accessPoints` ergänzen.", "Add `accessPoints`."),
    OURS,
);

pub(crate) static AVAILABLE: ReasonCode = reason(
    ("F0501", "service-on-offer", Effect::Supports),
    Bilingual::new("Der Cloud-Service ist im Angebot.", "The service is on offer."),
    Bilingual::new(
        "Das ergibt sich aus Status und Daten des Lebenszyklus.",
        "Status and dates of the life cycle say so.",
    ),
    OURS,
);

pub(crate) static NOT_YET: ReasonCode = reason(
    ("F0502", "service-not-yet-available", Effect::Excludes),
    Bilingual::new(
        "Der Cloud-Service ist an diesem Tag noch nicht verfügbar.",
        "The service is not available yet on that day.",
    ),
    Bilingual::new(
        "`availableFrom` liegt später, oder er ist nur geplant.",
        "`availableFrom` is later, or it is planned only.",
    ),
    OURS,
);

pub(crate) static ENDED: ReasonCode = reason(
    ("F0503", "service-ended", Effect::Excludes),
    Bilingual::new("Der Cloud-Service ist an diesem Tag eingestellt.", "The service has ended on that day."),
    Bilingual::new(
        "Das ergibt sich aus Status oder Daten des Lebenszyklus; vielleicht gibt es einen Nachfolger.",
        "Status or dates of the life cycle say so; perhaps there is a successor.",
    ),
    OURS,
);

pub(crate) static PILOT: ReasonCode = reason(
    ("F0504", "service-in-pilot", Effect::Verify),
    Bilingual::new("Der Cloud-Service ist im Pilotbetrieb.", "The service is in pilot operation."),
    Bilingual::new("Zusagen des Wirkbetriebs gelten noch nicht.", "Commitments of regular operation do not hold yet."),
    OURS,
);

pub(crate) static DEPRECATED: ReasonCode = reason(
    ("F0505", "service-deprecated", Effect::Verify),
    Bilingual::new(
        "Der Cloud-Service ist abgekündigt; von neuer Nutzung wird abgeraten.",
        "The service is deprecated; new use is discouraged.",
    ),
    Bilingual::new("Nach dem Nachfolger fragen.", "Ask for the successor."),
    OURS,
);

pub(crate) static LIFE_NOT_STATED: ReasonCode = reason(
    ("F0506", "lifecycle-not-stated", Effect::Undecided),
    Bilingual::new(
        "Es ist nicht angegeben, ob der Cloud-Service im Angebot ist.",
        "It is not stated whether the service is on offer.",
    ),
    Bilingual::new("`lifecycle.status` ergänzen.", "Add `lifecycle.status`."),
    OURS,
);

pub(crate) static PLAN_OFFERED: ReasonCode = reason(
    ("F0511", "plan-on-offer", Effect::Supports),
    Bilingual::new("Der Tarif `{plan}` ist bestellbar.", "The plan `{plan}` can be ordered."),
    Bilingual::new(
        "Das ergibt sich aus der Gültigkeit des Tarifs und aus `orderable`.",
        "The validity of the plan and `orderable` say so.",
    ),
    OURS,
);

pub(crate) static PLAN_UNKNOWN: ReasonCode = reason(
    ("F0512", "plan-unknown", Effect::Excludes),
    Bilingual::new("Der Cloud-Service hat keinen Tarif `{plan}`.", "The service has no plan `{plan}`."),
    Bilingual::new("Kennung prüfen.", "Check the id."),
    OURS,
);

pub(crate) static PLAN_NOT_ORDERABLE: ReasonCode = reason(
    ("F0513", "plan-not-orderable", Effect::Excludes),
    Bilingual::new(
        "Der Tarif `{plan}` ist an diesem Tag nicht bestellbar.",
        "The plan `{plan}` cannot be ordered on that day.",
    ),
    Bilingual::new(
        "Das ergibt sich aus der Gültigkeit des Tarifs und aus `orderable`.",
        "The validity of the plan and `orderable` say so.",
    ),
    OURS,
);

pub(crate) static SUITABLE: ReasonCode = reason(
    ("F0521", "suitable-for-protection-need", Effect::Supports),
    Bilingual::new(
        "Der Cloud-Service ist nach Angabe des Anbieters für den Schutzbedarf geeignet.",
        "The service is suitable for the protection need, as the provider states.",
    ),
    Bilingual::new("Ob das genügt, entscheidet die nutzende Stelle.", "Whether that suffices, the using body decides."),
    BSI_200_2,
);

pub(crate) static NOT_SUITABLE: ReasonCode = reason(
    ("F0522", "below-protection-need", Effect::Excludes),
    Bilingual::new(
        "Der Cloud-Service ist nach Angabe des Anbieters nur bis zu einem geringeren Schutzbedarf geeignet: {goals}.",
        "As the provider states, the service is suitable only up to a lower protection need: {goals}.",
    ),
    Bilingual::new("Einen Tarif mit höherer Eignung suchen.", "Look for a plan with a higher suitability."),
    BSI_200_2,
);

pub(crate) static SUITABILITY_NOT_STATED: ReasonCode = reason(
    ("F0523", "suitability-not-stated", Effect::Undecided),
    Bilingual::new(
        "Die Eignung für den Schutzbedarf ist nicht angegeben: {goals}.",
        "The suitability for the protection need is not stated: {goals}.",
    ),
    Bilingual::new(
        "Ein nicht genanntes Schutzziel gilt nicht als normal.",
        "A protection goal that is not named does not count as normal.",
    ),
    BSI_200_2,
);

pub(crate) static SUITABILITY_CONDITIONS: ReasonCode = reason(
    ("F0524", "suitability-with-conditions", Effect::Verify),
    Bilingual::new(
        "Die Eignung hängt an Bedingungen oder Maßnahmen des Kunden.",
        "The suitability depends on conditions or measures of the customer.",
    ),
    Bilingual::new(
        "`protection.conditions` und `customerMeasures` lesen.",
        "Read `protection.conditions` and `customerMeasures`.",
    ),
    BSI_200_2,
);

pub(crate) static LOCATIONS_WITHIN: ReasonCode = reason(
    ("F0531", "locations-within", Effect::Supports),
    Bilingual::new(
        "Alle angegebenen Datenstandorte liegen in den verlangten Ländern.",
        "All data locations stated lie in the countries asked for.",
    ),
    Bilingual::new("Auch Support und Administration zählen.", "Support and administration count, too."),
    OURS,
);

pub(crate) static LOCATIONS_OUTSIDE: ReasonCode = reason(
    ("F0532", "locations-outside", Effect::Excludes),
    Bilingual::new(
        "Datenstandorte liegen außerhalb der verlangten Länder: {countries}.",
        "Data locations lie outside the countries asked for: {countries}.",
    ),
    Bilingual::new("Nach einem anderen Tarif fragen.", "Ask for another plan."),
    OURS,
);

pub(crate) static LOCATIONS_NOT_STATED: ReasonCode = reason(
    ("F0533", "locations-not-stated", Effect::Undecided),
    Bilingual::new("Datenstandorte sind nicht angegeben.", "Data locations are not stated."),
    Bilingual::new("`locations` ergänzen.", "Add `locations`."),
    OURS,
);
