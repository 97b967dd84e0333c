//! `cargo xtask lighthouse`: Lighthouse on each kind of page of the built site.

mod report;
mod result;

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::bench::{measured, packages};
use crate::project::{Project, display};
use crate::{chromium, node, site};
use result::Measured;

const FOLDER: &str = "tests/bench/lighthouse";
const SCRIPT: &str = "tests/bench/lighthouse/measure.mjs";
const FIRST_PORT: u16 = 4490;
/// Minutes that a run of a page takes.
const RUN: f64 = 0.3;

/// What `lighthouse` was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lighthouse {
    /// How often each page is measured.
    pub(crate) runs: u32,
    /// Measures `dist/` as it is.
    pub(crate) no_build: bool,
}

impl Default for Lighthouse {
    fn default() -> Self {
        Self { runs: 5, no_build: false }
    }
}

/// Measures, prints the table, writes it into `docs/`.
///
/// # Errors
/// If a score is below 100, but for the one that a page loses on purpose.
pub(crate) fn run(project: &Project, options: Lighthouse) -> Result<()> {
    if !options.no_build {
        site::build_if_changed(project)?;
    }
    let pages = pages(project)?;
    node::install_missing(project)?;
    packages::install_missing(&project.root.join(FOLDER))?;
    let measured = measure(project, &pages, options.runs)?;
    let text = report::report(&measured, options.runs);
    print!("\n{text}");
    let file = project.root.join("docs/lighthouse.md");
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", display(&file)))?;
    println!("\nwritten into docs/lighthouse.md");
    let short: Vec<String> = measured.short();
    if short.is_empty() { Ok(()) } else { bail!("not 100: {}", short.join("; ")) }
}

fn measure(project: &Project, pages: &[String], runs: u32) -> Result<Measured> {
    let chromium = chromium::find_or_install()?;
    let address = measured::serve_apart(&project.dist(), FIRST_PORT)?;
    let minutes = f64::from(runs) * RUN * pages.len() as f64;
    println!("measuring {} pages {runs} times each (about {minutes:.0} minutes)", pages.len());
    let mut script = Command::new("node");
    script.arg(SCRIPT).arg(address).arg(runs.to_string()).args(pages);
    let lines = measured::lines(script.current_dir(&project.root).env("CHROMIUM", chromium), SCRIPT)?;
    let indexed = |path: &str| !has_noindex(project, path);
    Measured::read(&lines, pages, &indexed).with_context(|| format!("`node {SCRIPT}` printed too little"))
}

/// One page of each kind: the article, a card, a card for other sites, all in one file, and the page for lost readers.
fn pages(project: &Project) -> Result<Vec<String>> {
    let card =
        a_card(project).context("dist/ holds no page of a card. Build a site with `cargo xtask build`")?;
    let all = vec![
        String::new(),
        format!("{card}/"),
        format!("embed/{card}/"),
        "explainer.html".into(),
        "404.html".into(),
    ];
    match all.iter().find(|path| !file_of(project, path).is_file()) {
        Some(missing) => bail!("dist/ holds no `{missing}`. Build a site with `cargo xtask build`"),
        None => Ok(all),
    }
}

/// A card, by its id, with a page for other sites; the same one in every run.
fn a_card(project: &Project) -> Option<String> {
    let entries = std::fs::read_dir(project.dist().join("embed")).ok()?;
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).max()
}

fn file_of(project: &Project, path: &str) -> std::path::PathBuf {
    let file = project.dist().join(path);
    if path.is_empty() || path.ends_with('/') { file.join("index.html") } else { file }
}

/// Whether a page asks search engines to leave it out.
fn has_noindex(project: &Project, path: &str) -> bool {
    let text = std::fs::read_to_string(file_of(project, path)).unwrap_or_default();
    text.contains("<meta name=\"robots\" content=\"noindex\"")
}
