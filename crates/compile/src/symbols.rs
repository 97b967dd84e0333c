//! The symbols that the map draws.
//!
//! Objects come in, each symbol's place and size on the screen goes out. It knows nothing of words.

use model::{Kind, MapPoint, Object, ObjectIx};

/// Radii in CSS pixels.
const SITE: f32 = 8.0;
const BUILDUP: f32 = 9.0;
pub(crate) const TOWN: f32 = 3.5;
/// Room at an area's edge before its words.
pub(crate) const EDGE: f32 = 3.0;

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
pub(crate) fn symbols(objects: &[Object], troop_scale: f32) -> Vec<Symbol> {
    let drawn = objects.iter().enumerate().filter(|(_, object)| !matches!(object.kind, Kind::Area(_)));
    let of = |(ix, object): (usize, &Object)| {
        let radius = radius(object, troop_scale);
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

/// Half of the room that an object's symbol takes, in CSS pixels.
pub(crate) fn radius(object: &Object, troop_scale: f32) -> f32 {
    match &object.kind {
        Kind::Force(force) => force.radius(troop_scale),
        Kind::Site(_) => SITE,
        Kind::Buildup(_) => BUILDUP,
        Kind::Place(_) => TOWN,
        Kind::Area(_) => EDGE,
        Kind::Event(_) => 0.0,
    }
}
