//! Levels of maturity in a named scheme: the scheme, the scale, the value of the whole, and who says so since when.
//! Levels of the DVC-Reifegradmodell are never judged: nobody has published them.

use super::requirements::perhaps;
use crate::model::Service;
use crate::model::service::MaturityAssessment;
use crate::report::{Declaration, Param, Severity, profiles};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::lookup::FEW;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::shape::{Lang, nearest};
use crate::standards::{Mean, Overall, Scheme, SchemeStatus, Standards, documents};

pub(super) static RULES: &[&Rule] = &[
    &WITHOUT_SCHEME,
    &UNKNOWN_SCHEME,
    &OUT_OF_SCALE,
    &UNKNOWN_CRITERION,
    &RATED_TWICE,
    &OVERALL_CONTRADICTS,
    &NOT_STATED,
    &OLD,
    &TARGET_ON_HOLD,
];

/// The assessments whose scheme is known, with their places.
fn known<'a>(
    service: &'a Service,
    standards: &'a Standards,
) -> impl Iterator<Item = (usize, &'a MaturityAssessment, &'a Scheme)> {
    service.maturity.iter().enumerate().filter_map(|(index, assessment)| {
        Some((index, assessment, standards.scheme_with(assessment.scheme.as_ref()?.as_str())?))
    })
}

/// The name of a scheme in both languages.
fn title(scheme: &Scheme) -> Param {
    Param::Both { de: scheme.title.get(Lang::De).into(), en: scheme.title.get(Lang::En).into() }
}

