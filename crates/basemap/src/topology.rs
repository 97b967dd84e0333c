//! The `TopoJSON` format: outlines whose shared borders are stored once.
//!
//! The text of a file comes in; arcs and the rings made of them go out. It knows nothing of projections.
//! The `topojson` crate is not used, since it dissolves arcs into separate outlines.
//!
//! # References
//! M. Bostock and C. Metcalf, *The `TopoJSON` Format Specification*, version 1.0.

use std::slice;

use model::LonLat;
use serde::{Deserialize, Serialize};

/// A `TopoJSON` file of quantised outlines; `O` lists its objects by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topology<O> {
    /// Always `Topology`.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// How whole numbers become degrees.
    pub transform: Transform,
    /// Collections of outlines.
    pub objects: O,
    /// Lines between junctions: a first position, then steps.
    pub arcs: Vec<Vec<[i64; 2]>>,
}

/// The one kind of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A topology.
    Topology,
}

/// How whole numbers become degrees: `position × scale + translate`, longitude first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transform {
    /// Degrees a step.
    pub scale: [f64; 2],
    /// Degrees at zero.
    pub translate: [f64; 2],
}

/// The objects of Cardinal's own file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objects {
    /// Every country on the sheet.
    pub countries: Collection<CountryProperties>,
    /// Areas within countries, along the same arcs.
    pub areas: Collection<AreaProperties>,
}

/// Outlines of one object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "GeometryCollection")]
pub struct Collection<P> {
    /// The outlines.
    pub geometries: Vec<Geometry<P>>,
}

/// An outline with what the file says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Geometry<P> {
    /// Its rings.
    #[serde(flatten)]
    pub outline: ArcOutline,
    /// What the file says of it.
    pub properties: P,
}

/// What Cardinal's own file says of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryProperties {
    /// ISO 3166-1 alpha-3 code, or `XKX`, which is not assigned but widely used.
    pub code: String,
    /// English name, short form.
    pub name: String,
}

/// What Cardinal's own file says of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaProperties {
    /// Its name in article files.
    pub name: String,
    /// The country it is part of.
    pub country: String,
}

/// A reference to an arc: its index, or the complement of its index for the arc backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArcRef(pub i32);

/// A closed line as the arcs that make it up.
pub type ArcRing = Vec<ArcRef>;

/// The rings of an outline, by polygon: first the outer one, then its holes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum ArcOutline {
    /// One piece.
    Polygon {
        /// Its rings.
        arcs: Vec<ArcRing>,
    },
    /// Several pieces.
    MultiPolygon {
        /// The rings of each.
        arcs: Vec<Vec<ArcRing>>,
    },
}

impl ArcRef {
    /// Which arc it is.
    pub fn index(self) -> usize {
        (if self.0 < 0 { !self.0 } else { self.0 }) as usize
    }

    /// Whether the arc is run through from its end.
    pub fn is_reversed(self) -> bool {
        self.0 < 0
    }

    /// The same arc the other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self(!self.0)
    }
}

impl ArcOutline {
    /// Its pieces, each with its rings.
    pub fn polygons(&self) -> &[Vec<ArcRing>] {
        match self {
            Self::Polygon { arcs } => slice::from_ref(arcs),
            Self::MultiPolygon { arcs } => arcs,
        }
    }
}

impl<O> Topology<O> {
    /// The places along each arc.
    pub fn places(&self) -> Vec<Vec<LonLat>> {
        self.arcs.iter().map(|arc| self.transform.places(arc)).collect()
    }
}

impl Transform {
    fn places(&self, arc: &[[i64; 2]]) -> Vec<LonLat> {
        let ([scale_x, scale_y], [west, south]) = (self.scale, self.translate);
        let mut at = [0, 0];
        let walk = arc.iter().map(|[dx, dy]| {
            at = [at[0] + dx, at[1] + dy];
            LonLat { lon: at[0] as f64 * scale_x + west, lat: at[1] as f64 * scale_y + south }
        });
        walk.collect()
    }
}

/// The positions of a ring, the first one again at its end, or the arc that the topology lacks.
///
/// # Errors
/// Gives back a reference that is out of range.
pub fn ring_positions<C: Copy>(ring: &[ArcRef], arcs: &[Vec<C>]) -> Result<Vec<C>, ArcRef> {
    let mut positions = Vec::new();
    for &reference in ring {
        let arc = arcs.get(reference.index()).ok_or(reference)?;
        positions.pop();
        if reference.is_reversed() {
            positions.extend(arc.iter().rev());
        } else {
            positions.extend(arc);
        }
    }
    Ok(positions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_sums_of_steps() {
        let transform = Transform { scale: [0.5, 0.25], translate: [10.0, 40.0] };
        let places = transform.places(&[[2, 4], [-1, 4]]);
        assert_eq!(places, [LonLat { lon: 11.0, lat: 41.0 }, LonLat { lon: 10.5, lat: 42.0 }]);
    }

    #[test]
    fn a_ring_runs_through_its_arcs_in_either_direction() {
        let arcs = [vec!['a', 'b', 'c'], vec!['a', 'd', 'c']];
        assert_eq!(ring_positions(&[ArcRef(0), ArcRef(!1)], &arcs), Ok(vec!['a', 'b', 'c', 'd', 'a']));
    }

    #[test]
    fn a_ring_names_the_arc_that_is_missing() {
        assert_eq!(ring_positions::<char>(&[ArcRef(7)], &[]), Err(ArcRef(7)));
    }
}
