//! Price components by themselves and beside each other. Not here: how they arise (`price_kinds`), their tiers (`tiers`), value
//! added tax (`tax`), and the plan as a whole (`plans`).

use crate::model::Service;
use crate::model::service::{Price, PriceKind, QuantityUnit};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::overlap;
use crate::rulebook::lookup::FEW;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::shape::Bilingual;
use crate::text::{LocalizedText, Money};

pub(super) static RULES: &[&Rule] =
    &[&NEGATIVE_AMOUNT, &QUANTITY_OUT_OF_RANGE, &WITHOUT_AMOUNT, &TOLD_TWICE, &PERIODS_OVERLAP];

/// Where price components stand.
pub(super) const PRICES: &[&str] =
    &["plans.prices", "configurationOptions.prices", "configurationOptions.choices.prices", "lifecycle.status"];

/// What has a list of price components.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    Plan(usize),
    Option(usize),
    Choice(usize, usize),
}

impl Owner {
    /// The pointer of a price component.
    pub(super) fn price(self, price: usize) -> String {
        match self {
            Self::Plan(plan) => format!("/plans/{plan}/prices/{price}"),
            Self::Option(option) => format!("/configurationOptions/{option}/prices/{price}"),
            Self::Choice(option, choice) => format!("/configurationOptions/{option}/choices/{choice}/prices/{price}"),
        }
    }
}

/// Shows each list of price components of a service that was not retired.
pub(super) fn each_list<'s>(service: &'s Service, mut act: impl FnMut(&'s [Price], Owner)) {
    if is_retired(service) {
        return;
    }
    for (index, plan) in service.plans.iter().enumerate() {
        act(&plan.prices, Owner::Plan(index));
    }
    for (index, option) in service.configuration_options.iter().enumerate() {
        act(&option.prices, Owner::Option(index));
        for (number, choice) in option.choices.iter().enumerate() {
            act(&choice.prices, Owner::Choice(index, number));
        }
    }
}

/// Shows each price component of a service that was not retired.
pub(super) fn each<'s>(service: &'s Service, mut act: impl FnMut(&'s Price, Owner, usize)) {
    each_list(service, |prices, owner| {
        for (index, price) in prices.iter().enumerate() {
            act(price, owner, index);
        }
    });
}

/// The amounts of a price component, each with its way from it.
pub(super) fn amounts(price: &Price) -> impl Iterator<Item = (&Money, Option<usize>, &'static str)> {
    let tiers = price.tiers.iter().enumerate().flat_map(|(index, tier)| {
        let amount = tier.amount.iter().map(move |money| (money, Some(index), "amount"));
        amount.chain(tier.flat_amount.iter().map(move |money| (money, Some(index), "flatAmount")))
    });
    price.amount.iter().map(|money| (money, None, "amount")).chain(tiers)
}

/// Whether anything is to be paid for a price component.
pub(super) fn costs(price: &Price) -> bool {
    amounts(price).any(|(money, _, _)| !money.amount.is_zero())
}

static NEGATIVE_AMOUNT: Rule = Rule::new(
    Declaration::new("R1201", "negative-price", Severity::Warning)
        .title("Negativer Preis", "negative price")
        .message("Der Preis {amount} ist negativ.", "The price {amount} is negative.")
        .what(
            "Preise, Staffelpreise und Grundbeträge von Tarifen sind nicht negativ. Bei Konfigurationsoptionen ist ein Minderpreis möglich.",
            "Prices, prices of tiers and flat amounts of plans are not negative. Configuration options may lower the price.",
        )
        .why(
            "Kunden zahlen für einen Cloud-Service; ein negativer Betrag ist meist ein Tippfehler und verfälscht jede \
             Summe.",
            "Customers pay for a service; a negative amount is mostly a slip, and falsifies every sum.",
        )
        .fix(
            "Das Vorzeichen streichen. Einen Nachlass als niedrigeren Preis oder als Staffel angeben.",
            "Remove the sign. Give a discount as a lower price, or as tiers.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            if !matches!(owner, Owner::Plan(_)) {
                return;
            }
            for (money, tier, member) in amounts(price).filter(|(money, _, _)| money.amount.is_negative()) {
                let tier = tier.map_or(String::new(), |tier| format!("/tiers/{tier}"));
                let pointer = format!("{}{tier}/{member}/amount", owner.price(index));
                context.report(pointer).param("amount", Param::number(&money.to_string()));
            }
        });
    }),
);

