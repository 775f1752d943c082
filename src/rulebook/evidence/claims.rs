//! What is claimed with evidence of any standard: whether it can exist, who backs it, with which document, for what.

use std::collections::HashSet;

use super::{c5, is_certified, is_self_declared};
use crate::model::Service;
use crate::model::service::EvidenceStandard;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::documents::C3A;
use crate::standards::edition;

pub(super) static RULES: &[&Rule] =
    &[&EUCS, &SELF_DECLARED, &WITHOUT_DOCUMENT, &WITHOUT_DIGEST, &C3A_WITHOUT_C5, &SCOPE_WITHOUT_SERVICE];

static EUCS: Rule = Rule::new(
    Declaration::new("R1441", "eucs-claimed", Severity::Warning)
        .title("Nachweis zu EUCS", "evidence of EUCS")
        .message(
            "EUCS ist nicht angenommen; danach kann nichts geprüft oder zertifiziert sein.",
            "EUCS has not been adopted; nothing can have been examined or certified by it.",
        )
        .what(
            "Nachweise nennen ein Verfahren, das es gibt. Das europäische Schema EUCS ist (Stand November 2026) nicht angenommen.",
            "Evidence names a scheme that exists. The European scheme EUCS has not been adopted (as of November 2026).",
        )
        .why("Die Angabe täuscht einen Nachweis vor.", "The claim suggests evidence that cannot exist.")
        .fix(
            "Den Eintrag entfernen; liegt ein anderer Nachweis zugrunde, dessen Standard angeben.",
            "Remove the entry; if other evidence is behind it, name its standard.",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            if evidence.standard == EvidenceStandard::Eucs {
                context.report(format!("/evidence/{index}/standard"));
            }
        }
    }),
);

static SELF_DECLARED: Rule = Rule::new(
    Declaration::new("R1442", "self-declared-instead-of-proof", Severity::Warning)
        .title("Eigenerklärung statt Nachweis", "self-declaration instead of proof")
        .message(
            "Zu „{standard}“ gibt es unabhängige Prüfungen, hier steht nur eine Eigenerklärung.",
            "For “{standard}” there are independent examinations, but here is only a self-declaration.",
        )
        .what(
            "Nachweise zu C5, ISO/IEC 27001, 27017, 27018, 27701 und IT-Grundschutz stützen sich auf ein Testat oder Zertifikat.",
            "Evidence of C5, ISO/IEC 27001, 27017, 27018, 27701 and IT-Grundschutz rests on an attestation or a certificate.",
        )
        .why(
            "Diese Standards leben davon, dass jemand anderes prüft; eine Erklärung über sich selbst ersetzt das nicht.",
            "These standards live from somebody else examining; a statement about oneself does not replace that.",
        )
        .fix(
            "Testat oder Zertifikat angeben. Gibt es keines, die Aussage zu einzelnen Anforderungen unter `conformity` führen.",
            "Give the attestation or certificate. If there is none, state single requirements in `conformity`.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            let examined = evidence.standard == EvidenceStandard::C5 || is_certified(&evidence.standard);
            if examined && is_self_declared(evidence) && !is_retired(service) {
                context.report(format!("/evidence/{index}")).param("standard", evidence.standard.as_str());
            }
        }
    }),
);

static WITHOUT_DOCUMENT: Rule = Rule::new(
    Declaration::new("R1443", "evidence-without-document", Severity::Hint)
        .title("Nachweis ohne Unterlage", "evidence without a document")
        .message("Zum Nachweis ist keine Unterlage angegeben.", "No document is given for the evidence.")
        .what(
            "Ein Nachweis nennt den Bericht, das Zertifikat oder einen Auszug, und wie man ihn erhält.",
            "Evidence names the report, the certificate or an extract, and how to get it.",
        )
        .why(
            "Wer den Nachweis prüfen muss, braucht die Unterlage; sie muss nicht öffentlich sein.",
            "Whoever has to check the evidence needs the document; it need not be public.",
        )
        .fix(
            "`documents` ergänzen, mit Adresse oder mit `access`, wenn es sie nur auf Anfrage gibt.",
            "Add `documents`, with an address, or with `access` where it is handed out on request.",
        )
        .applies(
            "wenn der Cloud-Service nicht eingestellt ist; bei C5 und Zertifikaten gehört die Unterlage zu dem, was andere \
             Regeln verlangen",
            "if the service is not retired; with C5 and certificates other rules ask for the document",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            // A scheme that does not exist has no document either.
            let asked = matches!(evidence.standard, EvidenceStandard::C5 | EvidenceStandard::Eucs);
            let asked = asked || is_certified(&evidence.standard);
            if evidence.documents.is_empty() && !asked && !is_self_declared(evidence) && !is_retired(service) {
                context.report(format!("/evidence/{index}/documents"));
            }
        }
    }),
);

