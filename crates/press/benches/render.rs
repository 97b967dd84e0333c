//! How rendering a page grows with the number of symbols: `cargo bench -p press`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

#[path = "../../compile/benches/specimen/mod.rs"]
mod specimen;

use std::path::Path;

use cardinal::page::{Page, PageProps};
use cardinal::{Article, Folder};
use cartography::Basemap;
use compile::Compiled;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use model::CardIx;

const SYMBOLS: [u32; 3] = [10, 100, 1_000];

fn page(compiled: &Compiled) -> String {
    let (document, galley) = (compiled.document.clone(), compiled.galley.clone());
    let props = move || PageProps {
        article: Article::new(document),
        galley: galley.into(),
        page: CardIx(0),
        folder: Folder::Top,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(yew::ServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

fn rendering(criterion: &mut Criterion) {
    let geodata = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../geodata"));
    let basemap = Basemap::load(geodata).unwrap();
    let mut group = criterion.benchmark_group("render");
    for symbols in SYMBOLS {
        let compiled = compile::compile("index.en.md", &specimen::article(symbols), &basemap).unwrap();
        group.throughput(Throughput::Elements(symbols.into())).sample_size(10);
        group.bench_with_input(BenchmarkId::from_parameter(symbols), &compiled, |bencher, compiled| {
            bencher.iter(|| page(compiled));
        });
    }
    group.finish();
}

criterion_group!(benches, rendering);
criterion_main!(benches);
