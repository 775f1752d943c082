//! Recovery time against the services that must run before. Not here: recovery of one service by itself (`recovery`).

use super::dependencies::{MOST, OTHER, READS, affected, running};
use super::promises::{Need, Promises, each_need, each_promise, services};
use crate::facts::{NameRole, Row};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::text::Length;

pub(super) static RULES: &[&Rule] = &[&RECOVERY_BEFORE_DEPENDENCY];

static RECOVERY_BEFORE_DEPENDENCY: Rule = Rule::new(
    Declaration::new("R1323", "recovery-before-dependency", Severity::Warning)
        .title("Schnellerer Wiederanlauf als ein benötigter Cloud-Service", "recovers faster than a service that is needed")
        .message(
            "Zugesagt ist ein Wiederanlauf nach höchstens {own}; der unverzichtbare Cloud-Service `{service}` sagt {other} zu.",
            "Recovery within {own} is promised; the essential service `{service}` promises {other}.",
        )
        .what(
            "Die Wiederanlaufzeit ist nicht kürzer als die der unverzichtbaren Cloud-Services, deren Ausfall nicht überbrückt wird.",
            "The recovery time is not shorter than those of the essential services whose outages are not bridged.",
        )
        .why(
            "Vor dem anderen Cloud-Service kann dieser nicht wieder laufen.",
            "This service cannot run again before the other one does.",
        )
        .fix(
            "`recoveryTimeObjective` verlängern, mit dem anderen Anbieter eine kürzere Zeit vereinbaren oder `bridgedOutage` oder \
             `alternatives` angeben.",
            "Lengthen `recoveryTimeObjective`, agree on a shorter time with the other provider, or state `bridgedOutage` or `alternatives`.",
        )
        .applies(
            "für Zusagen zur Produktion, wenn unverzichtbare Cloud-Services ohne Alternative vorliegen und eine Wiederanlaufzeit zusagen",
            "for promises on production, if essential services without an alternative are at hand and promise a recovery time",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Facts(recovery_before_dependency),
);

fn recovery_before_dependency(context: &mut FactsContext<'_>) {
    let Some(rows) = running(context, NameRole::Essential) else { return };
    let mut promises = Promises::default();
    for row in rows {
        if is_fast_enough(context, row, &mut promises) {
            continue;
        }
        let slowest = slowest(context, row, &mut promises);
        if slowest.is_empty() {
            continue;
        }
        let affected = affected(&row);
        each_promise(&row, context.today().as_str(), |promise| {
            let Some((text, own)) = promise.recovery.and_then(|text| Some((text, Length::of(text)?))) else { return };
            let slower = slowest.iter().find(|(need, _, (_, recovery))| {
                let concerned = !need.restricted || affected.contains(&(need.index, promise.level));
                concerned && recovery.exceeds(own) == Some(true)
            });
            let Some((_, service, (other, _))) = slower else { return };
            let finding = context.report(row, format!("/serviceLevels/{}/recoveryTimeObjective", promise.index));
            finding.param("own", text).param("service", service.id()).param("other", *other);
            finding.relate(service.related(OTHER));
        });
    }
}

/// Whether nothing that it needs may take longer than the shortest of its own promises: then nothing has to be looked at closely.
fn is_fast_enough<'f>(context: &mut FactsContext<'f>, row: Row<'f>, promises: &mut Promises<'f>) -> bool {
    let mut least = None::<u64>;
    each_promise(&row, context.today().as_str(), |promise| {
        let own = promise.recovery.and_then(Length::of).map(Length::shortest);
        least = own.into_iter().chain(least).min();
    });
    let Some(least) = least else { return true };
    let mut fast = true;
    promises.each_essential(context, row, |_, _, found| {
        let other = found.and_then(|(_, best)| best.recovery).and_then(Length::of);
        fast &= other.is_none_or(|other| other.longest() <= least);
    });
    fast
}

/// The essential services without an alternative, the slowest first.
fn slowest<'f>(
    context: &mut FactsContext<'f>,
    row: Row<'f>,
    promises: &mut Promises<'f>,
) -> Vec<(Need<'f>, Row<'f>, (&'f str, Length))> {
    let mut needs = Vec::new();
    each_need(&row, context.today().as_str(), |need| {
        if need.essential && needs.len() < MOST {
            needs.push((*need, None, false));
        }
    });
    for (place, alternative, reference) in services(&row) {
        let found = needs.binary_search_by_key(&place, |(need, _, _)| need.index);
        let Some((need, found, redundant)) = found.ok().and_then(|place| needs.get_mut(place)) else { continue };
        *redundant |= alternative;
        if !alternative {
            *found = promises.of(context, row, &reference, Some(need));
        }
    }
    let single = needs.into_iter().filter(|(_, _, redundant)| !redundant);
    let mut slowest: Vec<_> = single
        .filter_map(|(need, found, _)| {
            let (service, best) = found?;
            Some((need, service, (best.recovery?, Length::of(best.recovery?)?)))
        })
        .collect();
    slowest.sort_by_key(|(_, _, (_, recovery))| std::cmp::Reverse(recovery.longest()));
    slowest
}
