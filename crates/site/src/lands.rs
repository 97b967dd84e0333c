//! In which country a point of the map is.

use basemap::Region;
use layout::place_labels::{Territories, Territory};
use model::{CountryCode, MapPoint};

/// The countries of a region, by what they cover.
pub(crate) struct Lands {
    codes: Vec<CountryCode>,
    territories: Territories,
}

impl Lands {
    pub(crate) fn of(region: &Region) -> Self {
        let outlines =
            region.countries.values().map(|country| Territory { outline: &country.outline, weight: 1 });
        Self {
            codes: region.countries.keys().copied().collect(),
            territories: Territories::new(&outlines.collect::<Vec<_>>()),
        }
    }

    /// The country at a point.
    pub(crate) fn at(&self, point: MapPoint) -> Option<CountryCode> {
        self.territories.at(point).and_then(|at| self.codes.get(usize::from(at))).copied()
    }

    /// The countries in which some points are, each once, in the order of the points.
    pub(crate) fn around(&self, points: &[MapPoint]) -> Vec<CountryCode> {
        let mut found = Vec::new();
        for point in points {
            if let Some(code) = self.at(*point).filter(|code| !found.contains(code)) {
                found.push(code);
            }
        }
        found
    }
}
