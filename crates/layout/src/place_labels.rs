//! Places labels on a map so that they overlap neither one another nor a symbol.
//!
//! Obstacles and labels come in, the most important label first; a placement for each goes out, with the smallest scale
//! at which it holds. It knows nothing of articles or of what a label says.

mod candidates;
mod collision;
mod collision_grid;
mod entry;
mod place;
mod territories;
#[cfg(test)]
mod tests;
mod text_metrics;
mod text_width;

use model::{MapBox, MapPoint};
use text_metrics::TextMetrics;

use crate::{Anchor, PixelBox, TypeStyle};
pub use place::place;
pub use territories::{Territories, Territory};

/// A disc on the map that labels keep clear of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Obstacle {
    /// The point that moves with the map.
    pub at: MapPoint,
    /// From that point to its centre, in CSS pixels.
    pub offset: (i16, i16),
    /// Its radius in CSS pixels, the same at every scale.
    pub radius: f32,
    /// The scales at which it is there: from the first one up to, but not including, the second one.
    pub scales: (f32, f32),
}

impl Obstacle {
    /// A disc round a point, there at every scale.
    pub fn new(at: MapPoint, radius: f32) -> Self {
        Self { at, offset: (0, 0), radius, scales: (0.0, f32::INFINITY) }
    }
}

/// A label to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRequest {
    /// The point it belongs to.
    pub at: MapPoint,
    /// From that point to the middle of its symbol, in CSS pixels.
    pub offset: (i16, i16),
    /// Radius of the symbol in CSS pixels; with 0 the label stands on the point itself.
    pub clearance: f32,
    /// Index of the smallest scale at which it may show.
    pub first_step: u8,
    /// Its lines, from top to bottom.
    pub lines: Vec<Line>,
    /// Whether it has to show at every scale at which there is any place for it.
    pub required: bool,
    /// Whether all of its lines show or none.
    pub whole: bool,
    /// Whether the place below the point is the best one, rather than the one beside it.
    pub beneath: bool,
    /// The territories that it belongs to.
    pub own: Vec<u16>,
}

/// What a window shows from a scale on; required labels stay within it where they can.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VisibleArea {
    /// The part of the sheet that the window shows at that scale.
    pub bounds: MapBox,
    /// The scale, in CSS pixels a kilometre.
    pub scale: f32,
}

impl VisibleArea {
    /// Whether a box round a point stays within the visible area, at a scale and at every larger one.
    fn holds(self, at: MapPoint, text_box: PixelBox, scale: f32) -> bool {
        let scale = scale.max(self.scale);
        (at.x - self.bounds.min.x) * scale + text_box.left >= 0.0
            && (self.bounds.max.x - at.x) * scale >= text_box.right
            && (at.y - self.bounds.min.y) * scale + text_box.top >= 0.0
            && (self.bounds.max.y - at.y) * scale >= text_box.bottom
    }
}

/// A line of a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// How it is set.
    pub style: TypeStyle,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlacement {
    /// From its point to the anchor on the first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end is anchored.
    pub anchor: Anchor,
    /// Index of the smallest scale at which the first line shows.
    pub step: u8,
    /// Index of the smallest scale at which the other lines show too; the number of scales where they never do.
    pub full_step: u8,
    /// The ends of the leader line to a label that is not next to its symbol, in CSS pixels from the point.
    pub leader: Option<[(i16, i16); 2]>,
}

/// The box round the lines that show at a zoom step, or `None` where none shows.
///
/// # Units
/// `scale` in CSS pixels a kilometre: from that of the zoom step up to the next one's.
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
    let text_box = TextMetrics::of(lines).at(placement.offset, placement.anchor);
    Some(text_box.moved(request.at.x * scale, request.at.y * scale))
}
