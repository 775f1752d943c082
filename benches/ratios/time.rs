//! Ratios of times.

use std::hint::black_box;
use std::time::Instant;

use dvs::{Input, Report, Severity, Verdict};

use crate::child;
use crate::runner::{Goal, Judge, Times, case, rounds, timed};
use crate::support::breaking::break_service;
use crate::support::catalog::Catalog;
use crate::support::complete::complete;
use crate::support::{all, base, naive, naive_complete, reading, request, schema};

fn checked(lines: &str, options: &dvs::Options) -> Report {
    black_box(dvs::check(Input::named("generated.ndjson", lines), options))
}

fn naively(lines: &str) {
    for line in lines.split_terminator('\n') {
        black_box(naive::parse(line.as_bytes()).expect("the naive model reads it"));
    }
}

/// Everything that runs long enough to be warm.
pub fn warm(services: usize, count: usize, judge: &mut Judge) {
    let catalog = Catalog::new(services);
    let (services_only, whole) = (catalog.service_lines(), catalog.lines());
    let per_record = services_only.len() as f64 / services as f64;
    drop(catalog);
    let shuffled = Catalog::shuffled(services).service_lines();
    let broken = Catalog::with(services, |number, service| {
        break_service(number, service);
    })
    .service_lines();
    let (reading, base) = (reading(), base());
    let limits = dvs::Limits::default().max_input(usize::MAX);
    let (reading, base) = (reading.limits(limits.clone()), base.limits(limits));
    let validator = schema::validator();
    println!("\n{services} services of {per_record:.0} bytes, {count} rounds");
    agree(&whole, &services_only, &shuffled, &broken, services, (&reading, &base));

    let mut cases = [
        case("naive parse", || naively(&services_only)),
        case("naive parse, shuffled", || naively(&shuffled)),
        case("dvs read", || drop(checked(&services_only, &reading))),
        case("dvs read, shuffled", || drop(checked(&shuffled, &reading))),
        case("dvs read whole catalog", || drop(checked(&whole, &reading))),
        case("dvs check", || drop(checked(&whole, &base))),
        case("dvs check of services alone", || drop(checked(&services_only, &base))),
        case("dvs check, broken", || drop(checked(&broken, &base))),
        case("Value and jsonschema", || {
            for line in services_only.split_terminator('\n') {
                black_box(schema::errors(&validator, line.as_bytes()));
            }
        }),
        case("serde_json::from_str of a dvs Service", || {
            for line in services_only.split_terminator('\n') {
                black_box(serde_json::from_str::<dvs::Service>(line).expect("dvs reads it"));
            }
        }),
    ];
    let times = rounds(count, &mut cases);
    for (case, times) in cases.iter().zip(&times) {
        let micros = times.median() * 1e6 / services as f64;
        println!("  {:<40} {micros:>7.2} µs a record, {:>5.0} MB/s", case.name, per_record / micros);
    }
    let [naive, naive_shuffled, read, read_shuffled, read_whole, check, check_alone, check_broken, jsonschema, _] =
        &times[..]
    else {
        panic!("as many times as cases")
    };
    let mut ratio = |name, of: &Times, by: &Times, goal| judge.ratio(name, of.by(by), by, goal);
    ratio("typed parse: naive by dvs", naive, read, Goal::AtLeast(1.8));
    ratio("typed parse, shuffled members: naive by dvs", naive_shuffled, read_shuffled, Goal::AtLeast(1.5));
    ratio("parse, rules, report: Value and jsonschema by dvs", jsonschema, check, Goal::AtLeast(2.5));
    ratio("rules and references by naive parse", &check.less(read_whole), naive, Goal::AtMost(0.15));
    ratio("every record broken, with lines and columns: by clean", check_broken, check_alone, Goal::AtMost(2.2));
    ratio("naive parse by dvs check", naive, check, Goal::Open);
}

/// What the facade costs over the typed call, both with the answer as JSON.
pub fn facade(services: usize, count: usize, judge: &mut Judge) {
    let whole = Catalog::new(services).lines();
    println!("\nThe facade, {} bytes, {count} rounds", whole.len());
    let (request, base) = (request(), base());
    let mut cases = [
        case("typed call and JSON", || drop(black_box(dvs::write_json(&[checked(&whole, &base)])))),
        case("facade", || drop(black_box(dvs::facade::call(&request, &[whole.as_bytes()])))),
    ];
    let times = rounds(count, &mut cases);
    let [typed, facade] = &times[..] else { panic!("as many times as cases") };
    judge.ratio("facade by typed call and JSON", facade.by(typed), typed, Goal::AtMost(1.05));
}

/// Both sides accept and reject the same.
fn agree(
    whole: &str,
    services_only: &str,
    shuffled: &str,
    broken: &str,
    services: usize,
    (reading, base): (&dvs::Options, &dvs::Options),
) {
    let report = checked(whole, base);
    for finding in report.findings().iter().take(5) {
        println!("{} {} {}", finding.code(), finding.pointer(), finding.message(dvs::Lang::En));
    }
    assert_eq!(report.verdict(), Verdict::Passed, "the generated catalog is clean");
    assert!(report.findings().is_empty(), "the generated catalog is clean");
    assert_eq!(checked(shuffled, reading).verdict(), Verdict::Passed, "the order of members does not matter");
    let validator = schema::validator();
    let few = services.min(1_000);
    for line in services_only.split_terminator('\n').chain(shuffled.split_terminator('\n').take(few)).take(2 * few) {
        assert_eq!(schema::errors(&validator, line.as_bytes()), 0, "the schema accepts clean records");
    }
    let expected: usize =
        (0..few).map(|number| break_service(number, &mut crate::support::service::service(number))).sum();
    let lines: String = broken.split_inclusive('\n').take(few).collect();
    let report = checked(&lines, reading);
    let serious = report.findings().iter().filter(|finding| finding.severity() != Severity::Hint).count();
    assert_eq!(serious, expected, "dvs finds every error");
    let rejected = |line: &&str| schema::errors(&validator, line.as_bytes()) > 0;
    assert_eq!(lines.split_terminator('\n').filter(rejected).count(), few, "the schema rejects broken records");
    for line in lines.split_terminator('\n') {
        assert!(
            checked(line, reading).findings().iter().any(|finding| finding.severity() >= Severity::Warning),
            "dvs rejects broken records"
        );
    }
}

