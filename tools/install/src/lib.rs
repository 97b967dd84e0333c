//! Finds or installs the programs of others that the project's commands call.
//!
//! Each module is about one thing: it comes in as its name and goes out as a path. Downloads wait for the network while Cargo
//! keeps the processor busy, so that things can also be installed [beside](in_background) what a command does.

pub mod chromium;
mod debian;
pub mod firefox;
pub mod java;
pub mod nginx;
pub mod node;
pub mod rust_tools;
pub mod webkit;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result};
use support::Project;
use support::project::display;

/// Something that commands need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Thing {
    /// The packages of Node in the checkout's `package-lock.json`.
    Node,
    /// The browser of most tests.
    Chromium,
    /// Another browser.
    Firefox,
    /// A third one, with its driver.
    Webkit,
    /// Java, for the HTML checker.
    Java,
    /// Trunk, wasm-bindgen and the wasm target.
    Trunk,
    /// The server of the hosting tests.
    Nginx,
    /// The checker of dependencies.
    CargoDeny,
}

impl Thing {
    fn install(self, project: &Project) -> Result<()> {
        match self {
            Self::Node => node::install_missing(project).map(drop),
            Self::Chromium => chromium::find_or_install().map(drop),
            Self::Firefox => firefox::find_or_install().map(drop),
            Self::Webkit => webkit::find_or_install().map(drop),
            Self::Java => java::find_or_install().map(drop),
            Self::Trunk => rust_tools::for_trunk(project).map(drop),
            Self::Nginx => nginx::find_or_unpack().map(drop),
            Self::CargoDeny => rust_tools::cargo_deny(project).map(drop),
        }
    }
}

/// Installs one thing after the other. A failure does not keep the rest from being installed.
///
/// # Errors
/// The first failure.
pub fn run(project: &Project, things: &[Thing]) -> Result<()> {
    let failures: Vec<_> = things.iter().filter_map(|thing| thing.install(project).err()).collect();
    failures.into_iter().next().map_or(Ok(()), Err)
}

/// An installation by another process, whose messages go into a file.
#[derive(Debug)]
pub struct Background(Child);

impl Background {
    /// Waits until it is over, well or not: whoever needs a thing tries again, and shows what is wrong.
    pub fn wait(mut self) {
        let _status = self.0.wait();
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _stopped = self.0.kill();
        let _status = self.0.wait();
    }
}

/// Starts this program once more with the command `install`, beside what it does. Dropping the result stops it.
///
/// # Errors
/// If it cannot start.
pub fn in_background(project: &Project, things: &[Thing]) -> Result<Background> {
    let log = project.target.join("install.log");
    fs::create_dir_all(&project.target)?;
    let out = File::create(&log).with_context(|| format!("cannot write {}", display(&log)))?;
    let names = things.iter().filter_map(clap::ValueEnum::to_possible_value);
    let mut command = Command::new(env::current_exe()?);
    command.arg("install").args(names.map(|name| name.get_name().to_owned()));
    command.current_dir(&project.root).stdin(Stdio::null()).stderr(out.try_clone()?).stdout(out);
    Ok(Background(command.spawn().context("cannot start an installation")?))
}

/// The folder in which tools are kept for this user.
pub(crate) fn cache() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => env::home_dir().context("no home folder. Set XDG_CACHE_HOME")?.join(".cache"),
    };
    Ok(base.join("cardinal/tools"))
}

/// Waits until no other process installs the same thing; holds them off until the result is dropped.
pub(crate) fn lock(folder: &Path, name: &str) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let file = File::create(folder.join(format!("{name}.lock")))?;
    if file.try_lock().is_err() {
        println!("waiting for another process that installs the {name}");
        file.lock()?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_until_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        drop(lock(folder.path(), "it").unwrap());
        let _held = lock(folder.path(), "it").unwrap();
        let other = File::create(folder.path().join("it.lock")).unwrap();
        assert!(other.try_lock().is_err());
    }
}
