//! A base map small enough to be read: a few square countries on a sheet of 4,000 by 4,000 kilometres.

use std::collections::BTreeMap;

use basemap::{AreaShape, CountryList, CountryShape, Region, Town};
use model::{CountryCode, LonLat, MapBox, MapPoint, Member, Outline, Projection};

const PROJECTION: Projection =
    Projection { centre: LonLat { lon: 25.0, lat: 52.0 }, origin: MapPoint { x: 2000.0, y: 2000.0 } };

pub(crate) fn small() -> Region {
    Region {
        width: 4000,
        height: 4000,
        projection: PROJECTION,
        countries: BTreeMap::from([
            country("EST", "Estonia", (25.6, 58.7), 220.0),
            country("LTU", "Lithuania", (23.9, 55.3), 260.0),
            country("LVA", "Latvia", (25.6, 57.0), 250.0),
            country("POL", "Poland", (19.6, 52.0), 560.0),
            country("UKR", "Ukraine", (31.5, 49.0), 780.0),
        ]),
        areas: BTreeMap::from([("crimea".to_owned(), area((34.3, 45.3)))]),
        sets: vec![CountryList {
            id: "nato".to_owned(),
            name: "NATO members".to_owned(),
            note: "The years of accession are NATO’s.".to_owned(),
            source: "NATO, “Member countries”".to_owned(),
            url: Some("https://www.nato.int/".to_owned()),
            members: vec![member("POL", 1999), member("USA", 1949)],
            member: "NATO member".to_owned(),
            parts: Vec::new(),
            periods: Vec::new(),
        }],
        towns: vec![Town { name: "Moscow".to_owned(), at: point(37.6, 55.75) }],
        seas: vec![Town { name: "Black Sea".to_owned(), at: point(33.0, 43.5) }],
        borders: "The borders are those of a test.".to_owned(),
    }
}

fn point(lon: f64, lat: f64) -> MapPoint {
    PROJECTION.project(LonLat { lon, lat })
}

fn code(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn member(country: &str, from: i16) -> Member {
    Member { country: code(country), from, until: None }
}

fn triangle() -> Outline {
    Outline::of_ring([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)].map(|(x, y)| MapPoint { x, y }).into())
}

fn country(code: &str, name: &str, at: (f64, f64), side: f32) -> (CountryCode, CountryShape) {
    let label_at = point(at.0, at.1);
    let shape = CountryShape {
        name: name.to_owned(),
        outline: triangle(),
        bounds: MapBox::centred(label_at, side, side),
        label_at,
        area: side * side,
    };
    (self::code(code), shape)
}

fn area(at: (f64, f64)) -> AreaShape {
    let at = point(at.0, at.1);
    AreaShape { outline: triangle(), bounds: MapBox::centred(at, 200.0, 200.0), at, schematic: false }
}
