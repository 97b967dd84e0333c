//! Borders, towns and sets of countries: those that the program carries, or those of a folder.

use std::io;
use std::path::Path;

use anyhow::Result;
use basemap::{GeodataError, Region, Sources};

/// The files of `geodata/` by their path in it, which the build script lists.
const FILES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/geodata.rs"));

/// The region of a folder, or the one that the program carries.
///
/// # Errors
/// Lists everything that is wrong with the folder's files.
pub(crate) fn region(folder: Option<&Path>) -> Result<Region> {
    let region = match folder {
        Some(folder) => Region::load(folder),
        None => bundled().and_then(|sources| Region::from_sources(&sources)),
    };
    region.map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}

fn bundled() -> Result<Sources, Vec<GeodataError>> {
    let text = |file: &str| FILES.iter().find(|(name, _)| *name == file).map(|(_, text)| (*text).to_owned());
    Sources::read_with(|file| text(file).ok_or_else(|| io::ErrorKind::NotFound.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_every_file_of_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../geodata");
        assert_eq!(Sources::read(&folder).unwrap(), bundled().unwrap());
    }
}
