//! How compiling and lettering grow with the number of symbols: `cargo bench -p compile`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

use std::fmt::Write;
use std::path::Path;

use cartography::{Basemap, Line, Mark, Words, place};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use model::{MapPoint, TIERS};

const SYMBOLS: [u32; 3] = [10, 100, 1_000];
const FRONT: &str = "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = -11, south = 35, east = 46, north = 69 } }\n";

/// A place of its own for each number, spread over a square of side 1.
fn spread(number: u32) -> (f64, f64) {
    let part = |step: f64| (f64::from(number) * step).fract();
    (part(0.754_877_666), part(0.569_840_291))
}

fn article(symbols: u32) -> String {
    let mut text = FRONT.to_owned();
    for unit in 1..=symbols {
        let (x, y) = spread(unit);
        let (lon, lat, troops) = (-8.0 + 46.0 * x, 38.0 + 26.0 * y, 10 * (unit % 150 + 1));
        let _ = write!(
            text,
            "[[force]]\nid = \"unit-{unit}\"\nname = \"Unit {unit}\"\nat = {{ lon = {lon}, lat = {lat} }}\n\
             countries = [\"POL\"]\ntroops = {troops}\nstatus = \"stationed\"\n"
        );
    }
    text.push_str("+++\n");
    for unit in 1..=symbols {
        let _ = write!(text, "There are {} men in [unit {unit}](#unit-{unit}).\n\n", 10 * (unit % 150 + 1));
    }
    text
}

fn words(unit: u32) -> Words {
    let (x, y) = spread(unit);
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

fn compiling(criterion: &mut Criterion) {
    let geodata = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../geodata"));
    let basemap = Basemap::load(geodata).unwrap();
    let mut group = criterion.benchmark_group("compile");
    for symbols in SYMBOLS {
        let text = article(symbols);
        group.throughput(Throughput::Elements(symbols.into())).sample_size(20);
        group.bench_with_input(BenchmarkId::from_parameter(symbols), &text, |bencher, text| {
            bencher.iter(|| compile::compile("index.en.md", text, &basemap).unwrap());
        });
    }
    group.finish();
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

criterion_group!(benches, compiling, lettering);
criterion_main!(benches);
