//! `bench`: what a reader's machine has to do, beside other map libraries and for large articles.
//!
//! `cargo xtask bench` prepares what it needs and starts it in the root of the checkout.

mod built;
mod document;
mod engines;
mod pathological;
mod peers;
mod scale;
mod trace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Measures what the pages of the site cost a browser.
#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    bench: Bench,
}

#[derive(Subcommand)]
enum Bench {
    /// Measures a built site beside D3, Leaflet, OpenLayers and MapLibre, into docs/benchmark.md (about 2 minutes a round).
    Peers {
        /// The folder of the built site.
        #[arg(default_value = "dist")]
        site: PathBuf,
        /// How often each page is measured.
        #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
        rounds: u32,
        /// The folder of a former build, which is measured in the same rounds.
        #[arg(long)]
        against: Option<PathBuf>,
    },
    /// Measures a built site in Chromium, Firefox and WebKit, into docs/benchmark.md (about 10 seconds a round).
    Engines {
        /// How often each engine is measured.
        #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
        rounds: u32,
    },
    /// Measures pages of 10, 100 and 1,000 symbols, into docs/benchmark.md (about 3 minutes).
    Scale,
    /// Says where the time of each act goes, into docs/benchmark.md (about half a minute a round).
    Trace {
        /// The folder of the built site.
        #[arg(default_value = "dist")]
        site: PathBuf,
        /// How often each act is traced.
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        rounds: u32,
    },
    /// Opens pages of articles on which parsers hang (about 5 minutes).
    Pathological,
}

fn main() -> ExitCode {
    support::exit_code(run(&Options::parse()))
}

fn run(options: &Options) -> Result<()> {
    match &options.bench {
        Bench::Peers { site, rounds, against } => peers::run(site, *rounds, against.as_deref()),
        Bench::Engines { rounds } => engines::run(*rounds),
        Bench::Scale => scale::run(),
        Bench::Trace { site, rounds } => trace::run(site, *rounds),
        Bench::Pathological => pathological::run(),
    }
}
