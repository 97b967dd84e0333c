//! `coverage`: how much of the native crates their tests run, by cargo-llvm-cov, into `docs/coverage.md`.
//!
//! `cargo xtask coverage` prepares what it needs and starts it in the root of the checkout.

mod report;

use std::env;
use std::fs;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Parser;
use support::process;

const REPORT: &str = "docs/coverage.md";
/// The project's own commands, which are not part of what it ships.
const LEFT_OUT: [&str; 9] =
    ["bench", "coverage", "geodata", "lighthouse", "observatory", "sizes", "specimen", "support", "xtask"];

/// Measures which lines of the native crates their tests run, and writes docs/coverage.md.
#[derive(Parser)]
struct Options {}

fn main() -> ExitCode {
    let Options {} = Options::parse();
    support::exit_code(run())
}

fn run() -> Result<()> {
    let summary = support::target().join("coverage.json");
    println!("compiling and running every native test anew (about 10 minutes)");
    let mut cargo = Command::new("cargo");
    cargo.args(["llvm-cov", "--workspace", "--json", "--summary-only", "--output-path"]).arg(&summary);
    cargo.args(LEFT_OUT.iter().map(|name| format!("--exclude={name}")));
    process::run(&mut cargo, "Mend the tests that fail above.")?;
    let summary = fs::read_to_string(&summary).context("cargo-llvm-cov has written no summary")?;
    let text = report::report(&report::files(&summary, &env::current_dir()?)?);
    println!("\n{text}");
    fs::write(REPORT, text).context("cannot write docs/coverage.md: start this in the checkout's root")
}
