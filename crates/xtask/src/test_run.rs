//! `cargo xtask test`: the checks, the site, and the browser tests over it.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::stages::Stages;
use crate::{build, check, chromium, free_port, html, nginx, node, process, reproduce, supply};

const FIRST_PORT: u16 = 4173;

/// Runs every stage until one fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    println!(
        "On a fresh machine this takes up to 50 minutes, afterwards some 30: most of them in the browser."
    );
    let mut stages = Stages::default();
    check::stages(project, &mut stages)?;
    stages.run("site and sizes", || build::run(project))?;
    stages.run("HTML checker", || html::check(project))?;
    stages.run("supply chain", || supply::check(project))?;
    stages.run("reproducible build", || reproduce::check(project))?;
    stages.run("browser tests", || browser(project, "playwright.config.ts", &[]))?;
    stages.run("the same pages from nginx", || from_nginx(project))
}

/// Skipped with a note where there is no nginx: the site does not depend on it.
fn from_nginx(project: &Project) -> Result<()> {
    match nginx::find_or_unpack() {
        Ok(program) => {
            println!("with {}", program.display());
            browser(project, "playwright.nginx.config.ts", &[])
        }
        Err(error) => {
            println!("SKIPPED: {error:#}");
            Ok(())
        }
    }
}

/// Two free ports in a row: one for the site, one for the site under a sub-path.
pub(crate) fn browser(project: &Project, configuration: &str, arguments: &[&str]) -> Result<()> {
    let chromium = chromium::find_or_install()?;
    let port = free_port::from(FIRST_PORT, 2).context("no free port")?;
    let mut playwright = Command::new(node::install_missing(project)?.join("playwright"));
    playwright.args(["test", "--config", configuration]).args(arguments).current_dir(&project.root);
    playwright.env("CHROMIUM", chromium).env("CARDINAL_PORT", port.to_string());
    playwright
        .env("PLAYWRIGHT_HTML_OUTPUT_DIR", project.target.join("looks"))
        .env("PLAYWRIGHT_HTML_OPEN", "never");
    process::run(
        &mut playwright,
        "Mend the tests that fail above; pictures and traces are in target/playwright/.",
    )
}
