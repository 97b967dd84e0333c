//! What placing labels costs as they grow in number: `cargo bench -p layout`.
#![allow(missing_docs, reason = "a benchmark is no library")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use layout::place_labels::{LabelRequest, Line, Obstacle, Territories, place};
use layout::{LabelStyle, TypeStyle, ZOOM_STEPS};
use model::MapPoint;

const SYMBOLS: [u32; 3] = [10, 100, 1_000];

fn request(unit: u32) -> LabelRequest {
    let part = |step: f64| (f64::from(unit) * step).fract();
    let (x, y) = (part(0.754_877_666), part(0.569_840_291));
    let line = |text: String, at| Line { text, style: TypeStyle::of(LabelStyle::Symbol, at) };
    LabelRequest {
        at: MapPoint { x: 4000.0 * x as f32, y: 3500.0 * y as f32 },
        offset: (0, 0),
        clearance: 8.0,
        first_step: 0,
        lines: vec![line(format!("Unit {unit}"), 0), line("stationed".to_owned(), 1)],
        whole: false,
        required: true,
        beneath: false,
        own: Vec::new(),
    }
}

fn labels(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("labels");
    for symbols in SYMBOLS {
        let requests: Vec<LabelRequest> = (1..=symbols).map(request).collect();
        let obstacles: Vec<Obstacle> =
            requests.iter().map(|request| Obstacle::new(request.at, request.clearance)).collect();
        group.throughput(Throughput::Elements(symbols.into())).sample_size(20);
        group.bench_with_input(BenchmarkId::from_parameter(symbols), &requests, |bencher, requests| {
            bencher.iter(|| place(&obstacles, requests, &ZOOM_STEPS, &[], &Territories::default()));
        });
    }
    group.finish();
}

criterion_group!(benches, labels);
criterion_main!(benches);
