//! How far an offer is open: said, with a reason where it is closed, and with terms that fit. Not here: the terms in themselves
//! (`terms`).

use crate::model::Service;
use crate::model::service::{JointUse, JointUseOpenness};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::is_over;
use crate::rulebook::joint_use::PROFILES;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::{is_live, is_retired};
use crate::shape::Bilingual;
use crate::standards::documents::MPK_2023;

pub(super) static RULES: &[&Rule] = &[
    &NOT_SAID,
    &CLOSED_WITHOUT_REASON,
    &CLOSED_WITHOUT_COMMISSIONING_DATE,
    &RESTRICTED_WITHOUT_TERMS,
    &CLOSED_WITH_TERMS,
];

/// The day of the resolution.
const RESOLUTION: &str = "2023-11-06";

static NOT_SAID: Rule = Rule::new(
    Declaration::new("R1101", "joint-use-not-said", Severity::Hint)
        .title("Mitnutzung nicht angegeben", "joint use not said")
        .message(
            "Es ist nicht angegeben, wer den Cloud-Service mitnutzen darf.",
            "It is not said who may use the service jointly.",
        )
        .what(
            "Ein Cloud-Service im Wirkbetrieb sagt, wie weit er zur Mitnutzung offensteht.",
            "A service in regular operation says how far it is open for joint use.",
        )
        .why(
            "Andere Stellen suchen zuerst danach, ob sie ein Angebot überhaupt mitnutzen können. Der Beschluss von MPK und \
             Bundeskanzler vom 06.11.2023 will, dass neu beauftragte Lösungen in der Regel zur Mitnutzung angeboten werden.",
            "Others first look for whether they can use an offer at all. The resolution of 6 November 2023 wants newly commissioned \
             solutions to be offered for joint use by default.",
        )
        .fix(
            "`jointUse` mit `openness` angeben: `open`, `restricted` mit Bedingungen unter `terms`, oder `closed` mit Grund.",
            "Give `jointUse` with `openness`: `open`, `restricted` with terms under `terms`, or `closed` with a reason.",
        )
        .addressee("Anbieter", "providers")
        .applies("für Cloud-Services mit dem Status Wirkbetrieb", "for services with the status of regular operation")
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["jointUse", "lifecycle.status"]),
    Check::Service(|service, context| {
        if is_live(service) && service.joint_use.as_ref().is_none_or(|it| it.openness.is_none() && it.terms.is_empty()) {
            context.report("/jointUse");
        }
    }),
);

/// The statements on joint use of a service that is closed, and says no reason.
fn closed_without_reason(service: &Service) -> bool {
    let closed = |it: &JointUse| it.openness == Some(JointUseOpenness::Closed) && it.reason.is_none();
    service.joint_use.as_ref().is_some_and(|it| closed(it)) && !is_retired(service)
}

static CLOSED_WITHOUT_REASON: Rule = Rule::new(
    Declaration::new("R1102", "new-solution-closed-without-reason", Severity::Hint)
        .title("Neue Lösung ohne Grund nicht zur Mitnutzung angeboten", "new solution closed to joint use without a reason")
        .message(
            "Die Lösung wurde am {date} beauftragt und ist ohne Angabe eines Grundes nicht zur Mitnutzung angeboten.",
            "The solution was commissioned on {date} and is closed to joint use without a reason being given.",
        )
        .what(
            "Eine Lösung, die am 06.11.2023 oder später beauftragt wurde und nicht zur Mitnutzung angeboten wird, nennt den Grund.",
            "A solution that was commissioned on 6 November 2023 or later and is closed to joint use says why.",
        )
        .why(
            "Nach dem Beschluss von MPK und Bundeskanzler sollen neu beauftragte IT-Lösungen in der Regel anderen Stellen zur \
             Mitnutzung angeboten werden. Der Beschluss ist eine politische Entschließung, keine Rechtspflicht.",
            "By the resolution of the heads of government, newly commissioned IT solutions should be offered to others for joint use \
             by default. It is a political resolution, no legal duty.",
        )
        .fix(
            "Den Grund unter `jointUse.reason` nennen oder das Angebot öffnen (`openness`).",
            "Give the reason under `jointUse.reason`, or open the offer (`openness`).",
        )
        .addressee("Anbieter", "providers")
        .applies("wenn `commissionedOn` am 06.11.2023 oder danach liegt", "if `commissionedOn` is 6 November 2023 or later")
        .profiles(PROFILES)
        .sources(&[MPK_2023])
        .reads(&["jointUse.openness", "jointUse.reason", "commissionedOn", "lifecycle.status"]),
    Check::Service(|service, context| {
        // Days compare as their texts do.
        let commissioned = service.commissioned_on.as_ref().filter(|date| date.as_str() >= RESOLUTION);
        if let Some(date) = commissioned.filter(|_| closed_without_reason(service)) {
            context.report("/jointUse/reason").param("date", date.as_str());
        }
    }),
);

