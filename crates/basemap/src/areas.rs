//! Areas that an article may show over a country.
//!
//! Outlines along the map's own arcs, or a line of contact, come in; outlines within their country go out.
//! It knows nothing of who holds an area, or when.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use model::LonLat;
use serde::Deserialize;

use crate::{
    AreaShape, GeodataError,
    catalogue::parse,
    countries::{Country, bounds, missing_arc},
    error::Problem,
    label::label_at,
    outline::{common, largest, polygons},
    path::path,
    sheet,
    sources::{EAST, OUTLINES, Sources},
    topology::{AreaProperties, Geometry},
};

/// A line of contact; the area lies between it and the way back outside the country.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineFile {
    name: String,
    country: String,
    schematic: bool,
    line: Vec<Waypoint>,
    closing: Vec<Waypoint>,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Waypoint {
    #[serde(rename = "name")]
    _name: Option<String>,
    #[serde(rename = "side")]
    _side: Option<Side>,
    lon: f64,
    lat: f64,
}

/// On which side of the line a place lay.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Side {
    Government,
    Held,
}

/// The areas, those along the map's own arcs first.
pub(crate) fn areas(
    geometries: &[Geometry<AreaProperties>],
    arcs: &[Vec<Coord<f64>>],
    countries: &[Country],
    sources: &Sources,
    errors: &mut Vec<GeodataError>,
) -> Vec<AreaShape> {
    let drawn = geometries.iter().map(|geometry| (OUTLINES, exact(geometry, arcs)));
    let held = parse::<LineFile>(EAST, &sources.east, errors).map(|file| (EAST, beyond(&file, countries)));
    let mut areas = Vec::new();
    for (file, area) in drawn.chain(held) {
        match area {
            Ok(area) => areas.push(area),
            Err(problem) => errors.push(GeodataError::new(file, problem)),
        }
    }
    areas
}

fn exact(geometry: &Geometry<AreaProperties>, arcs: &[Vec<Coord<f64>>]) -> Result<AreaShape, Problem> {
    let name = &geometry.properties.name;
    let outline =
        polygons(geometry.outline.polygons(), arcs).map_err(|reference| missing_arc(name, reference))?;
    shape(name, &outline, false)
}

/// The part of a country beyond the line.
fn beyond(file: &LineFile, countries: &[Country]) -> Result<AreaShape, Problem> {
    let country = countries.iter().find(|country| country.shape.code == file.country);
    let country = country.ok_or_else(|| Problem::UnknownCountry(file.country.clone()))?;
    let round =
        file.line.iter().chain(&file.closing).map(|p| sheet::place(LonLat { lon: p.lon, lat: p.lat }));
    let cutter = Polygon::new(LineString::new(round.collect()), Vec::new());
    shape(&file.name, &common(&country.outline, &cutter), file.schematic)
}

fn shape(name: &str, outline: &MultiPolygon<f64>, schematic: bool) -> Result<AreaShape, Problem> {
    let empty = || Problem::EmptyOutline(name.to_owned());
    let main = largest(outline).ok_or_else(empty)?;
    Ok(AreaShape {
        name: name.to_owned(),
        path: path(&MultiPolygon::new(vec![main.clone()])),
        bounds: bounds(main).ok_or_else(empty)?,
        at: sheet::point(label_at(main).ok_or_else(empty)?),
        schematic,
    })
}