static WITHOUT_SCHEME: Rule = Rule::new(
    Declaration::new("R2101", "maturity-without-scheme", Severity::Warning)
        .title("Reifegrad ohne Modell", "maturity without a scheme")
        .message(
            "Es ist nicht angegeben, nach welchem Reifegradmodell eingestuft wurde.",
            "It is not said by which maturity model the rating was made.",
        )
        .what("Eine Einstufung nennt ihr Modell.", "An assessment names its scheme.")
        .why(
            "„Reifegrad“ gibt es in mindestens vier Modellen mit verschiedenen Stufen; ohne Modell besagt eine Stufe nichts.",
            "There are at least four models with different levels; without its scheme a level says nothing.",
        )
        .fix(
            "In `scheme` das Modell nennen, etwa `dvc`, `d-stack` oder `ozg-2.0`.",
            "Name the scheme in `scheme`, for example `dvc`, `d-stack` or `ozg-2.0`.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["maturity.scheme", "lifecycle.status"]),
    Check::Service(|service, context| {
        let without = service.maturity.iter().enumerate().filter(|(_, it)| it.scheme.is_none());
        for (index, _) in without.filter(|_| !is_retired(service)) {
            context.report(format!("/maturity/{index}/scheme"));
        }
    }),
);

static UNKNOWN_SCHEME: Rule = Rule::new(
    Declaration::new("R2102", "unknown-maturity-scheme", Severity::Hint)
        .title("Unbekanntes Reifegradmodell", "unknown maturity scheme")
        .message(
            "Das Modell `{scheme}` ist nicht bekannt; die Einstufung wurde nicht geprüft.{suggestion}",
            "The scheme `{scheme}` is not known; the assessment was not judged.{suggestion}",
        )
        .what(
            "Das Modell einer Einstufung ist eines, das die Prüfung kennt.",
            "The scheme of an assessment is one that the check knows.",
        )
        .why(
            "Sonst lässt sich nicht sagen, ob es die Stufe und die Kriterien gibt.",
            "Otherwise nobody can tell whether the level and the criteria exist.",
        )
        .fix(
            "Die Kennung berichtigen, oder das eigene Modell der Prüfung mitgeben (docs/standards.md).",
            "Correct the id, or give the own scheme to the check (docs/standards.md).",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["maturity.scheme"]),
    Check::Service(|service, context| {
        let standards = context.standards();
        for (index, assessment) in service.maturity.iter().enumerate() {
            let Some(scheme) = &assessment.scheme else { continue };
            if standards.scheme_with(scheme.as_str()).is_none() {
                context
                    .report(format!("/maturity/{index}/scheme"))
                    .param("scheme", scheme.as_str())
                    .param("suggestion", perhaps(standards.nearest_scheme(scheme.as_str())));
            }
        }
    }),
);

static OUT_OF_SCALE: Rule = Rule::new(
    Declaration::new("R2103", "maturity-level-out-of-scale", Severity::Warning)
        .title("Reifegrad außerhalb der Skala", "maturity level out of the scale")
        .message(
            "Stufe {level} gibt es in „{scheme}“ nicht; die Skala reicht von {lowest} bis {highest}.",
            "“{scheme}” has no level {level}; the scale goes from {lowest} to {highest}.",
        )
        .what("Eine Stufe ist eine der Stufen des Modells.", "A level is one of the levels of the scheme.")
        .why("Ein Wert außerhalb der Skala sagt nichts aus.", "A value out of the scale says nothing.")
        .fix("Die Stufe berichtigen oder weglassen.", "Correct the level, or leave it out.")
        .applies(
            "für Modelle, deren Stufen bekannt sind; die des DVC-Reifegradmodells sind es nicht",
            "for schemes whose levels are known; those of the DVC-Reifegradmodell are not",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[documents::D_STACK, documents::OZG_MATURITY, documents::EU_CSF.section("SEAL levels")])
        .reads(&["maturity.scheme", "maturity.level", "maturity.targetLevel", "maturity.criteria.level"]),
    Check::Service(out_of_scale),
);

fn out_of_scale(service: &Service, context: &mut EntityContext<'_>) {
    for (index, assessment, scheme) in known(service, context.standards()) {
        let mut judge = |level: Option<u32>, place: &dyn Fn() -> String| {
            let Some(level) = level.filter(|level| scheme.has_level(*level) == Some(false)) else { return };
            let Some((lowest, highest)) = scheme.scale() else { return };
            context
                .report(format!("/maturity/{index}/{}", place()))
                .param("level", level.to_string())
                .param("scheme", title(scheme))
                .param("lowest", lowest.to_string())
                .param("highest", highest.to_string());
        };
        judge(assessment.level, &|| "level".to_owned());
        judge(assessment.target_level, &|| "targetLevel".to_owned());
        for (place, criterion) in assessment.criteria.iter().enumerate() {
            judge(criterion.level, &|| format!("criteria/{place}/level"));
        }
    }
}

static UNKNOWN_CRITERION: Rule = Rule::new(
    Declaration::new("R2104", "unknown-maturity-criterion", Severity::Warning)
        .title("Unbekanntes Kriterium", "unknown criterion")
        .message(
            "Das Kriterium `{criterion}` gibt es in „{scheme}“ nicht.{suggestion}",
            "“{scheme}” has no criterion `{criterion}`.{suggestion}",
        )
        .what(
            "Ein Kriterium ist eines der Kriterien des Modells, so geschrieben wie dort.",
            "A criterion is one of those of the scheme, written as there.",
        )
        .why(
            "Eine Bewertung, die zu keinem Kriterium gehört, zählt nirgends mit.",
            "A rating that belongs to no criterion counts nowhere.",
        )
        .fix("Den Namen des Kriteriums berichtigen.", "Correct the name of the criterion.")
        .applies("für Modelle, deren Kriterien bekannt sind", "for schemes whose criteria are known")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[documents::D_STACK, documents::EU_CSF])
        .reads(&["maturity.scheme", "maturity.criteria.criterion"]),
    Check::Service(|service, context| {
        for (index, assessment, scheme) in known(service, context.standards()) {
            for (place, rating) in assessment.criteria.iter().enumerate() {
                let name = rating.criterion.as_str();
                if scheme.has_criterion(name) == Some(false) {
                    let near = nearest(name, scheme.criteria.iter().map(|criterion| criterion.id.as_str()));
                    context
                        .report(format!("/maturity/{index}/criteria/{place}/criterion"))
                        .param("criterion", name)
                        .param("scheme", title(scheme))
                        .param("suggestion", perhaps(near));
                }
            }
        }
    }),
);

static RATED_TWICE: Rule = Rule::new(
    Declaration::new("R2105", "criterion-rated-twice", Severity::Warning)
        .title("Kriterium zweimal bewertet", "criterion rated twice")
        .message("`{criterion}` ist schon bewertet.", "`{criterion}` is rated already.")
        .what("Jedes Kriterium steht in einer Einstufung einmal.", "Each criterion stands once in an assessment.")
        .why("Niemand weiß, welche Bewertung gilt.", "Nobody knows which rating holds.")
        .fix("Eine der Bewertungen entfernen.", "Remove one of the ratings.")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["maturity.criteria.criterion"]),
    Check::Service(rated_twice),
);