static QUANTITY_OUT_OF_RANGE: Rule = Rule::new(
    Declaration::new("R1202", "price-quantity-out-of-range", Severity::Warning)
        .title("Mengenangabe des Preises unmöglich", "impossible quantity of a price")
        .message("`{member}` ist {value}; erlaubt ist {expected}.", "`{member}` is {value}; {expected} is allowed.")
        .what(
            "`perQuantity` ist größer als 0, `includedQuantity` und `minimumQuantity` sind nicht negativ.",
            "`perQuantity` is greater than 0; `includedQuantity` and `minimumQuantity` are not negative.",
        )
        .why("Mit einer solchen Menge lässt sich nichts berechnen.", "Nothing can be computed with such a quantity.")
        .fix("Die Menge berichtigen oder das Feld weglassen.", "Correct the quantity, or leave the member out.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            for (member, value, zero) in [
                ("perQuantity", &price.per_quantity, false),
                ("includedQuantity", &price.included_quantity, true),
                ("minimumQuantity", &price.minimum_quantity, true),
            ] {
                let Some(value) = value.as_ref().filter(|value| value.is_negative() || !zero && value.is_zero()) else {
                    continue;
                };
                let expected = if zero {
                    Bilingual::new("0 oder mehr", "0 or more")
                } else {
                    Bilingual::new("mehr als 0", "more than 0")
                };
                let finding = context.report(format!("{}/{member}", owner.price(index)));
                finding
                    .param("member", member)
                    .param("value", Param::number(value.as_str()))
                    .param("expected", expected);
            }
        });
    }),
);

static WITHOUT_AMOUNT: Rule = Rule::new(
    Declaration::new("R1203", "price-without-amount", Severity::Warning)
        .title("Preis ohne Betrag", "price without an amount")
        .message("Hier fehlt der Betrag.", "The amount is missing here.")
        .what(
            "Ein Preisbestandteil hat einen Betrag oder Staffelstufen mit Beträgen, oder er ist „auf Anfrage“.",
            "A price component has an amount, or tiers with amounts, or it is told on request.",
        )
        .why("Sonst ist offen, was der Tarif kostet.", "Otherwise nobody knows what the plan costs.")
        .fix(
            "`amount` oder `tiers` ergänzen; steht der Preis nicht fest, `kind` auf `on-request` setzen.",
            "Add `amount` or `tiers`; if the price is not fixed, set `kind` to `on-request`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            // An unknown kind may be one without an amount.
            if price.kind.as_ref().is_some_and(|kind| *kind == PriceKind::OnRequest || !kind.is_known()) {
                return;
            }
            if price.amount.is_none() && price.tiers.is_empty() {
                context.report(format!("{}/amount", owner.price(index)));
            }
            for (tier, _) in
                price.tiers.iter().enumerate().filter(|(_, it)| it.amount.is_none() && it.flat_amount.is_none())
            {
                context.report(format!("{}/tiers/{tier}/amount", owner.price(index)));
            }
        });
    }),
);

static TOLD_TWICE: Rule = Rule::new(
    Declaration::new("R1204", "price-told-twice", Severity::Warning)
        .title("Preis widersprüchlich angegeben", "price told in two ways")
        .message("{what} schließen sich aus.", "{what} exclude each other.")
        .what(
            "Staffelstufen treten an die Stelle des Betrags; ein Preis auf Anfrage hat weder Betrag noch Staffel.",
            "Tiers replace the amount; a price on request has neither an amount nor tiers.",
        )
        .why("Es ist offen, welche Angabe gilt.", "Nobody knows which statement holds.")
        .fix(
            "Nur eine der Angaben stehen lassen. Einen Sockelbetrag neben einer Staffel als eigenen Preisbestandteil angeben.",
            "Keep only one of the statements. Give a base amount beside tiers as a price component of its own.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            let request = price.kind == Some(PriceKind::OnRequest);
            let (member, what) = match (price.amount.is_some(), !price.tiers.is_empty()) {
                (true, true) => ("amount", Bilingual::new("Ein Betrag und eine Staffel", "An amount and tiers")),
                (true, false) if request => {
                    ("amount", Bilingual::new("„Auf Anfrage“ und ein Betrag", "“On request” and an amount"))
                }
                (false, true) if request => {
                    ("tiers", Bilingual::new("„Auf Anfrage“ und eine Staffel", "“On request” and tiers"))
                }
                _ => return,
            };
            context.report(format!("{}/{member}", owner.price(index))).param("what", what);
        });
    }),
);

