//! Promised availability by itself, and which promises hold for what. Not here: the services on which it rests (`dependencies`),
//! maintenance (`maintenance`) and credits (`credits`).

use super::levels;
use crate::model::Service;
use crate::model::common::Environment;
use crate::model::service::{Availability, Dependency, ServiceLevel};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::overlap;
use crate::rulebook::lookup::among;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::{is_live, is_retired};
use crate::text::{LocalId, Percent, Period};

pub(super) static RULES: &[&Rule] = &[
    &NO_AVAILABILITY,
    &WHOLE_AVAILABILITY,
    &NO_MEASURING_PERIOD,
    &NO_OPERATING_HOURS,
    &OUTAGE_TOO_LONG,
    &NO_SERVICE_LEVEL,
    &OVERLAPPING_LEVELS,
];

/// Shows each promised availability with the place of its service level.
fn each(service: &Service, mut act: impl FnMut(usize, &ServiceLevel, &Availability)) {
    for (index, level) in levels(service) {
        if let Some(availability) = &level.availability {
            act(index, level, availability);
        }
    }
}

/// The dependencies of a service that was not retired, each with its place.
fn dependencies(service: &Service) -> impl Iterator<Item = (usize, &Dependency)> {
    let dependencies = if is_retired(service) { &[] } else { &service.dependencies[..] };
    dependencies.iter().enumerate()
}

static NO_AVAILABILITY: Rule = Rule::new(
    Declaration::new("R1301", "availability-of-zero", Severity::Warning)
        .title("Verfügbarkeit von 0 Prozent", "availability of 0 percent")
        .message("0 % ist keine Zusage.", "0 % is no promise.")
        .what(
            "Zugesagte und benötigte Verfügbarkeiten, Schwellen von Gutschriften und Anteile der Messungen liegen über 0 Prozent.",
            "Availabilities promised and needed, thresholds of credits and shares of measurements lie above 0 percent.",
        )
        .why(
            "Ein solcher Wert steht meist für „keine Angabe“, wird aber als Zusage gelesen und verrechnet.",
            "Such a value mostly stands for “not stated”, but is read and computed as a promise.",
        )
        .fix("Den Wert angeben oder das Feld weglassen.", "State the value, or leave the member out.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.availability", "serviceLevels.credits", "serviceLevels.performanceTargets", "dependencies.requiredAvailability", "lifecycle.status"]),
    Check::Service(|service, context| {
        let zero = |share: &Percent| share.units() == 0;
        for (index, level) in levels(service) {
            if level.availability.as_ref().is_some_and(|availability| zero(&availability.target)) {
                context.report(format!("/serviceLevels/{index}/availability/target"));
            }
            for (place, _) in level.credits.iter().enumerate().filter(|(_, credit)| zero(&credit.below)) {
                context.report(format!("/serviceLevels/{index}/credits/{place}/below"));
            }
            for (place, target) in level.performance_targets.iter().enumerate() {
                if target.percentile.as_ref().is_some_and(zero) {
                    context.report(format!("/serviceLevels/{index}/performanceTargets/{place}/percentile"));
                }
            }
        }
        for (index, dependency) in dependencies(service) {
            if dependency.required_availability.as_ref().is_some_and(zero) {
                context.report(format!("/dependencies/{index}/requiredAvailability"));
            }
        }
    }),
);

static WHOLE_AVAILABILITY: Rule = Rule::new(
    Declaration::new("R1302", "availability-of-hundred-percent", Severity::Hint)
        .title("Verfügbarkeit von 100 Prozent", "availability of 100 percent")
        .message(
            "100 % lässt keine Sekunde Ausfall zu; ist das gemeint?",
            "100 % does not allow a second of outage; is that meant?",
        )
        .what(
            "Eine Verfügbarkeit von 100 Prozent ist zugesagt oder benötigt, weil das so gewollt ist, nicht als runde Zahl.",
            "An availability of 100 percent is promised or needed because that is meant, not as a round number.",
        )
        .why(
            "Jeder Ausfall verletzt die Zusage; Kunden halten sie deshalb für einen Schreibfehler oder für Werbung.",
            "Every outage breaks the promise; customers take it for a slip or for advertising.",
        )
        .fix(
            "Den gemessenen oder vereinbarten Wert angeben; ist 100 % vereinbart, hier als Ausnahme führen.",
            "State the value that is measured or agreed; if 100 % is agreed, waive this finding.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.availability", "dependencies.requiredAvailability", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, _, availability| {
            if availability.target.is_whole() {
                context.report(format!("/serviceLevels/{index}/availability/target"));
            }
        });
        for (index, dependency) in dependencies(service) {
            if dependency.required_availability.as_ref().is_some_and(Percent::is_whole) {
                context.report(format!("/dependencies/{index}/requiredAvailability"));
            }
        }
    }),
);

