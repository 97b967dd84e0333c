//! The programs of `tools/` that measure, after what they need is installed and built.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use install::{chromium, firefox, node, rust_tools, webkit};
use support::{Project, process, project::display};

use crate::cli::BuildOptions;
use crate::tool::{self, REMEDY};
use crate::{app, cardinal, site};

/// Measures the site beside other map libraries, then large articles.
pub(crate) fn bench(project: &Project, rounds: u32, no_build: bool, against: Option<PathBuf>) -> Result<()> {
    build(project, no_build)?;
    node::install(&project.root.join("tools/bench/peers"))?;
    let rounds = rounds.to_string();
    let against = against.map(std::path::absolute).transpose()?;
    let against = against.iter().flat_map(|folder| ["--against".as_ref(), folder.as_os_str()]);
    let options: Vec<_> = ["peers", "--rounds", &rounds].map(OsStr::new).into_iter().chain(against).collect();
    in_browser(project, "bench", &options)?;
    bench_of_acts(project, true)?;
    bench_of_engines(project, true)?;
    bench_of_articles(project, "scale")
}

/// Traces each act of a reader.
pub(crate) fn bench_of_acts(project: &Project, no_build: bool) -> Result<()> {
    build(project, no_build)?;
    in_browser(project, "bench", &["trace"])
}

/// Measures the site in each engine.
pub(crate) fn bench_of_engines(project: &Project, no_build: bool) -> Result<()> {
    build(project, no_build)?;
    node::install_missing(project)?;
    let (chromium, firefox, webkit) =
        (chromium::find_or_install()?, firefox::find_or_install()?, webkit::find_or_install()?);
    let programs = [
        ("CHROMIUM", chromium),
        ("FIREFOX", firefox),
        ("WEBKIT_DRIVER", webkit.driver),
        ("XVFB", webkit.display),
    ];
    process::run(tool::command(project, "bench").arg("engines").envs(programs), REMEDY)
}

/// Measures pages of articles that the benchmark makes itself.
pub(crate) fn bench_of_articles(project: &Project, which: &str) -> Result<()> {
    app::build_if_changed(project)?;
    in_browser(project, "bench", &[which])
}

/// Runs Lighthouse on each kind of page.
pub(crate) fn lighthouse(project: &Project, runs: u32, no_build: bool) -> Result<()> {
    build(project, no_build)?;
    node::install(&project.root.join("tools/lighthouse"))?;
    in_browser(project, "lighthouse", &["--runs", &runs.to_string()])
}

/// Makes pictures of each card at many widths.
pub(crate) fn contact_sheet(project: &Project, no_build: bool, arguments: &[String]) -> Result<()> {
    build(project, no_build)?;
    in_browser(project, "contact-sheet", arguments)
}

/// Asks Mozilla's HTTP Observatory about the headers.
pub(crate) fn observatory(project: &Project) -> Result<()> {
    build(project, false)?;
    node::install(&project.root.join("tools/observatory"))?;
    tool::run(project, "observatory", &[])
}

/// Measures how much of the native crates their tests run.
pub(crate) fn coverage(project: &Project) -> Result<()> {
    let path = process::path_with(&rust_tools::cargo_llvm_cov(project)?)?;
    process::run(
        Command::new("rustup").args(["component", "add", "llvm-tools"]),
        "Add the component `llvm-tools` to this Rust and run this again.",
    )?;
    process::run(tool::command(project, "coverage").env("PATH", path), REMEDY)
}

/// Writes an article of made-up symbols.
pub(crate) fn specimen(
    project: &Project,
    symbols: u32,
    cards: Option<u32>,
    events: Option<u32>,
) -> Result<()> {
    let folder = project.target.join("specimen").join(symbols.to_string());
    let mut command = tool::command(project, "specimen");
    command.arg(symbols.to_string()).arg("--output").arg(&folder);
    for (name, count) in [("--cards", cards), ("--events", events)] {
        command.args(count.map(|count| format!("{name}={count}")));
    }
    process::run(&mut command, REMEDY)?;
    println!("build a site of it with `cargo xtask build {}`", display(&folder));
    Ok(())
}

/// The built site and the program that serves it.
fn build(project: &Project, no_build: bool) -> Result<()> {
    if no_build { cardinal::compile(project) } else { site::build(project, &BuildOptions::default()) }
}

fn in_browser(project: &Project, name: &str, arguments: &[impl AsRef<OsStr>]) -> Result<()> {
    node::install_missing(project)?;
    let chromium = chromium::find_or_install()?;
    process::run(tool::command(project, name).args(arguments).env("CHROMIUM", chromium), REMEDY)
}
