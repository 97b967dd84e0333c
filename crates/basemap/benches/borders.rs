//! What reading the borders costs: `cargo bench -p basemap`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

use std::path::Path;

use basemap::Region;
use criterion::{Criterion, criterion_group, criterion_main};

fn borders(criterion: &mut Criterion) {
    let geodata = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../geodata"));
    criterion.bench_function("borders", |bencher| bencher.iter(|| Region::load(geodata).unwrap()));
}

criterion_group!(benches, borders);
criterion_main!(benches);
