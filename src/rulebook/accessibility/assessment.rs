//! How accessibility was assessed: whether somebody looked, and when. Not here: what is said of the result (`statement`).

use crate::model::Service;
use crate::model::service::AccessibilityStatus;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::accessibility::statement::reads;
use crate::rulebook::accessibility::{of_providers, stated};
use crate::rulebook::sources::FORMAT;

pub(super) static RULES: &[&Rule] = &[&FULL_WITHOUT_ASSESSMENT, &OUTDATED];

static FULL_WITHOUT_ASSESSMENT: Rule = Rule::new(
    of_providers(Declaration::new("R2307", "fully-accessible-without-assessment", Severity::Warning))
        .title("Vollständig barrierefrei, ohne Beurteilung", "fully accessible, without an assessment")
        .message(
            "Der Cloud-Service nennt sich vollständig barrierefrei; wann und von wem das beurteilt wurde, ist nicht gesagt.",
            "The service calls itself fully accessible; when and by whom that was assessed is not said.",
        )
        .what(
            "Wer sich vollständig barrierefrei nennt, belegt das: mit dem Tag der Beurteilung, der beurteilenden Stelle oder einem \
             Prüfbericht.",
            "What is called fully accessible is backed: by the day of the assessment, who assessed it, or a report.",
        )
        .why(
            "Vollständige Barrierefreiheit ist selten; ohne Beleg hilft die Angabe nutzenden Stellen nicht.",
            "Full accessibility is rare; without anything that backs it the statement does not help those who use the service.",
        )
        .fix(
            "`assessedOn`, `attestation` oder `documents` unter `accessibility` ergänzen.",
            "Add `assessedOn`, `attestation` or `documents` under `accessibility`.",
        )
        .applies(
            "für Cloud-Services mit Bedienoberfläche und dem Stand `full`",
            "for services with a user interface and the status `full`",
        )
        .sources(&[FORMAT])
        .reads(reads![
            "accessibility.status",
            "accessibility.assessedOn",
            "accessibility.attestation",
            "accessibility.documents"
        ]),
    Check::Service(|service: &Service, context| {
        let Some(stated) = stated(service) else { return };
        let backed = stated.assessed_on.is_some() || stated.attestation.is_some() || !stated.documents.is_empty();
        if stated.status == Some(AccessibilityStatus::FullyAccessible) && !backed {
            context.report("/accessibility/assessedOn");
        }
    }),
);

static OUTDATED: Rule = Rule::new(
    of_providers(Declaration::new("R2308", "accessibility-assessment-outdated", Severity::Hint))
        .title("Beurteilung der Barrierefreiheit veraltet", "assessment of accessibility out of date")
        .message(
            "Die letzte Beurteilung ist vom {date} und damit älter als {period}.",
            "The last assessment is of {date}, and so older than {period}.",
        )
        .what(
            "Die letzte Beurteilung der Barrierefreiheit ist nicht älter als der Parameter `accessibility-assessment-age`, ohne \
             Vorgabe drei Jahre (P36M).",
            "The last assessment of accessibility is not older than the parameter `accessibility-assessment-age`, three years \
             (P36M) if nobody sets it.",
        )
        .why(
            "Oberflächen und Maßstäbe ändern sich. Die Frist ist eine Festlegung dieses Formats.",
            "User interfaces and standards change. The period is a choice of this format.",
        )
        .fix(
            "Neu beurteilen und `accessibility.assessedOn` fortschreiben.",
            "Assess it anew, and bring `accessibility.assessedOn` up to date.",
        )
        .applies(
            "für Cloud-Services mit Bedienoberfläche, deren Tag der Beurteilung angegeben ist",
            "for services with a user interface of which the day of the assessment is stated",
        )
        .sources(&[FORMAT])
        .parameters(&["accessibility-assessment-age"])
        .reads(reads!["accessibility.assessedOn"])
        .time_dependent(),
    Check::Service(|service: &Service, context| {
        let Some(date) = stated(service).and_then(|it| it.assessed_on.as_ref()) else { return };
        let over = context.parameters().accessibility_assessment_age.after(date);
        if over.is_some_and(|over| over < *context.today()) {
            let period = context.parameters().accessibility_assessment_age.clone();
            let finding = context.report("/accessibility/assessedOn").param("date", date.as_str());
            finding.param("period", period.as_str());
        }
    }),
);
