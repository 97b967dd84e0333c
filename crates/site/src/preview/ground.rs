//! Which country each spot of the map's part belongs to, as coarsely as words need it.

use std::collections::BTreeSet;

use basemap::Region;
use layout::PixelBox;
use model::{CountryCode, Outline};

use super::view::{LEFT, View};
use super::{HEIGHT, WIDTH};

/// Width and height of a spot in pixels.
const SPOT: f32 = 8.0;

/// The land below a preview's map.
pub(super) struct Ground {
    columns: usize,
    spots: Vec<Option<CountryCode>>,
}

impl Ground {
    /// The land that a view shows.
    pub(super) fn new(region: &Region, view: &View) -> Self {
        let columns = ((f32::from(WIDTH) - LEFT) / SPOT) as usize;
        let rows = (f32::from(HEIGHT) / SPOT) as usize;
        let mut ground = Self { columns, spots: vec![None; columns * rows] };
        for (code, country) in &region.countries {
            for row in 0..rows {
                ground.fill(row, &country.outline, view, *code);
            }
        }
        ground
    }

    /// Fills a row between the borders that its middle crosses.
    fn fill(&mut self, row: usize, outline: &Outline, view: &View, code: CountryCode) {
        let y = (row as f32 + 0.5) * SPOT;
        let mut borders: Vec<f32> = outline
            .rings()
            .flat_map(|ring| {
                let points: Vec<(f32, f32)> = ring.iter().map(|at| view.place(*at)).collect();
                crossings(&points, y)
            })
            .collect();
        borders.sort_by(f32::total_cmp);
        for pair in borders.as_chunks::<2>().0 {
            let [from, to] = pair.map(|x| ((x - LEFT) / SPOT - 0.5).ceil().clamp(0.0, self.columns as f32));
            let start = row * self.columns;
            let spots = self.spots.get_mut(start + from as usize..start + to as usize);
            spots.into_iter().flatten().for_each(|spot| *spot = Some(code));
        }
    }

    /// The parts of a box, from 0 to 1, on some countries, and on all others.
    pub(super) fn shares(&self, text: PixelBox, countries: &BTreeSet<CountryCode>) -> (f32, f32) {
        let spots = |from: f32, to: f32| (from / SPOT).max(0.0) as usize..(to / SPOT).ceil() as usize;
        let (mut own, mut other, mut all) = (0, 0, 0);
        for row in spots(text.top, text.bottom) {
            for column in spots(text.left - LEFT, text.right - LEFT).filter(|at| *at < self.columns) {
                let spot = self.spots.get(row * self.columns + column).copied().flatten();
                all += 1;
                own += i32::from(spot.is_some_and(|code| countries.contains(&code)));
                other += i32::from(spot.is_some_and(|code| !countries.contains(&code)));
            }
        }
        let share = |part: i32| part as f32 / all.max(1) as f32;
        (share(own), share(other))
    }
}

/// Where a line from left to right crosses a ring.
fn crossings(ring: &[(f32, f32)], y: f32) -> Vec<f32> {
    let next = ring.iter().cycle().skip(1);
    let edges = ring.iter().zip(next).filter(|((_, from), (_, to))| (*from > y) != (*to > y));
    edges.map(|((x, from), (to_x, to))| x + (to_x - x) * (y - from) / (to - from)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::CardIx;

    #[test]
    fn a_spot_belongs_to_the_country_whose_name_stands_there() {
        let explainer = crate::explainer::bundled();
        let document = &explainer.article.document;
        let view = View::new(document, CardIx(0), document.sheet.home, None);
        let ground = Ground::new(&explainer.region, &view);
        for code in ["UKR", "POL", "ROU", "FRA", "RUS"].map(|code| CountryCode::parse(code).unwrap()) {
            let country = explainer.region.country(code).unwrap();
            let (x, y) = view.place(country.label_at);
            let small = PixelBox::at((x - 4.0, y - 4.0), (8.0, 8.0));
            assert!(ground.shares(small, &BTreeSet::from([code])).0 > 0.4, "{code:?}");
            assert!(ground.shares(small, &BTreeSet::new()).1 > 0.4, "{code:?}");
        }
        let (x, y) = view.place(explainer.region.seas[0].at);
        let sea = PixelBox::at((x - 4.0, y - 4.0), (8.0, 8.0));
        assert_eq!(ground.shares(sea, &BTreeSet::new()), (0.0, 0.0));
    }
}
