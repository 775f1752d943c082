//! Random small landscapes: the fast answers agree with the naive ones, the matrix with single decisions, and `what_if` with writing
//! the change down.

use std::collections::{BTreeMap, BTreeSet};

use dvs::federation::{Aspect, Change, Decision, Effect, Federation, FederationOptions, Need, Procurement, apply};
use dvs::key::EntityId;
use dvs::model::Catalog;
use dvs::model::common::NetworkZone;
use dvs::model::organisation::{ControlRelation, Membership, NetworkAttachment};
use dvs::text::Date;

use super::naive::Naive;
use super::naive_codes::codes;
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
        for _ in 0..random.below(3) {
            world.line(&format!("net {name} {}", random.of(&["internet", "ndb", "landesnetz 01", "landesnetz 02"])));
        }
    }
    world.line(&format!("office o of {}", random.of(&names)));
    for _ in 0..random.below(3) {
        let zones = random.of(&["ndb>internet", "landesnetz>ndb", "internet>landesnetz"]);
        world.line(&format!("gateway {} {zones}", random.of(&names)));
    }
    if random.below(3) == 0 {
        world.line(r#"patch f {"gateways": [{"fromZone": "landesnetz", "fromRegion": "01", "toZone": "landesnetz", "toRegion": "02", "bidirectional": true}]}"#);
    }
    for _ in 0..random.below(4) {
        let until = random.of(&["", "until=2025-12-31"]);
        world.line(&format!("member {} in {} {until}", random.of(&names), random.of(&["a", "b", "c", "c"])));
    }
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
            r#""terms": [{"conditions": [{"kind": "membership", "organisation": "example.test:c"}]}]"#,
            r#""terms": [{"conditions": [{"kind": "membership", "organisation": "example.test:c"}], "federalLevels": ["land"]}]"#,
            r#""terms": [{"agreements": ["example.test:v0"]}, {"kinds": ["authority"]}], "excludedBodies": ["example.test:b"]"#,
        ]);
        if openness == "restricted" || random.below(3) == 0 && openness == "open" {
            world.line(&format!(r#"patch {name} {{"jointUse": {{"openness": "{openness}", {terms}}}}}"#));
        }
        let more = random.of(&[
            r#"{"accessPoints": [{"zone": "internet"}]}"#,
            r#"{"accessPoints": [{"zone": "landesnetz", "region": "01"}]}"#,
            r#"{"accessPoints": [{"zone": "ndb"}, {"zone": "landesnetz", "region": "02"}]}"#,
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
    let (mut classes, mut given) = ([0_usize; 4], BTreeMap::<&str, u64>::new());
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
            let [body, offer] = [user, service];
            let body = catalog.organisations.iter().find(|it| it.id == *body).unwrap();
            let offer = catalog.services.iter().find(|it| it.id == *offer).unwrap();
            let asked = Need::default().own_networks();
            let decision = federation.decide(user, service, &asked, &today());
            // Whether an award for which statements are missing is disputed, too, depends on which of several is shown.
            let fast: BTreeSet<&str> =
                decision.reasons.iter().map(|reason| reason.code.code).filter(|code| *code != "F0306").collect();
            let naive = codes(&catalog, &naive, body, offer, (options.max_awards_of_path, &today()));
            assert_eq!(fast, naive, "{place}");
            for code in naive {
                *given.entry(code).or_default() += 1;
            }
        }
    }
    assert!(classes.iter().all(|count| *count > 300), "the landscapes have everything: {classes:?}");
    assert_eq!(given.len(), 37, "{given:?}");
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
            let mut excluding: BTreeMap<(Aspect, &str), u64> = BTreeMap::new();
            for (user, service) in pairs(&catalog) {
                let decision = federation.decide(user, service, &need, &today());
                // A pair counts once for a reason, however often it is given.
                let excludes = decision.reasons.iter().filter(|reason| reason.code.effect == Effect::Excludes);
                let excludes: BTreeSet<_> = excludes.map(|reason| (reason.aspect, reason.code.code)).collect();
                for it in excludes {
                    *excluding.entry(it).or_default() += 1;
                }
                let said = (decision.overall, decision.procurement);
                assert_eq!(matrix.get(user, service), Some(said), "landscape {seed}: {user} {service}");
                counts[dvs::federation::Overall::ALL.iter().position(|it| *it == said.0).unwrap()] += 1;
            }
            assert_eq!(matrix.counts().overall, counts);
            let said = matrix.excluded_by().into_iter().map(|(aspect, code, pairs)| ((aspect, code.code), pairs));
            assert_eq!(said.collect::<BTreeMap<_, _>>(), excluding, "landscape {seed}");
            assert_eq!(matrix.by_level().values().map(|counts| counts.pairs).sum::<u64>(), matrix.counts().pairs);
        }
    }
}