fn rated_twice(service: &Service, context: &mut EntityContext<'_>) {
    for (index, assessment) in service.maturity.iter().enumerate() {
        let criteria = &assessment.criteria;
        let mut many = std::collections::HashSet::new();
        for (place, rating) in criteria.iter().enumerate() {
            let name = rating.criterion.as_str();
            let again = if criteria.len() <= FEW {
                criteria.iter().take(place).any(|earlier| earlier.criterion.as_str().eq_ignore_ascii_case(name))
            } else {
                !many.insert(name.to_ascii_lowercase())
            };
            if again {
                context.report(format!("/maturity/{index}/criteria/{place}/criterion")).param("criterion", name);
            }
        }
    }
}

static OVERALL_CONTRADICTS: Rule = Rule::new(
    Declaration::new("R2106", "overall-level-contradicts-criteria", Severity::Warning)
        .title("Gesamtstufe passt nicht zu den Kriterien", "level of the whole does not fit the criteria")
        .message(
            "Angegeben ist Stufe {level}; aus den Kriterien ergibt sich in „{scheme}“ {computed}.",
            "Level {level} is stated; by the criteria of “{scheme}” it comes to {computed}.",
        )
        .what(
            "Wo das Modell den Gesamtwert aus den Kriterien bildet, ist die angegebene Stufe dieser Wert; ein Mittelwert darf auf- oder abgerundet sein.",
            "Where the scheme makes the value of the whole of the criteria, the level stated is that value; a mean may be rounded up or down.",
        )
        .why(
            "Der Gesamtwert des Deutschland-Stacks ist der Durchschnitt der sechs Kriterien; eine andere Zahl täuscht.",
            "The value of the whole in the Deutschland-Stack is the average of the six criteria; another number deceives.",
        )
        .fix(
            "Die Stufe oder die Bewertung der Kriterien berichtigen, oder die Gesamtstufe weglassen.",
            "Correct the level or the ratings, or leave the level of the whole out.",
        )
        .applies(
            "wenn alle Kriterien des Modells genau einmal bewertet sind",
            "if all criteria of the scheme are rated exactly once",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[documents::D_STACK])
        .reads(&["maturity.scheme", "maturity.level", "maturity.criteria"]),
    Check::Service(overall_contradicts),
);

fn overall_contradicts(service: &Service, context: &mut EntityContext<'_>) {
    for (index, assessment, scheme) in known(service, context.standards()) {
        let (Some(level), Some(overall)) = (assessment.level, &scheme.overall) else { continue };
        if assessment.criteria.len() != scheme.criteria.len() {
            continue;
        }
        let ratings: Option<Vec<(&str, u32)>> =
            assessment.criteria.iter().map(|rating| Some((rating.criterion.as_str(), rating.level?))).collect();
        let Some(ratings) = ratings else { continue };
        let computed = match overall {
            Overall::Mean => {
                let mean = scheme.mean(&ratings).filter(|mean| !mean.rounds_to(level));
                mean.and_then(Mean::to_decimal).map(|mean| mean.as_str().to_owned())
            }
            Overall::Minimum => scheme.minimum(&ratings).filter(|least| *least != level).map(|least| least.to_string()),
            // A weighted share is no level.
            _ => None,
        };
        if let Some(computed) = computed {
            context
                .report(format!("/maturity/{index}/level"))
                .param("level", level.to_string())
                .param("scheme", title(scheme))
                .param("computed", computed);
        }
    }
}

static NOT_STATED: Rule = Rule::new(
    Declaration::new("R2107", "assessment-without-date-or-assessor", Severity::Hint)
        .title("Wann oder von wem eingestuft wurde, fehlt", "when or by whom it was assessed is missing")
        .message("Zur Einstufung ist nicht angegeben: {missing}.", "Not stated for the assessment: {missing}.")
        .what(
            "Eine Einstufung sagt, wann und von wem sie vorgenommen wurde.",
            "An assessment says when and by whom it was made.",
        )
        .why(
            "Eine Selbsteinstufung wiegt anders als eine fremde, und beide veralten.",
            "A rating of oneself weighs differently from that of another, and both grow old.",
        )
        .fix(
            "`assessedOn` und `assessor` angeben, oder `attestation` mit `assessedOn` und `assessor`.",
            "Give `assessedOn` and `assessor`, or `attestation` with `assessedOn` and `assessor`.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["maturity.assessedOn", "maturity.assessor", "maturity.attestation", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, assessment) in service.maturity.iter().enumerate().filter(|_| !is_retired(service)) {
            let attestation = assessment.attestation.as_deref();
            let dated = assessment.assessed_on.is_some() || attestation.is_some_and(|it| it.assessed_on.is_some());
            let signed = assessment.assessor.is_some() || attestation.is_some_and(|it| it.assessor.is_some());
            let missing = match (dated, signed) {
                (true, true) => continue,
                (false, false) => "`assessedOn`, `assessor`",
                (false, true) => "`assessedOn`",
                (true, false) => "`assessor`",
            };
            context.report(format!("/maturity/{index}")).param("missing", missing);
        }
    }),
);

