//! Periods of switching, and what is not said about it.

use crate::report::profiles::DATA_ACT;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::missing::unstated;
use crate::rulebook::sources::FORMAT;
use crate::standards::Source;
use crate::standards::documents;
use crate::text::{Length, Period};

use super::{applicable, exit};

pub(super) static RULES: &[&Rule] = &[&NOTICE_TOO_LONG, &TRANSITION_TOO_LONG, &TERMS_NOT_STATED, &ERASED_TOO_EARLY];

const ART_25: Source = documents::DATA_ACT.section("Art. 25");

const TWO_MONTHS: Length = Length::of_months(2);
const THIRTY_DAYS: Length = Length::of_days(30);

/// Whether a period is longer than a limit, whatever day it begins on.
fn exceeds(period: &Period, limit: Length) -> bool {
    period.length().exceeds(limit) == Some(true)
}

static NOTICE_TOO_LONG: Rule = Rule::new(
    Declaration::new("R1904", "switching-notice-too-long", Severity::Error)
        .title("Ankündigungsfrist für den Wechsel zu lang", "notice period for switching too long")
        .message(
            "Die Ankündigungsfrist {period} ist länger als zwei Monate.",
            "The notice period {period} is longer than two months.",
        )
        .what(
            "Die Frist, mit der ein Kunde den Wechsel ankündigt, beträgt höchstens zwei Monate.",
            "The period of notice for starting to switch is two months at most.",
        )
        .why(
            "Der Data Act begrenzt die Frist, damit Kunden nicht festgehalten werden.",
            "The Data Act limits the period so that customers are not held.",
        )
        .fix(
            "`exit.noticePeriod` auf höchstens `P2M` setzen und die Vertragsbedingungen anpassen.",
            "Set `exit.noticePeriod` to `P2M` at most, and adapt the terms of contract.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn der Data Act nach eigener Angabe gilt und die Dauern vergleichbar sind; `P60D` und `P2M` sind es nicht",
            "if the Data Act holds by the service's own statement, and the periods can be compared; `P60D` and `P2M` cannot",
        )
        .profiles(&[&DATA_ACT])
        .sources(&[ART_25])
        .reads(&["exit.noticePeriod", "exit.dataAct", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(period) = applicable(service).and_then(|exit| exit.notice_period.as_ref()) else { return };
        if exceeds(period, TWO_MONTHS) {
            context.report("/exit/noticePeriod").param("period", period.as_str());
        }
    }),
);

static TRANSITION_TOO_LONG: Rule = Rule::new(
    Declaration::new("R1905", "transition-too-long", Severity::Error)
        .title("Übergangszeit zu lang", "transition period too long")
        .message(
            "Die Übergangszeit {period} ist länger als 30 Tage, und es ist nicht begründet, warum.",
            "The transition period {period} is longer than 30 days, and no reason is given.",
        )
        .what(
            "Die Übergangszeit beträgt in der Regel höchstens 30 Tage; wer mehr braucht, begründet das.",
            "The transition period normally is 30 days at most; whoever needs more gives the reason.",
        )
        .why(
            "Der Data Act lässt eine längere Zeit nur als Ausnahme zu.",
            "The Data Act allows for a longer time as an exception only.",
        )
        .fix(
            "`exit.transitionPeriod` auf höchstens `P30D` setzen oder die technische Notwendigkeit in `exit.transitionException` begründen.",
            "Set `exit.transitionPeriod` to `P30D` at most, or give the technical necessity in `exit.transitionException`.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn der Data Act nach eigener Angabe gilt und die Dauern vergleichbar sind; `P1M` und `P30D` sind es nicht",
            "if the Data Act holds by the service's own statement, and the periods can be compared; `P1M` and `P30D` cannot",
        )
        .profiles(&[&DATA_ACT])
        .sources(&[ART_25])
        .reads(&["exit.transitionPeriod", "exit.transitionException", "exit.dataAct", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(exit) = applicable(service).filter(|exit| exit.transition_exception.is_none()) else { return };
        if let Some(period) = exit.transition_period.as_ref().filter(|period| exceeds(period, THIRTY_DAYS)) {
            context.report("/exit/transitionPeriod").param("period", period.as_str());
        }
    }),
);

