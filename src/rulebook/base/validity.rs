//! Dates of validity, and what lies outside of them. Not here: stages of a life (`lifecycle`), and what outlives
//! what it rests on (`lifetimes`).

use crate::model::{Agreement, CatalogHeader, EntityRef, Service};
use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::text::{Date, Timestamp};

pub(super) static RULES: &[&Rule] = &[
    &ENDS_BEFORE_BEGIN,
    &CATALOG_EXPIRED,
    &CATALOG_IN_FUTURE,
    &EVENT_IN_FUTURE,
    &MODIFIED_BEFORE_ISSUED,
    &SIGNED_AFTER_END,
    &PART_OUTSIDE_WHOLE,
];

static ENDS_BEFORE_BEGIN: Rule = Rule::new(
    Declaration::new("R0351", "ends-before-it-begins", Severity::Error)
        .title("Ende vor dem Beginn", "end before the beginning")
        .message("Das Ende {until} liegt vor dem Beginn {from}.", "The end {until} lies before the beginning {from}.")
        .what(
            "`validUntil` liegt nicht vor `validFrom`. Beide Tage zählen mit.",
            "`validUntil` does not lie before `validFrom`. Both days count.",
        )
        .why("Sonst gilt die Angabe an keinem Tag.", "Otherwise the statement holds on no day.")
        .fix("Eines der beiden Daten berichtigen.", "Correct one of the two dates.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Validity(|from, until, context| {
        if until.text < from {
            context.report(until.pointer()).param("from", from).param("until", until.text);
        }
    }),
);

