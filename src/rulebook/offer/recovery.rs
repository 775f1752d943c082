//! Recovery time and recovery point, backup and failsafe level of one service. Not here: other services (`dependencies`).

use super::levels;
use crate::model::Service;
use crate::model::service::{LocationPurpose, ServiceLevel, Site};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::text::Period;

pub(super) static RULES: &[&Rule] = &[
    &POINT_BEFORE_BACKUP,
    &POINT_UNEXPLAINED,
    &RECOVERY_AFTER_OUTAGE,
    &RETENTION_TOO_SHORT,
    &BACKUP_AT_SAME_SITE,
    &FAILSAFE_WITHOUT_SITES,
];

/// Whether something says that data are kept at a second place at once, so that a backup is not the only rescue.
fn is_replicated(service: &Service, level: &ServiceLevel) -> bool {
    let second = |site: &Site| !site.takes_over_from.is_empty() || site.zones.is_some_and(|zones| zones > 1);
    level.failsafe_level.is_some_and(|level| level > 1)
        || service
            .locations
            .iter()
            .any(|location| location.purpose == LocationPurpose::DisasterRecovery || location.sites.iter().any(second))
}

static POINT_BEFORE_BACKUP: Rule = Rule::new(
    Declaration::new("R1321", "recovery-point-below-backup-interval", Severity::Warning)
        .title("Weniger Datenverlust zugesagt, als die Sicherung hergibt", "less loss of data promised than backups give")
        .message(
            "Zugesagt ist ein Datenverlust von höchstens {point}, das Sicherungsintervall ist aber {interval}.",
            "A loss of data of {point} at most is promised, but the interval of backups is {interval}.",
        )
        .what(
            "Der zugesagte maximale Datenverlust ist nicht kürzer als das Sicherungsintervall, wenn nichts auf eine laufende zweite Kopie \
             hinweist: Ausfallsicherheitsstufe ab 2, ein Standort für den Notfallbetrieb, ein Standort, der übernimmt, oder mehrere Zonen.",
            "The recovery point that is promised is not shorter than the interval of backups, if nothing hints at a second copy at once: \
             a failsafe level from 2, a location for disaster recovery, a site that takes over, or several zones.",
        )
        .why(
            "Was seit der letzten Sicherung entstand, ist ohne zweite Kopie verloren.",
            "Without a second copy, what came after the last backup is lost.",
        )
        .fix(
            "`backup.interval` verkürzen, `recoveryPointObjective` verlängern oder die zweite Kopie angeben (`failsafeLevel`, `locations`).",
            "Shorten `backup.interval`, lengthen `recoveryPointObjective`, or state the second copy (`failsafeLevel`, `locations`).",
        )
        .applies("wenn Datenverlust und Sicherungsintervall angegeben sind", "if recovery point and interval of backups are stated")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.recoveryPointObjective", "serviceLevels.backup", "serviceLevels.failsafeLevel", "locations", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            let interval = level.backup.as_ref().and_then(|backup| backup.interval.as_ref());
            let Some((point, interval)) = level.recovery_point.as_ref().zip(interval) else { continue };
            if interval.exceeds(point) == Some(true) && !is_replicated(service, level) {
                let finding = context.report(format!("/serviceLevels/{index}/recoveryPointObjective"));
                finding.param("point", point.as_str()).param("interval", interval.as_str());
            }
        }
    }),
);