static TERMS_NOT_STATED: Rule = Rule::new(
    Declaration::new("R1906", "switching-terms-not-stated", Severity::Warning)
        .title("Bedingungen für den Wechsel unvollständig", "terms of switching incomplete")
        .message("Nicht angegeben: {members}.", "Not stated: {members}.")
        .what(
            "Wo der Data Act gilt, sind Ankündigungsfrist, Übergangszeit, exportierbare Daten und Entgelte für den Wechsel angegeben.",
            "Where the Data Act holds, notice period, transition period, exportable data and fees for switching are stated.",
        )
        .why(
            "Art. 25 und 29 des Data Act regeln diese Punkte für den Vertrag; die exportierbaren Daten sind dort abschließend aufzuführen. \
             Dass sie im Katalog stehen, verlangt dieses Format.",
            "Art. 25 and 29 of the Data Act rule on these points for the contract, which has to list the exportable data exhaustively. \
             That they stand in the catalog is demanded by this format.",
        )
        .fix(
            "Die Felder unter `exit` ergänzen; fällt kein Entgelt an, `freeSwitching` auf `true` setzen.",
            "Add the members to `exit`; if nothing is charged, set `freeSwitching` to `true`.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn der Data Act nach eigener Angabe gilt",
            "if the Data Act holds by the service's own statement",
        )
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&[
            "exit.noticePeriod",
            "exit.transitionPeriod",
            "exit.exportableData",
            "exit.freeSwitching",
            "exit.switchingFees",
            "exit.dataAct",
            "lifecycle.status",
        ]),
    Check::Service(|service, context| {
        let Some(exit) = applicable(service) else { return };
        let members = unstated(&[
            (
                exit.notice_period.is_some(),
                "die Ankündigungsfrist (`noticePeriod`)",
                "the notice period (`noticePeriod`)",
            ),
            (
                exit.transition_period.is_some(),
                "die Übergangszeit (`transitionPeriod`)",
                "the transition period (`transitionPeriod`)",
            ),
            (
                !exit.exportable_data.is_empty(),
                "die exportierbaren Daten (`exportableData`)",
                "the exportable data (`exportableData`)",
            ),
            (
                exit.free_switching.is_some() || !exit.switching_fees.is_empty(),
                "ob der Wechsel etwas kostet (`freeSwitching` oder `switchingFees`)",
                "whether switching costs anything (`freeSwitching` or `switchingFees`)",
            ),
        ]);
        if let Some(members) = members {
            context.report("/exit").param("members", members);
        }
    }),
);

static ERASED_TOO_EARLY: Rule = Rule::new(
    Declaration::new("R1907", "erased-before-retrieval-ends", Severity::Warning)
        .title("Löschung vor Ende der Abrufzeit", "erased before the retrieval ends")
        .message(
            "Die Daten sind {retrieval} lang abrufbar, aber schon nach {erasure} gelöscht.",
            "The data can be retrieved for {retrieval}, but are erased after {erasure}.",
        )
        .what(
            "Die Löschfrist ist nicht kürzer als die Abrufzeit.",
            "The erasure period is not shorter than the retrieval period.",
        )
        .why("Was gelöscht ist, lässt sich nicht mehr abrufen.", "What is erased cannot be retrieved any more.")
        .fix(
            "`exit.erasurePeriod` oder `exit.retrievalPeriod` berichtigen.",
            "Correct `exit.erasurePeriod` or `exit.retrievalPeriod`.",
        )
        .addressee("Anbieter", "providers")
        .applies("wenn beide Dauern vergleichbar sind", "if both periods can be compared")
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&["exit.erasurePeriod", "exit.retrievalPeriod", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(exit) = exit(service) else { return };
        let (Some(retrieval), Some(erasure)) = (&exit.retrieval_period, &exit.erasure_period) else { return };
        if retrieval.exceeds(erasure) == Some(true) {
            let finding = context.report("/exit/erasurePeriod");
            finding.param("retrieval", retrieval.as_str()).param("erasure", erasure.as_str());
        }
    }),
);
