//! Numbers that lie outside of what they can mean.

use crate::report::{BASE, Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::sources::FORMAT;
use crate::standards::{Scheme, documents, schemes};

pub(super) static RULES: &[&Rule] = &[&SHARE_ABOVE_WHOLE, &FAILSAFE_LEVEL, &SEAL_LEVEL, &QUANTITY_BOUNDS];

static SHARE_ABOVE_WHOLE: Rule = Rule::new(
    Declaration::new("R0851", "share-above-whole", Severity::Error)
        .title("Mehr als 100 Prozent", "more than 100 percent")
        .message("{value} % ist mehr als das Ganze.", "{value} % is more than the whole.")
        .what(
            "Anteile, Verfügbarkeiten und Steuersätze liegen zwischen 0 und 100 Prozent.",
            "Shares, availabilities and tax rates lie between 0 and 100 percent.",
        )
        .why(
            "Mit einem solchen Wert lässt sich nicht rechnen; meist fehlt der Punkt („9995“ statt „99.95“).",
            "Nobody can compute with such a value; mostly the point is missing (“9995” for “99.95”).",
        )
        .fix("Den Wert berichtigen.", "Correct the value.")
        .profiles(&[&BASE])
        .sources(&[FORMAT]),
    Check::Code("percent", |leaf, context| {
        let (whole, decimals) = leaf.text.split_once('.').unwrap_or((leaf.text, ""));
        // No leading zeros: of the numbers with three digits before the point only 100 itself is not too much.
        let most = whole.len() < 3 || (whole == "100" && decimals.bytes().all(|byte| byte == b'0'));
        if !most {
            context.report(leaf.pointer()).param("value", leaf.text);
        }
    }),
);

static FAILSAFE_LEVEL: Rule = Rule::new(
    Declaration::new("R0852", "failsafe-level-out-of-scale", Severity::Error)
        .title("Ausfallsicherheitsstufe außerhalb der Skala", "failsafe level out of the scale")
        .message(
            "Die Ausfallsicherheitsstufe {level} gibt es nicht; die Skala reicht von {lowest} bis {highest}.",
            "There is no failsafe level {level}; the scale goes from {lowest} to {highest}.",
        )
        .what("Die Ausfallsicherheitsstufe ist 1, 2, 3 oder 4.", "The failsafe level is 1, 2, 3 or 4.")
        .why("Ein Wert außerhalb der Skala sagt nichts aus.", "A value out of the scale says nothing.")
        .fix(
            "Eine Stufe von 1 bis 4 angeben oder das Feld weglassen.",
            "Give a level from 1 to 4, or leave the member out.",
        )
        .profiles(&[&BASE])
        .sources(&[documents::SCS_FAILSAFE.section("failsafe levels")])
        .reads(&["serviceLevels.failsafeLevel"]),
    Check::Service(|service, context| {
        for (index, level) in service.service_levels.iter().enumerate() {
            out_of_scale(&schemes::SCS_FAILSAFE, level.failsafe_level, context, || {
                format!("/serviceLevels/{index}/failsafeLevel")
            });
        }
    }),
);

static SEAL_LEVEL: Rule = Rule::new(
    Declaration::new("R0853", "seal-level-out-of-scale", Severity::Error)
        .title("SEAL-Stufe außerhalb der Skala", "SEAL level out of the scale")
        .message(
            "Die Stufe SEAL-{level} gibt es nicht; die Skala reicht von SEAL-{lowest} bis SEAL-{highest}.",
            "There is no level SEAL-{level}; the scale goes from SEAL-{lowest} to SEAL-{highest}.",
        )
        .what("Die SEAL-Stufe ist eine Zahl von 0 bis 4.", "The SEAL level is a number from 0 to 4.")
        .why("Ein Wert außerhalb der Skala sagt nichts aus.", "A value out of the scale says nothing.")
        .fix(
            "Eine Stufe von 0 bis 4 angeben oder das Feld weglassen.",
            "Give a level from 0 to 4, or leave the member out.",
        )
        .profiles(&[&BASE])
        .sources(&[documents::EU_CSF.section("SEAL levels")])
        .reads(&["sovereignty.levels"]),
    Check::Service(|service, context| {
        for (index, level) in service.sovereignty.iter().flat_map(|sovereignty| &sovereignty.levels).enumerate() {
            out_of_scale(&schemes::EU_SEAL, level.level, context, || format!("/sovereignty/levels/{index}/level"));
        }
    }),
);

/// Reports a level that its scheme does not have.
fn out_of_scale(scheme: &Scheme, level: Option<u32>, context: &mut EntityContext<'_>, pointer: impl Fn() -> String) {
    let Some(level) = level.filter(|level| scheme.has_level(*level) == Some(false)) else { return };
    let Some((lowest, highest)) = scheme.scale() else { return };
    let finding = context.report(pointer()).param("level", level.to_string());
    finding.param("lowest", lowest.to_string()).param("highest", highest.to_string());
}

static QUANTITY_BOUNDS: Rule = Rule::new(
    Declaration::new("R0854", "quantity-bounds-contradict", Severity::Error)
        .title("Grenzen einer Menge widersprechen sich", "bounds of a quantity contradict each other")
        .message(
            "Die größte Menge {maximum} liegt unter der kleinsten {minimum}.",
            "The largest quantity {maximum} is below the smallest {minimum}.",
        )
        .what(
            "Die größte wählbare Menge liegt nicht unter der kleinsten.",
            "The largest quantity that can be stated is not below the smallest.",
        )
        .why("Sonst ist keine Bestellung möglich.", "Otherwise no order is possible.")
        .fix("Eine der Grenzen berichtigen.", "Correct one of the bounds.")
        .profiles(&[&BASE])
        .sources(&[FORMAT])
        .reads(&["configurationOptions.minimum", "configurationOptions.maximum"]),
    Check::Service(|service, context| {
        for (index, option) in service.configuration_options.iter().enumerate() {
            let (Some(minimum), Some(maximum)) = (&option.minimum, &option.maximum) else { continue };
            if maximum.cmp_value(minimum).is_lt() {
                let finding = context.report(format!("/configurationOptions/{index}/maximum"));
                finding.param("minimum", minimum.as_str()).param("maximum", maximum.as_str());
            }
        }
    }),
);
