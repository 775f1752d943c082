//! Plans as a whole: what they cost at all, in which currency, and until when. Not here: single price components (`prices`).

use crate::model::Service;
use crate::model::service::{Plan, Price, PriceKind};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Severity};
use crate::rule::{Check, Rule};
use crate::rulebook::days::is_over;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::{is_deprecated, is_in_operation, is_retired};
use crate::text::{Currency, Date};

use super::prices::{PRICES, amounts, costs};

pub(super) static RULES: &[&Rule] =
    &[&SEVERAL_CURRENCIES, &SURCHARGE_CURRENCY, &FREE_WITH_PRICES, &WITHOUT_PRICE, &EXPIRED_ORDERABLE, &ALL_EXPIRED];

fn currency(price: &Price) -> Option<&Currency> {
    amounts(price).next().map(|(money, _, _)| &money.currency)
}

/// Whether a service is there for new customers: in use, and nobody advises against it.
fn is_offered(service: &Service) -> bool {
    is_in_operation(service) && !is_deprecated(service)
}

/// The currency in which a plan begins.
fn currency_of(plan: &Plan) -> Option<&Currency> {
    plan.prices.iter().find_map(currency)
}

static SEVERAL_CURRENCIES: Rule = Rule::new(
    Declaration::new("R1221", "several-currencies-in-plan", Severity::Warning)
        .title("Mehrere Währungen in einem Tarif", "several currencies in one plan")
        .message(
            "Der Tarif `{plan}` nennt Preise in {one} und in {other}.",
            "The plan `{plan}` gives prices in {one} and in {other}.",
        )
        .what("Alle Preise eines Tarifs haben dieselbe Währung.", "All prices of a plan have one currency.")
        .why(
            "Preisbestandteile addieren sich; über Währungen hinweg geht das nicht.",
            "Price components add up; across currencies they cannot.",
        )
        .fix(
            "Die Währung berichtigen oder je Währung einen Tarif anlegen.",
            "Correct the currency, or make one plan for each currency.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        if is_retired(service) {
            return;
        }
        for (index, plan) in service.plans.iter().enumerate() {
            let Some(one) = currency_of(plan) else { continue };
            let mut all = plan.prices.iter().enumerate();
            let other = all.find_map(|(number, price)| {
                let mut others = amounts(price).map(|(money, _, _)| &money.currency);
                others.find(|other| *other != one).map(|other| (number, other))
            });
            if let Some((number, other)) = other {
                let finding = context.report(format!("/plans/{index}/prices/{number}"));
                finding.param("plan", plan.id.as_str()).param("one", one.as_str()).param("other", other.as_str());
            }
        }
    }),
);

static SURCHARGE_CURRENCY: Rule = Rule::new(
    Declaration::new("R1222", "surcharge-in-other-currency", Severity::Warning)
        .title("Aufpreis in anderer Währung", "surcharge in another currency")
        .message(
            "Der Aufpreis ist in {other}, die Tarife sind in {one} angegeben.",
            "The surcharge is in {other}, the plans are in {one}.",
        )
        .what(
            "Aufpreise von Konfigurationsoptionen haben die Währung der Tarife.",
            "Surcharges of configuration options have the currency of the plans.",
        )
        .why("Aufpreise kommen zum Preis des Tarifs hinzu.", "Surcharges are added to the price of the plan.")
        .fix("Die Währung des Aufpreises berichtigen.", "Correct the currency of the surcharge.")
        .applies("wenn alle Tarife dieselbe Währung haben", "if all plans have one currency")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        if is_retired(service) || service.configuration_options.is_empty() {
            return;
        }
        let mut currencies = service.plans.iter().filter_map(currency_of);
        let Some(one) = currencies.next() else { return };
        if currencies.any(|other| other != one) {
            return;
        }
        for (index, option) in service.configuration_options.iter().enumerate() {
            let own = option.prices.iter().enumerate().map(|(number, price)| (None, number, price));
            let choices = option.choices.iter().enumerate().flat_map(|(choice, it)| {
                it.prices.iter().enumerate().map(move |(number, price)| (Some(choice), number, price))
            });
            for (choice, number, price) in own.chain(choices) {
                let mut others = amounts(price).map(|(money, _, _)| &money.currency);
                let Some(other) = others.find(|other| *other != one) else { continue };
                let choice = choice.map_or(String::new(), |choice| format!("/choices/{choice}"));
                let finding = context.report(format!("/configurationOptions/{index}{choice}/prices/{number}"));
                finding.param("one", one.as_str()).param("other", other.as_str());
            }
        }
    }),
);

