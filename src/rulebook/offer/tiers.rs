//! Tiers of price components: bounds, joints, the beginning, the mode. Amounts are judged in `prices`.

use crate::model::service::{Price, PriceTier};
use crate::report::profiles::OFFER;
use crate::report::{Declaration, Param, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::shape::{Bilingual, Lang};
use crate::text::Decimal;

use super::prices::{Owner, PRICES, each};

pub(super) static RULES: &[&Rule] = &[&BOUNDS_CONTRADICT, &NOT_JOINED, &BEGIN_LATE, &WITHOUT_MODE];

static BOUNDS_CONTRADICT: Rule = Rule::new(
    Declaration::new("R1211", "tier-bounds-contradict", Severity::Warning)
        .title("Grenzen einer Staffelstufe widersprechen sich", "bounds of a tier contradict each other")
        .message(
            "Die Stufe reicht von {from} bis unter {below} und umfasst damit keine Menge.",
            "The tier goes from {from} to below {below}, and so holds no quantity.",
        )
        .what(
            "Eine Staffelstufe beginnt bei 0 oder mehr und endet über ihrem Beginn. `from` gehört zur Stufe, `below` zur nächsten.",
            "A tier begins at 0 or more and ends above its beginning. `from` belongs to the tier, `below` to the next one.",
        )
        .why("Sonst gibt es keine Menge, für die die Stufe gilt.", "Otherwise there is no quantity for which the tier holds.")
        .fix("`from` oder `below` berichtigen.", "Correct `from` or `below`.")
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            for (number, tier) in price.tiers.iter().enumerate().filter(|(_, tier)| !holds(tier)) {
                let below = tier.below_quantity.as_ref().map_or("∞", |below| below.as_str());
                let finding = context.report(format!("{}/tiers/{number}", owner.price(index)));
                finding.param("from", Param::number(tier.from_quantity.as_str())).param("below", Param::number(below));
            }
        });
    }),
);

/// Whether the bounds of a tier hold any quantity.
fn holds(tier: &PriceTier) -> bool {
    tier.below_quantity.as_ref().is_none_or(|below| {
        let least = if tier.from_quantity.is_negative() { 0 } else { tier.from_quantity.units() };
        below.units() > least
    })
}

