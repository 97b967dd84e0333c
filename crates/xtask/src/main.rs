//! The project's own commands: `cargo xtask --help` lists them.
//!
//! They install what is missing, then call Cargo, Trunk, Playwright, the program `cardinal` and the small programs of `tools/`.
//! None of the project's own crates is needed to compile this one.

mod app;
mod cardinal;
mod check;
mod cli;
mod fingerprint;
mod fuzz;
mod html;
mod looks;
mod measure;
mod nginx;
mod reproduce;
mod serve;
mod site;
mod stages;
mod supply;
mod test;
mod tool;

use std::process::ExitCode;

use clap::Parser;
use support::Project;

use cli::{Bench, Command};

fn main() -> ExitCode {
    let command = cli::Cli::parse().command;
    support::exit_code(Project::find().and_then(|project| run(&project, command)))
}

fn run(project: &Project, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(options) => serve::run(project, &options),
        Command::Dev { port } => serve::dev(project, port),
        Command::Build(options) => site::run(project, &options),
        Command::Program => cardinal::compile_to_hand_out(project),
        Command::Check => check::run(project),
        Command::Test { all } => test::run(project, all),
        Command::Looks { accept } => looks::run(project, accept),
        Command::Bench { bench: None, no_build, rounds, against } => {
            measure::bench(project, rounds, no_build, against)
        }
        Command::Bench { bench: Some(Bench::Trace), no_build, .. } => {
            measure::bench_of_acts(project, no_build)
        }
        Command::Bench { bench: Some(Bench::Engines), no_build, .. } => {
            measure::bench_of_engines(project, no_build)
        }
        Command::Bench { bench: Some(Bench::Scale), .. } => measure::bench_of_articles(project, "scale"),
        Command::Bench { bench: Some(Bench::Pathological), .. } => {
            measure::bench_of_articles(project, "pathological")
        }
        Command::Lighthouse { runs, no_build } => measure::lighthouse(project, runs, no_build),
        Command::ContactSheet { no_build, arguments } => {
            measure::contact_sheet(project, no_build, &arguments)
        }
        Command::Observatory => measure::observatory(project),
        Command::Coverage => measure::coverage(project),
        Command::Fuzz { cases } => fuzz::run(project, cases),
        Command::Supply => supply::check(project),
        Command::Reproduce => reproduce::check(project),
        Command::Geodata => tool::run(project, "geodata", &[]),
        Command::Specimen { symbols, cards, events } => measure::specimen(project, symbols, cards, events),
        Command::Install { things } => install::run(project, &things),
    }
}
