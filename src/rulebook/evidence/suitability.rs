//! Suitability for a Schutzbedarf against the evidence for it. Not here: the Schutzbedarf of tenants (`tenancy`).

use super::{is_certified, is_old, is_self_declared, last_day};
use crate::model::Service;
use crate::model::common::{Assurance, ProtectionNeed, ProtectionNeeds};
use crate::model::service::{Evidence, EvidenceForm, EvidenceStandard, ProtectionSuitability};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::holds_on;
use crate::rulebook::lookup::among;
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::text::{Date, LocalId};

pub(super) static RULES: &[&Rule] =
    &[&WITHOUT_EVIDENCE, &WEAK_EVIDENCE, &PLAN_ABOVE_SERVICE, &CLASSIFIED_WITHOUT_APPROVAL];

/// Shows each statement on suitability with its place: that of the service, then those of its plans.
fn each(service: &Service, mut act: impl FnMut(&ProtectionSuitability, Option<usize>)) {
    if is_retired(service) {
        return;
    }
    if let Some(protection) = &service.protection {
        act(protection, None);
    }
    for (index, plan) in service.plans.iter().enumerate() {
        if let Some(protection) = &plan.protection {
            act(protection, Some(index));
        }
    }
}

fn pointer(plan: Option<usize>, member: &str) -> String {
    match plan {
        None => format!("/protection/{member}"),
        Some(index) => format!("/plans/{index}/protection/{member}"),
    }
}

/// The goals by their members.
fn goals(needs: &ProtectionNeeds) -> [(&'static str, Option<&ProtectionNeed>); 4] {
    [
        ("confidentiality", needs.confidentiality.as_ref()),
        ("integrity", needs.integrity.as_ref()),
        ("availability", needs.availability.as_ref()),
        ("authenticity", needs.authenticity.as_ref()),
    ]
}

/// The place in the order of the categories; none for one that is not known.
fn rank(need: &ProtectionNeed) -> Option<u8> {
    match need {
        ProtectionNeed::Normal => Some(0),
        ProtectionNeed::High => Some(1),
        ProtectionNeed::VeryHigh => Some(2),
        _ => None,
    }
}

/// The highest category above normal that is claimed for any goal.
fn above_normal(needs: &ProtectionNeeds) -> Option<&ProtectionNeed> {
    let needs = goals(needs).into_iter().filter_map(|(_, need)| need);
    needs.filter(|need| rank(need) > Some(0)).max_by_key(|need| rank(need))
}

static WITHOUT_EVIDENCE: Rule = Rule::new(
    Declaration::new("R1451", "high-suitability-without-evidence", Severity::Warning)
        .title("Eignung über „normal“ ohne Nachweis", "suitability above normal without evidence")
        .message(
            "Die Eignung bis Schutzbedarf „{level}“ nennt keinen Nachweis.",
            "The suitability up to “{level}” names no evidence.",
        )
        .what(
            "Wer Eignung für den Schutzbedarf hoch oder sehr hoch angibt (Kategorien nach BSI-Standard 200-2), nennt einen Nachweis des \
             Cloud-Service oder wer das unabhängig beurteilt hat.",
            "Whoever states suitability for the Schutzbedarf high or very high (categories of BSI standard 200-2) names evidence of the \
             service, or who assessed it independently.",
        )
        .why(
            "Die nutzende Stelle muss ihre Entscheidung begründen; eine bloße Zusage reicht dafür selten.",
            "The body that uses it has to give reasons for its decision; a mere promise seldom suffices.",
        )
        .fix(
            "In `evidence` die Kennungen der stützenden Nachweise nennen oder `attestation` angeben.",
            "Name the ids of the evidence in `evidence`, or give `attestation`.",
        )
        .applies("wenn Eignung über „normal“ angegeben ist", "if suitability above normal is stated")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["protection", "plans.protection", "lifecycle.status"]),
    Check::Service(|service, context| {
        each(service, |protection, plan| {
            let Some(level) = above_normal(&protection.up_to).filter(|_| protection.evidence.is_empty()) else { return };
            let assurance = protection.attestation.as_ref().map(|attestation| &attestation.assurance);
            if matches!(assurance, None | Some(Assurance::SelfDeclared | Assurance::ContractualCommitment)) {
                context.report(pointer(plan, "evidence")).param("level", level.as_str());
            }
        });
    }),
);

