//! Reading alone, in several forms.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, clippy::cast_precision_loss, unreachable_pub, dead_code)]
#![allow(clippy::struct_field_names, clippy::similar_names, clippy::format_push_string)]

#[path = "support/mod.rs"]
mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use support::catalog::Catalog;
use support::{naive, reading};

fn read(criterion: &mut Criterion) {
    let (ordered, shuffled) = (Catalog::new(200).service_lines(), Catalog::shuffled(200).service_lines());
    let document = dvs::read_catalog(ordered.as_str(), &reading()).catalog.to_json();
    let options = reading();
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Elements(200));
    group.bench_function("lines", |b| b.iter(|| dvs::check(ordered.as_str(), &options)));
    group.bench_function("lines, shuffled members", |b| b.iter(|| dvs::check(shuffled.as_str(), &options)));
    group.bench_function("indented document", |b| b.iter(|| dvs::check(document.as_str(), &options)));
    group.bench_function("into a catalog", |b| b.iter(|| dvs::read_catalog(ordered.as_str(), &options)));
    group.bench_function("naive parse", |b| {
        b.iter(|| ordered.lines().filter_map(|line| naive::parse(line.as_bytes()).ok()).count());
    });
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
