//! Certificates, above all „ISO 27001 auf der Basis von IT-Grundschutz“: number and validity. Not here: form and check of the
//! number itself (`base`).

use std::collections::HashSet;

use chrono::{Datelike as _, Days};

use super::{is_certified, is_self_declared};
use crate::model::Service;
use crate::model::service::{Evidence, EvidenceStandard};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::is_over;
use crate::rulebook::days::months_after;
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::documents::GRUNDSCHUTZ_CERTIFICATE;
use crate::text::Date;

pub(super) static RULES: &[&Rule] = &[&INCOMPLETE, &YEAR_OF_NUMBER, &OVER_THREE_YEARS, &EXPIRED, &ENDS_SOON];

static INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1431", "certificate-incomplete", Severity::Warning)
        .title("Angaben zum Zertifikat unvollständig", "certificate described incompletely")
        .message("Zum Zertifikat fehlen Angaben: {missing}.", "The certificate is described without: {missing}.")
        .what(
            "Zu einem Zertifikat nach ISO/IEC 27001, 27017, 27018, 27701 oder IT-Grundschutz gehören Nummer, Geltungsbereich, \
             letzter Gültigkeitstag und das Zertifikat als Unterlage.",
            "A certificate by ISO/IEC 27001, 27017, 27018, 27701 or IT-Grundschutz comes with number, scope, last day of validity and the certificate as a document.",
        )
        .why(
            "Mit der Nummer findet man das Zertifikat im Verzeichnis der ausstellenden Stelle; der Geltungsbereich zeigt, ob es um diesen \
             Cloud-Service geht.",
            "With the number one finds the certificate in the register of its issuer; the scope shows whether it is about this service.",
        )
        .fix("Die fehlenden Angaben vom Zertifikat übernehmen.", "Take what is missing from the certificate.")
        .applies(
            "wenn ein solches Zertifikat angegeben ist, keine Eigenerklärung, und der Cloud-Service nicht eingestellt ist",
            "if such a certificate is given that is no self-declaration, and the service is not retired",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            if !is_certified(&evidence.standard) || is_self_declared(evidence) {
                continue;
            }
            let grundschutz = evidence.standard == EvidenceStandard::Iso27001Grundschutz;
            let missing = lacking(&[
                ("grundschutzCertificate", !grundschutz || evidence.grundschutz_certificate.is_some()),
                ("certificateNumber", grundschutz || evidence.certificate_number.is_some()),
                ("scope", evidence.scope.is_some() || !evidence.scope_services.is_empty()),
                ("validUntil", evidence.valid_until.is_some()),
                ("documents", !evidence.documents.is_empty()),
            ]);
            if let Some(missing) = missing.filter(|_| !is_retired(service)) {
                context.report(format!("/evidence/{index}")).param("missing", missing);
            }
        }
    }),
);

static YEAR_OF_NUMBER: Rule = Rule::new(
    Declaration::new("R1432", "certificate-number-of-another-year", Severity::Warning)
        .title("Zertifikatsnummer passt nicht zur Gültigkeit", "certificate number does not fit the validity")
        .message(
            "Die Nummer `{number}` passt nicht zu `{member}` ({date}).",
            "The number `{number}` does not fit `{member}` ({date}).",
        )
        .what(
            "Das Jahr in der Nummer eines Grundschutz-Zertifikats ist das Jahr, in dem seine Gültigkeit beginnt, oder das davor.",
            "The year in the number of a Grundschutz certificate is that in which its validity begins, or the one before.",
        )
        .why(
            "Meist stehen Nummer und Daten zweier Zertifikate nebeneinander: des alten und des neuen.",
            "Most often number and dates of two certificates stand side by side: of the old one and the new one.",
        )
        .fix("Nummer und Gültigkeit vom selben Zertifikat übernehmen.", "Take number and validity from the same certificate.")
        .applies(
            "wenn Nummer und Gültigkeit eines Grundschutz-Zertifikats angegeben sind und das Jahr der Nummer begonnen hat",
            "if number and validity of a Grundschutz certificate are given, and the year of the number has begun",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"])
        .time_dependent(),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            let Some(number) = &evidence.grundschutz_certificate else { continue };
            let year = i32::from(number.year());
            // A year that has not begun is another finding.
            if year > context.today().to_date().year() {
                continue;
            }
            let from = evidence.valid_from.as_ref().filter(|from| !(year..=year + 1).contains(&from.to_date().year()));
            // Valid for three years from a day in that year or the next.
            let until = evidence.valid_until.as_ref().filter(|until| !(year..=year + 4).contains(&until.to_date().year()));
            let wrong = from.map(|from| ("validFrom", from)).or(until.map(|until| ("validUntil", until)));
            if let Some((member, date)) = wrong {
                let finding = context.report(format!("/evidence/{index}/grundschutzCertificate"));
                finding.param("number", number.as_str()).param("member", member).param("date", date.as_str());
            }
        }
    }),
);

