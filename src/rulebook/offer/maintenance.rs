//! Maintenance windows against themselves and against the availability that is promised.

use super::availability::{allowed_outage, duration};
use super::levels;
use super::support::minutes;
use crate::model::Service;
use crate::model::service::{MaintenanceRecurrence, MaintenanceWindow, ServiceHours};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::text::Period;

pub(super) static RULES: &[&Rule] = &[&MAINTENANCE_BREAKS_PROMISE, &LONGER_THAN_WINDOW, &WINDOW_VAGUE];

static MAINTENANCE_BREAKS_PROMISE: Rule = Rule::new(
    Declaration::new("R1331", "maintenance-breaks-availability", Severity::Warning)
        .title("Wartung verletzt die Verfügbarkeit", "maintenance breaks the availability")
        .message(
            "Wartung darf in {period} bis zu {maintenance} unterbrechen, {target} % lassen aber höchstens {allowed} zu.",
            "Maintenance may interrupt for up to {maintenance} in {period}, but {target} % allows {allowed} at most.",
        )
        .what(
            "Ist Wartung nicht von der Messung ausgenommen, ist die Unterbrechung in den Wartungsfenstern eines Messzeitraums zusammen nicht \
             länger als der Ausfall, den die Verfügbarkeit zulässt. Gezählt werden die Fenster, die sicher in den Zeitraum fallen, \
             mindestens eins; gerundet wird zugunsten der Zusage.",
            "If maintenance is not left out of the measurement, the interruptions in the maintenance windows of a measuring period are \
             together not longer than the outage that availability allows. The windows that surely fall into the period count, one at \
             least; rounding favours the promise.",
        )
        .why(
            "Nutzt der Anbieter seine Fenster, hält er die Zusage nicht; meist fehlt nur die Angabe, dass Wartung nicht zählt.",
            "A provider that uses its windows does not keep the promise; mostly it is only not said that maintenance does not count.",
        )
        .fix(
            "`excludesMaintenance` auf true setzen, wenn Wartung nicht als Ausfall zählt; sonst Fenster kürzen oder `target` senken.",
            "Set `excludesMaintenance` to true if maintenance is no outage; otherwise shorten the windows, or lower `target`.",
        )
        .applies("wenn alle Stunden zählen und die Dauer der Unterbrechung angegeben ist", "if all hours count and the length of the interruption is stated")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.availability", "serviceLevels.maintenanceWindows", "lifecycle.status"]),
    Check::Service(maintenance_breaks_promise),
);

fn maintenance_breaks_promise(service: &Service, context: &mut EntityContext<'_>) {
    for (index, level) in levels(service) {
        let Some(availability) = level.availability.as_ref() else { continue };
        if availability.excludes_maintenance == Some(true) || availability.operating_hours_only == Some(true) {
            continue;
        }
        let Some((period, allowed)) = availability.measuring_period.as_ref().zip(allowed_outage(availability)) else {
            continue;
        };
        let interrupting = level.maintenance_windows.iter().filter(|window| window.interrupts != Some(false));
        let seconds = interrupting.filter_map(|window| {
            let duration = window.maximum_duration.as_ref()?.min_seconds();
            Some(duration.saturating_mul(times(window.recurrence.as_ref(), period)))
        });
        let maintenance = seconds.fold(0, u64::saturating_add);
        if maintenance > allowed {
            let finding = context.report(format!("/serviceLevels/{index}/availability/excludesMaintenance"));
            finding.param("period", period.as_str()).param("maintenance", duration(maintenance));
            finding.param("target", Param::number(availability.target.as_str())).param("allowed", duration(allowed));
        }
    }
}

/// How many windows surely fall into some period of measuring: at least one.
fn times(recurrence: Option<&MaintenanceRecurrence>, period: &Period) -> u64 {
    use MaintenanceRecurrence::{Daily, Monthly, Quarterly, Weekly, Yearly};
    let days = period.min_seconds() / (24 * 60 * 60);
    let months = period.months();
    let times = match recurrence {
        Some(Daily) => days,
        Some(Weekly) => days / 7,
        Some(Monthly) => months.max(days / 31),
        Some(Quarterly) => months / 3,
        Some(Yearly) => months / 12,
        _ => 1,
    };
    times.max(1)
}

