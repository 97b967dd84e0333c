//! The Node side of the build tools: wasm-opt, Playwright and axe, as `package-lock.json` has them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

const OLDEST_NODE: u32 = 20;

/// Installs the Node packages if they are missing or older than the lock file, and returns the folder of their programs.
pub(crate) fn install_missing(project: &Project) -> Result<PathBuf> {
    let modules = project.root.join("node_modules");
    let programs = modules.join(".bin");
    require_node()?;
    if !is_current(&modules, &project.root.join("package-lock.json")) {
        println!("node_modules is missing or old: installing (under a minute, 130 MB)");
        let mut command = Command::new("npm");
        command
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&project.root);
        process::run(&mut command, "Check the connection to the npm registry and run this again.")?;
    }
    Ok(programs)
}

fn require_node() -> Result<()> {
    let remedy = "Install Node 20 or newer with npm (https://nodejs.org, or `apt-get install nodejs npm`) and run this again.";
    let Some(printed) = process::output("node", &["--version"]) else { bail!("no `node`. {remedy}") };
    if major(&printed).is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node {printed} is too old. {remedy}");
    }
    if process::on_path(&["npm"]).is_none() {
        bail!("no `npm`. {remedy}");
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// npm writes `.package-lock.json` last, when everything is in place.
fn is_current(modules: &Path, lock: &Path) -> bool {
    let installed = modified(&modules.join(".package-lock.json"));
    installed.is_some() && installed >= modified(lock)
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
        assert_eq!(major("vx.1"), None);
    }
}
