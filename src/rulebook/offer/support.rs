//! Hours of the day, support and response times. Not here: maintenance against availability (`maintenance`).

use super::levels;
use crate::model::Service;
use crate::model::service::{IncidentPriority, ResponseTarget, ServiceHours, ServiceLevel};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::text::Period;

pub(super) static RULES: &[&Rule] = &[
    &TIME_OF_DAY,
    &HOURS_BACKWARDS,
    &TIME_ZONE,
    &SUPPORT_INCOMPLETE,
    &RESPONSE_WITHOUT_HOURS,
    &PRIORITIES_OUT_OF_ORDER,
    &RESTORED_BEFORE_ANSWERED,
    &PRIORITY_TWICE,
];

const HOURS: &[&str] =
    &["serviceLevels.operatingHours", "serviceLevels.support", "serviceLevels.maintenanceWindows", "lifecycle.status"];

/// Shows all hours of a service: a function that makes the pointer of a member, and the hours.
fn each_hours(service: &Service, mut act: impl FnMut(&dyn Fn(&str) -> String, &ServiceHours)) {
    for (index, level) in levels(service) {
        for (place, hours) in level.operating_hours.iter().enumerate() {
            act(&|member| format!("/serviceLevels/{index}/operatingHours/{place}/{member}"), hours);
        }
        for (list, support) in level.support.iter().enumerate() {
            for (place, hours) in support.hours.iter().enumerate() {
                act(&|member| format!("/serviceLevels/{index}/support/{list}/hours/{place}/{member}"), hours);
            }
        }
        for (list, window) in level.maintenance_windows.iter().enumerate() {
            for (place, hours) in window.hours.iter().enumerate() {
                act(
                    &|member| format!("/serviceLevels/{index}/maintenanceWindows/{list}/hours/{place}/{member}"),
                    hours,
                );
            }
        }
    }
}

/// A time of day in the form `HH:MM`, from `00:00` to `24:00`, in minutes.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let &[h1, h2, b':', m1, m2] = text.as_bytes() else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(10);
    let (hours, minutes) = (digit(h1)? * 10 + digit(h2)?, digit(m1)? * 10 + digit(m2)?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= 24 * 60).then_some(total)
}

