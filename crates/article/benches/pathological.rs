//! How long the compiler takes over pathological inputs: `cargo bench -p article --bench pathological [-- <name>]`.
//!
//! It fails where half of the largest file takes longer than 250 ms, or where twice the size takes more than 2.5 times
//! as long, twice over.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops where it fails")]

#[path = "../tests/suite/basemap.rs"]
mod basemap;
#[path = "../tests/suite/pathological/inputs/mod.rs"]
mod inputs;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

/// Bytes of text, from an article of some length to the largest.
const SIZES: [usize; 3] = [250_000, 500_000, 1_000_000];
/// Of so many runs the shortest counts, which other work on the machine has disturbed least.
const RUNS: usize = 9;
/// In milliseconds.
const LONGEST: f64 = 250.0;
const STEEPEST: f64 = 2.5;
/// In milliseconds: what takes less is lost in the noise, so that its growth says nothing.
const SHORTEST: f64 = 10.0;

fn main() -> ExitCode {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let basemap = basemap::small();
    let [quarter, half, whole] = SIZES.map(inputs::articles);
    println!("  1/4 MB    1/2 MB      1 MB   growth");
    let inputs = quarter.zip(half).zip(whole).filter(|(_, (name, _))| name.contains(&wanted));
    let verdicts = inputs.map(|(((_, quarter), (_, half)), (name, whole))| {
        let times = [quarter, half, whole].map(|text| time(&text, &basemap));
        let [quarter, half, whole] = times.map(|time| 1000.0 * time.as_secs_f64());
        // One step alone is that of memory, not of the compiler.
        let growth = f64::min(half / quarter, whole / half);
        let is_sound = half <= LONGEST && (growth <= STEEPEST || half < SHORTEST);
        let verdict = if is_sound { "" } else { "  <- too much" };
        println!("{quarter:5.1} ms  {half:5.1} ms  {whole:5.1} ms  {growth:7.2}  {name}{verdict}");
        is_sound
    });
    // Every input is measured, whatever the first ones say.
    if verdicts.filter(|is_sound| !is_sound).count() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn time(text: &str, basemap: &::basemap::Region) -> Duration {
    let run = |_| {
        let begun = Instant::now();
        let _ = std::hint::black_box(article::compile("index.en.md", text, basemap, page::is_reserved));
        begun.elapsed()
    };
    (0..RUNS).map(run).min().unwrap()
}
