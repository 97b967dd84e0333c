//! The base map: what the page draws below an article's symbols.
//!
//! Built once from `geodata/`; the compiler looks places up in it, the press writes its paths into the page.
//! It knows nothing of articles.

use model::{LonLat, MapBox, MapPoint, Projection};

/// Outlines on a sheet, with the names that an article may use for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Width of the sheet in kilometres.
    pub width: u16,
    /// Height of the sheet in kilometres.
    pub height: u16,
    /// How places get onto the sheet.
    pub projection: Projection,
    /// Countries by ISO 3166-1 alpha-3 code, in the order of the code.
    pub countries: Vec<CountryShape>,
    /// Named areas that an article may show, such as `crimea`.
    pub areas: Vec<AreaShape>,
    /// Sets of countries that an article may show as background.
    pub sets: Vec<CountryList>,
    /// Towns that may be lettered for orientation, the most important first.
    pub towns: Vec<Town>,
    /// Seas that may be lettered for orientation.
    pub seas: Vec<Town>,
    /// Whose borders these are, as a sentence for readers.
    pub borders: String,
}

/// A country's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryShape {
    /// ISO 3166-1 alpha-3 code, or Natural Earth's own for the few that have none.
    pub code: String,
    /// Its English name, short form.
    pub name: String,
    /// SVG path data in whole kilometres.
    pub path: String,
    /// The box of its largest part on the sheet.
    pub bounds: MapBox,
    /// Where its name stands: far from every border of its largest part.
    pub label_at: MapPoint,
    /// Its area on the sheet in square kilometres.
    pub area: f32,
}

/// A named area's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaShape {
    /// Its name in article files.
    pub name: String,
    /// SVG path data in whole kilometres.
    pub path: String,
    /// The box of its outline.
    pub bounds: MapBox,
    /// A point well within it.
    pub at: MapPoint,
    /// Whether the outline is drawn freely.
    pub schematic: bool,
}

/// A set of countries with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryList {
    /// Its name in article files.
    pub id: String,
    /// Its name for readers.
    pub name: String,
    /// What its source says, as one sentence.
    pub note: String,
    /// The source's title.
    pub source: String,
    /// The source's address.
    pub url: Option<String>,
    /// Code, first year, last year. Codes of countries that are not on the sheet stand here too.
    pub members: Vec<(String, i16, Option<i16>)>,
}

/// A town or sea for orientation.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// Its English name.
    pub name: String,
    /// Where it is.
    pub at: MapPoint,
}

impl Region {
    /// Where a place lies on the sheet, or `None` where the sheet does not reach.
    pub fn project(&self, place: LonLat) -> Option<MapPoint> {
        let point = self.projection.project(place);
        let sheet = MapBox {
            min: MapPoint { x: 0.0, y: 0.0 },
            max: MapPoint { x: f32::from(self.width), y: f32::from(self.height) },
        };
        sheet.contains(point).then_some(point)
    }

    /// A country by its code.
    pub fn country(&self, code: &str) -> Option<&CountryShape> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// A named area.
    pub fn area(&self, name: &str) -> Option<&AreaShape> {
        self.areas.iter().find(|area| area.name == name)
    }

    /// A set of countries.
    pub fn set(&self, id: &str) -> Option<&CountryList> {
        self.sets.iter().find(|set| set.id == id)
    }
}
