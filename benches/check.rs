//! Reading and rules together: clean and broken catalogs, streams, a catalog that is held.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, clippy::cast_precision_loss, unreachable_pub, dead_code)]
#![allow(clippy::struct_field_names, clippy::similar_names, clippy::format_push_string)]

#[path = "support/mod.rs"]
mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use support::base;
use support::breaking::break_service;
use support::catalog::Catalog;

fn check(criterion: &mut Criterion) {
    let clean = Catalog::new(200).lines();
    let broken = Catalog::with(200, |number, service| {
        break_service(number, service);
    })
    .lines();
    let options = base();
    let without_facts = base().facts(false);
    let held = dvs::read_catalog(clean.as_str(), &options).catalog;
    let mut group = criterion.benchmark_group("check");
    group.throughput(Throughput::Elements(200));
    group.bench_function("clean lines", |b| b.iter(|| dvs::check(clean.as_str(), &options)));
    group.bench_function("clean lines, no facts", |b| b.iter(|| dvs::check(clean.as_str(), &without_facts)));
    group.bench_function("broken lines", |b| b.iter(|| dvs::check(broken.as_str(), &options)));
    group.bench_function("stream", |b| {
        b.iter(|| dvs::check_reader("generated.ndjson", clean.as_bytes(), &options).expect("memory can be read"));
    });
    group.bench_function("catalog held in memory", |b| b.iter(|| held.check(&options)));
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
