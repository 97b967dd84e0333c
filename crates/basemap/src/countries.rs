//! Countries on the sheet.
//!
//! Simplified arcs and the rings of each country come in; outlines with a place for the name go out.
//! It knows nothing of areas within countries.

use std::collections::BTreeMap;

use geo::{Area, Contains, Coord, MultiPolygon, Polygon, coord};
use model::{CountryCode, LonLat};

use crate::{
    CountryShape, GeodataError, ProjectedSheet,
    error::Problem,
    label::label_at,
    polygons::{bounds, cut, largest, outline, polygons},
    region_file::FileNames,
    sheet::{self, BLEED},
    topology::{CountryProperties, Geometry},
};

/// A country with the polygons that its outline is made from.
pub(crate) struct Country {
    pub(crate) shape: CountryShape,
    pub(crate) polygons: MultiPolygon<f64>,
}

/// The countries by their codes.
pub(crate) fn countries(
    geometries: &[Geometry<CountryProperties>],
    arcs: &[Vec<Coord<f64>>],
    labels: &BTreeMap<CountryCode, LonLat>,
    sheet: &ProjectedSheet,
    files: &FileNames,
    errors: &mut Vec<GeodataError>,
) -> BTreeMap<CountryCode, Country> {
    let mut countries = BTreeMap::new();
    for geometry in geometries {
        let code = &geometry.properties.code;
        let found = CountryCode::parse(code).ok_or_else(|| Problem::BadCode(code.clone())).and_then(|code| {
            Ok((code, country(geometry, arcs, labels.get(&code).map(|at| rounded(*at, sheet)), sheet)?))
        });
        let noted = found.and_then(|(code, country)| match countries.insert(code, country) {
            Some(_) => Err(Problem::Duplicate(code.to_string())),
            None => Ok(()),
        });
        errors.extend(noted.err().map(|problem| GeodataError::new(&files.outlines, problem)));
    }
    let unknown = labels.keys().filter(|code| !countries.contains_key(*code));
    errors.extend(
        unknown.map(|code| GeodataError::new(&files.labels, Problem::UnknownCountry(code.to_string()))),
    );
    countries
}

fn country(
    geometry: &Geometry<CountryProperties>,
    arcs: &[Vec<Coord<f64>>],
    label: Option<Coord<f64>>,
    sheet: &ProjectedSheet,
) -> Result<Country, Problem> {
    let CountryProperties { code, name } = &geometry.properties;
    let polygons = cut(&polygons(code, geometry.outline.polygons(), arcs)?, sheet.frame(BLEED));
    let visible = cut(&polygons, sheet.frame(0.0));
    let empty = || Problem::EmptyOutline(code.clone());
    let main = main_part(&visible, label).ok_or_else(empty)?;
    let at = label.or_else(|| label_at(main)).ok_or_else(empty)?;
    let shape = CountryShape {
        name: name.clone(),
        outline: outline(&polygons),
        bounds: bounds(main).ok_or_else(empty)?,
        label_at: sheet::point(at),
        area: visible.unsigned_area() as f32,
    };
    Ok(Country { shape, polygons })
}

/// The part that holds the chosen place of the name, else the largest one.
fn main_part(visible: &MultiPolygon<f64>, label: Option<Coord<f64>>) -> Option<&Polygon<f64>> {
    let chosen = label.and_then(|at| visible.iter().find(|part| part.contains(&at)));
    chosen.or_else(|| largest(visible))
}

fn rounded(at: LonLat, sheet: &ProjectedSheet) -> Coord<f64> {
    let at = sheet.place(at);
    coord! { x: at.x.round(), y: at.y.round() }
}
