//! The map's projection: spherical Lambert azimuthal equal-area.
//!
//! Degrees come in, kilometres on the sheet go out, and back.
//! It knows nothing of geometry larger than a point.

use serde::{Deserialize, Serialize};

use crate::{LonLat, MapPoint};

/// Mean radius of the Earth in kilometres (IUGG).
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// An equal-area view of the globe, laid on a sheet.
///
/// # References
/// J. P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395, equations 24-2 to 24-4
/// and 20-14 to 20-15.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Projection {
    /// Where the projection touches the globe.
    pub centre: LonLat,
    /// Where that place lies on the sheet.
    pub origin: MapPoint,
}

impl Projection {
    /// Kilometres east and north of the centre, on a sphere of the given radius.
    ///
    /// The antipode of the centre has no image; it comes out as infinite.
    pub fn raw(centre: LonLat, place: LonLat, radius: f64) -> (f64, f64) {
        let (sin_c, cos_c) = centre.lat.to_radians().sin_cos();
        let (sin_p, cos_p) = place.lat.to_radians().sin_cos();
        let (sin_l, cos_l) = (place.lon - centre.lon).to_radians().sin_cos();
        let k = (2.0 / (1.0 + sin_c * sin_p + cos_c * cos_p * cos_l)).sqrt();
        (radius * k * cos_p * sin_l, radius * k * (cos_c * sin_p - sin_c * cos_p * cos_l))
    }

    /// Where a place lies on the sheet.
    pub fn project(&self, place: LonLat) -> MapPoint {
        let (east, north) = Self::raw(self.centre, place, EARTH_RADIUS_KM);
        MapPoint { x: (f64::from(self.origin.x) + east) as f32, y: (f64::from(self.origin.y) - north) as f32 }
    }

    /// The place that a point of the sheet shows.
    pub fn invert(&self, point: MapPoint) -> LonLat {
        let east = f64::from(point.x) - f64::from(self.origin.x);
        let north = f64::from(self.origin.y) - f64::from(point.y);
        let rho = (east * east + north * north).sqrt();
        if rho < 1e-9 {
            return self.centre;
        }
        let (sin_c, cos_c) = self.centre.lat.to_radians().sin_cos();
        let (sin_a, cos_a) = (2.0 * (rho / (2.0 * EARTH_RADIUS_KM)).min(1.0).asin()).sin_cos();
        let lat = (cos_a * sin_c + north * sin_a * cos_c / rho).asin();
        let lon = (east * sin_a).atan2(rho * cos_c * cos_a - north * sin_c * sin_a);
        LonLat { lon: self.centre.lon + lon.to_degrees(), lat: lat.to_degrees() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EUROPE: Projection =
        Projection { centre: LonLat { lon: 20.0, lat: 52.0 }, origin: MapPoint { x: 2600.0, y: 2000.0 } };

    #[test]
    fn it_agrees_with_snyders_worked_example() {
        let centre = LonLat { lon: -100.0, lat: 40.0 };
        let (x, y) = Projection::raw(centre, LonLat { lon: 100.0, lat: -20.0 }, 3.0);
        assert!((x - -4.233_930_3).abs() < 1e-6, "{x}");
        assert!((y - 4.025_777_5).abs() < 1e-6, "{y}");
    }

    #[test]
    fn a_point_inverts_to_the_place_it_came_from() {
        for (lon, lat) in [(20.0, 52.0), (-9.1, 38.7), (44.8, 41.7), (18.9, 69.6), (30.5, 50.4)] {
            let place = EUROPE.invert(EUROPE.project(LonLat { lon, lat }));
            assert!((place.lon - lon).abs() < 1e-4 && (place.lat - lat).abs() < 1e-4, "{place:?}");
        }
    }

    #[test]
    fn one_unit_is_a_kilometre_at_the_centre() {
        let degree = EUROPE.project(LonLat { lon: 20.0, lat: 53.0 }).y - EUROPE.origin.y;
        assert!((degree + 111.195).abs() < 0.01, "{degree}");
    }
}
