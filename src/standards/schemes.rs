//! The schemes with levels that the crate knows. Not here: what a scheme is, and what follows from ratings in it (`scheme`).

use super::scheme::{Criterion, Level, Overall, Scheme, SchemeStatus};
use super::{Origin, Rows, TableText, Wording, documents};
use crate::shape::UnknownMembers;

/// All schemes that the crate knows.
pub static ALL: &[&Scheme] = &[&D_STACK, &OZG_MATURITY, &EU_SEAL, &SCS_FAILSAFE, &DVC_MATURITY];

/// Criteria of the Deutschland-Stack: six criteria with levels 0 to 5, which build on each other within a criterion; the value of the whole
/// is the mean, for information only. Its further development was put on hold; the criteria remain as principles.
pub static D_STACK: Scheme = Scheme {
    id: TableText::fixed("d-stack"),
    title: Wording::fixed("Deutschland-Stack, Kriterien und Reifegrad", "Deutschland-Stack, criteria and maturity"),
    levels: Rows::fixed(D_STACK_LEVELS),
    version: Some(TableText::fixed("2025-10")),
    criteria: Rows::fixed(D_STACK_CRITERIA),
    cumulative: Some(true),
    overall: Some(Overall::Mean),
    status: Some(SchemeStatus::OnHold),
    complete: Some(true),
    source: Some(Origin::of(&documents::D_STACK)),
    note: Some(Wording::fixed(
        "Der Gesamtwert dient nur der Information; eine fehlende Einstufung schließt niemanden aus. Seit der ersten Konsultation ruht die Weiterentwicklung, die Kriterien gelten als Grundsätze weiter.",
        "The value of the whole is for information only; a missing rating excludes nobody. Since the first consultation its development is on hold, the criteria remain as principles.",
    )),
    unknown: UnknownMembers::NONE,
};

static D_STACK_LEVELS: &[Level] = &[
    Level::titled(0, "Mindeststufe", "minimum level"),
    Level::fixed(1),
    Level::fixed(2),
    Level::fixed(3),
    Level::fixed(4),
    Level::fixed(5),
];

static D_STACK_CRITERIA: &[Criterion] = &[
    Criterion::fixed(
        "Digitale Souveränität",
        "Digitale Souveränität",
        "digital sovereignty",
        None,
        D_STACK_SOVEREIGNTY,
    ),
    Criterion::fixed("Interoperabilität", "Interoperabilität", "interoperability", None, &[]),
    Criterion::fixed("Zukunftsfähigkeit", "Zukunftsfähigkeit", "fitness for the future", None, &[]),
    Criterion::fixed("Marktrelevanz", "Marktrelevanz", "relevance in the market", None, &[]),
    Criterion::fixed("Vertrauenswürdigkeit", "Vertrauenswürdigkeit", "trustworthiness", None, &[]),
    Criterion::fixed("Nachhaltigkeit", "Nachhaltigkeit", "sustainability", None, &[]),
];

static D_STACK_SOVEREIGNTY: &[Level] = &[
    Level::titled(0, "Wechselfähigkeit", "ability to switch"),
    Level::titled(1, "Betriebssteuerung", "control of operation"),
    Level::titled(2, "Anbietereinfluss", "influence on providers"),
    Level::titled(3, "Gestaltungsfähigkeit", "ability to shape"),
    Level::titled(4, "Technologieführerschaft", "technological leadership"),
    Level::titled(5, "Volle Souveränität", "full sovereignty"),
];

/// OZG-Reifegradmodell 2.0 for online services: levels 0 to 7. Its 13 criteria and the names of its levels are not known here.
pub static OZG_MATURITY: Scheme = Scheme {
    id: TableText::fixed("ozg-2.0"),
    title: Wording::fixed("OZG-Reifegradmodell 2.0", "OZG maturity model 2.0"),
    levels: Rows::fixed(OZG_LEVELS),
    version: Some(TableText::fixed("2.0")),
    criteria: Rows::fixed(&[]),
    cumulative: None,
    overall: None,
    status: Some(SchemeStatus::InForce),
    complete: Some(true),
    source: Some(Origin::of(&documents::OZG_MATURITY)),
    note: Some(Wording::fixed(
        "Seit Juli 2025; ersetzt die Fassung 1.1 mit den Stufen 0 bis 4. Die Stufen 0 bis 3 betreffen die Oberfläche, 4 bis 6 Prozess und Daten. Gemeint sind Onlinedienste, nicht Cloud-Services.",
        "Since July 2025; replaces version 1.1 with levels 0 to 4. Levels 0 to 3 are about the front end, 4 to 6 about process and data. It is about online services, not about cloud services.",
    )),
    unknown: UnknownMembers::NONE,
};

