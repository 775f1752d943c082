//! The steps of the examination by the guidance on multi-tenancy, with outcome and evidence. Not here: isolation by layer
//! (`isolation`).

use crate::model::Service;
use crate::model::service::{ConformityStatus, SeparationCheck, SeparationStep, Tenancy};
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::lookup::repeated;
use crate::rulebook::missing::{lacking, listed};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::Source;
use crate::standards::documents::MULTI_TENANCY_GUIDANCE;

pub(super) static RULES: &[&Rule] = &[
    &NO_MODEL,
    &STEPS_MISSING,
    &STEP_NOT_MET,
    &STEP_WITHOUT_EVIDENCE,
    &STEP_UNEXPLAINED,
    &STEP_TWICE,
    &NO_RISK_ANALYSIS,
    &ADMINISTRATION_CONTRADICTS,
];

const STEPS: Source = MULTI_TENANCY_GUIDANCE.section("Prüfschritte 1 bis 5");

static NO_MODEL: Rule = Rule::new(
    Declaration::new("R1701", "tenancy-without-model", Severity::Hint)
        .title("Mandantenmodell nicht genannt", "model of tenancy not stated")
        .message(
            "Es ist nicht gesagt, ob sich Mandanten den Cloud-Service teilen.",
            "It is not said whether tenants share the service.",
        )
        .what(
            "Wer Angaben zur Mandantenfähigkeit macht, nennt das Mandantenmodell.",
            "Whoever says something about tenancy states the model of tenancy.",
        )
        .why(
            "Davon hängt ab, was zur Trennung zu prüfen ist.",
            "What is to be examined about separation depends on it.",
        )
        .fix("`tenancy.model` angeben.", "State `tenancy.model`.")
        .applies("wenn `tenancy` angegeben ist", "if `tenancy` is stated")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy", "lifecycle.status"]),
    Check::Service(|service, context| {
        if current(service).is_some_and(|tenancy| tenancy.model.is_none()) {
            context.report("/tenancy/model");
        }
    }),
);

static STEPS_MISSING: Rule = Rule::new(
    Declaration::new("R1702", "separation-steps-missing", Severity::Warning)
        .title("Prüfschritte der Mandantentrennung fehlen", "steps of the examination of separation are missing")
        .message("Ohne Ergebnis: {steps}.", "Without an outcome: {steps}.")
        .what(
            "Ein Cloud-Service, den sich Mandanten teilen, nennt zu jedem der fünf Prüfschritte ein Ergebnis: rechtliche Grundlagen, \
             Übermittlungen zwischen Mandanten, Abgeschlossenheit der Transaktionen, Unabhängigkeit der Konfiguration, Beschränkung der \
             mandantenübergreifenden Verwaltung.",
            "A service that tenants share states an outcome for each of the five steps: legal basis, transfers between tenants, closed \
             transactions, independent configuration, restricted administration across tenants.",
        )
        .why(
            "Die Orientierungshilfe der Datenschutzaufsicht prüft danach, ob Verfahren auf gemeinsamer Infrastruktur getrennt sind; die \
             Verantwortlichen brauchen die Ergebnisse für ihre eigene Prüfung.",
            "The guidance of the data protection authorities examines by these steps whether procedures on shared infrastructure are \
             separated; controllers need the outcomes for their own examination.",
        )
        .fix(
            "`tenancy.separationChecks` um die genannten Schritte mit `status` und Beleg ergänzen.",
            "Add the steps named to `tenancy.separationChecks`, each with `status` and evidence.",
        )
        .addressee("Anbieter", "providers")
        .applies(
            "für Cloud-Services im Betrieb, deren Mandantenmodell eine gemeinsame Installation vorsieht",
            "for services in operation whose model of tenancy has a shared installation",
        )
        .profiles(&[&TENANCY])
        .sources(&[STEPS])
        .reads(&["lifecycle.status", "tenancy.model", "tenancy.separationChecks"]),
    Check::Service(|service, context| {
        let Some(tenancy) = super::shared(service) else { return };
        if let Some(steps) = listed(missing(tenancy).map(SeparationStep::as_str)) {
            context.report("/tenancy/separationChecks").param("steps", steps);
        }
    }),
);

fn missing(tenancy: &Tenancy) -> impl Iterator<Item = &'static SeparationStep> {
    let judged =
        |step: &SeparationStep| tenancy.separation_checks.iter().any(|it| it.step == *step && it.status.is_some());
    SeparationStep::KNOWN.iter().filter(move |step| !judged(step))
}

/// What a service that was not retired says about tenants.
fn current(service: &Service) -> Option<&Tenancy> {
    service.tenancy.as_deref().filter(|_| !is_retired(service))
}

