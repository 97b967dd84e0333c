//! What `cargo xtask` and the tools share.
//!
//! The tools run in the root of the checkout, on what `cargo xtask` has prepared: a built site, packages of Node, and the
//! program `cardinal`. This crate knows nothing of how those are made, and depends on none of the project's own.

pub mod machine;
pub mod port;
pub mod process;
pub mod project;
mod server;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

pub use project::Project;
pub use server::Server;

/// The end of a program: an error is printed in one line, without the backtrace that `RUST_BACKTRACE` asks for.
pub fn exit_code(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}

/// The program `cardinal` of a profile of Cargo: `debug` or `release`.
pub fn cardinal(profile: &str) -> PathBuf {
    target().join(profile).join(format!("cardinal{}", env::consts::EXE_SUFFIX))
}
