//! In which country a point of the map is.

use basemap::Region;
use layout::place_labels::{Territories, Territory};
use model::{CountryCode, MapPoint};

/// The countries of a region, by what they cover.
pub(super) struct Lands {
    codes: Vec<CountryCode>,
    territories: Territories,
}

impl Lands {
    pub(super) fn of(region: &Region) -> Self {
        let outlines =
            region.countries.values().map(|country| Territory { outline: &country.outline, weight: 0 });
        Self {
            codes: region.countries.keys().copied().collect(),
            territories: Territories::new(&outlines.collect::<Vec<_>>()),
        }
    }

    /// The countries in which some points are, each once, in the order of the points.
    pub(super) fn around(&self, points: &[MapPoint]) -> Vec<CountryCode> {
        let mut found = Vec::new();
        for point in points {
            let code = self.territories.at(*point).and_then(|at| self.codes.get(usize::from(at)));
            if let Some(code) = code.filter(|code| !found.contains(*code)) {
                found.push(*code);
            }
        }
        found
    }
}
