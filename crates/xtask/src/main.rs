//! The project's own commands: `cargo xtask help` lists them.

mod bench;
mod build;
mod check;
mod chromium;
mod coverage;
mod debian;
mod dev;
mod fingerprint;
mod free_port;
mod fuzz;
#[cfg(feature = "geodata")]
mod geodata;
mod html;
mod lighthouse;
mod looks;
mod nginx;
mod node;
mod observatory;
mod options;
mod previous;
mod process;
mod project;
mod reproduce;
mod serve;
mod site;
mod sizes;
mod specimen;
mod stages;
mod supply;
mod test_run;
mod tools;

use std::process::ExitCode;

use options::{Command, HELP};
use project::Project;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let command = options::from_args(lexopt::Parser::from_env())?;
    let project = Project::find()?;
    match command {
        Command::Serve(options) => serve::run(&project, &options),
        Command::Dev { port } => dev::run(&project, port),
        Command::Build => build::run(&project),
        Command::Check => check::run(&project),
        Command::Test => test_run::run(&project),
        Command::Looks { accept } => looks::run(&project, accept),
        Command::Coverage => coverage::run(&project),
        Command::Fuzz { cases } => fuzz::run(&project, cases),
        Command::Supply => supply::check(&project),
        Command::Reproduce => reproduce::check(&project),
        Command::Geodata => geodata(&project),
        Command::Bench(bench) => bench::run(&project, bench),
        Command::Lighthouse(options) => lighthouse::run(&project, options),
        Command::Observatory => observatory::run(&project),
        Command::Specimen(specimen) => specimen::run(&project, specimen),
        Command::Help => {
            print!("{HELP}");
            Ok(())
        }
    }
}

#[cfg(feature = "geodata")]
fn geodata(project: &Project) -> anyhow::Result<()> {
    geodata::run(&project.root)
}

/// The step needs the project's own crates, without which every other command still builds.
#[cfg(not(feature = "geodata"))]
fn geodata(project: &Project) -> anyhow::Result<()> {
    let mut cargo = std::process::Command::new("cargo");
    cargo
        .args(["run", "--quiet", "--package=xtask", "--features=geodata", "--", "geodata"])
        .current_dir(&project.root);
    process::run(&mut cargo, "Mend what is reported above and run this again.")
}