static POINT_UNEXPLAINED: Rule = Rule::new(
    Declaration::new("R1322", "no-data-loss-unexplained", Severity::Hint)
        .title("Kein Datenverlust zugesagt, ohne zu sagen, wodurch", "no loss of data promised without saying how")
        .message(
            "Kein Datenverlust ist zugesagt; nichts sagt, wo eine zweite Kopie läuft.",
            "No loss of data is promised; nothing says where a second copy is kept.",
        )
        .what(
            "Wer keinerlei Datenverlust zusagt, sagt, worauf das beruht: Ausfallsicherheitsstufe, Standort für den Notfallbetrieb, \
             übernehmender Standort oder mehrere Zonen.",
            "Whoever promises no loss of data at all says on what that rests: failsafe level, location for disaster recovery, a site that \
             takes over, or several zones.",
        )
        .why(
            "Dafür muss jede Änderung sofort an zwei Stellen stehen; eine Sicherung allein leistet das nie.",
            "For that every change has to stand in two places at once; a backup alone never achieves it.",
        )
        .fix("`failsafeLevel` oder `locations` ergänzen oder den Wert berichtigen.", "Add `failsafeLevel` or `locations`, or correct the value.")
        .applies("wenn kein Sicherungsintervall angegeben ist", "if no interval of backups is stated")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.recoveryPointObjective", "serviceLevels.backup", "serviceLevels.failsafeLevel", "locations", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            // With an interval, that it is too long is another finding.
            let interval = level.backup.as_ref().is_some_and(|backup| backup.interval.is_some());
            let none = level.recovery_point.as_ref().is_some_and(Period::is_zero);
            if none && !interval && !is_replicated(service, level) {
                context.report(format!("/serviceLevels/{index}/recoveryPointObjective"));
            }
        }
    }),
);

static RECOVERY_AFTER_OUTAGE: Rule = Rule::new(
    Declaration::new("R1325", "recovery-time-above-outage", Severity::Hint)
        .title("Wiederanlauf später als der längste Einzelausfall", "recovery later than the longest single outage")
        .message(
            "Der Wiederanlauf darf {recovery} dauern, ein Ausfall aber nur {outage}.",
            "Recovery may take {recovery}, but an outage {outage} only.",
        )
        .what(
            "Die Wiederanlaufzeit ist nicht länger als der längste zugesagte Einzelausfall.",
            "The recovery time is not longer than the longest single outage that is promised.",
        )
        .why(
            "Beides begrenzt die Zeit vom Ausfall bis zum Betrieb; die längere Zusage ist leer. Gilt die Wiederanlaufzeit nur im Notfall, \
             sagen die Felder das nicht.",
            "Both limit the time from outage to operation; the longer promise is empty. If the recovery time is for emergencies only, the \
             members do not say so.",
        )
        .fix(
            "`recoveryTimeObjective` kürzen oder `availability.maximumOutage` verlängern; gilt die Wiederanlaufzeit nur im Notfall, diesen \
             Hinweis als Ausnahme führen.",
            "Shorten `recoveryTimeObjective`, or lengthen `availability.maximumOutage`; if the recovery time is for emergencies only, waive \
             this finding.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.recoveryTimeObjective", "serviceLevels.availability", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            let outage = level.availability.as_ref().and_then(|availability| availability.maximum_outage.as_ref());
            let Some((recovery, outage)) = level.recovery_time.as_ref().zip(outage) else { continue };
            if recovery.exceeds(outage) == Some(true) {
                let finding = context.report(format!("/serviceLevels/{index}/recoveryTimeObjective"));
                finding.param("recovery", recovery.as_str()).param("outage", outage.as_str());
            }
        }
    }),
);

static RETENTION_TOO_SHORT: Rule = Rule::new(
    Declaration::new("R1326", "backup-kept-too-short", Severity::Warning)
        .title("Sicherung endet vor der nächsten", "backup ends before the next one")
        .message(
            "Eine Sicherung wird {retention} aufbewahrt, die nächste folgt erst nach {interval}.",
            "A backup is kept for {retention}; the next one follows after {interval} only.",
        )
        .what(
            "Eine Sicherung wird mindestens so lange aufbewahrt, bis die nächste vorliegt.",
            "A backup is kept at least until there is the next one.",
        )
        .why("Dazwischen gäbe es keine Sicherung.", "In between there would be no backup.")
        .fix(
            "`backup.retention` oder `backup.interval` berichtigen.",
            "Correct `backup.retention` or `backup.interval`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.backup", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            let Some(backup) = &level.backup else { continue };
            let Some((interval, retention)) = backup.interval.as_ref().zip(backup.retention.as_ref()) else { continue };
            if interval.exceeds(retention) == Some(true) {
                let finding = context.report(format!("/serviceLevels/{index}/backup/retention"));
                finding.param("interval", interval.as_str()).param("retention", retention.as_str());
            }
        }
    }),
);

