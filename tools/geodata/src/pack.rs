//! An atlas as a small `TopoJSON` text.
//!
//! Arcs in degrees come in; arcs in steps of a thousandth of a degree go out, those in use only.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use basemap::topology::{
    ArcOutline, ArcRef, ArcRing, AreaProperties, Collection, Geometry, Kind, Objects, Topology, Transform,
};
use model::LonLat;

use crate::atlas::Atlas;

/// Steps in a degree: a hundred metres or less each.
const STEPS: f64 = 1000.0;

/// The text of a file with every country of the atlas and with Crimea.
pub(crate) fn pack(atlas: &Atlas, crimea: &ArcRing) -> Result<String> {
    let mut used = Used::default();
    let countries = atlas.countries.iter().map(|country| Geometry {
        outline: used.outline(&country.pieces),
        properties: country.properties.clone(),
    });
    let countries = Collection { geometries: countries.collect() };
    let properties = AreaProperties { name: "crimea".to_owned(), country: "UKR".to_owned() };
    let crimea = Geometry { outline: used.outline(&[vec![crimea.clone()]]), properties };
    let topology = Topology {
        kind: Kind::Topology,
        transform: Transform { scale: [1.0 / STEPS; 2], translate: [0.0; 2] },
        objects: Objects { countries, areas: Collection { geometries: vec![crimea] } },
        arcs: used.arcs(&atlas.arcs).context("an outline uses an arc that is not there")?,
    };
    Ok(serde_json::to_string(&topology)? + "\n")
}

/// Arcs in use, numbered anew in the order of their use.
#[derive(Default)]
struct Used {
    order: Vec<usize>,
    next: i32,
    numbers: BTreeMap<usize, ArcRef>,
}

impl Used {
    fn outline(&mut self, pieces: &[Vec<ArcRing>]) -> ArcOutline {
        let mut piece = |rings: &Vec<ArcRing>| rings.iter().map(|ring| self.ring(ring)).collect();
        ArcOutline::MultiPolygon { arcs: pieces.iter().map(&mut piece).collect() }
    }

    fn ring(&mut self, ring: &[ArcRef]) -> ArcRing {
        let renumbered = ring.iter().map(|arc| {
            let renumbered = *self.numbers.entry(arc.index()).or_insert_with(|| {
                self.order.push(arc.index());
                self.next += 1;
                ArcRef(self.next - 1)
            });
            if arc.is_reversed() { renumbered.reversed() } else { renumbered }
        });
        renumbered.collect()
    }

    fn arcs(&self, arcs: &[Vec<LonLat>]) -> Option<Vec<Vec<[i64; 2]>>> {
        self.order.iter().map(|index| arcs.get(*index).map(|arc| steps(arc))).collect()
    }
}

/// An arc as its first position and the steps from there, without steps that lead nowhere.
fn steps(arc: &[LonLat]) -> Vec<[i64; 2]> {
    let mut whole: Vec<_> =
        arc.iter().map(|p| [(p.lon * STEPS).round() as i64, (p.lat * STEPS).round() as i64]).collect();
    whole.dedup();
    let mut before = [0, 0];
    for at in &mut whole {
        let step = [at[0] - before[0], at[1] - before[1]];
        before = std::mem::replace(at, step);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arc_is_written_as_steps() {
        let arc = [(10.0, 50.0), (10.0001, 50.0), (10.5, 49.75)].map(|(lon, lat)| LonLat { lon, lat });
        assert_eq!(steps(&arc), [[10_000, 50_000], [500, -250]]);
    }

    #[test]
    fn arcs_are_numbered_in_the_order_of_their_use() {
        let mut used = Used::default();
        assert_eq!(used.ring(&[ArcRef(7), ArcRef(!3), ArcRef(!7)]), [ArcRef(0), ArcRef(!1), ArcRef(!0)]);
    }
}
