//! Whether two shapes on the screen collide at any scale.
//!
//! Two shapes of constant size come in, whose points move apart as the scale grows; yes or no goes out.
//! It knows nothing of labels.
//!
//! Each shape is bounded along four directions: x, y and both diagonals. Along each direction the distance between two
//! shapes is linear in the scale, so that they overlap within one interval of scales. The shapes collide where the
//! four intervals have a scale in common.

use model::MapPoint;

use super::{Obstacle, PixelBox};

/// Room in CSS pixels between shapes along each direction.
const ROOM: [f32; 4] = [PADDING, PADDING, 2.0 * PADDING, 2.0 * PADDING];
/// Room in CSS pixels between boxes, and between a box and an obstacle.
pub(super) const PADDING: f32 = 2.0;

/// A label, leader line or obstacle, and the scales at which it is on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// The index of the label that it is part of, or none for an obstacle.
    pub owner: Option<usize>,
    /// The point that moves with the map.
    pub at: MapPoint,
    /// From that point to its edges along x, y, x + y and x - y, in CSS pixels.
    pub spans: [(f32, f32); 4],
    /// The scales at which it is there.
    pub scales: (f32, f32),
}

impl Shape {
    /// The box of a label's text, relative to the label's point.
    pub(super) fn of_label(owner: usize, at: MapPoint, b: PixelBox, from_scale: f32) -> Self {
        let spans = [
            (b.left, b.right),
            (b.top, b.bottom),
            (b.left + b.top, b.right + b.bottom),
            (b.left - b.bottom, b.right - b.top),
        ];
        Self { owner: Some(owner), at, spans, scales: (from_scale, f32::INFINITY) }
    }

    /// The octagon round an obstacle.
    pub(super) fn of_obstacle(obstacle: &Obstacle) -> Self {
        let slant = obstacle.radius * core::f32::consts::SQRT_2;
        let (x, y) = (f32::from(obstacle.offset.0), f32::from(obstacle.offset.1));
        let round = |middle: f32, radius: f32| (middle - radius, middle + radius);
        let spans =
            [round(x, obstacle.radius), round(y, obstacle.radius), round(x + y, slant), round(x - y, slant)];
        Self { owner: None, at: obstacle.at, spans, scales: obstacle.scales }
    }

    /// The octagon round a leader line; it is the line itself where that is upright, level or diagonal.
    pub(super) fn of_leader(owner: usize, at: MapPoint, ends: [(i16, i16); 2], from_scale: f32) -> Self {
        let [(a, b), (c, d)] = ends.map(|(x, y)| (f32::from(x), f32::from(y)));
        let between = |one: f32, other: f32| (one.min(other), one.max(other));
        let spans = [between(a, c), between(b, d), between(a + b, c + d), between(a - b, c - d)];
        Self { owner: Some(owner), at, spans, scales: (from_scale, f32::INFINITY) }
    }

    /// Whether two shapes overlap, or nearly do, at any scale at which both are there.
    pub(super) fn collides_with(&self, other: &Self) -> bool {
        let mut from = self.scales.0.max(other.scales.0);
        let mut to = self.scales.1.min(other.scales.1);
        let apart = self.directions().into_iter().zip(other.directions()).map(|(own, others)| others - own);
        for (((apart, own), others), room) in apart.zip(self.spans).zip(other.spans).zip(ROOM) {
            let (low, high) = overlapping_scales(apart, own.0 - others.1 - room, own.1 - others.0 + room);
            from = from.max(low);
            to = to.min(high);
            if from >= to {
                return false;
            }
        }
        true
    }

    /// The point along x, y, x + y and x - y, in kilometres.
    fn directions(&self) -> [f32; 4] {
        let MapPoint { x, y } = self.at;
        [x, y, x + y, x - y]
    }
}

/// The scales at which a distance is between two bounds; empty where the first is not smaller than the second.
fn overlapping_scales(kilometres: f32, low: f32, high: f32) -> (f32, f32) {
    if kilometres == 0.0 {
        let touches = low < 0.0 && 0.0 < high;
        return if touches { (0.0, f32::INFINITY) } else { (f32::INFINITY, 0.0) };
    }
    let (a, b) = (low / kilometres, high / kilometres);
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: PixelBox = PixelBox { left: -10.0, top: -10.0, right: 10.0, bottom: 10.0 };

    fn square(x: f32, y: f32, from_scale: f32) -> Shape {
        Shape::of_label(0, MapPoint { x, y }, SQUARE, from_scale)
    }

    #[test]
    fn boxes_that_part_before_a_scale_do_not_collide_from_it_on() {
        assert!(square(0.0, 0.0, 0.1).collides_with(&square(100.0, 0.0, 0.2)));
        assert!(!square(0.0, 0.0, 0.1).collides_with(&square(100.0, 0.0, 0.23)));
    }

    #[test]
    fn a_box_that_passes_another_between_two_scales_collides_with_it() {
        let passing = Shape::of_label(1, MapPoint { x: 100.0, y: 0.0 }, SQUARE.moved(-60.0, 0.0), 0.1);
        assert!(square(0.0, 0.0, 0.1).collides_with(&passing));
        assert!(!square(0.0, 0.0, 1.0).collides_with(&passing));
    }

    #[test]
    fn an_obstacle_that_has_gone_collides_with_nothing() {
        let at = MapPoint { x: 0.0, y: 0.0 };
        let obstacle = Shape::of_obstacle(&Obstacle { scales: (0.0, 0.2), ..Obstacle::new(at, 5.0) });
        assert!(obstacle.collides_with(&square(0.0, 0.0, 0.1)));
        assert!(!obstacle.collides_with(&square(0.0, 0.0, 0.2)));
    }

    #[test]
    fn a_slanting_line_leaves_what_lies_beside_it_free() {
        let at = MapPoint { x: 0.0, y: 0.0 };
        let line = Shape::of_leader(1, at, [(10, 10), (50, 50)], 0.1);
        let beside = PixelBox { left: 40.0, top: 0.0, right: 60.0, bottom: 15.0 };
        assert!(!line.collides_with(&Shape::of_label(0, at, beside, 0.1)));
        assert!(line.collides_with(&Shape::of_label(0, at, beside.moved(0.0, 25.0), 0.1)));
    }

    #[test]
    fn a_disc_leaves_its_corners_free() {
        let obstacle = Shape::of_obstacle(&Obstacle::new(MapPoint { x: 0.0, y: 0.0 }, 30.0));
        let corner = PixelBox { left: 24.0, top: 24.0, right: 40.0, bottom: 40.0 };
        let side = corner.moved(0.0, -24.0);
        let at = MapPoint { x: 0.0, y: 0.0 };
        assert!(!obstacle.collides_with(&Shape::of_label(0, at, corner, 0.1)));
        assert!(obstacle.collides_with(&Shape::of_label(0, at, side, 0.1)));
    }
}
