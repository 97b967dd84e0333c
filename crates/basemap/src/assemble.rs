//! The texts of a region become its base map, one pass after the other.
//!
//! Texts come in, a [`Region`] or everything that is wrong goes out. Only [`Region::load`] touches files.

use std::path::Path;

use geo::Coord;
use model::LonLat;

use crate::{
    GeodataError, ProjectedSheet, Region, RegionFile, Sources,
    arcs::smallest_areas,
    areas::areas,
    countries::countries,
    error::Problem,
    places::{labels, places},
    region_file::{Detail, REGION},
    sets::{check_parts, sets},
    simplify::{Focus, simplify},
    topology::{Objects, Topology},
};

impl Region {
    /// Builds the base map from a folder of geodata.
    ///
    /// # Errors
    /// Lists everything that is wrong with the files, each with the command that makes it anew.
    pub fn load(folder: &Path) -> Result<Self, Vec<GeodataError>> {
        Self::from_sources(&Sources::read(folder)?)
    }

    /// Builds the base map from texts; the same texts give the same map.
    ///
    /// # Errors
    /// Lists everything that is wrong with the texts.
    pub fn from_sources(sources: &Sources) -> Result<Self, Vec<GeodataError>> {
        let file = sources.text(REGION).and_then(RegionFile::parse).map_err(|error| vec![error])?;
        let mut errors = Vec::new();
        let region = region(file, sources, &mut errors);
        match region {
            Some(region) if errors.is_empty() => Ok(region),
            _ => Err(errors),
        }
    }
}

/// The region; `None` where no outlines could be read, which is then on the list.
fn region(file: RegionFile, sources: &Sources, errors: &mut Vec<GeodataError>) -> Option<Region> {
    let (sheet, files) = (file.projected_sheet(), &file.files);
    let country_sets = sets(&files.sets, sources, errors);
    let (towns, seas) = places(&files.places, &sheet, sources, errors);
    let labels = labels(&files.labels, sources, errors);
    let topology = topology(&files.outlines, sources).map_err(|error| errors.push(error)).ok()?;
    let arcs = simplified_arcs(&topology, &sheet, file.detail);
    let countries = countries(&topology.objects.countries.geometries, &arcs, &labels, &sheet, files, errors);
    let areas = areas(&topology.objects.areas.geometries, &arcs, &countries, &sheet, files, sources, errors);
    check_parts(&country_sets, &areas, &countries, errors);
    let ProjectedSheet { width, height, projection } = sheet;
    Some(Region {
        width,
        height,
        projection,
        countries: countries.into_iter().map(|(code, country)| (code, country.shape)).collect(),
        areas,
        sets: country_sets.into_iter().map(|(_, set)| set).collect(),
        towns,
        seas,
        borders: file.borders,
    })
}

fn topology(file: &str, sources: &Sources) -> Result<Topology<Objects>, GeodataError> {
    let malformed = |error: serde_json::Error| GeodataError::new(file, Problem::Malformed(error.to_string()));
    serde_json::from_str(sources.text(file)?).map_err(malformed)
}

/// The arcs on the sheet, simplified once, so that neighbours go on sharing them.
fn simplified_arcs(
    topology: &Topology<Objects>,
    sheet: &ProjectedSheet,
    Detail { lon, lat, reach }: Detail,
) -> Vec<Vec<Coord<f64>>> {
    let places = topology.places();
    let arcs: Vec<Vec<_>> =
        places.iter().map(|arc| arc.iter().map(|at| sheet.place(*at)).collect()).collect();
    let outlines = topology.objects.countries.geometries.iter().map(|g| &g.outline);
    let outlines = outlines.chain(topology.objects.areas.geometries.iter().map(|g| &g.outline));
    let focus = Focus { at: sheet.place(LonLat { lon, lat }), reach };
    simplify(&arcs, &smallest_areas(outlines, &arcs), focus)
}
