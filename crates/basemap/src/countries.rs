//! Countries on the sheet.
//!
//! Simplified arcs and the rings of each country come in; outlines with a place for the name go out.
//! It knows nothing of areas within countries.

use std::collections::BTreeMap;

use geo::{Area, BoundingRect, Contains, Coord, MultiPolygon, Polygon, coord};
use model::{LonLat, MapBox};

use crate::{
    CountryShape, GeodataError,
    error::Problem,
    label::label_at,
    outline::{cut, largest, polygons},
    path::path,
    sheet::{self, BLEED, frame},
    sources::{LABELS, OUTLINES},
    topology::{ArcRef, CountryProperties, Geometry},
};

/// A country with the polygons that its path is written from.
pub(crate) struct Country {
    pub(crate) shape: CountryShape,
    pub(crate) outline: MultiPolygon<f64>,
}

/// The countries in the order of their codes.
pub(crate) fn countries(
    geometries: &[Geometry<CountryProperties>],
    arcs: &[Vec<Coord<f64>>],
    labels: &BTreeMap<String, LonLat>,
    errors: &mut Vec<GeodataError>,
) -> Vec<Country> {
    let mut countries = Vec::new();
    for geometry in geometries {
        match country(geometry, arcs, labels.get(&geometry.properties.code)) {
            Ok(country) => countries.push(country),
            Err(problem) => errors.push(GeodataError::new(OUTLINES, problem)),
        }
    }
    countries.sort_by(|a, b| a.shape.code.cmp(&b.shape.code));
    check_names(&countries, labels, errors);
    countries
}

fn country(
    geometry: &Geometry<CountryProperties>,
    arcs: &[Vec<Coord<f64>>],
    label: Option<&LonLat>,
) -> Result<Country, Problem> {
    let CountryProperties { code, name } = geometry.properties.clone();
    let whole =
        polygons(geometry.outline.polygons(), arcs).map_err(|reference| missing_arc(&code, reference))?;
    let outline = cut(&whole, frame(BLEED));
    let visible = cut(&outline, frame(0.0));
    let empty = || Problem::EmptyOutline(code.clone());
    let main = main_part(&visible, label).ok_or_else(empty)?;
    let at = label.map(|at| rounded(*at)).or_else(|| label_at(main)).ok_or_else(empty)?;
    let shape = CountryShape {
        path: path(&outline),
        bounds: bounds(main).ok_or_else(empty)?,
        label_at: sheet::point(at),
        area: visible.unsigned_area() as f32,
        code,
        name,
    };
    Ok(Country { shape, outline })
}

/// The part that holds the chosen place of the name, else the largest one.
fn main_part<'a>(visible: &'a MultiPolygon<f64>, label: Option<&LonLat>) -> Option<&'a Polygon<f64>> {
    let chosen = label.and_then(|at| visible.iter().find(|part| part.contains(&rounded(*at))));
    chosen.or_else(|| largest(visible))
}

/// The box of a polygon.
pub(crate) fn bounds(polygon: &Polygon<f64>) -> Option<MapBox> {
    let rect = polygon.bounding_rect()?;
    Some(MapBox { min: sheet::point(rect.min()), max: sheet::point(rect.max()) })
}

/// The problem of an outline that uses an arc which is not there.
pub(crate) fn missing_arc(name: &str, reference: ArcRef) -> Problem {
    Problem::MissingArc { name: name.to_owned(), arc: reference.index() }
}

fn rounded(at: LonLat) -> Coord<f64> {
    let at = sheet::place(at);
    coord! { x: at.x.round(), y: at.y.round() }
}

fn check_names(countries: &[Country], labels: &BTreeMap<String, LonLat>, errors: &mut Vec<GeodataError>) {
    let twice = countries.iter().zip(countries.iter().skip(1)).filter(|(a, b)| a.shape.code == b.shape.code);
    errors.extend(twice.map(|(a, _)| GeodataError::new(OUTLINES, Problem::Duplicate(a.shape.code.clone()))));
    let unknown = labels.keys().filter(|code| countries.iter().all(|c| c.shape.code != **code));
    errors.extend(unknown.map(|code| GeodataError::new(LABELS, Problem::UnknownCountry(code.clone()))));
}
