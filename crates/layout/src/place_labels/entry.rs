//! A label and the placement that has been found for it.

use model::{MapBox, MapPoint};

use super::collision::Shape;
use super::text_metrics::TextMetrics;
use super::{LabelPlacement, LabelRequest, PixelBox};

/// A label and the placement that has been found for it.
pub(super) struct Entry<'a> {
    pub(super) owner: usize,
    pub(super) request: &'a LabelRequest,
    pub(super) first: TextMetrics,
    pub(super) all: TextMetrics,
    pub(super) placement: Option<LabelPlacement>,
}

impl<'a> Entry<'a> {
    pub(super) fn new(owner: usize, request: &'a LabelRequest) -> Self {
        let all = TextMetrics::of(&request.lines);
        let first =
            if request.whole { all } else { TextMetrics::of(request.lines.get(..1).unwrap_or_default()) };
        Self { owner, request, first, all, placement: None }
    }

    /// Whether there is text, and all numbers are finite.
    pub(super) fn can_be_placed(&self) -> bool {
        let TextMetrics { width, ascent, descent } = self.all;
        is_finite(self.request.at) && (width + ascent + descent).is_finite() && !self.request.lines.is_empty()
    }

    pub(super) fn shape(&self, text_box: PixelBox, from_scale: f32) -> Shape {
        Shape::of_label(self.owner, self.request.at, text_box, from_scale)
    }

    /// The shape of the leader line, if there is one.
    pub(super) fn leader(&self, ends: Option<[(i16, i16); 2]>, from_scale: f32) -> Option<Shape> {
        ends.map(|ends| Shape::of_leader(self.owner, self.request.at, ends, from_scale))
    }

    /// A box round the point on the map sheet, at a scale in CSS pixels a kilometre.
    pub(super) fn on_map(&self, text_box: PixelBox, scale: f32) -> MapBox {
        let MapPoint { x, y } = self.request.at;
        MapBox {
            min: MapPoint { x: x + text_box.left / scale, y: y + text_box.top / scale },
            max: MapPoint { x: x + text_box.right / scale, y: y + text_box.bottom / scale },
        }
    }
}

/// Whether both coordinates are finite.
pub(super) fn is_finite(point: MapPoint) -> bool {
    point.x.is_finite() && point.y.is_finite()
}
