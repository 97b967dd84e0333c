//! The map under test, and its paths as polygons.

use std::{path::PathBuf, sync::LazyLock};

use basemap::{Region, Sources};
use geo::{BooleanOps, Contains, Coord, LineString, MultiPolygon, Polygon, coord};
use model::{LonLat, MapPoint};

pub(crate) static MAP: LazyLock<Region> = LazyLock::new(|| Region::load(&folder()).unwrap());

pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../geodata")
}

pub(crate) fn sources() -> Sources {
    Sources::read(&folder()).unwrap()
}

/// The polygons of a country's path.
pub(crate) fn country(code: &str) -> MultiPolygon<f64> {
    polygons(&MAP.country(code).unwrap_or_else(|| panic!("no {code}")).path)
}

/// The polygons of an area's path.
pub(crate) fn area(name: &str) -> MultiPolygon<f64> {
    polygons(&MAP.area(name).unwrap_or_else(|| panic!("no {name}")).path)
}

/// Whether an outline holds a place.
pub(crate) fn holds(outline: &MultiPolygon<f64>, lon: f64, lat: f64) -> bool {
    outline.contains(&position(MAP.projection.project(LonLat { lon, lat })))
}

pub(crate) fn position(at: MapPoint) -> Coord<f64> {
    coord! { x: f64::from(at.x), y: f64::from(at.y) }
}

/// What a browser fills for path data of `M`, `m`, `l` and `z`: a ring within a ring is a hole.
pub(crate) fn polygons(path: &str) -> MultiPolygon<f64> {
    let rings = rings(path).into_iter().map(|ring| Polygon::new(ring, Vec::new()));
    rings.fold(MultiPolygon::new(Vec::new()), |filled, ring| filled.xor(&ring))
}

/// The rings of path data.
pub(crate) fn rings(path: &str) -> Vec<LineString<f64>> {
    let mut start = coord! { x: 0.0, y: 0.0 };
    let subpaths = path.split_terminator('z').map(|subpath| {
        let mut at = start;
        let mut line = Vec::new();
        for [x, y] in numbers(subpath).as_chunks().0 {
            at = at + coord! { x: *x, y: *y };
            line.push(at);
        }
        start = line[0];
        LineString::new([line.as_slice(), &line[..1]].concat())
    });
    subpaths.collect()
}

fn numbers(subpath: &str) -> Vec<f64> {
    let spaced = subpath.replace('-', " -").replace(['M', 'm', 'l'], " ");
    spaced.split_whitespace().map(|number| number.parse().unwrap()).collect()
}
