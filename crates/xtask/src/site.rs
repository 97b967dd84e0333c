//! Trunk, called with the right tools: the sources become `dist/`.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::previous::Previous;
use crate::project::Project;
use crate::{fingerprint, node, process, tools};

const REMEDY: &str = "Mend what is reported above; `dist/` stays as it was.";

/// Builds `dist/` unless it is what the sources give already.
pub(crate) fn build_if_changed(project: &Project) -> Result<()> {
    if fingerprint::is_current(project)? {
        println!("dist/ is up to date");
        return Ok(());
    }
    build(project)
}

/// Builds `dist/`. If that fails, the last good one stays.
pub(crate) fn build(project: &Project) -> Result<()> {
    let inputs = fingerprint::of_inputs(project)?;
    let mut trunk = trunk(project)?;
    println!("building the site (two to four minutes the first time)");
    let previous = Previous::of(&project.dist());
    process::run(trunk.args(["build", "--release", "--offline"]), REMEDY)?;
    let kept = previous.keep(&project.dist())?;
    if kept > 0 {
        println!("{kept} files of the build before stay, for pages that are open");
    }
    fingerprint::remember(project, inputs)
}

/// A call of Trunk that finds its tools, which are installed first where they are missing.
pub(crate) fn trunk(project: &Project) -> Result<Command> {
    let mut folders: Vec<PathBuf> = tools::install_missing(project)?;
    folders.push(node::install_missing(project)?);
    fetch_crates(project)?;
    let path = process::path_with(&folders)?;
    let mut trunk = Command::new(find_in(&folders, "trunk"));
    trunk.current_dir(&project.root).env("PATH", path);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", plain_paths(project));
    trunk.env("KEEP_SHELL", project.shell());
    // Trunk's own stack says nothing about an article; a panic in a hook still shows its own.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // Trunk takes `true` and `false` here and nothing else, where the convention is any text.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// The app holds the paths of its sources in its panics: plain ones, the same on every machine.
fn plain_paths(project: &Project) -> String {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let cargo = home.map(|home| format!("--remap-path-prefix={}=cargo ", home.display())).unwrap_or_default();
    format!("{cargo}--remap-path-prefix={}=.", project.root.display())
}

fn find_in(folders: &[PathBuf], program: &str) -> PathBuf {
    folders
        .iter()
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
        .unwrap_or_else(|| program.into())
}

/// Trunk's `--offline` also holds for cargo, so that its crates must be there before.
fn fetch_crates(project: &Project) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["fetch", "--quiet"]).current_dir(&project.root);
    process::run(&mut cargo, "Check the connection to the crates registry and run this again.")
}
