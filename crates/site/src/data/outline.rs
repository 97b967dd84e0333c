//! Outlines in degrees.
//!
//! SVG path data in kilometres comes in, polygons of longitude and latitude go out. It reads the commands that the
//! cartographer and the compiler write, `M`, `L` and `Z`, absolute and relative, and nothing else.

use anyhow::{Context, bail};
use model::{MapPoint, Projection};

/// A closed ring; the last place is the first one again.
pub(super) type Ring = Vec<[f64; 2]>;
/// An outer ring and its holes.
pub(super) type Polygon = Vec<Ring>;

/// The polygons of an outline.
///
/// # Units
/// Degrees of longitude and latitude to four decimals; outer rings run counter-clockwise, holes clockwise.
///
/// # Errors
/// Where the path holds another command or no number.
pub(super) fn polygons(path: &str, projection: &Projection) -> anyhow::Result<Vec<Polygon>> {
    let rings = subpaths(path)?.into_iter().filter(|ring| ring.len() > 2);
    let mut polygons: Vec<Polygon> = Vec::new();
    for ring in rings.map(|ring| closed(&ring, projection)) {
        let around =
            polygons.iter_mut().find(|polygon| polygon.first().is_some_and(|outer| holds(outer, &ring)));
        match around {
            Some(polygon) => polygon.push(turned(ring, false)),
            None => polygons.push(vec![turned(ring, true)]),
        }
    }
    Ok(polygons)
}

/// A place in degrees, to four decimals: about ten metres.
pub(super) fn place(point: MapPoint, projection: &Projection) -> [f64; 2] {
    let at = projection.invert(point);
    [at.lon, at.lat].map(|degrees| (degrees * 10_000.0).round() / 10_000.0)
}

fn closed(ring: &[MapPoint], projection: &Projection) -> Ring {
    let mut places: Ring = ring.iter().map(|point| place(*point, projection)).collect();
    places.dedup();
    if places.first() != places.last() {
        places.extend(places.first().copied());
    }
    places
}

fn turned(mut ring: Ring, counter_clockwise: bool) -> Ring {
    if (doubled_area(&ring) > 0.0) != counter_clockwise {
        ring.reverse();
    }
    ring
}

fn edges(ring: &Ring) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
    ring.iter().copied().zip(ring.iter().copied().skip(1))
}

fn doubled_area(ring: &Ring) -> f64 {
    edges(ring).map(|([x1, y1], [x2, y2])| x1 * y2 - x2 * y1).sum()
}

/// Whether a ring begins within another, by the even-odd rule.
fn holds(outer: &Ring, inner: &Ring) -> bool {
    let Some([x, y]) = inner.first().copied() else { return false };
    let crosses = |([x1, y1], [x2, y2]): &([f64; 2], [f64; 2])| {
        (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    };
    edges(outer).filter(crosses).count() % 2 == 1
}

/// The subpaths of path data, in kilometres.
fn subpaths(path: &str) -> anyhow::Result<Vec<Vec<MapPoint>>> {
    let mut rings: Vec<Vec<MapPoint>> = Vec::new();
    let mut pen = MapPoint { x: 0.0, y: 0.0 };
    let commands = path.split_inclusive(|c: char| c.is_ascii_alphabetic());
    let mut command = ' ';
    for part in commands.chain([" "]) {
        let numbers = numbers(part.trim_end_matches(|c: char| c.is_ascii_alphabetic()))?;
        if !numbers.is_empty() && matches!(command, 'M' | 'm') {
            rings.push(Vec::new());
        }
        for pair in numbers.chunks(2) {
            let [x, y] = pair else { bail!("a number without a partner in the outline `{path}`") };
            pen = match command {
                'M' | 'L' => MapPoint { x: *x, y: *y },
                'm' | 'l' => MapPoint { x: pen.x + x, y: pen.y + y },
                other => bail!("the command `{other}` in an outline"),
            };
            rings.last_mut().context("an outline that does not begin with `M`")?.push(pen);
        }
        command = part.chars().last().unwrap_or(' ');
        if matches!(command, 'Z' | 'z') {
            pen = rings.last().and_then(|ring| ring.first()).copied().unwrap_or(pen);
        }
    }
    Ok(rings)
}

/// Numbers that a space, a comma or the sign of the next one parts.
fn numbers(text: &str) -> anyhow::Result<Vec<f32>> {
    let spaced = text.replace('-', " -").replace(',', " ");
    spaced
        .split_whitespace()
        .map(|word| word.parse().with_context(|| format!("`{word}` is no number")))
        .collect()
}

#[cfg(test)]
mod tests {
    use model::LonLat;

    use super::*;

    const EUROPE: Projection =
        Projection { centre: LonLat { lon: 20.0, lat: 52.0 }, origin: MapPoint { x: 0.0, y: 0.0 } };

    #[test]
    fn relative_steps_begin_anew_where_the_last_ring_began() {
        let rings = subpaths("M10 20l-5 5 10-10zm2-2l2 0 0 3z").unwrap();
        let at = |x, y| MapPoint { x, y };
        assert_eq!(rings[0], [at(10.0, 20.0), at(5.0, 25.0), at(15.0, 15.0)]);
        assert_eq!(rings[1], [at(12.0, 18.0), at(14.0, 18.0), at(14.0, 21.0)]);
        assert_eq!(subpaths("M0 0L1 0L1 1Z").unwrap(), [[at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0)]]);
    }

    #[test]
    fn a_ring_within_another_is_its_hole_and_runs_the_other_way() {
        for path in
            ["M0 0l90 0 0 90-90 0zm30 30l30 0 0 30-30 0z", "M0 0l0 90 90 0 0-90zm30 30l0 30 30 0 0-30z"]
        {
            let polygons = polygons(path, &EUROPE).unwrap();
            assert_eq!((polygons.len(), polygons[0].len()), (1, 2));
            assert!(doubled_area(&polygons[0][0]) > 0.0 && doubled_area(&polygons[0][1]) < 0.0);
            assert_eq!(polygons[0][0].first(), polygons[0][0].last());
        }
        assert_eq!(polygons("M0 0l9 0 0 9zm30 0l9 0 0 9z", &EUROPE).unwrap().len(), 2);
    }

    #[test]
    fn places_come_back_to_four_decimals() {
        let at = EUROPE.project(LonLat { lon: 30.52, lat: 50.45 });
        assert_eq!(place(at, &EUROPE), [30.52, 50.45]);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for path in ["M0", "L1 1", "M0 0C1 1", "M0 0lx 1z"] {
            assert!(polygons(path, &EUROPE).is_err(), "{path}");
        }
    }
}
