//! Terms of joint use in themselves: whom they admit, and what else they ask. Not here: whether there are any (`offers`), and the
//! agreements that they name (`agreements`).

use crate::key::{Ars, ArsLevel, Land};
use crate::model::Service;
use crate::model::common::FederalLevel;
use crate::model::service::{JointUseConditionKind, JointUseOpenness, JointUseTerm};
use crate::report::{Declaration, Severity};
use crate::rule::{Check, EntityContext, Rule};
use crate::rulebook::days::is_over;
use crate::rulebook::joint_use::PROFILES;
use crate::rulebook::lookup::among;
use crate::rulebook::sources::FORMAT;
use crate::rulebook::stage::is_retired;
use crate::shape::Bilingual;
use crate::standards::Source;
use crate::text::Date;

pub(super) static RULES: &[&Rule] = &[
    &RESTRICTED_TERM_ADMITS_ALL,
    &OPEN_TERM_WITHOUT_EFFECT,
    &ADMITS_EXCLUDED_BODY,
    &LEVEL_OUTSIDE_REGIONS,
    &CONDITION_NOT_EXPLAINED,
];

static SOURCES: &[Source] = &[FORMAT];

const fn of_terms(declaration: Declaration) -> Declaration {
    declaration
        .addressee("Anbieter", "providers")
        .applies(
            "für Bedingungen, die nicht abgelaufen sind, von Cloud-Services, die nicht eingestellt sind",
            "for terms that have not ended, of services that are not retired",
        )
        .profiles(PROFILES)
        .sources(SOURCES)
        .reads(&["jointUse", "lifecycle.status"])
        .time_dependent()
}

/// The terms that have not ended, with their places.
fn terms<'s>(service: &'s Service, today: &'s Date) -> impl Iterator<Item = (usize, &'s JointUseTerm)> + use<'s> {
    let joint_use = service.joint_use.as_ref().filter(|_| !is_retired(service));
    let terms = joint_use.map(|joint_use| &joint_use.terms[..]).unwrap_or_default();
    terms.iter().enumerate().filter(move |(_, term)| !is_over(today, term.valid_until.as_ref()))
}

/// Whether a term says who is admitted.
fn names_a_circle(term: &JointUseTerm) -> bool {
    let JointUseTerm { federal_levels, regions, kinds, bodies, .. } = term;
    !(federal_levels.is_empty() && regions.is_empty() && kinds.is_empty() && bodies.is_empty())
}

/// Whether a term asks for something besides.
fn asks_for_more(term: &JointUseTerm) -> bool {
    !(term.conditions.is_empty() && term.agreements.is_empty())
}

fn openness(service: &Service) -> Option<&JointUseOpenness> {
    service.joint_use.as_ref()?.openness.as_ref()
}

static RESTRICTED_TERM_ADMITS_ALL: Rule = Rule::new(
    of_terms(Declaration::new("R1110", "restricted-term-admits-all", Severity::Warning))
        .title("Bedingung eines beschränkten Angebots lässt alle zu", "term of a restricted offer admits everybody")
        .message(
            "Die Bedingung schränkt nichts ein; damit steht das beschränkte Angebot allen Teilnahmeberechtigten offen.",
            "The term restricts nothing; by it the restricted offer is open to every eligible body.",
        )
        .what(
            "Bedingungen eines beschränkten Angebots nennen Ebenen, Gebiete, Arten oder Stellen, Vereinbarungen oder weitere \
             Voraussetzungen.",
            "Terms of a restricted offer name levels, regions, kinds or bodies, agreements, or further conditions.",
        )
        .why(
            "Eine von mehreren Bedingungen genügt: Eine leere hebt alle anderen auf.",
            "One of several terms is enough: an empty one undoes all others.",
        )
        .fix(
            "Die Bedingung ergänzen oder streichen; ist das Angebot offen, `openness` auf `open` setzen.",
            "Complete the term or remove it; if the offer is open, set `openness` to `open`.",
        ),
    Check::Service(|service, context| {
        if openness(service) != Some(&JointUseOpenness::Restricted) {
            return;
        }
        for (index, _) in terms(service, context.today()).filter(|(_, term)| !names_a_circle(term) && !asks_for_more(term)) {
            context.report(format!("/jointUse/terms/{index}"));
        }
    }),
);

