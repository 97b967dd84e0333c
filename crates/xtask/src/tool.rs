//! The programs of `tools/`.

use std::process::Command;

use anyhow::Result;
use support::{Project, process};

/// What to do where one fails.
pub(crate) const REMEDY: &str = "Mend what is reported above.";

/// Runs a program in the root of the checkout.
pub(crate) fn run(project: &Project, name: &str, arguments: &[&str]) -> Result<()> {
    process::run(command(project, name).args(arguments), REMEDY)
}

/// A call of a program.
pub(crate) fn command(project: &Project, name: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", name, "--"]).current_dir(&project.root);
    command
}
