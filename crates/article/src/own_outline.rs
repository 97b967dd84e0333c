//! An outline that the author draws.
//!
//! Corners come in, an outline with its box and a point within it go out.

use model::{MapBox, MapPoint, Outline};

/// A ring that encloses something.
#[derive(Debug)]
pub(crate) struct OwnOutline {
    points: Vec<MapPoint>,
    bounds: MapBox,
    centroid: MapPoint,
}

impl OwnOutline {
    /// The ring with some corners, or `None` where it encloses less than a square kilometre.
    pub(crate) fn of(points: Vec<MapPoint>) -> Option<Self> {
        let bounds = MapBox::around(points.iter().copied())?;
        let origin = bounds.min;
        let (mut area, mut x, mut y) = (0.0_f64, 0.0_f64, 0.0_f64);
        for (a, b) in edges(&points) {
            let (ax, ay) = (f64::from(a.x - origin.x), f64::from(a.y - origin.y));
            let (bx, by) = (f64::from(b.x - origin.x), f64::from(b.y - origin.y));
            let cross = ax * by - bx * ay;
            area += cross / 2.0;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
        }
        if area.abs() < 1.0 {
            return None;
        }
        let centroid =
            MapPoint { x: origin.x + (x / (6.0 * area)) as f32, y: origin.y + (y / (6.0 * area)) as f32 };
        Some(Self { points, bounds, centroid })
    }

    pub(crate) fn bounds(&self) -> MapBox {
        self.bounds
    }

    /// The outline that the ring makes.
    pub(crate) fn into_outline(self) -> Outline {
        Outline::of_ring(self.points)
    }

    /// The centroid, or where that lies outside, the middle of the widest part at its height.
    pub(crate) fn inner_point(&self) -> MapPoint {
        let y = self.centroid.y;
        let mut crossings: Vec<f32> = edges(&self.points)
            .filter(|(a, b)| (a.y > y) != (b.y > y))
            .map(|(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
            .collect();
        crossings.sort_by(f32::total_cmp);
        let spans = || crossings.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        if spans().any(|(left, right)| (left..=right).contains(&self.centroid.x)) {
            return self.centroid;
        }
        let widest = spans().max_by(|one, other| (one.1 - one.0).total_cmp(&(other.1 - other.0)));
        widest.map_or(self.centroid, |(left, right)| MapPoint { x: f32::midpoint(left, right), y })
    }
}

fn edges(points: &[MapPoint]) -> impl Iterator<Item = (MapPoint, MapPoint)> {
    points.iter().copied().zip(points.iter().copied().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(corners: &[(f32, f32)]) -> Option<OwnOutline> {
        OwnOutline::of(corners.iter().map(|(x, y)| MapPoint { x: *x, y: *y }).collect())
    }

    #[test]
    fn its_inner_point_is_the_centroid_where_that_lies_within() {
        let square = ring(&[(100.4, 200.0), (110.0, 200.0), (110.0, 210.0), (100.0, 210.0)]).unwrap();
        assert!((square.inner_point().x - 105.0).abs() < 0.2);
    }

    #[test]
    fn its_inner_point_lies_within_even_if_the_centroid_does_not() {
        let horseshoe = ring(&[
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 100.0),
            (90.0, 100.0),
            (90.0, 0.0),
            (120.0, 0.0),
            (120.0, 110.0),
            (0.0, 110.0),
        ]);
        let inner = horseshoe.unwrap().inner_point();
        assert!((0.0..=10.0).contains(&inner.x) || (90.0..=120.0).contains(&inner.x), "{inner:?}");
    }

    #[test]
    fn a_line_encloses_nothing() {
        assert!(ring(&[(0.0, 0.0), (10.0, 10.0), (20.0, 20.0)]).is_none());
        assert!(ring(&[]).is_none());
    }
}