static OVER_THREE_YEARS: Rule = Rule::new(
    Declaration::new("R1433", "grundschutz-certificate-over-three-years", Severity::Warning)
        .title(
            "Grundschutz-Zertifikat länger als drei Jahre gültig",
            "Grundschutz certificate valid for more than three years",
        )
        .message(
            "Vom {from} bis {until} sind es mehr als drei Jahre.",
            "From {from} to {until} it is more than three years.",
        )
        .what(
            "Ein Zertifikat nach ISO 27001 auf der Basis von IT-Grundschutz gilt drei Jahre.",
            "A certificate by ISO 27001 on the basis of IT-Grundschutz holds for three years.",
        )
        .why(
            "Danach ist neu zu zertifizieren; ein späteres Ende verdeckt, dass der Nachweis abläuft.",
            "After that a new one is needed; a later end hides that the evidence runs out.",
        )
        .fix("Beginn und Ende vom Zertifikat übernehmen.", "Take beginning and end from the certificate.")
        .applies(
            "wenn Beginn und Ende eines Grundschutz-Zertifikats angegeben sind",
            "if beginning and end of a Grundschutz certificate are given",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[GRUNDSCHUTZ_CERTIFICATE])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            let Evidence { valid_from: Some(from), valid_until: Some(until), .. } = evidence else { continue };
            let certificate = evidence.standard == EvidenceStandard::Iso27001Grundschutz;
            // The same day three years later is how certificates often put it.
            if certificate && months_after(from, 36).is_some_and(|limit| until.to_date() > limit) {
                let finding = context.report(format!("/evidence/{index}/validUntil"));
                finding.param("from", from.as_str()).param("until", until.as_str());
            }
        }
    }),
);

/// Standards with evidence that holds beyond a day, as far as its end is known.
fn covered_after(service: &Service, covers: impl Fn(&Date) -> bool) -> HashSet<&str> {
    let lasting = service.evidence.iter().filter(|evidence| evidence.valid_until.as_ref().is_none_or(&covers));
    lasting.map(|evidence| evidence.standard.as_str()).collect()
}

static EXPIRED: Rule = Rule::new(
    Declaration::new("R1434", "evidence-expired", Severity::Warning)
        .title("Nachweis abgelaufen", "evidence expired")
        .message("Der Nachweis galt bis {until}.", "The evidence held until {until}.")
        .what(
            "Wer einen Nachweis anführt, hat zu demselben Standard einen, der heute gilt.",
            "Whoever gives evidence has a piece for the same standard that holds today.",
        )
        .why(
            "Ein abgelaufener Nachweis trägt keine Auswahl und keine Bestellung mehr.",
            "Evidence that has run out carries no choice and no order any more.",
        )
        .fix(
            "Den neuen Nachweis ergänzen; gibt es keinen, den abgelaufenen entfernen.",
            "Add the new piece; if there is none, remove the one that has run out.",
        )
        .applies(
            "wenn der Cloud-Service nicht eingestellt ist und kein Nachweis zu demselben Standard länger gilt",
            "if the service is not retired, and no evidence for the same standard lasts longer",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let today = context.today().clone();
        let ended = |evidence: &Evidence| is_over(&today, evidence.valid_until.as_ref());
        if service.evidence.iter().any(ended) && !is_retired(service) {
            let covered = covered_after(service, |until| *until >= today);
            ends(service, context, &covered, |until| *until < today);
        }
    }),
);

/// Reports the end of evidence that nothing covers.
fn ends(service: &Service, context: &mut EntityContext<'_>, covered: &HashSet<&str>, ending: impl Fn(&Date) -> bool) {
    for (index, evidence) in service.evidence.iter().enumerate() {
        let Some(until) = evidence.valid_until.as_ref().filter(|until| ending(until)) else { continue };
        if !covered.contains(evidence.standard.as_str()) {
            context.report(format!("/evidence/{index}/validUntil")).param("until", until.as_str());
        }
    }
}

static ENDS_SOON: Rule = Rule::new(
    Declaration::new("R1435", "evidence-ends-soon", Severity::Hint)
        .title("Nachweis läuft bald ab", "evidence runs out soon")
        .message("Der Nachweis gilt nur noch bis {until}.", "The evidence holds until {until} only.")
        .what(
            "Läuft ein Nachweis in den nächsten Tagen ab, steht der folgende schon dabei. Wie viele Tage das sind, legt \
             `days-before-end` fest (Voreinstellung 30).",
            "Where evidence runs out in the next days, the piece that follows is there already. How many days that are says \
             `days-before-end` (30 by default).",
        )
        .why("Eine Lücke im Nachweis fällt sonst erst auf, wenn sie da ist.", "Otherwise a gap shows only when it is there.")
        .fix("Den folgenden Nachweis ergänzen, sobald er vorliegt.", "Add the piece that follows as soon as it is there.")
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .parameters(&["days-before-end"])
        .reads(&["evidence", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let days = Days::new(context.parameters().days_before_end.into());
        let Some(horizon) = context.today().to_date().checked_add_days(days) else { return };
        let today = context.today().clone();
        let soon = |until: &Date| *until >= today && until.to_date() <= horizon;
        if service.evidence.iter().any(|evidence| evidence.valid_until.as_ref().is_some_and(soon)) && !is_retired(service) {
            let covered = covered_after(service, |until| until.to_date() > horizon);
            ends(service, context, &covered, soon);
        }
    }),
);
