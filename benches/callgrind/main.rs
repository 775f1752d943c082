//! One side of the comparison by instructions, run as often as wanted: `callgrind SIDE PASSES`, under valgrind.
//! The difference of two runs with more and fewer passes is the work of the passes alone. See `benches/callgrind.sh`.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, clippy::cast_precision_loss, unreachable_pub, dead_code)]
#![allow(clippy::struct_field_names, clippy::similar_names, clippy::format_push_string)]

#[path = "../support/breaking.rs"]
mod breaking;
#[path = "../support/catalog.rs"]
mod catalog;
#[path = "../support/complete.rs"]
mod complete;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/landscape.rs"]
mod landscape;
#[path = "../support/naive.rs"]
mod naive;
#[path = "../support/naive_complete.rs"]
mod naive_complete;
#[path = "../support/options.rs"]
mod options;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/service.rs"]
mod service;

use std::hint::black_box;

use catalog::Catalog;
use dvs::federation::{Change, Federation, FederationOptions, Need};
use dvs::model::organisation::Membership;

/// How many services there are.
const SERVICES: usize = 1000;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let side = arguments.next().unwrap_or_else(|| "check".to_owned());
    let passes: usize = arguments.next().map_or(1, |passes| passes.parse().expect("a number of passes"));
    if side.starts_with("federation-") {
        return federation(&side, passes);
    }
    let catalog = match side.as_str() {
        "naive-shuffled" | "read-shuffled" => Catalog::shuffled(SERVICES),
        "check-broken" => Catalog::with(SERVICES, |number, service| {
            breaking::break_service(number, service);
        }),
        "naive-complete" | "read-complete" | "check-complete" | "print-complete" => complete::complete(SERVICES),
        _ => Catalog::new(SERVICES),
    };
    let (lines, whole) = (catalog.service_lines(), catalog.lines());
    let (base, all, reading) = (options::base(), options::all(), options::reading());
    let request = options::request();
    for _ in 0..passes {
        match side.as_str() {
            "naive-complete" => lines.split_terminator('\n').for_each(|line| {
                black_box(naive_complete::parse(line.as_bytes()).expect("the naive model reads it"));
            }),
            "naive" | "naive-shuffled" => lines.split_terminator('\n').for_each(|line| {
                black_box(naive::parse(line.as_bytes()).expect("the naive model reads it"));
            }),
            "read" | "read-shuffled" | "read-complete" => drop(black_box(dvs::check(lines.as_str(), &reading))),
            // The typed call and the answer as JSON; and the same through the facade.
            "typed" => {
                drop(black_box(dvs::write_json(&[dvs::check(dvs::Input::named("generated.ndjson", &whole), &base)])));
            }
            "facade" => drop(black_box(dvs::facade::call(&request, &[whole.as_bytes()]))),
            "check-broken" => drop(black_box(dvs::check(lines.as_str(), &base))),
            "check" => drop(black_box(dvs::check(whole.as_str(), &base))),
            "check-complete" => drop(black_box(dvs::check(whole.as_str(), &all))),
            "print-complete" => print!("{whole}"),
            "none" => {}
            other => panic!("no side {other}"),
        }
    }
}

/// The federation of a landscape of the size of Germany. A pass is an index, a matrix, a thousand decisions, or one change tried out.
fn federation(side: &str, passes: usize) {
    let catalog = landscape::landscape(landscape::GERMANY);
    let day = dvs::text::Date::new("2026-11-24").expect("a date");
    let need = Need::default().own_networks();
    let index = || Federation::new(&catalog, &FederationOptions::default()).on(&day);
    let on = index();
    let ids: Vec<_> = catalog.organisations.iter().map(|body| body.id.clone()).collect();
    match side {
        "federation-index" => (0..passes).for_each(|_| drop(black_box(index()))),
        "federation-matrix" => (0..passes).for_each(|_| drop(black_box(on.matrix(&need)))),
        "federation-decide" => {
            let mut random = random::Random::new(1);
            for _ in 0..passes * 1000 {
                let user = &ids[random.below(ids.len())];
                let service = &catalog.services[random.below(catalog.services.len())].id;
                drop(black_box(on.decide(user, service, &need)));
            }
        }
        other => {
            let (matrix, body) = (on.matrix(&need), ids[20].clone());
            let provider = ids[ids.len() - 1].clone();
            let change = match other {
                "federation-join" => {
                    Change::AddMembership { body, membership: Box::new(Membership::new(provider, None)) }
                }
                "federation-leave" => Change::RemoveControl {
                    controller: catalog.organisations[ids.len() - 1].control_relations[0].controller.clone(),
                    body: provider,
                },
                "federation-end" => Change::RemoveAgreement(catalog.agreements[0].id.clone()),
                "federation-small" => {
                    // The enterprise of a small Kommune that controls nothing else.
                    let of = catalog.organisations.iter().rfind(|it| it.id.as_str().contains(":stelle-"));
                    let of = of.filter(|it| it.control_relations[0].controller.as_str().contains(":gemeinde-"));
                    let of = of.expect("one of a Kommune");
                    Change::RemoveControl {
                        controller: of.control_relations[0].controller.clone(),
                        body: of.id.clone(),
                    }
                }
                "federation-detach" => Change::RemoveNetwork { body, zone: dvs::model::common::NetworkZone::Internet },
                other => panic!("no side {other}"),
            };
            let changes = [change];
            (0..passes).for_each(|_| drop(black_box(matrix.what_if(&changes).expect("a known body"))));
        }
    }
}
