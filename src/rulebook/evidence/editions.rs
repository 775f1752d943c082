//! Which edition of a standard a report is by, and whether that edition fits its dates. The dates of editions stand in
//! `standards`.

use super::{c5, last_day};
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::documents::C5_2026;
use crate::standards::{Edition, edition, editions};

pub(super) static RULES: &[&Rule] = &[&EDITION_REPLACED, &EDITION_SUPERSEDED, &EDITION_NOT_YET, &EDITION_UNKNOWN];

const C5: &str = "c5";

static EDITION_REPLACED: Rule = Rule::new(
    Declaration::new("R1421", "c5-edition-replaced", Severity::Warning)
        .title("C5-Ausgabe für den Zeitraum nicht mehr anwendbar", "edition of C5 no longer applicable to the period")
        .message(
            "Die Prüfung vom {day} an folgt {edition}; seit {from} ist {successor} verbindlich.",
            "The examination from {day} is by {edition}; since {from} {successor} is binding.",
        )
        .what(
            "Prüfungszeiträume, die nach dem Stichtag einer neuen C5-Ausgabe beginnen, folgen der neuen Ausgabe.",
            "Periods that begin after a new edition of C5 became binding are by the new edition.",
        )
        .why(
            "Ein Testat nach der abgelösten Ausgabe weist die neuen Kriterien nicht nach. Der Stichtag ist aus Berichten über C5 \
             bekannt, nicht aus dem Text des BSI.",
            "An attestation by the edition that was replaced does not show the new criteria. The day is known from reports about C5, not \
             from the text of the BSI.",
        )
        .fix(
            "Ausgabe oder Zeitraum nach dem Bericht berichtigen; stimmen beide, die nächste Prüfung nach der neuen Ausgabe beauftragen.",
            "Correct edition or period by the report; if both are right, have the next examination made by the new edition.",
        )
        .applies(
            "wenn ein C5-Testat Ausgabe und Beginn des Zeitraums oder Stichtag nennt",
            "if a C5 attestation names its edition and the beginning of its period or its day",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[C5_2026])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in c5::attestations(service) {
            let Some(known) = evidence.edition.as_ref().and_then(|name| edition(C5, name.as_str())) else { continue };
            let Some(day) = evidence.period_from.as_ref().or(evidence.as_of.as_ref()) else { continue };
            let Some(next) = known.successor().filter(|_| known.is_replaced_on(day) == Some(true)) else { continue };
            let finding = context.report(format!("/evidence/{index}/edition")).param("edition", known.title);
            finding.param("day", day.as_str()).param("successor", next.title);
            finding.param("from", next.applicable_from.as_ref().map_or("", |from| from.as_str()));
        }
    }),
);

static EDITION_SUPERSEDED: Rule = Rule::new(
    Declaration::new("R1422", "c5-edition-superseded", Severity::Hint)
        .title("Abgelöste C5-Ausgabe", "superseded edition of C5")
        .message("{edition} wurde durch {successor} abgelöst.", "{edition} was replaced by {successor}.")
        .what(
            "Ein C5-Testat folgt keiner Ausgabe, die längst abgelöst ist.",
            "A C5 attestation is not by an edition that was replaced long ago.",
        )
        .why(
            "Kunden erwarten die Kriterien der heutigen Ausgabe. Ab welchem Tag die alte nicht mehr verwendet werden durfte, ist hier \
             nicht bekannt.",
            "Customers expect the criteria of today's edition. From which day the old one could not be used any more is not known here.",
        )
        .fix("Ein Testat nach einer heutigen Ausgabe angeben.", "Give an attestation by an edition of today.")
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, evidence) in c5::attestations(service) {
            let Some(known) = evidence.edition.as_ref().and_then(|name| edition(C5, name.as_str())) else { continue };
            // Replaced by an edition that is in use without a known day; one with a day is a matter of the rule before.
            let next = known.successor().filter(|next| next.applicable_from.is_none());
            if let Some(next) = next.filter(|_| !is_retired(service)) {
                let finding = context.report(format!("/evidence/{index}/edition"));
                finding.param("edition", known.title).param("successor", next.title);
            }
        }
    }),
);

static EDITION_NOT_YET: Rule = Rule::new(
    Declaration::new("R1423", "report-before-its-edition", Severity::Warning)
        .title("Bericht älter als die Ausgabe des Standards", "report older than the edition of the standard")
        .message(
            "Der Nachweis ist vom {day}; {edition} wurde erst am {published} veröffentlicht.",
            "The evidence is of {day}; {edition} was not published before {published}.",
        )
        .what(
            "Ein Bericht folgt einer Ausgabe, die es zu seiner Zeit schon gab.",
            "A report is by an edition that existed at its time.",
        )
        .why(
            "Ein Entwurf oder eine falsch abgeschriebene Ausgabe ist kein Nachweis. Zur Veröffentlichung von C5:2026 nennen manche \
             Quellen schon den März 2026.",
            "A draft, or an edition copied wrongly, is no evidence. Some sources name March 2026 already for the publication of C5:2026.",
        )
        .fix("Ausgabe oder Daten nach dem Bericht berichtigen.", "Correct edition or dates by the report.")
        .applies(
            "wenn der Tag bekannt ist, an dem die Ausgabe veröffentlicht wurde",
            "if the day on which the edition was published is known",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in service.evidence.iter().enumerate() {
            // The date of the report says most: a period may have begun with a draft.
            let Some(day) = evidence.report_date.as_ref().or_else(|| last_day(evidence)) else { continue };
            let Some(name) = &evidence.edition else { continue };
            let known: Option<&Edition> = edition(evidence.standard.as_str(), name.as_str());
            let Some((known, published)) = known.and_then(|known| Some((known, known.published.as_ref()?))) else { continue };
            if day < published {
                let finding = context.report(format!("/evidence/{index}/edition")).param("edition", known.title);
                finding.param("published", published.as_str()).param("day", day.as_str());
            }
        }
    }),
);

static EDITION_UNKNOWN: Rule = Rule::new(
    Declaration::new("R1424", "c5-edition-unknown", Severity::Warning)
        .title("Unbekannte C5-Ausgabe", "unknown edition of C5")
        .message(
            "Eine C5-Ausgabe „{edition}“ ist hier nicht bekannt; bekannt sind {known}.",
            "An edition “{edition}” of C5 is not known here; known are {known}.",
        )
        .what("Die Ausgabe eines C5-Testats ist eine, die es gibt.", "The edition of a C5 attestation is one that exists.")
        .why(
            "Ob ein Testat noch gilt und welche Kriterien es umfasst, hängt an der Ausgabe. Entwürfe wie der von 2025 sind keine Ausgabe.",
            "Whether an attestation still counts, and which criteria it covers, depends on the edition. Drafts such as that of 2025 are no \
             edition.",
        )
        .fix("Die Jahreszahl der Ausgabe aus dem Bericht übernehmen, etwa `2020`.", "Take the year of the edition from the report, such as `2020`.")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::EVIDENCE])
        .sources(&[FORMAT])
        .reads(&["evidence"]),
    Check::Service(|service, context| {
        for (index, evidence) in c5::attestations(service) {
            let Some(name) = evidence.edition.as_ref().filter(|name| edition(C5, name.as_str()).is_none()) else { continue };
            let known: Vec<&str> = editions(C5).map(|known| known.edition).collect();
            let finding = context.report(format!("/evidence/{index}/edition"));
            finding.param("edition", name.as_str()).param("known", known.join(", "));
        }
    }),
);
