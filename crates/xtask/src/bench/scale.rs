//! `cargo xtask bench scale`: presses specimens of 10, 100 and 1,000 symbols and measures them in a browser.

mod report;

use std::process::Command;

use anyhow::Result;

use super::press::{self, Pressed};
use super::{document, measured};
use crate::project::Project;
use crate::specimen::{self, Specimen};
use crate::{chromium, node, site};
use report::Figure;

const SYMBOLS: [u32; 3] = [10, 100, 1_000];
const FIRST_PORT: u16 = 4390;
const SCRIPT: &str = "tests/bench/scale.mjs";

/// Measures, prints the table and writes it into `docs/`.
pub(crate) fn run(project: &Project) -> Result<()> {
    if !project.shell().join("index.html").is_file() {
        site::build(project)?;
    }
    press::build(project)?;
    let specimens = SYMBOLS.map(Specimen::of);
    let pressed =
        specimens.iter().map(|specimen| press_one(project, *specimen)).collect::<Result<Vec<_>>>()?;
    let figures = in_browser(project, &specimens)?;
    let text = report::report(&specimens, &pressed, &figures);
    print!("\n{text}");
    document::write_section(project, document::SCALE, &text)
}

fn press_one(project: &Project, specimen: Specimen) -> Result<Pressed> {
    let folder = specimen::write(project, specimen)?;
    let pressed = press::press(project, &folder)?;
    println!("pressed {} symbols in {:.1} s", specimen.symbols, pressed.seconds);
    Ok(pressed)
}

fn in_browser(project: &Project, specimens: &[Specimen]) -> Result<Vec<Figure>> {
    node::install_missing(project)?;
    let chromium = chromium::find_or_install()?;
    let address = measured::serve_apart(&project.target.join("specimen"), FIRST_PORT)?;
    let mut script = Command::new("node");
    script.arg(SCRIPT).arg(address);
    script.args(specimens.iter().map(|specimen| specimen.symbols.to_string()));
    println!("measuring in a browser (about two minutes)");
    let lines = measured::lines(script.current_dir(&project.root).env("CHROMIUM", chromium), SCRIPT)?;
    Ok(lines.iter().filter_map(|words| Figure::read(words)).collect())
}
