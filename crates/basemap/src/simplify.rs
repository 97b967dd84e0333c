//! Fewer points a line, by the area that each point adds.
//!
//! Projected arcs come in, arcs in whole kilometres go out; their ends stay, so shared borders stay shared.
//! It knows nothing of countries.
//!
//! # References
//! M. Visvalingam and J. D. Whyatt, “Line generalisation by repeated elimination of points”,
//! *The Cartographic Journal* 30 (1993).

use geo::{Coord, LineString, SimplifyVwPreserve, coord};

/// Area of the smallest triangle that a point may span where lines have the most detail, in square kilometres.
const FINEST: f64 = 20.0;

/// The largest part of its outline's area that a single point may take.
const SHARE: f64 = 0.02;

/// Where lines have the most detail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Focus {
    /// In kilometres on the sheet.
    pub(crate) at: Coord<f64>,
    /// The distance in kilometres at which the area of the smallest triangle has doubled.
    pub(crate) reach: f64,
}

/// Simplifies each arc on its own; `areas` holds, for each, the area of the smallest outline that it bounds.
pub(crate) fn simplify(arcs: &[Vec<Coord<f64>>], areas: &[f64], focus: Focus) -> Vec<Vec<Coord<f64>>> {
    arcs.iter().zip(areas).map(|(arc, &area)| simplify_arc(arc, area, focus)).collect()
}

fn simplify_arc(arc: &[Coord<f64>], area: f64, focus: Focus) -> Vec<Coord<f64>> {
    let tolerance = tolerance(arc, focus).min(SHARE * area);
    let line = LineString::new(arc.to_vec()).simplify_vw_preserve(tolerance);
    let mut whole: Vec<_> = line.0.iter().map(|c| coord! { x: c.x.round(), y: c.y.round() }).collect();
    whole.dedup();
    whole
}

/// The area of the smallest triangle; it grows with the square of the distance from the focus to the arc's nearest point.
fn tolerance(arc: &[Coord<f64>], focus: Focus) -> f64 {
    let distances = arc.iter().map(|c| ((c.x - focus.at.x).powi(2) + (c.y - focus.at.y).powi(2)).sqrt());
    let nearest = distances.fold(f64::INFINITY, f64::min);
    FINEST * (1.0 + (nearest / focus.reach).powi(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOCUS: Focus = Focus { at: Coord { x: 3450.0, y: 2450.0 }, reach: 750.0 };

    fn line(points: &[(f64, f64)]) -> Vec<Coord<f64>> {
        points.iter().map(|&(x, y)| coord! { x: x, y: y }).collect()
    }

    #[test]
    fn the_ends_of_an_arc_stay() {
        let arc = line(&[(3450.2, 2450.0), (3451.0, 2450.3), (3460.0, 2450.0)]);
        assert_eq!(simplify_arc(&arc, 1e6, FOCUS), line(&[(3450.0, 2450.0), (3460.0, 2450.0)]));
    }

    #[test]
    fn small_outlines_keep_more_points() {
        let arc = line(&[(3450.0, 2450.0), (3454.0, 2453.0), (3458.0, 2450.0)]);
        assert_eq!(simplify_arc(&arc, 1e6, FOCUS).len(), 2);
        assert_eq!(simplify_arc(&arc, 100.0, FOCUS).len(), 3);
    }

    #[test]
    fn lines_far_from_the_focus_are_coarser() {
        let near = tolerance(&line(&[(3450.0, 2450.0)]), FOCUS);
        let far = tolerance(&line(&[(3450.0, 2450.0 - FOCUS.reach)]), FOCUS);
        assert!((far / near - 2.0).abs() < 1e-9);
    }
}
