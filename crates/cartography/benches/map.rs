//! What the map costs: reading the borders, and placing words as they grow in number; `cargo bench -p cartography`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

use std::path::Path;

use cartography::{Basemap, Line, Mark, Words, place};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use model::{MapPoint, TIERS};

const SYMBOLS: [u32; 3] = [10, 100, 1_000];

fn words(unit: u32) -> Words {
    let part = |step: f64| (f64::from(unit) * step).fract();
    let (x, y) = (part(0.754_877_666), part(0.569_840_291));
    let line = |text: String, size| Line { text, size, bold: false, spacing: 0.0 };
    Words {
        at: MapPoint { x: 4000.0 * x as f32, y: 3500.0 * y as f32 },
        offset: (0, 0),
        clearance: 8.0,
        from_tier: 0,
        lines: vec![line(format!("Unit {unit}"), 14.0), line("stationed".to_owned(), 12.0)],
        needed: true,
        beneath: false,
    }
}

fn borders(criterion: &mut Criterion) {
    let geodata = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../geodata"));
    criterion.bench_function("borders", |bencher| bencher.iter(|| Basemap::load(geodata).unwrap()));
}

fn lettering(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("lettering");
    for symbols in SYMBOLS {
        let words: Vec<Words> = (1..=symbols).map(words).collect();
        let marks: Vec<Mark> = words.iter().map(|words| Mark::new(words.at, words.clearance)).collect();
        group.throughput(Throughput::Elements(symbols.into())).sample_size(20);
        group.bench_with_input(BenchmarkId::from_parameter(symbols), &words, |bencher, words| {
            bencher.iter(|| place(&marks, words, &TIERS, &[]));
        });
    }
    group.finish();
}

criterion_group!(benches, borders, lettering);
criterion_main!(benches);