static OZG_LEVELS: &[Level] = &[
    Level::fixed(0),
    Level::fixed(1),
    Level::fixed(2),
    Level::fixed(3),
    Level::fixed(4),
    Level::fixed(5),
    Level::fixed(6),
    Level::fixed(7),
];

/// Sovereignty levels of the EU Cloud Sovereignty Framework: SEAL-0 to SEAL-4 for eight objectives with weights. In tenders a minimum
/// for each objective is a gate, and the weighted sum is the score.
pub static EU_SEAL: Scheme = Scheme {
    id: TableText::fixed("eu-seal"),
    title: Wording::fixed(
        "SEAL-Stufen des EU Cloud Sovereignty Framework",
        "SEAL levels of the EU Cloud Sovereignty Framework",
    ),
    levels: Rows::fixed(SEAL_LEVELS),
    version: Some(TableText::fixed("1.2.1")),
    criteria: Rows::fixed(SEAL_OBJECTIVES),
    cumulative: None,
    overall: Some(Overall::Weighted),
    status: Some(SchemeStatus::InForce),
    complete: Some(true),
    source: Some(Origin::of(&documents::EU_CSF)),
    note: Some(Wording::fixed(
        "Freiwillig. Die Bezeichnung von SEAL-3 geben Quellen verschieden an; die deutschen Namen sind eigene Übersetzungen.",
        "Voluntary. Sources differ in the name of SEAL-3.",
    )),
    unknown: UnknownMembers::NONE,
};

static SEAL_LEVELS: &[Level] = &[
    Level::titled(0, "keine Souveränität", "no sovereignty"),
    Level::titled(1, "Souveränität der Rechtsordnung", "jurisdictional sovereignty"),
    Level::titled(2, "Datensouveränität", "data sovereignty"),
    Level::titled(3, "digitale Widerstandsfähigkeit", "digital resilience"),
    Level::titled(4, "volle digitale Souveränität", "full digital sovereignty"),
];

static SEAL_OBJECTIVES: &[Criterion] = &[
    Criterion::fixed("SOV-1", "Strategische Souveränität", "strategic sovereignty", Some(15), &[]),
    Criterion::fixed("SOV-2", "Recht und Gerichtsbarkeit", "legal and jurisdictional sovereignty", Some(10), &[]),
    Criterion::fixed("SOV-3", "Daten und KI", "data and AI sovereignty", Some(10), &[]),
    Criterion::fixed("SOV-4", "Betrieb", "operational sovereignty", Some(15), &[]),
    Criterion::fixed("SOV-5", "Lieferkette", "supply chain sovereignty", Some(20), &[]),
    Criterion::fixed("SOV-6", "Technologie", "technology sovereignty", Some(15), &[]),
    Criterion::fixed("SOV-7", "Sicherheit und Regeltreue", "security and compliance sovereignty", Some(10), &[]),
    Criterion::fixed("SOV-8", "Umwelt", "environmental sustainability", Some(5), &[]),
];

/// Failsafe levels of the draft `scs-0118-v1`: what a deployment is made to survive.
pub static SCS_FAILSAFE: Scheme = Scheme {
    id: TableText::fixed("scs-failsafe"),
    title: Wording::fixed("Ausfallsicherheitsstufen (SCS)", "failsafe levels (SCS)"),
    levels: Rows::fixed(FAILSAFE_LEVELS),
    version: Some(TableText::fixed("scs-0118-v1")),
    criteria: Rows::fixed(&[]),
    cumulative: None,
    overall: None,
    status: Some(SchemeStatus::Draft),
    complete: Some(true),
    source: Some(Origin::of(&documents::SCS_FAILSAFE)),
    note: None,
    unknown: UnknownMembers::NONE,
};

static FAILSAFE_LEVELS: &[Level] = &[
    Level::titled(1, "kleiner Hardwaredefekt", "small hardware issue"),
    Level::titled(2, "Ausfall eines Racks", "rack-wide failure"),
    Level::titled(3, "vorübergehender Ausfall eines Standorts", "site-wide temporary failure"),
    Level::titled(4, "Zerstörung eines Standorts", "destruction of a site"),
];

