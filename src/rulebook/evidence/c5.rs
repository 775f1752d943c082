//! What a C5 attestation says of itself: that it is one, of which type, by whom, on what. Not here: its dates (`reports`) and
//! its edition (`editions`).

use super::is_self_declared;
use crate::model::Service;
use crate::model::common::{Assurance, OrganisationKind};
use crate::model::service::{Evidence, EvidenceForm, EvidenceStandard, JointUseTerm, ReportType};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, Rule, TextClass};
use crate::rulebook::days::is_over;
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::documents::{C5, SGB_V};

pub(super) static RULES: &[&Rule] =
    &[&INCOMPLETE, &TYPE_1_WITH_PERIOD, &CALLED_CERTIFICATE, &CERTIFICATE_IN_TEXT, &SUBSERVICE_METHOD, &HEALTH_CARE];

/// The C5 attestations of a service, each with its place.
pub(super) fn attestations(service: &Service) -> impl Iterator<Item = (usize, &Evidence)> {
    service.evidence.iter().enumerate().filter(|(_, evidence)| evidence.standard == EvidenceStandard::C5)
}

static INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1401", "c5-attestation-incomplete", Severity::Warning)
        .title("Angaben zum C5-Testat unvollständig", "C5 attestation described incompletely")
        .message("Zum C5-Testat fehlen Angaben: {missing}.", "The C5 attestation is described without: {missing}.")
        .what(
            "Zu einem C5-Testat gehören Ausgabe, Typ, Berichtsdatum, Prüfstelle, Geltungsbereich und der Bericht selbst, bei Typ 2 der Prüfungszeitraum, bei \
             Typ 1 der Stichtag.",
            "A C5 attestation comes with edition, type, date of the report, auditor, scope and the report itself; with type 2 the period, with type 1 the \
             day to which it refers.",
        )
        .why(
            "„C5 vorhanden“ sagt nichts: Erst diese Angaben zeigen, was wann geprüft wurde und ob es noch trägt.",
            "“C5: yes” says nothing: only these show what was examined when, and whether it still holds.",
        )
        .fix("Die fehlenden Angaben aus dem Bericht übernehmen; ist er nicht öffentlich, in `documents` mit `access` sagen, wie man ihn erhält.", "Take what is missing from the report; if it is not public, say in `documents` by `access` how to get it.")
        .applies(
            "wenn ein C5-Testat angegeben ist, keine Eigenerklärung, und der Cloud-Service nicht eingestellt ist",
            "if a C5 attestation is given that is no self-declaration, and the service is not retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, evidence) in attestations(service).filter(|(_, evidence)| !is_self_declared(evidence)) {
            let type_1 = evidence.report_type == Some(ReportType::Type1);
            let type_2 = evidence.report_type == Some(ReportType::Type2);
            let missing = lacking(&[
                ("edition", evidence.edition.is_some()),
                ("reportType", evidence.report_type.is_some()),
                ("asOf", !type_1 || evidence.as_of.is_some()),
                ("periodFrom", !type_2 || evidence.period_from.is_some()),
                ("periodUntil", !type_2 || evidence.period_until.is_some()),
                ("reportDate", evidence.report_date.is_some()),
                ("scope", evidence.scope.is_some() || !evidence.scope_services.is_empty()),
                ("auditor", evidence.auditor.is_some()),
                ("documents", !evidence.documents.is_empty()),
            ]);
            if let Some(missing) = missing.filter(|_| !is_retired(service)) {
                context.report(format!("/evidence/{index}")).param("missing", missing);
            }
        }
    }),
);

static TYPE_1_WITH_PERIOD: Rule = Rule::new(
    Declaration::new("R1402", "type-1-report-with-period", Severity::Warning)
        .title("Typ 1 mit Prüfungszeitraum", "type 1 with a period")
        .message(
            "Ein Bericht vom Typ 1 bezieht sich auf einen Stichtag, hier steht aber `{member}`.",
            "A report of type 1 refers to a day, but `{member}` is given.",
        )
        .what(
            "Ein C5-Testat vom Typ 1 nennt einen Stichtag; einen Prüfungszeitraum gibt es nur bei Typ 2.",
            "A C5 attestation of type 1 names a day; only type 2 has a period.",
        )
        .why(
            "Typ 1 sagt, dass die Maßnahmen angemessen sind; dass sie über einen Zeitraum wirksam waren, sagt nur Typ 2.",
            "Type 1 says that the measures are suitable; only type 2 says that they were effective over a period.",
        )
        .fix(
            "Den Typ berichtigen oder statt des Zeitraums den Stichtag in `asOf` angeben.",
            "Correct the type, or give the day in `asOf` instead of the period.",
        )
        .applies("wenn ein C5-Testat vom Typ 1 angegeben ist", "if a C5 attestation of type 1 is given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[C5])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in attestations(service) {
            let member = match evidence {
                Evidence { period_from: Some(_), .. } => "periodFrom",
                Evidence { period_until: Some(_), .. } => "periodUntil",
                _ => continue,
            };
            if evidence.report_type == Some(ReportType::Type1) {
                context.report(format!("/evidence/{index}/{member}")).param("member", member);
            }
        }
    }),
);