static WITHOUT_DIGEST: Rule = Rule::new(
    Declaration::new("R1444", "evidence-document-without-digest", Severity::Hint)
        .title("Nachweisunterlage ohne Prüfsumme", "document of evidence without a digest")
        .message(
            "Zu {count} von {total} Nachweisunterlagen mit Adresse fehlt die Prüfsumme.",
            "{count} of {total} documents of evidence that have an address lack a digest.",
        )
        .what(
            "Zu Nachweisunterlagen, die sich abrufen lassen, ist eine Prüfsumme angegeben.",
            "Documents of evidence that can be fetched come with a digest.",
        )
        .why(
            "Nur damit lässt sich später zeigen, welcher Bericht gemeint war.",
            "Only with it can be shown later which report was meant.",
        )
        .fix(
            "`digest` ergänzen, etwa `sha256:` mit der Prüfsumme der Datei.",
            "Add `digest`, such as `sha256:` with the digest of the file.",
        )
        .applies(
            "wenn eine Unterlage eine Adresse hat und der Cloud-Service nicht eingestellt ist",
            "if a document has an address, and the service is not retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        let evidence = service.evidence.iter().enumerate();
        let documents = evidence.flat_map(|(index, it)| it.documents.iter().enumerate().map(move |at| (index, at)));
        // What is handed out on request cannot be exchanged behind an address.
        let documents = documents.filter(|(_, (_, document))| document.url.is_some());
        let mut without = documents.clone().filter(|(_, (_, document))| document.digest.is_none());
        let Some((index, (at, _))) = without.next().filter(|_| !is_retired(service)) else { return };
        let finding = context.report(format!("/evidence/{index}/documents/{at}/digest"));
        finding.param("count", 1 + without.count()).param("total", documents.count());
    }),
);

static C3A_WITHOUT_C5: Rule = Rule::new(
    Declaration::new("R1445", "c3a-without-c5", Severity::Hint)
        .title("C3A ohne C5:2026", "C3A without C5:2026")
        .message(
            "Zu C3A ist ein Nachweis angegeben, aber kein Testat nach C5:2026.",
            "Evidence of C3A is given, but no attestation by C5:2026.",
        )
        .what("C3A setzt C5:2026 voraus.", "C3A presupposes C5:2026.")
        .why(
            "Die Kriterien von C3A bauen auf denen von C5:2026 auf und sagen allein wenig. C3A selbst ist freiwillig.",
            "The criteria of C3A build on those of C5:2026 and say little by themselves. C3A itself is voluntary.",
        )
        .fix("Das Testat nach C5:2026 ergänzen.", "Add the attestation by C5:2026.")
        .applies(
            "wenn ein Nachweis zu C3A angegeben und der Cloud-Service nicht eingestellt ist",
            "if evidence of C3A is given, and the service is not retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[C3A])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        let Some(index) = service.evidence.iter().position(|evidence| evidence.standard == EvidenceStandard::C3a)
        else {
            return;
        };
        // One that does not name its edition may be of 2026.
        let base = c5::attestations(service).any(|(_, attestation)| match &attestation.edition {
            Some(name) => edition("c5", name.as_str()).is_some_and(|known| known.edition == "2026"),
            None => true,
        });
        if !base && !is_retired(service) {
            context.report(format!("/evidence/{index}"));
        }
    }),
);

static SCOPE_WITHOUT_SERVICE: Rule = Rule::new(
    Declaration::new("R1446", "evidence-scope-without-service", Severity::Warning)
        .title("Geltungsbereich nennt den Cloud-Service nicht", "scope does not name the service")
        .message(
            "Der Geltungsbereich nennt andere Cloud-Services, aber nicht diesen und keinen, auf den er sich stützt.",
            "The scope names other services, but neither this one nor one on which it rests.",
        )
        .what(
            "Zählt der Geltungsbereich Cloud-Services auf, ist dieser dabei oder einer, von dem er abhängt.",
            "If the scope lists services, this one is among them, or one on which it depends.",
        )
        .why(
            "Der Nachweis eines anderen Cloud-Service sagt nichts über diesen.",
            "Evidence of another service says nothing about this one.",
        )
        .fix(
            "`scopeServices` nach dem Bericht berichtigen; beim Nachweis einer Plattform deren Betreiber in `holder` nennen oder die \
             Abhängigkeit ergänzen.",
            "Correct `scopeServices` by the report; for evidence of a platform name its operator in `holder`, or add the dependency.",
        )
        .applies(
            "wenn der Geltungsbereich Cloud-Services nennt und kein anderer Inhaber angegeben ist",
            "if the scope names services, and no other holder is given",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "dependencies"]),
    Check::Service(scope_without_service),
);

fn scope_without_service(service: &Service, context: &mut EntityContext<'_>) {
    let mut needed: Option<HashSet<&str>> = None;
    for (index, evidence) in service.evidence.iter().enumerate() {
        let scope = &evidence.scope_services;
        if scope.is_empty() || evidence.holder.is_some() || scope.contains(&service.id) {
            continue;
        }
        let needed =
            needed.get_or_insert_with(|| service.dependencies.iter().map(|needed| needed.service.as_str()).collect());
        if !scope.iter().any(|named| needed.contains(named.as_str())) {
            context.report(format!("/evidence/{index}/scopeServices"));
        }
    }
}
