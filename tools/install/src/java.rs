//! Java, for the HTML checker: found on PATH, or installed where that is simple.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use support::process;

use crate::debian;

const REMEDY: &str = "Install a Java of version 11 or newer and run this again.";

/// The program of a Java, installed first if there is none.
///
/// # Errors
/// If there is none and it cannot be installed.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(java) = find() {
        return Ok(java);
    }
    if debian::may_install() {
        println!("no Java: installing Debian's (about a minute, 50 MB)");
        debian::install(&["default-jre-headless"], REMEDY)?;
    }
    find().with_context(|| format!("no Java. {REMEDY}"))
}

/// A program that starts: macOS has one that only says where to get Java.
fn find() -> Option<PathBuf> {
    let found = process::on_path(&["java"])?;
    Command::new(&found).arg("-version").output().ok()?.status.success().then_some(found)
}
