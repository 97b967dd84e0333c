//! Whose ground a label stands on: a label on a territory that is not its own misleads.
//!
//! Outlines come in; how far a box misleads goes out. It knows nothing of countries or of what a label says.

use model::{MapBox, MapPoint, Outline, Ring};

/// Width of a cell in kilometres, unless the map has more than [`MOST_CELLS`] of these; labels are wider at every scale.
const CELL: f32 = 8.0;
/// The most columns and rows.
const MOST_CELLS: f32 = 1024.0;
/// In how many columns and rows a box is looked at.
const SAMPLES: (u8, u8) = (7, 3);

/// An outline on which labels of other things mislead.
#[derive(Clone, Copy, Debug)]
pub struct Territory<'a> {
    /// What belongs to it.
    pub outline: &'a Outline,
    /// How much a label of something else misleads there; 0 for not at all.
    pub weight: u8,
}

/// The territories of a map, in cells.
#[derive(Clone, Debug, Default)]
pub struct Territories {
    corner: MapPoint,
    /// Width of a cell in kilometres.
    cell: f32,
    columns: usize,
    /// The territory of each cell, row by row; of two at the same place the later one.
    cells: Vec<Option<u16>>,
    weights: Vec<u8>,
}

impl Territories {
    /// The territories by their index in a list.
    pub fn new(territories: &[Territory]) -> Self {
        let points = territories.iter().flat_map(|territory| territory.outline.rings().flatten());
        let Some(bounds) = MapBox::around(points.copied().filter(|at| at.x.is_finite() && at.y.is_finite()))
        else {
            return Self::default();
        };
        let cell = CELL.max(bounds.width().max(bounds.height()) / MOST_CELLS);
        let count = |length: f32| (length / cell).ceil().clamp(1.0, MOST_CELLS) as usize;
        let (columns, rows) = (count(bounds.width()), count(bounds.height()));
        let weights = territories.iter().map(|territory| territory.weight).collect();
        let mut map = Self { corner: bounds.min, cell, columns, cells: vec![None; columns * rows], weights };
        for (index, territory) in (0..).zip(territories) {
            map.fill(index, territory.outline);
        }
        map
    }

    /// The territory at a point, if there is one.
    pub fn at(&self, point: MapPoint) -> Option<u16> {
        let cell = |length: f32| (length >= 0.0).then_some((length / self.cell) as usize);
        let column = cell(point.x - self.corner.x).filter(|column| *column < self.columns)?;
        let row = cell(point.y - self.corner.y)?;
        self.cells.get(row.checked_mul(self.columns)? + column).copied().flatten()
    }

    /// How much a box misleads: nothing where all of it is on its own ground or on none, 100 and more where all of it is
    /// on others', times their weight.
    pub(super) fn misleads(&self, bounds: MapBox, own: &[u16]) -> u16 {
        let (across, down) = SAMPLES;
        let part = |least: f32, most: f32, nth: u8, count: u8| {
            least + (most - least) * (f32::from(nth) + 0.5) / f32::from(count)
        };
        let points = (0..across).flat_map(|column| {
            (0..down).map(move |row| MapPoint {
                x: part(bounds.min.x, bounds.max.x, column, across),
                y: part(bounds.min.y, bounds.max.y, row, down),
            })
        });
        let foreign = points.filter_map(|point| self.at(point).filter(|index| !own.contains(index)));
        let weight = |index: u16| self.weights.get(usize::from(index)).copied().unwrap_or(0);
        foreign.map(weight).map(u16::from).sum::<u16>() * 100 / (u16::from(across) * u16::from(down))
    }

