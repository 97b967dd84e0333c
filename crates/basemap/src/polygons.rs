//! Rings of arcs become polygons on the sheet.
//!
//! Arcs in kilometres and the rings made of them come in; polygons cut to a frame go out.
//! It knows nothing of how a polygon is written to a file.

use geo::{Area, BooleanOps, BoundingRect, Coord, LineString, MapCoords, MultiPolygon, Polygon, Rect, coord};

use model::{MapBox, Outline};

use crate::{
    error::Problem,
    sheet,
    topology::{ArcRef, ArcRing, ring_positions},
};

/// Islands and holes below this area are not drawn, in square kilometres.
const SMALLEST: f64 = 30.0;

/// The polygons of a named outline, without islands too small to be seen unless nothing else is left of it.
pub(crate) fn polygons(
    name: &str,
    rings: &[Vec<ArcRing>],
    arcs: &[Vec<Coord<f64>>],
) -> Result<MultiPolygon<f64>, Problem> {
    let missing = |reference: ArcRef| Problem::MissingArc { name: name.to_owned(), arc: reference.index() };
    let all: Vec<_> =
        rings.iter().map(|rings| polygon(rings, arcs).map_err(missing)).collect::<Result<_, _>>()?;
    let largest = all.iter().map(Area::unsigned_area).fold(0.0, f64::max);
    let threshold = SMALLEST.min(largest);
    Ok(all.into_iter().filter(|p| p.unsigned_area() >= threshold && largest > 0.0).collect())
}

fn polygon(rings: &[ArcRing], arcs: &[Vec<Coord<f64>>]) -> Result<Polygon<f64>, ArcRef> {
    let mut lines = rings.iter().map(|ring| ring_positions(ring, arcs).map(closed));
    let exterior = lines.next().transpose()?.unwrap_or_else(|| LineString::new(Vec::new()));
    let holes: Vec<_> = lines.collect::<Result<_, _>>()?;
    Ok(Polygon::new(exterior, holes.into_iter().filter(|hole| ring_area(hole) >= SMALLEST).collect()))
}

fn closed(mut positions: Vec<Coord<f64>>) -> LineString<f64> {
    positions.dedup();
    LineString::new(positions)
}

/// The area that a ring encloses.
pub(crate) fn ring_area(ring: &LineString<f64>) -> f64 {
    Polygon::new(ring.clone(), Vec::new()).unsigned_area()
}

/// The part within a frame, in whole kilometres; outlines wholly within come out as they went in.
pub(crate) fn cut(outline: &MultiPolygon<f64>, frame: Rect<f64>) -> MultiPolygon<f64> {
    let pieces = outline.iter().flat_map(|piece| match piece.bounding_rect() {
        Some(bounds) if within(bounds, frame) => vec![piece.clone()],
        Some(bounds) if overlap(bounds, frame) => rounded(&piece.intersection(&frame.to_polygon())).0,
        _ => Vec::new(),
    });
    pieces.collect()
}

/// The box of a polygon.
pub(crate) fn bounds(polygon: &Polygon<f64>) -> Option<MapBox> {
    let rect = polygon.bounding_rect()?;
    Some(MapBox { min: sheet::point(rect.min()), max: sheet::point(rect.max()) })
}

/// The polygons of an outline as points of the model.
pub(crate) fn outline<'a>(pieces: impl IntoIterator<Item = &'a Polygon<f64>>) -> Outline {
    // A closed line of the geometry library repeats its first position at its end.
    let ring = |line: &LineString<f64>| {
        let corners = line.0.split_last().map_or(&[][..], |(_, corners)| corners);
        corners.iter().map(|at| sheet::point(*at)).collect()
    };
    let polygon = |piece: &Polygon<f64>| model::Polygon {
        exterior: ring(piece.exterior()),
        holes: piece.interiors().iter().map(ring).collect(),
    };
    Outline { polygons: pieces.into_iter().map(polygon).collect() }
}

/// What two outlines have in common, in whole kilometres.
pub(crate) fn common(one: &MultiPolygon<f64>, other: &Polygon<f64>) -> MultiPolygon<f64> {
    rounded(&one.intersection(other))
}

/// The largest piece of an outline.
pub(crate) fn largest(outline: &MultiPolygon<f64>) -> Option<&Polygon<f64>> {
    outline.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))
}

fn rounded(outline: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let whole = outline.map_coords(|c| coord! { x: c.x.round(), y: c.y.round() });
    whole.into_iter().filter(|piece| piece.unsigned_area() > 0.0).collect()
}

fn within(inner: Rect<f64>, outer: Rect<f64>) -> bool {
    let (a, b) = (inner, outer);
    b.min().x <= a.min().x && b.min().y <= a.min().y && a.max().x <= b.max().x && a.max().y <= b.max().y
}

fn overlap(a: Rect<f64>, b: Rect<f64>) -> bool {
    a.min().x < b.max().x && b.min().x < a.max().x && a.min().y < b.max().y && b.min().y < a.max().y
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, side: f64) -> Vec<Coord<f64>> {
        [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)]
            .map(|(dx, dy)| coord! { x: x + dx, y: y + dy })
            .to_vec()
    }

    #[test]
    fn islands_too_small_to_be_seen_are_left_out() {
        let arcs = [square(0.0, 0.0, 50.0), square(80.0, 0.0, 2.0)];
        let both = [vec![vec![ArcRef(0)]], vec![vec![ArcRef(1)]]];
        assert_eq!(polygons("x", &both, &arcs).unwrap().0.len(), 1);
    }

    #[test]
    fn an_outline_that_is_only_small_is_kept() {
        let arcs = [square(80.0, 0.0, 2.0)];
        assert_eq!(polygons("x", &[vec![vec![ArcRef(0)]]], &arcs).unwrap().unsigned_area(), 4.0);
    }

    #[test]
    fn a_cut_keeps_what_lies_within_the_frame() {
        let frame = Rect::new(coord! { x: 0.0, y: 0.0 }, coord! { x: 100.0, y: 100.0 });
        let outline = polygons("x", &[vec![vec![ArcRef(0)]]], &[square(90.0, 90.0, 40.0)]).unwrap();
        assert_eq!(cut(&outline, frame).unsigned_area(), 100.0);
    }
}
