//! From findings to text and JSON.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, clippy::cast_precision_loss, unreachable_pub, dead_code)]
#![allow(clippy::struct_field_names, clippy::similar_names, clippy::format_push_string)]

#[path = "support/mod.rs"]
mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dvs::Lang;
use support::base;
use support::breaking::break_service;
use support::catalog::Catalog;

fn report(criterion: &mut Criterion) {
    let broken = Catalog::with(200, |number, service| {
        break_service(number, service);
    })
    .lines();
    let report = dvs::check(broken.as_str(), &base());
    let mut group = criterion.benchmark_group("report");
    group.throughput(Throughput::Elements(report.findings().len() as u64));
    group.bench_function("text, German", |b| b.iter(|| report.to_text(Lang::De)));
    group.bench_function("text, English", |b| b.iter(|| report.to_text(Lang::En)));
    group.bench_function("JSON", |b| b.iter(|| report.to_json()));
    group.finish();
}

criterion_group!(benches, report);
criterion_main!(benches);
