//! Agreements that end while tenants rest on them. Not here: those that have ended, and tenants whose last day is known (`base::lifetimes`).

use std::collections::BTreeMap;

use super::tenants::tenants;
use crate::facts::{Day, Row, Way};
use crate::report::profiles::TENANCY;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, EntityKind};

pub(super) static RULES: &[&Rule] = &[&ENDS_SOON];

static ENDS_SOON: Rule = Rule::new(
    Declaration::new("R1738", "agreement-of-tenants-ends-soon", Severity::Warning)
        .title("Vereinbarung endet bald, Mandanten nicht", "agreement ends soon, tenants do not")
        .message(
            "Die Vereinbarung endet am {until}; Mandanten ohne letzten Tag, die danach keine Vereinbarung mehr haben: {number}.",
            "The agreement ends on {until}; tenants without a last day that have no agreement after that: {number}.",
        )
        .what(
            "Bevor eine Vereinbarung endet, ist geregelt, worauf die betroffenen Mandanten danach beruhen.",
            "Before an agreement ends it is settled on what the tenants rest afterwards that rest on it.",
        )
        .why(
            "Danach fehlt der Nutzung die Grundlage; eine Nachfolge braucht Zeit.",
            "After that the use has no ground; what follows takes time.",
        )
        .fix(
            "Die Verlängerung oder die Nachfolgevereinbarung eintragen oder bei den Mandanten den letzten Tag angeben.",
            "Enter the extension or the agreement that follows, or state the last day of the tenants.",
        )
        .addressee("Anbieter und Kunden", "providers and customers")
        .applies(
            "in den letzten Tagen einer Vereinbarung (`days-before-end`), wenn alle Vereinbarungen des Mandanten vorliegen und keine länger gilt",
            "in the last days of an agreement (`days-before-end`), if all agreements of the tenant are at hand and none lasts longer",
        )
        .profiles(&[&TENANCY])
        .sources(&[FORMAT])
        .reads(&["agreements", "validUntil", "status"])
        .parameters(&["days-before-end"])
        .time_dependent(),
    Check::Facts(ends_soon),
);

fn ends_soon(context: &mut FactsContext<'_>) {
    let Some(today) = Day::of(context.today()).filter(|_| context.facts().has_way(Way::TenantAgreement)) else {
        return;
    };
    let days = i64::from(context.parameters().days_before_end);
    let mut ending: BTreeMap<usize, (Row<'_>, Day, Row<'_>, usize)> = BTreeMap::new();
    for row in tenants(context).filter(|row| row.life().until.is_none()) {
        let (mut last, mut open) = (None, false);
        for reference in row.references_as(Way::TenantAgreement) {
            // What is not at hand may last longer.
            let agreement = context.target_of(row, &reference, EntityKind::Agreement);
            match agreement.and_then(|agreement| Some((agreement.life().until?, agreement))) {
                Some((until, agreement)) if last.is_none_or(|(known, _)| known < until) => {
                    last = Some((until, agreement));
                }
                Some(_) => {}
                None => open = true,
            }
        }
        let Some((until, agreement)) = last.filter(|(until, _)| !open && *until >= today) else { continue };
        if i64::from(until.number()) - i64::from(today.number()) <= days {
            ending.entry(agreement.index).or_insert((agreement, until, row, 0)).3 += 1;
        }
    }
    for (agreement, until, tenant, number) in ending.into_values() {
        let until = until.date().map(|date| date.to_string()).unwrap_or_default();
        let finding = context.report(agreement, "/validUntil").param("until", until).param("number", number);
        finding.relate(tenant.related(Bilingual::new("ein Mandant", "a tenant")));
    }
}
