//! `cargo xtask check`: formats, lints and native tests.

use std::process::Command;

use anyhow::Result;
use install::{node, rust_tools};
use support::{Project, process};

use crate::stages::Stages;

const WASM: &str = "--target=wasm32-unknown-unknown";
const LINT: &str = "Mend what the compiler reports above.";
const TEST: &str = "Mend the tests that fail above.";

/// Runs every stage until one fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let mut stages = Stages::of(project, "check");
    stages.run("components of Rust", rust_components)?;
    run_stages(project, &mut stages)
}

/// Installs what the stages need of Rust itself.
pub(crate) fn rust_components() -> Result<()> {
    rust_tools::install_wasm_target()?;
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

/// The stages of `check`, which `test` runs too.
pub(crate) fn run_stages(project: &Project, stages: &mut Stages) -> Result<()> {
    let cargo = |arguments: &[&str], remedy| {
        process::run(Command::new("cargo").args(arguments).current_dir(&project.root), remedy)
    };
    stages.run("format", || {
        cargo(&["fmt", "--all", "--check"], "Run `cargo fmt --all`.")?;
        cargo(&["fmt", "--manifest-path=fuzz/Cargo.toml", "--check"], "Run `cargo fmt` in fuzz/.")
    })?;
    stages.run("lints", || cargo(&["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"], LINT))?;
    stages.run("lints in wasm", || {
        let app = ["--package=cardinal", "--features=cardinal/browser"];
        // What an editor in the browser would need.
        let engine = ["--package=article", "--package=layout", "--package=page"];
        for packages in [&app[..], &engine] {
            cargo(&[&["clippy", WASM], packages, &["--", "-Dwarnings"]].concat(), LINT)?;
        }
        Ok(())
    })?;
    stages.run("native tests", || native_tests(project))?;
    stages.run("examples in the docs", || cargo(&["test", "--workspace", "--doc", "--quiet"], TEST))
}

/// The examples of `CommonMark` come with npm; without this variable the tests skip them where they are missing.
fn native_tests(project: &Project) -> Result<()> {
    node::install_missing(project)?;
    let mut cargo = Command::new("cargo");
    cargo.args(test_command()).current_dir(&project.root).env("CARDINAL_REQUIRE_SPEC", "1");
    process::run(&mut cargo, TEST)
}

fn test_command() -> &'static [&'static str] {
    if process::output("cargo", &["nextest", "--version"]).is_some() {
        &["nextest", "run", "--workspace", "--no-fail-fast"]
    } else {
        &["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"]
    }
}
