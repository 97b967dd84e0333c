//! Reads one of the TOML files that are written by hand.

use serde::de::DeserializeOwned;

use crate::{GeodataError, Sources, error::Problem};

/// What a TOML file says; what is wrong with it goes on the list.
pub(crate) fn read<T: DeserializeOwned>(
    file: &str,
    sources: &Sources,
    errors: &mut Vec<GeodataError>,
) -> Option<T> {
    let malformed = |error: toml::de::Error| GeodataError::new(file, Problem::Malformed(error.to_string()));
    let parsed = sources.text(file).and_then(|text| toml::from_str(text).map_err(malformed));
    parsed.map_err(|error| errors.push(error)).ok()
}
