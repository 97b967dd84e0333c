//! The symbols of a document, each with its place and size.

use model::{Kind, MapPoint, Object, ObjectIx};

use crate::symbols::radius;

/// CSS pixels of a circle's radius for each square root of a number, small enough for a map on a phone whatever the
/// largest number is.
pub(crate) fn circle_scale(objects: &[Object]) -> f32 {
    let numbers = objects.iter().filter_map(|object| object.kind.count()).map(|count| count.number);
    let largest = numbers.max().unwrap_or(1).max(1);
    f32::min(0.52, 24.0 / (largest as f32).sqrt())
}

/// One of an object's symbols.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Symbol {
    pub(crate) object: ObjectIx,
    /// Which of the object's positions it stands at.
    pub(crate) position: usize,
    pub(crate) at: MapPoint,
    /// In CSS pixels.
    pub(crate) radius: f32,
}

/// Every symbol in the order of the document; areas have outlines in place of one.
pub(crate) fn symbols(objects: &[Object], circle_scale: f32) -> Vec<Symbol> {
    let drawn = objects.iter().enumerate().filter(|(_, object)| !matches!(object.kind, Kind::Area(_)));
    let of = |(ix, object): (usize, &Object)| {
        let radius = radius(&object.kind, circle_scale);
        let at = |(position, at): (usize, &MapPoint)| Symbol {
            object: ObjectIx(ix as u16),
            position,
            at: *at,
            radius,
        };
        object.positions().iter().enumerate().map(at).collect::<Vec<_>>()
    };
    drawn.flat_map(of).collect()
}