static CLOSED_WITHOUT_COMMISSIONING_DATE: Rule = Rule::new(
    Declaration::new("R1103", "closed-without-commissioning-date", Severity::Hint)
        .title("Geschlossenes Angebot ohne Grund und Beauftragungsdatum", "closed offer without reason and date of commissioning")
        .message(
            "Der Cloud-Service ist nicht zur Mitnutzung angeboten; weder ein Grund noch der Tag der Beauftragung ist angegeben.",
            "The service is closed to joint use; neither a reason nor the day of commissioning is given.",
        )
        .what(
            "Wer einen Cloud-Service nicht zur Mitnutzung anbietet, nennt den Grund oder wenigstens den Tag der Beauftragung.",
            "Who does not offer a service for joint use gives the reason, or at least the day of commissioning.",
        )
        .why(
            "Der Beschluss vom 06.11.2023 betrifft Lösungen, die seither beauftragt wurden; ohne den Tag ist offen, ob er gemeint \
             ist.",
            "The resolution of 6 November 2023 is about solutions commissioned since; without the day nobody knows whether it is \
             addressed.",
        )
        .fix("`jointUse.reason` oder `commissionedOn` ergänzen.", "Add `jointUse.reason` or `commissionedOn`.")
        .addressee("Anbieter", "providers")
        .applies("für Cloud-Services, die nicht eingestellt sind", "for services that are not retired")
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["jointUse.openness", "jointUse.reason", "commissionedOn", "lifecycle.status"]),
    Check::Service(|service, context| {
        if service.commissioned_on.is_none() && closed_without_reason(service) {
            context.report("/jointUse/reason");
        }
    }),
);

static RESTRICTED_WITHOUT_TERMS: Rule = Rule::new(
    Declaration::new("R1104", "restricted-without-valid-term", Severity::Warning)
        .title("Beschränktes Angebot ohne gültige Bedingung", "restricted offer without a valid term")
        .message(
            "Das Angebot ist beschränkt, aber {what}; so darf es niemand mitnutzen.",
            "The offer is restricted, but {what}; so nobody may use it.",
        )
        .what(
            "Ein beschränkt offenes Angebot nennt mindestens eine Bedingung, die heute gilt oder noch gelten wird.",
            "A restricted offer names at least one term that holds today or will hold.",
        )
        .why(
            "Zugelassen ist, wer eine Bedingung erfüllt; ohne Bedingung ist das Angebot geschlossen, ohne es zu sagen.",
            "Admitted is who meets a term; without one the offer is closed without saying so.",
        )
        .fix(
            "Unter `terms` eine Bedingung angeben oder ihren Zeitraum verlängern; sonst `openness` auf `open` oder `closed` setzen.",
            "Add a term under `terms`, or prolong its period; else set `openness` to `open` or `closed`.",
        )
        .addressee("Anbieter", "providers")
        .applies("für Cloud-Services, die nicht eingestellt sind", "for services that are not retired")
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["jointUse", "lifecycle.status"])
        .time_dependent(),
    Check::Service(restricted_without_terms),
);

fn restricted_without_terms(service: &Service, context: &mut EntityContext<'_>) {
    let Some(joint_use) = &service.joint_use else { return };
    if joint_use.openness != Some(JointUseOpenness::Restricted) || is_retired(service) {
        return;
    }
    let today = context.today();
    let mut terms = joint_use.terms.iter();
    if terms.all(|term| is_over(today, term.valid_until.as_ref())) {
        let ended = Bilingual::new("alle Bedingungen sind abgelaufen", "all terms have ended");
        let none = Bilingual::new("keine Bedingung ist angegeben", "no term is given");
        let what = if joint_use.terms.is_empty() { none } else { ended };
        context.report("/jointUse/terms").param("what", what);
    }
}

static CLOSED_WITH_TERMS: Rule = Rule::new(
    Declaration::new("R1105", "closed-with-terms", Severity::Warning)
        .title("Geschlossenes Angebot mit Bedingungen", "closed offer with terms")
        .message(
            "Der Cloud-Service ist als nicht zur Mitnutzung angeboten gekennzeichnet, nennt aber Bedingungen der Mitnutzung.",
            "The service is marked as closed to joint use, but it names terms of joint use.",
        )
        .what(
            "Ein Angebot, das nicht zur Mitnutzung offensteht, nennt keine Bedingungen dafür.",
            "An offer that is closed to joint use names no terms for it.",
        )
        .why("Eine der beiden Angaben gilt nicht; Leser wissen nicht, welche.", "One of the statements does not hold; readers cannot know which.")
        .fix(
            "`openness` auf `restricted` setzen oder die Bedingungen streichen.",
            "Set `openness` to `restricted`, or remove the terms.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "wenn eine der Bedingungen heute gilt oder noch gelten wird und der Cloud-Service nicht eingestellt ist",
            "if one of the terms holds today or will hold, and the service is not retired",
        )
        .profiles(PROFILES)
        .sources(&[FORMAT])
        .reads(&["jointUse", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(joint_use) = &service.joint_use else { return };
        let today = context.today();
        let mut terms = joint_use.terms.iter();
        if joint_use.openness == Some(JointUseOpenness::Closed)
            && terms.any(|term| !is_over(today, term.valid_until.as_ref()))
            && !is_retired(service)
        {
            context.report("/jointUse/openness");
        }
    }),
);
