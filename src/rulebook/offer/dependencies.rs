//! Promised availability, and what dependencies ask for, against the services on which it rests. Not here: how promises are read
//! (`promises`), and their recovery (`recovery_dependencies`).

use std::collections::HashSet;

use super::doubts::{Doubt, Doubts};
use super::promises::{Best, Need, Promise, Promises, each_need, each_promise, same_period, services};
use crate::facts::{NameRole, Row};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::living;
use crate::shape::{Bilingual, EntityKind};
use crate::text::{Length, Percent};

pub(super) static RULES: &[&Rule] = &[&ABOVE_DEPENDENCIES, &NEEDED_AVAILABILITY, &NEEDED_RECOVERY];

/// What is read of promises.
pub(super) const READS: &[&str] = &[
    "lifecycle.status",
    "lifecycle.sunsetOn",
    "lifecycle.retiredOn",
    "serviceLevels.id",
    "serviceLevels.availability",
    "serviceLevels.recoveryTimeObjective",
    "serviceLevels.environments",
    "serviceLevels.plans",
    "serviceLevels.validFrom",
    "serviceLevels.validUntil",
    "dependencies.service",
    "dependencies.kind",
    "dependencies.plan",
    "dependencies.serviceLevel",
    "dependencies.affects",
    "dependencies.bridgedOutage",
    "dependencies.alternatives",
    "dependencies.requiredAvailability",
    "dependencies.requiredRecoveryTime",
    "dependencies.validFrom",
    "dependencies.validUntil",
];

pub(super) const OTHER: Bilingual = Bilingual::new("der benötigte Cloud-Service", "the service that is needed");

/// So many dependencies of a service count, and so many stand in a message: of hostile input, a part is enough.
pub(super) const MOST: usize = 64;
const NAMED: usize = 8;

static ABOVE_DEPENDENCIES: Rule = Rule::new(
    Declaration::new("R1308", "availability-above-dependencies", Severity::Warning)
        .title("Mehr Verfügbarkeit zugesagt, als die benötigten Cloud-Services hergeben", "more availability promised than the services needed give")
        .message(
            "Zugesagt sind {target} %. Aus den unverzichtbaren Cloud-Services folgen höchstens {sum}.",
            "{target} % is promised. From the essential services at most {sum} follows.",
        )
        .what(
            "Eine Verfügbarkeit ist nicht höher zugesagt als das Produkt der Zusagen der unverzichtbaren Cloud-Services. Redundante \
             zählen als 100 % − Produkt der Ausfallanteile. Nicht verglichen wird, was überbrückt wird, nur in Betriebszeiten gilt, über \
             einen anderen Zeitraum gemessen wird, geplante Wartung ausdrücklich als Ausfall zählt, wo die Zusage sie ausnimmt, oder \
             nicht zugesagt ist; gerundet wird zugunsten der Zusage. Gibt es mehrere Zusagen und ist keine benannt, zählt die beste.",
            "No availability is promised above the product of the promises of the essential services. Redundant ones count as 100 % − \
             product of their outages. What is bridged, counts in operating hours only, is measured over another period, says \
             that planned maintenance is an outage where the promise leaves it out, or is not promised is not compared; rounding \
             favours the promise. If there are several promises and none is named, the best counts.",
        )
        .why(
            "Fällt ein unverzichtbarer Cloud-Service aus, fällt auch dieser aus. Die Zusage ist dann nur gedeckt, wenn Ausfälle überbrückt \
             werden oder der andere Cloud-Service mehr hält, als er verspricht.",
            "If an essential service is out, this one is, too. The promise is covered only if outages are bridged, or the other service \
             does better than it promises.",
        )
        .fix(
            "`target` senken, bei den Abhängigkeiten eine höhere Zusage vereinbaren oder, wenn Ausfälle überbrückt werden, `bridgedOutage` \
             oder `alternatives` angeben.",
            "Lower `target`, agree on a better promise of the dependencies, or state `bridgedOutage` or `alternatives` if outages are bridged.",
        )
        .applies(
            "für Zusagen zur Produktion, wenn unverzichtbare Cloud-Services vorliegen und Verfügbarkeit zusagen",
            "for promises on production, if essential services are at hand and promise availability",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Facts(above_dependencies),
);

/// A dependency, or redundant ones, with the availability that follows.
struct Factor<'f> {
    need: Need<'f>,
    /// The services: one, or several of which any is enough.
    services: Vec<Row<'f>>,
    shares: Vec<Percent>,
    period: Option<&'f str>,
    /// Whether one of the shares counts planned maintenance as an outage.
    counts_maintenance: bool,
    share: Percent,
    rounded: bool,
}

