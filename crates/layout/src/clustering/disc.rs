//! Whether two discs of constant size cover one another at some scale.

use model::MapPoint;

/// The overlap in CSS pixels, and as a part of both radii, from which a disc counts as covering another.
const OVERLAP: f32 = 6.0;
const OVERLAP_PART: f32 = 0.3;
/// No window shows the map at more CSS pixels a kilometre.
const LARGEST: f32 = 8.0;

/// A symbol or cluster on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Disc {
    /// The point that moves with the map.
    pub at: MapPoint,
    /// From there to its middle, in CSS pixels.
    pub offset: (i16, i16),
    /// In CSS pixels.
    pub radius: f32,
}

impl Disc {
    /// Whether two discs cover one another at a scale or at any larger one.
    pub(super) fn covers(self, other: Self, scale: f32) -> bool {
        let radii = self.radius + other.radius;
        radii - self.nearest(other, scale) > OVERLAP.min(OVERLAP_PART * radii)
    }

    /// The least distance of two middles at a scale and all larger ones, in CSS pixels.
    pub(super) fn nearest(self, other: Self, scale: f32) -> f32 {
        let way = (other.at.x - self.at.x, other.at.y - self.at.y);
        let apart = (
            f32::from(other.offset.0) - f32::from(self.offset.0),
            f32::from(other.offset.1) - f32::from(self.offset.1),
        );
        let square = way.0 * way.0 + way.1 * way.1;
        let along = apart.0 * way.0 + apart.1 * way.1;
        let scale = if square > 0.0 { (-along / square).clamp(scale, LARGEST) } else { scale };
        (apart.0 + way.0 * scale).hypot(apart.1 + way.1 * scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn disc(x: f32, offset: i16) -> Disc {
        Disc { at: MapPoint { x, y: 0.0 }, offset: (offset, 0), radius: 10.0 }
    }

    #[test]
    fn discs_part_as_the_scale_grows() {
        assert!(disc(0.0, 0).covers(disc(100.0, 0), 0.1));
        assert!(!disc(0.0, 0).covers(disc(100.0, 0), 0.2));
    }

    #[test]
    fn a_disc_that_will_pass_another_covers_it() {
        assert!(disc(0.0, 0).covers(disc(100.0, -40), 0.1));
        assert!(!disc(0.0, 0).covers(disc(100.0, -40), 0.6));
        assert!(!disc(0.0, 0).covers(disc(100.0, 40), 0.1));
    }
}
