//! The program `cardinal`, compiled from this checkout.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use support::project::display;
use support::{Project, process};

use crate::app;

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

/// Compiles the program with the app and the geodata inside, and says where it lies.
pub(crate) fn compile_to_hand_out(project: &Project) -> Result<()> {
    app::build_if_changed(project)?;
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--profile=program", "--package=cli", "--features=embedded"]);
    cargo.current_dir(&project.root).env("CARDINAL_APP", project.app());
    process::run(&mut cargo, "Mend what the compiler reports above.")?;
    let program = project.target.join("program").join(format!("cardinal{}", std::env::consts::EXE_SUFFIX));
    println!("the program is {}", display(&program));
    Ok(())
}
