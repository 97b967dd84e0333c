//! Node packages of the measuring tools, which the tests need not install.
//!
//! A folder with a `package-lock.json` comes in; its packages are there. Knows nothing of what they are for.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::process;
use crate::project::display;

/// Installs what the lock file of a folder names, unless it is there already.
pub(crate) fn install_missing(folder: &Path) -> Result<()> {
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&folder.join("package-lock.json")) {
        return Ok(());
    }
    println!("{}: installing its packages (under a minute)", display(folder));
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    process::run(&mut npm, "Check the connection to the npm registry and run this again.")
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}
