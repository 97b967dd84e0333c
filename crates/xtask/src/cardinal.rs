//! The program `cardinal`, compiled from this checkout.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use support::{Project, process};

/// Compiles the program if it is not up to date.
pub(crate) fn compile(project: &Project) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--package=cli"]).current_dir(&project.root);
    if !program(project).is_file() {
        println!("compiling the program `cardinal` (about two minutes the first time)");
    }
    process::run(&mut cargo, "Mend what the compiler reports above.")
}

/// Where the program lies once it is compiled.
pub(crate) fn program(project: &Project) -> PathBuf {
    project.target.join("debug").join(format!("cardinal{}", std::env::consts::EXE_SUFFIX))
}

/// The program, compiled first if it is not up to date.
pub(crate) fn command(project: &Project) -> Result<Command> {
    compile(project)?;
    let mut command = Command::new(program(project));
    command.current_dir(&project.root);
    Ok(command)
}