static TIME_OF_DAY: Rule = Rule::new(
    Declaration::new("R1341", "not-a-time-of-day", Severity::Warning)
        .title("Keine Uhrzeit", "no time of day")
        .message("„{text}“ ist keine Uhrzeit der Form HH:MM.", "“{text}” is no time of day of the form HH:MM.")
        .what(
            "Beginn und Ende von Zeiten stehen als Ortszeit in der Form HH:MM, von 00:00 bis 24:00.",
            "Beginning and end of hours are local times of the form HH:MM, from 00:00 to 24:00.",
        )
        .why(
            "Programme, die Reaktionszeiten ausrechnen, verstehen „8 Uhr“ oder „8:00“ verschieden oder gar nicht.",
            "Programs that compute response times read “8 am” or “8:00” in different ways or not at all.",
        )
        .fix("Die Uhrzeit mit vier Ziffern schreiben, etwa 08:00.", "Write the time with four digits, such as 08:00.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(HOURS),
    Check::Service(|service, context| {
        each_hours(service, |pointer, hours| {
            for (member, time) in [("opens", &hours.opens), ("closes", &hours.closes)] {
                if let Some(text) = time.as_ref().filter(|text| minutes(text.as_str()).is_none()) {
                    context.report(pointer(member)).param("text", text.as_str());
                }
            }
        });
    }),
);

static HOURS_BACKWARDS: Rule = Rule::new(
    Declaration::new("R1342", "hours-end-before-they-begin", Severity::Warning)
        .title("Zeit endet vor ihrem Beginn", "hours end before they begin")
        .message("Beginn {opens}, Ende {closes}.", "It begins at {opens} and ends at {closes}.")
        .what(
            "Eine Zeit hat Beginn und Ende, und das Ende liegt später am selben Tag.",
            "Hours have a beginning and an end, and the end is later on the same day.",
        )
        .why(
            "Zeiten über Mitternacht lassen sich sonst nicht von vertauschten Angaben unterscheiden.",
            "Otherwise hours that pass midnight cannot be told from swapped ones.",
        )
        .fix(
            "Die Uhrzeiten berichtigen oder ergänzen; Zeiten über Mitternacht als zwei Einträge angeben, den ersten bis 24:00, den zweiten \
             ab 00:00.",
            "Correct or add the times; give hours that pass midnight as two entries, the first until 24:00, the second from 00:00.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(HOURS),
    Check::Service(|service, context| {
        each_hours(service, |pointer, hours| {
            let (opens, closes) = (hours.opens.as_ref(), hours.closes.as_ref());
            let times = opens.and_then(|text| minutes(text.as_str())).zip(closes.and_then(|text| minutes(text.as_str())));
            let unreadable = times.is_none() && opens.is_some() && closes.is_some();
            if !unreadable && times.is_none_or(|(opens, closes)| opens >= closes) {
                let text = |time: Option<&crate::text::Text>| time.map_or("–", |text| text.as_str()).to_owned();
                let member = if opens.is_none() { "opens" } else { "closes" };
                context.report(pointer(member)).param("opens", text(opens)).param("closes", text(closes));
            }
        });
    }),
);

static TIME_ZONE: Rule = Rule::new(
    Declaration::new("R1343", "unknown-time-zone", Severity::Warning)
        .title("Keine Zeitzone der IANA", "no time zone of the IANA")
        .message("„{zone}“ ist kein Name einer Zeitzone wie Europe/Berlin.", "“{zone}” is no name of a time zone such as Europe/Berlin.")
        .what(
            "Eine Zeitzone trägt ihren IANA-Namen: Gebiet und Ort, oder UTC. Geprüft wird die Form, nicht die Liste der Namen.",
            "A time zone has its IANA name: area and location, or UTC. The form is checked, not the list of names.",
        )
        .why(
            "MEZ oder +01:00 sagen nicht, was im Sommer gilt.",
            "MEZ or +01:00 do not say what holds in summer.",
        )
        .fix("Den IANA-Namen angeben, für Deutschland Europe/Berlin, oder das Feld weglassen.", "Give the IANA name, for Germany Europe/Berlin, or leave the member out.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(HOURS),
    Check::Service(|service, context| {
        each_hours(service, |pointer, hours| {
            if let Some(zone) = hours.time_zone.as_ref().filter(|zone| !is_zone(zone.as_str())) {
                context.report(pointer("timeZone")).param("zone", zone.as_str());
            }
        });
    }),
);

fn is_zone(text: &str) -> bool {
    const AREAS: [&str; 11] = [
        "Europe",
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Etc",
        "Indian",
        "Pacific",
    ];
    let Some((area, location)) = text.split_once('/') else { return text == "UTC" };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'/');
    AREAS.contains(&area) && !location.is_empty() && location.bytes().all(plain)
}

static SUPPORT_INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1344", "support-incomplete", Severity::Hint)
        .title("Support zugesagt, aber unvollständig", "support promised, but incomplete")
        .message("Zum zugesagten Support fehlt {missing}.", "The support that is promised lacks {missing}.")
        .what("Eine Supportzusage nennt Zeiten und Wege.", "A promise of support states hours and channels.")
        .why(
            "Wer Hilfe braucht, muss wissen, wann und wie sie erreichbar ist.",
            "Whoever needs help has to know when and how it can be reached.",
        )
        .fix("`hours` und `channels` ergänzen.", "Add `hours` and `channels`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.support", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for (place, support) in level.support.iter().enumerate() {
                let missing =
                    lacking(&[("hours", !support.hours.is_empty()), ("channels", !support.channels.is_empty())]);
                if let Some(missing) = missing {
                    context.report(format!("/serviceLevels/{index}/support/{place}")).param("missing", missing);
                }
            }
        }
    }),
);