static NO_MEASURING_PERIOD: Rule = Rule::new(
    Declaration::new("R1303", "availability-without-measuring-period", Severity::Warning)
        .title("Verfügbarkeit ohne Messzeitraum", "availability without a measuring period")
        .message(
            "Zu {target} % fehlt, über welchen Zeitraum gemessen wird.",
            "With {target} %, the period over which it is measured is missing.",
        )
        .what(
            "Eine zugesagte Verfügbarkeit nennt ihren Messzeitraum; er ist länger als null.",
            "A promised availability names its measuring period, which is longer than nothing.",
        )
        .why(
            "99,5 % im Jahr lassen einen Ausfall von fast zwei Tagen am Stück zu, 99,5 % im Monat weniger als vier Stunden.",
            "99.5 % of a year allows an outage of almost two days at a stretch, 99.5 % of a month less than four hours.",
        )
        .fix("`measuringPeriod` angeben, etwa `P1M` oder `P1Y`.", "State `measuringPeriod`, such as `P1M` or `P1Y`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.availability", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, _, availability| {
            if availability.measuring_period.as_ref().is_none_or(Period::is_zero) {
                let finding = context.report(format!("/serviceLevels/{index}/availability/measuringPeriod"));
                finding.param("target", Param::number(availability.target.as_str()));
            }
        });
    }),
);

static NO_OPERATING_HOURS: Rule = Rule::new(
    Declaration::new("R1304", "availability-without-operating-hours", Severity::Warning)
        .title("Betriebszeit nicht genannt", "operating hours not stated")
        .message(
            "Die Verfügbarkeit gilt nur in der Betriebszeit, die nicht angegeben ist.",
            "The availability counts in operating hours only, and those are not stated.",
        )
        .what(
            "Zählt die Verfügbarkeit nur in der Betriebszeit, ist die Betriebszeit angegeben.",
            "If availability counts in operating hours only, the operating hours are stated.",
        )
        .why("Ohne sie sagt der Wert nichts.", "Without them the value says nothing.")
        .fix("`operatingHours` der Zusage ergänzen.", "Add `operatingHours` of the service level.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.availability", "serviceLevels.operatingHours", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, level, availability| {
            if availability.operating_hours_only == Some(true) && level.operating_hours.is_empty() {
                context.report(format!("/serviceLevels/{index}/operatingHours"));
            }
        });
    }),
);

/// The longest outage, in whole seconds rounded up, that an availability allows in its longest measuring period; none if it has
/// no period, or is above 100 %.
pub(super) fn allowed_outage(availability: &Availability) -> Option<u64> {
    let longest = i128::from(availability.measuring_period.as_ref()?.max_seconds());
    let (whole, target) = (Percent::WHOLE, availability.target.units());
    let outage = Some(whole - target).filter(|outage| *outage >= 0)?;
    u64::try_from((longest * outage + whole - 1) / whole).ok()
}

