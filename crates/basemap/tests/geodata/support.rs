//! The map under test, and its outlines as polygons.

use std::{path::PathBuf, sync::LazyLock};

use basemap::{CountryShape, Region, Sources};
use geo::{Contains, Coord, LineString, MultiPolygon, Polygon, coord};
use model::{CountryCode, LonLat, MapPoint, Outline, Ring};

pub(crate) static MAP: LazyLock<Region> = LazyLock::new(|| Region::load(&folder()).unwrap());

pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../geodata")
}

pub(crate) fn sources() -> Sources {
    Sources::read(&folder()).unwrap()
}

pub(crate) fn code(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

pub(crate) fn shape(code: &str) -> &'static CountryShape {
    MAP.country(self::code(code)).unwrap_or_else(|| panic!("no {code}"))
}

/// The polygons of a country.
pub(crate) fn country(code: &str) -> MultiPolygon<f64> {
    polygons(&shape(code).outline)
}

/// The polygons of an area.
pub(crate) fn area(name: &str) -> MultiPolygon<f64> {
    polygons(&MAP.area(name).unwrap_or_else(|| panic!("no {name}")).outline)
}

/// Whether an outline holds a place.
pub(crate) fn holds(outline: &MultiPolygon<f64>, lon: f64, lat: f64) -> bool {
    outline.contains(&position(MAP.projection.project(LonLat { lon, lat })))
}

pub(crate) fn position(at: MapPoint) -> Coord<f64> {
    coord! { x: f64::from(at.x), y: f64::from(at.y) }
}

/// An outline as the geometry library has it.
pub(crate) fn polygons(outline: &Outline) -> MultiPolygon<f64> {
    let polygon =
        |piece: &model::Polygon| Polygon::new(line(&piece.exterior), piece.holes.iter().map(line).collect());
    outline.polygons.iter().map(polygon).collect()
}

/// The rings of an outline, each closed.
pub(crate) fn rings(outline: &Outline) -> Vec<LineString<f64>> {
    outline.rings().map(line).collect()
}

fn line(ring: &Ring) -> LineString<f64> {
    ring.iter().chain(ring.first()).map(|at| position(*at)).collect()
}
