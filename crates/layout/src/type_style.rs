//! The type of the map's labels.

use crate::LabelStyle;

/// From one baseline of a label to the next, in CSS pixels.
pub const LINE_HEIGHT: i16 = 15;

/// How a line of a label is set; the style sheet takes its sizes from here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypeStyle {
    /// Height of an em in CSS pixels, where the reader's text has the usual 16.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Space between letters, in em.
    pub spacing: f32,
}

impl TypeStyle {
    /// The type of a label's line: the first one beside a symbol is larger.
    pub fn of(style: LabelStyle, line: usize) -> Self {
        let (size, bold, spacing) = match style {
            LabelStyle::Symbol if line == 0 => (14.0, true, 0.0),
            LabelStyle::Symbol => (12.0, false, 0.0),
            LabelStyle::Sea => (12.0, false, 0.04),
            LabelStyle::Town => (12.5, true, 0.0),
            LabelStyle::MajorCountry => (13.0, false, 0.12),
            LabelStyle::MinorCountry => (11.0, false, 0.08),
        };
        Self { size, bold, spacing }
    }
}
