//! Areas that an article may show over a country.
//!
//! Outlines along the map's own arcs, or a line that divides a country, come in; outlines within their country go out.
//! It knows nothing of who holds an area, or when.

use std::collections::BTreeMap;

use geo::{Area, Coord, LineString, MultiPolygon, Polygon};
use model::{CountryCode, LonLat, MapBox};
use serde::Deserialize;

use crate::{
    AreaShape, GeodataError, ProjectedSheet, Sources,
    countries::Country,
    error::Problem,
    label::label_at,
    polygons::{bounds, common, largest, outline, polygons},
    region_file::FileNames,
    sheet, toml_file,
    topology::{AreaProperties, Geometry},
};

/// The pieces of an area below this size are slivers along its line, in square kilometres.
const SLIVER: f64 = 100.0;

/// A line that divides a country; the area lies between it and the way back outside the country.
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
    West,
    East,
}

/// The areas by their names.
pub(crate) fn areas(
    geometries: &[Geometry<AreaProperties>],
    arcs: &[Vec<Coord<f64>>],
    countries: &BTreeMap<CountryCode, Country>,
    sheet: &ProjectedSheet,
    files: &FileNames,
    sources: &Sources,
    errors: &mut Vec<GeodataError>,
) -> BTreeMap<String, AreaShape> {
    let mut found = Vec::new();
    for geometry in geometries {
        found.push((&files.outlines, geometry.properties.name.clone(), along_arcs(geometry, arcs)));
    }
    for file in &files.dividing_lines {
        if let Some(line) = toml_file::read::<LineFile>(file, sources, errors) {
            let area = beyond(&line, countries, sheet);
            found.push((file, line.name, area));
        }
    }
    let mut areas = BTreeMap::new();
    for (file, name, area) in found {
        let noted = area.and_then(|area| match areas.insert(name.clone(), area) {
            Some(_) => Err(Problem::Duplicate(name)),
            None => Ok(()),
        });
        errors.extend(noted.err().map(|problem| GeodataError::new(file, problem)));
    }
    areas
}

fn along_arcs(geometry: &Geometry<AreaProperties>, arcs: &[Vec<Coord<f64>>]) -> Result<AreaShape, Problem> {
    let name = &geometry.properties.name;
    shape(name, &polygons(name, geometry.outline.polygons(), arcs)?, false)
}

/// The part of a country beyond the line.
fn beyond(
    file: &LineFile,
    countries: &BTreeMap<CountryCode, Country>,
    sheet: &ProjectedSheet,
) -> Result<AreaShape, Problem> {
    let country = CountryCode::parse(&file.country).and_then(|code| countries.get(&code));
    let country = country.ok_or_else(|| Problem::UnknownCountry(file.country.clone()))?;
    let round = file.line.iter().chain(&file.closing).map(|p| sheet.place(LonLat { lon: p.lon, lat: p.lat }));
    let cutter = Polygon::new(LineString::new(round.collect()), Vec::new());
    shape(&file.name, &common(&country.polygons, &cutter), file.schematic)
}

/// An area without its slivers; the name and the handle belong to its largest piece.
fn shape(name: &str, polygons: &MultiPolygon<f64>, schematic: bool) -> Result<AreaShape, Problem> {
    let empty = || Problem::EmptyOutline(name.to_owned());
    let main = largest(polygons).ok_or_else(empty)?;
    let pieces: Vec<_> =
        polygons.iter().filter(|piece| *piece == main || piece.unsigned_area() > SLIVER).collect();
    let bounds = pieces.iter().filter_map(|piece| bounds(piece)).reduce(MapBox::union);
    Ok(AreaShape {
        outline: outline(pieces),
        bounds: bounds.ok_or_else(empty)?,
        at: sheet::point(label_at(main).ok_or_else(empty)?),
        schematic,
    })
}