/// Services that have not ended, about which there is such a doubt.
pub(super) fn doubtful<'a>(context: &mut FactsContext<'a>, doubt: Doubt) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let doubts = context.once(Doubts::of);
    living(context, EntityKind::Service).filter(move |row| doubts.has(row, doubt))
}

fn above_dependencies(context: &mut FactsContext<'_>) {
    let mut promises = Promises::default();
    for row in doubtful(context, Doubt::Availability) {
        let factors = factors(context, row, &mut promises);
        if factors.is_empty() {
            continue;
        }
        let affected = affected(&row);
        each_promise(&row, context.today(), |promise| {
            judge(context, row, promise, &factors, &affected);
        });
    }
}

/// Pairs of dependency and service level for which it counts.
pub(super) fn affected(row: &Row<'_>) -> HashSet<(usize, u32)> {
    let names = row.names().filter(|name| name.role() == NameRole::Affected);
    names.map(|name| (name.index(), name.number())).collect()
}

fn factors<'f>(context: &mut FactsContext<'f>, row: Row<'f>, promises: &mut Promises<'f>) -> Vec<Factor<'f>> {
    let mut needs = Vec::new();
    each_need(&row, context.today(), |need| {
        if need.essential && needs.len() < MOST {
            needs.push((*need, Vec::new()));
        }
    });
    for (place, alternative, reference) in services(&row) {
        let found = needs.binary_search_by_key(&place, |(need, _)| need.index);
        let Some((need, found)) = found.ok().and_then(|place| needs.get_mut(place)) else { continue };
        if found.len() < NAMED {
            found.push(promises.of(context, row, &reference, (!alternative).then_some(need)));
        } else {
            // Too many to count: as if one of them were not known.
            found.push(None);
        }
    }
    needs.into_iter().filter_map(|(need, found)| factor(need, found)).collect()
}

/// Nothing if the promise of one is not known: with it, availability may be anything.
fn factor<'f>(need: Need<'f>, found: Vec<Option<(Row<'f>, Best<'f>)>>) -> Option<Factor<'f>> {
    let (mut services, mut shares, mut period) = (Vec::new(), Vec::new(), None::<&str>);
    let mut counts_maintenance = false;
    for found in found {
        let (service, best) = found.filter(|(_, best)| !best.unclear)?;
        if best.period().zip(period).is_some_and(|(one, other)| !same_period(one, other)) {
            return None;
        }
        period = period.or(best.period());
        counts_maintenance |= best.counts_maintenance();
        services.push(service);
        shares.push(Percent::new(best.target()?).ok()?);
    }
    let (share, rounded) = Percent::any_of(&shares)?;
    (!services.is_empty()).then_some(Factor { need, services, shares, period, counts_maintenance, share, rounded })
}

