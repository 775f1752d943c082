//! What is said on accessibility: at all, with a statement, with a contact. Not here: how it was assessed (`assessment`).

use crate::model::Service;
use crate::model::service::{AccessibilityStandard, AccessibilityStatus, ServiceCategory};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::accessibility::{has_screens, of_providers, stated};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::standards::documents::IT_PLR_2026_03;

pub(super) static RULES: &[&Rule] = &[
    &NOTHING_SAID,
    &STATEMENT_MISSING,
    &INCOMPLETE,
    &NO_LIMITATIONS,
    &DOCUMENTS_NOT_ACCESSIBLE,
    &NO_SCREENS_BUT_STATED,
];

const SCREENS_DE: &str = "für Cloud-Services mit Bedienoberfläche: nach eigener Angabe, nach der Zielgruppe (Beschäftigte der Verwaltung, \
                          Bürgerinnen und Bürger, Unternehmen) oder als SaaS; eingestellte ausgenommen";
const SCREENS_EN: &str = "for services with a user interface: by their own statement, by their audience (staff, citizens, \
                          businesses), or as SaaS; retired ones left out";

/// What decides whether there are screens.
macro_rules! reads {
    ($($member:literal),*) => {
        &["accessibility.userInterface", "audience", "serviceModel", "lifecycle.status" $(, $member)*]
    };
}
pub(super) use reads;

static NOTHING_SAID: Rule = Rule::new(
    of_providers(Declaration::new("R2301", "accessibility-not-stated", Severity::Warning))
        .title("Keine Angaben zur Barrierefreiheit", "nothing said on accessibility")
        .message(
            "Zur Barrierefreiheit der Bedienoberfläche ist nichts gesagt.",
            "Nothing is said on the accessibility of the user interface.",
        )
        .what(
            "Ein Cloud-Service mit Bedienoberfläche sagt, wie weit sie barrierefrei ist.",
            "A service with a user interface says how far it is accessible.",
        )
        .why(
            "Für nutzende Stellen gelten Vorgaben wie die BITV 2.0; sie müssen wissen, was sie erhalten. Dass es im Katalog steht, verlangt \
             dieses Format.",
            "Rules such as the BITV 2.0 apply to bodies that use the service; they have to know what they get. That it stands in the catalog \
             is demanded by this format.",
        )
        .fix(
            "`accessibility` ergänzen, mindestens mit `status`; gibt es keine Bedienoberfläche, `\"userInterface\": false`.",
            "Add `accessibility`, at least with `status`; if there is no user interface, `\"userInterface\": false`.",
        )
        .applies(SCREENS_DE, SCREENS_EN)
        .sources(&[FORMAT])
        .reads(&["accessibility", "audience", "serviceModel", "lifecycle.status"]),
    Check::Service(|service: &Service, context| {
        let said = service.accessibility.as_ref().is_some_and(|it| it.status.is_some() || it.statement.is_some());
        if !said && has_screens(service) {
            context.report("/accessibility");
        }
    }),
);

static STATEMENT_MISSING: Rule = Rule::new(
    of_providers(Declaration::new("R2302", "accessibility-statement-missing", Severity::Warning))
        .title("Erklärung zur Barrierefreiheit fehlt", "accessibility statement missing")
        .message("Zur Barrierefreiheit fehlt: {members}.", "On accessibility there is no {members}.")
        .what(
            "Zu einem beurteilten Cloud-Service gehören die Adresse der Erklärung zur Barrierefreiheit und eine Stelle, bei der \
             Barrieren gemeldet werden können.",
            "With a service that was assessed belong the address of its accessibility statement and a contact to which barriers \
             can be reported.",
        )
        .why(
            "Nutzende Stellen, die selbst eine Erklärung zur Barrierefreiheit abgeben, brauchen dafür die des Anbieters; wer auf eine \
             Barriere stößt, braucht eine Stelle, die sie beseitigen kann.",
            "Bodies that give a statement on accessibility themselves need the provider's for it; whoever meets a barrier needs a contact \
             that can remove it.",
        )
        .fix(
            "`accessibility.statement` und `accessibility.feedback` ergänzen.",
            "Add `accessibility.statement` and `accessibility.feedback`.",
        )
        .applies(
            "für Cloud-Services mit Bedienoberfläche, deren Stand der Barrierefreiheit angegeben und beurteilt ist",
            "for services with a user interface whose accessibility is stated and was assessed",
        )
        .sources(&[FORMAT])
        .reads(reads!["accessibility.status", "accessibility.statement", "accessibility.feedback"]),
    Check::Service(|service: &Service, context| {
        let Some(stated) = stated(service) else { return };
        if matches!(stated.status, None | Some(AccessibilityStatus::NotAssessed)) {
            return;
        }
        let members = [("statement", stated.statement.is_some()), ("feedback", stated.feedback.is_some())];
        if let Some(members) = lacking(&members) {
            context.report("/accessibility/statement").param("members", members);
        }
    }),
);

