//! A base map small enough to be read: a few square countries on a sheet of 4,000 by 4,000 kilometres.

use basemap::{AreaShape, CountryList, CountryShape, Region, Town};
use model::{LonLat, MapBox, MapPoint, Projection};

const PROJECTION: Projection =
    Projection { centre: LonLat { lon: 25.0, lat: 52.0 }, origin: MapPoint { x: 2000.0, y: 2000.0 } };

pub(crate) fn small() -> Region {
    Region {
        width: 4000,
        height: 4000,
        projection: PROJECTION,
        countries: vec![
            country("EST", "Estonia", (25.6, 58.7), 220.0),
            country("LTU", "Lithuania", (23.9, 55.3), 260.0),
            country("LVA", "Latvia", (25.6, 57.0), 250.0),
            country("POL", "Poland", (19.6, 52.0), 560.0),
            country("UKR", "Ukraine", (31.5, 49.0), 780.0),
        ],
        areas: vec![area("crimea", (34.3, 45.3))],
        sets: vec![CountryList {
            id: "nato".to_owned(),
            name: "NATO members".to_owned(),
            note: "The years of accession are NATO’s.".to_owned(),
            source: "NATO, “Member countries”".to_owned(),
            url: Some("https://www.nato.int/".to_owned()),
            members: vec![("POL".to_owned(), 1999, None), ("USA".to_owned(), 1949, None)],
        }],
        towns: vec![Town { name: "Moscow".to_owned(), at: point(37.6, 55.75) }],
        seas: vec![Town { name: "Black Sea".to_owned(), at: point(33.0, 43.5) }],
        borders: "The borders are those of a test.".to_owned(),
    }
}

fn point(lon: f64, lat: f64) -> MapPoint {
    PROJECTION.project(LonLat { lon, lat })
}

fn country(code: &str, name: &str, at: (f64, f64), side: f32) -> CountryShape {
    let label_at = point(at.0, at.1);
    CountryShape {
        code: code.to_owned(),
        name: name.to_owned(),
        path: "M0 0L1 0L1 1Z".to_owned(),
        bounds: MapBox::centred(label_at, side, side),
        label_at,
        area: side * side,
    }
}

fn area(name: &str, at: (f64, f64)) -> AreaShape {
    let at = point(at.0, at.1);
    AreaShape {
        name: name.to_owned(),
        path: "M0 0L1 0L1 1Z".to_owned(),
        bounds: MapBox::centred(at, 200.0, 200.0),
        at,
        schematic: false,
    }
}