static RESPONSE_WITHOUT_HOURS: Rule = Rule::new(
    Declaration::new("R1345", "response-time-without-support-hours", Severity::Warning)
        .title("Reaktionszeit ohne Supportzeiten", "response time without support hours")
        .message(
            "Die Zeiten je Priorität zählen nur in der Supportzeit, die nicht angegeben ist.",
            "The times per priority count in support hours only, and those are not stated.",
        )
        .what(
            "Zählen Reaktions- und Wiederherstellungszeiten nur in der Supportzeit (das ist so, wenn nichts anderes gesagt ist), sind \
             Supportzeiten angegeben.",
            "If response and restoration times count in support hours only (as they do where nothing else is said), support hours are stated.",
        )
        .why("Ohne sie ist keine Frist berechenbar.", "Without them no time limit can be computed.")
        .fix(
            "`support.hours` ergänzen oder `supportHoursOnly` auf false setzen, wenn alle Stunden zählen.",
            "Add `support.hours`, or set `supportHoursOnly` to false if all hours count.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.support", "serviceLevels.responseTargets", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            let timed = |it: &ResponseTarget| it.response_time.is_some() || it.restoration_time.is_some();
            let counts = level.response_targets.iter().any(|it| it.support_hours_only != Some(false) && timed(it));
            // Support without hours is another finding.
            let stated = !level.support.is_empty();
            if counts && !stated {
                context.report(format!("/serviceLevels/{index}/support"));
            }
        }
    }),
);

/// The priorities from the highest to the lowest.
const PRIORITIES: &[IncidentPriority] = IncidentPriority::KNOWN;

static PRIORITIES_OUT_OF_ORDER: Rule = Rule::new(
    Declaration::new("R1346", "response-targets-out-of-order", Severity::Warning)
        .title("Höhere Priorität wird langsamer bearbeitet", "higher priority is handled more slowly")
        .message(
            "Für „{higher}“ sind {slower} zugesagt, für „{lower}“ aber {faster} (`{member}`).",
            "For “{higher}” {slower} is promised, but {faster} for “{lower}” (`{member}`).",
        )
        .what(
            "Eine höhere Priorität hat keine längere Reaktions- oder Wiederherstellungszeit als eine niedrigere. Zeiten, die alle Stunden \
             zählen, werden nicht an kürzeren gemessen, die nur in der Supportzeit zählen.",
            "A higher priority has no longer response or restoration time than a lower one. Times that count all hours are not measured by \
             shorter ones that count in support hours only.",
        )
        .why("Sonst meldet jeder seine Störung mit der niedrigeren Priorität.", "Otherwise everybody reports incidents with the lower priority.")
        .fix("Die Zeiten berichtigen oder die Prioritäten tauschen.", "Correct the times, or swap the priorities.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.responseTargets", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for (place, higher) in PRIORITIES.iter().enumerate() {
                priorities_out_of_order(index, level, higher, PRIORITIES.get(place + 1..).unwrap_or_default(), context);
            }
        }
    }),
);

/// The first target of a priority, with its place.
fn target<'l>(level: &'l ServiceLevel, priority: &IncidentPriority) -> Option<(usize, &'l ResponseTarget)> {
    level.response_targets.iter().enumerate().find(|(_, target)| target.priority == *priority)
}

