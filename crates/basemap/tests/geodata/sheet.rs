use geo::Intersects;
use model::{LonLat, MapBox, MapPoint};

use crate::support::{MAP, country, holds, polygons, rings, shape};

#[test]
fn windows_on_what_articles_are_about_never_see_the_edge() {
    let shown = [(6.0, 50.0), (37.6, 55.8), (25.0, 60.0), (34.0, 44.0)];
    let shown = shown.map(|(lon, lat)| MAP.project(LonLat { lon, lat }).unwrap());
    let shown = MapBox::around(shown).unwrap();
    let sheet = MapBox {
        min: MapPoint { x: 0.0, y: 0.0 },
        max: MapPoint { x: f32::from(MAP.width), y: f32::from(MAP.height) },
    };
    for ratio in [16.0 / 9.0, 9.0 / 16.0] {
        let width = shown.width().max(shown.height() * ratio);
        let window = MapBox::centred(shown.centre(), width, width / ratio);
        assert_eq!(sheet.union(window), sheet, "{ratio}");
    }
}

#[test]
fn georgia_is_on_the_sheet() {
    assert!(holds(&country("GEO"), 44.79, 41.72));
}

#[test]
fn land_reaches_the_edge_where_there_is_land() {
    let (right, bottom) = (f64::from(MAP.width), f64::from(MAP.height));
    for (place, x, y) in [
        ("Siberia at the upper right corner", right, 0.0),
        ("Arabia at the lower right corner", right - 300.0, bottom),
        ("the Sahara at the lower left corner", 0.0, bottom),
        ("Libya at the lower edge", 3000.0, bottom),
        ("Kazakhstan at the right edge", right, 1600.0),
        ("Iran at the right edge", right, 3400.0),
        ("Morocco at the left edge", 0.0, 4450.0),
    ] {
        assert!(is_land(x, y), "{place}");
    }
    assert!(!is_land(0.0, 2400.0), "the Atlantic");
}

fn is_land(x: f64, y: f64) -> bool {
    MAP.countries.values().any(|country| polygons(&country.outline).intersects(&geo::coord! { x: x, y: y }))
}

#[test]
fn no_cut_edge_shows_on_the_sheet() {
    let right = rings(&shape("RUS").outline).into_iter().flat_map(|ring| ring.0).map(|c| c.x);
    assert!(right.fold(0.0, f64::max) > f64::from(MAP.width) + 10.0);
}

#[test]
fn towns_stand_on_land_and_seas_on_water() {
    for town in &MAP.towns {
        assert!(near_land(town.at), "{}", town.name);
    }
    for sea in &MAP.seas {
        assert!(!is_land(sea.at.x.into(), sea.at.y.into()), "{}", sea.name);
    }
}

fn near_land(at: MapPoint) -> bool {
    let (x, y) = (f64::from(at.x), f64::from(at.y));
    [(0.0, 0.0), (6.0, 0.0), (-6.0, 0.0), (0.0, 6.0), (0.0, -6.0)]
        .iter()
        .any(|(dx, dy)| is_land(x + dx, y + dy))
}

#[test]
fn the_sheet_holds_the_bounds_of_the_map_with_room_round_them() {
    let room = 150.0;
    let (width, height) = (f32::from(MAP.width), f32::from(MAP.height));
    for (lon, lat) in [(-11.0, 69.0), (-11.0, 35.0), (46.0, 35.0), (46.0, 69.0), (17.5, 35.0), (25.8, 71.2)] {
        let at = MAP.projection.project(LonLat { lon, lat });
        assert!((room..width - room).contains(&at.x), "{lon} {lat}");
        assert!((room..height - room).contains(&at.y), "{lon} {lat}");
    }
}
