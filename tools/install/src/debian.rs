//! Packages of Debian and of the systems that are based on it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;
use support::process;

use crate::{cache, lock};

/// Whether this is such a system, and this user may install into it.
pub(crate) fn may_install() -> bool {
    is_debian() && process::output("id", &["-u"]).as_deref() == Some("0")
}

/// Whether this is such a system.
pub(crate) fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line.starts_with("ID") && line.contains("debian"))
}

/// Installs packages into the system.
pub(crate) fn install(packages: &[&str], remedy: &str) -> Result<()> {
    let _alone = lock(&cache()?, "packages of Debian")?;
    process::run(&mut apt(&["update"]), remedy)?;
    process::run(apt(&["install", "-y", "--no-install-recommends"]).args(packages), remedy)
}

/// Unpacks the files of a package into a folder. Nothing of it is set up or started.
pub(crate) fn unpack(package: &str, folder: &Path, remedy: &str) -> Result<()> {
    let _alone = lock(&cache()?, "packages of Debian")?;
    fs::create_dir_all(folder)?;
    if may_install() {
        process::run(&mut apt(&["update"]), remedy)?;
    }
    process::run(apt(&["download", package]).current_dir(folder), remedy)?;
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|it| it == "deb") {
            process::run(Command::new("dpkg-deb").arg("-x").arg(&file).arg(folder), remedy)?;
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

fn apt(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-q").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
