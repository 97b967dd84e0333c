//! Crimea as a part of Ukraine's own outline.
//!
//! One atlas counts Crimea to Ukraine, the other draws it as a piece of Russia. The line across the isthmus comes
//! from the second, the coast from the first, so that the coast is the same line for Ukraine and for Crimea.

use anyhow::{Context, Result, bail, ensure};
use basemap::topology::{ArcOutline, ArcRef, ArcRing, ring_positions};
use geo::{Area, Centroid, Contains, LineString, Polygon, coord};
use model::LonLat;

use crate::{
    atlas::{Atlas, WorldAtlas},
    merge::ends,
};

/// How far the two atlases may place the same point apart, in degrees: two steps of the coarser one.
const SAME_PLACE: f64 = 0.008;

/// Where Crimea lies: west, south, east, north, in degrees.
const EXPECTED: [f64; 4] = [32.4, 44.3, 36.7, 46.3];

/// Splits Ukraine's coast where the isthmus meets it, and gives Crimea's ring along that coast.
pub(crate) fn outline(atlas: &mut Atlas, world: &WorldAtlas) -> Result<ArcRing> {
    let land_line = land_line(atlas, world)?;
    let (Some(&west), Some(&east)) = (land_line.first(), land_line.last()) else {
        bail!("the isthmus has no line")
    };
    split(atlas, west)?;
    split(atlas, east)?;
    atlas.arcs.push(land_line);
    let isthmus = ArcRef(i32::try_from(atlas.arcs.len() - 1)?);

    let coast = mainland(atlas)?;
    let one = [walk(&coast, west, east, &atlas.arcs)?, vec![isthmus.reversed()]].concat();
    let other = [walk(&coast, east, west, &atlas.arcs)?, vec![isthmus]].concat();
    let smaller = if area(&one, atlas)? < area(&other, atlas)? { one } else { other };
    let places =
        ring_positions(&smaller, &atlas.arcs).ok().context("Crimea uses an arc that is not there")?;
    let [w, s, e, n] = EXPECTED;
    let fits = |p: &LonLat| (w..=e).contains(&p.lon) && (s..=n).contains(&p.lat);
    ensure!(places.iter().all(fits), "Crimea is not where it was: {places:?}");
    Ok(smaller)
}

/// The line across the isthmus: the longest run of points of the peninsula that Ukraine's coast does not have,
/// with the points of that coast at either end.
fn land_line(atlas: &Atlas, world: &WorldAtlas) -> Result<Vec<LonLat>> {
    let coast = ring_positions(&mainland(atlas)?, &atlas.arcs).ok().context("Ukraine lacks an arc")?;
    let mut peninsula = peninsula(world, &polygon(&coast))?;
    peninsula.pop();
    let on_coast = |place: &LonLat| coast.iter().find(|at| near(**at, *place)).copied();
    // The search begins on the coast, so that no run is cut in two.
    let begin = peninsula.iter().position(|place| on_coast(place).is_some());
    peninsula.rotate_left(begin.context("the peninsula shares no point with Ukraine's coast")?);
    peninsula.extend(peninsula.first().copied());

    let mut longest = Vec::new();
    let mut run = Vec::new();
    for place in peninsula {
        let coastal = on_coast(&place);
        run.push(coastal.unwrap_or(place));
        if let Some(end) = coastal {
            let done = std::mem::replace(&mut run, vec![end]);
            longest = if done.len() > longest.len() { done } else { longest };
        }
    }
    ensure!(longest.len() > 2, "the isthmus has no line");
    Ok(longest)
}

/// The piece of the second atlas's Russia whose middle lies in Ukraine.
fn peninsula(world: &WorldAtlas, ukraine: &Polygon) -> Result<Vec<LonLat>> {
    let arcs = world.places();
    let countries = &world.objects.countries.geometries;
    let russia = countries.iter().find(|country| country.properties.name == "Russia");
    let rings = russia.map(|country| &country.outline).map_or(&[][..], ArcOutline::polygons).iter().flatten();
    let mut pieces = rings.filter_map(|ring| ring_positions(ring, &arcs).ok());
    let inside =
        |ring: &Vec<LonLat>| polygon(ring).centroid().is_some_and(|middle| ukraine.contains(&middle));
    pieces.find(inside).context("no piece of the second atlas's Russia lies in Ukraine")
}

/// The outer ring of Ukraine's largest piece.
fn mainland(atlas: &Atlas) -> Result<ArcRing> {
    let ukraine = atlas.country("UKR").context("the atlas has no UKR")?;
    let longest = ukraine.pieces.iter().filter_map(|piece| piece.first()).max_by_key(|ring| ring.len());
    longest.cloned().context("UKR has no ring")
}

/// Splits the arc that has a place between its ends, everywhere it is used.
fn split(atlas: &mut Atlas, place: LonLat) -> Result<()> {
    let found = atlas.arcs.iter().enumerate().find_map(|(index, arc)| {
        let at = arc.iter().position(|p| *p == place)?;
        (at > 0 && at + 1 < arc.len()).then_some((index, at))
    });
    let Some((index, at)) = found else { return Ok(()) };
    let Some(arc) = atlas.arcs.get_mut(index) else { return Ok(()) };
    let rest = arc.split_off(at);
    arc.push(place);
    atlas.arcs.push(rest);
    let (first, second) = (ArcRef(i32::try_from(index)?), ArcRef(i32::try_from(atlas.arcs.len() - 1)?));
    for ring in atlas.countries.iter_mut().flat_map(|country| country.pieces.iter_mut().flatten()) {
        *ring = ring.iter().flat_map(|arc| halves(*arc, first, second)).collect();
    }
    Ok(())
}

/// What stands for an arc once the first one has lost its second half.
fn halves(arc: ArcRef, first: ArcRef, second: ArcRef) -> Vec<ArcRef> {
    if arc == first {
        vec![first, second]
    } else if arc == first.reversed() {
        vec![second.reversed(), first.reversed()]
    } else {
        vec![arc]
    }
}

/// The arcs of a ring from one junction to another.
fn walk(ring: &[ArcRef], from: LonLat, to: LonLat, arcs: &[Vec<LonLat>]) -> Result<ArcRing> {
    let mut path = Vec::new();
    for &arc in ring.iter().cycle().take(2 * ring.len()) {
        let (begin, end) = ends(arc, arcs)?;
        if !path.is_empty() || begin == from {
            path.push(arc);
            if end == to {
                return Ok(path);
            }
        }
    }
    bail!("Ukraine's coast does not lead from {from:?} to {to:?}")
}

fn area(ring: &[ArcRef], atlas: &Atlas) -> Result<f64> {
    let places = ring_positions(ring, &atlas.arcs).ok().context("a ring lacks an arc")?;
    Ok(polygon(&places).unsigned_area())
}

fn polygon(places: &[LonLat]) -> Polygon {
    let line: LineString = places.iter().map(|p| coord! { x: p.lon, y: p.lat }).collect();
    Polygon::new(line, Vec::new())
}

fn near(a: LonLat, b: LonLat) -> bool {
    (a.lon - b.lon).abs() < SAME_PLACE && (a.lat - b.lat).abs() < SAME_PLACE
}