    /// Marks the cells whose middles are within an outline, row by row of those that it reaches.
    fn fill(&mut self, index: u16, outline: &Outline) {
        let Self { corner, cell: width, columns, .. } = *self;
        let Some(bounds) = MapBox::around(outline.rings().flatten().copied()) else { return };
        let nth = |length: f32| (length / width) as usize;
        let (first, last) = (nth(bounds.min.y - corner.y), nth(bounds.max.y - corner.y));
        let rows = (0_u16..).zip(self.cells.chunks_mut(columns)).take(last.saturating_add(1)).skip(first);
        for (row, cells) in rows {
            let mut crossings: Vec<f32> =
                outline.rings().flat_map(|ring| crossings(ring, middle(corner.y, width, row))).collect();
            crossings.sort_by(f32::total_cmp);
            for pair in crossings.chunks_exact(2) {
                let [start, end] = *pair else { continue };
                let is_within = |x: f32| start <= x && x < end;
                let (first, last) = (nth(start - corner.x), nth(end - corner.x));
                for (column, cell) in (0_u16..).zip(cells.iter_mut()).take(last.saturating_add(1)).skip(first)
                {
                    if is_within(middle(corner.x, width, column)) {
                        *cell = Some(index);
                    }
                }
            }
        }
    }
}

/// The middle of a cell, in kilometres.
fn middle(corner: f32, width: f32, nth: u16) -> f32 {
    corner + (f32::from(nth) + 0.5) * width
}

/// Where a ring crosses a height.
fn crossings(ring: &Ring, y: f32) -> impl Iterator<Item = f32> {
    let ends = ring.iter().zip(ring.iter().cycle().skip(1));
    ends.filter(move |(a, b)| (a.y <= y) != (b.y <= y))
        .map(move |(a, b)| a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f32, y: f32, width: f32) -> Outline {
        let corners = [(x, y), (x + width, y), (x + width, y + width), (x, y + width)];
        Outline::of_ring(corners.map(|(x, y)| MapPoint { x, y }).to_vec())
    }

    fn around(x: f32, y: f32) -> MapBox {
        MapBox::centred(MapPoint { x, y }, 70.0, 30.0)
    }

    #[test]
    fn a_label_misleads_on_foreign_ground_alone() {
        let (west, east) = (square(0.0, 0.0, 400.0), square(400.0, 0.0, 400.0));
        let territories = [Territory { outline: &west, weight: 1 }, Territory { outline: &east, weight: 2 }];
        let territories = Territories::new(&territories);
        assert_eq!(territories.at(MapPoint { x: 100.0, y: 100.0 }), Some(0));
        assert_eq!(territories.at(MapPoint { x: 900.0, y: 100.0 }), None);
        assert_eq!(territories.misleads(around(200.0, 200.0), &[0]), 0);
        assert_eq!(territories.misleads(around(200.0, 200.0), &[1]), 100);
        assert_eq!(territories.misleads(around(600.0, 200.0), &[0]), 200);
        let half = territories.misleads(around(404.0, 200.0), &[0]);
        assert!((80..=120).contains(&half), "{half}");
    }

    #[test]
    fn a_map_of_the_world_has_larger_cells() {
        let (west, east) = (square(0.0, 0.0, 20_000.0), square(20_000.0, 0.0, 20_000.0));
        let territories = [Territory { outline: &west, weight: 1 }, Territory { outline: &east, weight: 1 }];
        let territories = Territories::new(&territories);
        assert_eq!(territories.at(MapPoint { x: 39_900.0, y: 19_900.0 }), Some(1));
        assert_eq!(territories.at(MapPoint { x: 19_900.0, y: 100.0 }), Some(0));
    }

    #[test]
    fn holes_belong_to_no_one() {
        let mut outline = square(0.0, 0.0, 400.0);
        outline.polygons[0].holes = vec![square(100.0, 100.0, 200.0).polygons[0].exterior.clone()];
        let territories = Territories::new(&[Territory { outline: &outline, weight: 1 }]);
        assert_eq!(territories.at(MapPoint { x: 200.0, y: 200.0 }), None);
        assert_eq!(territories.at(MapPoint { x: 50.0, y: 200.0 }), Some(0));
    }

    #[test]
    fn no_territory_misleads_no_one() {
        assert_eq!(Territories::new(&[]).misleads(around(0.0, 0.0), &[]), 0);
    }
}
