//! Builds sites of articles on which parsers hang, and opens their pages in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use support::process;

use crate::built::{self, Built};

const SCRIPT: &str = "tools/bench/pathological.mjs";
/// The longest that the text of a page may take, in milliseconds.
const BAR: f64 = 1000.0;

/// Writes the articles, builds and opens them, prints the times, and fails over the bar.
pub(crate) fn run() -> Result<()> {
    built::compile_program()?;
    let articles = write_articles(&support::target().join("pathological"))?;
    println!("building {} articles of 100 KB (about two minutes)", articles.len());
    let sites = support::target().join("bench-pathological");
    let sites = articles.iter().map(|article| built::build(article, &sites)).collect::<Result<Vec<_>>>()?;
    let slow = in_browser(&sites)?;
    ensure!(slow.is_empty(), "slower than {BAR} ms: {}", slow.join(", "));
    Ok(())
}

/// Writes each article into a folder of its own, and returns these folders.
fn write_articles(folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("cannot remove the articles of an earlier run")?;
    }
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--release", "--quiet", "--package=article", "--example=pathological", "--"]);
    process::run(cargo.arg(folder), "Mend what is reported above.")?;
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    folders.sort();
    Ok(folders)
}

/// Opens every page and returns the names of those that took too long.
fn in_browser(sites: &[Built]) -> Result<Vec<String>> {
    println!(
        "opening them (about a minute); milliseconds until the text, and until the page answers to a click:"
    );
    let mut slow = Vec::new();
    for line in process::lines(Command::new("node").arg(SCRIPT).args(sites.iter().map(|site| &site.folder)))?
    {
        let [name, text, live] = line.as_slice() else { continue };
        println!("  {name:<44} {text:>6} {live:>6}");
        if text.parse::<f64>().is_ok_and(|text| text > BAR) {
            slow.push(name.clone());
        }
    }
    Ok(slow)
}