/// A length of time as people write it in both languages: `43 min 12 s`.
pub(super) fn duration(seconds: u64) -> String {
    let parts = [(seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said = parts.iter().filter(|(number, _)| *number > 0).map(|(number, unit)| format!("{number} {unit}"));
    let text = said.collect::<Vec<_>>().join(" ");
    if text.is_empty() { "0 s".to_owned() } else { text }
}

static OUTAGE_TOO_LONG: Rule = Rule::new(
    Declaration::new("R1305", "outage-above-availability", Severity::Warning)
        .title("Einzelausfall länger, als die Verfügbarkeit zulässt", "single outage longer than availability allows")
        .message(
            "Ein Ausfall darf {outage} dauern, {target} % lassen in {period} aber höchstens {allowed} zu.",
            "One outage may take {outage}, but {target} % allows {allowed} at most in {period}.",
        )
        .what(
            "Der längste zugesagte Einzelausfall ist nicht länger als alle Ausfälle zusammen, die die Verfügbarkeit zulässt. Monate und \
             Jahre zählen mit ihrer größten Länge, gerundet wird auf volle Sekunden nach oben.",
            "The longest single outage that is promised is not longer than all outages together that availability allows. Months and \
             years count with their greatest length; it is rounded up to whole seconds.",
        )
        .why(
            "Eine der Zusagen ist leer: Kunden planen mit der längeren Zeit, obwohl sie die andere Zusage bricht.",
            "One of the promises is empty: customers plan with the longer time, though it breaks the other promise.",
        )
        .fix("`maximumOutage` kürzen oder `target` senken.", "Shorten `maximumOutage`, or lower `target`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.availability", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, _, availability| {
            let (Some(outage), Some(period)) = (&availability.maximum_outage, &availability.measuring_period) else { return };
            let Some(allowed) = allowed_outage(availability).filter(|allowed| outage.min_seconds() > *allowed) else { return };
            let finding = context.report(format!("/serviceLevels/{index}/availability/maximumOutage"));
            finding.param("outage", outage.as_str()).param("target", Param::number(availability.target.as_str()));
            finding.param("period", period.as_str()).param("allowed", duration(allowed));
        });
    }),
);

static NO_SERVICE_LEVEL: Rule = Rule::new(
    Declaration::new("R1306", "production-without-service-level", Severity::Hint)
        .title("Keine Zusage für die Produktion", "no promise for production")
        .message(
            "Für die Produktion ist nichts zu Verfügbarkeit, Wiederanlauf und Support zugesagt{plans}.",
            "Nothing is promised for production about availability, recovery and support{plans}.",
        )
        .what(
            "Ein Cloud-Service im Wirkbetrieb nennt für jeden bestellbaren Tarif, was für die Produktion zugesagt ist.",
            "A service in live operation says for every plan that can be ordered what is promised for production.",
        )
        .why(
            "Kunden vergleichen Angebote danach und müssen wissen, worauf sie sich verlassen können.",
            "Customers compare offers by it, and have to know on what they can rely.",
        )
        .fix(
            "`serviceLevels` ergänzen; ist ausdrücklich nichts zugesagt, hier als Ausnahme führen.",
            "Add `serviceLevels`; if nothing is promised on purpose, waive this finding.",
        )
        .applies("für Cloud-Services im Wirkbetrieb", "for services in live operation")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&[
            "lifecycle.status",
            "serviceLevels.plans",
            "serviceLevels.environments",
            "plans.id",
            "plans.orderable",
            "environments",
        ]),
    Check::Service(no_service_level),
);

fn no_service_level(service: &Service, context: &mut EntityContext<'_>) {
    let produces = service.environments.is_empty() || service.environments.contains(&Environment::Production);
    let levels = || service.service_levels.iter().filter(|level| level.is_for_production());
    // One set of promises for all plans is the common case.
    if !is_live(service) || !produces || levels().any(|level| level.plans.is_empty()) {
        return;
    }
    let covered = among(levels().flat_map(|level| &level.plans));
    let orderable = service.plans.iter().filter(|plan| plan.orderable != Some(false));
    // Takes memory only for what is open.
    let open: Vec<&str> = orderable.map(|plan| &plan.id).filter(|plan| !covered(plan)).map(LocalId::as_str).collect();
    match (open.as_slice(), levels().next().is_none()) {
        ([], false) => {}
        (_, true) => {
            context.report("/serviceLevels").param("plans", "");
        }
        (open, false) => {
            const NAMED: usize = 8;
            let mut plans: Vec<String> = open.iter().take(NAMED).map(|plan| format!("`{plan}`")).collect();
            plans.extend((open.len() > NAMED).then(|| "…".to_owned()));
            let plans = plans.join(", ");
            let (de, en) = (format!(" (Tarife: {plans})"), format!(" (plans: {plans})"));
            context.report("/serviceLevels").param("plans", Param::Both { de: de.into(), en: en.into() });
        }
    }
}

