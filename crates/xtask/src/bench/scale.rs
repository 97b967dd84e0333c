//! `cargo xtask bench scale`: presses specimens of 10, 100 and 1,000 symbols and measures them in a browser.

mod press;
mod report;

use std::path::Path;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::project::{Project, display};
use crate::specimen::{self, Specimen};
use crate::{chromium, free_port, node, serve, site};
use press::Pressed;
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
    let file = project.root.join("docs/benchmark-scale.md");
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", display(&file)))
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
    let port = free_port::from(FIRST_PORT, 1).context("no free port")?;
    serve_apart(&project.target.join("specimen"), port);
    let mut script = Command::new("node");
    script.arg(SCRIPT).arg(format!("http://127.0.0.1:{port}/"));
    script.args(specimens.iter().map(|specimen| specimen.symbols.to_string()));
    println!("measuring in a browser (about two minutes)");
    let output = script.current_dir(&project.root).env("CHROMIUM", chromium).output()?;
    if !output.status.success() {
        bail!("`node {SCRIPT}` failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter_map(Figure::read).collect())
}

/// The server ends with this program.
fn serve_apart(root: &Path, port: u16) {
    let root = root.to_owned();
    thread::spawn(move || serve::folder(&root, Some(port), ""));
}
