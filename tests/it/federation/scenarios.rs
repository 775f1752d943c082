//! Scenarios written by hand, in text files: a small world, a question, and the answer that the sources give.
//!
//! ```text
//! ## what it is about
//! land a 01                                 lines of `world`
//! ? a s [via=c] [plan=p] [protection=high] [locations=DE] [network | zone=ndb] [on=DATE]
//! = path-on-record open                     way of procurement, everything together
//! award a b gwb-108-abs-4 "§ 108 Abs. 4 mit Abs. 5" yes     the awards of the best path, all and in order
//! codes F0301 F0305                         reasons that are given
//! never F0302                               reasons that are not given
//! ```

use std::collections::BTreeSet;

use dvs::Lang;
use dvs::federation::{Decision, Federation, FederationOptions, Need, reason_codes};
use dvs::key::EntityId;
use dvs::model::common::{NetworkZone, ProtectionNeed, ProtectionNeeds};
use dvs::text::{Country, Date, LocalId};

use super::world::{World, id};
use crate::support::read;

pub(super) const TODAY: &str = "2026-11-24";

const FILES: &[&str] = &["control", "agreements", "taking_part", "offer"];

fn entity(name: &str) -> EntityId {
    EntityId::new(&id(name)).unwrap()
}

fn need(words: &[&str]) -> (Need, Date) {
    let (mut need, mut on) = (Need::default(), Date::new(TODAY).unwrap());
    for word in words {
        need = match word.split_once('=').unwrap_or((word, "")) {
            ("via", name) => need.via(entity(name)),
            ("plan", plan) => need.plan(LocalId::new(plan).unwrap()),
            ("protection", level) => {
                need.protection(ProtectionNeeds::new(Some(ProtectionNeed::from(level)), None, None))
            }
            ("locations", country) => need.locations([Country::new(country).unwrap()]),
            ("network", _) => need.own_networks(),
            ("zone", zone) => need.from_network(NetworkZone::from(zone), None),
            ("on", day) => {
                on = Date::new(day).unwrap();
                need
            }
            _ => panic!("what is {word}?"),
        };
    }
    (need, on)
}

/// A text in quotes, and what stands around it.
fn quoted(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(place, part)| {
            let words: Vec<String> = match place % 2 {
                1 => vec![part.to_owned()],
                _ => part.split_whitespace().map(str::to_owned).collect(),
            };
            words
        })
        .collect()
}

/// The awards of the best path, as they stand in a scenario.
fn awards(decision: &Decision) -> Vec<Vec<String>> {
    let best = decision.paths.first().into_iter().flat_map(|path| &path.awards);
    best.map(|award| {
        let source = award.ground.source();
        let answer = award.answer.name().to_owned();
        vec![
            award.from.name().to_owned(),
            award.to.name().to_owned(),
            award.ground.name().to_owned(),
            source.section.to_owned(),
            answer,
        ]
    })
    .collect()
}

/// Runs one scenario; gives the codes whose presence it checks.
fn run(name: &str, text: &str, wrong: &mut Vec<String>) -> BTreeSet<String> {
    let mut world = World::default();
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).peekable();
    while let Some(line) = lines.next_if(|line| !line.starts_with('?')) {
        world.line(line);
    }
    let catalog = world.catalog();
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let mut checked = BTreeSet::new();
    let mut decision: Option<Decision> = None;
    let mut expected: Option<Vec<Vec<String>>> = None;
    let settle = |decision: &Option<Decision>, expected: &mut Option<Vec<Vec<String>>>, wrong: &mut Vec<String>| {
        if let (Some(decision), Some(expected)) = (decision, expected.take()) {
            let got = awards(decision);
            if got != expected {
                wrong.push(format!("{name}: awards\n    {got:?}\n  instead of\n    {expected:?}"));
            }
        }
    };
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let given: Vec<&str> =
            decision.iter().flat_map(|decision| &decision.reasons).map(|reason| reason.code.code).collect();
        match words[0] {
            "?" => {
                settle(&decision, &mut expected, wrong);
                let (need, on) = need(&words[3..]);
                decision = Some(federation.decide(&entity(words[1]), &entity(words[2]), &need, &on));
            }
            "=" => {
                let decision = decision.as_ref().unwrap();
                let got = (decision.procurement.name(), decision.overall.name());
                if got != (words[1], words[2]) {
                    let reasons: Vec<_> =
                        decision.reasons.iter().map(|it| format!("{} {}", it.code.code, it.text(Lang::De))).collect();
                    wrong.push(format!("{name}: {line}: got {got:?}\n    {}", reasons.join("\n    ")));
                }
            }
            "award" => expected.get_or_insert_default().push(quoted(line)[1..].to_vec()),
            "codes" => {
                for code in &words[1..] {
                    checked.insert((*code).to_owned());
                    if !given.contains(code) {
                        wrong.push(format!("{name}: {code} is missing among {given:?}"));
                    }
                }
            }
            "never" => wrong.extend(
                words[1..].iter().filter(|code| given.contains(code)).map(|code| format!("{name}: {code} is given")),
            ),
            _ => panic!("{name}: what is `{line}`?"),
        }
        for reason in decision.iter().flat_map(|decision| &decision.reasons) {
            for lang in [Lang::De, Lang::En] {
                let text = reason.text(lang);
                let whole = !text.contains(['{', '}']) && !text.contains("``") && !text.contains("  ");
                assert!(whole, "{name}: {} {text}", reason.code.code);
            }
        }
    }
    settle(&decision, &mut expected, wrong);
    checked
}

#[test]
fn scenarios_get_the_answers_that_the_sources_give() {
    let (mut wrong, mut checked, mut count) = (Vec::new(), BTreeSet::new(), 0);
    for file in FILES {
        let text = read(&format!("tests/it/federation/scenarios/{file}.txt"));
        for scenario in text.split("\n## ").skip(1) {
            let name = format!("{file}: {}", scenario.lines().next().unwrap_or_default());
            count += 1;
            checked.extend(run(&name, scenario.split_once('\n').unwrap().1, &mut wrong));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 30, "{count} scenarios");
    // A limit on the number of relations is tested by itself.
    let untested: Vec<&str> =
        reason_codes().map(|it| it.code).filter(|code| !checked.contains(*code) && *code != "F0319").collect();
    assert!(untested.is_empty(), "codes without a scenario: {untested:?}");
}

#[test]
fn too_many_relations_never_look_like_no_path() {
    let mut world = World::default();
    for line in ["land a 01", "body b", "body c", "control b by a alone", "control c by b alone", "service s of c"] {
        world.line(line);
    }
    let catalog = world.catalog();
    let options = FederationOptions::default().max_awards(1);
    let (need, on) = need(&[]);
    let decision = Federation::new(&catalog, &options).decide(&entity("a"), &entity("s"), &need, &on);
    // Direct control is always kept, so the answer stands; the one through another body is not.
    assert_eq!(decision.paths[0].awards.len(), 2);
    let options = options.max_awards_of_path(1);
    let decision = Federation::new(&catalog, &options).decide(&entity("a"), &entity("s"), &need, &on);
    assert_eq!(decision.procurement.name(), "undecided");
    assert!(decision.reasons.iter().any(|reason| reason.code.code == "F0319"));
}