static FREE_WITH_PRICES: Rule = Rule::new(
    Declaration::new("R1223", "free-plan-with-prices", Severity::Warning)
        .title("Kostenfreier Tarif mit Preisen", "plan free of charge with prices")
        .message(
            "Der Tarif `{plan}` ist als kostenfrei gekennzeichnet und nennt doch Preise.",
            "The plan `{plan}` is marked as free of charge and yet gives prices.",
        )
        .what(
            "Ein kostenfreier Tarif hat keine Preise über 0 und keine auf Anfrage.",
            "A plan free of charge has no prices above 0 and none on request.",
        )
        .why("Kunden verlassen sich auf „kostenfrei“.", "Customers rely on “free of charge”.")
        .fix(
            "`freeOfCharge` auf `false` setzen oder die Preise streichen.",
            "Set `freeOfCharge` to `false`, or remove the prices.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["plans.prices", "plans.freeOfCharge", "lifecycle.status"]),
    Check::Service(|service, context| {
        if is_retired(service) {
            return;
        }
        for (index, plan) in service.plans.iter().enumerate().filter(|(_, plan)| plan.free_of_charge == Some(true)) {
            let paid = |price: &Price| costs(price) || price.kind == Some(PriceKind::OnRequest);
            if plan.prices.iter().any(paid) {
                context.report(format!("/plans/{index}/freeOfCharge")).param("plan", plan.id.as_str());
            }
        }
    }),
);

static WITHOUT_PRICE: Rule = Rule::new(
    Declaration::new("R1224", "plan-without-price", Severity::Hint)
        .title("Tarif ohne Preisangabe", "plan without a price")
        .message(
            "Es ist nicht gesagt, was der Tarif `{plan}` kostet (betroffene Tarife: {count}).",
            "It is not said what the plan `{plan}` costs (plans concerned: {count}).",
        )
        .what(
            "Ein Tarif nennt Preise, auch „auf Anfrage“, oder ist als kostenfrei gekennzeichnet.",
            "A plan gives prices, be it “on request”, or is marked as free of charge.",
        )
        .why("Kunden vergleichen Tarife nach ihren Kosten.", "Customers compare plans by their costs.")
        .fix(
            "`prices` ergänzen, mit `kind` `on-request` bei Preisen auf Anfrage, oder `freeOfCharge` auf `true` setzen.",
            "Add `prices`, with `kind` `on-request` for prices on request, or set `freeOfCharge` to `true`.",
        )
        .applies(
            "für Cloud-Services in Pilot- oder Wirkbetrieb und Tarife, die bestellt werden können",
            "for services on trial or in regular operation, and plans that can be ordered",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["plans.prices", "plans.freeOfCharge", "plans.orderable", "plans.validUntil", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        if !is_offered(service) {
            return;
        }
        let today = context.today();
        let silent = |plan: &Plan| {
            plan.prices.is_empty()
                && plan.free_of_charge != Some(true)
                && plan.orderable != Some(false)
                && !has_ended(plan, today)
        };
        let mut plans = service.plans.iter().enumerate().filter(|(_, plan)| silent(plan));
        let Some((index, plan)) = plans.next() else { return };
        let count = 1 + plans.count();
        context.report(format!("/plans/{index}/prices")).param("count", count).param("plan", plan.id.as_str());
    }),
);

fn has_ended(plan: &Plan, today: &Date) -> bool {
    is_over(today, plan.valid_until.as_ref())
}

static EXPIRED_ORDERABLE: Rule = Rule::new(
    Declaration::new("R1225", "expired-plan-orderable", Severity::Warning)
        .title("Abgelaufener Tarif als bestellbar gekennzeichnet", "expired plan marked as orderable")
        .message(
            "Der Tarif `{plan}` wurde bis {until} angeboten und ist als bestellbar gekennzeichnet.",
            "The plan `{plan}` was offered until {until}, and is marked as orderable.",
        )
        .what(
            "Ein Tarif, dessen Angebot abgelaufen ist, ist nicht als bestellbar gekennzeichnet.",
            "A plan whose offer has expired is not marked as orderable.",
        )
        .why("Entweder ist das Datum überholt oder das Kennzeichen.", "Either the date or the mark is out of date.")
        .fix(
            "`validUntil` verlängern oder `orderable` auf `false` setzen.",
            "Extend `validUntil`, or set `orderable` to `false`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["plans.orderable", "plans.validUntil", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        if is_retired(service) {
            return;
        }
        for (index, plan) in service.plans.iter().enumerate().filter(|(_, plan)| plan.orderable == Some(true)) {
            if let Some(until) = plan.valid_until.as_ref().filter(|until| *until < context.today()) {
                let finding = context.report(format!("/plans/{index}/orderable"));
                finding.param("plan", plan.id.as_str()).param("until", until.as_str());
            }
        }
    }),
);

static ALL_EXPIRED: Rule = Rule::new(
    Declaration::new("R1226", "no-plan-on-offer", Severity::Hint)
        .title("Kein Tarif mehr im Angebot", "no plan on offer any more")
        .message(
            "Der Cloud-Service wird betrieben, aber das Angebot aller Tarife ist abgelaufen.",
            "The service is in operation, but the offer of all its plans has expired.",
        )
        .what(
            "Ein Cloud-Service in Pilot- oder Wirkbetrieb hat einen Tarif, der noch angeboten wird.",
            "A service on trial or in regular operation has a plan that is still on offer.",
        )
        .why(
            "Meist wurden neue Tarife oder verlängerte Daten nicht nachgetragen.",
            "Most often new plans, or extended dates, were not entered.",
        )
        .fix(
            "Neue Tarife ergänzen oder `validUntil` verlängern; wird der Cloud-Service nicht mehr angeboten, die Tarife mit \
             `orderable` `false` kennzeichnen.",
            "Add new plans, or extend `validUntil`; if the service is no longer offered, mark the plans with `orderable` `false`.",
        )
        .applies(
            "für Cloud-Services in Pilot- oder Wirkbetrieb; abgekündigte brauchen kein Angebot mehr",
            "for services on trial or in regular operation; deprecated ones need no offer any more",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(&["plans.validUntil", "plans.orderable", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let today = context.today();
        // One that says that it can be ordered is another finding.
        let over = |plan: &Plan| has_ended(plan, today) && plan.orderable.is_none();
        if is_offered(service) && !service.plans.is_empty() && service.plans.iter().all(over) {
            context.report("/plans");
        }
    }),
);
