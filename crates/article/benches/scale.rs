//! How compiling grows with the number of symbols: `cargo bench -p article --bench scale`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

mod specimen;

use std::path::Path;

use basemap::Region;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const SYMBOLS: [u32; 3] = [10, 100, 1_000];

fn compiling(criterion: &mut Criterion) {
    let geodata = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../geodata"));
    let basemap = Region::load(geodata).unwrap();
    let mut group = criterion.benchmark_group("compile");
    for symbols in SYMBOLS {
        let text = specimen::article(symbols);
        group.throughput(Throughput::Elements(symbols.into())).sample_size(20);
        group.bench_with_input(BenchmarkId::from_parameter(symbols), &text, |bencher, text| {
            bencher.iter(|| article::compile("index.en.md", text, &basemap, page::is_reserved).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, compiling);
criterion_main!(benches);
