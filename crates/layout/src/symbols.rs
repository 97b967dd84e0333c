//! The symbols that the map draws: their shapes and sizes.
//!
//! An object's kind comes in, the shape and size of its symbol on the screen goes out. It knows nothing of words.

use model::Kind;

/// Radii of the symbols that have one size, in CSS pixels.
const SITE: f32 = 9.0;
const BUILDUP: f32 = 9.0;
pub(crate) const TOWN: f32 = 3.5;
/// Room between an area's edge and its label.
pub(crate) const AREA_EDGE: f32 = 3.0;
/// A circle in the legend's list of symbols, in CSS pixels.
const LEGEND_CIRCLE: f32 = 6.0;
/// The smallest circle that can still be seen.
const LEAST_CIRCLE: f32 = 2.5;

/// What a symbol looks like, round the origin, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SymbolShape {
    /// A circle of a radius.
    Circle(f32),
    /// An outline as SVG path data.
    Path(&'static str),
}

/// The shape of an object's symbol; none for what has an outline on the map, or no place on it.
pub fn shape(kind: &Kind, circle_scale: f32) -> Option<SymbolShape> {
    match kind {
        Kind::Force(force) => Some(SymbolShape::Circle(circle_radius(force.troops, circle_scale))),
        Kind::Site(_) => Some(SymbolShape::Path("M0-8.5L8.5 6.5h-17z")),
        Kind::Buildup(_) => Some(SymbolShape::Path("M-8-8h16v16h-16z")),
        Kind::Place(_) => Some(SymbolShape::Circle(TOWN)),
        Kind::Area(_) | Kind::Event(_) => None,
    }
}

/// The shape of a kind's symbol in the legend, within a square of 24 pixels: circles in one size, outlines as a swatch.
pub fn legend_shape(kind: &Kind) -> Option<SymbolShape> {
    match kind {
        Kind::Force(_) => Some(SymbolShape::Circle(LEGEND_CIRCLE)),
        Kind::Area(_) => Some(SymbolShape::Path("M-9-6.5h18v13h-18z")),
        Kind::Site(_) | Kind::Buildup(_) | Kind::Place(_) | Kind::Event(_) => shape(kind, 1.0),
    }
}

/// Half of the room that an object's symbol takes, in CSS pixels.
pub fn radius(kind: &Kind, circle_scale: f32) -> f32 {
    match kind {
        Kind::Force(force) => circle_radius(force.troops, circle_scale),
        Kind::Site(_) => SITE,
        Kind::Buildup(_) => BUILDUP,
        Kind::Place(_) => TOWN,
        Kind::Area(_) => AREA_EDGE,
        Kind::Event(_) => 0.0,
    }
}

/// The radius of a number's circle, in CSS pixels.
///
/// Areas are in proportion to numbers, down to the smallest circle that can still be seen.
pub fn circle_radius(number: u32, circle_scale: f32) -> f32 {
    ((number as f32).sqrt() * circle_scale).max(LEAST_CIRCLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_have_areas_in_proportion() {
        let area = |number| circle_radius(number, 0.5).powi(2);
        assert!((area(1700) / area(100) - 17.0).abs() < 0.001);
        assert_eq!(circle_radius(1, 0.5), LEAST_CIRCLE);
    }
}
