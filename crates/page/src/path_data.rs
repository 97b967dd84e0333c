use core::fmt::Write;

use model::{MapPoint, Outline, Ring};

/// An outline as SVG path data in whole kilometres: `M`, relative `l` and `m`, and `z`, with no needless character.
pub fn path_data(outline: &Outline) -> String {
    let mut out = String::new();
    let mut pen = (0, 0);
    for ring in outline.rings() {
        write_ring(&mut out, &mut pen, ring);
    }
    out
}

/// Writes a ring; the pen is where the ring before began, since `z` takes it back there.
fn write_ring(out: &mut String, pen: &mut (i32, i32), ring: &Ring) {
    let [first, rest @ ..] = ring.as_slice() else { return };
    let first = whole(*first);
    if out.is_empty() {
        write_pair(out, 'M', first);
    } else {
        write_pair(out, 'm', (first.0 - pen.0, first.1 - pen.1));
    }
    *pen = first;
    let (mut at, mut command) = (first, 'l');
    for next in rest.iter().copied().map(whole) {
        write_pair(out, command, (next.0 - at.0, next.1 - at.1));
        (at, command) = (next, ' ');
    }
    out.push('z');
}

/// Writes a command with two numbers; a space stands only where no minus parts two numbers.
fn write_pair(out: &mut String, command: char, (x, y): (i32, i32)) {
    if command != ' ' || x >= 0 {
        out.push(command);
    }
    let space = if y < 0 { "" } else { " " };
    // Writing to a string cannot fail.
    let _ = write!(out, "{x}{space}{y}");
}

fn whole(at: MapPoint) -> (i32, i32) {
    (at.x.round() as i32, at.y.round() as i32)
}

#[cfg(test)]
mod tests {
    use model::Polygon;

    use super::*;

    fn ring(corners: &[(f32, f32)]) -> Ring {
        corners.iter().map(|(x, y)| MapPoint { x: *x, y: *y }).collect()
    }

    fn piece(corners: &[(f32, f32)]) -> Polygon {
        Polygon { exterior: ring(corners), holes: Vec::new() }
    }

    #[test]
    fn a_path_is_written_without_needless_characters() {
        let one = piece(&[(10.0, 20.0), (5.0, 25.0), (15.0, 15.0)]);
        let two = piece(&[(12.0, 18.0), (14.0, 18.0), (14.0, 21.0)]);
        assert_eq!(path_data(&Outline { polygons: vec![one, two] }), "M10 20l-5 5 10-10zm2-2l2 0 0 3z");
    }

    #[test]
    fn a_hole_follows_the_line_round_its_piece() {
        let holes = vec![ring(&[(2.0, 2.0), (3.0, 2.0), (3.0, 3.0)])];
        let exterior = ring(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0)]);
        let outline = Outline { polygons: vec![Polygon { exterior, holes }] };
        assert_eq!(path_data(&outline), "M0 0l9 0 0 9zm2 2l1 0 0 1z");
    }

    #[test]
    fn fractions_of_a_kilometre_are_rounded() {
        let square = ring(&[(100.4, 200.0), (110.0, 199.6), (110.0, 210.0), (99.5, 210.0)]);
        assert_eq!(path_data(&Outline::of_ring(square)), "M100 200l10 0 0 10-10 0z");
    }

    #[test]
    fn nothing_is_written_as_nothing() {
        assert_eq!(path_data(&Outline::default()), "");
    }
}
