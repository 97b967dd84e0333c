//! The tools that Cargo installs: the wasm target, Trunk, wasm-bindgen, cargo-deny and cargo-llvm-cov, each of one exact version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use support::project::display;
use support::{Project, process};

use crate::{cache, lock};

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const CARGO_LLVM_COV: &str = "0.9.1";
/// The target that the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` builds if it is missing.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    arguments: &'static [&'static str],
    /// The arguments with which it prints its version.
    version_arguments: &'static [&'static str],
    takes: &'static str,
}

/// Makes Trunk and wasm-bindgen available and returns the folders to put in front of PATH.
///
/// # Errors
/// If one of them cannot be installed.
pub fn for_trunk(project: &Project) -> Result<Vec<PathBuf>> {
    install_wasm_target()?;
    make_available(project, &[wasm_bindgen(project)?, trunk()])
}

/// Makes cargo-deny available and returns the folder to put in front of PATH.
///
/// # Errors
/// If it cannot be installed.
pub fn cargo_deny(project: &Project) -> Result<Vec<PathBuf>> {
    let tool = Tool {
        program: "cargo-deny",
        package: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        arguments: &["--locked"],
        version_arguments: &["--version"],
        takes: "about 4 minutes",
    };
    make_available(project, &[tool])
}

/// Makes cargo-llvm-cov available and returns the folder to put in front of PATH.
///
/// # Errors
/// If it cannot be installed.
pub fn cargo_llvm_cov(project: &Project) -> Result<Vec<PathBuf>> {
    let tool = Tool {
        program: "cargo-llvm-cov",
        package: "cargo-llvm-cov",
        version: CARGO_LLVM_COV.to_owned(),
        arguments: &["--locked"],
        version_arguments: &["llvm-cov", "--version"],
        takes: "about a minute",
    };
    make_available(project, &[tool])
}

fn make_available(project: &Project, tools: &[Tool]) -> Result<Vec<PathBuf>> {
    let _alone = lock(&cache()?, "tools of Rust")?;
    let folders = tools.iter().map(|tool| folder_of(project, tool)).collect::<Result<Vec<_>>>()?;
    let leftovers = install_target(project);
    if leftovers.exists() {
        fs::remove_dir_all(&leftovers).with_context(|| format!("cannot remove {}", display(&leftovers)))?;
    }
    Ok(folders.into_iter().flatten().collect())
}

/// Adds the wasm target to the Rust toolchain if it is not there.
///
/// # Errors
/// If there is no Rust, or rustup cannot add it.
pub fn install_wasm_target() -> Result<()> {
    let sysroot = process::output("rustc", &["--print", "sysroot"])
        .context("no `rustc`. Install Rust from https://rustup.rs")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    println!("Rust's {WASM_TARGET} target is missing: adding it (under a minute)");
    process::run(
        Command::new("rustup").args(["target", "add", WASM_TARGET]),
        "Install Rust from https://rustup.rs, which can add targets, and run this again.",
    )
}

fn trunk() -> Tool {
    Tool {
        program: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
        arguments: &["--locked", "--no-default-features", "--features", "rustls"],
        version_arguments: &["--version"],
        takes: "about 5 minutes",
    }
}

/// Without the other programs of its package, and without `--locked`: its lock file asks for crates that not every registry mirror has yet.
fn wasm_bindgen(project: &Project) -> Result<Tool> {
    Ok(Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: project.locked_version("wasm-bindgen")?,
        arguments: &["--bin", "wasm-bindgen"],
        version_arguments: &["--version"],
        takes: "about 3 minutes",
    })
}

/// The folder with the tool, or `None` where PATH has it already.
fn folder_of(project: &Project, tool: &Tool) -> Result<Option<PathBuf>> {
    if has_version(Path::new(tool.program), tool.version_arguments, &tool.version) {
        return Ok(None);
    }
    let root = cache()?.join(format!("{}-{}", tool.program, tool.version));
    let folder = root.join("bin");
    if !has_version(&folder.join(tool.program), tool.version_arguments, &tool.version) {
        build(project, tool, &root)?;
    }
    Ok(Some(folder))
}

/// Builds the tool without optimisation, which takes a quarter of the time.
fn build(project: &Project, tool: &Tool, root: &Path) -> Result<()> {
    let Tool { program, package, version, arguments, takes, .. } = tool;
    println!("{program} {version} is missing: building it once for this user ({takes} on two cores)");
    let mut command = Command::new("cargo");
    command.args(["install", package, "--version", version]).args(*arguments).arg("--root").arg(root);
    command.env("CARGO_TARGET_DIR", install_target(project));
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    let remedy =
        format!("Put {program} {version} on PATH, or mend what cargo reports above and run this again.");
    process::run(&mut command, &remedy)
}

/// Kept until all tools are there, so that an interrupted installation goes on where it stopped.
fn install_target(project: &Project) -> PathBuf {
    project.target.join("tools")
}

fn has_version(program: &Path, arguments: &[&str], version: &str) -> bool {
    let printed = process::output(program, arguments);
    printed.is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_counts_only_in_its_exact_version() {
        let printed = process::output("rustc", &["--version"]).unwrap();
        let version = printed.split_whitespace().nth(1).unwrap();
        assert!(has_version(Path::new("rustc"), &["--version"], version));
        assert!(!has_version(Path::new("rustc"), &["--version"], "0.0.1"));
        assert!(!has_version(Path::new("no-such-program-at-all"), &["--version"], version));
    }
}
