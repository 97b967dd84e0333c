//! Fewer points a line, by the area that each point adds.
//!
//! Projected arcs come in, arcs in whole kilometres go out; their ends stay, so shared borders stay shared.
//! It knows nothing of countries.
//!
//! # References
//! M. Visvalingam and J. D. Whyatt, “Line generalisation by repeated elimination of points”,
//! *The Cartographic Journal* 30 (1993).

use geo::{Coord, LineString, SimplifyVwPreserve, coord};

/// Area of the smallest triangle that a point may span in the middle of the theatre, in square kilometres.
const FINEST: f64 = 12.0;

/// Distance from the theatre at which that area has doubled, in kilometres.
const REACH: f64 = 750.0;

/// The largest part of its outline's area that a single point may take.
const SHARE: f64 = 0.02;

/// The middle of the theatre on the sheet: north-western Ukraine.
const THEATRE: Coord<f64> = Coord { x: 3450.0, y: 2450.0 };

/// Simplifies each arc on its own; `areas` holds, for each, the area of the smallest outline that it bounds.
pub(crate) fn simplify(arcs: &[Vec<Coord<f64>>], areas: &[f64]) -> Vec<Vec<Coord<f64>>> {
    arcs.iter().zip(areas).map(|(arc, &area)| simplify_arc(arc, area)).collect()
}

fn simplify_arc(arc: &[Coord<f64>], area: f64) -> Vec<Coord<f64>> {
    let tolerance = tolerance(arc).min(SHARE * area);
    let line = LineString::new(arc.to_vec()).simplify_vw_preserve(tolerance);
    let mut whole: Vec<_> = line.0.iter().map(|c| coord! { x: c.x.round(), y: c.y.round() }).collect();
    whole.dedup();
    whole
}

/// Grows with the square of the distance between the theatre and the arc's nearest point.
fn tolerance(arc: &[Coord<f64>]) -> f64 {
    let distances = arc.iter().map(|c| ((c.x - THEATRE.x).powi(2) + (c.y - THEATRE.y).powi(2)).sqrt());
    let nearest = distances.fold(f64::INFINITY, f64::min);
    FINEST * (1.0 + (nearest / REACH).powi(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Coord<f64>> {
        points.iter().map(|&(x, y)| coord! { x: x, y: y }).collect()
    }

    #[test]
    fn the_ends_of_an_arc_stay() {
        let arc = line(&[(3450.2, 2450.0), (3451.0, 2450.3), (3460.0, 2450.0)]);
        assert_eq!(simplify_arc(&arc, 1e6), line(&[(3450.0, 2450.0), (3460.0, 2450.0)]));
    }

    #[test]
    fn small_outlines_keep_more_points() {
        let arc = line(&[(3450.0, 2450.0), (3454.0, 2453.0), (3458.0, 2450.0)]);
        assert_eq!(simplify_arc(&arc, 1e6).len(), 2);
        assert_eq!(simplify_arc(&arc, 100.0).len(), 3);
    }

    #[test]
    fn lines_far_from_the_theatre_are_coarser() {
        let near = tolerance(&line(&[(3450.0, 2450.0)]));
        let far = tolerance(&line(&[(3450.0, 2450.0 - REACH)]));
        assert!((far / near - 2.0).abs() < 1e-9);
    }
}
