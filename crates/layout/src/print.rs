//! The size of a map on paper.

/// Width of a map, and of all that stands on a sheet, in CSS pixels: that of A4 between margins of 10 millimetres.
pub const WIDTH: f32 = 718.0;
/// Height of a map above a long text, in CSS pixels.
pub const HEIGHT: f32 = 280.0;
/// Height of a map that has more room.
pub const TALL: f32 = 400.0;
/// Height of a map above a short text, in CSS pixels.
pub const TALLEST: f32 = 540.0;