static CALLED_CERTIFICATE: Rule = Rule::new(
    Declaration::new("R1403", "c5-given-as-certificate", Severity::Warning)
        .title("C5 als Zertifikat angegeben", "C5 given as a certificate")
        .message(
            "Zu C5 gibt es ein Testat, kein Zertifikat; hier steht `{member}`: {value}.",
            "C5 gives an attestation, no certificate; but `{member}` is given: {value}.",
        )
        .what(
            "Ein Nachweis zu C5 ist ein Testat: der Bericht einer Prüfstelle mit einem Prüfungsurteil.",
            "Evidence of C5 is an attestation: the report of an auditor with a conclusion.",
        )
        .why(
            "Ein Zertifikat würde eine Zertifizierungsstelle ausstellen; für C5 gibt es keine. Wer eines sucht, findet den Bericht nicht.",
            "A certificate would be issued by a certification body; there is none for C5. Whoever looks for one does not find the report.",
        )
        .fix(
            "`form` auf `attestation-report` und `assurance` auf `attested` setzen; Nummern gehören nicht hierher.",
            "Set `form` to `attestation-report` and `assurance` to `attested`; numbers do not belong here.",
        )
        .applies("wenn ein Nachweis zu C5 angegeben ist", "if evidence of C5 is given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[C5])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in attestations(service) {
            let (member, value) = if let Some(form @ EvidenceForm::Certificate) = &evidence.form {
                ("form", form.as_str())
            } else if let Some(assurance @ Assurance::Certified) = &evidence.assurance {
                ("assurance", assurance.as_str())
            } else if let Some(number) = &evidence.certificate_number {
                ("certificateNumber", number.as_str())
            } else if let Some(number) = &evidence.grundschutz_certificate {
                ("grundschutzCertificate", number.as_str())
            } else {
                continue;
            };
            context.report(format!("/evidence/{index}/{member}")).param("member", member).param("value", value);
        }
    }),
);

static CERTIFICATE_IN_TEXT: Rule = Rule::new(
    Declaration::new("R1404", "c5-called-certificate", Severity::Hint)
        .title("C5 im Text Zertifikat genannt", "C5 called a certificate in a text")
        .message(
            "Im Text steht „{words}“; zu C5 gibt es ein Testat, kein Zertifikat.",
            "The text says “{words}”; C5 gives an attestation, no certificate.",
        )
        .what("Texte nennen den Prüfbericht zu C5 ein Testat.", "Texts call the report on C5 an attestation.")
        .why(
            "Ausschreibungen fragen nach dem Testat und seinem Typ; ein anderes Wort weckt Zweifel, was gemeint ist.",
            "Calls for tender ask for the attestation and its type; another word leaves in doubt what is meant.",
        )
        .fix(
            "„C5-Testat“ schreiben, im Englischen “C5 attestation”, am besten mit Ausgabe und Typ.",
            "Write “C5 attestation”, in German „C5-Testat“, best with edition and type.",
        )
        .applies("immer", "always")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[C5]),
    Check::Text(TextClass::FIVE, |leaf, context| {
        if let Some(words) = certificate(leaf.text) {
            context.report(leaf.pointer()).param("words", words);
        }
    }),
);

/// Where a text speaks of a certificate of C5: from “C5” to the end of the word.
fn certificate(text: &str) -> Option<&str> {
    for (five, _) in text.match_indices('5') {
        let (before, after) = text.split_at_checked(five)?;
        let Some(before) = before.strip_suffix('C') else { continue };
        let from = text.get(before.len()..)?;
        let after = after.get(1..)?;
        // The edition may stand between: C5:2020.
        let after =
            after.strip_prefix(':').map_or(after, |edition| edition.trim_start_matches(|c: char| c.is_ascii_digit()));
        let word = after.strip_prefix([' ', '-']);
        let called =
            word.is_some_and(|word| ["Zertifi", "zertifi", "Certifi", "certifi"].iter().any(|it| word.starts_with(it)));
        if called && !before.ends_with(char::is_alphanumeric) {
            let rest = word.unwrap_or_default();
            let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            return from.get(..from.len() - rest.len() + end);
        }
    }
    None
}

