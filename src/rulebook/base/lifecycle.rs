//! Stages and dates of one life: services, interfaces and their versions. Not here: lives that depend on each other
//! (`lifetimes`), and versions against each other (`versions`).

use crate::model::common::{Lifecycle, LifecycleStatus};
use crate::model::{EntityRef, InterfaceContract, Service};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::is_over;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::{Force, Source};
use crate::text::Date;

pub(super) static RULES: &[&Rule] = &[
    &DATES_OUT_OF_ORDER,
    &RETIRED_BEFORE_SUNSET,
    &STATUS_CONTRADICTS_DATES,
    &STATUS_WITHOUT_DATE,
    &SERVICE_WITHOUT_SUCCESSOR,
    &INTERFACE_WITHOUT_SUCCESSOR,
    &WITHOUT_SUNSET,
    &RETIRED_BUT_ORDERABLE,
    &PLANNED_WITHOUT_DATE,
];

/// The order of deprecation and sunset, there for two HTTP header fields, here for the dates that they would carry.
const DEPRECATION: Source =
    Source::new("RFC 9745", Force::Standard).section("§4").version("2025-03").retrieved("2026-11");

/// Where a life cycle stands.
#[derive(Clone, Copy)]
enum Place {
    Entity,
    Version(usize),
}

impl Place {
    fn pointer(self, member: &str) -> String {
        match self {
            Self::Entity => format!("/{member}"),
            Self::Version(index) => format!("/versions/{index}/{member}"),
        }
    }

    fn date(self, member: &str) -> String {
        self.pointer(&format!("lifecycle/{member}"))
    }
}

/// Shows each life cycle of an entity.
fn each(entity: EntityRef<'_>, mut act: impl FnMut(&Lifecycle, Place)) {
    match entity {
        EntityRef::Service(service) => {
            if let Some(lifecycle) = &service.lifecycle {
                act(lifecycle, Place::Entity);
            }
        }
        EntityRef::Interface(interface) => {
            if let Some(lifecycle) = &interface.lifecycle {
                act(lifecycle, Place::Entity);
            }
            for (index, version) in interface.versions.iter().enumerate() {
                if let Some(lifecycle) = &version.lifecycle {
                    act(lifecycle, Place::Version(index));
                }
            }
        }
        _ => {}
    }
}

static DATES_OUT_OF_ORDER: Rule = Rule::new(
    Declaration::new("R0401", "lifecycle-dates-out-of-order", Severity::Error)
        .title("Lebenszyklus in falscher Reihenfolge", "life cycle out of order")
        .message(
            "`{member}` ({date}) liegt vor `{before}` ({earlier}).",
            "`{member}` ({date}) lies before `{before}` ({earlier}).",
        )
        .what(
            "Verfügbarkeit, Abkündigung und Abschaltung folgen aufeinander, und eingestellt wird erst, was verfügbar oder \
             abgekündigt war. Derselbe Tag ist erlaubt.",
            "Availability, deprecation and sunset follow each other, and only what was available or deprecated is retired. \
             The same day is allowed.",
        )
        .why(
            "Kunden planen mit diesen Daten. RFC 9745 verlangt für die HTTP-Felder Deprecation und Sunset dieselbe \
             Reihenfolge; wer sie daraus befüllt, verstieße sonst dagegen.",
            "Customers plan with these dates. RFC 9745 demands the same order of the HTTP fields Deprecation and Sunset; \
             whoever fills them from here would violate it.",
        )
        .fix("Das falsche Datum berichtigen.", "Correct the wrong date.")
        .profiles(&[&BASE])
        .sources(&[FORMAT, DEPRECATION])
        .reads(&["lifecycle", "versions.lifecycle"]),
    Check::Entity(|entity, context| each(entity, |lifecycle, place| dates_out_of_order(lifecycle, place, context))),
);