static OPEN_TERM_WITHOUT_EFFECT: Rule = Rule::new(
    of_terms(Declaration::new("R1111", "open-term-without-effect", Severity::Hint))
        .title("Bedingung eines offenen Angebots bewirkt nichts", "term of an open offer has no effect")
        .message(
            "Das Angebot steht allen offen; diese Bedingung nennt nur, für wen sie gilt, und ändert daran nichts.",
            "The offer is open to all; this term only says for whom it holds, and changes nothing about that.",
        )
        .what(
            "Bedingungen eines offenen Angebots fügen etwas hinzu: Voraussetzungen, Vereinbarungen oder Tarife.",
            "Terms of an open offer add something: conditions, agreements or plans.",
        )
        .why(
            "Wer Ebenen, Gebiete oder Stellen nennt, will meist auf sie beschränken; bei `open` geschieht das nicht.",
            "Who names levels, regions or bodies mostly wants to restrict the offer to them; with `open` that does not happen.",
        )
        .fix(
            "`openness` auf `restricted` setzen, wenn nur diese Stellen gemeint sind; sonst die Bedingung streichen oder ergänzen.",
            "Set `openness` to `restricted` if only these bodies are meant; else remove the term or complete it.",
        ),
    Check::Service(|service, context| {
        if openness(service) != Some(&JointUseOpenness::Open) {
            return;
        }
        for (index, term) in terms(service, context.today()) {
            if names_a_circle(term) && !asks_for_more(term) && term.plans.is_empty() {
                context.report(format!("/jointUse/terms/{index}"));
            }
        }
    }),
);

static ADMITS_EXCLUDED_BODY: Rule = Rule::new(
    of_terms(Declaration::new("R1112", "term-admits-excluded-body", Severity::Warning))
        .title("Ausgeschlossene Stelle namentlich zugelassen", "excluded body admitted by name")
        .message(
            "`{body}` ist hier namentlich zugelassen und unter `excludedBodies` ausgeschlossen.",
            "`{body}` is admitted by name here, and excluded under `excludedBodies`.",
        )
        .what(
            "Keine Stelle ist zugleich namentlich zugelassen und ausgeschlossen.",
            "No body is admitted by name and excluded at the same time.",
        )
        .why(
            "Der Ausschluss geht vor; die Zulassung läuft leer.",
            "The exclusion comes first; the admission has no effect.",
        )
        .fix("Die Stelle an einem der beiden Orte streichen.", "Remove the body at one of the two places."),
    Check::Service(admits_excluded_body),
);

fn admits_excluded_body(service: &Service, context: &mut EntityContext<'_>) {
    let Some(joint_use) = service.joint_use.as_ref().filter(|it| !it.excluded_bodies.is_empty()) else { return };
    let excluded = among(joint_use.excluded_bodies.iter());
    for (index, term) in terms(service, context.today()) {
        for (place, body) in term.bodies.iter().enumerate().filter(|(_, body)| excluded(body)) {
            context.report(format!("/jointUse/terms/{index}/bodies/{place}")).param("body", body.as_str());
        }
    }
}