static WEAK_EVIDENCE: Rule = Rule::new(
    Declaration::new("R1452", "high-suitability-on-weak-evidence", Severity::Warning)
        .title("Eignung über „normal“ ohne gültiges Testat oder Zertifikat", "suitability above normal without a valid attestation or certificate")
        .message(
            "Keiner der genannten Nachweise ist ein heute gültiges Testat oder Zertifikat; angegeben ist Eignung bis „{level}“.",
            "None of the evidence named is an attestation or certificate that is valid today; stated is suitability up to “{level}”.",
        )
        .what(
            "Eignung für den Schutzbedarf hoch oder sehr hoch stützt sich auf mindestens ein Testat, Zertifikat oder eine Zulassung, die \
             heute gilt; C5-Testate zählen zwölf Monate nach dem Ende ihres Zeitraums.",
            "Suitability for the Schutzbedarf high or very high rests on at least one attestation, certificate or approval that is valid \
             today; C5 attestations count for twelve months after the end of their period.",
        )
        .why(
            "Ein Penetrationstest oder ein abgelaufenes Zertifikat zeigt nicht, dass die Maßnahmen heute greifen.",
            "A penetration test, or a certificate that has run out, does not show that the measures work today.",
        )
        .fix(
            "Einen gültigen Nachweis ergänzen und in `evidence` nennen oder die Eignung niedriger angeben.",
            "Add valid evidence and name it in `evidence`, or state a lower suitability.",
        )
        .applies("wenn Eignung über „normal“ mit Nachweisen angegeben ist", "if suitability above normal is stated with evidence")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["protection", "plans.protection", "evidence", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let today = context.today().clone();
        each(service, |protection, plan| {
            let Some(level) = above_normal(&protection.up_to).filter(|_| !protection.evidence.is_empty()) else { return };
            if is_weak(service, &protection.evidence, &today) {
                context.report(pointer(plan, "evidence")).param("level", level.as_str());
            }
        });
    }),
);

/// Whether evidence was found for the names, but none that carries a high level today.
fn is_weak(service: &Service, names: &[LocalId], today: &Date) -> bool {
    let is_named = among(names.iter());
    let mut found = false;
    for evidence in service.evidence.iter().filter(|evidence| evidence.id.as_ref().is_some_and(&is_named)) {
        if carries(evidence, today) {
            return false;
        }
        found = true;
    }
    found
}

fn carries(evidence: &Evidence, today: &Date) -> bool {
    use EvidenceForm::{Approval, AttestationReport, Certificate};
    let c5 = evidence.standard == EvidenceStandard::C5;
    let kind = c5
        || is_certified(&evidence.standard)
        || matches!(evidence.form, Some(Approval | AttestationReport | Certificate));
    let holds = holds_on(today, evidence.valid_from.as_ref(), evidence.valid_until.as_ref());
    let old = c5 && last_day(evidence).is_some_and(|last| is_old(last, today));
    kind && holds && !old && !is_self_declared(evidence)
}

