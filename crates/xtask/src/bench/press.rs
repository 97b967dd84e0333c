//! Presses a specimen into the shell that the last build has kept.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::project::{Project, display};
use crate::{process, sizes};

/// A pressed specimen.
#[derive(Debug)]
pub(super) struct Pressed {
    /// How long compiling and pressing took.
    pub(super) seconds: f64,
    /// Bytes of the first page, as it is and after brotli.
    pub(super) page: usize,
    pub(super) page_compressed: usize,
    /// Bytes of the document that the app reads, as it is and after brotli.
    pub(super) document: usize,
    pub(super) document_compressed: usize,
}

/// Builds the press as fast as it gets.
pub(super) fn build(project: &Project) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--quiet", "--package=site"]).current_dir(&project.root);
    process::run(&mut cargo, "Mend what is reported above.")
}

/// Presses the article of a folder into `site/` in it.
pub(super) fn press(project: &Project, folder: &Path) -> Result<Pressed> {
    let site = folder.join("site");
    copy_shell(&project.shell(), &site).with_context(|| format!("cannot fill {}", display(&site)))?;
    let mut press = Command::new(project.target.join("release/press"));
    press.current_dir(&project.root).env("TRUNK_STAGING_DIR", &site).env("CONTENT", folder).env("DRAFT", "1");
    let started = Instant::now();
    process::run(&mut press, "Mend what is reported above.")?;
    let seconds = started.elapsed().as_secs_f64();
    let (page, document) = sizes::page_and_document(&site)?;
    Ok(Pressed {
        seconds,
        page: page.0,
        page_compressed: page.1,
        document: document.0,
        document_compressed: document.1,
    })
}

fn copy_shell(shell: &Path, site: &Path) -> std::io::Result<()> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    fs::create_dir_all(site)?;
    for entry in fs::read_dir(shell)? {
        let entry = entry?;
        fs::copy(entry.path(), site.join(entry.file_name()))?;
    }
    Ok(())
}
