//! Firefox: named by `FIREFOX`, found on PATH, or installed where that is simple.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use support::process;

use crate::debian;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const MAC: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const REMEDY: &str = "Install Firefox, or set FIREFOX to its program, and run this again.";

/// The program of a Firefox, installed first if there is none.
///
/// # Errors
/// If there is none and it cannot be installed.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = env::var_os("FIREFOX").filter(|it| !it.is_empty()).map(PathBuf::from) {
        let missing = || format!("FIREFOX names `{}`, which is not a file. {REMEDY}", named.display());
        return named.is_file().then(|| named.clone()).with_context(missing);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if debian::may_install() {
        println!("no Firefox: installing Debian's (half a minute, 80 MB)");
        debian::install(&["firefox-esr"], REMEDY)?;
    }
    find().with_context(|| format!("no Firefox. {REMEDY}"))
}

fn find() -> Option<PathBuf> {
    process::on_path(&NAMES).or_else(|| Some(PathBuf::from(MAC)).filter(|it| it.is_file()))
}
