//! Territories that the atlas draws apart from the country that the United Nations count them to.
//!
//! The atlas comes in and has fewer countries after; borders between the parts are gone.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use basemap::topology::{ArcRef, ArcRing};
use model::LonLat;

use crate::atlas::Atlas;

/// Territory and country.
const PARTS: [(&str, &str); 7] = [
    ("ALA", "FIN"),
    ("CYN", "CYP"),
    ("FRO", "DNK"),
    ("GGY", "GBR"),
    ("GRL", "DNK"),
    ("IMN", "GBR"),
    ("JEY", "GBR"),
];

/// Joins each territory with its country.
pub(crate) fn territories(atlas: &mut Atlas) -> Result<()> {
    for (part, whole) in PARTS {
        let at = atlas.countries.iter().position(|country| country.properties.code == part);
        let part = atlas.countries.remove(at.with_context(|| format!("the atlas has no {part}"))?);
        let country = atlas.countries.iter_mut().find(|country| country.properties.code == whole);
        let country = country.with_context(|| format!("the atlas has no {whole}"))?;
        country.pieces.extend(part.pieces);
        country.pieces = joined(std::mem::take(&mut country.pieces), &atlas.arcs)?;
    }
    Ok(())
}

/// Joins pieces that share an arc; such pieces must have no holes.
fn joined(pieces: Vec<Vec<ArcRing>>, arcs: &[Vec<LonLat>]) -> Result<Vec<Vec<ArcRing>>> {
    let used: BTreeSet<ArcRef> = pieces.iter().flatten().flatten().copied().collect();
    let shared = |reference: &ArcRef| used.contains(&reference.reversed());
    let (touching, mut apart): (Vec<_>, Vec<_>) =
        pieces.into_iter().partition(|piece| piece.iter().flatten().any(shared));
    let mut border: Vec<_> = touching.into_iter().flatten().flatten().filter(|arc| !shared(arc)).collect();
    while let Some(first) = border.pop() {
        apart.push(vec![stitched(first, &mut border, arcs)?]);
    }
    Ok(apart)
}

/// Goes on from an arc to the next one until the ring is closed.
fn stitched(first: ArcRef, border: &mut Vec<ArcRef>, arcs: &[Vec<LonLat>]) -> Result<ArcRing> {
    let (start, mut at) = ends(first, arcs)?;
    let mut ring = vec![first];
    while at != start {
        let next = border.iter().position(|arc| ends(*arc, arcs).is_ok_and(|(from, _)| from == at));
        let Some(next) = next else { bail!("a joined border does not close at {at:?}") };
        let arc = border.remove(next);
        at = ends(arc, arcs)?.1;
        ring.push(arc);
    }
    Ok(ring)
}

/// Where an arc begins and ends in its direction of travel.
pub(crate) fn ends(reference: ArcRef, arcs: &[Vec<LonLat>]) -> Result<(LonLat, LonLat)> {
    let arc = arcs.get(reference.index()).context("an outline uses an arc that is not there")?;
    let (Some(first), Some(last)) = (arc.first(), arc.last()) else { bail!("an arc is empty") };
    Ok(if reference.is_reversed() { (*last, *first) } else { (*first, *last) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    #[test]
    fn two_halves_become_one_ring() {
        let arcs = [
            vec![at(0.0, 0.0), at(-1.0, 0.5), at(0.0, 1.0)],
            vec![at(0.0, 1.0), at(0.0, 0.0)],
            vec![at(0.0, 1.0), at(1.0, 0.5), at(0.0, 0.0)],
        ];
        let west = vec![vec![ArcRef(0), ArcRef(1)]];
        let east = vec![vec![ArcRef(2), ArcRef(!1)]];
        let whole = joined(vec![west, east], &arcs).unwrap();
        assert_eq!(whole.len(), 1);
        assert_eq!(whole[0][0].len(), 2);
    }
}