/// The only site at which data and backups lie, if sites are stated and there is no second one.
fn only_site(service: &Service) -> Option<&str> {
    use LocationPurpose::{Backup, DisasterRecovery, PrimaryData};
    let locations = service.locations.iter().filter(|it| matches!(it.purpose, PrimaryData | Backup | DisasterRecovery));
    // A location without sites may be anywhere.
    if locations.clone().any(|location| location.sites.is_empty()) {
        return None;
    }
    let mut sites = locations.flat_map(|location| &location.sites).map(|site| site.name.as_str());
    let first = sites.next()?;
    sites.all(|site| site == first).then_some(first)
}

static BACKUP_AT_SAME_SITE: Rule = Rule::new(
    Declaration::new("R1327", "backup-at-the-same-site", Severity::Warning)
        .title("Sicherung am anderen Standort, aber nur ein Standort", "backup at another site, but one site only")
        .message(
            "Die Sicherung soll an einem anderen Standort liegen; genannt ist nur `{site}`.",
            "The backup is said to lie at another site; only `{site}` is stated.",
        )
        .what(
            "Liegt die Sicherung an einem anderen Standort, ist er bei den Datenstandorten genannt, wenn dort Standorte stehen.",
            "If the backup lies at another site, that site is among the locations of data, where sites are stated.",
        )
        .why(
            "Nach einem Brand oder Wasserschaden entscheidet das, ob es die Daten noch gibt.",
            "After fire or flood it decides whether the data still exist.",
        )
        .fix("Den zweiten Standort ergänzen oder `backup.otherSite` berichtigen.", "Add the second site, or correct `backup.otherSite`.")
        .applies("wenn zu Produktivdaten, Sicherung und Notfallbetrieb Standorte genannt sind", "if sites are stated for data, backup and disaster recovery")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.backup", "locations", "lifecycle.status"]),
    Check::Service(|service, context| {
        let stated = |level: &ServiceLevel| level.backup.as_ref().is_some_and(|backup| backup.other_site == Some(true));
        let mut levels = levels(service).filter(|(_, level)| stated(level));
        if let Some((index, _)) = levels.next()
            && let Some(site) = only_site(service)
        {
            context.report(format!("/serviceLevels/{index}/backup/otherSite")).param("site", site);
        }
    }),
);

static FAILSAFE_WITHOUT_SITES: Rule = Rule::new(
    Declaration::new("R1328", "failsafe-level-without-second-site", Severity::Hint)
        .title("Ausfallsicherheitsstufe ohne zweiten Standort", "failsafe level without a second site")
        .message(
            "Stufe {level} meint den Ausfall eines ganzen Standorts; genannt ist nur `{site}`.",
            "Level {level} is about the loss of a whole site; only `{site}` is stated.",
        )
        .what(
            "Wer eine Ausfallsicherheitsstufe von 3 oder 4 zusagt, nennt mindestens zwei Standorte, wenn Standorte genannt sind.",
            "Whoever promises a failsafe level of 3 or 4 states at least two sites, where sites are stated.",
        )
        .why(
            "Nach dem Entwurf scs-0118-v1 steht Stufe 3 für den zeitweisen Ausfall und Stufe 4 für die Zerstörung eines Standorts. Dass \
             dafür ein zweiter nötig ist, ist hier geschlossen.",
            "By the draft scs-0118-v1, level 3 stands for the loss of a site for some time, level 4 for its destruction. That a second one \
             is needed for it is a conclusion drawn here.",
        )
        .fix("Den zweiten Standort ergänzen oder die Stufe berichtigen.", "Add the second site, or correct the level.")
        .applies("wenn zu Produktivdaten, Sicherung und Notfallbetrieb Standorte genannt sind", "if sites are stated for data, backup and disaster recovery")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.failsafeLevel", "locations", "lifecycle.status"]),
    Check::Service(failsafe_without_sites),
);

fn failsafe_without_sites(service: &Service, context: &mut EntityContext<'_>) {
    for (index, level) in levels(service) {
        let Some(number) = level.failsafe_level.filter(|number| matches!(number, 3 | 4)) else { continue };
        // The sites are the same for all of them: one finding is enough.
        if let Some(site) = only_site(service) {
            let finding = context.report(format!("/serviceLevels/{index}/failsafeLevel"));
            finding.param("level", number.to_string()).param("site", site);
        }
        return;
    }
}
