//! The packages of Node: wasm-opt, Playwright and axe for the tests, others for the tools, as each `package-lock.json` has them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, bail};
use support::project::display;
use support::{Project, process};

use crate::lock;

const OLDEST_NODE: u32 = 20;

/// Installs the packages of the checkout if they are missing or older than the lock file, and returns the folder of their
/// programs.
///
/// # Errors
/// If there is no Node, or npm fails.
pub fn install_missing(project: &Project) -> Result<PathBuf> {
    let _alone = lock(&project.target, "packages of Node")?;
    install(&project.root)?;
    Ok(project.root.join("node_modules/.bin"))
}

/// Installs what the lock file of a folder names, unless it is there already.
///
/// # Errors
/// If there is no Node, or npm fails.
pub fn install(folder: &Path) -> Result<()> {
    require_node()?;
    if is_installed(folder) {
        return Ok(());
    }
    println!("{}: installing packages of Node (under a minute)", display(&folder.join("node_modules")));
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    process::run(&mut npm, "Check the connection to the npm registry and run this again.")
}

/// Whether a folder's packages are as new as its lock file. npm writes `.package-lock.json` last, when all is in place.
pub fn is_installed(folder: &Path) -> bool {
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    installed.is_some() && installed >= modified(&folder.join("package-lock.json"))
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

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
        assert_eq!(major("vx.1"), None);
    }

    /// `npm ci` fails as soon as the tag `latest` moves away from the version in the lock file.
    #[test]
    fn what_asks_for_the_latest_is_held_to_one_version() {
        let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for folder in ["lighthouse", "observatory", "bench/peers"] {
            let read = |name| -> Value {
                serde_json::from_str(&fs::read_to_string(tools.join(folder).join(name)).unwrap()).unwrap()
            };
            let package = read("package.json");
            for name in floating(&read("package-lock.json")) {
                let held = package.get("overrides").and_then(|overrides| overrides.get(&name));
                assert!(held.is_some(), "{folder}: put `{name}` under \"overrides\" in package.json");
            }
        }
    }

    #[test]
    fn a_floating_tag_is_seen() {
        let lock =
            serde_json::json!({ "packages": { "x": { "dependencies": { "a": "^1.0.0", "b": "latest" } } } });
        assert_eq!(floating(&lock), ["b"]);
    }

    /// The names of packages that another asks for by the tag `latest`.
    fn floating(lock: &Value) -> Vec<String> {
        let packages = lock["packages"].as_object().unwrap().values();
        let kinds = packages.flat_map(|package| {
            ["dependencies", "optionalDependencies", "peerDependencies"].map(|kind| package.get(kind))
        });
        let asked = kinds.flatten().filter_map(Value::as_object).flatten();
        asked.filter(|(_, version)| *version == "latest").map(|(name, _)| name.clone()).collect()
    }
}
