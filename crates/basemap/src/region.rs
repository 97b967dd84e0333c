//! The base map of a region of the world: what the page draws below an article's symbols.
//!
//! It is built once from a folder of geodata. It knows nothing of articles.

use std::collections::BTreeMap;

use model::{CountryCode, LonLat, MapBox, MapPoint, Member, Outline, Part, Projection};

use crate::ProjectedSheet;

/// Outlines on a sheet, with the names that an article may use for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Width of the sheet in kilometres.
    pub width: u16,
    /// Height of the sheet in kilometres.
    pub height: u16,
    /// How a place in degrees gets onto the sheet.
    pub projection: Projection,
    /// The countries on the sheet.
    pub countries: BTreeMap<CountryCode, CountryShape>,
    /// The areas that an article may show, by a name such as `crimea`.
    pub areas: BTreeMap<String, AreaShape>,
    /// The sets of countries that an article may show as background, in the order of the region's file.
    pub sets: Vec<CountryList>,
    /// Towns that the map may name for orientation, the most important first.
    pub towns: Vec<Town>,
    /// Seas that the map may name for orientation.
    pub seas: Vec<Town>,
    /// Whose borders these are, as a sentence for readers.
    pub borders: String,
}

/// A country on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryShape {
    /// Its English name, short form.
    pub name: String,
    /// Its outline in whole kilometres, a little beyond the edge of the sheet where it is cut.
    pub outline: Outline,
    /// The box of its largest part on the sheet.
    pub bounds: MapBox,
    /// Where its name stands: far from every border of its largest part.
    pub label_at: MapPoint,
    /// Its area on the sheet in square kilometres.
    pub area: f32,
}

/// An area within a country.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaShape {
    /// Its outline in whole kilometres.
    pub outline: Outline,
    /// The box of its outline.
    pub bounds: MapBox,
    /// A point well within it.
    pub at: MapPoint,
    /// Whether the outline is only roughly known.
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
    /// Its members, those that are not on the sheet among them.
    pub members: Vec<Member>,
    /// What a single member is called.
    pub member: String,
    /// The first years of the periods by which a map can colour its members, at most four.
    pub periods: Vec<i16>,
    /// Parts of members that belong to it only from a later year on.
    pub parts: Vec<Part>,
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
        let Self { width, height, projection, .. } = *self;
        ProjectedSheet { width, height, projection }.point_within(place)
    }

    /// A country by its code.
    pub fn country(&self, code: CountryCode) -> Option<&CountryShape> {
        self.countries.get(&code)
    }

    /// An area by its name.
    pub fn area(&self, name: &str) -> Option<&AreaShape> {
        self.areas.get(name)
    }

    /// A set of countries by its name.
    pub fn set(&self, id: &str) -> Option<&CountryList> {
        self.sets.iter().find(|set| set.id == id)
    }
}