static PLAN_ABOVE_SERVICE: Rule = Rule::new(
    Declaration::new("R1453", "plan-suitability-above-service", Severity::Hint)
        .title("Tarif für höheren Schutzbedarf als der Cloud-Service", "plan for a higher Schutzbedarf than the service")
        .message(
            "Der Tarif „{plan}“ ist für höheren Schutzbedarf angegeben als der Cloud-Service: {goals}.",
            "The plan “{plan}” is stated for a higher Schutzbedarf than the service: {goals}.",
        )
        .what(
            "Die Eignung des Cloud-Service ist die höchste, die es gibt; ein Tarif bleibt darunter oder erreicht sie.",
            "The suitability of the service is the highest that exists; a plan stays below or reaches it.",
        )
        .why(
            "Wer nach Schutzbedarf sucht, liest die Angabe am Cloud-Service und übergeht ihn sonst.",
            "Whoever searches by Schutzbedarf reads what the service says, and passes it over otherwise.",
        )
        .fix(
            "Die Eignung am Cloud-Service anheben und die der anderen Tarife eigens angeben, oder den Tarif berichtigen.",
            "Raise the suitability of the service and state that of the other plans, or correct the plan.",
        )
        .applies("wenn Cloud-Service und Tarif Eignung angeben", "if service and plan state suitability")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["protection", "plans.protection", "lifecycle.status"]),
    Check::Service(plan_above_service),
);

fn plan_above_service(service: &Service, context: &mut EntityContext<'_>) {
    let Some(own) = service.protection.as_ref().filter(|_| !is_retired(service)) else { return };
    for (index, plan) in service.plans.iter().enumerate() {
        let Some(protection) = &plan.protection else { continue };
        let mut within = goals(&protection.up_to).map(|(goal, need)| (goal, need.and_then(rank), true));
        for ((_, need, holds), (_, limit)) in within.iter_mut().zip(goals(&own.up_to)) {
            let limit = limit.and_then(rank);
            *holds = need.is_none() || limit.is_none() || *need <= limit;
        }
        if let Some(goals) = lacking(&within.map(|(goal, _, holds)| (goal, holds))) {
            let finding = context.report(format!("/plans/{index}/protection/upTo"));
            finding.param("plan", plan.id.as_str()).param("goals", goals);
        }
    }
}

static CLASSIFIED_WITHOUT_APPROVAL: Rule = Rule::new(
    Declaration::new("R1454", "classified-without-approval", Severity::Warning)
        .title("Zulassung für Verschlusssachen ohne Nachweis", "approval for classified information without evidence")
        .message(
            "Angegeben ist eine Zulassung bis „{level}“, aber keine Stelle und keine Unterlage dazu.",
            "An approval up to “{level}” is stated, but no body and no document for it.",
        )
        .what(
            "Wer eine Zulassung für Verschlusssachen angibt, nennt den Nachweis der Zulassung oder wer sie erteilt hat.",
            "Whoever states an approval for classified information names the evidence of it, or who gave it.",
        )
        .why(
            "Verschlusssachen dürfen nur in zugelassener Technik verarbeitet werden. Ob die DVC solche Nutzung überhaupt vorsieht, ist \
             nicht bekannt.",
            "Classified information may be processed in approved technology only. Whether the DVC admits such use at all is not known.",
        )
        .fix(
            "Einen Nachweis der Form `approval` oder `attestation` ergänzen oder `classifiedUpTo` entfernen.",
            "Add evidence of the form `approval`, or `attestation`; or remove `classifiedUpTo`.",
        )
        .applies("wenn eine Zulassung für Verschlusssachen angegeben ist", "if an approval for classified information is stated")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["protection", "plans.protection", "evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        let approval = |evidence: &Evidence| evidence.form == Some(EvidenceForm::Approval);
        let classified = |protection: &ProtectionSuitability| protection.classified_up_to.is_some();
        let plans = service.plans.iter().filter_map(|plan| plan.protection.as_deref());
        let claimed = service.protection.as_deref().into_iter().chain(plans).any(classified);
        if !claimed || service.evidence.iter().any(approval) {
            return;
        }
        each(service, |protection, plan| {
            if let Some(level) = protection.classified_up_to.as_ref().filter(|_| protection.attestation.is_none()) {
                context.report(pointer(plan, "classifiedUpTo")).param("level", level.as_str());
            }
        });
    }),
);