fn priorities_out_of_order(
    index: usize,
    level: &ServiceLevel,
    priority: &IncidentPriority,
    lower: &[IncidentPriority],
    context: &mut EntityContext<'_>,
) {
    let Some((place, higher)) = target(level, priority) else { return };
    // The next one that is stated is enough: the others follow from it.
    let Some((_, lower)) = lower.iter().find_map(|priority| target(level, priority)) else { return };
    if higher.support_hours_only == Some(false) && lower.support_hours_only != Some(false) {
        return;
    }
    let times = [
        ("responseTime", &higher.response_time, &lower.response_time),
        ("restorationTime", &higher.restoration_time, &lower.restoration_time),
    ];
    for (member, slower, faster) in times {
        let (Some(slower), Some(faster)) = (slower, faster) else { continue };
        if slower.exceeds(faster) == Some(true) {
            let finding = context.report(format!("/serviceLevels/{index}/responseTargets/{place}/{member}"));
            finding.param("higher", higher.priority.as_str()).param("slower", slower.as_str());
            finding.param("lower", lower.priority.as_str()).param("faster", faster.as_str()).param("member", member);
        }
    }
}

static RESTORED_BEFORE_ANSWERED: Rule = Rule::new(
    Declaration::new("R1347", "restored-before-answered", Severity::Warning)
        .title("Wiederherstellung vor der Reaktion", "restored before it is answered")
        .message(
            "Die Reaktion darf {response} dauern, die Wiederherstellung nur {restoration}.",
            "The response may take {response}, restoration {restoration} only.",
        )
        .what(
            "Die Reaktionszeit ist nicht länger als die Wiederherstellungszeit derselben Priorität.",
            "The response time is not longer than the restoration time of the same priority.",
        )
        .why(
            "Beide zählen ab der Meldung; meist sind die Werte vertauscht.",
            "Both count from the report; mostly the values are swapped.",
        )
        .fix("Die Zeiten berichtigen.", "Correct the times.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.responseTargets", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for (place, target) in level.response_targets.iter().enumerate() {
                let times: Option<(&Period, &Period)> =
                    target.response_time.as_ref().zip(target.restoration_time.as_ref());
                let Some((response, restoration)) = times else { continue };
                if response.exceeds(restoration) == Some(true) {
                    let finding =
                        context.report(format!("/serviceLevels/{index}/responseTargets/{place}/responseTime"));
                    finding.param("response", response.as_str()).param("restoration", restoration.as_str());
                }
            }
        }
    }),
);

static PRIORITY_TWICE: Rule = Rule::new(
    Declaration::new("R1348", "priority-twice", Severity::Warning)
        .title("Priorität doppelt", "priority given twice")
        .message(
            "Zur Priorität „{priority}“ gibt es schon eine Zusage.",
            "There is a promise for the priority “{priority}” already.",
        )
        .what("Jede Priorität kommt in einer Zusage einmal vor.", "Every priority comes once in a set of promises.")
        .why("Sonst ist offen, welche Zeiten gelten.", "Otherwise it is open which times hold.")
        .fix(
            "Die Einträge zusammenlegen oder die Priorität berichtigen.",
            "Merge the entries, or correct the priority.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.responseTargets", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for priority in PRIORITIES {
                let same = level.response_targets.iter().enumerate().filter(|(_, target)| target.priority == *priority);
                for (place, _) in same.skip(1) {
                    let finding = context.report(format!("/serviceLevels/{index}/responseTargets/{place}/priority"));
                    finding.param("priority", priority.as_str());
                }
            }
        }
    }),
);

#[cfg(test)]
mod tests {
    use super::{is_zone, minutes};

    #[test]
    fn times_of_day_have_one_form() {
        let good = [("00:00", 0), ("08:30", 510), ("23:59", 1439), ("24:00", 1440)];
        assert!(good.iter().all(|(text, number)| minutes(text) == Some(*number)));
        for bad in ["", "8:00", "24:01", "12:60", "08.00", "08:00:00", "ab:cd", "0８:0"] {
            assert_eq!(minutes(bad), None, "{bad}");
        }
    }

    #[test]
    fn time_zones_have_area_and_location() {
        for good in ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+1"] {
            assert!(is_zone(good), "{good}");
        }
        for bad in ["", "MEZ", "CET", "+01:00", "Berlin", "Europe/", "Europa/Berlin", "Europe/Berlin (MEZ)"] {
            assert!(!is_zone(bad), "{bad}");
        }
    }
}
