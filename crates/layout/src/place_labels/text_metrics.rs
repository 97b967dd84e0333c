//! The size of a label's text, measured from its first baseline.
//!
//! Lines come in, their metrics go out, and the box of the text at an offset. It knows nothing of other labels.

use crate::Anchor;

use super::{Line, PixelBox, text_width::text_width};

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
pub(super) struct TextMetrics {
    /// Width of the widest line.
    pub width: f32,
    /// From the first baseline to the top.
    pub ascent: f32,
    /// From the first baseline to the bottom.
    pub descent: f32,
}

impl TextMetrics {
    /// The metrics of lines below one another.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut metrics = Self { width: 0.0, ascent: 0.0, descent: 0.0 };
        let mut baseline = 0.0;
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                baseline += LEADING * line.style.size;
            }
            metrics.width = metrics.width.max(text_width(line));
            metrics.ascent = metrics.ascent.max(ASCENT * line.style.size - baseline);
            metrics.descent = metrics.descent.max(baseline + DESCENT * line.style.size);
        }
        metrics
    }

    /// The box round the lines, relative to the point they belong to.
    pub(super) fn at(self, offset: (i16, i16), anchor: Anchor) -> PixelBox {
        let (x, y) = (f32::from(offset.0), f32::from(offset.1));
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - self.width / 2.0,
            Anchor::End => x - self.width,
        };
        PixelBox { left, top: y - self.ascent, right: left + self.width, bottom: y + self.descent }
    }

    /// From the top to the bottom.
    pub(super) fn height(self) -> f32 {
        self.ascent + self.descent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TypeStyle;

    fn line(text: &str, size: f32) -> Line {
        Line { text: text.into(), style: TypeStyle { size, bold: false, spacing: 0.0 } }
    }

    #[test]
    fn further_lines_reach_further_down_only() {
        let one = TextMetrics::of(&[line("1,700", 16.0)]);
        let two = TextMetrics::of(&[line("1,700", 16.0), line("in Poland", 12.0)]);
        assert_eq!(two.ascent, one.ascent);
        assert_eq!(two.descent, 1.25 * 12.0 + 0.25 * 12.0);
        assert!(two.width > one.width);
    }

    #[test]
    fn the_anchor_says_which_end_stands_at_the_offset() {
        let metrics = TextMetrics { width: 40.0, ascent: 10.0, descent: 4.0 };
        assert_eq!(metrics.at((5, 0), Anchor::Start).left, 5.0);
        assert_eq!(metrics.at((5, 0), Anchor::Middle).left, -15.0);
        assert_eq!(metrics.at((5, 0), Anchor::End).right, 5.0);
    }
}
