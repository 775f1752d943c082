//! The dates of reports: period, day to which they refer, date of the report. Not here: validity of certificates (`certificates`).

use super::{c5, is_old, last_day};
use crate::model::Service;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::months_after;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::text::Date;

pub(super) static RULES: &[&Rule] = &[&PERIOD_REVERSED, &PERIOD_TOO_LONG, &REPORT_BEFORE_END, &REPORT_OLD];

static PERIOD_REVERSED: Rule = Rule::new(
    Declaration::new("R1411", "report-period-reversed", Severity::Error)
        .title("Prüfungszeitraum endet vor dem Beginn", "period of a report ends before it begins")
        .message(
            "Der Prüfungszeitraum endet am {until}, vor seinem Beginn am {from}.",
            "The period ends on {until}, before it begins on {from}.",
        )
        .what("`periodUntil` liegt nicht vor `periodFrom`.", "`periodUntil` does not lie before `periodFrom`.")
        .why("Sonst ist über keinen Tag etwas gesagt.", "Otherwise nothing is said about any day.")
        .fix("Eines der beiden Daten nach dem Bericht berichtigen.", "Correct one of the two dates by the report.")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, from, until) in periods(service).filter(|(_, from, until)| until < from) {
            let finding = context.report(format!("/evidence/{index}/periodUntil"));
            finding.param("from", from.as_str()).param("until", until.as_str());
        }
    }),
);

/// Each period that is given, with the place of its evidence.
fn periods(service: &Service) -> impl Iterator<Item = (usize, &Date, &Date)> {
    let list = service.evidence.iter().enumerate();
    list.filter_map(|(index, it)| Some((index, it.period_from.as_ref()?, it.period_until.as_ref()?)))
}

static PERIOD_TOO_LONG: Rule = Rule::new(
    Declaration::new("R1412", "report-period-over-a-year", Severity::Warning)
        .title("Prüfungszeitraum länger als zwölf Monate", "period of a report longer than twelve months")
        .message(
            "Der Prüfungszeitraum von {from} bis {until} ist länger als zwölf Monate.",
            "The period from {from} to {until} is longer than twelve months.",
        )
        .what("Der Prüfungszeitraum eines Berichts umfasst höchstens zwölf Monate.", "The period of a report has at most twelve months.")
        .why(
            "Üblich sind bei C5 drei bis zwölf Monate; ein längerer Zeitraum ist meist ein Tippfehler oder fasst mehrere Berichte zusammen.",
            "With C5 three to twelve months are usual; a longer period is most often a slip, or puts several reports together.",
        )
        .fix(
            "Die Daten nach dem Bericht berichtigen; mehrere Berichte als mehrere Nachweise angeben.",
            "Correct the dates by the report; give several reports as several pieces of evidence.",
        )
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, from, until) in periods(service) {
            // Both days count: the last possible one is the day before the same day a year later.
            if months_after(from, 12).is_some_and(|limit| until.to_date() >= limit) {
                let finding = context.report(format!("/evidence/{index}/periodUntil"));
                finding.param("from", from.as_str()).param("until", until.as_str());
            }
        }
    }),
);

static REPORT_BEFORE_END: Rule = Rule::new(
    Declaration::new("R1413", "report-before-end-of-period", Severity::Warning)
        .title("Bericht vor dem Ende des Geprüften", "report before the end of what it examined")
        .message(
            "Der Bericht trägt das Datum {report}, bezieht sich aber auf die Zeit bis {until}.",
            "The report is dated {report}, but is about the time until {until}.",
        )
        .what(
            "Ein Bericht wird nicht vor dem letzten Tag ausgestellt, auf den er sich bezieht.",
            "A report is not issued before the last day that it is about.",
        )
        .why("Was noch nicht geschehen ist, kann niemand prüfen.", "Nobody can examine what has not happened.")
        .fix(
            "`reportDate` oder den Zeitraum nach dem Bericht berichtigen.",
            "Correct `reportDate` or the period by the report.",
        )
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            let (Some(report), Some(until)) = (&evidence.report_date, last_day(evidence)) else { continue };
            if report < until {
                let finding = context.report(format!("/evidence/{index}/reportDate"));
                finding.param("report", report.as_str()).param("until", until.as_str());
            }
        }
    }),
);

static REPORT_OLD: Rule = Rule::new(
    Declaration::new("R1414", "c5-attestation-outdated", Severity::Warning)
        .title("C5-Testat nicht mehr aktuell", "C5 attestation out of date")
        .message(
            "Das jüngste C5-Testat reicht nur bis {until}; das ist mehr als zwölf Monate her.",
            "The latest C5 attestation reaches until {until} only; that is more than twelve months ago.",
        )
        .what(
            "Der Zeitraum oder Stichtag des jüngsten C5-Testats liegt höchstens zwölf Monate zurück.",
            "The period or day of the latest C5 attestation lies at most twelve months back.",
        )
        .why(
            "Ein Testat sagt nichts über die Zeit danach; üblich ist eine Prüfung in jedem Jahr.",
            "An attestation says nothing about the time after it; an examination every year is usual.",
        )
        .fix(
            "Das Folgetestat angeben, sobald es vorliegt; ist keines zu erwarten, den Nachweis entfernen.",
            "Add the attestation that follows as soon as it is there; if none is to be expected, remove the evidence.",
        )
        .applies(
            "wenn zu jedem C5-Testat Zeitraum oder Stichtag bekannt ist und der Cloud-Service nicht eingestellt ist",
            "if the period or day of each C5 attestation is known, and the service is not retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"])
        .time_dependent(),
    Check::Service(report_old),
);

fn report_old(service: &Service, context: &mut EntityContext<'_>) {
    let mut latest: Option<(&Date, usize)> = None;
    for (index, evidence) in c5::attestations(service) {
        // One without a day may be the latest.
        let Some(until) = last_day(evidence) else { return };
        latest = latest.max(Some((until, index)));
    }
    let Some((until, index)) = latest.filter(|(until, _)| is_old(until, context.today()) && !is_retired(service))
    else {
        return;
    };
    let period = service.evidence.get(index).is_some_and(|evidence| evidence.period_until.is_some());
    let member = if period { "periodUntil" } else { "asOf" };
    context.report(format!("/evidence/{index}/{member}")).param("until", until.as_str());
}
