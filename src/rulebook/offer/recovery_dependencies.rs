//! Recovery time and recovery point against the essential services. Not here: recovery of one service by itself (`recovery`).

use super::dependencies::{MOST, OTHER, READS, affected, doubtful};
use super::doubts::Doubt;
use super::promises::{Best, Need, Promise, Promises, each_need, each_promise, services};
use crate::facts::Row;
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, FactsContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::text::Length;

pub(super) static RULES: &[&Rule] = &[&RECOVERY_BEFORE_DEPENDENCY, &POINT_BELOW_DEPENDENCY];

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
    Check::Facts(|context| before_dependency(context, &TIME)),
);

static POINT_BELOW_DEPENDENCY: Rule = Rule::new(
    Declaration::new("R1329", "recovery-point-below-dependency", Severity::Hint)
        .title("Weniger Datenverlust zugesagt als von einem benötigten Cloud-Service", "less loss of data promised than by a service that is needed")
        .message(
            "Der maximale Datenverlust ist mit {own} zugesagt, beim unverzichtbaren Cloud-Service `{service}` aber mit {other}.",
            "A loss of data of {own} at most is promised; the essential service `{service}` promises {other}.",
        )
        .what(
            "Der zugesagte maximale Datenverlust ist nicht kürzer als der unverzichtbarer Cloud-Services, deren Ausfall nicht überbrückt \
             wird, außer wenn die Zusage eigene Sicherungen mindestens so oft vorsieht.",
            "The recovery point that is promised is not shorter than those of the essential services whose outages are not bridged, unless \
             the promise has backups of its own at least that often.",
        )
        .why(
            "Liegen die Daten im anderen Cloud-Service, geht mit dessen Daten verloren, was hier erhalten bleiben soll. Ob sie dort liegen, \
             sagen die Felder nicht.",
            "If the data lie in the other service, what is to be kept here is lost with the data there. Whether they lie there, the members \
             do not say.",
        )
        .fix(
            "`recoveryPointObjective` verlängern, mit dem anderen Anbieter weniger Datenverlust vereinbaren oder die eigene Sicherung unter \
             `backup.interval` angeben; liegen dort keine eigenen Daten, diesen Hinweis als Ausnahme führen.",
            "Lengthen `recoveryPointObjective`, agree on less loss of data with the other provider, or state the own backup in \
             `backup.interval`; if no own data lie there, waive this finding.",
        )
        .applies(
            "für Zusagen zur Produktion, wenn unverzichtbare Cloud-Services ohne Alternative vorliegen und einen maximalen Datenverlust zusagen",
            "for promises on production, if essential services without an alternative are at hand and promise a recovery point",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(POINT_READS)
        .time_dependent(),
    Check::Facts(|context| before_dependency(context, &POINT)),
);

const POINT_READS: &[&str] = &[
    "lifecycle.status",
    "lifecycle.sunsetOn",
    "lifecycle.retiredOn",
    "serviceLevels.id",
    "serviceLevels.recoveryPointObjective",
    "serviceLevels.backup",
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
    "dependencies.validFrom",
    "dependencies.validUntil",
];

/// A length of time that is promised by a service, and by those that it needs.
struct Compared {
    doubt: Doubt,
    member: &'static str,
    own: for<'f> fn(&Promise<'f>) -> Option<&'f str>,
    other: for<'f> fn(&Best<'f>) -> Option<&'f str>,
}

const TIME: Compared = Compared {
    doubt: Doubt::Time,
    member: "recoveryTimeObjective",
    own: |promise| promise.recovery,
    other: |best| best.recovery,
};

const POINT: Compared = Compared {
    doubt: Doubt::Point,
    member: "recoveryPointObjective",
    own: |promise| promise.point.filter(|_| !promise.backed_up),
    other: |best| best.point,
};

fn before_dependency(context: &mut FactsContext<'_>, compared: &Compared) {
    let mut promises = Promises::default();
    for row in doubtful(context, compared.doubt) {
        let longest = longest(context, row, &mut promises, compared);
        if longest.is_empty() {
            continue;
        }
        let affected = affected(&row);
        each_promise(&row, context.today(), |promise| {
            let Some((text, own)) = (compared.own)(promise).and_then(|text| Some((text, Length::of(text)?))) else {
                return;
            };
            let longer = longest.iter().find(|(need, _, (_, length))| {
                let concerned = !need.restricted || affected.contains(&(need.index, promise.level));
                concerned && length.exceeds(own) == Some(true)
            });
            let Some((_, service, (other, _))) = longer else { return };
            let finding = context.report(row, format!("/serviceLevels/{}/{}", promise.index, compared.member));
            finding.param("own", text).param("service", service.id()).param("other", *other);
            finding.relate(service.related(OTHER));
        });
    }
}

/// The essential services without an alternative, the longest time first.
fn longest<'f>(
    context: &mut FactsContext<'f>,
    row: Row<'f>,
    promises: &mut Promises<'f>,
    compared: &Compared,
) -> Vec<(Need<'f>, Row<'f>, (&'f str, Length))> {
    let mut needs = Vec::new();
    each_need(&row, context.today(), |need| {
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
    let mut longest: Vec<_> = single
        .filter_map(|(need, found, _)| {
            let (service, best) = found?;
            let text = (compared.other)(&best)?;
            Some((need, service, (text, Length::of(text)?)))
        })
        .collect();
    longest.sort_by_key(|(_, _, (_, length))| std::cmp::Reverse(length.longest()));
    longest
}
