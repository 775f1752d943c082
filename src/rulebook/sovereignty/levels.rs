//! SEAL levels by objective: complete, without contradiction, and as high as a caller demands. The scheme with its weights stands in
//! `standards`; a level out of the scale is a matter of `base`.

use crate::model::service::Sovereignty;
use crate::report::{Declaration, Severity, profiles};
use crate::rule::{Check, Rule};
use crate::rulebook::days::holds_on;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::standards::schemes::EU_SEAL;
use crate::text::Date;

pub(super) static RULES: &[&Rule] = &[&INCOMPLETE, &CONTRADICTORY, &BELOW_MINIMUM, &SCORE_BELOW_MINIMUM];

/// How many objectives the scheme has.
const OBJECTIVES: usize = 8;

/// The level of each objective that holds today, the first that is given, with its place.
fn levels(sovereignty: &Sovereignty, today: &Date) -> [Option<(u32, usize)>; OBJECTIVES] {
    let mut found = [None; OBJECTIVES];
    each(sovereignty, today, |objective, level, index| {
        if let Some(slot @ None) = found.get_mut(objective) {
            *slot = Some((level, index));
        }
    });
    found
}

/// Shows each level that holds today, with the place of its objective in the scheme and its own.
fn each(sovereignty: &Sovereignty, today: &Date, mut act: impl FnMut(usize, u32, usize)) {
    for (index, stated) in sovereignty.levels.iter().enumerate() {
        let holds = holds_on(today, stated.valid_from.as_ref(), stated.valid_until.as_ref());
        let Some(level) = stated.level.filter(|_| holds) else { continue };
        let mut criteria = EU_SEAL.criteria.iter();
        if let Some(objective) = criteria.position(|known| known.id.eq_ignore_ascii_case(stated.objective.as_str())) {
            act(objective, level, index);
        }
    }
}

/// The names of the objectives, in the order of the scheme.
fn names() -> impl Iterator<Item = &'static str> {
    EU_SEAL.criteria.iter().map(|objective| objective.id.as_str())
}

static INCOMPLETE: Rule = Rule::new(
    Declaration::new("R1611", "seal-levels-incomplete", Severity::Hint)
        .title("SEAL-Stufen unvollständig", "SEAL levels incomplete")
        .message("Ohne geltende SEAL-Stufe: {missing}.", "Without a SEAL level that holds: {missing}.")
        .what(
            "Wer SEAL-Stufen angibt, gibt sie für alle acht Ziele an.",
            "Whoever gives SEAL levels gives them for all eight objectives.",
        )
        .why(
            "Mindeststufe und gewichteter Gesamtwert folgen nur aus allen Zielen; die Angabe selbst ist freiwillig.",
            "The minimum and the weighted score follow from all objectives only; to give levels at all is voluntary.",
        )
        .fix("Die fehlenden Ziele mit `level` ergänzen.", "Add the missing objectives with `level`.")
        .applies("wenn SEAL-Stufen angegeben sind", "if SEAL levels are given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["sovereignty.levels", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(sovereignty) = service.sovereignty.as_ref().filter(|it| !it.levels.is_empty() && !is_retired(service))
        else {
            return;
        };
        let levels = levels(sovereignty, context.today());
        if levels.iter().any(Option::is_none) {
            let missing: Vec<&str> =
                names().zip(levels).filter(|(_, level)| level.is_none()).map(|(name, _)| name).collect();
            context.report("/sovereignty/levels").param("missing", missing.join(", "));
        }
    }),
);

static CONTRADICTORY: Rule = Rule::new(
    Declaration::new("R1612", "seal-levels-contradict", Severity::Warning)
        .title("Zwei SEAL-Stufen für dasselbe Ziel", "two SEAL levels for the same objective")
        .message(
            "Für {objective} gelten zugleich SEAL-{first} und SEAL-{second}.",
            "For {objective} SEAL-{first} and SEAL-{second} hold at the same time.",
        )
        .what("Je Ziel gilt an einem Tag eine Stufe.", "For each objective one level holds on a day.")
        .why("Welche gemeint ist, lässt sich nicht sagen.", "Nobody can tell which is meant.")
        .fix(
            "Eine der beiden entfernen oder ihre Gültigkeit mit `validFrom` und `validUntil` abgrenzen.",
            "Remove one of them, or part their validity by `validFrom` and `validUntil`.",
        )
        .applies("wenn SEAL-Stufen angegeben sind", "if SEAL levels are given")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .reads(&["sovereignty.levels"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(sovereignty) = &service.sovereignty else { return };
        let today = context.today().clone();
        let first = levels(sovereignty, &today);
        each(sovereignty, &today, |objective, level, index| {
            let other = first.get(objective).copied().flatten().filter(|(other, _)| *other != level);
            let Some(((other, _), name)) = other.zip(names().nth(objective)) else { return };
            let finding = context.report(format!("/sovereignty/levels/{index}/level")).param("objective", name);
            finding.param("first", other.to_string()).param("second", level.to_string());
        });
    }),
);