static OVERLAPPING_LEVELS: Rule = Rule::new(
    Declaration::new("R1307", "service-levels-disagree", Severity::Warning)
        .title("Zusagen für dasselbe widersprechen sich", "promises for the same thing disagree")
        .message(
            "`{id}` gilt zugleich für dieselben Tarife und Umgebungen und sagt etwas anderes zu (`{member}`).",
            "`{id}` holds at the same time for the same plans and environments and promises something else (`{member}`).",
        )
        .what(
            "Für einen Tarif, eine Umgebung und einen Tag gibt es höchstens eine Zusage zu Verfügbarkeit, Wiederanlaufzeit und \
             Datenverlust. Verglichen werden die ersten 16 Zusagen.",
            "For a plan, an environment and a day there is at most one promise on availability, recovery time and recovery point. The \
             first 16 sets of promises are compared.",
        )
        .why(
            "Sonst ist offen, welche Zusage gilt, und jede Seite beruft sich auf die ihr günstigere.",
            "Otherwise it is open which promise holds, and each side relies on the one it likes better.",
        )
        .fix(
            "Die Zusagen mit `plans`, `environments`, `validFrom` und `validUntil` gegeneinander abgrenzen oder zusammenlegen.",
            "Set the promises apart by `plans`, `environments`, `validFrom` and `validUntil`, or merge them.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&[
            "serviceLevels.id",
            "serviceLevels.plans",
            "serviceLevels.environments",
            "serviceLevels.availability",
            "serviceLevels.recoveryTimeObjective",
            "serviceLevels.recoveryPointObjective",
            "serviceLevels.validFrom",
            "serviceLevels.validUntil", "lifecycle.status"]),
    Check::Service(overlapping_levels),
);

/// So many service levels, and plans of each, are compared pair by pair: the input may be hostile.
const COMPARED: usize = 16;

fn overlapping_levels(service: &Service, context: &mut EntityContext<'_>) {
    let levels = levels(service).take(COMPARED);
    for (place, level) in levels.clone() {
        let found = levels.clone().take(place).find_map(|(_, other)| {
            let member = disagreement(level, other)?;
            (overlap((&level.valid_from, &level.valid_until), (&other.valid_from, &other.valid_until))
                && share_plan(level, other)
                && share_environment(level, other))
            .then_some((other, member))
        });
        if let Some((other, member)) = found {
            let finding = context.report(format!("/serviceLevels/{place}/{member}"));
            finding.param("id", other.id.as_str()).param("member", member);
        }
    }
}

/// The first member in which two service levels promise different things.
fn disagreement(one: &ServiceLevel, other: &ServiceLevel) -> Option<&'static str> {
    let differ = |one: &Option<Period>, other: &Option<Period>| {
        one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| !one.is_same_as(other))
    };
    let targets = one.availability.as_ref().zip(other.availability.as_ref());
    if targets.is_some_and(|(one, other)| one.target.cmp_value(&other.target).is_ne()) {
        Some("availability")
    } else if differ(&one.recovery_time, &other.recovery_time) {
        Some("recoveryTimeObjective")
    } else {
        differ(&one.recovery_point, &other.recovery_point).then_some("recoveryPointObjective")
    }
}

fn share_plan(one: &ServiceLevel, other: &ServiceLevel) -> bool {
    let plans = || other.plans.iter().take(COMPARED);
    one.plans.is_empty()
        || other.plans.is_empty()
        || one.plans.iter().take(COMPARED).any(|plan| plans().any(|known| known == plan))
}

fn share_environment(one: &ServiceLevel, other: &ServiceLevel) -> bool {
    let holds = |level: &ServiceLevel, environment: &Environment| {
        level.environments.contains(environment)
            || (level.environments.is_empty() && *environment == Environment::Production)
    };
    Environment::KNOWN.iter().any(|environment| holds(one, environment) && holds(other, environment))
}