/// One change of any kind, with what another landscape says.
fn change(random: &mut Random, catalog: &Catalog, other: &Catalog) -> Change {
    let names = ["a", "b", "c", "d", "e", "f", "o"];
    let entity = |name: &str| EntityId::new(&id(name)).unwrap();
    // One of them is the body of which terms of joint use ask to be a member.
    let (body, organisation) =
        (entity(random.of(&names)), entity(random.of(&["a", "b", "c", "c", "d", "e", "f", "c"])));
    let service = entity(random.of(&["s1", "s2", "s3"]));
    let relations: Vec<_> = other.organisations.iter().flat_map(|it| &it.control_relations).collect();
    let members: Vec<_> = catalog.organisations.iter().filter(|it| !it.memberships.is_empty()).collect();
    match random.below(16) {
        0 | 11 | 12 => Change::AddMembership { body, membership: Box::new(Membership::new(organisation, None)) },
        1 | 13..16 if !members.is_empty() => {
            let member = members[random.below(members.len())];
            let organisation = member.memberships[0].organisation.clone();
            Change::RemoveMembership { body: member.id.clone(), organisation }
        }
        1 => Change::RemoveMembership { body, organisation },
        2 | 3 if !relations.is_empty() => {
            let relation = relations[random.below(relations.len())].clone();
            Change::AddControl { body, relation: Box::new(relation) }
        }
        2 => Change::AddControl { body, relation: Box::new(ControlRelation::new(organisation, None)) },
        // Of somebody whom the catalog does not describe.
        3 => Change::AddControl { body, relation: Box::new(ControlRelation::new(entity("x"), None)) },
        4 | 5 => Change::RemoveControl { body, controller: organisation },
        6 => {
            let zone = NetworkZone::from(random.of(&["internet", "ndb", "landesnetz"]));
            Change::AddNetwork { body, attachment: Box::new(NetworkAttachment::new(zone)) }
        }
        7 => Change::RemoveNetwork { body, zone: NetworkZone::from(random.of(&["internet", "ndb", "landesnetz"])) },
        8 if !other.agreements.is_empty() => {
            Change::AddAgreement(Box::new(other.agreements[random.below(other.agreements.len())].clone()))
        }
        9 => Change::RemoveAgreement(entity(random.of(&["v0", "v0", "v1", "v2"]))),
        _ => {
            let joint_use = other.services[random.below(other.services.len())].joint_use.clone();
            Change::SetJointUse { service, joint_use }
        }
    }
}

