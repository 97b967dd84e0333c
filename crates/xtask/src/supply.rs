//! `cargo xtask supply`: what comes into the build, held against `deny.toml` by cargo-deny.

use std::process::Command;

use anyhow::Result;
use install::rust_tools;
use support::{Project, process};

const REMEDY: &str = "Change the dependency, or say in deny.toml why it may come in.";

/// Checks licences, duplicates and sources, and the advisories where their database can be reached.
pub(crate) fn check(project: &Project) -> Result<()> {
    let path = process::path_with(&rust_tools::cargo_deny(project)?)?;
    let deny = |arguments: &[&str]| {
        let mut deny = Command::new("cargo");
        deny.args(["deny", "--workspace"]).args(arguments).current_dir(&project.root).env("PATH", &path);
        deny
    };
    process::run(&mut deny(&["--offline", "check", "bans", "licenses", "sources"]), REMEDY)?;
    if let Err(error) = process::run(&mut deny(&["fetch", "db"]), "Without it advisories are not known.") {
        println!("SKIPPED: {error:#}");
        return Ok(());
    }
    process::run(&mut deny(&["--offline", "check", "advisories"]), REMEDY)
}