static LONGER_THAN_WINDOW: Rule = Rule::new(
    Declaration::new("R1332", "maintenance-longer-than-window", Severity::Warning)
        .title("Wartung länger als ihr Fenster", "maintenance longer than its window")
        .message(
            "Die Unterbrechung darf {duration} dauern, das Fenster ist aber nur {window} lang.",
            "The interruption may take {duration}, but the window is {window} long only.",
        )
        .what(
            "Die längste Unterbrechung passt in das längste angegebene Fenster; Fenster, die um Mitternacht aneinanderstoßen, zählen zusammen.",
            "The longest interruption fits into the longest window that is stated; windows that meet at midnight count together.",
        )
        .why(
            "Kunden richten sich nach der Lage des Fensters und werden sonst überrascht.",
            "Customers go by the hours of the window, and would be surprised.",
        )
        .fix("`maximumDuration` oder `hours` berichtigen.", "Correct `maximumDuration` or `hours`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.maintenanceWindows", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for (place, window) in level.maintenance_windows.iter().enumerate() {
                let Some((longest, hours)) = window.maximum_duration.as_ref().zip(longest(&window.hours)) else { continue };
                if longest.min_seconds() > hours {
                    let pointer = format!("/serviceLevels/{index}/maintenanceWindows/{place}/maximumDuration");
                    let finding = context.report(pointer);
                    finding.param("duration", longest.as_str()).param("window", duration(hours));
                }
            }
        }
    }),
);

/// The longest stretch of hours in seconds; none if there are none, or some cannot be read or have no end.
fn longest(list: &[ServiceHours]) -> Option<u64> {
    let (mut longest, mut evening, mut morning) = (0, 0, 0);
    for hours in list {
        let opens = minutes(hours.opens.as_ref()?.as_str())?;
        let closes = minutes(hours.closes.as_ref()?.as_str())?;
        let length = closes.checked_sub(opens)?;
        let (from_midnight, to_midnight) = (opens == 0, closes == 24 * 60);
        if from_midnight && to_midnight {
            return None;
        }
        longest = longest.max(length);
        morning = if from_midnight { length.max(morning) } else { morning };
        evening = if to_midnight { length.max(evening) } else { evening };
    }
    let joined = if morning > 0 && evening > 0 { morning + evening } else { 0 };
    Some(u64::from(longest.max(joined)) * 60).filter(|seconds| *seconds > 0)
}

static WINDOW_VAGUE: Rule = Rule::new(
    Declaration::new("R1333", "maintenance-window-vague", Severity::Hint)
        .title("Wartungsfenster ohne Lage", "maintenance window without its time")
        .message("Zum Wartungsfenster fehlt {missing}.", "The maintenance window lacks {missing}.")
        .what(
            "Ein Wartungsfenster sagt, wann es liegt und wie lange es höchstens unterbricht, oder mit welcher Frist es angekündigt wird.",
            "A maintenance window says when it lies and for how long it interrupts at most, or how long before it is announced.",
        )
        .why("Kunden müssen die Unterbrechung einplanen können.", "Customers have to plan for the interruption.")
        .fix("Die fehlenden Angaben ergänzen.", "Add what is missing.")
        .applies("für Fenster, in denen der Betrieb unterbrochen wird", "for windows in which operation is interrupted")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.maintenanceWindows", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for (place, window) in level.maintenance_windows.iter().enumerate() {
                if window.interrupts == Some(false) {
                    continue;
                }
                if let Some(missing) = missing(window) {
                    let pointer = format!("/serviceLevels/{index}/maintenanceWindows/{place}");
                    context.report(pointer).param("missing", missing);
                }
            }
        }
    }),
);

fn missing(window: &MaintenanceWindow) -> Option<String> {
    let announced = window.recurrence == Some(MaintenanceRecurrence::AsAnnounced);
    lacking(&[
        ("hours", announced || !window.hours.is_empty() || window.description.is_some()),
        ("announcementPeriod", !announced || window.announcement_period.is_some()),
        ("maximumDuration", window.maximum_duration.is_some() || (!announced && !window.hours.is_empty())),
    ])
}