static BELOW_MINIMUM: Rule = Rule::new(
    Declaration::new("R1613", "seal-below-minimum", Severity::Warning)
        .title("SEAL-Stufe unter der verlangten", "SEAL level below the one demanded")
        .message(
            "Verlangt ist SEAL-{minimum} je Ziel; darunter oder ohne Angabe: {objectives}.",
            "SEAL-{minimum} is demanded of each objective; below or unsaid: {objectives}.",
        )
        .what(
            "Jedes Ziel erreicht die Stufe, die der Parameter `minimum-seal` verlangt. Ohne ihn wird nichts verlangt.",
            "Each objective reaches the level that the parameter `minimum-seal` demands. Without it nothing is demanded.",
        )
        .why(
            "Welche Stufe verlangt ist, setzt fest, wer prüft. In Vergaben nach dem EU-Rahmen schließt eine Stufe unter der \
             Mindeststufe eines Ziels aus; der Gesamtwert gleicht das nicht aus.",
            "Which level is demanded is for those to say who check. In tenders by the EU framework a level below the minimum of an \
             objective excludes; the score does not make up for it.",
        )
        .fix(
            "Die Stufen berichtigen oder ergänzen; reicht der Cloud-Service nicht aus, einen anderen wählen.",
            "Correct or add the levels; if the service does not suffice, choose another.",
        )
        .applies("wenn der Parameter `minimum-seal` gesetzt ist", "if the parameter `minimum-seal` is set")
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .parameters(&["minimum-seal"])
        .reads(&["sovereignty.levels", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(minimum) = context.parameters().minimum_seal.filter(|_| !is_retired(service)) else { return };
        let levels = service.sovereignty.as_ref().map(|it| levels(it, context.today())).unwrap_or_default();
        let mut below = names().zip(levels).filter(|(_, level)| level.is_none_or(|(level, _)| level < minimum)).peekable();
        if below.peek().is_none() {
            return;
        }
        let objectives: Vec<String> = below
            .map(|(name, level)| level.map_or(format!("{name} (–)"), |(level, _)| format!("{name} (SEAL-{level})")))
            .collect();
        let finding = context.report("/sovereignty/levels").param("minimum", minimum.to_string());
        finding.param("objectives", objectives.join(", "));
    }),
);

static SCORE_BELOW_MINIMUM: Rule = Rule::new(
    Declaration::new("R1614", "seal-score-below-minimum", Severity::Warning)
        .title("Gewichteter Gesamtwert der SEAL-Stufen zu niedrig", "weighted score of the SEAL levels too low")
        .message(
            "Die gewichteten SEAL-Stufen ergeben {score} %; verlangt sind {minimum} %.",
            "The weighted SEAL levels give {score} %; {minimum} % are demanded.",
        )
        .what(
            "Die mit den Gewichten der Ziele gewichteten SEAL-Stufen erreichen den Anteil am Höchstwert, den der Parameter \
             `minimum-seal-score` verlangt. Ohne ihn wird nichts verlangt.",
            "The SEAL levels, weighted by the weights of the objectives, reach the share of the most possible that the parameter \
             `minimum-seal-score` demands. Without it nothing is demanded.",
        )
        .why(
            "Der EU-Rahmen vergleicht Angebote nach der gewichteten Summe. Dass sie hier als Anteil am Höchstwert steht, ist eine \
             Festlegung dieses Programms.",
            "The EU framework compares offers by the weighted sum. That it stands here as a share of the most possible is a choice of \
             this program.",
        )
        .fix("Die Stufen berichtigen oder einen anderen Cloud-Service wählen.", "Correct the levels, or choose another service.")
        .applies(
            "wenn der Parameter `minimum-seal-score` gesetzt ist und alle acht Ziele eine Stufe haben",
            "if the parameter `minimum-seal-score` is set, and all eight objectives have a level",
        )
        .addressee("Anbieter", "providers")
        .profiles(&[&profiles::SOVEREIGNTY])
        .sources(&[FORMAT])
        .parameters(&["minimum-seal-score"])
        .reads(&["sovereignty.levels", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let Some(minimum) = context.parameters().minimum_seal_score.as_ref().filter(|_| !is_retired(service)) else { return };
        let Some(sovereignty) = &service.sovereignty else { return };
        let levels = levels(sovereignty, context.today()).map(|level| level.map(|(level, _)| level));
        let mut ratings = [("", 0); OBJECTIVES];
        for ((slot, name), level) in ratings.iter_mut().zip(names()).zip(levels) {
            let Some(level) = level else { return };
            *slot = (name, level);
        }
        let Some(score) = EU_SEAL.weighted_share(&ratings).filter(|score| score.cmp_value(minimum).is_lt()) else { return };
        let minimum = minimum.as_str().to_owned();
        context.report("/sovereignty/levels").param("score", score.as_str()).param("minimum", minimum);
    }),
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_has_as_many_objectives_as_are_counted_here() {
        assert_eq!(names().count(), OBJECTIVES);
    }
}
