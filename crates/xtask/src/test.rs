//! `cargo xtask test`: the checks, the site, and the browser tests of it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use install::{Thing, chromium, firefox, node, webkit};
use support::{Project, port, process};

use crate::cli::BuildOptions;
use crate::stages::Stages;
use crate::{cardinal, check, fuzz, html, reproduce, site, supply};

const FIRST_PORT: u16 = 4173;
/// Inputs for each property of `fuzz/`: what fits into some five minutes.
const CASES: u32 = 1_500;

/// Runs every stage until one fails.
pub(crate) fn run(project: &Project, all: bool) -> Result<()> {
    let mut things =
        vec![Thing::Node, Thing::Chromium, Thing::Java, Thing::Trunk, Thing::Firefox, Thing::Webkit];
    if all {
        things.extend([Thing::Nginx, Thing::CargoDeny]);
    }
    let mut stages = Stages::of(project, if all { "test --all" } else { "test" });
    stages.run("components of Rust", check::rust_components)?;
    let _beside = install::in_background(project, &things)?;
    check::run_stages(project, &mut stages)?;
    stages.run("site and sizes", || site::run(project, &BuildOptions::default()))?;
    stages.run("HTML checker", || html::check(project))?;
    stages.run("browser tests", || browser(project, "playwright.config.ts", &[]))?;
    in_other_engines(project, &mut stages, all)?;
    if all { run_rest(project, &mut stages) } else { Ok(()) }
}

/// What depends on the engine, in two others. Where one cannot be installed its tests are left out, unless all must run.
fn in_other_engines(project: &Project, stages: &mut Stages, must_run: bool) -> Result<()> {
    let mut run = |name, configuration, programs: Result<Vec<Program>>| match programs {
        Err(error) if !must_run => {
            stages.leave_out(name, &error);
            Ok(())
        }
        programs => stages.run(name, || playwright(project, configuration, &[], programs?)),
    };
    run(
        "browser tests in Firefox",
        "playwright.firefox.config.ts",
        firefox::find_or_install().map(|program| vec![("FIREFOX", program)]),
    )?;
    run(
        "browser tests in WebKit",
        "playwright.webkit.config.ts",
        webkit::find_or_install().map(|it| vec![("WEBKIT_DRIVER", it.driver), ("XVFB", it.display)]),
    )
}

/// What is slow and seldom fails.
fn run_rest(project: &Project, stages: &mut Stages) -> Result<()> {
    stages.run("browser tests from nginx", || from_nginx(project))?;
    stages.run("supply chain", || supply::check(project))?;
    stages.run("reproducible build", || reproduce::check(project))?;
    stages.run("long fuzzing", || fuzz::run(project, CASES))
}

/// Skipped with a note where there is no nginx: the site does not depend on it.
fn from_nginx(project: &Project) -> Result<()> {
    match install::nginx::find_or_unpack() {
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

/// Runs Playwright in Chromium.
pub(crate) fn browser(project: &Project, configuration: &str, arguments: &[&str]) -> Result<()> {
    let chromium = chromium::find_or_install()?;
    playwright(project, configuration, arguments, vec![("CHROMIUM", chromium)])
}

/// A program that the tests start, after the variable that names it to them.
type Program = (&'static str, PathBuf);

/// Runs Playwright with three free ports in a row: for a site, for the same one below a path, and for the bundled article's.
fn playwright(
    project: &Project,
    configuration: &str,
    arguments: &[&str],
    programs: Vec<Program>,
) -> Result<()> {
    cardinal::compile(project)?;
    let port = port::free_from(FIRST_PORT, 3).context("no free port")?;
    let mut playwright = Command::new(node::install_missing(project)?.join("playwright"));
    playwright.args(["test", "--config", configuration]).args(arguments).current_dir(&project.root);
    playwright.envs(programs).env("CARDINAL_PORT", port.to_string());
    playwright
        .env("PLAYWRIGHT_HTML_OUTPUT_DIR", project.target.join("looks"))
        .env("PLAYWRIGHT_HTML_OPEN", "never");
    process::run(
        &mut playwright,
        "Mend the tests that fail above; pictures and traces are in target/playwright/.",
    )
}
