//! What is stated about a requirement: open obligations, reasons, contradictions.
//! Not here: which requirement is meant (`requirements`), and what backs the statement (`backing`).

use super::requirements::{Known, known, speaks_to};
use crate::model::Service;
use crate::model::service::{ConformityStatement, ConformityStatus};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::{holds_on, overlap};
use crate::rulebook::lookup::FEW;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::{Requirement, Strength, documents};
use crate::text::Date;

pub(super) static RULES: &[&Rule] =
    &[&MUST_NOT_MET, &MUST_OPEN, &SHOULD_WITHOUT_REASON, &NOT_APPLICABLE_WITHOUT_REASON, &PLAN_PASSED, &CONTRADICTION];

/// Whether a statement still holds on a day.
fn holds(statement: &ConformityStatement, today: &Date) -> bool {
    holds_on(today, statement.valid_from.as_ref(), statement.valid_until.as_ref())
}

/// Whether a requirement binds without exception.
fn binds(row: &Requirement) -> bool {
    matches!(row.strength(), Some(Strength::Must | Strength::MustNot))
}

/// Whether the data say that the requirement speaks to whoever states it.
fn is_addressee(statement: &ConformityStatement, row: &Requirement) -> bool {
    let (Some(wanted), Some(role)) = (&row.role, &statement.role) else { return false };
    speaks_to(wanted, role)
}

/// Whether it is said until when the requirement will be met, and that day has not passed.
fn is_planned(statement: &ConformityStatement, today: &Date) -> bool {
    statement.planned_until.as_ref().is_some_and(|until| until >= today)
}

/// An obligation that is stated not to be met by the one whom it binds, without a plan.
fn is_breached(statement: &ConformityStatement, row: &Requirement, today: &Date) -> bool {
    statement.status == Some(ConformityStatus::NotMet) && is_addressee(statement, row) && !is_planned(statement, today)
}

static MUST_NOT_MET: Rule = Rule::new(
    Declaration::new("R2010", "must-not-met", Severity::Error)
        .title("MUSS-Anforderung nicht erfüllt", "MUSS requirement not met")
        .message(
            "`{requirement}` ({catalog}) ist eine Muss-Anforderung an diese Rolle und nach eigener Aussage nicht erfüllt; ein künftiger Termin ist nicht genannt.",
            "`{requirement}` ({catalog}) binds this role and by its own statement is not met; no future date is named.",
        )
        .what(
            "Muss-Anforderungen eines Standards sind von denen erfüllt, an die sie sich richten.",
            "What a standard demands with MUSS is met by those to whom it speaks.",
        )
        .why(
            "Der Standard lässt bei MUSS keine Abweichung zu.",
            "With MUSS the standard allows no deviation.",
        )
        .fix(
            "Die Anforderung erfüllen und `status` ändern; bis dahin in `plannedUntil` den Termin nennen.",
            "Meet the requirement and change `status`; until then name the date in `plannedUntil`.",
        )
        .addressee(
            "die Rolle, die der Standard nennt, etwa der Softwarelieferant",
            "the role that the standard names, for example the software supplier",
        )
        .applies(
            "wenn die Rolle der Aussage die Rolle der Anforderung ist, die Aussage gilt und der Cloud-Service nicht eingestellt ist; bei Anforderungskatalogen, die der Prüfung mitgegeben werden, ist der Katalog die Quelle",
            "if the role of the statement is that of the requirement, the statement holds, and the service is not retired; for catalogs given to the check the catalog is the source",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[documents::DVC_DETAILSTANDARDS])
        .reads(&[
            "conformity.requirement",
            "conformity.status",
            "conformity.role",
            "conformity.plannedUntil",
            "conformity.validFrom",
            "conformity.validUntil",
            "lifecycle.status",
        ])
        .time_dependent(),
    Check::Service(must_not_met),
);

fn must_not_met(service: &Service, context: &mut EntityContext<'_>) {
    let (standards, today) = (context.standards(), context.today());
    for known @ Known { statement, row, .. } in known(service, standards) {
        let breached = binds(row) && holds(statement, today) && is_breached(statement, row, today);
        if breached && !is_retired(service) {
            known.report("status", context);
        }
    }
}