static LEVEL_OUTSIDE_REGIONS: Rule = Rule::new(
    of_terms(Declaration::new("R1113", "level-does-not-fit-regions", Severity::Warning))
        .title("Zugelassene Ebene passt nicht zu den Gebieten", "admitted level does not fit the regions")
        .message(
            "Die Bedingung lässt nur {levels} zu; dazu passt keines ihrer Gebiete, auch nicht `{region}`.",
            "The term admits only {levels}; none of its regions fits that, `{region}` included.",
        )
        .what(
            "Eine Bedingung nur für Stellen der Landesebene nennt Länder oder Regierungsbezirke, nicht nur Kreise oder Gemeinden; eine \
             nur für die Bundesebene nennt kein Gebiet.",
            "A term for bodies of a Land only names Länder or Regierungsbezirke, not just Kreise or Gemeinden; one for bodies of the \
             Bund only names no region.",
        )
        .why(
            "Zugelassen ist, wer alle genannten Merkmale hat. Stellen dieser Ebene sind in aller Regel für ein größeres Gebiet \
             zuständig und erfüllten die Bedingung nie.",
            "Admitted is who has all of the characteristics named. Bodies of this level are almost always responsible for a larger \
             region, and would never meet the term.",
        )
        .fix(
            "`federalLevels` um `kommune` ergänzen oder die Gebiete berichtigen; einzelne Stellen unter `bodies` nennen.",
            "Add `kommune` to `federalLevels`, or correct the regions; name single bodies under `bodies`.",
        ),
    Check::Service(level_outside_regions),
);

fn level_outside_regions(service: &Service, context: &mut EntityContext<'_>) {
    for (index, term) in terms(service, context.today()) {
        let Some(region) = term.regions.first() else { continue };
        let bund = term.federal_levels.contains(&FederalLevel::Bund);
        let land = term.federal_levels.contains(&FederalLevel::Land);
        let others = term.federal_levels.iter().any(|level| !matches!(level, FederalLevel::Bund | FederalLevel::Land));
        if others || !(bund || land) || land && term.regions.iter().any(is_of_land) {
            continue;
        }
        let levels = match (bund, land) {
            (true, true) => Bilingual::new("Stellen von Bund und Ländern", "bodies of Bund and Länder"),
            (true, false) => Bilingual::new("Stellen des Bundes", "bodies of the Bund"),
            _ => Bilingual::new("Stellen der Länder", "bodies of the Länder"),
        };
        let finding = context.report(format!("/jointUse/terms/{index}/federalLevels"));
        finding.param("levels", levels).param("region", region.as_str());
    }
}

/// Whether bodies of a Land are responsible for regions of this size. City states are Land and Kommune.
fn is_of_land(region: &Ars) -> bool {
    let city_state = matches!(region.land(), Land::Hamburg | Land::Bremen | Land::Berlin);
    city_state || region.unpadded().level() <= ArsLevel::Regierungsbezirk
}

static CONDITION_NOT_EXPLAINED: Rule = Rule::new(
    of_terms(Declaration::new("R1114", "condition-not-explained", Severity::Hint))
        .title("Voraussetzung nicht erläutert", "condition not explained")
        .message(
            "Zur Voraussetzung `{kind}` ist nicht angegeben, was genau vorliegen muss.",
            "For the condition `{kind}` it is not stated what exactly must be met.",
        )
        .what(
            "Eine Voraussetzung der Mitnutzung sagt, was vorliegen muss: in Worten, durch eine Unterlage, eine Mitgliedschaft durch die \
             Stelle, eine Vereinbarung durch deren Nennung.",
            "A condition of joint use says what must be met: in words or by a document, a membership by the body, an agreement by \
             naming it.",
        )
        .why(
            "Menschen müssen die Voraussetzung prüfen, bevor sie bestellen.",
            "People must verify the condition before they order.",
        )
        .fix(
            "`description` oder `document` ergänzen; bei `membership` genügt `organisation`, bei `agreement` `agreements` der \
             Bedingung.",
            "Add `description` or `document`; for `membership`, `organisation` is enough, for `agreement` the `agreements` of the term.",
        ),
    Check::Service(|service, context| {
        for (index, term) in terms(service, context.today()) {
            for (place, condition) in term.conditions.iter().enumerate() {
                let explained = condition.description.is_some()
                    || condition.document.is_some()
                    || condition.organisation.is_some()
                    || condition.kind == JointUseConditionKind::Agreement && !term.agreements.is_empty();
                if !explained {
                    let finding = context.report(format!("/jointUse/terms/{index}/conditions/{place}"));
                    finding.param("kind", condition.kind.as_str());
                }
            }
        }
    }),
);
