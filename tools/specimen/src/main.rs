//! `specimen <symbols>`: writes an article of made-up symbols.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use specimen::Specimen;

/// Writes an article of made-up symbols, to see what large articles cost.
#[derive(Parser)]
struct Options {
    /// The number of symbols, up to 2,500.
    symbols: u32,
    /// The number of cards (without it: a fifth of the symbols).
    #[arg(long)]
    cards: Option<u32>,
    /// The number of events (without it: three tenths of the symbols).
    #[arg(long)]
    events: Option<u32>,
    /// The folder to write `index.en.md` into.
    #[arg(short, long)]
    output: PathBuf,
}

fn main() -> ExitCode {
    support::exit_code(run(Options::parse()))
}

fn run(options: Options) -> Result<()> {
    let Options { symbols, cards, events, output } = options;
    let usual = Specimen::of(symbols);
    let specimen =
        Specimen { symbols, cards: cards.unwrap_or(usual.cards), events: events.unwrap_or(usual.events) };
    specimen::write(specimen, &output)?;
    println!("wrote {}", output.join("index.en.md").display());
    Ok(())
}
