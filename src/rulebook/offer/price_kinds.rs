//! For what a price component is charged: once, for a period, by usage. Not here: amounts and their periods of validity (`prices`).

use super::prices::{PRICES, costs, each};
use crate::model::service::{PriceKind, QuantityUnit};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Profile, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::sources::FORMAT;
use crate::text::Period;

pub(super) static RULES: &[&Rule] = &[&RECURRING_WITHOUT_PERIOD, &ONE_TIME_WITH_PERIOD, &USAGE_WITHOUT_UNIT, &FOR_WHAT];

static PROFILES: &[&Profile] = &[&OFFER];

/// What the rules on kinds of prices say in the same words.
const fn of_kind(declaration: Declaration) -> Declaration {
    declaration.profiles(PROFILES).sources(&[FORMAT]).reads(PRICES)
}

static RECURRING_WITHOUT_PERIOD: Rule = Rule::new(
    of_kind(Declaration::new("R1206", "recurring-price-without-billing-period", Severity::Warning))
        .title("Laufender Preis ohne Abrechnungszeitraum", "recurring price without a billing period")
        .message(
            "Der Preis ist laufend, der Abrechnungszeitraum fehlt.",
            "The price is recurring, the billing period is missing.",
        )
        .what(
            "Ein laufender Preis nennt, je welchem Zeitraum er anfällt.",
            "A recurring price says for which period it is charged.",
        )
        .why(
            "Ob monatlich oder jährlich, macht den Preis zwölfmal so hoch.",
            "Monthly or yearly makes a difference of twelve times the price.",
        )
        .fix("`billingPeriod` ergänzen, zum Beispiel `P1M`.", "Add `billingPeriod`, such as `P1M`."),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            if price.kind == Some(PriceKind::Recurring) && price.billing_period.as_ref().is_none_or(Period::is_zero) {
                context.report(format!("{}/billingPeriod", owner.price(index)));
            }
        });
    }),
);

static ONE_TIME_WITH_PERIOD: Rule = Rule::new(
    of_kind(Declaration::new("R1207", "one-time-price-with-billing-period", Severity::Warning))
        .title("Einmaliger Preis mit Abrechnungszeitraum", "one-time price with a billing period")
        .message(
            "Der Preis ist einmalig, soll aber je {period} anfallen.",
            "The price is charged once, yet for each {period}.",
        )
        .what(
            "Ein einmaliger Preis hat keinen Abrechnungszeitraum.",
            "A price that is charged once has no billing period.",
        )
        .why(
            "Es ist offen, ob der Betrag einmal oder immer wieder zu zahlen ist.",
            "Nobody knows whether the amount is to be paid once, or again and again.",
        )
        .fix(
            "`billingPeriod` streichen oder `kind` auf `recurring` setzen.",
            "Remove `billingPeriod`, or set `kind` to `recurring`.",
        ),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            if let Some(period) = price.billing_period.as_ref().filter(|_| price.kind == Some(PriceKind::OneTime)) {
                context.report(format!("{}/billingPeriod", owner.price(index))).param("period", period.as_str());
            }
        });
    }),
);

static USAGE_WITHOUT_UNIT: Rule = Rule::new(
    of_kind(Declaration::new("R1208", "usage-price-without-unit", Severity::Warning))
        .title("Verbrauchspreis ohne Einheit", "price by usage without a unit")
        .message(
            "Der Preis richtet sich nach dem Verbrauch, die Einheit fehlt.",
            "The price depends on the usage, the unit is missing.",
        )
        .what(
            "Ein Preis nach Verbrauch nennt, was gezählt wird; „pauschal“ zählt nichts.",
            "A price by usage names what is counted; “flat” counts nothing.",
        )
        .why("Ohne Einheit lassen sich die Kosten nicht abschätzen.", "Without a unit nobody can estimate the costs.")
        .fix(
            "`unit` ergänzen, zum Beispiel `gibibyte-hour` oder `request`.",
            "Add `unit`, such as `gibibyte-hour` or `request`.",
        ),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            let counts = price.unit.as_ref().is_some_and(|unit| *unit != QuantityUnit::Flat);
            if price.kind == Some(PriceKind::UsageBased) && !counts {
                context.report(format!("{}/unit", owner.price(index)));
            }
        });
    }),
);

static FOR_WHAT: Rule = Rule::new(
    of_kind(Declaration::new("R1209", "price-for-what-not-stated", Severity::Warning))
        .title("Nicht angegeben, wofür der Preis anfällt", "not stated for what the price is charged")
        .message(
            "Es ist nicht angegeben, ob der Betrag einmalig, je Zeitraum oder je Einheit anfällt (betroffene Preisangaben: {count}).",
            "It is not said whether the amount is charged once, for each period or for each unit (prices concerned: {count}).",
        )
        .what(
            "Ein Preis nennt Preisart, Abrechnungszeitraum oder eine Einheit, die gezählt wird.",
            "A price names its kind, its billing period, or a unit that is counted.",
        )
        .why(
            "Ohne diese Angabe sagt der Betrag nicht, was der Cloud-Service kostet.",
            "Without this the amount does not say what the service costs.",
        )
        .fix(
            "`kind` ergänzen, bei `recurring` mit `billingPeriod`, bei `usage-based` mit `unit`.",
            "Add `kind`, with `billingPeriod` for `recurring`, with `unit` for `usage-based`.",
        )
        .applies("für Preise über 0", "for prices above 0"),
    Check::Service(|service, context| {
        let (mut first, mut count) = (None, 0);
        each(service, |price, owner, index| {
            let counts = price.unit.as_ref().is_some_and(|unit| *unit != QuantityUnit::Flat);
            if price.kind.is_none() && price.billing_period.is_none() && !counts && costs(price) {
                first.get_or_insert((owner, index));
                count += 1;
            }
        });
        if let Some((owner, index)) = first {
            context.report(format!("{}/kind", owner.price(index))).param("count", count);
        }
    }),
);