static CATALOG_EXPIRED: Rule = Rule::new(
    Declaration::new("R0352", "catalog-expired", Severity::Warning)
        .title("Katalog abgelaufen", "catalog expired")
        .message("Diese Ausgabe des Katalogs galt bis {until}.", "This edition of the catalog counted until {until}.")
        .what(
            "Der letzte Tag, an dem die Ausgabe gilt, ist nicht vorbei.",
            "The last day on which the edition counts is not over.",
        )
        .why("Der Inhalt kann überholt sein.", "The content may be out of date.")
        .fix(
            "Die aktuelle Ausgabe verwenden oder, als Herausgeber, eine neue herausgeben.",
            "Use the current edition or, as the publisher, issue a new one.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["validUntil"])
        .time_dependent(),
    Check::Header(|header: &CatalogHeader, context| {
        if let Some(until) = header.valid_until.as_ref().filter(|until| *until < context.today()) {
            context.report("/validUntil").param("until", until.as_str());
        }
    }),
);

static CATALOG_IN_FUTURE: Rule = Rule::new(
    Declaration::new("R0353", "catalog-issued-in-future", Severity::Warning)
        .title("Katalog in der Zukunft herausgegeben", "catalog issued in the future")
        .message(
            "Der Katalog soll am {issued} herausgegeben worden sein.",
            "The catalog claims to be issued on {issued}.",
        )
        .what("Der Katalog wurde nicht nach dem heutigen Tag herausgegeben.", "The catalog was not issued after today.")
        .why(
            "Welche Ausgabe die neuere ist, entscheidet dieser Zeitpunkt; ein falscher verdeckt spätere Ausgaben.",
            "This point in time decides which edition is newer; a wrong one hides later editions.",
        )
        .fix("Den Zeitpunkt in `issued` berichtigen.", "Correct the time in `issued`.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["issued"])
        .time_dependent(),
    Check::Header(|header: &CatalogHeader, context| {
        if let Some(issued) = header.issued.as_ref().filter(|issued| day(issued) > context.today().as_str()) {
            context.report("/issued").param("issued", day(issued));
        }
    }),
);

/// The date of a point in time, as it is written: the calendar date of its own offset.
fn day(timestamp: &Timestamp) -> &str {
    timestamp.as_str().get(..10).unwrap_or_default()
}

static EVENT_IN_FUTURE: Rule = Rule::new(
    Declaration::new("R0354", "past-event-in-future", Severity::Warning)
        .title("Geschehenes liegt in der Zukunft", "past event in the future")
        .message("Der {date} liegt in der Zukunft.", "{date} lies in the future.")
        .what(
            "Unterzeichnung, Veröffentlichung, Änderung, Bericht, Aussage und Einstufung sind bereits geschehen.",
            "Signature, publication, change, report, statement and assessment have happened already.",
        )
        .why(
            "Meist ist es ein Zahlendreher oder ein geplanter Termin.",
            "Most often it is a slip, or a date that is planned.",
        )
        .fix(
            "Das Datum berichtigen oder weglassen, bis es so weit ist.",
            "Correct the date, or leave it out until it has come.",
        )
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["signedOn", "issued", "modified", "evidence.reportDate", "conformity.statedOn", "maturity.assessedOn"])
        .time_dependent(),
    Check::Entity(event_in_future),
);

fn event_in_future(entity: EntityRef<'_>, context: &mut EntityContext<'_>) {
    let today = context.today().clone();
    match entity {
        EntityRef::Agreement(agreement) => {
            if let Some(signed) = agreement.signed_on.as_ref().filter(|signed| **signed > today) {
                context.report("/signedOn").param("date", signed.as_str());
            }
        }
        EntityRef::Service(service) => {
            let now = today.as_str();
            for (pointer, timestamp) in [("/issued", &service.issued), ("/modified", &service.modified)] {
                if let Some(timestamp) = timestamp.as_ref().filter(|timestamp| day(timestamp) > now) {
                    context.report(pointer).param("date", day(timestamp));
                }
            }
            let mut judge = |date: &Option<Date>, place: &dyn Fn() -> String| {
                if let Some(date) = date.as_ref().filter(|date| **date > today) {
                    context.report(place()).param("date", date.as_str());
                }
            };
            for (index, evidence) in service.evidence.iter().enumerate() {
                judge(&evidence.report_date, &|| format!("/evidence/{index}/reportDate"));
            }
            for (index, statement) in service.conformity.iter().enumerate() {
                judge(&statement.stated_on, &|| format!("/conformity/{index}/statedOn"));
            }
            for (index, assessment) in service.maturity.iter().enumerate() {
                judge(&assessment.assessed_on, &|| format!("/maturity/{index}/assessedOn"));
            }
        }
        _ => {}
    }
}

static MODIFIED_BEFORE_ISSUED: Rule = Rule::new(
    Declaration::new("R0355", "modified-before-issued", Severity::Warning)
        .title("Geändert vor der Veröffentlichung", "modified before it was issued")
        .message(
            "Die letzte Änderung ({modified}) liegt vor der ersten Veröffentlichung ({issued}).",
            "The last change ({modified}) lies before the first publication ({issued}).",
        )
        .what("`modified` liegt nicht vor `issued`.", "`modified` does not lie before `issued`.")
        .why(
            "Wer Kataloge zusammenführt, erkennt an `modified` den neueren Stand.",
            "Whoever merges catalogs tells the newer state by `modified`.",
        )
        .fix("Einen der Zeitpunkte berichtigen.", "Correct one of the two times.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["issued", "modified"]),
    Check::Service(|service: &Service, context| {
        let (Some(issued), Some(modified)) = (&service.issued, &service.modified) else { return };
        // Offsets shift the date by a day at most: only close ones need the exact comparison.
        if day(modified) <= day(issued) && modified.to_datetime() < issued.to_datetime() {
            context.report("/modified").param("modified", modified.as_str()).param("issued", issued.as_str());
        }
    }),
);

static SIGNED_AFTER_END: Rule = Rule::new(
    Declaration::new("R0356", "signed-after-the-end", Severity::Warning)
        .title("Nach dem Ende unterzeichnet", "signed after the end")
        .message(
            "Unterzeichnet wurde am {signed}, die Vereinbarung endete am {until}.",
            "It was signed on {signed}; the agreement ended on {until}.",
        )
        .what(
            "Eine Vereinbarung wird nicht erst nach ihrem letzten Tag unterzeichnet.",
            "An agreement is not signed after its last day.",
        )
        .why("Eines der Daten ist falsch.", "One of the dates is wrong.")
        .fix("Das falsche Datum berichtigen.", "Correct the wrong date.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["signedOn", "validUntil"]),
    Check::Agreement(|agreement: &Agreement, context| {
        let (Some(signed), Some(until)) = (&agreement.signed_on, &agreement.valid_until) else { return };
        if signed > until {
            context.report("/signedOn").param("signed", signed.as_str()).param("until", until.as_str());
        }
    }),
);

static PART_OUTSIDE_WHOLE: Rule = Rule::new(
    Declaration::new("R0357", "part-outside-the-whole", Severity::Warning)
        .title("Angabe gilt länger als ihr Eintrag", "statement holds longer than its entity")
        .message(
            "Der {date} liegt außerhalb der Gültigkeit des Eintrags ({bound}).",
            "{date} lies outside the validity of the entity ({bound}).",
        )
        .what(
            "Kontrolle und Mitgliedschaft bestehen, solange es die Stelle gibt, eine Beteiligung, solange die Vereinbarung \
             gilt, eine Administration, solange der Mandant besteht, eine Version, solange die Schnittstelle gilt.",
            "Control and membership last while the body exists, a party while the agreement is in force, an administration \
             while the tenant exists, a version while the interface counts.",
        )
        .why(
            "Außerhalb dieser Zeit gibt es nichts, wofür die Angabe gelten könnte.",
            "Outside of that time there is nothing for which the statement could hold.",
        )
        .fix("Eines der Daten berichtigen.", "Correct one of the dates.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["validFrom", "validUntil", "controlRelations", "memberships", "parties", "administrators", "versions"]),
    Check::Entity(part_outside_whole),
);

type Dates<'a> = (&'a Option<Date>, &'a Option<Date>);

fn part_outside_whole(entity: EntityRef<'_>, context: &mut EntityContext<'_>) {
    let mut parts = |whole: Dates<'_>, list: &str, part: Dates<'_>, index: usize| {
        if let (Some(whole), Some(date)) = (whole.0, part.0)
            && date < whole
        {
            let finding = context.report(format!("/{list}/{index}/validFrom"));
            finding.param("date", date.as_str()).param("bound", format!("{whole} –"));
        }
        if let (Some(whole), Some(date)) = (whole.1, part.1)
            && date > whole
        {
            let finding = context.report(format!("/{list}/{index}/validUntil"));
            finding.param("date", date.as_str()).param("bound", format!("– {whole}"));
        }
    };
    match entity {
        EntityRef::Organisation(it) if it.valid_from.is_some() || it.valid_until.is_some() => {
            let whole = (&it.valid_from, &it.valid_until);
            for (index, part) in it.control_relations.iter().enumerate() {
                parts(whole, "controlRelations", (&part.valid_from, &part.valid_until), index);
            }
            for (index, part) in it.memberships.iter().enumerate() {
                parts(whole, "memberships", (&part.valid_from, &part.valid_until), index);
            }
        }
        EntityRef::Agreement(it) if it.valid_from.is_some() || it.valid_until.is_some() => {
            for (index, part) in it.parties.iter().enumerate() {
                parts((&it.valid_from, &it.valid_until), "parties", (&part.valid_from, &part.valid_until), index);
            }
        }
        EntityRef::Tenant(it) if it.valid_from.is_some() || it.valid_until.is_some() => {
            for (index, part) in it.administrators.iter().enumerate() {
                parts(
                    (&it.valid_from, &it.valid_until),
                    "administrators",
                    (&part.valid_from, &part.valid_until),
                    index,
                );
            }
        }
        EntityRef::Interface(it) if it.valid_from.is_some() || it.valid_until.is_some() => {
            for (index, part) in it.versions.iter().enumerate() {
                parts((&it.valid_from, &it.valid_until), "versions", (&part.valid_from, &part.valid_until), index);
            }
        }
        _ => {}
    }
}
