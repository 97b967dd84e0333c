//! The sheet that a region is drawn on.
//!
//! Degrees come in, places on the sheet go out. It knows nothing of outlines.

use geo::{Coord, Rect, coord};
use model::{LonLat, MapPoint, Projection};

/// How far outlines run on beyond the sheet, so that no edge of a cut can be seen.
///
/// # Units
/// Kilometres.
pub const BLEED: f64 = 30.0;

/// A sheet and how places get onto it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProjectedSheet {
    /// Width in kilometres.
    pub width: u16,
    /// Height in kilometres.
    pub height: u16,
    /// How a place in degrees gets onto the sheet.
    pub projection: Projection,
}

impl ProjectedSheet {
    /// Where a place lies on the sheet or beyond it.
    ///
    /// # Units
    /// Kilometres; `x` grows rightward, `y` downward.
    pub fn place(&self, at: LonLat) -> Coord<f64> {
        let MapPoint { x, y } = self.projection.project(at);
        coord! { x: f64::from(x), y: f64::from(y) }
    }

    /// The sheet, grown by a margin in kilometres on each side.
    pub fn frame(&self, margin: f64) -> Rect<f64> {
        Rect::new(
            coord! { x: -margin, y: -margin },
            coord! { x: f64::from(self.width) + margin, y: f64::from(self.height) + margin },
        )
    }

    /// Where a place lies on the sheet, or `None` where the sheet does not reach.
    pub(crate) fn point_within(&self, at: LonLat) -> Option<MapPoint> {
        let at = self.projection.project(at);
        let inside =
            (0.0..=f32::from(self.width)).contains(&at.x) && (0.0..=f32::from(self.height)).contains(&at.y);
        inside.then_some(at)
    }
}

/// A place on the sheet as a point of the model.
pub(crate) fn point(at: Coord<f64>) -> MapPoint {
    MapPoint { x: at.x as f32, y: at.y as f32 }
}