#[test]
fn what_if_says_what_a_changed_catalog_says() {
    let options = FederationOptions::default();
    let (mut shifted, mut kinds) = (0, BTreeMap::<String, u64>::new());
    for seed in 0..LANDSCAPES / 2 {
        let (catalog, other) = (landscape(seed), landscape(seed + 1));
        let mut random = Random(seed + 77);
        let mut changes: Vec<Change> = (0..=random.below(3)).map(|_| change(&mut random, &catalog, &other)).collect();
        // An agreement that is not there cannot end.
        while let Err(error) = apply(&catalog, &changes) {
            let unknown = error.to_string();
            changes.retain(|it| !matches!(it, Change::RemoveAgreement(id) if unknown.contains(id.as_str())));
        }
        let federation = Federation::new(&catalog, &options);
        let written = apply(&catalog, &changes).unwrap();
        let after = Federation::new(&written, &options);
        for need in [Need::default(), Need::default().own_networks()] {
            let what_if = federation.matrix(&need, &today()).what_if(&changes).unwrap();
            let [old, new] = [&federation, &after].map(|it| it.matrix(&need, &today()));
            let mut differing: BTreeMap<_, u64> = BTreeMap::new();
            for (user, service) in pairs(&catalog) {
                let answers = [old.get(user, service).unwrap(), new.get(user, service).unwrap()];
                if answers[0] != answers[1] {
                    *differing.entry(answers).or_default() += 1;
                }
            }
            let mut told: BTreeMap<_, u64> = BTreeMap::new();
            for shift in &what_if.shifts {
                *told.entry([shift.before, shift.after]).or_default() += shift.pairs;
            }
            assert_eq!(told, differing, "landscape {seed}: {changes:?}");
            assert_eq!((&what_if.before, &what_if.after), (&old.counts(), &new.counts()), "landscape {seed}");
            shifted += told.values().sum::<u64>();
            for change in changes.iter().filter(|_| !told.is_empty()) {
                let name = format!("{change:?}").split([' ', '(']).next().unwrap().to_owned();
                *kinds.entry(name).or_default() += 1;
            }
        }
    }
    assert!(shifted > 1000, "{shifted}");
    assert_eq!(kinds.len(), 9, "{kinds:?}");
}

#[test]
fn a_change_that_is_taken_back_leaves_nothing() {
    let mut world = World::default();
    let lines = [
        "land a 01",
        "body b",
        "body c",
        "control b by a alone",
        "service s of b",
        "service t of c",
        r#"patch s {"jointUse": {"openness": "open", "terms": [{"conditions": [{"kind": "membership", "organisation": "example.test:c"}]}]}, "accessPoints": [{"zone": "ndb"}], "contractTerms": {"contractModels": ["direct"]}}"#,
    ];
    for line in lines {
        world.line(line);
    }
    let catalog = world.catalog();
    let [a, b, c] = ["a", "b", "c"].map(|name| EntityId::new(&id(name)).unwrap());
    let zone = || NetworkZone::from("ndb");
    let member = Box::new(Membership::new(c.clone(), None));
    let relation = Box::new(catalog.organisations[1].control_relations[0].clone());
    let forth_and_back = [
        (
            Change::AddMembership { body: a.clone(), membership: member },
            Change::RemoveMembership { body: a.clone(), organisation: c.clone() },
        ),
        (
            Change::AddNetwork { body: a.clone(), attachment: Box::new(NetworkAttachment::new(zone())) },
            Change::RemoveNetwork { body: a.clone(), zone: zone() },
        ),
        (Change::AddControl { body: c.clone(), relation }, Change::RemoveControl { body: c, controller: a.clone() }),
    ];
    let options = FederationOptions::default();
    let matrix = |catalog: &Catalog, change: &Change| {
        let networks = matches!(change, Change::AddNetwork { .. } | Change::RemoveNetwork { .. });
        let need = if networks { Need::default().own_networks() } else { Need::default() };
        let federation = Federation::new(catalog, &options);
        federation.matrix(&need, &today()).what_if(std::slice::from_ref(change)).unwrap()
    };
    for (forth, back) in forth_and_back {
        let there = matrix(&catalog, &forth);
        assert_ne!(there.before, there.after, "{forth:?}");
        assert!(there.shifts.iter().any(|it| [&a, &b].contains(&&it.example.0)), "{there:?}");
        let returned = matrix(&apply(&catalog, std::slice::from_ref(&forth)).unwrap(), &back);
        assert_eq!((there.before, there.after), (returned.after, returned.before), "{back:?}");
    }
}
