//! Outlines on the map sheet, as rings of points.
//!
//! It knows nothing of how an outline is drawn or written to a file.

use crate::MapPoint;

/// A closed line: its corners in order. The last corner is joined to the first one, which is not repeated.
pub type Ring = Vec<MapPoint>;

/// A piece of land, or of an area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon {
    /// The line round it.
    pub exterior: Ring,
    /// The lines round what is left out of it, such as another country within.
    pub holes: Vec<Ring>,
}

/// The outline of a country or an area: one polygon, or several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Its pieces.
    pub polygons: Vec<Polygon>,
}

impl Outline {
    /// The outline of one ring without holes.
    pub fn of_ring(exterior: Ring) -> Self {
        Self { polygons: vec![Polygon { exterior, holes: Vec::new() }] }
    }

    /// All rings, piece by piece: the line round it, then its holes.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.polygons.iter().flat_map(|piece| core::iter::once(&piece.exterior).chain(&piece.holes))
    }
}
