//! Builds specimens of 10, 100 and 1,000 symbols and measures their pages in a browser.

mod report;

use std::process::Command;

use anyhow::Result;
use specimen::Specimen;
use support::process;

use crate::built::{self, Built};
use crate::document;
use report::Figure;

const SYMBOLS: [u32; 3] = [10, 100, 1_000];
const SCRIPT: &str = "tools/bench/scale.mjs";

/// Measures, prints the table and writes it into `docs/benchmark.md`.
pub(crate) fn run() -> Result<()> {
    built::compile_program()?;
    let specimens = SYMBOLS.map(Specimen::of);
    let sites = specimens.iter().map(|specimen| build(*specimen)).collect::<Result<Vec<_>>>()?;
    let figures = in_browser(&sites)?;
    let text = report::report(&specimens, &sites, &figures);
    print!("\n{text}");
    document::write_section(document::SCALE, &text)
}

fn build(specimen: Specimen) -> Result<Built> {
    let folder = support::target().join("specimen").join(specimen.symbols.to_string());
    specimen::write(specimen, &folder)?;
    let built = built::build(&folder, &support::target().join("bench-scale"))?;
    println!("built a site of {} symbols in {:.1} s", specimen.symbols, built.seconds);
    Ok(built)
}

fn in_browser(sites: &[Built]) -> Result<Vec<Figure>> {
    let mut node = Command::new("node");
    node.arg(SCRIPT).args(sites.iter().map(|site| &site.folder));
    println!("measuring in a browser (about two minutes)");
    Ok(process::lines(&mut node)?.iter().filter_map(|words| Figure::read(words)).collect())
}
