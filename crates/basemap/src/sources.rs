//! The files of a region as texts.
//!
//! A folder comes in, texts go out, or a list of the files that cannot be read.
//! It knows nothing of what the texts say, but for the names of files in `region.toml`.

use std::{collections::BTreeMap, fs, io, path::Path};

use crate::{
    GeodataError,
    error::Problem,
    region_file::{REGION, RegionFile},
};

/// The texts from which a base map is built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Each file's path within its folder, such as `sets/nato.toml`, and its text.
    pub files: BTreeMap<String, String>,
}

impl Sources {
    /// Reads `region.toml` in a folder, and the files that it names.
    ///
    /// # Errors
    /// Lists every file that cannot be read.
    pub fn read(folder: &Path) -> Result<Self, Vec<GeodataError>> {
        Self::read_with(|file| fs::read_to_string(folder.join(file)))
    }

    /// Reads `region.toml` and the files that it names by a function that takes a path within the folder.
    ///
    /// # Errors
    /// Lists every file that cannot be read.
    pub fn read_with(read: impl Fn(&str) -> io::Result<String>) -> Result<Self, Vec<GeodataError>> {
        let text = |file: &str| {
            read(file).map_err(|error| GeodataError::new(file, Problem::Unreadable(error.to_string())))
        };
        let region = text(REGION).map_err(|error| vec![error])?;
        let names = RegionFile::parse(&region).map_err(|error| vec![error])?.files;
        let mut files = BTreeMap::from([(REGION.to_owned(), region)]);
        let mut errors = Vec::new();
        for file in names.all() {
            match text(file) {
                Ok(text) => drop(files.insert(file.to_owned(), text)),
                Err(error) => errors.push(error),
            }
        }
        if errors.is_empty() { Ok(Self { files }) } else { Err(errors) }
    }

    /// The text of a file, or the error that it is missing.
    pub(crate) fn text(&self, file: &str) -> Result<&str, GeodataError> {
        let missing = || GeodataError::new(file, Problem::Unreadable("it is missing".to_owned()));
        self.files.get(file).map(String::as_str).ok_or_else(missing)
    }
}
