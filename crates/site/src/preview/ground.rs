//! Which country each spot of a preview's map belongs to, as coarsely as words need it.

use std::collections::BTreeSet;

use basemap::Region;
use layout::PixelBox;
use model::CountryCode;

use super::view::View;
use crate::lands::Lands;

/// At how many places across and down a box is looked at.
const SAMPLES: (u8, u8) = (16, 4);

/// The land below a preview's map.
pub(super) struct Ground<'a> {
    view: &'a View,
    lands: Lands,
    /// The boxes of the countries' outlines.
    bounds: Vec<(CountryCode, PixelBox)>,
}

impl<'a> Ground<'a> {
    /// The land that a view shows.
    pub(super) fn new(region: &Region, view: &'a View) -> Self {
        let bounds = region.countries.iter().map(|(code, country)| {
            let ((left, top), (right, bottom)) =
                (view.place(country.bounds.min), view.place(country.bounds.max));
            (*code, PixelBox { left, top, right, bottom })
        });
        Self { view, lands: Lands::of(region), bounds: bounds.collect() }
    }

    /// The part, from 0 to 1, that words hide of the box round the one of some countries of which they hide most.
    pub(super) fn hidden(&self, text: PixelBox, countries: &BTreeSet<CountryCode>) -> f32 {
        let own = self.bounds.iter().filter(|(code, _)| countries.contains(code));
        let area = |it: PixelBox| it.size().0.max(0.0) * it.size().1.max(0.0);
        own.map(|(_, bounds)| area(bounds.common(text)) / area(*bounds).max(1.0)).fold(0.0, f32::max)
    }

    /// The parts of a box, from 0 to 1, on some countries, and on all others.
    pub(super) fn shares(&self, text: PixelBox, countries: &BTreeSet<CountryCode>) -> (f32, f32) {
        let part = |least: f32, most: f32, nth: u8, count: u8| {
            least + (most - least) * (f32::from(nth) + 0.5) / f32::from(count)
        };
        let (across, down) = SAMPLES;
        let (mut own, mut other) = (0.0, 0.0);
        for (column, row) in (0..across).flat_map(|column| (0..down).map(move |row| (column, row))) {
            let at = (part(text.left, text.right, column, across), part(text.top, text.bottom, row, down));
            match self.lands.at(self.view.at(at)).map(|code| countries.contains(&code)) {
                Some(true) => own += 1.0,
                Some(false) => other += 1.0,
                None => {}
            }
        }
        let all = f32::from(across) * f32::from(down);
        (own / all, other / all)
    }
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
        let shares = |at, codes: &[CountryCode]| {
            let (x, y) = view.place(at);
            let small = PixelBox::at((x - 2.0, y - 2.0), (4.0, 4.0));
            ground.shares(small, &codes.iter().copied().collect())
        };
        for code in ["UKR", "POL", "ROU", "FRA", "RUS"].map(|code| CountryCode::parse(code).unwrap()) {
            let at = explainer.region.country(code).unwrap().label_at;
            assert_eq!(shares(at, &[code]), (1.0, 0.0), "{code:?}");
            assert_eq!(shares(at, &[]), (0.0, 1.0), "{code:?}");
        }
        assert_eq!(shares(explainer.region.seas[0].at, &[]), (0.0, 0.0));
    }
}
