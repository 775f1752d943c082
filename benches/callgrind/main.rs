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

/// How many services there are.
const SERVICES: usize = 1000;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let side = arguments.next().unwrap_or_else(|| "check".to_owned());
    let passes: usize = arguments.next().map_or(1, |passes| passes.parse().expect("a number of passes"));
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
