//! Builds the site of one article with the app that the last build has left in `target/app/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::Result;
use sizes::Size;
use support::process;

const REMEDY: &str = "Mend what is reported above.";

/// A site of one article.
#[derive(Debug)]
pub(crate) struct Built {
    /// How long compiling the article and writing the site took.
    pub(crate) seconds: f64,
    /// The first page.
    pub(crate) page: Size,
    /// The document that the app reads.
    pub(crate) document: Size,
    /// Where it lies. The folder has the article's name.
    pub(crate) folder: PathBuf,
}

/// Compiles the program `cardinal` with optimisation.
pub(crate) fn compile_program() -> Result<()> {
    println!("compiling the program (about two minutes the first time)");
    process::run(Command::new("cargo").args(["build", "--release", "--quiet", "--package=cli"]), REMEDY)
}

/// Builds the article of a folder into a folder of the same name below another.
pub(crate) fn build(article: &Path, sites: &Path) -> Result<Built> {
    let folder = sites.join(article.file_name().unwrap_or_default());
    let mut cardinal = Command::new(support::cardinal("release"));
    cardinal.arg("build").arg(article).arg("-o").arg(&folder).args(["--compress", "off"]);
    cardinal.args(["--app", "target/app"]);
    let started = Instant::now();
    process::run(&mut cardinal, REMEDY)?;
    let seconds = started.elapsed().as_secs_f64();
    let (page, document) = sizes::page_and_document(&folder)?;
    Ok(Built { seconds, page, document, folder })
}
