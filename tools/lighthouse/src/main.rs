//! `lighthouse`: Lighthouse on each kind of page of the built site, into `docs/lighthouse.md`.
//!
//! `cargo xtask lighthouse` prepares what it needs and starts it in the root of the checkout.

mod report;
mod result;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::Parser;
use support::{Server, process};

use result::Measured;

const SCRIPT: &str = "tools/lighthouse/measure.mjs";
const REPORT: &str = "docs/lighthouse.md";
/// Minutes that one run of one page takes.
const RUN: f64 = 0.3;

/// Runs Lighthouse on each kind of page of a built site and writes docs/lighthouse.md.
///
/// Fails if a score is below 100, save for the one that a page loses on purpose.
#[derive(Parser)]
struct Options {
    /// The folder of the built site.
    #[arg(default_value = "dist")]
    site: PathBuf,
    /// How often each page is measured.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

fn main() -> ExitCode {
    support::exit_code(run(&Options::parse()))
}

fn run(options: &Options) -> Result<()> {
    let Options { site, runs } = options;
    let pages = pages(site)?;
    let measured = measure(site, &pages, *runs)?;
    let text = report::report(&measured, *runs);
    print!("\n{text}");
    fs::write(REPORT, text).context("cannot write docs/lighthouse.md: start this in the checkout's root")?;
    println!("\nwritten into {REPORT}");
    let short = measured.short();
    if short.is_empty() { Ok(()) } else { bail!("not 100: {}", short.join("; ")) }
}

fn measure(site: &Path, pages: &[String], runs: u32) -> Result<Measured> {
    let server = Server::start(site)?;
    let minutes = f64::from(runs) * RUN * pages.len() as f64;
    println!("measuring {} pages {runs} times each (about {minutes:.0} minutes)", pages.len());
    let mut node = Command::new("node");
    node.arg(SCRIPT).arg(server.address()).arg(runs.to_string()).args(pages);
    let lines = process::lines(&mut node)?;
    let is_indexed = |path: &str| !has_noindex(site, path);
    Measured::read(&lines, pages, &is_indexed).with_context(|| format!("`node {SCRIPT}` printed too little"))
}

/// One page of each kind: the article, a card, a card for other sites, all in one file, and the page of unknown addresses.
fn pages(site: &Path) -> Result<Vec<String>> {
    let card = a_card(site).context("the site has no page of a card. Build one with `cargo xtask build`")?;
    let all = vec![
        String::new(),
        format!("{card}/"),
        format!("embed/{card}/"),
        "explainer.html".into(),
        "404.html".into(),
    ];
    match all.iter().find(|path| !file_of(site, path).is_file()) {
        Some(missing) => bail!("the site has no `{missing}`. Build one with `cargo xtask build`"),
        None => Ok(all),
    }
}

/// The id of a card that has a page for other sites; the same one in every run.
fn a_card(site: &Path) -> Option<String> {
    let entries = fs::read_dir(site.join("embed")).ok()?;
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).max()
}

fn file_of(site: &Path, path: &str) -> PathBuf {
    let file = site.join(path);
    if path.is_empty() || path.ends_with('/') { file.join("index.html") } else { file }
}

/// Whether a page asks search engines to leave it out.
fn has_noindex(site: &Path, path: &str) -> bool {
    let text = fs::read_to_string(file_of(site, path)).unwrap_or_default();
    text.contains("<meta name=\"robots\" content=\"noindex\"")
}