static MUST_OPEN: Rule = Rule::new(
    Declaration::new("R2011", "must-open", Severity::Warning)
        .title("MUSS-Anforderung offen", "MUSS requirement open")
        .message(
            "`{requirement}` ({catalog}) ist eine Muss-Anforderung und nach eigener Aussage noch nicht ganz erfüllt.",
            "`{requirement}` ({catalog}) is demanded with MUSS and by its own statement is not fully met.",
        )
        .what(
            "Muss-Anforderungen eines Standards sind von denen erfüllt, an die sie sich richten.",
            "What a standard demands with MUSS is met by those to whom it speaks.",
        )
        .why(
            "Kunden müssen wissen, dass hier noch etwas fehlt. Ein Fehler ist es nicht: die Anforderung ist teilweise erfüllt, ein Termin ist genannt, oder aus der Aussage geht nicht hervor, dass die Anforderung diese Stelle bindet.",
            "Customers must know that something is missing. It is no error: the requirement is met in part, a date is named, or the statement does not show that the requirement binds this body.",
        )
        .fix(
            "Die Anforderung erfüllen und `status` ändern; wenn sie sich an eine andere Rolle richtet, das mit `not-applicable` und Begründung sagen.",
            "Meet the requirement and change `status`; if it speaks to another role, say so with `not-applicable` and a reason.",
        )
        .applies(
            "wenn die Aussage gilt und der Cloud-Service nicht eingestellt ist; bei Anforderungskatalogen, die der Prüfung mitgegeben werden, ist der Katalog die Quelle",
            "if the statement holds and the service is not retired; for catalogs given to the check the catalog is the source",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[documents::DVC_DETAILSTANDARDS, documents::EFA])
        .reads(&[
            "conformity.requirement",
            "conformity.status",
            "conformity.role",
            "conformity.plannedUntil",
            "conformity.validFrom",
            "conformity.validUntil",
            "lifecycle.status",
        ])
        .time_dependent(),
    Check::Service(must_open),
);

fn must_open(service: &Service, context: &mut EntityContext<'_>) {
    let (standards, today) = (context.standards(), context.today());
    for known @ Known { statement, row, .. } in known(service, standards) {
        let open = is_open(statement) && binds(row) && holds(statement, today) && !is_breached(statement, row, today);
        if open && !is_retired(service) {
            known.report("status", context);
        }
    }
}

/// Whether something is missing by the statement itself.
fn is_open(statement: &ConformityStatement) -> bool {
    matches!(statement.status, Some(ConformityStatus::NotMet | ConformityStatus::PartlyMet))
}

static SHOULD_WITHOUT_REASON: Rule = Rule::new(
    Declaration::new("R2012", "should-not-met-without-reason", Severity::Warning)
        .title("Abweichung von SOLL ohne Begründung", "deviation from SOLL without a reason")
        .message(
            "`{requirement}` ({catalog}) ist eine Soll-Anforderung und nicht ganz erfüllt; eine Begründung fehlt.",
            "`{requirement}` ({catalog}) is demanded with SOLL and not fully met; a reason is missing.",
        )
        .what(
            "Wer von einer Soll-Anforderung abweicht, begründet das.",
            "Whoever deviates from what is demanded with SOLL gives a reason.",
        )
        .why(
            "SOLL lässt Abweichungen zu, wenn es einen Grund gibt; die Architekturrichtlinie verlangt ausdrücklich, ihn zu dokumentieren. Wie die DVC-Detailstandards SOLL verstehen, konnte nicht gelesen werden.",
            "SOLL allows deviations where there is a reason; the Architekturrichtlinie explicitly asks to document it. How the DVC-Detailstandards read SOLL could not be found.",
        )
        .fix("Den Grund in `reason` nennen.", "Give the reason in `reason`.")
        .applies(
            "wenn die Aussage „nicht erfüllt“ oder „teilweise erfüllt“ lautet und der Cloud-Service nicht eingestellt ist",
            "if the statement says “not met” or “met in part”, and the service is not retired",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.requirement", "conformity.status", "conformity.reason", "lifecycle.status"]),
    Check::Service(should_without_reason),
);

fn should_without_reason(service: &Service, context: &mut EntityContext<'_>) {
    let standards = context.standards();
    for known @ Known { statement, row, .. } in known(service, standards) {
        let unexplained = is_open(statement) && statement.reason.is_none();
        if unexplained && row.strength() == Some(Strength::Should) && !is_retired(service) {
            known.report("reason", context);
        }
    }
}

static NOT_APPLICABLE_WITHOUT_REASON: Rule = Rule::new(
    Declaration::new("R2013", "not-applicable-without-reason", Severity::Warning)
        .title("„Nicht anwendbar“ ohne Begründung", "“not applicable” without a reason")
        .message(
            "Warum `{requirement}` nicht anwendbar sein soll, ist nicht begründet.",
            "It is not said why `{requirement}` should not be applicable.",
        )
        .what(
            "Wer eine Anforderung für nicht anwendbar erklärt, begründet das.",
            "Whoever declares a requirement not applicable gives a reason.",
        )
        .why(
            "Ohne Begründung kann niemand beurteilen, ob die Anforderung wirklich nicht gilt.",
            "Without a reason nobody can judge whether the requirement really does not apply.",
        )
        .fix("Den Grund in `reason` nennen.", "Give the reason in `reason`.")
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.status", "conformity.reason", "lifecycle.status"]),
    Check::Service(not_applicable),
);

fn not_applicable(service: &Service, context: &mut EntityContext<'_>) {
    for (index, statement) in service.conformity.iter().enumerate() {
        let unexplained = statement.status == Some(ConformityStatus::NotApplicable) && statement.reason.is_none();
        if unexplained && !is_retired(service) {
            let finding = context.report(format!("/conformity/{index}/reason"));
            finding.param("requirement", statement.requirement.as_str());
        }
    }
}

static PLAN_PASSED: Rule = Rule::new(
    Declaration::new("R2014", "planned-date-passed", Severity::Warning)
        .title("Termin für die Erfüllung verstrichen", "date for meeting the requirement has passed")
        .message(
            "`{requirement}` sollte bis {date} erfüllt sein und ist es nach eigener Aussage nicht.",
            "`{requirement}` was to be met by {date}, and by its own statement is not.",
        )
        .what(
            "Ein Termin in `plannedUntil` liegt in der Zukunft, solange die Anforderung offen ist.",
            "A date in `plannedUntil` lies in the future as long as the requirement is open.",
        )
        .why(
            "Die Aussage ist veraltet, oder die Zusage wurde nicht gehalten.",
            "The statement is out of date, or the promise was not kept.",
        )
        .fix("`status` berichtigen oder einen neuen Termin nennen.", "Correct `status`, or name a new date.")
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["conformity.status", "conformity.plannedUntil", "lifecycle.status"])
        .time_dependent(),
    Check::Service(plan_passed),
);