static INCOMPLETE: Rule = Rule::new(
    of_providers(Declaration::new("R2303", "accessibility-incomplete", Severity::Hint))
        .title("Angaben zur Barrierefreiheit unvollständig", "statements on accessibility incomplete")
        .message("Zur Barrierefreiheit ist nicht angegeben: {members}.", "On accessibility is not stated: {members}.")
        .what(
            "Wer einen Stand der Barrierefreiheit nennt, nennt auch Maßstab, dessen Fassung und den Tag der Beurteilung.",
            "Whoever states how accessible something is also names the standard, its edition and the day of the assessment.",
        )
        .why(
            "Ohne Maßstab und Tag lässt sich das Ergebnis weder einordnen noch mit anderen vergleichen.",
            "Without standard and day the result can be neither placed nor compared with others.",
        )
        .fix(
            "Das Fehlende unter `accessibility` ergänzen, etwa `\"standards\": [\"en-301-549\"]` mit \
             `\"standardEdition\": \"V3.2.1\"`.",
            "Add what is missing under `accessibility`, such as `\"standards\": [\"en-301-549\"]` with \
             `\"standardEdition\": \"V3.2.1\"`.",
        )
        .applies(
            "für Cloud-Services mit Bedienoberfläche, deren Stand angegeben und beurteilt ist; die Fassung nur, wo ein Maßstab \
             mehrere hat (EN 301 549, WCAG)",
            "for services with a user interface whose accessibility is stated and was assessed; the edition only where a \
             standard has several (EN 301 549, WCAG)",
        )
        .sources(&[FORMAT])
        .reads(reads![
            "accessibility.status",
            "accessibility.standards",
            "accessibility.standardEdition",
            "accessibility.assessedOn",
            "accessibility.attestation"
        ]),
    Check::Service(|service: &Service, context| {
        use AccessibilityStandard::{En301549, WebContentGuidelines};
        let Some(stated) = stated(service) else { return };
        if matches!(stated.status, None | Some(AccessibilityStatus::NotAssessed)) {
            return;
        }
        let several = stated.standards.iter().any(|it| matches!(it, En301549 | WebContentGuidelines));
        // That nothing backs a claim of full accessibility is another finding.
        let assessed = stated.status == Some(AccessibilityStatus::FullyAccessible)
            || stated.attestation.as_ref().is_some_and(|it| it.assessed_on.is_some());
        let members = lacking(&[
            ("standards", !stated.standards.is_empty()),
            ("standardEdition", !several || stated.standard_edition.is_some()),
            ("assessedOn", assessed || stated.assessed_on.is_some()),
        ]);
        if let Some(members) = members {
            context.report("/accessibility").param("members", members);
        }
    }),
);

static NO_LIMITATIONS: Rule = Rule::new(
    of_providers(Declaration::new("R2304", "partly-accessible-without-limitations", Severity::Warning))
        .title("Nicht vollständig barrierefrei, ohne zu sagen, wo", "not fully accessible, without saying where")
        .message(
            "Der Stand ist „{status}“; was nicht barrierefrei ist, steht nicht dabei.",
            "The status is “{status}”; what is not accessible is not said.",
        )
        .what(
            "Wer nur teilweise oder nicht barrierefrei ist, sagt, was nicht barrierefrei ist, warum und welche Alternative es gibt.",
            "What is accessible in part only, or not, says what is not accessible, why, and which alternative there is.",
        )
        .why(
            "Nutzende Stellen müssen das in ihrer eigenen Erklärung nennen, und Betroffene brauchen den anderen Weg.",
            "Bodies that use it have to name this in their own statement, and people concerned need the other way.",
        )
        .fix("`accessibility.limitations` ergänzen.", "Add `accessibility.limitations`.")
        .applies(SCREENS_DE, SCREENS_EN)
        .sources(&[FORMAT])
        .reads(reads!["accessibility.status", "accessibility.limitations"]),
    Check::Service(|service: &Service, context| {
        use AccessibilityStatus::{NotAccessible, PartlyAccessible};
        let Some(stated) = stated(service).filter(|it| it.limitations.is_none()) else { return };
        if let Some(status) = stated.status.as_ref().filter(|it| matches!(it, PartlyAccessible | NotAccessible)) {
            context.report("/accessibility/limitations").param("status", status.as_str());
        }
    }),
);

