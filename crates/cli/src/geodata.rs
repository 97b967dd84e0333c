//! Borders, towns and sets of countries: those that the program carries, or those of a folder.

use std::path::Path;

use anyhow::Result;
use basemap::{Region, Sources};

macro_rules! bundled {
    ($file:literal) => {
        include_str!(concat!("../../../geodata/", $file)).to_owned()
    };
}

/// The region of a folder, or the one that the program carries.
///
/// # Errors
/// Lists everything that is wrong with the folder's files.
pub(crate) fn region(folder: Option<&Path>) -> Result<Region> {
    let region = match folder {
        Some(folder) => Region::load(folder),
        None => Region::from_sources(&bundled()),
    };
    region.map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}

fn bundled() -> Sources {
    Sources {
        outlines: bundled!("europe-50m.topojson"),
        east: bundled!("east-ukraine.toml"),
        places: bundled!("places.toml"),
        labels: bundled!("labels.toml"),
        sets: vec![
            ("sets/nato.toml".to_owned(), bundled!("sets/nato.toml")),
            ("sets/soviet.toml".to_owned(), bundled!("sets/soviet.toml")),
            ("sets/warsaw-pact.toml".to_owned(), bundled!("sets/warsaw-pact.toml")),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_every_file_of_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../geodata");
        assert_eq!(Sources::read(&folder).unwrap(), bundled());
    }
}
