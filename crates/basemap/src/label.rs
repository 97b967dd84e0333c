//! Where a name stands on its outline.
//!
//! A polygon comes in, the place farthest from its borders goes out. It knows nothing of the name's length.

use geo::{AffineOps, AffineTransform, Coord, InteriorPoint, Polygon, coord};
use polylabel::polylabel;

/// Names are wider than tall: room to the sides counts for this part of room above and below.
const SQUEEZE: f64 = 0.6;

/// How near the place comes to the best one, in kilometres.
const PRECISION: f64 = 2.0;

/// The place within a polygon with most room for a name, in whole kilometres.
pub(crate) fn label_at(polygon: &Polygon<f64>) -> Option<Coord<f64>> {
    let squeezed = polygon.affine_transform(&AffineTransform::scale(SQUEEZE, 1.0, Coord::zero()));
    let best = polylabel(&squeezed, &PRECISION).ok().or_else(|| squeezed.interior_point())?;
    Some(coord! { x: (best.x() / SQUEEZE).round(), y: best.y().round() })
}

#[cfg(test)]
mod tests {
    use geo::{Contains, polygon};

    use super::*;

    #[test]
    fn a_name_stands_in_the_wide_part_of_an_outline() {
        let bottle = polygon![
            (x: 0.0, y: 0.0), (x: 100.0, y: 0.0), (x: 100.0, y: 100.0), (x: 60.0, y: 100.0),
            (x: 60.0, y: 300.0), (x: 40.0, y: 300.0), (x: 40.0, y: 100.0), (x: 0.0, y: 100.0)
        ];
        let at = label_at(&bottle).unwrap();
        assert!(bottle.contains(&at) && at.y < 100.0, "{at:?}");
    }
}
