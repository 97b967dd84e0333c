//! The browser for the tests: named by `CHROMIUM`, found on PATH, or installed where that is simple.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

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
pub(crate) fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|it| !it.is_empty()).map(PathBuf::from) {
        let missing = || format!("CHROMIUM names `{}`, which is not a file. {REMEDY}", named.display());
        return named.is_file().then(|| named.clone()).with_context(missing);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if may_install() {
        install()?;
    }
    find().with_context(|| format!("no Chromium. {REMEDY}"))
}

fn find() -> Option<PathBuf> {
    process::on_path(&NAMES).or_else(|| Some(PathBuf::from(MAC)).filter(|it| it.is_file()))
}

fn install() -> Result<()> {
    println!("no Chromium: installing Debian's (about a minute)");
    for arguments in [&["update"][..], &["install", "-y", "--no-install-recommends", "chromium"]] {
        let mut command = Command::new("apt-get");
        command.arg("-q").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command, REMEDY)?;
    }
    Ok(())
}

/// Only as root on Debian and its kin.
fn may_install() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is_debian = release.lines().any(|line| line.starts_with("ID") && line.contains("debian"));
    is_debian && process::output("id", &["-u"]).as_deref() == Some("0")
}
