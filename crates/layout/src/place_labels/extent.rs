//! How far words reach from the anchor on their first baseline.
//!
//! Lines come in, their extent goes out, and the box it makes where the words stand.
//! It knows nothing of other words.

use crate::Anchor;

use super::{Line, PixelBox, metrics};

/// From one baseline to the next, in em of the lower line.
const LEADING: f32 = 1.25;
/// Height above the baseline in em; holds accents on capitals.
const ASCENT: f32 = 0.95;
/// Depth below the baseline in em.
const DESCENT: f32 = 0.25;

/// The size of some lines.
///
/// # Units
/// CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    /// Width of the widest line.
    pub width: f32,
    /// From the first baseline up.
    pub above: f32,
    /// From the first baseline down.
    pub below: f32,
}

impl Extent {
    /// The extent of lines below each other.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut extent = Self { width: 0.0, above: 0.0, below: 0.0 };
        let mut baseline = 0.0;
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                baseline += LEADING * line.set.size;
            }
            extent.width = extent.width.max(metrics::width(line));
            extent.above = extent.above.max(ASCENT * line.set.size - baseline);
            extent.below = extent.below.max(baseline + DESCENT * line.set.size);
        }
        extent
    }

    /// The box round the lines, as seen from the point they belong to.
    pub(super) fn at(self, offset: (i16, i16), anchor: Anchor) -> PixelBox {
        let (x, y) = (f32::from(offset.0), f32::from(offset.1));
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - self.width / 2.0,
            Anchor::End => x - self.width,
        };
        PixelBox { left, top: y - self.above, right: left + self.width, bottom: y + self.below }
    }

    /// From the top to the bottom.
    pub(super) fn height(self) -> f32 {
        self.above + self.below
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TypeStyle;

    fn line(text: &str, size: f32) -> Line {
        Line { text: text.into(), set: TypeStyle { size, bold: false, spacing: 0.0 } }
    }

    #[test]
    fn further_lines_reach_further_down_only() {
        let one = Extent::of(&[line("1,700", 16.0)]);
        let two = Extent::of(&[line("1,700", 16.0), line("in Poland", 12.0)]);
        assert_eq!(two.above, one.above);
        assert_eq!(two.below, 1.25 * 12.0 + 0.25 * 12.0);
        assert!(two.width > one.width);
    }

    #[test]
    fn the_anchor_says_which_end_stands_at_the_offset() {
        let extent = Extent { width: 40.0, above: 10.0, below: 4.0 };
        assert_eq!(extent.at((5, 0), Anchor::Start).left, 5.0);
        assert_eq!(extent.at((5, 0), Anchor::Middle).left, -15.0);
        assert_eq!(extent.at((5, 0), Anchor::End).right, 5.0);
    }
}
