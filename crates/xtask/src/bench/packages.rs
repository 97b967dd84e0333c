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

#[cfg(test)]
mod tests {
    use super::*;

    /// `npm ci` fails as soon as such a tag moves away from the version in the lock file.
    #[test]
    fn what_asks_for_the_latest_is_held_to_one_version() {
        let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bench");
        for tool in ["lighthouse", "observatory", "peers"] {
            let read = |name| fs::read_to_string(bench.join(tool).join(name)).unwrap();
            let overrides =
                read("package.json").split_once("\"overrides\"").map(|(_, after)| after.to_owned());
            for floating in floating(&read("package-lock.json")) {
                let held = overrides.as_ref().is_some_and(|held| held.contains(floating));
                assert!(held, "{tool}: put {floating} under \"overrides\" in package.json");
            }
        }
    }

    #[test]
    fn a_floating_tag_is_seen() {
        let lock = "{\n  \"a\": \"^1.0.0\",\n  \"b\": \"latest\",\n  \"c\": \"latest\"\n}";
        assert_eq!(floating(lock), ["\"b\"", "\"c\""]);
    }

    /// The names, in quotation marks, of packages that are asked for by the tag `latest`.
    fn floating(lock: &str) -> Vec<&str> {
        lock.lines()
            .filter_map(|line| line.trim().trim_end_matches(',').strip_suffix(": \"latest\""))
            .collect()
    }
}