/// All rules of all profiles, over services of which they say nothing.
pub fn all_rules(services: usize, count: usize, judge: &mut Judge) {
    let catalog = complete(services);
    let (services_only, whole) = (catalog.service_lines(), catalog.lines());
    let per_record = services_only.len() as f64 / services as f64;
    drop(catalog);
    println!("\nAll profiles, {services} services of {per_record:.0} bytes, {count} rounds");
    let limits = dvs::Limits::default().max_input(usize::MAX);
    let (reading, all) = (reading().limits(limits.clone()), all().limits(limits));
    let report = checked(&whole, &all);
    let text = report.to_text(dvs::Lang::En);
    assert!(report.findings().is_empty() && report.verdict() == Verdict::Passed, "no rule finds anything: {text}");
    let naively = || {
        for line in services_only.split_terminator('\n') {
            black_box(naive_complete::parse(line.as_bytes()).expect("the naive model reads it"));
        }
    };
    let mut cases = [
        case("naive parse", naively),
        case("dvs read whole catalog", || drop(checked(&whole, &reading))),
        case("dvs check, all profiles", || drop(checked(&whole, &all))),
    ];
    let times = rounds(count, &mut cases);
    for (case, times) in cases.iter().zip(&times) {
        let micros = times.median() * 1e6 / services as f64;
        println!("  {:<40} {micros:>7.2} µs a record, {:>5.0} MB/s", case.name, per_record / micros);
    }
    let [naive, read, check] = &times[..] else { panic!("as many times as cases") };
    judge.ratio("all rules and references by naive parse", check.less(read).by(naive), naive, Goal::AtMost(0.20));
}

/// The first call of a fresh process, with a small catalog.
pub fn cold(count: usize, judge: &mut Judge) {
    let lines = Catalog::new(child::COLD_SERVICES).lines();
    let services = Catalog::new(child::COLD_SERVICES).service_lines();
    let (mut dvs, mut jsonschema) = (Times(Vec::new()), Times(Vec::new()));
    for _ in 0..count {
        dvs.0.push(child::start("cold-dvs", &lines));
        jsonschema.0.push(child::start("cold-jsonschema", &services));
    }
    println!("\nFirst call in a fresh process, {} services, {count} processes a side", child::COLD_SERVICES);
    println!("  dvs {:.2} ms, jsonschema {:.2} ms", dvs.median() * 1e3, jsonschema.median() * 1e3);
    let ratios = jsonschema.by(&dvs);
    judge.ratio("cold start: jsonschema with compilation by dvs", ratios, &jsonschema, Goal::AtLeast(5.0));
}

/// Two threads by one, in wall-clock time.
pub fn threads(services: usize, count: usize, judge: &mut Judge) {
    println!("\nTwo threads, {services} services");
    #[cfg(not(feature = "parallel"))]
    {
        let _ = (services, count, judge, Instant::now);
        // Not used without threads; naming it keeps the one list of imports.
        let _ = || timed(0, &mut [], || 0.0);
        println!("  not measured: needs --features parallel");
    }
    #[cfg(feature = "parallel")]
    {
        let lines = Catalog::new(services).lines();
        let options = base();
        let with = |threads: usize| {
            let report = dvs::check_reader_parallel("generated.ndjson", lines.as_bytes(), &options, threads);
            assert_eq!(report.expect("memory can be read").verdict(), Verdict::Passed);
        };
        // The same work in two threads of the naive parse: what the machine gives at the moment.
        let naive = |threads: usize| {
            let middle = lines.len() / 2 + lines[lines.len() / 2..].find('\n').map_or(0, |at| at + 1);
            let services_of = |part: &str| {
                part.split_terminator('\n').filter(|line| line.starts_with("{\"kind\":\"service\"")).for_each(|line| {
                    black_box(naive::parse(line.as_bytes()).expect("the naive model reads it"));
                });
            };
            let (first, second) = lines.split_at(middle);
            if threads == 1 {
                services_of(first);
                services_of(second);
            } else {
                std::thread::scope(|scope| {
                    scope.spawn(|| services_of(first));
                    services_of(second);
                });
            }
        };
        let begin = Instant::now();
        let mut cases =
            [case("1", || with(1)), case("2", || with(2)), case("n1", || naive(1)), case("n2", || naive(2))];
        let times = timed(count, &mut cases, || begin.elapsed().as_secs_f64());
        judge.ratio("one thread by two", times[0].by(&times[1]), &times[0], Goal::AtLeast(1.7));
        judge.ratio(
            "the same of the naive parse: what the machine gives",
            times[2].by(&times[3]),
            &times[2],
            Goal::Open,
        );
    }
}
