//! `cargo xtask bench pathological`: pages pressed from articles on which parsers hang, opened in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{measured, press};
use crate::project::Project;
use crate::{chromium, node, process, site};

const FIRST_PORT: u16 = 4490;
const SCRIPT: &str = "tests/bench/pathological.mjs";
/// The longest that the text of a page may take, in milliseconds.
const BAR: f64 = 1000.0;

/// Writes the articles, presses and opens them, prints the times, and fails over the bar.
pub(crate) fn run(project: &Project) -> Result<()> {
    if !project.shell().join("index.html").is_file() {
        site::build(project)?;
    }
    press::build(project)?;
    let folder = project.target.join("pathological");
    write_articles(project, &folder)?;
    let names = names(&folder)?;
    println!("pressing {} articles of 100 KB (about two minutes)", names.len());
    for name in &names {
        press::press(project, &folder.join(name))?;
    }
    let slow = in_browser(project, &folder, &names)?;
    ensure!(slow.is_empty(), "slower than {BAR} ms: {}", slow.join(", "));
    Ok(())
}

fn write_articles(project: &Project, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("cannot remove the articles of an earlier run")?;
    }
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--release", "--quiet", "--package=article", "--example=pathological", "--"]);
    process::run(cargo.arg(folder).current_dir(&project.root), "Mend what is reported above.")
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    let mut names: Vec<String> =
        entries.iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
    names.sort();
    Ok(names)
}

/// Opens every page and returns those that took too long.
fn in_browser(project: &Project, folder: &Path, names: &[String]) -> Result<Vec<String>> {
    node::install_missing(project)?;
    let chromium = chromium::find_or_install()?;
    let address = measured::serve_apart(folder, FIRST_PORT)?;
    let mut script = Command::new("node");
    script.arg(SCRIPT).arg(address).args(names).current_dir(&project.root).env("CHROMIUM", chromium);
    println!(
        "opening them (about a minute); milliseconds until the text, and until the page answers to touch:"
    );
    let mut slow = Vec::new();
    for line in measured::lines(&mut script, SCRIPT)? {
        let [name, text, live] = line.as_slice() else { continue };
        println!("  {name:<44} {text:>6} {live:>6}");
        if text.parse::<f64>().is_ok_and(|text| text > BAR) {
            slow.push(name.clone());
        }
    }
    Ok(slow)
}
