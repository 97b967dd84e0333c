//! Outlines in degrees.
//!
//! Rings in kilometres come in, polygons of longitude and latitude as GeoJSON has them go out.

use model::{MapPoint, Outline, Polygon, Projection, Ring};

/// A closed line in degrees; the last place is the first one again.
type DegreeRing = Vec<[f64; 2]>;

/// The polygons of an outline, each an outer ring and its holes.
///
/// # Units
/// Degrees of longitude and latitude to four decimals; outer rings run counter-clockwise, holes clockwise.
pub(super) fn polygons(outline: &Outline, projection: &Projection) -> Vec<Vec<DegreeRing>> {
    let in_degrees = |Polygon { exterior, holes }: &Polygon| {
        let exterior = turned(closed(exterior, projection), true);
        let holes = holes.iter().map(|hole| turned(closed(hole, projection), false));
        core::iter::once(exterior).chain(holes).collect()
    };
    outline.polygons.iter().map(in_degrees).collect()
}

/// A place in degrees, to four decimals: about ten metres.
pub(super) fn place(point: MapPoint, projection: &Projection) -> [f64; 2] {
    let at = projection.invert(point);
    [at.lon, at.lat].map(|degrees| (degrees * 10_000.0).round() / 10_000.0)
}

fn closed(ring: &Ring, projection: &Projection) -> DegreeRing {
    let mut places: DegreeRing = ring.iter().map(|point| place(*point, projection)).collect();
    places.dedup();
    if places.first() != places.last() {
        places.extend(places.first().copied());
    }
    places
}

fn turned(mut ring: DegreeRing, counter_clockwise: bool) -> DegreeRing {
    if (doubled_area(&ring) > 0.0) != counter_clockwise {
        ring.reverse();
    }
    ring
}

fn doubled_area(ring: &DegreeRing) -> f64 {
    ring.windows(2).map(|edge| if let [[x1, y1], [x2, y2]] = edge { x1 * y2 - x2 * y1 } else { 0.0 }).sum()
}

#[cfg(test)]
mod tests {
    use model::LonLat;

    use super::*;

    const EUROPE: Projection =
        Projection { centre: LonLat { lon: 20.0, lat: 52.0 }, origin: MapPoint { x: 0.0, y: 0.0 } };

    fn square(corner: f32, side: f32) -> Ring {
        [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)]
            .map(|(x, y)| MapPoint { x: corner + x, y: corner + y })
            .into()
    }

    #[test]
    fn an_outer_ring_runs_counter_clockwise_and_its_hole_clockwise() {
        for backwards in [false, true] {
            let mut rings = [square(0.0, 90.0), square(30.0, 30.0)];
            if backwards {
                rings = rings.map(|ring| ring.into_iter().rev().collect());
            }
            let [exterior, hole] = rings;
            let outline = Outline { polygons: vec![Polygon { exterior, holes: vec![hole] }] };
            let polygons = polygons(&outline, &EUROPE);
            assert_eq!((polygons.len(), polygons[0].len()), (1, 2));
            assert!(doubled_area(&polygons[0][0]) > 0.0 && doubled_area(&polygons[0][1]) < 0.0);
            assert_eq!(polygons[0][0].first(), polygons[0][0].last());
        }
    }

    #[test]
    fn places_come_back_to_four_decimals() {
        let at = EUROPE.project(LonLat { lon: 30.52, lat: 50.45 });
        assert_eq!(place(at, &EUROPE), [30.52, 50.45]);
    }
}
