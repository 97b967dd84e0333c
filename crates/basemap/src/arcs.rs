//! How large the outlines are that run along an arc.
//!
//! Outlines as arcs come in, an area for each arc goes out. It knows nothing of names.

use geo::Coord;

use crate::{
    polygons::ring_area,
    topology::{ArcOutline, ring_positions},
};

/// For each arc, the area of the smallest ring that runs along it.
pub(crate) fn smallest_areas<'a>(
    outlines: impl Iterator<Item = &'a ArcOutline>,
    arcs: &[Vec<Coord<f64>>],
) -> Vec<f64> {
    let mut areas = vec![f64::INFINITY; arcs.len()];
    for ring in outlines.flat_map(ArcOutline::polygons).flatten() {
        let area = ring_positions(ring, arcs).map_or(f64::INFINITY, |line| ring_area(&line.into()));
        for reference in ring {
            if let Some(smallest) = areas.get_mut(reference.index()) {
                *smallest = smallest.min(area);
            }
        }
    }
    areas
}