fn judge<'f>(
    context: &mut FactsContext<'f>,
    row: Row<'f>,
    promise: &Promise<'f>,
    factors: &[Factor<'f>],
    affected: &HashSet<(usize, u32)>,
) {
    let Some(availability) = promise.availability.filter(|_| !promise.in_hours) else { return };
    let Some(target) = availability.target().and_then(|text| Percent::new(text).ok()) else { return };
    // Mostly even the sum of all outages leaves enough, and a product is never below that.
    let outages = factors.iter().map(|factor| Percent::WHOLE - factor.share.units()).sum::<i128>();
    if target.units() <= Percent::WHOLE - outages {
        return;
    }
    let mut counted: Vec<&Factor<'_>> = factors.iter().collect();
    counted.retain(|factor| {
        let periods = availability.period().zip(factor.period);
        let concerned = !factor.need.restricted || affected.contains(&(factor.need.index, promise.level));
        let maintained = availability.maintenance() == Some("excluded") && factor.counts_maintenance;
        concerned && !maintained && periods.is_none_or(|(one, other)| same_period(one, other))
    });
    // One outage counts once: a service that is needed twice, the lower promise of it; single ones before redundant ones.
    counted.sort_by(|a, b| (a.services.len() > 1).cmp(&(b.services.len() > 1)).then(a.share.cmp_value(&b.share)));
    let mut seen = HashSet::new();
    counted.retain(|factor| {
        let new = factor.services.iter().all(|service| !seen.contains(&service.index));
        seen.extend(factor.services.iter().map(|service| service.index));
        new
    });
    counted.sort_by_key(|factor| factor.need.index);
    let Some((product, rounded)) = Percent::product_and(counted.iter().map(|factor| &factor.share)) else { return };
    if target.cmp_value(&product).is_le() {
        return;
    }
    let rounded = rounded || counted.iter().any(|factor| factor.rounded);
    let finding = context.report(row, format!("/serviceLevels/{}/availability/target", promise.index));
    finding.param("target", Param::number(target.as_str())).param("sum", sum(&counted, &product, rounded));
    for service in counted.iter().flat_map(|factor| &factor.services).take(NAMED) {
        finding.relate(service.related(OTHER));
    }
}

