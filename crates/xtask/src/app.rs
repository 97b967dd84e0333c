//! The app in `target/app/`: compiled by Trunk when what it is made from has changed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::Result;
use install::{Thing, node, rust_tools};
use support::{Project, process};

use crate::fingerprint;

/// What the app is made from. The article is not part of it.
const INPUTS: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "package-lock.json",
    "src",
    "styles",
    "crates/layout",
    "crates/model",
    "crates/page",
    "crates/words",
];

/// Compiles the app unless it is up to date.
pub(crate) fn build_if_changed(project: &Project) -> Result<()> {
    let (app, stamp) = (project.app(), project.target.join("app.fingerprint"));
    let inputs = fingerprint::of(&project.root, &INPUTS)?;
    let is_current = fingerprint::is_current(&stamp, &inputs, &app)?;
    if is_current && app.join("index.html").is_file() {
        return Ok(());
    }
    println!("the app is missing or its sources have changed: compiling it (a minute; four the first time)");
    let mut trunk = trunk(project)?;
    trunk.args(["build", "--release", "--offline", "--dist"]).arg(project.target.join("trunk"));
    process::run(&mut trunk, "Mend what is reported above; `dist/` stays as it was.")?;
    fingerprint::remember(&stamp, &inputs, &app)
}

/// A call of Trunk that finds its tools, which are installed first where they are missing.
pub(crate) fn trunk(project: &Project) -> Result<Command> {
    let missing = !node::is_installed(&project.root);
    let packages = missing.then(|| install::in_background(project, &[Thing::Node])).transpose()?;
    let mut folders: Vec<PathBuf> = rust_tools::for_trunk(project)?;
    if let Some(packages) = packages {
        packages.wait();
    }
    folders.push(node::install_missing(project)?);
    fetch_crates(project)?;
    let mut trunk = Command::new(find_in(&folders, "trunk"));
    trunk.current_dir(&project.root).env("PATH", process::path_with(&folders)?);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", plain_paths(project));
    // Trunk's own backtrace says nothing about an article; a panic in a hook still shows its own.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    // By convention any text in NO_COLOR counts; Trunk takes only `true` and `false`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// The app's panics hold the paths of its sources. These flags make them short, and the same on every machine.
fn plain_paths(project: &Project) -> String {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to} ", from.display());
    let mut flags = remap(&project.root, ".");
    if let Some(home) = home {
        flags.push_str(&remap(&home, "cargo"));
        // Each registry has a folder of its own, whose name differs where crates come from a mirror. The last flag that fits holds.
        let registries = fs::read_dir(home.join("registry/src")).into_iter().flatten().filter_map(Result::ok);
        registries.for_each(|registry| flags.push_str(&remap(&registry.path(), "crates")));
    }
    flags.trim_end().to_owned()
}

fn find_in(folders: &[PathBuf], program: &str) -> PathBuf {
    folders
        .iter()
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
        .unwrap_or_else(|| program.into())
}

/// Trunk's `--offline`, which keeps it from downloading tools, also holds for Cargo: its crates must be there before.
fn fetch_crates(project: &Project) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["fetch", "--quiet", "--locked", "--target", rust_tools::WASM_TARGET]);
    process::run(
        cargo.current_dir(&project.root),
        "Check the connection to the crates registry and run this again.",
    )
}
