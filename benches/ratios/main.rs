//! The ratios that the crate promises, each measured in one run: cases take turns in every round, processor time, ratio
//! round by round. Says "noisy" instead of judging when the base varies by more than 10 %.
//!
//! `cargo bench --bench ratios --features parallel` with 1 000 services, or `-- --full` with 100, 10 000 and 100 000 and
//! with streams of 500 MB.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, clippy::cast_precision_loss, unreachable_pub, dead_code)]
#![allow(clippy::struct_field_names, clippy::similar_names, clippy::format_push_string)]

mod child;
mod memory;
mod runner;
#[path = "../support/mod.rs"]
mod support;
mod time;

#[global_allocator]
static ALLOCATOR: support::counting::Counting = support::counting::Counting;

fn main() {
    if child::run() {
        return;
    }
    let full = std::env::args().any(|argument| argument == "--full");
    println!("Peers: {}", versions(&["serde_json", "url", "semver", "chrono", "jsonschema"]));
    println!("Schema validators check only what a schema can say; ratios above 1 mean that dvs is faster.");
    let mut judge = runner::Judge::default();
    let sizes: &[(usize, usize)] = if full { &[(100, 41), (10_000, 7), (100_000, 3)] } else { &[(1_000, 25)] };
    for (services, rounds) in sizes {
        time::warm(*services, *rounds, &mut judge);
        time::all_rules(*services, *rounds, &mut judge);
    }
    // 10 MB.
    time::facade(1_700, 25, &mut judge);
    time::cold(21, &mut judge);
    memory::all(full, &mut judge);
    // Long enough for starting threads not to count.
    time::threads(20_000, 9, &mut judge);
    println!("{} missed, {} too noisy to judge", judge.missed, judge.noisy);
}

/// The versions of packages, as locked.
fn versions(names: &[&str]) -> String {
    let lock = include_str!("../../Cargo.lock");
    let version = |name: &&str| {
        let entry = lock.split("[[package]]").find(|entry| entry.contains(&format!("name = \"{name}\"\n")))?;
        Some(format!("{name} {}", entry.split("version = \"").nth(1)?.split('"').next()?))
    };
    names.iter().filter_map(version).collect::<Vec<_>>().join(", ")
}
