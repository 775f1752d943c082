//! Comparing two descriptions of interfaces of 1 MB, beside what `serde_json` needs to parse both.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::indexing_slicing, unreachable_pub)]

#[path = "support/description.rs"]
mod description;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dvs::compat::{self, Description, Options};

fn compat(criterion: &mut Criterion) {
    let (old, new) = (description::description(300, false), description::description(300, true));
    let mut group = criterion.benchmark_group("compat");
    group.throughput(Throughput::Bytes((old.len() + new.len()) as u64));
    group.bench_function("both as serde_json::Value", |b| {
        b.iter(|| {
            let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            black_box((parse(&old), parse(&new)))
        });
    });
    for (name, other) in [("read and compare, the same", &old), ("read and compare, every tenth schema differs", &new)]
    {
        group.bench_function(name, |b| {
            b.iter(|| {
                let (old, new) = (Description::read(black_box(&old)), Description::read(black_box(other)));
                black_box(compat::compare(&old, &new, &Options::default()))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, compat);
criterion_main!(benches);