static OLD: Rule = Rule::new(
    Declaration::new("R2108", "assessment-is-old", Severity::Hint)
        .title("Alte Einstufung", "old assessment")
        .message(
            "Die Einstufung ist vom {date} und damit älter als erlaubt (`{period}`).",
            "The assessment is of {date} and so older than allowed (`{period}`).",
        )
        .what(
            "Eine Einstufung ist nicht älter als der Parameter `maturity-assessment-age` erlaubt, ohne Vorgabe zwei Jahre (P24M).",
            "An assessment is not older than the parameter `maturity-assessment-age` allows, two years (P24M) if nobody sets it.",
        )
        .why(
            "Cloud-Services und Modelle ändern sich; kein Modell nennt eine Frist, die Grenze ist eine eigene.",
            "Services and schemes change; no scheme names a period, the limit is one of our own.",
        )
        .fix(
            "Neu einstufen, oder mit `validUntil` sagen, bis wann die Einstufung gilt.",
            "Assess anew, or say by `validUntil` until when the assessment holds.",
        )
        .applies(
            "wenn `validUntil` fehlt und der Cloud-Service nicht eingestellt ist",
            "if `validUntil` is missing, and the service is not retired",
        )
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .parameters(&["maturity-assessment-age"])
        .reads(&["maturity.assessedOn", "maturity.validUntil", "lifecycle.status"])
        .time_dependent(),
    Check::Service(|service, context| {
        let (today, age) = (context.today(), &context.parameters().maturity_assessment_age);
        for (index, assessment) in service.maturity.iter().enumerate().filter(|(_, it)| it.valid_until.is_none()) {
            let Some(date) = &assessment.assessed_on else { continue };
            if age.after(date).is_some_and(|over| over < *today) && !is_retired(service) {
                context
                    .report(format!("/maturity/{index}/assessedOn"))
                    .param("date", date.as_str())
                    .param("period", age.as_str());
            }
        }
    }),
);

static TARGET_ON_HOLD: Rule = Rule::new(
    Declaration::new("R2109", "target-in-suspended-scheme", Severity::Hint)
        .title("Zielstufe in einem ruhenden Modell", "target level in a scheme on hold")
        .message(
            "Die Weiterentwicklung von „{scheme}“ ruht; ob Stufe {level} später noch etwas bedeutet, ist offen.",
            "The development of “{scheme}” is on hold; whether level {level} will mean anything later is open.",
        )
        .what(
            "Ziele werden in Modellen gesetzt, die weitergeführt werden.",
            "Targets are set in schemes that are carried on.",
        )
        .why(
            "Das Reifegradmodell des Deutschland-Stacks ruht seit der ersten Konsultation; die Kriterien gelten nur als Grundsätze weiter.",
            "The maturity model of the Deutschland-Stack is on hold since the first consultation; its criteria remain as principles only.",
        )
        .fix(
            "Die Zielstufe weglassen oder als eigenes Ziel in der Beschreibung nennen.",
            "Leave the target level out, or name it as a goal of your own in the description.",
        )
        .applies("wenn der Cloud-Service nicht eingestellt ist", "if the service is not retired")
        .profiles(&[&profiles::CONFORMITY])
        .sources(&[FORMAT])
        .reads(&["maturity.scheme", "maturity.targetLevel", "lifecycle.status"]),
    Check::Service(|service, context| {
        for (index, assessment, scheme) in known(service, context.standards()).filter(|_| !is_retired(service)) {
            if let Some(level) = assessment.target_level.filter(|_| scheme.status == Some(SchemeStatus::OnHold)) {
                context
                    .report(format!("/maturity/{index}/targetLevel"))
                    .param("scheme", title(scheme))
                    .param("level", level.to_string());
            }
        }
    }),
);
