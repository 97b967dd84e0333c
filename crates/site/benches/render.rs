//! How rendering a page grows with the number of symbols: `cargo bench -p site`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

#[path = "../../article/benches/specimen/mod.rs"]
mod specimen;

use std::path::Path;

use basemap::Region;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use model::CardIx;
use page::{Page, PageLocation};
use site::Explainer;

const SYMBOLS: [u32; 3] = [10, 100, 1_000];

fn page(explainer: &Explainer) -> String {
    let props = explainer.page_props(CardIx(0), PageLocation::Top);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(yew::ServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

fn rendering(criterion: &mut Criterion) {
    let geodata = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../geodata"));
    let region = Region::load(geodata).unwrap();
    let mut group = criterion.benchmark_group("render");
    for symbols in SYMBOLS {
        let article =
            article::compile("index.en.md", &specimen::article(symbols), &region, page::is_reserved).unwrap();
        let explainer = Explainer::new(article, region.clone());
        group.throughput(Throughput::Elements(symbols.into())).sample_size(10);
        group.bench_with_input(BenchmarkId::from_parameter(symbols), &explainer, |bencher, explainer| {
            bencher.iter(|| page(explainer));
        });
    }
    group.finish();
}

criterion_group!(benches, rendering);
criterion_main!(benches);