/// Shows each step of a service that was not retired, with its place.
fn each(service: &Service, mut act: impl FnMut(usize, &Tenancy, &SeparationCheck)) {
    if let Some(tenancy) = current(service) {
        for (index, check) in tenancy.separation_checks.iter().enumerate() {
            act(index, tenancy, check);
        }
    }
}

static STEP_NOT_MET: Rule = Rule::new(
    Declaration::new("R1703", "separation-step-not-met", Severity::Warning)
        .title("Prüfschritt der Mandantentrennung nicht erfüllt", "step of the examination of separation not met")
        .message(
            "Der Prüfschritt `{step}` ist nach eigener Angabe nicht erfüllt.",
            "By the provider's own statement, the step `{step}` is not met.",
        )
        .what("Alle fünf Prüfschritte sind erfüllt.", "All five steps are met.")
        .why(
            "Fehlt ein Schritt, sind die Verfahren nach der Orientierungshilfe nicht hinreichend getrennt; die Verantwortlichen müssen das \
             wissen und anders absichern.",
            "If a step is not met, the procedures are not sufficiently separated by the guidance; controllers have to know, and to make up \
             for it.",
        )
        .fix(
            "Die Lücke schließen; bis dahin den Stand in `description` erläutern und hier als Ausnahme mit Frist führen.",
            "Close the gap; until then explain it in `description`, and waive this finding with a time limit.",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&TENANCY])
        .sources(&[STEPS])
        .reads(&["tenancy.separationChecks", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, _, check| {
            if check.status == Some(ConformityStatus::NotMet) {
                let finding = context.report(format!("/tenancy/separationChecks/{index}/status"));
                finding.param("step", check.step.as_str());
            }
        });
    }),
);

static STEP_WITHOUT_EVIDENCE: Rule = Rule::new(
    Declaration::new("R1704", "separation-step-without-evidence", Severity::Warning)
        .title("Prüfschritt ohne Beleg erfüllt", "step met without evidence")
        .message("Als erfüllt angegeben, aber nicht belegt: {steps}.", "Said to be met, but without evidence: {steps}.")
        .what(
            "Ein Prüfschritt, der erfüllt ist, ist belegt: mit einem Nachweis, einer Unterlage oder einer Beurteilung zum Schritt oder mit \
             dem Sicherheitsnachweis zur Mandantentrennung insgesamt.",
            "A step that is met is backed: by evidence, a document or an assessment of the step, or by the proof of security of the \
             separation as a whole.",
        )
        .why(
            "Die Orientierungshilfe verlangt den Nachweis hinreichender Sicherheit; eine Behauptung hilft den Verantwortlichen nicht.",
            "The guidance asks for the proof of sufficient security; an assertion does not help the controllers.",
        )
        .fix("`evidence`, `documents` oder `attestation` des Schritts oder `tenancy.proof` ergänzen.", "Add `evidence`, `documents` or `attestation` of the step, or `tenancy.proof`.")
        .addressee("Anbieter", "providers")
        .profiles(&[&TENANCY])
        .sources(&[MULTI_TENANCY_GUIDANCE.section("Risikoanalyse und Nachweis")])
        .reads(&["tenancy.separationChecks", "tenancy.proof", "lifecycle.status"]),
    Check::Service(step_without_evidence),
);

fn step_without_evidence(service: &Service, context: &mut EntityContext<'_>) {
    let Some(tenancy) = current(service).filter(|tenancy| tenancy.proof.is_none()) else { return };
    let bare = |check: &&SeparationCheck| {
        check.status == Some(ConformityStatus::Met)
            && check.evidence.is_empty()
            && check.documents.is_empty()
            && check.attestation.is_none()
    };
    let is_bare = |step: &&SeparationStep| tenancy.separation_checks.iter().filter(bare).any(|it| it.step == **step);
    if let Some(steps) = listed(SeparationStep::KNOWN.iter().filter(is_bare).map(SeparationStep::as_str)) {
        context.report("/tenancy/separationChecks").param("steps", steps);
    }
}

static STEP_UNEXPLAINED: Rule = Rule::new(
    Declaration::new("R1705", "separation-step-unexplained", Severity::Hint)
        .title("Prüfschritt nicht erläutert", "step not explained")
        .message(
            "Zum Prüfschritt `{step}` („{status}“) ist nicht gesagt, warum.",
            "Of the step `{step}` (“{status}”) it is not said why.",
        )
        .what(
            "Wer einen Prüfschritt als nicht anwendbar oder nur teilweise erfüllt angibt, begründet das.",
            "Whoever states that a step does not apply or is met in part only gives the reason.",
        )
        .why(
            "Sonst bleibt offen, welches Risiko die Verantwortlichen selbst tragen.",
            "Otherwise it is open which risk the controllers carry themselves.",
        )
        .fix("`description` des Schritts ergänzen.", "Add `description` of the step.")
        .addressee("Anbieter", "providers")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy.separationChecks", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, _, check| {
            let Some(status) = &check.status else { return };
            let asks = matches!(status, ConformityStatus::NotApplicable | ConformityStatus::PartlyMet);
            if asks && check.description.is_none() {
                let finding = context.report(format!("/tenancy/separationChecks/{index}/description"));
                finding.param("step", check.step.as_str()).param("status", status.as_str());
            }
        });
    }),
);

