//! The federation of a landscape of the size of Germany: index, matrix, single decisions, what-if. Prints processor time of one run each;
//! `cargo bench --bench federation -- small` for a hundredth of it.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, clippy::cast_precision_loss, unreachable_pub, dead_code)]
#![allow(clippy::format_push_string)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/landscape.rs"]
mod landscape;
#[path = "support/random.rs"]
mod random;

use std::hint::black_box;

use clock::{peak_memory, thread_time};
use dvs::federation::{Change, Federation, FederationOptions, Need};
use dvs::model::organisation::Membership;
use dvs::text::Date;

/// Runs something; gives its processor time in seconds.
fn timed<T>(what: impl FnOnce() -> T) -> (T, f64) {
    let start = thread_time();
    let result = black_box(what());
    (result, thread_time() - start)
}

fn main() {
    let size = if std::env::args().any(|argument| argument == "small") { landscape::SMALL } else { landscape::GERMANY };
    let catalog = landscape::landscape(size);
    let day = Date::new("2026-11-24").expect("a date");
    let before = peak_memory();
    let need = Need::default().own_networks();
    let federation = Federation::new(&catalog, &FederationOptions::default());
    let (on, index) = timed(|| federation.on(&day));
    let (matrix, all) = timed(|| on.matrix(&need));
    let counts = matrix.counts();
    let pairs = counts.pairs as f64;
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    println!(
        "{} organisations, {} services, {} agreements",
        catalog.organisations.len(),
        catalog.services.len(),
        catalog.agreements.len()
    );
    println!("index         {:8.1} ms", index * 1e3);
    println!("matrix        {:8.1} ms, {:.2} ns a pair with the index", all * 1e3, (index + all) * 1e9 / pairs);
    println!(
        "sets          {:8.1} MiB, process {:.1} MiB more",
        mib(matrix.bytes() as u64),
        mib(peak_memory() - before)
    );
    println!("answers       {:?} {:?}", counts.overall, counts.procurement);
    let (users, services): (Vec<_>, Vec<_>) = (matrix.users().collect(), matrix.services().collect());
    let (mut random, decisions) = (random::Random::new(1), 2000);
    let pairs: Vec<_> =
        (0..decisions).map(|_| (users[random.below(users.len())], services[random.below(services.len())])).collect();
    let (reasons, time) =
        timed(|| pairs.iter().map(|(user, service)| on.decide(user, service, &need).reasons.len()).sum::<usize>());
    println!(
        "decide        {:8.1} µs, {:.1} reasons",
        time * 1e6 / f64::from(decisions),
        reasons as f64 / f64::from(decisions)
    );
    let organisation = users[users.len() - 1].clone();
    let membership = Box::new(Membership::new(organisation, None));
    let change = Change::AddMembership { body: users[20].clone(), membership };
    let (_, time) = timed(|| matrix.what_if(&[change]).expect("a known body"));
    println!("what-if       {:8.1} ms, {:.2} of a matrix", time * 1e3, time / all);
}
