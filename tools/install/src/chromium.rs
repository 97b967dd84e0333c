//! The browser of the tests: named by `CHROMIUM`, found on PATH, or installed where that is simple.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use support::process;

use crate::debian;

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "chromium-headless-shell",
];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const REMEDY: &str = "Install Chromium or Chrome, or set CHROMIUM to its program, and run this again.";

/// The program of a Chromium, installed first if there is none.
///
/// # Errors
/// If there is none and it cannot be installed.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|it| !it.is_empty()).map(PathBuf::from) {
        let missing = || format!("CHROMIUM names `{}`, which is not a file. {REMEDY}", named.display());
        return named.is_file().then(|| named.clone()).with_context(missing);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if debian::may_install() {
        println!("no Chromium: installing Debian's (about a minute)");
        debian::install(&["chromium"], REMEDY)?;
    }
    find().with_context(|| format!("no Chromium. {REMEDY}"))
}

fn find() -> Option<PathBuf> {
    process::on_path(&NAMES).or_else(|| Some(PathBuf::from(MAC)).filter(|it| it.is_file()))
}
