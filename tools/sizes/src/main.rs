//! `sizes <folder>`: prints the sizes of a built site and fails over the budgets.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

/// Prints how many bytes of a built site a reader waits for, after brotli, and fails over the budgets.
#[derive(Parser)]
struct Options {
    /// The folder of the built site.
    folder: PathBuf,
    /// Prints the sizes only: the budgets are those of the bundled article.
    #[arg(long)]
    no_budgets: bool,
}

fn main() -> ExitCode {
    support::exit_code(run(&Options::parse()))
}

fn run(options: &Options) -> Result<()> {
    let Options { folder, no_budgets } = options;
    sizes::report(folder, !no_budgets)
}
