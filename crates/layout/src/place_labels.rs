//! Puts words on a map so that no two of them, and no words and symbol, overlap.
//!
//! Symbols and the words that belong to them come in, in the order of their importance; a place for each goes
//! out, with the smallest scale at which it holds. It knows nothing of articles or of what the words mean.

mod candidates;
mod collision_grid;
mod extent;
mod metrics;
mod place;
mod sweep;
#[cfg(test)]
mod tests;

use extent::Extent;
use model::{MapBox, MapPoint};

use crate::{Anchor, TypeStyle};
pub use place::place;

/// A disc on the map that words keep clear of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Obstacle {
    /// The point that moves with the map.
    pub at: MapPoint,
    /// From that point to its centre, in CSS pixels.
    pub offset: (i16, i16),
    /// Its radius in CSS pixels, the same at every scale.
    pub radius: f32,
    /// The scales at which it is there: from the first one on, up to the second one.
    pub scales: (f32, f32),
}

impl Obstacle {
    /// A disc round a point, there at every scale.
    pub fn new(at: MapPoint, radius: f32) -> Self {
        Self { at, offset: (0, 0), radius, scales: (0.0, f32::INFINITY) }
    }
}

/// Words that want a place.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRequest {
    /// The point they belong to.
    pub at: MapPoint,
    /// From that point to the middle of its symbol, in CSS pixels.
    pub offset: (i16, i16),
    /// Radius of the symbol in CSS pixels; 0 lets the words stand on the point itself.
    pub clearance: f32,
    /// Index of the smallest scale at which they may show.
    pub first_step: u8,
    /// The lines, the first one first.
    pub lines: Vec<Line>,
    /// Whether they must show at every scale where any place can be found.
    pub needed: bool,
    /// Whether the place beneath the point is the best one, not the one beside it.
    pub beneath: bool,
}

/// What a window on the map shows from a scale on; needed words stay within it where they can.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VisibleArea {
    /// The part of the sheet that the window shows at that scale.
    pub bounds: MapBox,
    /// The scale, in CSS pixels a kilometre.
    pub scale: f32,
}

impl VisibleArea {
    /// Whether a box about a point stays within the frame, at a scale and at every larger one.
    fn holds(self, at: MapPoint, spread: PixelBox, scale: f32) -> bool {
        let scale = scale.max(self.scale);
        (at.x - self.bounds.min.x) * scale + spread.left >= 0.0
            && (self.bounds.max.x - at.x) * scale >= spread.right
            && (at.y - self.bounds.min.y) * scale + spread.top >= 0.0
            && (self.bounds.max.y - at.y) * scale >= spread.bottom
    }
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// How they are set.
    pub set: TypeStyle,
}

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlacement {
    /// From their point to the anchor on the first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end is anchored.
    pub anchor: Anchor,
    /// Index of the smallest scale at which the first line shows.
    pub step: u8,
    /// Index of the smallest scale at which the other lines show too; the number of scales where they never do.
    pub full_step: u8,
    /// The ends of a line from the symbol to words further off, in CSS pixels from the point.
    pub leader: Option<[(i16, i16); 2]>,
}

/// A rectangle on the screen.
///
/// # Units
/// CSS pixels from the sheet's upper left corner; x grows rightward, y downward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PixelBox {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl PixelBox {
    /// Whether two boxes have more than an edge in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// The box moved right and down.
    #[must_use]
    pub fn moved(self, right: f32, down: f32) -> Self {
        Self {
            left: self.left + right,
            top: self.top + down,
            right: self.right + right,
            bottom: self.bottom + down,
        }
    }
}

/// The box round the lines that show at a zoom step, or `None` where none shows.
///
/// # Units
/// `scale` in CSS pixels a kilometre: that of the zoom step or any up to the next zoom step's.
pub fn shown_box(
    request: &LabelRequest,
    placement: &LabelPlacement,
    step: u8,
    scale: f32,
) -> Option<PixelBox> {
    let lines = match step {
        t if t < placement.step => return None,
        t if t < placement.full_step => request.lines.get(..1)?,
        _ => &request.lines,
    };
    let spread = Extent::of(lines).at(placement.offset, placement.anchor);
    Some(spread.moved(request.at.x * scale, request.at.y * scale))
}