static PERIODS_OVERLAP: Rule = Rule::new(
    Declaration::new("R1205", "price-periods-overlap", Severity::Warning)
        .title("Derselbe Preis zweimal zur selben Zeit", "the same price twice at one time")
        .message(
            "„{title}“ steht schon unter {other}, und beide Angaben gelten zur selben Zeit.",
            "“{title}” stands at {other} already, and both hold at the same time.",
        )
        .what(
            "Von zwei Preisbestandteilen mit gleicher Bezeichnung, Einheit und Art endet der eine, bevor der andere gilt.",
            "Of two price components with the same title, unit and kind, one ends before the other begins.",
        )
        .why(
            "Preisbestandteile addieren sich: der Preis wird doppelt berechnet, obwohl nur seine Änderung gemeint war.",
            "Price components add up: the price is counted twice although only its change was meant.",
        )
        .fix(
            "Bei der älteren Angabe `validUntil` auf den Tag vor `validFrom` der neueren setzen, oder die Bestandteile \
             verschieden benennen.",
            "Set `validUntil` of the older one to the day before `validFrom` of the newer one, or give the components \
             different titles.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| each_list(service, |prices, owner| periods_overlap(prices, owner, context))),
);

fn title(price: &Price) -> Option<&str> {
    price.title.as_ref().and_then(LocalizedText::german)
}

/// What makes two components the same; none if it has no title.
fn sameness(price: &Price) -> Option<(&str, Option<&str>, Option<&str>)> {
    Some((title(price)?, price.unit.as_ref().map(QuantityUnit::as_str), price.kind.as_ref().map(PriceKind::as_str)))
}

fn periods_overlap(prices: &[Price], owner: Owner, context: &mut EntityContext<'_>) {
    let overlap = |one: &Price, other: &Price| {
        overlap((&one.valid_from, &one.valid_until), (&other.valid_from, &other.valid_until))
    };
    let mut report = |index: usize, other: usize| {
        let text = prices.get(index).and_then(title).unwrap_or_default();
        let finding = context.report(owner.price(index)).param("title", text);
        finding.param("other", owner.price(other));
    };
    if prices.len() <= FEW {
        for (index, price) in prices.iter().enumerate().skip(1) {
            let Some(key) = sameness(price) else { continue };
            let mut earlier = prices.iter().take(index);
            if let Some(other) = earlier.position(|other| sameness(other) == Some(key) && overlap(other, price)) {
                report(index, other);
            }
        }
        return;
    }
    // In order of their beginning a component overlaps an earlier one if it overlaps the one that ends last.
    let mut order: Vec<_> =
        prices.iter().enumerate().filter_map(|(i, it)| Some((sameness(it)?, &it.valid_from, i, it))).collect();
    order.sort_by(|one, other| (one.0, one.1, one.2).cmp(&(other.0, other.1, other.2)));
    let mut last: Option<(_, usize, &Price)> = None;
    for (key, _, index, price) in order {
        match last {
            Some((same, other, lasting)) if same == key => {
                if overlap(lasting, price) {
                    report(index.max(other), index.min(other));
                }
                let longer = lasting
                    .valid_until
                    .as_ref()
                    .is_some_and(|end| price.valid_until.as_ref().is_none_or(|it| it > end));
                if longer {
                    last = Some((key, index, price));
                }
            }
            _ => last = Some((key, index, price)),
        }
    }
}
