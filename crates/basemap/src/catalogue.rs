//! The hand-written files of `geodata/`: sets of countries, towns and seas, places of names.
//!
//! TOML comes in, parts of a base map go out, with everything that is wrong in a list.
//! It knows nothing of outlines.

use std::collections::{BTreeMap, BTreeSet};

use model::LonLat;
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    CountryList, GeodataError, Town,
    error::Problem,
    sheet,
    sources::{LABELS, PLACES, Sources},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetFile {
    id: String,
    name: String,
    note: String,
    source: String,
    url: Option<String>,
    members: Vec<MemberEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberEntry {
    code: String,
    from: i16,
    until: Option<i16>,
}

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

/// Reads a TOML text; what is wrong goes on the list.
pub(crate) fn parse<T: DeserializeOwned>(
    file: &str,
    text: &str,
    errors: &mut Vec<GeodataError>,
) -> Option<T> {
    toml::from_str(text)
        .map_err(|error| errors.push(GeodataError::new(file, Problem::Malformed(error.to_string()))))
        .ok()
}

/// The sets of countries, in the order of their files.
pub(crate) fn sets(sources: &Sources, errors: &mut Vec<GeodataError>) -> Vec<CountryList> {
    let mut sets = Vec::new();
    for (file, text) in &sources.sets {
        if let Some(set) = parse::<SetFile>(file, text, errors) {
            check_members(file, &set.members, errors);
            sets.push(set.into());
        }
    }
    sets
}

fn check_members(file: &str, members: &[MemberEntry], errors: &mut Vec<GeodataError>) {
    let mut seen = BTreeSet::new();
    for MemberEntry { code, from, until } in members {
        let mut report = |problem| errors.push(GeodataError::new(file, problem));
        if code.len() != 3 || !code.chars().all(|c| c.is_ascii_uppercase()) {
            report(Problem::BadCode(code.clone()));
        }
        if until.is_some_and(|until| until < *from) {
            report(Problem::BadYears(code.clone()));
        }
        if !seen.insert(code) {
            report(Problem::Duplicate(code.clone()));
        }
    }
}

impl From<SetFile> for CountryList {
    fn from(set: SetFile) -> Self {
        let members = set.members.into_iter().map(|m| (m.code, m.from, m.until)).collect();
        Self { id: set.id, name: set.name, note: set.note, source: set.source, url: set.url, members }
    }
}

/// Towns, then seas.
pub(crate) fn places(sources: &Sources, errors: &mut Vec<GeodataError>) -> (Vec<Town>, Vec<Town>) {
    let file: PlacesFile = parse(PLACES, &sources.places, errors).unwrap_or_default();
    (on_sheet(file.towns, errors), on_sheet(file.seas, errors))
}

fn on_sheet(entries: Vec<PlaceEntry>, errors: &mut Vec<GeodataError>) -> Vec<Town> {
    let mut towns = Vec::new();
    for PlaceEntry { name, lon, lat } in entries {
        match sheet::on_sheet(LonLat { lon, lat }) {
            Some(at) => towns.push(Town { name, at }),
            None => errors.push(GeodataError::new(PLACES, Problem::OffSheet(name))),
        }
    }
    towns
}

/// Where names stand that do not stand in the middle, by country.
pub(crate) fn labels(sources: &Sources, errors: &mut Vec<GeodataError>) -> BTreeMap<String, LonLat> {
    let entries: BTreeMap<String, LabelEntry> = parse(LABELS, &sources.labels, errors).unwrap_or_default();
    entries.into_iter().map(|(code, at)| (code, LonLat { lon: at.lon, lat: at.lat })).collect()
}