static DOCUMENTS_NOT_ACCESSIBLE: Rule = Rule::new(
    of_providers(Declaration::new("R2305", "documents-not-accessible", Severity::Hint))
        .title("Barrierefreiheit erzeugter Dokumente offen", "accessibility of documents that are made is open")
        .message(
            "Dass Dokumente, die der Cloud-Service erzeugt, barrierefrei sind (PDF/UA), geht aus den Angaben nicht hervor.",
            "That documents which the service makes are accessible (PDF/UA) does not follow from what is stated.",
        )
        .what(
            "Dokumente, die ein Cloud-Service erzeugt, sind barrierefrei.",
            "Documents that a service makes are accessible.",
        )
        .why(
            "Der Beschluss B-2026/03-IT des IT-Planungsrats nennt PDF/UA unter den Standards des Deutschland-Stacks. Er wendet \
             sich an Verwaltungen, nicht an jeden Anbieter; darum ist dies ein Hinweis.",
            "The decision B-2026/03-IT of the IT-Planungsrat names PDF/UA among the standards of the Deutschland-Stack. It \
             addresses administrations, not every provider; so this is a hint.",
        )
        .fix(
            "`accessibility.accessibleDocuments` auf `true` setzen, wenn die Dokumente PDF/UA entsprechen, sonst die Umstellung \
             unter `limitations` ankündigen.",
            "Set `accessibility.accessibleDocuments` to `true` if the documents follow PDF/UA; otherwise announce the change \
             under `limitations`.",
        )
        .applies(
            "für Cloud-Services mit Bedienoberfläche, die Angaben zur Barrierefreiheit machen: wenn `accessibleDocuments` auf \
             `false` steht und keine Einschränkung genannt ist, oder bei den Kategorien Dokumentenmanagement, \
             Verwaltungssoftware und Online-Dienst, wenn die Angabe fehlt",
            "for services with a user interface that say something on accessibility: if `accessibleDocuments` is `false` and no \
             limitation is named, or in the categories document management, administrative software and online service if it \
             is not stated",
        )
        .sources(&[IT_PLR_2026_03.section("Semantische Technologien")])
        .reads(reads![
            "categories",
            "accessibility.accessibleDocuments",
            "accessibility.limitations",
            "accessibility.status"
        ]),
    Check::Service(|service: &Service, context| {
        use ServiceCategory::{AdministrativeSoftware, DocumentManagement, OnlineService};
        let Some(stated) = stated(service).filter(|it| it.status.is_some()) else { return };
        let makes = |it: &ServiceCategory| matches!(it, AdministrativeSoftware | DocumentManagement | OnlineService);
        let open = match stated.accessible_documents {
            Some(accessible) => !accessible && stated.limitations.is_none(),
            None => service.categories.iter().any(makes),
        };
        if open {
            context.report("/accessibility/accessibleDocuments");
        }
    }),
);

static NO_SCREENS_BUT_STATED: Rule = Rule::new(
    of_providers(Declaration::new("R2306", "no-user-interface-but-assessed", Severity::Warning))
        .title("Ohne Bedienoberfläche, aber beurteilt", "no user interface, but assessed")
        .message(
            "Es soll keine Bedienoberfläche geben; trotzdem ist ihre Barrierefreiheit mit „{status}“ angegeben.",
            "There is said to be no user interface; its accessibility is given as “{status}” all the same.",
        )
        .what(
            "Wer sagt, dass es keine Bedienoberfläche gibt, nennt auch keinen Stand ihrer Barrierefreiheit.",
            "Whoever says that there is no user interface does not state how accessible it is.",
        )
        .why("Eine der beiden Angaben ist falsch.", "One of the two statements is wrong.")
        .fix(
            "`userInterface` auf `true` setzen oder `status` streichen.",
            "Set `userInterface` to `true`, or remove `status`.",
        )
        .applies("wenn `userInterface` auf `false` steht", "if `userInterface` is `false`")
        .sources(&[FORMAT])
        .reads(&["accessibility.userInterface", "accessibility.status"]),
    Check::Service(|service: &Service, context| {
        let Some(stated) = service.accessibility.as_ref().filter(|it| it.user_interface == Some(false)) else { return };
        if let Some(status) = stated.status.as_ref().filter(|it| **it != AccessibilityStatus::NotAssessed) {
            context.report("/accessibility/status").param("status", status.as_str());
        }
    }),
);
