//! `region.toml`: the facts of a region, and which files draw it.
//!
//! TOML comes in, sizes, places and file names go out. It knows nothing of what the other files say.

use model::{LonLat, MapPoint, Projection};
use serde::Deserialize;

use crate::{GeodataError, ProjectedSheet, error::Problem};

/// The name of the file within its folder.
pub(crate) const REGION: &str = "region.toml";

/// What the file says.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionFile {
    /// Whose borders these are, as a sentence for readers.
    pub borders: String,
    /// The size of the sheet, and what lies in its middle.
    pub sheet: SheetEntry,
    /// Where lines have the most detail.
    pub detail: Detail,
    /// The other files of the folder.
    pub files: FileNames,
}

/// The size of the sheet in kilometres, and the place in its middle in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetEntry {
    width: u16,
    height: u16,
    centre: LonLat,
}

/// Where lines have the most detail.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    pub(crate) lon: f64,
    pub(crate) lat: f64,
    /// The distance in kilometres at which lines have half of the detail.
    pub(crate) reach: f64,
}

/// The names of the other files, each as a path within the folder.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileNames {
    /// Outlines of countries and areas, as `TopoJSON`.
    pub outlines: String,
    /// Lines that divide or divided a country, each of which gives an area.
    pub dividing_lines: Vec<String>,
    /// Towns and seas.
    pub places: String,
    /// Where the names of some countries stand.
    pub labels: String,
    /// Sets of countries, in the order in which they are listed.
    pub sets: Vec<String>,
}

impl RegionFile {
    /// Reads the text of the file.
    ///
    /// # Errors
    /// Says where the text is malformed.
    pub fn parse(text: &str) -> Result<Self, GeodataError> {
        toml::from_str(text).map_err(|error| GeodataError::new(REGION, Problem::Malformed(error.to_string())))
    }

    /// The sheet that the region is drawn on.
    pub fn projected_sheet(&self) -> ProjectedSheet {
        let SheetEntry { width, height, centre } = self.sheet;
        let origin = MapPoint { x: f32::from(width) / 2.0, y: f32::from(height) / 2.0 };
        ProjectedSheet { width, height, projection: Projection { centre, origin } }
    }
}

impl FileNames {
    /// Every name.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let single = [&self.outlines, &self.places, &self.labels];
        single.into_iter().chain(&self.dividing_lines).chain(&self.sets).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_key_is_an_error() {
        let error = RegionFile::parse("border = \"B.\"").unwrap_err().to_string();
        assert!(error.starts_with("`geodata/region.toml`: is malformed: "), "{error}");
    }
}
