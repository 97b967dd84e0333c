//! The files of `geodata/` as texts.
//!
//! A folder comes in, texts go out, or a list of the files that cannot be read.
//! It knows nothing of what the texts say.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{GeodataError, error::Problem};

pub(crate) const OUTLINES: &str = "europe-50m.topojson";
pub(crate) const EAST: &str = "east-ukraine.toml";
pub(crate) const PLACES: &str = "places.toml";
pub(crate) const LABELS: &str = "labels.toml";
const SETS: &str = "sets";

/// The texts from which a base map is built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// `europe-50m.topojson`: outlines.
    pub outlines: String,
    /// `east-ukraine.toml`: the line of contact.
    pub east: String,
    /// `places.toml`: towns and seas.
    pub places: String,
    /// `labels.toml`: where some names stand.
    pub labels: String,
    /// `sets/*.toml`: path within `geodata/` and text, in the order of the path.
    pub sets: Vec<(String, String)>,
}

impl Sources {
    /// Reads the files of a folder.
    ///
    /// # Errors
    /// Lists every file that cannot be read.
    pub fn read(dir: &Path) -> Result<Self, Vec<GeodataError>> {
        let mut errors = Vec::new();
        let mut text = |file: &str| {
            fs::read_to_string(dir.join(file)).unwrap_or_else(|error| {
                errors.push(GeodataError::new(file, Problem::Unreadable(error.to_string())));
                String::new()
            })
        };
        let mut sources = Self {
            outlines: text(OUTLINES),
            east: text(EAST),
            places: text(PLACES),
            labels: text(LABELS),
            sets: Vec::new(),
        };
        match set_files(&dir.join(SETS)) {
            Ok(files) => sources.sets = files.into_iter().map(|file| (file.clone(), text(&file))).collect(),
            Err(error) => errors.push(GeodataError::new(SETS, Problem::Unreadable(error.to_string()))),
        }
        if errors.is_empty() { Ok(sources) } else { Err(errors) }
    }
}

fn set_files(dir: &Path) -> io::Result<Vec<String>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(dir)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "toml"));
    paths.sort();
    let names = paths.iter().filter_map(|path| path.file_name()?.to_str());
    Ok(names.map(|name| format!("{SETS}/{name}")).collect())
}