static SUBSERVICE_METHOD: Rule = Rule::new(
    Declaration::new("R1405", "c5-subservice-method-unsaid", Severity::Hint)
        .title("Behandlung der Unterauftragnehmer offen", "treatment of subservice organisations unsaid")
        .message(
            "Der Cloud-Service stützt sich auf andere; es fehlt, ob das C5-Testat sie einbezieht (`subserviceMethod`).",
            "The service rests on others; it is not said whether the C5 attestation includes them (`subserviceMethod`).",
        )
        .what(
            "Stützt sich der Cloud-Service auf andere Cloud-Services oder weitere Auftragsverarbeiter, sagt das C5-Testat, ob deren \
             Maßnahmen mitgeprüft wurden.",
            "If the service rests on other services or further processors, the C5 attestation says whether their measures were examined, \
             too.",
        )
        .why(
            "Bei der Carve-out-Methode brauchen Kunden für die anderen eigene Nachweise.",
            "With the carve-out method customers need separate evidence for the others.",
        )
        .fix(
            "`subserviceMethod` auf `inclusive` oder `carve-out` setzen, wie es im Bericht steht.",
            "Set `subserviceMethod` to `inclusive` or `carve-out` as the report says.",
        )
        .applies(
            "wenn ein C5-Testat und Abhängigkeiten oder weitere Auftragsverarbeiter angegeben sind",
            "if a C5 attestation and dependencies or further processors are given",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        let processors = service.data_protection.as_ref().and_then(|data| data.sub_processors.as_ref());
        if service.dependencies.is_empty() && processors.is_none_or(|list| list.is_empty()) || is_retired(service) {
            return;
        }
        for (index, evidence) in attestations(service) {
            if evidence.subservice_method.is_none() && !is_self_declared(evidence) {
                context.report(format!("/evidence/{index}/subserviceMethod"));
            }
        }
    }),
);

static HEALTH_CARE: Rule = Rule::new(
    Declaration::new("R1406", "health-care-without-type-2-report", Severity::Hint)
        .title("Für Gesundheitseinrichtungen ohne C5-Testat Typ 2", "for health care without a C5 attestation of type 2")
        .message(
            "Gesundheitseinrichtungen sind zur Mitnutzung zugelassen; ein C5-Testat vom Typ 2 ist nicht angegeben.",
            "Institutions of health care may use the service; no C5 attestation of type 2 is given.",
        )
        .what(
            "Im Gesundheitswesen verlangt § 393 SGB V seit dem 1. Juli 2025 ein C5-Testat vom Typ 2.",
            "In health care § 393 SGB V has demanded a C5 attestation of type 2 since 1 July 2025.",
        )
        .why(
            "Ob die Vorschrift im Einzelfall gilt und welche Nachweise ihr genügen, geht aus dem Katalog nicht hervor; darum ist dies ein \
             Hinweis.",
            "Whether the norm applies in a case, and which evidence satisfies it, a catalog does not show; so this is a hint.",
        )
        .fix(
            "Ein C5-Testat vom Typ 2 unter `evidence` angeben; werden keine Sozial- oder Gesundheitsdaten verarbeitet, das als Ausnahme führen.",
            "Give a C5 attestation of type 2 under `evidence`; if no social or health data are processed, waive this finding.",
        )
        .applies(
            "wenn eine Mitnutzungsbedingung, die nicht abgelaufen ist, Gesundheitseinrichtungen zulässt, personenbezogene Daten nicht verneint \
             sind und der Cloud-Service nicht eingestellt ist",
            "if a term of joint use that has not ended admits institutions of health care, personal data are not denied, and the service is not \
             retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[SGB_V.section("§ 393")])
        .reads(&["evidence", "jointUse.terms", "dataProtection.personalData", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(joint_use) = service.joint_use.as_ref().filter(|_| !is_retired(service)) else { return };
        let today = context.today();
        let admits = |term: &JointUseTerm| {
            term.kinds.contains(&OrganisationKind::Health) && !is_over(today, term.valid_until.as_ref())
        };
        let Some(index) = joint_use.terms.iter().position(admits) else { return };
        let denied = service.data_protection.as_ref().is_some_and(|data| data.personal_data == Some(false));
        // One that does not say its type may be of type 2.
        let serves = |evidence: &Evidence| {
            evidence.report_type.as_ref().is_none_or(|it| *it == ReportType::Type2) && !is_self_declared(evidence)
        };
        if !denied && !attestations(service).any(|(_, evidence)| serves(evidence)) {
            context.report(format!("/jointUse/terms/{index}/kinds"));
        }
    }),
);

#[cfg(test)]
mod tests {
    use super::certificate;

    #[test]
    fn certificates_of_c5_are_found_in_texts() {
        for (text, found) in [
            ("Mit C5-Zertifikat.", "C5-Zertifikat"),
            ("nach BSI C5:2020 zertifiziert und geprüft", "C5:2020 zertifiziert"),
            ("BSI C5 certification", "C5 certification"),
            ("AC5-Zertifikat, dann C5 certified", "C5 certified"),
        ] {
            assert_eq!(certificate(text), Some(found), "{text}");
        }
        for text in [
            "C5-Testat; Zertifikat nach ISO 27001",
            "C5",
            "C5 ",
            "ABC5-Zertifikat",
            "C5:2020, Zertifikat",
            "C5–Zertifikat",
        ] {
            assert_eq!(certificate(text), None, "{text}");
        }
    }
}