static NOT_JOINED: Rule = Rule::new(
    Declaration::new("R1212", "tiers-not-joined", Severity::Warning)
        .title("Staffelstufen schließen nicht aneinander an", "tiers do not join")
        .message(
            "Die Stufe ab {from} schließt nicht an die vorige an, die {end}: {what}.",
            "The tier from {from} does not join the one before, which {end}: {what}.",
        )
        .what(
            "Jede Staffelstufe beginnt dort, wo die vorige endet, und nur die letzte ist nach oben offen.",
            "Each tier begins where the one before ends, and only the last one is open upwards.",
        )
        .why(
            "Für manche Mengen gälte sonst kein Preis oder mehr als einer.",
            "Otherwise no price, or more than one, would hold for some quantities.",
        )
        .fix(
            "`below` einer Stufe und `from` der nächsten gleichsetzen: auf „bis unter 100“ folgt „ab 100“, nicht „ab 101“.",
            "Make `below` of a tier and `from` of the next one equal: “below 100” is followed by “from 100”, not “from 101”.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| each(service, |price, owner, index| not_joined(price, owner, index, context))),
);

fn not_joined(price: &Price, owner: Owner, index: usize, context: &mut EntityContext<'_>) {
    for (number, (one, next)) in price.tiers.iter().zip(price.tiers.iter().skip(1)).enumerate() {
        // What holds no quantity is another finding.
        if !holds(one) || !holds(next) {
            continue;
        }
        let order = next.from_quantity.cmp_value(&one.from_quantity);
        let what = match one.below_quantity.as_ref().map(|below| next.from_quantity.cmp_value(below)) {
            Some(joint) if joint.is_eq() => continue,
            _ if order.is_le() => Bilingual::new("die Folge steigt nicht", "the order does not ascend"),
            Some(joint) if joint.is_gt() => {
                Bilingual::new("dazwischen liegt eine Lücke", "there is a gap between them")
            }
            _ => Bilingual::new("beide überschneiden sich", "both overlap"),
        };
        let finding = context.report(format!("{}/tiers/{}/from", owner.price(index), number + 1));
        finding.param("from", Param::number(next.from_quantity.as_str())).param("what", what);
        match &one.below_quantity {
            Some(below) => {
                let below = Param::number(below.as_str());
                let (de, en) = (below.get(Lang::De), below.get(Lang::En));
                let (de, en) = (format!("unter {de} endet").into(), format!("ends below {en}").into());
                finding.param("end", Param::Both { de, en })
            }
            None => finding.param("end", Bilingual::new("nach oben offen ist", "is open upwards")),
        };
    }
}

static BEGIN_LATE: Rule = Rule::new(
    Declaration::new("R1213", "tiers-begin-late", Severity::Warning)
        .title("Staffel beginnt nicht am Anfang", "tiers do not begin at the beginning")
        .message(
            "Die erste Stufe beginnt bei {from}; für kleinere Mengen gibt es keinen Preis.",
            "The first tier begins at {from}; there is no price for smaller quantities.",
        )
        .what(
            "Die erste Staffelstufe beginnt bei 0 oder bei der ersten Einheit (1), spätestens bei der Freimenge oder der Mindestmenge.",
            "The first tier begins at 0 or with the first unit (1), at the latest at the included or the minimum quantity.",
        )
        .why(
            "Für die Mengen darunter ist sonst offen, was sie kosten.",
            "Otherwise nobody knows what the quantities below cost.",
        )
        .fix(
            "`from` der ersten Stufe auf 0 setzen, oder die kostenlose Menge in `includedQuantity`, die kleinste berechnete in `minimumQuantity` angeben.",
            "Set `from` of the first tier to 0, or give the free quantity in `includedQuantity`, the smallest one charged in `minimumQuantity`.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            let Some(first) = price.tiers.first() else { return };
            let quantities = [&price.included_quantity, &price.minimum_quantity];
            // “From 1” is how people write tiers of what comes in whole pieces.
            let latest = quantities.into_iter().flatten().map(Decimal::units).fold(Decimal::ONE, i128::max);
            if first.from_quantity.units() > latest {
                let finding = context.report(format!("{}/tiers/0/from", owner.price(index)));
                finding.param("from", Param::number(first.from_quantity.as_str()));
            }
        });
    }),
);

static WITHOUT_MODE: Rule = Rule::new(
    Declaration::new("R1214", "tiers-without-mode", Severity::Warning)
        .title("Staffel ohne Staffelart", "tiers without a mode")
        .message(
            "Es ist nicht gesagt, ob eine Stufe für die Teilmenge oder für die ganze Menge gilt.",
            "It is not said whether a tier holds for its part of the quantity or for all of it.",
        )
        .what(
            "Eine Staffel mit mehreren Stufen nennt ihre Staffelart.",
            "Tiers, if there are several, name their mode.",
        )
        .why(
            "Beide Lesarten sind üblich und führen zu verschiedenen Beträgen.",
            "Both ways are common and lead to different sums.",
        )
        .fix(
            "`tierMode` ergänzen: `graduated` je Teilmenge, `volume` für die ganze Menge.",
            "Add `tierMode`: `graduated` for each part, `volume` for the whole quantity.",
        )
        .profiles(&[&OFFER])
        .sources(&[FORMAT])
        .reads(PRICES),
    Check::Service(|service, context| {
        each(service, |price, owner, index| {
            if price.tiers.len() > 1 && price.tier_mode.is_none() {
                context.report(format!("{}/tierMode", owner.price(index)));
            }
        });
    }),
);