static STEP_TWICE: Rule = Rule::new(
    Declaration::new("R1706", "separation-step-twice", Severity::Warning)
        .title("Prüfschritt doppelt", "step given twice")
        .message("Der Prüfschritt `{step}` kommt schon vor.", "The step `{step}` was given already.")
        .what("Jeder Prüfschritt kommt einmal vor.", "Every step comes once.")
        .why("Sonst ist offen, welches Ergebnis gilt.", "Otherwise it is open which outcome holds.")
        .fix("Die Angaben zusammenlegen oder den Schritt berichtigen.", "Merge the entries, or correct the step.")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy.separationChecks", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(tenancy) = current(service) else { return };
        repeated(tenancy.separation_checks.iter().map(|check| Some(&check.step)), |_, index, step| {
            context.report(format!("/tenancy/separationChecks/{index}/step")).param("step", step.as_str());
        });
    }),
);

static NO_RISK_ANALYSIS: Rule = Rule::new(
    Declaration::new("R1707", "risk-analysis-missing", Severity::Hint)
        .title("Risikoanalyse oder Sicherheitsnachweis fehlt", "risk analysis or proof of security is missing")
        .message("Zur Mandantentrennung fehlt {missing}.", "The separation of tenants lacks {missing}.")
        .what(
            "Neben den fünf Prüfschritten gibt es eine Risikoanalyse und einen Nachweis hinreichender Sicherheit.",
            "Besides the five steps there is an analysis of risks and a proof of sufficient security.",
        )
        .why("Die Orientierungshilfe verlangt beide.", "The guidance asks for both.")
        .fix("`tenancy.riskAnalysis` und `tenancy.proof` ergänzen.", "Add `tenancy.riskAnalysis` and `tenancy.proof`.")
        .addressee("Anbieter", "providers")
        .applies(
            "für Cloud-Services im Betrieb mit gemeinsamer Installation, wenn zu allen Prüfschritten ein Ergebnis vorliegt",
            "for services in operation with a shared installation, if there is an outcome for every step",
        )
        .profiles(&[&TENANCY])
        .sources(&[MULTI_TENANCY_GUIDANCE.section("Risikoanalyse und Nachweis")])
        .reads(&["lifecycle.status", "tenancy"]),
    Check::Service(|service, context| {
        let Some(tenancy) = super::shared(service).filter(|tenancy| missing(tenancy).next().is_none()) else { return };
        let missing =
            lacking(&[("riskAnalysis", tenancy.risk_analysis.is_some()), ("proof", tenancy.proof.is_some())]);
        if let Some(missing) = missing {
            context.report("/tenancy").param("missing", missing);
        }
    }),
);

static ADMINISTRATION_CONTRADICTS: Rule = Rule::new(
    Declaration::new("R1708", "restricted-administration-contradicts", Severity::Warning)
        .title("Angaben zur mandantenübergreifenden Verwaltung widersprechen sich", "statements on administration across tenants contradict each other")
        .message(
            "Prüfschritt 5 ist als erfüllt angegeben, die Beschränkung der mandantenübergreifenden Verwaltung als nicht erfüllt.",
            "Step 5 is said to be met, but the restriction of administration across tenants is said not to be.",
        )
        .what(
            "Ist die mandantenübergreifende Verwaltung nicht beschränkt, ist der Prüfschritt dazu nicht erfüllt.",
            "If administration across tenants is not restricted, the step about it is not met.",
        )
        .why("Beide Angaben betreffen dieselbe Frage.", "Both statements answer the same question.")
        .fix("Eine der Angaben berichtigen.", "Correct one of the statements.")
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["tenancy.separationChecks", "tenancy.crossTenantAdministration", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |index, tenancy, check| {
            let unrestricted = tenancy.cross_tenant_administration.as_ref().is_some_and(|claim| !claim.fulfilled);
            let met = check.status == Some(ConformityStatus::Met);
            if unrestricted && met && check.step == SeparationStep::RestrictedAdministration {
                context.report(format!("/tenancy/separationChecks/{index}/status"));
            }
        });
    }),
);
