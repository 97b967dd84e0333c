//! The program `cardinal`: an article file becomes a map that a reader can question.
//!
//! Arguments come in; messages, files and a local server go out. It is the only place that reads arguments and the
//! environment, and it leaves what it does to the libraries below it.

mod arguments;
mod build;
mod built_app;
mod check;
mod compiled;
mod encoding;
mod failure;
mod geodata;
mod input;
mod new;
mod serve;
mod terminal;
mod trunk_hook;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use arguments::{Arguments, Command};

/// The exit code of an article with mistakes.
const MISTAKES: u8 = 1;
/// The exit code of everything else that went wrong: wrong arguments, files that cannot be read or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(FAILED)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    match arguments.command {
        Command::New { folder } => new::run(&folder).map(|()| ExitCode::SUCCESS),
        Command::Check(options) => check::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Serve(options) => serve::run(&options).map(|()| ExitCode::SUCCESS),
        Command::TrunkHook => trunk_hook::run(),
    }
}
