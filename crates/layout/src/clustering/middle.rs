//! The middle of some places.

use model::MapPoint;

/// The mean of some places.
pub(super) fn middle(places: &[MapPoint]) -> MapPoint {
    let count = f64::from(u32::try_from(places.len()).unwrap_or(u32::MAX).max(1));
    let mean =
        |of: fn(&MapPoint) -> f32| (places.iter().map(|at| f64::from(of(at))).sum::<f64>() / count) as f32;
    MapPoint { x: mean(|at| at.x), y: mean(|at| at.y) }
}
