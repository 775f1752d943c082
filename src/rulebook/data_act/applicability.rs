//! Whether the Data Act applies is asked first.

use crate::model::service::DataActApplicability;
use crate::report::profiles::DATA_ACT;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_in_operation;

use super::exit;

pub(super) static RULES: &[&Rule] = &[&EXIT_MISSING, &NOT_STATED, &EXCEPTION_WITHOUT_REASON];

static EXIT_MISSING: Rule = Rule::new(
    Declaration::new("R1901", "exit-terms-missing", Severity::Warning)
        .title("Ausstiegsbedingungen fehlen", "exit terms missing")
        .message(
            "Es ist nichts dazu gesagt, wie Kunden den Anbieter wechseln oder die Nutzung beenden.",
            "Nothing is said about how customers switch to another provider, or end the use.",
        )
        .what(
            "Ein Cloud-Service, der genutzt wird, nennt seine Bedingungen für Wechsel und Ausstieg.",
            "A service in use states its terms for switching and exit.",
        )
        .why(
            "Seit dem 12. September 2025 gilt der Data Act mit Pflichten zum Anbieterwechsel; ob er hier gilt und was daraus folgt, \
             müssen Kunden vor der Bestellung wissen.",
            "Since 12 September 2025 the Data Act holds, with duties on switching; customers have to know before ordering whether it \
             holds here, and what follows.",
        )
        .fix(
            "`exit` ergänzen, beginnend mit `dataAct`: `applicable`, `custom-built`, `test-service` oder `not-applicable`.",
            "Add `exit`, beginning with `dataAct`: `applicable`, `custom-built`, `test-service` or `not-applicable`.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "für Cloud-Services in Pilot- oder Wirkbetrieb, auch abgekündigte",
            "for services on trial or in regular operation, deprecated ones as well",
        )
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&["exit", "lifecycle.status"]),
    Check::Service(|service, context| {
        if service.exit.is_none() && is_in_operation(service) {
            context.report("/exit");
        }
    }),
);

static NOT_STATED: Rule = Rule::new(
    Declaration::new("R1902", "data-act-applicability-not-stated", Severity::Warning)
        .title("Anwendbarkeit des Data Act nicht angegeben", "applicability of the Data Act not stated")
        .message(
            "Es ist nicht gesagt, ob die Regeln des Data Act zum Anbieterwechsel gelten.",
            "It is not said whether the rules of the Data Act on switching hold.",
        )
        .what(
            "Ausstiegsbedingungen sagen, ob der Data Act gilt oder welche Ausnahme greift.",
            "Exit terms say whether the Data Act holds, or which exception applies.",
        )
        .why(
            "Ohne diese Angabe lassen sich Fristen und Entgelte nicht beurteilen.",
            "Without that, periods and fees cannot be judged.",
        )
        .fix(
            "`exit.dataAct` ergänzen: `applicable`, `custom-built`, `test-service` oder `not-applicable`.",
            "Add `exit.dataAct`: `applicable`, `custom-built`, `test-service` or `not-applicable`.",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&["exit.dataAct", "lifecycle.status"]),
    Check::Service(|service, context| {
        if exit(service).is_some_and(|exit| exit.data_act.is_none()) {
            context.report("/exit/dataAct");
        }
    }),
);

static EXCEPTION_WITHOUT_REASON: Rule = Rule::new(
    Declaration::new("R1903", "data-act-exception-without-reason", Severity::Warning)
        .title("Ausnahme vom Data Act ohne Begründung", "exception from the Data Act without a reason")
        .message(
            "Als Anwendbarkeit steht hier `{value}`; die Begründung fehlt.",
            "The applicability is `{value}`; the reason is missing.",
        )
        .what(
            "Wer sich auf eine Ausnahme vom Data Act beruft, begründet sie.",
            "Whoever relies on an exception from the Data Act gives the reason.",
        )
        .why(
            "Mit der Ausnahme verlieren Kunden Rechte beim Wechsel; sie sollen prüfen können, ob sie greift.",
            "By the exception customers lose rights on switching; they should be able to see whether it applies.",
        )
        .fix("`exit.dataActReason` ergänzen.", "Add `exit.dataActReason`.")
        .addressee("Anbieter", "providers")
        .profiles(&[&DATA_ACT])
        .sources(&[FORMAT])
        .reads(&["exit.dataAct", "exit.dataActReason", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(exit) = exit(service).filter(|exit| exit.data_act_reason.is_none()) else { return };
        let excepted = |value: &&DataActApplicability| value.is_known() && **value != DataActApplicability::Applicable;
        if let Some(value) = exit.data_act.as_ref().filter(excepted) {
            context.report("/exit/dataActReason").param("value", value.as_str());
        }
    }),
);
