//! Trunk's last hook: fills the staging folder with pages.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use press::{DataFile, Page, data_files, read_edition, render};

fn main() -> ExitCode {
    match press() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn press() -> anyhow::Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("the press runs as a hook of Trunk: call `cargo xtask build` or `trunk build`")?;
    let edition = read_edition(&std::env::current_dir()?)?;
    for Page { path, html } in render(&edition, &staging)? {
        let file = staging.join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))?;
    }
    for DataFile { name, text } in data_files(&edition)? {
        std::fs::write(staging.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}
