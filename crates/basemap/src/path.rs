//! Polygons as SVG path data.
//!
//! Polygons in whole kilometres come in; `M`, relative `l` and `m`, and `z` go out, with no needless character.
//! It does not promise anything for fractions: they are cut off.

use std::fmt::Write;

use geo::{Coord, LineString, MultiPolygon};

/// Path data of an outline.
pub(crate) fn path(outline: &MultiPolygon<f64>) -> String {
    let mut out = String::new();
    let mut pen = (0, 0);
    for ring in outline.iter().flat_map(|piece| std::iter::once(piece.exterior()).chain(piece.interiors())) {
        write_ring(&mut out, &mut pen, ring);
    }
    out
}

/// Writes a ring; the pen is where the ring before began, since `z` takes it back there.
fn write_ring(out: &mut String, pen: &mut (i32, i32), ring: &LineString<f64>) {
    // A closed line ends where it began, and `z` draws that step.
    let [first, rest @ .., _] = ring.0.as_slice() else { return };
    let first = whole(first);
    if out.is_empty() {
        write_pair(out, 'M', first);
    } else {
        write_pair(out, 'm', (first.0 - pen.0, first.1 - pen.1));
    }
    *pen = first;
    let (mut at, mut command) = (first, 'l');
    for next in rest.iter().map(whole) {
        write_pair(out, command, (next.0 - at.0, next.1 - at.1));
        (at, command) = (next, ' ');
    }
    out.push('z');
}

/// Writes a command with two numbers; a space stands only where no sign divides two numbers.
fn write_pair(out: &mut String, command: char, (x, y): (i32, i32)) {
    if command != ' ' || x >= 0 {
        out.push(command);
    }
    let space = if y < 0 { "" } else { " " };
    // Writing to a string cannot fail.
    let _ = write!(out, "{x}{space}{y}");
}

fn whole(at: &Coord<f64>) -> (i32, i32) {
    (at.x as i32, at.y as i32)
}

#[cfg(test)]
mod tests {
    use geo::{Polygon, polygon};

    use super::*;

    #[test]
    fn a_path_is_written_without_needless_characters() {
        let one: Polygon<f64> = polygon![(x: 10.0, y: 20.0), (x: 5.0, y: 25.0), (x: 15.0, y: 15.0)];
        let two: Polygon<f64> = polygon![(x: 12.0, y: 18.0), (x: 14.0, y: 18.0), (x: 14.0, y: 21.0)];
        assert_eq!(path(&MultiPolygon::new(vec![one, two])), "M10 20l-5 5 10-10zm2-2l2 0 0 3z");
    }

    #[test]
    fn nothing_is_written_as_nothing() {
        assert_eq!(path(&MultiPolygon::new(Vec::new())), "");
    }
}
