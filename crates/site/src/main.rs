//! Trunk's last hook: fills the staging folder with pages.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use site::{
    DataFile, Page, SiteFile, data_files, deliver, read_explainer, render, seal_pages, site_files,
    write_worker,
};

fn main() -> ExitCode {
    match site() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn site() -> anyhow::Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("the press runs as a hook of Trunk: call `cargo xtask build` or `trunk build`")?;
    if let Some(folder) = std::env::var_os("KEEP_SHELL") {
        keep_shell(&staging, Path::new(&folder)).context("cannot keep Trunk's shell")?;
    }
    let explainer = read_explainer(&std::env::current_dir()?)?;
    for Page { path, html } in render(&explainer, &staging)? {
        let file = staging.join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))?;
    }
    for DataFile { name, text } in data_files(&explainer)? {
        std::fs::write(staging.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    for SiteFile { name, bytes } in site_files(&explainer)? {
        std::fs::write(staging.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    seal_pages(&staging)?;
    write_worker(&staging, std::env::var_os("SERVICE_WORKER").is_some_and(|it| it == "off"))?;
    let is_draft = std::env::var_os("DRAFT").is_some();
    deliver(&staging, !is_draft)
}

/// Copies what Trunk has built, so that other articles can be pressed into it without building the app again.
fn keep_shell(staging: &Path, folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    for entry in std::fs::read_dir(staging)? {
        let file = entry?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            std::fs::copy(&file, folder.join(name))?;
        }
    }
    Ok(())
}
