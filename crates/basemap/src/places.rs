//! Towns and seas, and where the names of some countries stand.
//!
//! Two TOML files come in, points on the sheet and places in degrees go out. It knows nothing of outlines.

use std::collections::BTreeMap;

use model::{CountryCode, LonLat};
use serde::Deserialize;

use crate::{GeodataError, ProjectedSheet, Sources, Town, error::Problem, toml_file};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlacesFile {
    towns: Vec<PlaceEntry>,
    seas: Vec<PlaceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceEntry {
    name: String,
    lon: f64,
    lat: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelEntry {
    #[serde(rename = "why")]
    _why: String,
    lon: f64,
    lat: f64,
}

/// The towns, then the seas.
pub(crate) fn places(
    file: &str,
    sheet: &ProjectedSheet,
    sources: &Sources,
    errors: &mut Vec<GeodataError>,
) -> (Vec<Town>, Vec<Town>) {
    let PlacesFile { towns, seas } = toml_file::read(file, sources, errors).unwrap_or_default();
    let mut on_sheet = |entries: Vec<PlaceEntry>| {
        let mut found = Vec::new();
        for PlaceEntry { name, lon, lat } in entries {
            match sheet.point_within(LonLat { lon, lat }) {
                Some(at) => found.push(Town { name, at }),
                None => errors.push(GeodataError::new(file, Problem::OffSheet(name))),
            }
        }
        found
    };
    (on_sheet(towns), on_sheet(seas))
}

/// Where the names of countries stand that do not stand in the middle of their largest part.
pub(crate) fn labels(
    file: &str,
    sources: &Sources,
    errors: &mut Vec<GeodataError>,
) -> BTreeMap<CountryCode, LonLat> {
    let entries: BTreeMap<String, LabelEntry> = toml_file::read(file, sources, errors).unwrap_or_default();
    let mut labels = BTreeMap::new();
    for (code, LabelEntry { lon, lat, .. }) in entries {
        match CountryCode::parse(&code) {
            Some(code) => drop(labels.insert(code, LonLat { lon, lat })),
            None => errors.push(GeodataError::new(file, Problem::BadCode(code))),
        }
    }
    labels
}
