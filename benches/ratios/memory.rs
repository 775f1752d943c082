//! How much memory is needed.

use dvs::{Input, Service};

use crate::child;
use crate::runner::{Goal, Judge};
use crate::support::base;
use crate::support::catalog::Catalog;
use crate::support::counting::counted;
use crate::support::{naive, reading};

/// The rules on identity and references: those that ask which entities there are and which name each other.
const REFERENCES: [&str; 9] = ["R0101", "R0102", "R0104", "R0201", "R0202", "R0203", "R0204", "R0205", "R0206"];

const MIB: f64 = 1024.0 * 1024.0;

/// Allocations that the rules about single entities add to reading, for each service of the example catalog, which is clean; and for
/// each interface, whose descriptions rules have to read.
fn rules_on_clean_data(judge: &mut Judge) {
    for (kind, goal) in [("service", Goal::AtMost(0.1)), ("interface", Goal::Open)] {
        rules_on_clean(kind, goal, judge);
    }
}

fn rules_on_clean(kind: &str, goal: Goal, judge: &mut Judge) {
    // So often that what is allocated once a check does not count.
    let text = include_str!("../../examples/data/catalog.ndjson");
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with(&format!("{{\"kind\":\"{kind}\""))).collect();
    let text = format!("{}\n", lines.join("\n")).repeat(100);
    let calls = |options: &dvs::Options| counted(|| drop(dvs::check(Input::named("clean.ndjson", &text), options))).2;
    let all: Vec<&str> = base().registry().profiles().iter().map(|profile| profile.name).collect();
    let rules = base().profiles(all).expect("the profiles exist").facts(false);
    let added = (calls(&rules) - calls(&reading())) as f64 / (lines.len() * 100) as f64;
    judge.figure(&format!("rules of all profiles on a clean {kind}: allocations"), added, "", goal);
}

/// All figures of memory.
pub fn all(full: bool, judge: &mut Judge) {
    println!("\nMemory");
    let (small, large) = if full { (50, 500) } else { (10, 100) };
    let peak = |kind: &str, megabytes: usize| child::start(&format!("{kind} {megabytes}"), "") / MIB;
    let (first, second) = (peak("stream", small), peak("stream", large));
    judge.figure(&format!("stream of {small} MB, no facts: peak"), first, "MiB", Goal::Open);
    judge.figure(&format!("stream of {large} MB, no facts: peak"), second, "MiB", Goal::AtMost(32.0));
    judge.figure("large stream by small stream", second / first, "", Goal::AtMost(1.1));
    let with = peak("stream-with-facts", large);
    judge.figure(&format!("stream of {large} MB with facts: peak"), with, "MiB", Goal::Open);

    let services = if full { 100_000 } else { 10_000 };
    let all = Catalog::new(services).lines();
    // Facts keep what the chosen rules read: for rules on identity and references nothing else, for all rules everything.
    let references = base().select(REFERENCES).expect("the rules exist");
    let sides = [("identity and references", references, 200.0), ("all facts", crate::support::all(), 400.0)];
    for (what, options, most) in sides {
        let options = options.limits(dvs::Limits::default().max_input(usize::MAX));
        let (facts, live, _) = counted(|| dvs::facts_of(Input::named("generated.ndjson", &all), &options));
        let entities = facts.len() as f64;
        judge.figure(
            &format!("{what}: bytes an entity, as told"),
            facts.bytes() as f64 / entities,
            "bytes",
            Goal::AtMost(most),
        );
        judge.figure(
            &format!("{what}: bytes an entity, as allocated"),
            live as f64 / entities,
            "bytes",
            Goal::AtMost(most),
        );
    }

    rules_on_clean_data(judge);
    let catalog = Catalog::new(1_000);
    let (input, text) = (catalog.bytes() as f64, catalog.service_lines());
    let typed = || -> Vec<Service> {
        let mut all = Vec::with_capacity(catalog.services.len());
        all.extend(catalog.services.iter().map(|line| serde_json::from_str::<Service>(line).expect("dvs reads it")));
        all
    };
    let (_, live, calls) = counted(typed);
    judge.figure("model: live bytes by input, list without slack", live as f64 / input, "", Goal::AtMost(1.6));
    judge.figure("model: allocations a record", calls as f64 / 1_000.0, "", Goal::Open);
    let (outcome, live, _) = counted(|| dvs::read_catalog(Input::named("generated.ndjson", &text), &reading()).catalog);
    judge.figure("model: live bytes by input, catalog as read", live as f64 / input, "", Goal::AtMost(1.6));
    drop(outcome);
    let size = size_of::<Service>() as f64;
    judge.figure("model: a service without what it points to", size, "bytes", Goal::Open);
    let naively = || -> Vec<naive::Service> {
        let mut all = Vec::with_capacity(catalog.services.len());
        all.extend(
            catalog.services.iter().map(|line| naive::parse(line.as_bytes()).expect("the naive model reads it")),
        );
        all
    };
    let (_, live, calls) = counted(naively);
    judge.figure("naive model: live bytes by input", live as f64 / input, "", Goal::Open);
    judge.figure("naive model: allocations a record", calls as f64 / 1_000.0, "", Goal::Open);
}
