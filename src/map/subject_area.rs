//! The countries that the map is about, as they lie on the screen: that of the article, and those of the frame or the selection.

use layout::PixelBox;
use model::Fixed;

use crate::dom::Element;

/// Where in a box it is looked for, in parts of its width and height.
const ACROSS: [f32; 3] = [0.15, 0.5, 0.85];
const DOWN: [f32; 2] = [0.3, 0.75];

/// The outlines of the countries that the map is about.
pub(super) struct SubjectArea {
    /// With the box round each on the screen: asking the browser about a point costs more.
    outlines: Vec<(Element, PixelBox)>,
    sheet: PixelBox,
    /// Units of the drawing for each pixel of the screen.
    scale: f32,
}

impl SubjectArea {
    /// Takes the outlines, which lie on the sheet, and the box round each.
    pub(super) fn new(outlines: Vec<(Element, PixelBox)>, sheet: PixelBox) -> Self {
        let drawing = outlines.first().and_then(|(outline, _)| outline.closest("svg")?.attribute("viewBox"));
        let width = drawing.and_then(|drawing| Fixed::parse(drawing.split(' ').nth(2)?));
        let scale = width.map_or(0.0, |width| width.0 / sheet.size().0);
        Self { outlines, sheet, scale }
    }

    /// Which part of a box lies on it, from 0 to 1.
    pub(super) fn share(&self, text: PixelBox) -> f32 {
        let (width, height) = text.size();
        let is_on =
            |across: f32, down: f32| self.holds_point(text.left + width * across, text.top + height * down);
        let count = |down: f32| ACROSS.into_iter().filter(|across| is_on(*across, down)).count();
        let held = DOWN.into_iter().map(count).sum::<usize>();
        held as f32 / (ACROSS.len() * DOWN.len()) as f32
    }

    fn holds_point(&self, x: f32, y: f32) -> bool {
        let point = PixelBox::at((x, y), (0.0, 0.0));
        let (right, down) = ((x - self.sheet.left) * self.scale, (y - self.sheet.top) * self.scale);
        self.outlines.iter().any(|(outline, around)| around.holds(point) && outline.holds(right, down))
    }
}
