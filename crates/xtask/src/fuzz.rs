//! `cargo xtask fuzz`: the properties of `fuzz/`, tried on many more inputs than the tests have time for.

use std::process::Command;

use anyhow::Result;
use support::{Project, process};

const WHICH: &str = "test(any_input) or binary(links) or binary(any_words)";
const REMEDY: &str = "Make the input that is printed above a seed in fuzz/seeds/, and mend what it breaks.";

/// Runs every property so many times.
pub(crate) fn run(project: &Project, cases: u32) -> Result<()> {
    println!(
        "{cases} inputs for each property; about an hour for 20,000. fuzz/README.md says how to look for new code paths."
    );
    let has_nextest = process::output("cargo", &["nextest", "--version"]).is_some();
    // The whole workspace, so that nothing is compiled with other features than for the native tests.
    let runner: &[&str] = if has_nextest {
        &["nextest", "run", "--workspace", "-E", WHICH]
    } else {
        &["test", "--tests", "--package=article", "--package=model", "--package=site"]
    };
    let mut cargo = Command::new("cargo");
    cargo.args(runner).current_dir(&project.root).env("PROPTEST_CASES", cases.to_string());
    process::run(&mut cargo, REMEDY)
}
