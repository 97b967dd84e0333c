//! Cardinal beside four map libraries: the same map and cards on the same slow phone.

mod bars;
mod figure;
mod report;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use support::process;

use crate::document;
use figure::Figures;

const FOLDER: &str = "tools/bench/peers";
const SCRIPT: &str = "tools/bench/peers.mjs";
/// Minutes that a round takes on two quiet cores.
const ROUND: f64 = 3.0;

/// Measures, prints the tables and writes them into `docs/benchmark.md`; the comparison with a former build is printed only.
pub(crate) fn run(site: &Path, rounds: u32, against: Option<&Path>) -> Result<()> {
    for folder in std::iter::once(site).chain(against) {
        let is_site = folder.join("index.html").is_file();
        ensure!(is_site, "no site in {}: see `cargo xtask build`", folder.display());
    }
    let figures = measure(site, rounds, against)?;
    let text = report::report(&figures, rounds, &versions()?);
    print!("\n{text}");
    if against.is_some() {
        print!("\n{}", report::against(&figures));
    }
    document::write_section(document::PEERS, &text)
}

fn measure(site: &Path, rounds: u32, against: Option<&Path>) -> Result<Figures> {
    let pages = support::target().join("bench-peers");
    process::run(
        Command::new("node").arg(format!("{FOLDER}/build.mjs")).arg(site).arg(&pages),
        "Mend what is reported above.",
    )?;
    let minutes = f64::from(rounds) * ROUND;
    println!("measuring the pages {rounds} times in turn (about {minutes:.0} minutes)");
    let mut node = Command::new("node");
    node.arg(SCRIPT).arg(rounds.to_string()).arg(site).arg(&pages).args(against);
    Figures::read(&process::lines(&mut node)?).with_context(|| format!("`node {SCRIPT}` printed too little"))
}

/// The libraries with their versions, as `package.json` pins them.
fn versions() -> Result<String> {
    const NAMES: [&str; 7] =
        ["d3-geo", "d3-selection", "d3-zoom", "topojson-client", "leaflet", "ol", "maplibre-gl"];
    let file = Path::new(FOLDER).join("package.json");
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let package: Value = serde_json::from_str(&text)?;
    let version = |name: &&str| {
        let version = package.get("dependencies")?.get(name)?.as_str()?;
        Some(format!("{name} {version}"))
    };
    Ok(NAMES.iter().filter_map(version).collect::<Vec<_>>().join(", "))
}