/// The product as people write it: `99.95 % × (100 % − 0.1 % × 1 %) = 99.949005 %`.
fn sum(factors: &[&Factor<'_>], product: &Percent, rounded: bool) -> Param {
    let mut terms: Vec<String> = factors.iter().take(NAMED).map(|factor| term(factor, factors.len() > 1)).collect();
    if factors.len() > NAMED {
        terms.push("…".to_owned());
    }
    let mut text = terms.join(" × ");
    if factors.len() > 1 || factors.iter().any(|factor| factor.shares.len() > 1) {
        text.push_str(if rounded { " ≈ " } else { " = " });
        text += product.as_str();
        text += " %";
    }
    let (de, en) = if rounded { (" (aufgerundet)", " (rounded up)") } else { ("", "") };
    Param::Both { de: (text.replace('.', ",") + de).into(), en: (text + en).into() }
}

fn term(factor: &Factor<'_>, one_of_several: bool) -> String {
    let [_, _, ..] = *factor.shares else { return format!("{} %", factor.share) };
    let outages = factor.shares.iter().filter_map(|share| Some(format!("{} %", share.complement()?)));
    let text = format!("100 % − {}", outages.collect::<Vec<_>>().join(" × "));
    if one_of_several { format!("({text})") } else { text }
}

static NEEDED_AVAILABILITY: Rule = Rule::new(
    Declaration::new("R1309", "needed-availability-not-promised", Severity::Warning)
        .title("Benötigte Verfügbarkeit nicht zugesagt", "availability needed is not promised")
        .message(
            "Benötigt werden {needed} %, `{service}` sagt höchstens {promised} % zu.",
            "{needed} % is needed; `{service}` promises {promised} % at most.",
        )
        .what(
            "Der benötigte Cloud-Service sagt die Verfügbarkeit zu, die als benötigt angegeben ist.",
            "The service that is needed promises the availability that is stated as needed.",
        )
        .why("Sonst beruht der Cloud-Service auf etwas, das niemand zugesagt hat.", "Otherwise the service rests on what nobody promised.")
        .fix(
            "Einen Tarif oder eine Zusage mit höherer Verfügbarkeit nutzen und in `plan` oder `serviceLevel` angeben, oder `requiredAvailability` \
             berichtigen.",
            "Use a plan or service level with a higher availability and state it in `plan` or `serviceLevel`, or correct `requiredAvailability`.",
        )
        .applies(
            "wenn der benötigte Cloud-Service vorliegt und für die Produktion eine Verfügbarkeit zusagt",
            "if the service that is needed is at hand and promises an availability for production",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Facts(|context| {
        needed(context, Doubt::NeededAvailability, |need| need.availability, |needed, best| {
            let (needed, promised) = (Percent::new(needed).ok()?, Percent::new(best.target()?).ok()?);
            let member = "requiredAvailability";
            needed.cmp_value(&promised).is_gt().then(|| (member, Param::number(needed.as_str()), Param::number(promised.as_str())))
        });
    }),
);

static NEEDED_RECOVERY: Rule = Rule::new(
    Declaration::new("R1324", "needed-recovery-not-promised", Severity::Warning)
        .title("Benötigte Wiederanlaufzeit nicht zugesagt", "recovery time needed is not promised")
        .message(
            "Benötigt wird ein Wiederanlauf nach höchstens {needed}, `{service}` sagt {promised} zu.",
            "Recovery within {needed} is needed; `{service}` promises {promised}.",
        )
        .what(
            "Der benötigte Cloud-Service sagt die Wiederanlaufzeit zu, die als benötigt angegeben ist.",
            "The service that is needed promises the recovery time that is stated as needed.",
        )
        .why("Sonst beruht der Cloud-Service auf etwas, das niemand zugesagt hat.", "Otherwise the service rests on what nobody promised.")
        .fix(
            "Einen Tarif oder eine Zusage mit kürzerer Wiederanlaufzeit nutzen und in `plan` oder `serviceLevel` angeben, oder \
             `requiredRecoveryTime` berichtigen.",
            "Use a plan or service level with a shorter recovery time and state it in `plan` or `serviceLevel`, or correct `requiredRecoveryTime`.",
        )
        .applies(
            "wenn der benötigte Cloud-Service vorliegt und für die Produktion eine Wiederanlaufzeit zusagt",
            "if the service that is needed is at hand and promises a recovery time for production",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(READS)
        .time_dependent(),
    Check::Facts(|context| {
        needed(context, Doubt::NeededRecovery, |need| need.recovery, |needed, best| {
            let (member, promised) = ("requiredRecoveryTime", best.recovery?);
            let exceeds = Length::of(promised)?.exceeds(Length::of(needed)?)?;
            exceeds.then(|| (member, needed.into(), promised.into()))
        });
    }),
);

/// A need that is not met: member, what is needed, what is promised.
type Missed = (&'static str, Param, Param);

/// What a dependency asks for, against what the other service promises.
fn needed(
    context: &mut FactsContext<'_>,
    doubt: Doubt,
    asked: for<'f> fn(&Need<'f>) -> Option<&'f str>,
    missed: fn(&str, Best<'_>) -> Option<Missed>,
) {
    let mut promises = Promises::default();
    for row in doubtful(context, doubt) {
        let mut services = services(&row).filter(|(_, alternative, _)| !alternative).peekable();
        each_need(&row, context.today(), |need| {
            while services.next_if(|(place, _, _)| *place < need.index).is_some() {}
            let Some((_, _, reference)) = services.next_if(|(place, _, _)| *place == need.index) else { return };
            let Some(asked) = asked(need) else { return };
            let Some((service, best)) = promises.of(context, row, &reference, Some(need)) else { return };
            let Some((member, wanted, offered)) = missed(asked, best) else { return };
            let finding = context.report(row, format!("/dependencies/{}/{member}", need.index));
            finding.param("needed", wanted).param("promised", offered).param("service", service.id());
            finding.relate(service.related(OTHER));
        });
    }
}
