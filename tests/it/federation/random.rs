//! Random small landscapes: the fast answers agree with the naive ones, the matrix with single decisions, and `what_if` with writing
//! the change down.

use dvs::federation::{Change, Decision, Federation, FederationOptions, Need, Procurement, apply};
use dvs::key::EntityId;
use dvs::model::Catalog;
use dvs::model::organisation::ControlRelation;
use dvs::text::Date;

use super::naive::Naive;
use super::scenarios::TODAY;
use super::world::{World, id};

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// The numbers of landscapes that one run looks at.
const LANDSCAPES: u64 = 1000;

fn landscape(seed: u64) -> Catalog {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
    let mut world = World::default();
    let names = ["a", "b", "c", "d", "e", "f"];
    for name in names {
        let kind = random.of(&["land NAME 01", "kreis NAME 02991", "body NAME", "body NAME", "body NAME"]);
        world.line(&kind.replace("NAME", name));
        if random.below(8) == 0 {
            world.line(&format!("patch {name} {{\"eligibilityGrounds\": [{{\"basis\": \"ozg-1-abs-1\"}}]}}"));
        }
        if random.below(6) == 0 {
            world.line(&format!("net {name} {}", random.of(&["internet", "ndb", "landesnetz 01"])));
        }
    }
    world.line(&format!("office o of {}", random.of(&names)));
    world.line(&format!("gateway a {}", random.of(&["ndb>internet", "landesnetz>ndb"])));
    // Circles that are complete, so that disputed ways occur.
    for _ in 0..random.below(4) {
        let (body, one, other) = (random.of(&names), random.of(&names), random.of(&names));
        for by in [one, other] {
            world.line(&format!("control {body} by {by} joint"));
        }
    }
    for _ in 0..random.below(5) {
        let (body, by) = (random.of(&names), random.of(&names));
        let share = random.of(&["share=90", "share=90", "share=90", "share=80", "share=-", "share=95 unmeasured"]);
        let capital = random.of(&["capital=none", "capital=none", "capital=none", "capital=-", "capital=direct"]);
        let criteria = random.of(&["criteria=yyy", "criteria=yyy", "criteria=yyy", "criteria=yy-", "criteria=yny"]);
        let basis = random.of(&["", "", "", "basis=-"]);
        let mode = random.of(&["alone", "joint", "joint"]);
        world.line(&format!("control {body} by {by} {mode} {share} {capital} {criteria} {basis}"));
    }
    for number in 0..random.below(4) {
        let (from, to) = (random.of(&names), random.of(&names));
        let what = random.of(&[
            "gwb-108-abs-6",
            "gwb-108-abs-6 contributions=yn",
            "gwb-108-abs-6 contributions=y-",
            "gwb-108-abs-6 market=20",
            "competed-framework",
            "competed-framework notice=-",
            "statutory-transfer",
            "gwb-108-abs-1",
            "-",
        ]);
        let scope = random.of(&["", "services=s1", "services=s2"]);
        world.line(&format!("agreement v{number} {from}>{to} {what} {scope}"));
    }
    for name in ["s1", "s2", "s3"] {
        let provider = random.of(&["a", "b", "c", "d", "e", "f", "o"]);
        let openness = random.of(&["open", "open", "closed", "-", "restricted"]);
        world.line(&format!("service {name} of {provider} {openness}"));
        let terms = random.of(&[
            r#""terms": [{"federalLevels": ["land"]}, {"bodies": ["example.test:a"], "regions": ["02"]}]"#,
            r#""terms": [{"regions": ["01"], "conditions": [{"kind": "consent"}]}]"#,
            r#""terms": [{"agreements": ["example.test:v0"]}, {"kinds": ["authority"]}], "excludedBodies": ["example.test:b"]"#,
        ]);
        if openness == "restricted" || random.below(3) == 0 && openness == "open" {
            world.line(&format!(r#"patch {name} {{"jointUse": {{"openness": "{openness}", {terms}}}}}"#));
        }
        let more = random.of(&[
            r#"{"accessPoints": [{"zone": "internet"}]}"#,
            r#"{"accessPoints": [{"zone": "landesnetz", "region": "01"}]}"#,
            r#"{"lifecycle": {"status": "pilot"}}"#,
            r#"{"contractTerms": {"contractModels": ["direct"], "intermediaries": ["example.test:b", "example.test:c"]}}"#,
            r#"{"contractTerms": {"contractModels": [], "frameworkRequired": true, "frameworkAgreements": ["example.test:v0"]}}"#,
        ]);
        world.line(&format!("patch {name} {more}"));
    }
    world.catalog()
}

fn today() -> Date {
    Date::new(TODAY).unwrap()
}

fn pairs(catalog: &Catalog) -> Vec<(&EntityId, &EntityId)> {
    let services = catalog.services.iter().map(|service| &service.id);
    services.flat_map(|service| catalog.organisations.iter().map(move |user| (&user.id, service))).collect()
}

/// The bodies of a path.
fn bodies(path: &dvs::federation::Path) -> Vec<&str> {
    let first = path.awards.first().map(|award| award.from.as_str());
    first.into_iter().chain(path.awards.iter().map(|award| award.to.as_str())).collect()
}

#[test]
fn fast_and_naive_answers_agree() {
    let options = FederationOptions::default();
    let mut classes = [0_usize; 4];
    for seed in 0..LANDSCAPES {
        let catalog = landscape(seed);
        let federation = Federation::new(&catalog, &options);
        let naive = Naive::new(&catalog);
        for (user, service) in pairs(&catalog) {
            let decision = federation.decide(user, service, &Need::default(), &today());
            let provider = decision.provider.as_ref().unwrap();
            let best = naive.best(user.as_str(), provider.as_str(), service.as_str(), options.max_awards_of_path);
            let class = match best.first() {
                Some((..=6, _)) => Procurement::PathOnRecord,
                Some((7, _)) => Procurement::DisputedOnly,
                Some(_) => Procurement::Undecided,
                None => Procurement::NoPath,
            };
            let place = format!("landscape {seed}: {user} {service}");
            assert_eq!(decision.procurement, class, "{place}");
            classes[Procurement::ALL.iter().position(|it| *it == class).unwrap()] += 1;
            let inside = |path: &[&str]| path.len() == 1;
            let fast: Vec<Vec<&str>> = decision.paths.iter().map(bodies).collect();
            assert_eq!(fast.len(), best.len(), "{place}: {best:?}");
            for (fast, (_, naive)) in fast.iter().zip(&best) {
                assert!(inside(naive) || fast == naive, "{place}: {fast:?} {naive:?}");
            }
            reasons_fit(&decision, &place);
        }
    }
    assert!(classes.iter().all(|count| *count > 300), "the landscapes have everything: {classes:?}");
}

/// What a decision says agrees with its reasons.
fn reasons_fit(decision: &Decision, place: &str) {
    let has = |code: &str| decision.reasons.iter().any(|reason| reason.code.code == code);
    let said = [
        (Procurement::PathOnRecord, "F0301"),
        (Procurement::NoPath, "F0302"),
        (Procurement::DisputedOnly, "F0303"),
        (Procurement::Undecided, "F0304"),
    ];
    for (procurement, code) in said {
        assert_eq!(decision.procurement == procurement, has(code), "{place} {code}");
    }
    let missing = decision.paths.iter().flat_map(|path| &path.awards).flat_map(|award| &award.conditions);
    let missing = missing.into_iter().any(|(_, answer)| answer.name() == "not-stated");
    assert_eq!(missing, has("F0307"), "{place}");
    let worst = decision.reasons.iter().map(|reason| reason.code.effect).max().unwrap();
    let overall = match worst.name() {
        "explains" | "supports" => "open",
        "verify" => "open-with-verification",
        "undecided" => "undecided",
        _ => "excluded",
    };
    assert_eq!(decision.overall.name(), overall, "{place}");
}

#[test]
fn matrix_says_what_single_decisions_say() {
    let options = FederationOptions::default();
    for seed in 0..300 {
        let catalog = landscape(seed);
        let federation = Federation::new(&catalog, &options);
        for need in [Need::default(), Need::default().own_networks()] {
            let matrix = federation.matrix(&need, &today());
            let mut counts = [0; 4];
            for (user, service) in pairs(&catalog) {
                let decision = federation.decide(user, service, &need, &today());
                let said = (decision.overall, decision.procurement);
                assert_eq!(matrix.get(user, service), Some(said), "landscape {seed}: {user} {service}");
                counts[dvs::federation::Overall::ALL.iter().position(|it| *it == said.0).unwrap()] += 1;
            }
            assert_eq!(matrix.counts().overall, counts);
            assert_eq!(matrix.by_level().values().map(|counts| counts.pairs).sum::<u64>(), matrix.counts().pairs);
        }
    }
}

#[test]
fn what_if_says_what_a_changed_catalog_says() {
    let options = FederationOptions::default();
    let mut shifted = 0;
    for seed in 0..150 {
        let catalog = landscape(seed);
        let mut random = Random(seed + 77);
        let names = ["a", "b", "c", "d", "e", "f"];
        let entity = |name: &str| EntityId::new(&id(name)).unwrap();
        let (body, controller) = (entity(random.of(&names)), entity(random.of(&names)));
        let change = match random.below(3) {
            0 => Change::RemoveControl { body, controller },
            1 => Change::SetJointUse { service: entity("s1"), joint_use: None },
            _ => Change::AddControl { body, relation: Box::new(ControlRelation::new(controller, None)) },
        };
        let changes = [change];
        let federation = Federation::new(&catalog, &options);
        let need = Need::default();
        let what_if = federation.on(&today()).what_if(&changes, &need).unwrap();
        let written = apply(&catalog, &changes).unwrap();
        let after = Federation::new(&written, &options);
        let differing = pairs(&catalog).into_iter().filter(|(user, service)| {
            let [one, other] = [&federation, &after].map(|it| it.decide(user, service, &need, &today()));
            (one.overall, one.procurement) != (other.overall, other.procurement)
        });
        let pairs: u64 = what_if.shifts.iter().map(|shift| shift.pairs).sum();
        assert_eq!(pairs, differing.count() as u64, "landscape {seed}: {changes:?}");
        assert_eq!(what_if.after, after.matrix(&need, &today()).counts());
        shifted += pairs;
    }
    assert!(shifted > 100, "{shifted}");
}