fn dates_out_of_order(lifecycle: &Lifecycle, place: Place, context: &mut EntityContext<'_>) {
    let mut latest: Option<(&str, &Date)> = None;
    for (member, date) in [
        ("availableFrom", &lifecycle.available_from),
        ("deprecatedOn", &lifecycle.deprecated_on),
        ("sunsetOn", &lifecycle.sunset_on),
        ("retiredOn", &lifecycle.retired_on),
    ] {
        let Some(date) = date else { continue };
        match latest.filter(|(_, earlier)| *earlier > date) {
            Some((before, earlier)) => {
                let finding = context.report(place.date(member)).param("member", member).param("date", date.as_str());
                finding.param("before", before).param("earlier", earlier.as_str());
            }
            // Retired before the planned day is another finding.
            None if member == "sunsetOn" => {}
            None => latest = Some((member, date)),
        }
    }
}

static RETIRED_BEFORE_SUNSET: Rule = Rule::new(
    Declaration::new("R0402", "retired-before-sunset", Severity::Warning)
        .title("Eingestellt vor der vorgesehenen Abschaltung", "retired before the planned sunset")
        .message(
            "Eingestellt wurde am {date}, vorgesehen war der Betrieb bis {sunset}.",
            "It was retired on {date}; operation was planned until {sunset}.",
        )
        .what(
            "Was eingestellt ist, wurde nicht vor dem letzten vorgesehenen Betriebstag eingestellt.",
            "What is retired was not retired before the last planned day of operation.",
        )
        .why(
            "Kunden haben sich auf den angekündigten Tag verlassen.",
            "Customers relied on the day that was announced.",
        )
        .fix(
            "Das falsche Datum berichtigen; war die Einstellung früher, das in `note` begründen und hier als Ausnahme führen.",
            "Correct the wrong date; if it did end early, give the reason in `note` and waive this finding.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "versions.lifecycle"]),
    Check::Entity(|entity, context| {
        each(entity, |lifecycle, place| {
            let (Some(retired), Some(sunset)) = (&lifecycle.retired_on, &lifecycle.sunset_on) else { return };
            if retired < sunset {
                let finding = context.report(place.date("retiredOn"));
                finding.param("date", retired.as_str()).param("sunset", sunset.as_str());
            }
        });
    }),
);

static STATUS_CONTRADICTS_DATES: Rule = Rule::new(
    Declaration::new("R0403", "status-contradicts-dates", Severity::Warning)
        .title("Status passt nicht zu den Daten", "status does not fit the dates")
        .message(
            "Der Status „{status}“ passt heute nicht zu `{member}` ({date}).",
            "The status “{status}” does not fit `{member}` ({date}) today.",
        )
        .what(
            "Der Status entspricht dem, was die Daten für den heutigen Tag ergeben.",
            "The status is what the dates yield for today.",
        )
        .why(
            "Die einen lesen den Status, die anderen die Daten; beide sollen dasselbe erfahren.",
            "Some read the status, others the dates; both should learn the same.",
        )
        .fix(
            "Den Status fortschreiben oder das Datum berichtigen.",
            "Bring the status up to date, or correct the date.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "versions.lifecycle"])
        .time_dependent(),
    Check::Entity(|entity, context| each(entity, |lifecycle, place| status_and_dates(lifecycle, place, context))),
);

fn status_and_dates(lifecycle: &Lifecycle, place: Place, context: &mut EntityContext<'_>) {
    use LifecycleStatus::{Deprecated, Live, Pilot, Planned, Retired};
    let Some(status) = &lifecycle.status else { return };
    let today = context.today();
    // A plan for today or earlier has come true; a sunset is the last day of operation.
    let reached = |date: &Option<Date>| date.as_ref().filter(|date| *date <= today).cloned();
    let ahead = |date: &Option<Date>| date.as_ref().filter(|date| *date > today).cloned();
    let over = |date: &Option<Date>| date.as_ref().filter(|date| *date < today).cloned();
    let running = matches!(status, Planned | Pilot | Live | Deprecated);
    let contradiction = if let Some(date) = reached(&lifecycle.retired_on).filter(|_| running) {
        Some(("retiredOn", date))
    } else if let Some(date) = over(&lifecycle.sunset_on).filter(|_| running) {
        Some(("sunsetOn", date))
    } else {
        match status {
            Planned => reached(&lifecycle.available_from).map(|date| ("availableFrom", date)),
            Live => ahead(&lifecycle.available_from)
                .map(|date| ("availableFrom", date))
                .or_else(|| reached(&lifecycle.deprecated_on).map(|date| ("deprecatedOn", date))),
            Pilot => reached(&lifecycle.deprecated_on).map(|date| ("deprecatedOn", date)),
            Deprecated => ahead(&lifecycle.deprecated_on).map(|date| ("deprecatedOn", date)),
            Retired => ahead(&lifecycle.retired_on).map(|date| ("retiredOn", date)),
            _ => None,
        }
    };
    if let Some((member, date)) = contradiction {
        let finding = context.report(place.date("status")).param("status", status.as_str());
        finding.param("member", member).param("date", date.as_str());
    }
}

static STATUS_WITHOUT_DATE: Rule = Rule::new(
    Declaration::new("R0404", "end-without-date", Severity::Warning)
        .title("Abkündigung oder Einstellung ohne Datum", "deprecation or retirement without a date")
        .message("Zum Status „{status}“ fehlt `{member}`.", "With the status “{status}”, `{member}` is missing.")
        .what(
            "Abgekündigtes nennt den Tag der Abkündigung, Eingestelltes den Tag der Einstellung.",
            "What is deprecated names the day of deprecation, what is retired the day of retirement.",
        )
        .why(
            "Nur mit dem Tag lässt sich sagen, welche Verträge und Fristen betroffen sind.",
            "Only with the day can be said which contracts and periods are concerned.",
        )
        .fix("Das Datum ergänzen.", "Add the date.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "versions.lifecycle"]),
    Check::Entity(|entity, context| {
        each(entity, |lifecycle, place| {
            let member = match &lifecycle.status {
                Some(LifecycleStatus::Deprecated) if lifecycle.deprecated_on.is_none() => "deprecatedOn",
                Some(LifecycleStatus::Retired) if lifecycle.retired_on.is_none() => "retiredOn",
                _ => return,
            };
            let status = lifecycle.status.as_ref().map_or("", LifecycleStatus::as_str);
            context.report(place.date(member)).param("status", status).param("member", member);
        });
    }),
);

/// Whether somebody is told neither what follows nor that nothing does.
fn leaves_open(lifecycle: &Lifecycle) -> bool {
    lifecycle.status == Some(LifecycleStatus::Deprecated) && lifecycle.note.is_none()
}

static SERVICE_WITHOUT_SUCCESSOR: Rule = Rule::new(
    Declaration::new("R0405", "deprecated-service-without-successor", Severity::Hint)
        .title("Abgekündigter Cloud-Service ohne Nachfolger", "deprecated service without a successor")
        .message("Es ist nicht gesagt, was folgt.", "It is not said what follows.")
        .what(
            "Ein abgekündigter Cloud-Service nennt den Nachfolger oder sagt im Hinweis zum Lebenszyklus, was Kunden tun sollen.",
            "A deprecated service names its successor, or says in the note on its life cycle what customers should do.",
        )
        .why("Kunden müssen den Wechsel planen.", "Customers must plan the change.")
        .fix("`successor` oder `lifecycle.note` ergänzen.", "Add `successor` or `lifecycle.note`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "successor"]),
    Check::Service(|service: &Service, context| {
        if service.successor.is_none() && service.lifecycle.as_deref().is_some_and(leaves_open) {
            context.report("/successor");
        }
    }),
);

static INTERFACE_WITHOUT_SUCCESSOR: Rule = Rule::new(
    Declaration::new("R0406", "deprecated-interface-without-successor", Severity::Warning)
        .title("Abgekündigte Schnittstelle ohne Nachfolger", "deprecated interface without a successor")
        .message("Es ist nicht gesagt, was folgt.", "It is not said what follows.")
        .what(
            "Eine abgekündigte Schnittstelle oder Version nennt, was sie ablöst, oder sagt im Hinweis zum Lebenszyklus, dass \
             nichts folgt.",
            "A deprecated interface or version names what replaces it, or says in the note on its life cycle that nothing does.",
        )
        .why(
            "Andere Fachverfahren rufen sie auf und müssen umgestellt werden.",
            "Other systems call it and have to be changed over.",
        )
        .fix(
            "`successorVersion`, `successor` oder `lifecycle.note` ergänzen.",
            "Add `successorVersion`, `successor` or `lifecycle.note`.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "successor", "versions.lifecycle", "versions.successor", "versions.successorVersion"]),
    Check::Interface(|interface: &InterfaceContract, context| {
        if interface.successor.is_none() && interface.lifecycle.as_deref().is_some_and(leaves_open) {
            context.report("/successor");
        }
        for (index, version) in interface.versions.iter().enumerate() {
            let named = version.successor.is_some() || version.successor_version.is_some() || interface.successor.is_some();
            if !named && version.lifecycle.as_deref().is_some_and(leaves_open) {
                context.report(format!("/versions/{index}/successorVersion"));
            }
        }
    }),
);

static WITHOUT_SUNSET: Rule = Rule::new(
    Declaration::new("R0407", "deprecated-without-sunset", Severity::Warning)
        .title("Abgekündigt ohne Ende", "deprecated without an end")
        .message(
            "Es ist nicht gesagt, bis wann der Betrieb vorgesehen ist.",
            "It is not said until when operation is planned.",
        )
        .what(
            "Was abgekündigt ist, nennt den letzten Tag, an dem der Betrieb vorgesehen ist.",
            "What is deprecated names the last day on which operation is planned.",
        )
        .why("Ohne Termin lässt sich der Umstieg nicht planen.", "Without a day the change cannot be planned.")
        .fix("`sunsetOn` ergänzen.", "Add `sunsetOn`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "versions.lifecycle"]),
    Check::Entity(|entity, context| {
        each(entity, |lifecycle, place| {
            if lifecycle.status == Some(LifecycleStatus::Deprecated) && lifecycle.sunset_on.is_none() {
                context.report(place.date("sunsetOn"));
            }
        });
    }),
);

static RETIRED_BUT_ORDERABLE: Rule = Rule::new(
    Declaration::new("R0408", "retired-but-orderable", Severity::Warning)
        .title("Eingestellt, aber bestellbar", "retired but orderable")
        .message(
            "Der Tarif `{plan}` ist bestellbar, obwohl der Cloud-Service eingestellt ist.",
            "The plan `{plan}` can be ordered although the service is retired.",
        )
        .what(
            "Ein eingestellter Cloud-Service hat keinen bestellbaren Tarif. Ohne Angabe ist ein Tarif bestellbar, solange er gilt.",
            "A retired service has no plan that can be ordered. Unless said otherwise a plan can be ordered while it counts.",
        )
        .why("Bestellungen liefen ins Leere.", "Orders would come to nothing.")
        .fix(
            "Im Tarif `orderable` auf `false` oder `validUntil` setzen, oder den Status des Cloud-Service berichtigen.",
            "Set `orderable` to `false` or `validUntil` in the plan, or correct the status of the service.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "plans.orderable", "plans.validUntil"])
        .time_dependent(),
    Check::Service(|service: &Service, context| {
        if !is_retired(service) {
            return;
        }
        for (index, plan) in service.plans.iter().enumerate() {
            let over = is_over(context.today(), plan.valid_until.as_ref());
            if plan.orderable != Some(false) && !over {
                context.report(format!("/plans/{index}/orderable")).param("plan", plan.id.as_str());
            }
        }
    }),
);

static PLANNED_WITHOUT_DATE: Rule = Rule::new(
    Declaration::new("R0415", "planned-without-date", Severity::Hint)
        .title("Geplant, ohne Termin", "planned, without a date")
        .message("Es ist nicht gesagt, ab wann die Nutzung möglich sein soll.", "It is not said from when it is to be usable.")
        .what(
            "Was geplant ist, nennt den Tag, ab dem es verfügbar sein soll, oder sagt im Hinweis zum Lebenszyklus, dass er offen \
             ist.",
            "What is planned names the day from which it is to be available, or says in the note on its life cycle that it is \
             open.",
        )
        .why("Wer darauf wartet, kann sonst nicht planen.", "Otherwise whoever waits for it cannot plan.")
        .fix("`availableFrom` oder `note` ergänzen.", "Add `availableFrom` or `note`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["lifecycle", "versions.lifecycle"]),
    Check::Entity(|entity, context| {
        each(entity, |lifecycle, place| {
            let dated = lifecycle.available_from.is_some() || lifecycle.note.is_some();
            if lifecycle.status == Some(LifecycleStatus::Planned) && !dated {
                context.report(place.date("availableFrom"));
            }
        });
    }),
);
