//! `cargo xtask check`: everything that needs no browser.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::stages::Stages;
use crate::{node, process, tools};

const WASM: &str = "--target=wasm32-unknown-unknown";
/// This program's step that needs the project's own crates.
const GEODATA: &str = "--features=xtask/geodata";
const LINT: &str = "Mend what the compiler reports above.";
const TEST: &str = "Mend the tests that fail above.";

/// Runs every stage until one fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    stages(project, &mut Stages::default())
}

/// The stages of `check`, which `test` runs too.
pub(crate) fn stages(project: &Project, stages: &mut Stages) -> Result<()> {
    let cargo = |arguments: &[&str], remedy| {
        process::run(Command::new("cargo").args(arguments).current_dir(&project.root), remedy)
    };
    stages.run("tools", install_missing)?;
    stages.run("format", || cargo(&["fmt", "--all", "--check"], "Run `cargo fmt --all`."))?;
    stages.run("format of the fuzz targets", || {
        cargo(&["fmt", "--manifest-path=fuzz/Cargo.toml", "--check"], "Run `cargo fmt` in fuzz/.")
    })?;
    stages.run("lints", || {
        cargo(&["clippy", "--workspace", "--all-targets", GEODATA, "--", "-Dwarnings"], LINT)
    })?;
    stages.run("lints of the app", || {
        cargo(&["clippy", "--package=cardinal", "--features=browser", WASM, "--", "-Dwarnings"], LINT)
    })?;
    stages.run("lints of the compiler in wasm", || {
        cargo(&["clippy", "--package=article", WASM, "--", "-Dwarnings"], LINT)
    })?;
    stages.run("native tests", || native_tests(project))?;
    stages.run("examples in the docs", || cargo(&["test", "--workspace", "--doc", "--quiet"], TEST))
}

/// The examples of `CommonMark` come with npm; where the tests run by themselves, they go without.
fn native_tests(project: &Project) -> Result<()> {
    node::install_missing(project)?;
    let mut cargo = Command::new("cargo");
    cargo.args(test_command()).current_dir(&project.root).env("CARDINAL_REQUIRE_SPEC", "1");
    process::run(&mut cargo, TEST)
}

fn install_missing() -> Result<()> {
    tools::install_wasm_target()?;
    if process::output("cargo", &["clippy", "--version"]).is_some()
        && process::output("cargo", &["fmt", "--version"]).is_some()
    {
        return Ok(());
    }
    process::run(
        Command::new("rustup").args(["component", "add", "clippy", "rustfmt"]),
        "Install clippy and rustfmt for this Rust and run this again.",
    )
}

fn test_command() -> &'static [&'static str] {
    if process::output("cargo", &["nextest", "--version"]).is_some() {
        &["nextest", "run", "--workspace", GEODATA, "--no-fail-fast"]
    } else {
        &["test", "--workspace", GEODATA, "--lib", "--bins", "--tests", "--no-fail-fast"]
    }
}
