//! The size of a map on paper.

/// Width of a map on paper, in CSS pixels.
pub const WIDTH: f32 = 640.0;
/// Height of a map on paper, in CSS pixels.
pub const HEIGHT: f32 = 360.0;
