//! Lines beyond the sheet, with as few points as leave the sheet as it is.
//!
//! The atlas comes in; after, lines that no window onto the sheet can show have hardly any points.

use basemap::{ProjectedSheet, sheet::BLEED};
use geo::Coord;
use model::LonLat;

use crate::atlas::Atlas;

/// How far beyond the sheet lines stay as they are, in kilometres.
const MARGIN: f64 = 4.0 * BLEED;

/// Thins every arc.
pub(crate) fn beyond_sheet(atlas: &mut Atlas, sheet: &ProjectedSheet) {
    for arc in &mut atlas.arcs {
        *arc = thinned(arc, sheet);
    }
}

/// Leaves out a point where it and both its neighbours lie beyond the same edge.
///
/// The line that takes its place lies beyond that edge too, so no point of the sheet changes sides.
fn thinned(arc: &[LonLat], sheet: &ProjectedSheet) -> Vec<LonLat> {
    let beyond = |at| beyond(at, sheet);
    let mut kept: Vec<LonLat> = Vec::new();
    for (index, &at) in arc.iter().enumerate() {
        let next = arc.get(index + 1);
        let superfluous = kept
            .last()
            .zip(next)
            .is_some_and(|(&before, &after)| beyond(before) & beyond(at) & beyond(after) != 0);
        if !superfluous {
            kept.push(at);
        }
    }
    kept
}

/// The edges that a place lies beyond, a bit each.
fn beyond(at: LonLat, sheet: &ProjectedSheet) -> u8 {
    let (Coord { x, y }, frame) = (sheet.place(at), sheet.frame(MARGIN));
    let sides = [x < frame.min().x, x > frame.max().x, y < frame.min().y, y > frame.max().y];
    sides.iter().enumerate().map(|(bit, beyond)| u8::from(*beyond) << bit).sum()
}

#[cfg(test)]
mod tests {
    use basemap::RegionFile;

    use super::*;

    fn thinned(arc: &[LonLat]) -> Vec<LonLat> {
        let region = RegionFile::parse(include_str!("../../../geodata/region.toml")).unwrap();
        super::thinned(arc, &region.projected_sheet())
    }

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    #[test]
    fn points_on_the_sheet_stay() {
        let arc = [at(20.0, 50.0), at(21.0, 50.1), at(22.0, 50.0)];
        assert_eq!(thinned(&arc), arc);
    }

    #[test]
    fn a_line_beyond_one_edge_keeps_only_its_ends() {
        let arc = [at(20.0, 5.0), at(21.0, 6.0), at(22.0, 5.0), at(23.0, 6.0)];
        assert_eq!(thinned(&arc), [arc[0], arc[3]]);
    }

    #[test]
    fn a_line_round_a_corner_keeps_the_corner() {
        let arc = [at(20.0, 5.0), at(100.0, 5.0), at(100.0, 50.0)];
        assert_eq!(thinned(&arc), arc);
    }
}
