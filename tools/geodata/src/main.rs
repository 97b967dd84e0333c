//! `geodata`: derives `geodata/europe-50m.topojson` from two published atlases.
//!
//! Two npm packages of a pinned version and checksum come in; one small file of outlines goes out. The other files of
//! `geodata/` are written by hand; `geodata/SOURCES.toml` says which is which. It runs in the root of the checkout.

mod atlas;
mod crimea;
mod merge;
mod pack;
mod package;
mod thin;

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};
use basemap::RegionFile;
use clap::Parser;

use atlas::{Atlas, VisionscartoAtlas, WorldAtlas};
use package::{VISIONSCARTO, WORLD_ATLAS};

const FOLDER: &str = "geodata";
const DOWNLOADS: &str = "target/geodata";

/// Makes the outlines in geodata/ anew from two published atlases, which it downloads with npm.
#[derive(Parser)]
struct Options {}

fn main() -> ExitCode {
    let Options {} = Options::parse();
    support::exit_code(run())
}

fn run() -> Result<()> {
    let region = RegionFile::parse(&fs::read_to_string(format!("{FOLDER}/region.toml"))?)?;
    let sheet = region.projected_sheet();
    let visionscarto: VisionscartoAtlas = serde_json::from_slice(&VISIONSCARTO.file(DOWNLOADS.as_ref())?)?;
    let world: WorldAtlas = serde_json::from_slice(&WORLD_ATLAS.file(DOWNLOADS.as_ref())?)?;
    let mut atlas = Atlas::on_sheet(visionscarto, &sheet);
    merge::territories(&mut atlas)?;
    let crimea = crimea::outline(&mut atlas, &world)?;
    thin::beyond_sheet(&mut atlas, &sheet);
    let text = pack::pack(&atlas, &crimea)?;
    let path = format!("{FOLDER}/{}", region.files.outlines);
    fs::write(&path, &text).with_context(|| format!("cannot write {path}"))?;
    println!("{path}: {} countries, {} bytes", atlas.countries.len(), text.len());
    Ok(())
}