/// The DVC-Reifegradmodell. It exists and decides on admission to the Cloud-Service-Portal; its levels and criteria have not been
/// published, so that a level in it can be named and is never judged.
pub static DVC_MATURITY: Scheme = Scheme {
    id: TableText::fixed("dvc"),
    title: Wording::fixed("DVC-Reifegradmodell", "DVC maturity model"),
    levels: Rows::fixed(&[]),
    version: None,
    criteria: Rows::fixed(&[]),
    cumulative: None,
    overall: None,
    status: Some(SchemeStatus::Unpublished),
    complete: None,
    source: Some(Origin::of(&documents::PORTAL_HELP)),
    note: Some(Wording::fixed(
        "Das Modell gibt es; Zahl und Namen der Stufen, Kriterien und Bewertung sind nicht veröffentlicht.",
        "The model exists; number and names of its levels, its criteria and its scoring are not published.",
    )),
    unknown: UnknownMembers::NONE,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_ordered_and_have_ids_of_their_own() {
        for scheme in ALL {
            assert!(scheme.levels.is_sorted_by(|a, b| a.number < b.number), "{}", scheme.id);
            assert_eq!(ALL.iter().filter(|other| other.id == scheme.id).count(), 1, "{}", scheme.id);
        }
        assert_eq!(EU_SEAL.criteria.iter().filter_map(|objective| objective.weight).sum::<u32>(), 100);
        assert_eq!((EU_SEAL.scale(), SCS_FAILSAFE.scale()), (Some((0, 4)), Some((1, 4))));
        assert_eq!((D_STACK.scale(), OZG_MATURITY.scale()), (Some((0, 5)), Some((0, 7))));
    }

    #[test]
    fn what_is_not_published_is_not_judged() {
        assert_eq!(DVC_MATURITY.has_level(3), None);
        assert_eq!(DVC_MATURITY.scale(), None);
        assert_eq!(DVC_MATURITY.minimum(&[]), None);
        assert_eq!(OZG_MATURITY.has_criterion("Barrierefreiheit"), None);
        assert_eq!(OZG_MATURITY.has_level(8), Some(false));
        assert_eq!(D_STACK.has_criterion("nachhaltigkeit"), Some(true));
        assert_eq!(D_STACK.has_criterion("sicherheit"), Some(false));
    }

    #[test]
    fn nothing_follows_from_ratings_that_are_not_whole() {
        let all: Vec<(&str, u32)> = EU_SEAL.criteria.iter().map(|objective| (objective.id.as_str(), 4)).collect();
        assert_eq!(EU_SEAL.minimum(&all), Some(4));
        assert_eq!(EU_SEAL.weighted_share(&all).unwrap(), "100");
        let twice: Vec<_> = all.iter().copied().take(7).chain([("sov-1", 4)]).collect();
        let beyond: Vec<_> = all.iter().copied().take(7).chain([("SOV-8", 5)]).collect();
        let foreign: Vec<_> = all.iter().copied().take(7).chain([("SOV-9", 4)]).collect();
        for ratings in [&all[..7], &twice, &beyond, &foreign, &[]] {
            assert_eq!(EU_SEAL.minimum(ratings), None);
            assert_eq!(EU_SEAL.mean(ratings), None);
            assert_eq!(EU_SEAL.weighted_share(ratings), None);
        }
        // Without weights there is no weighted share.
        let stack: Vec<(&str, u32)> = D_STACK.criteria.iter().map(|criterion| (criterion.id.as_str(), 5)).collect();
        assert_eq!(D_STACK.weighted_share(&stack), None);
    }

    #[test]
    fn means_are_exact_and_rounded_only_when_shown() {
        let mean = |levels: [u32; 6]| {
            let ratings: Vec<_> = D_STACK.criteria.iter().map(|criterion| criterion.id.as_str()).zip(levels).collect();
            D_STACK.mean(&ratings).unwrap()
        };
        let mixed = mean([2, 3, 3, 1, 4, 4]);
        assert_eq!((mixed.sum, mixed.count, mixed.to_decimal().unwrap().as_str()), (17, 6, "2.833333333"));
        assert!(mixed.rounds_to(2) && mixed.rounds_to(3) && !mixed.rounds_to(1) && !mixed.rounds_to(4));
        let even = mean([3; 6]);
        assert_eq!(even.to_decimal().unwrap(), "3");
        assert!(even.rounds_to(3) && !even.rounds_to(2) && !even.rounds_to(4));
        assert_eq!(mean([0, 0, 0, 0, 0, 4]).to_decimal().unwrap(), "0.666666667");
    }
}
