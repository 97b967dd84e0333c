//! Borders, towns and sets of countries: those that the program carries, or those of a folder.

use std::io;
use std::path::Path;

use anyhow::Result;
use basemap::{GeodataError, Region, Sources};

use crate::failure::failure;

/// The files of `geodata/` by their path in it, which the build script lists.
const FILES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/geodata.rs"));

/// The region of a folder, or the one that the program carries.
///
/// # Errors
/// Lists everything that is wrong with the folder's files.
pub(crate) fn region(folder: Option<&Path>) -> Result<Region> {
    let Some(folder) = folder else {
        let region = bundled().and_then(|sources| Region::from_sources(&sources));
        return region.map_err(|errors| anyhow::anyhow!("{}", lines(&errors)));
    };
    Region::load(folder).map_err(|errors| {
        let what = format!("{} cannot be used as geodata:\n{}", folder.display(), lines(&errors));
        failure(what, "name a folder with the files of the repository's `geodata`, or leave --geodata out")
    })
}

fn lines(errors: &[GeodataError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
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
