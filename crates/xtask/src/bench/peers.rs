//! `cargo xtask bench`: Cardinal beside four map libraries, the same map and cards on the same slow phone.

mod bars;
mod figure;
mod report;

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Peers, document, measured, packages};
use crate::project::Project;
use crate::{chromium, node, process, site};
use figure::{Figures, PAGES};

const FOLDER: &str = "tests/bench/peers";
const RUNNER: &str = "tests/bench/peers.mjs";
/// Minutes that a round takes on two quiet cores.
const ROUND: f64 = 2.2;

/// Measures, prints the tables and writes them into `docs/`.
pub(super) fn run(project: &Project, options: Peers) -> Result<()> {
    if !options.no_build {
        site::build_if_changed(project)?;
    }
    if !project.dist().join("index.html").is_file() {
        bail!("dist/ holds no site. Build one with `cargo xtask build`");
    }
    node::install_missing(project)?;
    packages::install_missing(&project.root.join(FOLDER))?;
    let figures = measure(project, options.rounds)?;
    let text = report::report(&figures, options.rounds, &versions(project)?);
    print!("\n{text}");
    document::write_section(project, document::PEERS, &text)
}

fn measure(project: &Project, rounds: u32) -> Result<Figures> {
    let chromium = chromium::find_or_install()?;
    let pages = project.target.join("bench-peers");
    let mut build = Command::new("node");
    build.arg(format!("{FOLDER}/build.mjs")).arg(project.dist()).arg(&pages);
    process::run(
        build.current_dir(&project.root).env("CHROMIUM", &chromium),
        "Mend what is reported above.",
    )?;
    let minutes = f64::from(rounds) * ROUND;
    println!("measuring {} pages {rounds} times in turn (about {minutes:.0} minutes)", PAGES.len());
    let mut runner = Command::new("node");
    runner.arg(RUNNER).arg(rounds.to_string()).arg(project.dist()).arg(&pages);
    let lines = measured::lines(runner.current_dir(&project.root).env("CHROMIUM", &chromium), RUNNER)?;
    Figures::read(&lines).with_context(|| format!("`node {RUNNER}` printed too little"))
}

/// The libraries with their versions, as the lock file has them.
fn versions(project: &Project) -> Result<String> {
    const NAMES: [&str; 7] =
        ["d3-geo", "d3-selection", "d3-zoom", "topojson-client", "leaflet", "ol", "maplibre-gl"];
    let file = project.root.join(FOLDER).join("package.json");
    let text = std::fs::read_to_string(&file).with_context(|| format!("no {FOLDER}/package.json"))?;
    let version = |name: &str| {
        let (_, after) = text.split_once(&format!("\"{name}\": \""))?;
        Some(format!("{name} {}", after.split('"').next()?))
    };
    Ok(NAMES.iter().filter_map(|name| version(name)).collect::<Vec<_>>().join(", "))
}
