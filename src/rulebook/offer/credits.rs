//! Credits for missed promises, and promised values of other metrics.

use super::levels;
use crate::model::Service;
use crate::model::service::ServiceCredit;
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::missing::lacking;
use crate::rulebook::sources::FORMAT;

pub(super) static RULES: &[&Rule] =
    &[&CREDIT_ABOVE_TARGET, &CREDITS_CONTRADICT, &CREDIT_INCOMPLETE, &METRIC_INCOMPLETE];

static CREDIT_ABOVE_TARGET: Rule = Rule::new(
    Declaration::new("R1310", "credit-above-target", Severity::Warning)
        .title("Gutschrift trotz eingehaltener Zusage", "credit although the promise is kept")
        .message(
            "Die Gutschrift ist unter {below} % fällig, zugesagt sind nur {target} %.",
            "The credit is due below {below} %; only {target} % is promised.",
        )
        .what(
            "Die Schwelle einer Gutschrift liegt nicht über der zugesagten Verfügbarkeit.",
            "The threshold of a credit is not above the availability that is promised.",
        )
        .why(
            "Sonst wäre eine Gutschrift fällig, obwohl die Zusage gehalten ist; einer der Werte ist falsch.",
            "Otherwise a credit would be due although the promise is kept; one of the values is wrong.",
        )
        .fix("`below` oder `availability.target` berichtigen.", "Correct `below` or `availability.target`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.credits", "serviceLevels.availability", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            let Some(target) = level.availability.as_ref().map(|availability| &availability.target) else { continue };
            for (place, credit) in level.credits.iter().enumerate() {
                if credit.below.cmp_value(target).is_gt() {
                    let finding = context.report(format!("/serviceLevels/{index}/credits/{place}/below"));
                    finding.param("below", Param::number(credit.below.as_str()));
                    finding.param("target", Param::number(target.as_str()));
                }
            }
        }
    }),
);

static CREDITS_CONTRADICT: Rule = Rule::new(
    Declaration::new("R1311", "credits-contradict", Severity::Warning)
        .title("Gutschriften widersprechen sich", "credits contradict each other")
        .message(
            "Unter {below} % gibt es {share}, unter {other} % aber {more}.",
            "Below {below} % there is {share}, but {more} below {other} %.",
        )
        .what(
            "Jede Schwelle kommt einmal vor, und wer weniger Verfügbarkeit erhält, erhält nicht weniger Gutschrift. Stufen stehen \
             geordnet, von der höchsten oder von der niedrigsten Schwelle an; verglichen werden Nachbarn.",
            "Every threshold comes once, and whoever gets less availability gets no smaller credit. Steps stand in order, from the highest \
             or the lowest threshold on; neighbours are compared.",
        )
        .why("Sonst lässt sich nicht sagen, welche Gutschrift fällig ist.", "Otherwise nobody can say which credit is due.")
        .fix("Schwellen und Anteile berichtigen.", "Correct thresholds and shares.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.credits", "lifecycle.status"]),
    Check::Service(credits_contradict),
);

fn credits_contradict(service: &Service, context: &mut EntityContext<'_>) {
    for (index, level) in levels(service) {
        for (place, pair) in level.credits.windows(2).enumerate() {
            let [one, other] = pair else { continue };
            let (higher, lower) = if one.below.cmp_value(&other.below).is_ge() { (one, other) } else { (other, one) };
            let same = one.below.cmp_value(&other.below).is_eq();
            let shares = higher.share.as_ref().zip(lower.share.as_ref());
            let smaller = shares.is_some_and(|(higher, lower)| lower.cmp_value(higher).is_lt());
            if same || smaller {
                let finding = context.report(format!("/serviceLevels/{index}/credits/{}", place + 1));
                finding.param("below", Param::number(lower.below.as_str())).param("share", credit(lower));
                finding.param("other", Param::number(higher.below.as_str())).param("more", credit(higher));
            }
        }
    }
}

/// What a credit gives, for people.
fn credit(credit: &ServiceCredit) -> Param {
    match (&credit.share, &credit.amount) {
        (Some(share), _) => Param::number(&format!("{share} %")),
        (None, Some(amount)) => Param::number(&format!("{} {}", amount.amount, amount.currency)),
        (None, None) => crate::shape::Bilingual::new("eine Gutschrift ohne Wert", "a credit without a value").into(),
    }
}

static CREDIT_INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1312", "credit-incomplete", Severity::Hint)
        .title("Gutschrift unvollständig", "credit incomplete")
        .message("Zur Gutschrift fehlt {missing}.", "The credit lacks {missing}.")
        .what(
            "Eine Gutschrift nennt Anteil, Betrag oder Bedingungen, und die Zusage nennt die Verfügbarkeit, auf die sie sich bezieht.",
            "A credit states share, amount or conditions, and the service level states the availability to which it refers.",
        )
        .why(
            "Ohne sie wissen Kunden nicht, was ihnen zusteht.",
            "Without these customers do not know what they are due.",
        )
        .fix("Die fehlende Angabe ergänzen.", "Add what is missing.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.credits", "serviceLevels.availability", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            if level.availability.is_none() && !level.credits.is_empty() {
                context.report(format!("/serviceLevels/{index}/availability")).param("missing", "`availability`");
            }
            for (place, credit) in level.credits.iter().enumerate() {
                if credit.share.is_none() && credit.amount.is_none() && credit.conditions.is_none() {
                    let missing = crate::shape::Bilingual::new("`share` oder `amount`", "`share` or `amount`");
                    context.report(format!("/serviceLevels/{index}/credits/{place}")).param("missing", missing);
                }
            }
        }
    }),
);

static METRIC_INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1313", "performance-target-incomplete", Severity::Hint)
        .title("Leistungskennwert unvollständig", "performance target incomplete")
        .message("Zum Kennwert fehlt {missing}.", "The target lacks {missing}.")
        .what(
            "Ein Leistungskennwert nennt Wert und Einheit und sagt, ob der Wert Ober- oder Untergrenze ist.",
            "A performance target states value and unit, and says whether the value is the largest or the smallest.",
        )
        .why(
            "Sonst lässt sich nicht feststellen, ob er eingehalten ist.",
            "Otherwise nobody can tell whether it is met.",
        )
        .fix("Die fehlenden Angaben ergänzen.", "Add what is missing.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["serviceLevels.performanceTargets", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, level) in levels(service) {
            for (place, target) in level.performance_targets.iter().enumerate() {
                let missing = lacking(&[
                    ("value", target.value.is_some()),
                    ("unit", target.unit.is_some()),
                    ("bound", target.bound.is_some()),
                ]);
                if let Some(missing) = missing {
                    context
                        .report(format!("/serviceLevels/{index}/performanceTargets/{place}"))
                        .param("missing", missing);
                }
            }
        }
    }),
);
