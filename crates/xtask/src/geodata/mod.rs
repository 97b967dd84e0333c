//! `cargo xtask geodata`: derives the outlines of the region in `geodata/` from two published atlases.
//!
//! Two npm packages of a pinned version and checksum come in; one small file of outlines goes out.
//! The other files of `geodata/` are written by hand; `geodata/SOURCES.toml` says which is which.

mod atlas;
mod crimea;
mod merge;
mod pack;
mod package;
mod thin;

use std::{fs, path::Path};

use anyhow::{Context, Result};
use basemap::RegionFile;

use atlas::{Atlas, VisionscartoAtlas, WorldAtlas};
use package::{VISIONSCARTO, WORLD_ATLAS};

const FOLDER: &str = "geodata";

/// Derives the outlines anew and writes them below the root of the checkout.
///
/// # Errors
/// Says which package cannot be had or is not what it was, or which outline is not as expected.
pub(crate) fn run(root: &Path) -> Result<()> {
    let region = fs::read_to_string(root.join(FOLDER).join("region.toml"))?;
    let region = RegionFile::parse(&region)?;
    let sheet = region.projected_sheet();
    let downloads = root.join("target").join("geodata");
    let visionscarto: VisionscartoAtlas = serde_json::from_slice(&VISIONSCARTO.file(&downloads)?)?;
    let world: WorldAtlas = serde_json::from_slice(&WORLD_ATLAS.file(&downloads)?)?;

    let mut atlas = Atlas::on_sheet(visionscarto, &sheet);
    merge::territories(&mut atlas)?;
    let crimea = crimea::outline(&mut atlas, &world)?;
    thin::beyond_sheet(&mut atlas, &sheet);
    let text = pack::pack(&atlas, &crimea)?;

    let path = root.join(FOLDER).join(&region.files.outlines);
    fs::write(&path, &text).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: {} countries, {} bytes", path.display(), atlas.countries.len(), text.len());
    Ok(())
}