fn plan_passed(service: &Service, context: &mut EntityContext<'_>) {
    let today = context.today();
    for (index, statement) in service.conformity.iter().enumerate().filter(|(_, statement)| is_open(statement)) {
        if let Some(date) = statement.planned_until.as_ref().filter(|until| *until < today && !is_retired(service)) {
            context
                .report(format!("/conformity/{index}/plannedUntil"))
                .param("requirement", statement.requirement.as_str())
                .param("date", date.as_str());
        }
    }
}

static CONTRADICTION: Rule = Rule::new(
    Declaration::new("R2015", "statements-contradict", Severity::Warning)
        .title(
            "Aussagen zu einer Anforderung widersprechen sich",
            "statements about a requirement contradict each other",
        )
        .message(
            "Zu `{requirement}` steht hier „{status}“, in Aussage {first} aber „{other}“.",
            "This says “{status}” about `{requirement}`, statement {first} says “{other}”.",
        )
        .what(
            "Zu einer Anforderung trifft eine Stelle in einer Rolle für einen Zeitraum nur eine Aussage.",
            "About one requirement a body makes one statement in a role for a time.",
        )
        .why("Niemand weiß, welche Aussage gilt.", "Nobody knows which statement holds.")
        .fix(
            "Eine der Aussagen entfernen, oder ihre Zeiträume mit `validFrom` und `validUntil` trennen.",
            "Remove one of the statements, or separate their times by `validFrom` and `validUntil`.",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&[
            "conformity.requirement",
            "conformity.status",
            "conformity.standard",
            "conformity.edition",
            "conformity.role",
            "conformity.statedBy",
            "conformity.validFrom",
            "conformity.validUntil",
        ]),
    Check::Service(contradiction),
);

fn contradiction(service: &Service, context: &mut EntityContext<'_>) {
    let statements = &service.conformity;
    if statements.len() <= FEW {
        for (index, statement) in statements.iter().enumerate() {
            let mut earlier = statements.iter().take(index).enumerate();
            if let Some(first) = earlier.find(|(_, earlier)| contradict(earlier, statement)) {
                report_contradiction(first, (index, statement), context);
            }
        }
        return;
    }
    // Those about the same stand together, in the order of their times: each is compared with the one before that lasts longest.
    let mut order: Vec<(usize, &ConformityStatement)> = statements.iter().enumerate().collect();
    order.sort_by_key(|(index, statement)| (subject(statement), statement.valid_from.as_ref(), *index));
    let mut longest: Option<(usize, &ConformityStatement)> = None;
    for next in order {
        let before = longest.filter(|before| subject(before.1) == subject(next.1));
        if let Some(before) = before.filter(|before| contradict(before.1, next.1)) {
            report_contradiction(before, next, context);
        }
        let outlasts = |before: &ConformityStatement| match (&before.valid_until, &next.1.valid_until) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(before), Some(next)) => before >= next,
        };
        longest = Some(before.filter(|before| outlasts(before.1)).unwrap_or(next));
    }
}

/// About what a statement is, by whom, and in which role.
fn subject(statement: &ConformityStatement) -> [&str; 5] {
    [
        statement.requirement.as_str(),
        statement.standard.as_ref().map_or("", |it| it.as_str()),
        statement.edition.as_ref().map_or("", |it| it.as_str()),
        statement.role.as_ref().map_or("", |it| it.as_str()),
        statement.stated_by.as_ref().map_or("", |it| it.as_str()),
    ]
}

/// Whether two statements say different things about the same at the same time.
fn contradict(one: &ConformityStatement, other: &ConformityStatement) -> bool {
    one.status.is_some()
        && other.status.is_some()
        && one.status != other.status
        && subject(one) == subject(other)
        && overlap((&one.valid_from, &one.valid_until), (&other.valid_from, &other.valid_until))
}

fn report_contradiction(
    (first, one): (usize, &ConformityStatement),
    (second, other): (usize, &ConformityStatement),
    context: &mut EntityContext<'_>,
) {
    let said =
        |statement: &ConformityStatement| statement.status.as_ref().map_or("", |status| status.as_str()).to_owned();
    context
        .report(format!("/conformity/{second}/status"))
        .param("requirement", other.requirement.as_str())
        .param("status", said(other))
        .param("other", said(one))
        .param("first", first + 1);
}
